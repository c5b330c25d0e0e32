package org.wederhoor.time;

/**
 * One alternative of a date, as four seconds: between which moments it starts, and between which it ends.
 *
 * <p>What a date means takes place from some start to some end; a span says how much of that is left open. Room in the
 * start or the end is lack of precision: any choice is as good as another, as long as the start is not after the end.
 *
 * <h2>Definition</h2> A span stands for all extents [s, e] with {@code startEarliest <= s <= startLatest},
 * {@code endEarliest <= e <= endLatest} and {@code s <= e}, in seconds from 1970-01-01T00:00:00, both ends
 * inclusive. {@link #PAST} and {@link #FUTURE} stand for no bound: a start that is {@code PAST} both earliest and
 * latest goes back for ever, one that is {@code PAST} earliest only is unknown. The four are tightened so that each can
 * be taken: {@code startLatest <= endLatest} and {@code startEarliest <= endEarliest}.
 *
 * <p>A lone date (2018-05) leaves start and end anywhere in it; as a {@linkplain #whole() whole} it starts with its
 * first second and ends with its last. An interval (2004/2006) starts anywhere in its first and ends anywhere in its
 * last date.
 *
 * <p>Dates are days wherever they were lived: between a time with an offset and one without, the latter is given the
 * room of all offsets, from -12:00 to +14:00.
 *
 * <h2>Cost</h2> All operations take constant time.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> The relations are those of J. F. Allen, Maintaining Knowledge about Temporal Intervals, 1983,
 * gathered into coarser ones; DOI 10.1145/182.358434.
 *
 * @param startEarliest the earliest start
 * @param startLatest the latest start
 * @param endEarliest the earliest end
 * @param endLatest the latest end, inclusive
 * @param zoned whether these are seconds of UTC; if not, of the clock at the place, wherever it was
 * @since 1.0
 */
public record Span(long startEarliest, long startLatest, long endEarliest, long endLatest, boolean zoned) {
    /** No bound in the past. */
    public static final long PAST = Long.MIN_VALUE;
    /** No bound in the future. */
    public static final long FUTURE = Long.MAX_VALUE;

    private static final long OFFSET_EAST_MAX = 14 * 3600;
    private static final long OFFSET_WEST_MAX = 12 * 3600;

    /**
     * Makes a span, tightening the four bounds to those that can be taken.
     *
     * @param startEarliest the earliest start
     * @param startLatest the latest start
     * @param endEarliest the earliest end
     * @param endLatest the latest end, inclusive
     * @param zoned whether these are seconds of UTC
     * @throws IllegalArgumentException if no start and end within the bounds are in order
     */
    public Span {
        if (startEarliest > startLatest || endEarliest > endLatest || startEarliest > endLatest) {
            throw new IllegalArgumentException("start of span (" + startEarliest + " to " + startLatest
                    + ") and its end (" + endEarliest + " to " + endLatest + ") are not in order");
        }
        startLatest = Math.min(startLatest, endLatest);
        endEarliest = Math.max(endEarliest, startEarliest);
    }

    /** The room that a lone date leaves between two days. */
    static Span ofDays(long firstDay, long lastDay) {
        return room(GregorianDays.startOfDay(firstDay), GregorianDays.endOfDay(lastDay), false);
    }

    static Span room(long first, long last, boolean zoned) {
        return new Span(first, last, first, last, zoned);
    }

    /** From anywhere in one span to anywhere in the other. */
    static Span between(Span start, Span end) {
        return new Span(start.startEarliest, start.endLatest, end.startEarliest, end.endLatest, false);
    }

    /** The smallest span that leaves the room of both. */
    Span hull(Span other) {
        return new Span(
                Math.min(startEarliest, other.startEarliest),
                Math.max(startLatest, other.startLatest),
                Math.min(endEarliest, other.endEarliest),
                Math.max(endLatest, other.endLatest),
                zoned);
    }

    /**
     * Returns the span that starts as early and ends as late as this one can. That is what a lone date means as the
     * period of a state: all of it.
     *
     * @return a span without room
     */
    public Span whole() {
        return new Span(startEarliest, startEarliest, endLatest, endLatest, zoned);
    }

    /**
     * Returns this span by the clock at the place, where offsets were not stated: a span of UTC is given the room of all
     * offsets. For engines that keep all spans on one line.
     *
     * @return a span that is not zoned
     */
    public Span local() {
        return zoned ? shifted(-OFFSET_WEST_MAX, OFFSET_EAST_MAX, false) : this;
    }

    /**
     * Returns whether this ends before the other starts.
     *
     * @param other the other span
     * @return yes or no if all extents agree
     */
    public Ternary before(Span other) {
        Span a = comparableWith(other);
        Span b = other.comparableWith(this);
        return Ternary.of(a.endLatest < b.startEarliest, a.endEarliest < b.startLatest);
    }

    /**
     * Returns whether the two share a moment.
     *
     * @param other the other span
     * @return yes or no if all extents agree
     */
    public Ternary overlaps(Span other) {
        Span a = comparableWith(other);
        Span b = other.comparableWith(this);
        return Ternary.of(
                a.startLatest <= b.endEarliest && b.startLatest <= a.endEarliest,
                a.startEarliest <= b.endLatest && b.startEarliest <= a.endLatest);
    }

    /**
     * Returns whether all of this lies in the other. A start or end of the other that has no time of day includes its
     * day.
     *
     * @param other the container
     * @return yes or no if all extents agree
     */
    public Ternary within(Span other) {
        Span a = comparableWith(other);
        Span b = other.comparableWith(this);
        Span inclusive = other.withWholeDays().comparableWith(this);
        return Ternary.of(
                inclusive.startLatest <= a.startEarliest && a.endLatest <= inclusive.endEarliest,
                Math.max(a.startEarliest, b.startEarliest) <= Math.min(a.startLatest, b.endLatest)
                        && a.endEarliest <= b.endLatest
                        && b.startEarliest <= a.endLatest);
    }

    /**
     * Returns whether the two are the same to the day, or to the second where both have a time of day.
     *
     * @param other the other span
     * @return yes or no if all extents agree
     */
    public Ternary same(Span other) {
        Span a = comparableWith(other);
        Span b = other.comparableWith(this);
        if (!isMoment() || !other.isMoment()) {
            // Days are those of the clock at the place: in UTC, the room of all offsets would reach into their
            // neighbours.
            a = (zoned == other.zoned ? this : local()).toDays();
            b = (zoned == other.zoned ? other : other.local()).toDays();
        }
        boolean starts = a.startEarliest <= b.startLatest && b.startEarliest <= a.startLatest;
        boolean ends = a.endEarliest <= b.endLatest && b.endEarliest <= a.endLatest;
        return Ternary.of(
                a.startEarliest == a.startLatest && a.endEarliest == a.endLatest && a.equals(b), starts && ends);
    }

    /** A time of day; no date is as short as a second. */
    private boolean isMoment() {
        return startEarliest == endLatest;
    }

    private Span comparableWith(Span other) {
        return !zoned && other.zoned ? shifted(-OFFSET_EAST_MAX, OFFSET_WEST_MAX, true) : this;
    }

    private Span shifted(long down, long up, boolean nowZoned) {
        return new Span(
                shift(startEarliest, down),
                shift(startLatest, up),
                shift(endEarliest, down),
                shift(endLatest, up),
                nowZoned);
    }

    private static boolean isBounded(long second) {
        return second != PAST && second != FUTURE;
    }

    private static long shift(long second, long by) {
        return isBounded(second) ? second + by : second;
    }

    /** The latest start moved to the start of its day and the earliest end to the end of its day. */
    private Span withWholeDays() {
        return isMoment()
                ? this
                : new Span(startEarliest, startOfDay(startLatest), endOfDay(endEarliest), endLatest, zoned);
    }

    private Span toDays() {
        return new Span(
                startOfDay(startEarliest),
                startOfDay(startLatest),
                startOfDay(endEarliest),
                startOfDay(endLatest),
                zoned);
    }

    private static long startOfDay(long second) {
        return isBounded(second) ? GregorianDays.startOfDay(GregorianDays.dayOfSecond(second)) : second;
    }

    private static long endOfDay(long second) {
        return isBounded(second) ? GregorianDays.endOfDay(GregorianDays.dayOfSecond(second)) : second;
    }

    /**
     * Returns the outermost bounds as a date: what a report calls an alternative.
     *
     * @return a lone date where there is one, otherwise an interval
     * @throws EdtfFormatException if the bounds are no whole years and lie beyond the year 9999, where EDTF has no form
     *     for them
     */
    public EdtfDate toDate() {
        return EdtfDate.parse(toString());
    }

    /** Returns the outermost bounds as an EDTF date or interval, as short as it can be. */
    @Override
    public String toString() {
        if (isMoment() && isBounded(startEarliest)) {
            return Bound.time(startEarliest, 0, zoned).toString();
        }
        StringBuilder out = new StringBuilder();
        if (isBounded(startEarliest) && isBounded(endLatest)) {
            appendLoneDate(out, GregorianDays.dayOfSecond(startEarliest), GregorianDays.dayOfSecond(endLatest));
        }
        if (out.isEmpty()) {
            boolean years = isWholeYears();
            appendBound(out, startEarliest, startEarliest == startLatest, years);
            out.append('/');
            appendBound(out, endLatest, endEarliest == endLatest, years);
        }
        return out.toString();
    }

    private boolean isWholeYears() {
        return (!isBounded(startEarliest)
                        || startEarliest
                                == GregorianDays.startOfDay(GregorianDays.firstDay(yearOfSecond(startEarliest))))
                && (!isBounded(endLatest)
                        || endLatest == GregorianDays.endOfDay(GregorianDays.lastDay(yearOfSecond(endLatest))));
    }

    private static long yearOfSecond(long second) {
        return GregorianDays.yearOf(GregorianDays.dayOfSecond(second));
    }

    private static void appendBound(StringBuilder out, long second, boolean open, boolean year) {
        if (!isBounded(second)) {
            out.append(open ? ".." : "");
        } else if (year) {
            GregorianDays.appendYear(out, yearOfSecond(second));
        } else {
            GregorianDays.appendDay(out, GregorianDays.dayOfSecond(second));
        }
    }

    private static void appendLoneDate(StringBuilder out, long first, long last) {
        long year = GregorianDays.yearOf(first);
        int month = GregorianDays.monthOf(first, year);
        if (first == last) {
            GregorianDays.appendDay(out, first);
        } else if (first == GregorianDays.firstDay(year) && last == GregorianDays.lastDay(year)) {
            GregorianDays.appendYear(out, year);
        } else if (first == GregorianDays.toDay(year, month, 1)
                && last == first + GregorianDays.lengthOfMonth(year, month) - 1) {
            GregorianDays.appendMonth(out, year, month);
        }
    }
}
