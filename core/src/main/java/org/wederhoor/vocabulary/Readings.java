package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Span;

/**
 * The readings of one date: of each alternative, the latest start and the earliest end.
 *
 * <p>Alternatives of free digits come in order of time and apart from each other, so those that meet another time are
 * one run of them and are found by bisection. Those of one-of sets are looked at one by one.
 */
final class Readings {
    /** What of a date a literal takes up. */
    enum Extent {
        /** All of it, as the period of a state or of a denial. */
        WHOLE,
        /** Some moment of it, as an event. */
        SOME_MOMENT,
        /** A moment of it, days not taken apart: a state without a period of its own. */
        MOMENT,
        /** All time until a moment of it. */
        ALL_UNTIL,
        /** Some moment of all time until a moment of it. */
        SOME_MOMENT_UNTIL
    }

    /** Alternatives in order of time. */
    static final Comparator<Span> BY_TIME =
            Comparator.comparingLong(Span::startEarliest).thenComparingLong(Span::endLatest);

    private static final long DAY = 86_400;
    /** Free digits leave at most some hundred thousand alternatives; beyond this they are taken at their bounds. */
    private static final long LISTED_MAX = 1_000_000;

    /** Somewhen. */
    static final Readings UNKNOWN =
            new Readings(null, false, true, new long[] {Span.FUTURE}, new long[] {Span.PAST}, ImmutableList.of(), true);

    private final @Nullable EdtfDate date;
    private final boolean zoned;
    /** Whether it reaches back without end. */
    private final boolean until;

    private final long[] latestStarts;
    private final long[] earliestEnds;
    private final ImmutableList<Span> spans;
    private final boolean inOrder;
    private final long latestStart;
    private final long earliestEnd;

    private Readings(
            @Nullable EdtfDate date,
            boolean zoned,
            boolean until,
            long[] latestStarts,
            long[] earliestEnds,
            ImmutableList<Span> spans,
            boolean inOrder) {
        this.date = date;
        this.zoned = zoned;
        this.until = until;
        this.latestStarts = latestStarts;
        this.earliestEnds = earliestEnds;
        this.spans = spans;
        this.inOrder = inOrder;
        this.latestStart = Arrays.stream(latestStarts).max().orElse(Span.FUTURE);
        this.earliestEnd = Arrays.stream(earliestEnds).min().orElse(Span.PAST);
    }

    /**
     * @param known the latest second known of when it was said; alternatives after it fall away, unless all would
     */
    static Readings of(EdtfDate date, Extent extent, long known) {
        ImmutableList<Span> spans = list(date, extent, known);
        boolean anyZoned = spans.stream().anyMatch(Span::zoned);
        boolean allZoned = spans.stream().allMatch(Span::zoned);
        long[] starts = new long[spans.size()];
        long[] ends = new long[spans.size()];
        for (int i = 0; i < starts.length; i++) {
            Span span = anyZoned && !allZoned ? spans.get(i).local() : spans.get(i);
            starts[i] = latestStart(span, extent);
            ends[i] = earliestEnd(span, extent);
        }
        boolean inOrder = true;
        for (int i = 1; i < starts.length && inOrder; i++) {
            inOrder = spans.get(i - 1).endLatest() < spans.get(i).startEarliest();
        }
        boolean until = extent == Extent.ALL_UNTIL || extent == Extent.SOME_MOMENT_UNTIL;
        return new Readings(date, allZoned, until, starts, ends, spans, inOrder && !until);
    }

    static ImmutableList<Span> list(EdtfDate date, Extent extent, long known) {
        var all = extent == Extent.WHOLE ? date.periods() : date.alternatives();
        if (all.count() > 1 && known != Span.FUTURE && all.notAfter(known).count() > 0) {
            all = all.notAfter(known);
        }
        if (all.count() <= LISTED_MAX) {
            return ImmutableList.copyOf(all);
        }
        return ImmutableList.of(new Span(startOf(date), Span.FUTURE, Span.PAST, Timing.latestSecond(date), false));
    }

    private static long startOf(EdtfDate date) {
        return date.earliest().isKnown() ? date.earliest().epochSecond() : Span.PAST;
    }

    private static long latestStart(Span span, Extent extent) {
        return switch (extent) {
            case ALL_UNTIL -> Span.PAST;
            case SOME_MOMENT, SOME_MOMENT_UNTIL -> span.endLatest();
            case WHOLE, MOMENT ->
                span.startEarliest() == span.startLatest() || span.startLatest() == Span.FUTURE
                        ? span.startLatest()
                        : Math.max(span.startEarliest(), startOfDay(span.startLatest()));
        };
    }

    private static long earliestEnd(Span span, Extent extent) {
        return switch (extent) {
            case SOME_MOMENT -> span.startEarliest();
            case SOME_MOMENT_UNTIL -> Span.PAST;
            case WHOLE, MOMENT, ALL_UNTIL ->
                span.endEarliest() == span.endLatest() || span.endEarliest() == Span.PAST
                        ? span.endEarliest()
                        : Math.min(span.endLatest(), startOfDay(span.endEarliest()) + DAY - 1);
        };
    }

    private static long startOfDay(long second) {
        return second == Span.PAST || second == Span.FUTURE ? second : Math.floorDiv(second, DAY) * DAY;
    }

    private Integer[] byTime() {
        Integer[] byTime = new Integer[latestStarts.length];
        Arrays.setAll(byTime, i -> i);
        if (!inOrder) {
            Arrays.sort(byTime, Comparator.comparing(spans::get, BY_TIME));
        }
        return byTime;
    }

    /** Each alternative alone, in order of time. */
    ImmutableList<Readings> alternatives() {
        if (isSingle()) {
            return ImmutableList.of(this);
        }
        ImmutableList.Builder<Readings> each = ImmutableList.builder();
        for (int i : byTime()) {
            each.add(new Readings(
                    date,
                    zoned,
                    until,
                    new long[] {latestStarts[i]},
                    new long[] {earliestEnds[i]},
                    ImmutableList.of(spans.get(i)),
                    true));
        }
        return each.build();
    }

    /** Names the alternatives, numbered in order of time, in which something holds; nothing if the date is not known. */
    Optional<Reservation.Reading> reading(IntPredicate excludes) {
        if (date == null) {
            return Optional.empty();
        }
        List<Span> sorted = new ArrayList<>();
        for (int i : byTime()) {
            sorted.add(spans.get(i));
        }
        return Optional.of(ReadingRuns.reading(date, sorted, excludes));
    }

    boolean isSingle() {
        return latestStarts.length == 1;
    }

    boolean isZoned() {
        return zoned;
    }

    long latestStart() {
        return latestStart;
    }

    long earliestEnd() {
        return earliestEnd;
    }

    /** On what it depends that the two share a moment; null if they need not. */
    @Nullable
    ImmutableList<Reservation> meets(Readings other) {
        if (isSingle() && other.isSingle()) {
            return meetsIn(0, other) ? ImmutableList.of() : null;
        }
        ImmutableList<Reservation> mine = isSingle() ? null : readings(other);
        ImmutableList<Reservation> theirs = other.isSingle() ? null : other.readings(this);
        if (mine == null || theirs == null) {
            return mine == null ? theirs : mine;
        }
        if (mine.isEmpty() || theirs.isEmpty()) {
            return ImmutableList.of();
        }
        return ImmutableList.<Reservation>builder().addAll(mine).addAll(theirs).build();
    }

    /** Reads this one alternative at a time and the other at its outermost bounds. */
    private @Nullable ImmutableList<Reservation> readings(Readings other) {
        int count = latestStarts.length;
        if (inOrder) {
            int first = bisect(i -> compareToOther(i, other) >= 0);
            int end = bisect(i -> compareToOther(i, other) > 0);
            return first == end
                    ? null
                    : first == 0 && end == count ? ImmutableList.of() : reading(spans, i -> first <= i && i < end);
        }
        Integer[] byTime = byTime();
        int meeting = 0;
        List<Span> sorted = new ArrayList<>();
        boolean[] meets = new boolean[count];
        for (int i = 0; i < count; i++) {
            sorted.add(spans.get(byTime[i]));
            meets[i] = meetsIn(byTime[i], other);
            meeting += meets[i] ? 1 : 0;
        }
        return meeting == 0 ? null : meeting == count ? ImmutableList.of() : reading(sorted, i -> meets[i]);
    }

    /** Below zero if the alternative is too early to be sure to meet the other, above zero if it is too late. */
    private int compareToOther(int index, Readings other) {
        if (shifted(other.latestStart, other, true) > earliestEnds[index]) {
            return -1;
        }
        return latestStarts[index] > shifted(other.earliestEnd, other, false) ? 1 : 0;
    }

    private int bisect(IntPredicate reached) {
        int low = 0;
        int high = latestStarts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reached.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int count() {
        return latestStarts.length;
    }

    /** Whether the two surely share a moment, both taken at their outermost bounds. */
    boolean meetsAtBounds(Readings other) {
        return shifted(other.latestStart, other, true) <= earliestEnd
                && latestStart <= shifted(other.earliestEnd, other, false);
    }

    private ImmutableList<Reservation> reading(List<Span> sorted, IntPredicate meets) {
        return date == null ? ImmutableList.of() : ImmutableList.of(ReadingRuns.reading(date, sorted, meets));
    }

    /** Whether one alternative of this surely shares a moment with the other, taken at its outermost bounds. */
    boolean meetsIn(int index, Readings other) {
        return compareToOther(index, other) == 0;
    }

    /** Whether both are readings of one date. */
    boolean isOf(Readings other) {
        return date != null && Objects.equals(date, other.date) && until == other.until;
    }

    /** Whether every extent of the other lies within every extent of this. */
    boolean covers(Readings inner) {
        long start = Span.FUTURE;
        long end = Span.PAST;
        for (Span span : inner.spans) {
            start = Math.min(start, span.startEarliest());
            end = Math.max(end, span.endLatest());
        }
        start = inner.until ? Span.PAST : start;
        end = inner.spans.isEmpty() ? Span.FUTURE : end;
        return latestStart <= inner.shifted(start, this, false) && inner.shifted(end, this, true) <= earliestEnd;
    }

    /** A bound of the other on the line of this: a clock at an unknown place gets the room of all offsets. */
    private long shifted(long second, Readings other, boolean later) {
        if (zoned == other.zoned || second == Span.PAST || second == Span.FUTURE) {
            return second;
        }
        return later ? second + 14 * 3_600 : second - 14 * 3_600;
    }
}
