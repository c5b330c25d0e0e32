package org.wederhoor.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.util.Iterator;

/**
 * The separate spans that a date leaves open, of which one is meant.
 *
 * <p>Most dates have one. {@code XXXX-10-01} has ten thousand, a first of October each, {@code [1667,1760-12]} has two.
 * Free digits that leave one span ({@code 199X}, {@code 1985-04-XX}) are one alternative with room in it.
 *
 * <h2>Definition</h2> The alternatives of a date with free digits are the longest runs of consecutive days that it can
 * mean, in order of time. The alternatives of a one-of set are those of its members, in order of the members. An
 * interval has one for each alternative of its start, or if that has only one, of its end; the other end is then taken at
 * its outermost bounds. Those that would end before they start are left out.
 *
 * <h2>Cost</h2> Nothing is listed until iterated. Counting, cutting and finding the first take a few hundred steps for
 * each member of a set, however many alternatives there are.
 *
 * <h2>Threads</h2> Immutable; an iterator is confined to one thread.
 *
 * @since 1.0
 */
public final class Alternatives implements Iterable<Span> {
    private final ImmutableList<Branch> branches;
    private final boolean periods;
    private final long from;
    private final long to;

    Alternatives(ImmutableList<Branch> branches, boolean periods, long from, long to) {
        this.branches = branches;
        this.periods = periods;
        this.from = from;
        this.to = to;
    }

    /**
     * Returns how many there are, without enumerating them.
     *
     * @return the exact count, zero only after a cut
     */
    public long count() {
        long count = 0;
        for (Branch branch : branches) {
            count += branch.count(from, to);
        }
        return count;
    }

    /**
     * Returns those that can have started by a moment. Alternatives later than what was known when a date was said fall
     * away so.
     *
     * @param epochSecondInclusive the latest earliest start, {@link Span#FUTURE} for all
     * @return the alternatives whose earliest start is not later
     */
    public Alternatives notAfter(long epochSecondInclusive) {
        return new Alternatives(branches, periods, from, Math.min(to, epochSecondInclusive));
    }

    /**
     * Returns those that cannot have started before a moment.
     *
     * @param epochSecondInclusive the earliest earliest start, {@link Span#PAST} for all
     * @return the alternatives whose earliest start is not earlier
     */
    public Alternatives notBefore(long epochSecondInclusive) {
        return new Alternatives(branches, periods, Math.max(from, epochSecondInclusive), to);
    }

    /** Returns the alternatives one by one, each found when it is asked for. */
    @Override
    public Iterator<Span> iterator() {
        Iterator<Iterator<Span>> parts = Iterators.transform(branches.iterator(), this::spansOf);
        return Iterators.concat(parts);
    }

    private Iterator<Span> spansOf(Branch branch) {
        Iterator<Span> spans = branch.iterator(from, to);
        return periods && branch.isLone() ? Iterators.transform(spans, Span::whole) : spans;
    }

    /** Returns the count and the first alternatives. */
    @Override
    public String toString() {
        long count = count();
        return count
                + (count == 1 ? " alternative " : " alternatives ")
                + ImmutableList.copyOf(Iterators.limit(iterator(), 3));
    }
}
