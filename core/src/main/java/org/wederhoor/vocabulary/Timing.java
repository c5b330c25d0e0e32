package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Temporality;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Span;

/**
 * When a literal holds, is denied, or happens, with the room and the alternatives that its dates leave.
 *
 * <h2>Definition</h2> A literal covers some extent of time. Only two of its bounds matter to whether it surely shares a
 * moment with another: the latest that it can start and the earliest that it can end. Two literals surely share a moment
 * when neither can start after the other can have ended. Of an event that happens at some moment of a window these two
 * are the window's end and its start, so that it surely shares a moment with a denial exactly when the window lies within
 * the denied time. Days are not taken apart: a bound with the room of a day takes all of it.
 *
 * <p>A date with alternatives is read one alternative at a time while the other side is taken at its outermost bounds.
 *
 * <h2>Cost</h2> Alternatives are listed once, those later than the saying left out; two timings meet in time logarithmic
 * in their number, for one-of sets linear.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public final class Timing {
    /** Where time plays no part. */
    static final Timing TIMELESS =
            new Timing(ImmutableList.of(), Optional.empty(), Stated.VALID_TIME, ImmutableList.of());

    /** What the time was taken from. */
    enum Stated {
        /** A valid time was given. */
        VALID_TIME,
        /** Only when it was said. */
        SAYING,
        /** Nothing at all. */
        NOTHING
    }

    private final ImmutableList<Readings> parts;
    private final Optional<EdtfDate> approximate;
    private final Stated stated;
    /** The times of several literals, of which this is what they share; empty where there is one literal. */
    private final ImmutableList<Timing> shared;

    private Timing(
            ImmutableList<Readings> parts,
            Optional<EdtfDate> approximate,
            Stated stated,
            ImmutableList<Timing> shared) {
        this.parts = parts;
        this.approximate = approximate;
        this.stated = stated;
        this.shared = shared;
    }

    /** The time that several literals share. */
    static Timing shared(Iterable<Timing> timings) {
        ImmutableList.Builder<Timing> all = ImmutableList.builder();
        for (Timing timing : timings) {
            if (!timing.isTimeless()) {
                all.addAll(timing.apart());
            }
        }
        ImmutableList<Timing> timed = all.build();
        if (timed.size() < 2) {
            return timed.isEmpty() ? TIMELESS : timed.get(0);
        }
        Stated stated = timed.stream().allMatch(Timing::isUndated) ? Stated.NOTHING : Stated.VALID_TIME;
        Optional<EdtfDate> approximate =
                timed.stream().flatMap(timing -> timing.approximate.stream()).findFirst();
        return new Timing(ImmutableList.of(), approximate, stated, timed);
    }

    /** The times of the literals that this is shared by. */
    private ImmutableList<Timing> apart() {
        return shared.isEmpty() ? ImmutableList.of(this) : shared;
    }

    /** The time of a literal of a property that is a state or an event. */
    static Timing of(Assertion assertion, Temporality temporality) {
        return of(assertion, temporality, assertion.isDenial());
    }

    /**
     * @param throughout whether it covers all of its time, as a denial does, and not some moment of it, as an event
     */
    static Timing of(Assertion assertion, Temporality temporality, boolean throughout) {
        if (temporality == Temporality.TIMELESS) {
            return TIMELESS;
        }
        boolean whole = temporality == Temporality.STATE || throughout;
        Optional<EdtfDate> validTime = assertion.literal().validTime();
        if (validTime.isPresent()) {
            EdtfDate date = validTime.get();
            long known = known(assertion);
            List<Readings> parts = new ArrayList<>();
            for (EdtfDate part : date.parts()) {
                parts.add(Readings.of(part, whole ? Readings.Extent.WHOLE : Readings.Extent.SOME_MOMENT, known));
            }
            return new Timing(ImmutableList.copyOf(parts), doubtful(date), Stated.VALID_TIME, ImmutableList.of());
        }
        Optional<EdtfDate> said = assertion.said();
        Stated stated = said.isPresent() ? Stated.SAYING : Stated.NOTHING;
        Readings readings = said.map(date -> temporality == Temporality.STATE
                        ? Readings.of(date, Readings.Extent.MOMENT, Span.FUTURE)
                        : Readings.of(
                                date,
                                whole ? Readings.Extent.ALL_UNTIL : Readings.Extent.SOME_MOMENT_UNTIL,
                                Span.FUTURE))
                .orElse(Readings.UNKNOWN);
        return new Timing(ImmutableList.of(readings), said.flatMap(Timing::doubtful), stated, ImmutableList.of());
    }

    /**
     * Returns what is equal for assertions of one temporality whose timings are.
     *
     * @param assertion the assertion
     * @return its date, as far as it speaks of it
     */
    public static Object key(Assertion assertion) {
        if (assertion.isDerived()) {
            return assertion;
        }
        Optional<EdtfDate> validTime = assertion.literal().validTime();
        if (validTime.isEmpty()) {
            return ImmutableList.of(assertion.isDenial(), assertion.said());
        }
        EdtfDate date = validTime.get();
        long known = known(assertion);
        if (date.parts().size() > 1) {
            return ImmutableList.of(assertion.isDenial(), date, known);
        }
        // What was known by then is a beginning of all alternatives, which its length tells.
        long all = date.alternatives().count();
        long left = all > 1 && known != Span.FUTURE
                ? date.alternatives().notAfter(known).count()
                : all;
        return ImmutableList.of(assertion.isDenial(), date, left == 0 ? all : left);
    }

    /** {@return whether time plays no part} */
    public boolean isTimeless() {
        return parts.isEmpty() && shared.isEmpty();
    }

    /** {@return whether no date at all says when it holds} */
    public boolean isUndated() {
        return stated == Stated.NOTHING;
    }

    /** {@return whether it has one span, and no date of it is uncertain or approximate} */
    public boolean isPlain() {
        return stated != Stated.NOTHING
                && approximate.isEmpty()
                && shared.isEmpty()
                && (parts.isEmpty() || (parts.size() == 1 && parts.get(0).isSingle()));
    }

    /** {@return whether no date of it has alternatives} */
    public boolean isSingle() {
        return parts.stream().allMatch(Readings::isSingle);
    }

    /** {@return how many times apart from each other it takes up, as a date that is all of a set does; at least one} */
    public int partCount() {
        return Math.max(1, parts.size());
    }

    /**
     * Returns one of the times that it takes up.
     *
     * @param part its number, from zero, below {@link #partCount()}
     * @return a timing with one part
     */
    public Timing part(int part) {
        return parts.size() <= 1 ? this : new Timing(ImmutableList.of(parts.get(part)), approximate, stated, shared);
    }

    /**
     * Returns this timing with one part read in one way, for each of the alternatives of that part.
     *
     * @param part the number of the part
     * @return as many timings as the part has alternatives, in order of time
     */
    public ImmutableList<Timing> alternatives(int part) {
        if (parts.isEmpty()) {
            return ImmutableList.of(this);
        }
        ImmutableList.Builder<Timing> read = ImmutableList.builder();
        for (Readings alternative : parts.get(part).alternatives()) {
            List<Readings> all = new ArrayList<>(parts);
            all.set(part, alternative);
            read.add(new Timing(ImmutableList.copyOf(all), approximate, stated, shared));
        }
        return read.build();
    }

    /**
     * Returns a reservation that names in which alternatives of a part there is an exclusion.
     *
     * @param part the number of the part
     * @param excludes whether there is one in the alternative at an index of {@link #alternatives(int)}
     * @return the alternatives with and without; nothing where time plays no part or is not known
     */
    public Optional<Reservation.Reading> reading(int part, IntPredicate excludes) {
        return parts.isEmpty() ? Optional.empty() : parts.get(part).reading(excludes);
    }

    /** {@return the latest second in which it can start, in all of its readings} */
    public long latestStart() {
        if (!shared.isEmpty()) {
            return shared.stream().mapToLong(Timing::latestStart).max().orElse(Span.PAST);
        }
        return parts.isEmpty() ? Span.PAST : parts.get(0).latestStart();
    }

    /** {@return the earliest second in which it can end, in all of its readings} */
    public long earliestEnd() {
        if (!shared.isEmpty()) {
            return shared.stream().mapToLong(Timing::earliestEnd).min().orElse(Span.FUTURE);
        }
        return parts.isEmpty() ? Span.FUTURE : parts.get(0).earliestEnd();
    }

    /** {@return whether its two bounds are seconds of UTC and not of the clock at the place} */
    public boolean isZoned() {
        return !parts.isEmpty() && parts.get(0).isZoned();
    }

    /** {@return whether its date is uncertain or approximate} */
    public boolean isApproximate() {
        return approximate.isPresent();
    }

    /** {@return the date that is uncertain or approximate, if one is} */
    public Optional<EdtfDate> approximateDate() {
        return approximate;
    }

    Stated stated() {
        return stated;
    }

    ImmutableList<Readings> parts() {
        return parts;
    }

    /**
     * Returns whether two literals share a moment.
     *
     * @param other the time of the other literal
     * @return nothing if they need not, otherwise on what it depends; empty if on nothing
     */
    public Optional<ImmutableList<Reservation>> meets(Timing other) {
        if (isTimeless() || other.isTimeless() || (isUndated() && other.isUndated())) {
            return Optional.of(ImmutableList.of());
        }
        if (!shared.isEmpty() || !other.shared.isEmpty()) {
            return SharedTime.of(ImmutableList.<Timing>builder()
                    .addAll(apart())
                    .addAll(other.apart())
                    .build());
        }
        ImmutableList<Reservation> best = null;
        for (Readings mine : parts) {
            for (Readings theirs : other.parts) {
                ImmutableList<Reservation> found = mine.meets(theirs);
                if (found != null && (best == null || found.size() < best.size())) {
                    best = found;
                }
            }
        }
        return best == null ? Optional.empty() : Optional.of(withApproximate(best, other));
    }

    /** Whether all of the other time surely lies within this. */
    boolean covers(Timing other) {
        if (isTimeless() || other.isTimeless() || (isUndated() && other.isUndated())) {
            return true;
        }
        if (!shared.isEmpty()) {
            return shared.stream().allMatch(member -> member.covers(other));
        }
        if (!other.shared.isEmpty()) {
            return other.shared.stream().anyMatch(this::covers);
        }
        boolean surelyDated = approximate.isEmpty() && other.approximate.isEmpty();
        return (surelyDated || approximate.equals(other.approximate))
                && other.parts.stream()
                        .allMatch(inner -> parts.stream()
                                .anyMatch(outer -> outer.isOf(inner) || (surelyDated && outer.covers(inner))));
    }

    private ImmutableList<Reservation> withApproximate(ImmutableList<Reservation> found, Timing other) {
        if (approximate.isEmpty() && other.approximate.isEmpty()) {
            return found;
        }
        ImmutableList.Builder<Reservation> all = ImmutableList.builder();
        all.addAll(found);
        approximate.ifPresent(date -> all.add(new Reservation.Approximate(date)));
        other.approximate
                .filter(date -> !approximate.equals(Optional.of(date)))
                .ifPresent(date -> all.add(new Reservation.Approximate(date)));
        return all.build();
    }

    /**
     * Returns the alternatives of a date that an assertion speaks of, in order of time: of a factual claim without those
     * that were later than its saying, unless all were.
     *
     * @param date the date
     * @param assertion the assertion
     * @return at least one span; a lone date leaves its start and end anywhere in it
     */
    public static ImmutableList<Span> alternatives(EdtfDate date, Assertion assertion) {
        return ImmutableList.sortedCopyOf(
                Readings.BY_TIME, Readings.list(date, Readings.Extent.SOME_MOMENT, known(assertion)));
    }

    private static long known(Assertion assertion) {
        return assertion.kind() == ClaimKind.PREDICTION
                ? Span.FUTURE
                : assertion.said().map(Timing::latestSecond).orElse(Span.FUTURE);
    }

    private static Optional<EdtfDate> doubtful(EdtfDate date) {
        return date.isUncertain() || date.isApproximate() ? Optional.of(date) : Optional.empty();
    }

    /** The latest second that a date can mean. */
    static long latestSecond(EdtfDate date) {
        return date.latest().isKnown() ? date.latest().epochSecond() : Span.FUTURE;
    }

    /** Compares by content, which is what the literals were given. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timing that
                && parts.equals(that.parts)
                && shared.equals(that.shared)
                && approximate.equals(that.approximate)
                && stated == that.stated;
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }
}
