package org.wederhoor.argument;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of a framework, found one after the other as they are asked for.
 *
 * <p>Each extension comes once, in an order that depends on the framework alone. When the budget is spent the
 * extensions end early, and {@link #isComplete()} stays false.
 *
 * <p>There may be exponentially many: thirty arguments can have tens of thousands of complete extensions. So there is no
 * method that lists all of them without a bound; {@link Solver#count} counts them without listing.
 *
 * <h2>Cost</h2> Finding the next one may take exponential time; the budget runs from the call that made this object. What
 * was found is kept for each weakly connected component of what the grounded labelling leaves undecided, not for their
 * combinations.
 *
 * <h2>Threads</h2> Confined to one thread at a time.
 *
 * @param <A> what the caller uses as argument
 * @since 1.0
 */
public final class Extensions<A> implements Iterator<Extension<A>> {
    private final ArgumentationFramework<A> framework;
    private final Iterator<int[]> source;
    private @Nullable Extension<A> next;
    private boolean ended;
    private boolean complete;

    Extensions(ArgumentationFramework<A> framework, Iterator<int[]> source) {
        this.framework = framework;
        this.source = source;
    }

    /**
     * Returns whether there is another extension that the budget allows to find.
     *
     * @return whether {@link #next()} will return one
     */
    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            try {
                if (source.hasNext()) {
                    next = new Extension<>(framework, source.next());
                } else {
                    ended = true;
                    complete = true;
                }
            } catch (Budget.Spent e) {
                ended = true;
            }
        }
        return next != null;
    }

    @Override
    public Extension<A> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException(
                    complete ? "all extensions were returned" : "the budget is spent before the next extension");
        }
        Extension<A> result = next;
        next = null;
        return result;
    }

    /**
     * Returns the next extensions, up to a number of them.
     *
     * @param countMax how many at most, zero or more
     * @return fewer only where there are no more that the budget allows to find; {@link #hasNext()} tells after a full
     *     number
     * @throws IllegalArgumentException if the number is negative
     */
    public ImmutableList<Extension<A>> next(int countMax) {
        if (countMax < 0) {
            throw new IllegalArgumentException("countMax is negative (" + countMax + "), zero or more is accepted");
        }
        ImmutableList.Builder<Extension<A>> extensions = ImmutableList.builder();
        for (int count = 0; count < countMax && hasNext(); count++) {
            extensions.add(next());
        }
        return extensions.build();
    }

    /**
     * Returns whether all extensions were returned.
     *
     * @return true once {@link #hasNext()} has found that there is no other
     */
    public boolean isComplete() {
        return complete;
    }
}
