package org.wederhoor.time;

/**
 * The earliest or the latest moment that a date can mean.
 *
 * <p>A bound is a moment, or it is open (there is none, the date goes on for ever: {@code ..}), or unknown (there is
 * one, but nobody has said which: an empty end of an interval). Open and unknown are kinds of their own and never a
 * moment that lies far away.
 *
 * <h2>Definition</h2> Moments are seconds on the proleptic Gregorian calendar, counted from 1970-01-01T00:00:00; dates
 * and times without an offset count as if they were UTC. The earliest moment of a day is its first second, the latest
 * its last second. A time of day is one moment.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Errors</h2> The moment of an open or unknown bound is an {@link IllegalStateException}.
 *
 * @since 1.0
 */
public final class Bound {
    private enum Kind {
        DAY,
        LOCAL_TIME,
        UTC_TIME,
        OPEN,
        UNKNOWN
    }

    static final Bound OPEN = new Bound(Kind.OPEN, 0, 0);
    static final Bound UNKNOWN = new Bound(Kind.UNKNOWN, 0, 0);

    private final Kind kind;
    private final long epochSecond;
    private final int nanoOfSecond;

    private Bound(Kind kind, long epochSecond, int nanoOfSecond) {
        this.kind = kind;
        this.epochSecond = epochSecond;
        this.nanoOfSecond = nanoOfSecond;
    }

    static Bound startOfDay(long epochDay) {
        return new Bound(Kind.DAY, GregorianDays.startOfDay(epochDay), 0);
    }

    static Bound endOfDay(long epochDay) {
        return new Bound(Kind.DAY, GregorianDays.endOfDay(epochDay), 0);
    }

    static Bound time(long epochSecond, int nanoOfSecond, boolean zoned) {
        return new Bound(zoned ? Kind.UTC_TIME : Kind.LOCAL_TIME, epochSecond, nanoOfSecond);
    }

    /**
     * Returns whether this is a moment.
     *
     * @return false if the bound is open or unknown
     */
    public boolean isKnown() {
        return kind != Kind.OPEN && kind != Kind.UNKNOWN;
    }

    /**
     * Returns whether the date goes on for ever on this side.
     *
     * @return true if there is no bound
     */
    public boolean isOpen() {
        return kind == Kind.OPEN;
    }

    /**
     * Returns whether there is a bound that nobody has stated.
     *
     * @return true if the end of an interval was left empty
     */
    public boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    /**
     * Returns the second, counted from 1970-01-01T00:00:00.
     *
     * @return the second; for a day its first (earliest) or last (latest) second
     * @throws IllegalStateException if the bound is open or unknown
     */
    public long epochSecond() {
        if (!isKnown()) {
            throw new IllegalStateException("bound is " + this + " and has no second, ask isKnown() first");
        }
        return epochSecond;
    }

    /**
     * Returns the fraction of the second, which only a time of day that was written with one has.
     *
     * @return the nanoseconds, from 0 to 999,999,999
     * @throws IllegalStateException if the bound is open or unknown
     */
    public int nanoOfSecond() {
        if (!isKnown()) {
            throw new IllegalStateException("bound is " + this + " and has no second, ask isKnown() first");
        }
        return nanoOfSecond;
    }

    /**
     * Returns the day that the bound lies on, counted from 1970-01-01.
     *
     * @return the day
     * @throws IllegalStateException if the bound is open or unknown
     */
    public long epochDay() {
        return GregorianDays.dayOfSecond(epochSecond());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bound that
                && kind == that.kind
                && epochSecond == that.epochSecond
                && nanoOfSecond == that.nanoOfSecond;
    }

    @Override
    public int hashCode() {
        return (kind.name().hashCode() * 31 + Long.hashCode(epochSecond)) * 31 + nanoOfSecond;
    }

    /** Returns {@code 2018-05-31}, {@code 2018-05-31T10:00:00Z} (without Z if no offset was given), open or unknown. */
    @Override
    public String toString() {
        if (!isKnown()) {
            return isOpen() ? "open" : "unknown";
        }
        StringBuilder out = new StringBuilder();
        GregorianDays.appendDay(out, GregorianDays.dayOfSecond(epochSecond));
        if (kind != Kind.DAY) {
            GregorianDays.appendTime(out, Math.floorMod(epochSecond, GregorianDays.SECONDS_PER_DAY), nanoOfSecond);
            out.append(kind == Kind.UTC_TIME ? "Z" : "");
        }
        return out.toString();
    }
}
