package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wederhoor.check.PairSums.Term;
import org.wederhoor.model.Temporality;
import org.wederhoor.time.Span;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Semantics;
import org.wederhoor.vocabulary.Timing;

/**
 * Which cells of a slot meet in time.
 *
 * <p>Times of one span are compared by their bounds. Those with alternatives, of which there are few different ones, are
 * held against each time by themselves.
 */
final class TimeAspect implements Aspect {
    /** A clock at an unknown place gets the room of all offsets. */
    private static final long OFFSET_MAX = 14 * 3_600;

    private final Slot slot;
    private final Semantics semantics;
    private final Temporality temporality;
    private final IntUnaryOperator cellOf;

    /** By cell its time, where that has one span. */
    private final List<@Nullable Timing> times = new ArrayList<>();

    private final List<Ends> ends = new ArrayList<>();
    /** What was worked out of a date, whoever spoke of it. */
    private final Map<Object, Timing> timings = new HashMap<>();

    private final Map<Question, BitSet> meeting = new HashMap<>();

    /** What meets a time with alternatives, surely or at all. */
    private record Question(Timing alternatives, boolean surely) {}

    /**
     * @param isOnce whether time plays no part, as what is counted happens once
     * @param cellOf the cell of each item
     */
    TimeAspect(Slot slot, Semantics semantics, boolean isOnce, IntUnaryOperator cellOf) {
        this.slot = slot;
        this.semantics = semantics;
        this.cellOf = cellOf;
        temporality = slot.isText() || isOnce ? Temporality.TIMELESS : semantics.temporality(slot.property());
    }

    /**
     * Of which sort a time is.
     *
     * @param isStated whether a valid time is given
     * @param isUndated whether there is no date at all
     * @param isApproximate whether the date is uncertain or approximate
     * @param isZoned whether the bounds are seconds of UTC
     * @param isDenial whether something is denied in it
     * @param alternatives the time itself, where it has alternatives
     */
    private record Kind(
            boolean isStated,
            boolean isUndated,
            boolean isApproximate,
            boolean isZoned,
            boolean isDenial,
            @Nullable Timing alternatives) {}

    /** The ends of a time; of an event those of its moment, and those of its window as of a period. */
    private record Ends(long start, long end, long periodStart, long periodEnd) {}

    private static final Kind ALWAYS = new Kind(true, false, false, false, false, null);

    @Override
    public Optional<Object> take(Assertion assertion) {
        times.add(null);
        ends.add(new Ends(0, 0, 0, 0));
        if (temporality == Temporality.TIMELESS) {
            return Optional.of(ALWAYS);
        }
        if (assertion.isDerived() || semantics.temporality(assertion.literal().property()) != temporality) {
            return Optional.empty();
        }
        boolean isEvent = temporality == Temporality.EVENT;
        Timing timing = timings.computeIfAbsent(Timing.key(assertion), key -> semantics.timing(assertion));
        boolean isSingle = timing.isSingle() && timing.partCount() == 1;
        if (isEvent && !isSingle) {
            return Optional.empty();
        }
        Timing period = isEvent ? semantics.periodOf(assertion) : timing;
        if (isEvent && !(period.isSingle() && period.partCount() == 1)) {
            return Optional.empty();
        }
        Kind kind = new Kind(
                assertion.literal().validTime().isPresent(),
                timing.isUndated(),
                timing.isApproximate(),
                timing.isZoned(),
                assertion.isDenial(),
                isSingle ? null : timing);
        if (isSingle) {
            int cell = times.size() - 1;
            times.set(cell, timing);
            ends.set(
                    cell,
                    new Ends(timing.latestStart(), timing.earliestEnd(), period.latestStart(), period.earliestEnd()));
        }
        return Optional.of(kind);
    }

    @Override
    public ImmutableList<Term> between(Object one, Object other, boolean surely) {
        Kind mine = (Kind) one;
        Kind theirs = (Kind) other;
        if (temporality == Temporality.TIMELESS || (mine.isUndated && theirs.isUndated)) {
            return Term.ALL;
        }
        return temporality == Temporality.EVENT ? happening(mine, theirs, surely) : holding(mine, theirs, surely);
    }

    private ImmutableList<Term> holding(Kind mine, Kind theirs, boolean surely) {
        if (surely && (mine.isApproximate || theirs.isApproximate)) {
            return Term.NONE;
        }
        Timing one = mine.alternatives;
        Timing other = theirs.alternatives;
        if (one != null && other != null) {
            return meet(one, other, surely) ? Term.ALL : Term.NONE;
        }
        if (one != null) {
            BitSet cells = meeting(one, surely);
            return Term.of(new PairSums.Right(item -> cells.get(cellOf.applyAsInt(item))));
        }
        if (other != null) {
            BitSet cells = meeting(other, surely);
            return Term.of(new PairSums.Left(item -> cells.get(cellOf.applyAsInt(item))));
        }
        return rightCoversLeft(mine.isZoned != theirs.isZoned);
    }

    private static boolean meet(Timing one, Timing other, boolean surely) {
        var reservations = one.meets(other);
        return reservations.isPresent() && (!surely || reservations.get().isEmpty());
    }

    /** The cells of one span that meet a time with alternatives. */
    private BitSet meeting(Timing alternatives, boolean surely) {
        return meeting.computeIfAbsent(new Question(alternatives, surely), question -> {
            BitSet cells = new BitSet();
            Map<Timing, Boolean> known = new HashMap<>();
            for (int cell = 0; cell < times.size(); cell++) {
                Timing time = times.get(cell);
                if (time != null && known.computeIfAbsent(time, t -> meet(alternatives, t, surely))) {
                    cells.set(cell);
                }
            }
            return cells;
        });
    }

    /**
     * Both may have happened together if what was only said to have happened may lie after the denial. An event excludes
     * another within its window, and either may be the one that happens.
     */
    private ImmutableList<Term> happening(Kind mine, Kind theirs, boolean surely) {
        boolean opposed = slot.ground() == Ground.OPPOSITE;
        boolean eitherWay = !opposed;
        boolean isOpen = (!mine.isStated && !theirs.isStated)
                || (mine.isUndated && (eitherWay || mine.isDenial))
                || (theirs.isUndated && (eitherWay || theirs.isDenial));
        if (!surely && isOpen) {
            return Term.ALL;
        }
        if (surely && (mine.isApproximate || theirs.isApproximate)) {
            return Term.NONE;
        }
        boolean shifted = mine.isZoned != theirs.isZoned;
        if (opposed) {
            return theirs.isDenial ? rightCoversLeft(shifted) : leftCoversRight(shifted);
        }
        return Term.either(rightCoversLeft(shifted), leftCoversRight(shifted));
    }

    /** The time on the left surely shares a moment with the period on the right. */
    private ImmutableList<Term> rightCoversLeft(boolean shifted) {
        return Term.of(
                new PairSums.AtMost(
                        item -> ends(item).start,
                        item -> shifted ? earlier(ends(item).periodEnd) : ends(item).periodEnd),
                new PairSums.AtMost(
                        item -> ~ends(item).end,
                        item -> ~(shifted ? later(ends(item).periodStart) : ends(item).periodStart)));
    }

    /** The time on the right surely shares a moment with the period on the left. */
    private ImmutableList<Term> leftCoversRight(boolean shifted) {
        return Term.of(
                new PairSums.AtMost(
                        item -> ~(shifted ? earlier(ends(item).periodEnd) : ends(item).periodEnd),
                        item -> ~ends(item).start),
                new PairSums.AtMost(
                        item -> shifted ? later(ends(item).periodStart) : ends(item).periodStart,
                        item -> ends(item).end));
    }

    private Ends ends(int item) {
        return ends.get(cellOf.applyAsInt(item));
    }

    private static long later(long second) {
        return second == Span.PAST || second == Span.FUTURE ? second : second + OFFSET_MAX;
    }

    private static long earlier(long second) {
        return second == Span.PAST || second == Span.FUTURE ? second : second - OFFSET_MAX;
    }
}
