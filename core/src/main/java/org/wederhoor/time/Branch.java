package org.wederhoor.time;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Alternatives of one shape: one span, or one for each run of a pattern. Cuts are on the earliest start. */
sealed interface Branch {
    /** How many alternatives have their earliest start in the range, both ends inclusive. */
    long count(long fromSecond, long toSecond);

    Iterator<Span> iterator(long fromSecond, long toSecond);

    /** The bounds of all alternatives. */
    Span hull();

    /** The bounds of all alternatives, where a lone date means all of it. */
    Span periodHull();

    /** Whether the alternatives are lone dates and not intervals. */
    boolean isLone();

    /** Whether some extents of some alternatives of the two share a moment. */
    static boolean mayOverlap(Branch a, Branch b) {
        if (a instanceof Runs runs && b instanceof Runs others) {
            return runs.meets(others);
        }
        if (a instanceof Runs runs) {
            Span local = b.hull().local();
            return runs.touches(local.startEarliest(), local.endLatest());
        }
        return b instanceof Runs ? mayOverlap(b, a) : a.hull().overlaps(b.hull()) != Ternary.NO;
    }

    /** Whether some extent of some alternative of the first lies within some alternative of the second. */
    static boolean mayLieWithin(Branch inner, Branch outer) {
        if (outer instanceof Runs runs && !(inner instanceof Runs)) {
            return runs.mayContain(inner.hull().local());
        }
        return inner instanceof Runs ? mayOverlap(inner, outer) : inner.hull().within(outer.periodHull()) != Ternary.NO;
    }

    /** Whether some alternatives of the two share an extent. */
    static boolean mayBeSame(Branch a, Branch b) {
        if (a instanceof Runs && b instanceof Runs) {
            return mayOverlap(a, b);
        }
        if (a instanceof Runs runs) {
            return runs.mayContain(b.hull().local());
        }
        return b instanceof Runs ? mayBeSame(b, a) : a.hull().same(b.hull()) != Ternary.NO;
    }

    /** One span. */
    record Single(Span hull, boolean isLone) implements Branch {
        @Override
        public long count(long fromSecond, long toSecond) {
            return fromSecond <= hull.startEarliest() && hull.startEarliest() <= toSecond ? 1 : 0;
        }

        @Override
        public Iterator<Span> iterator(long fromSecond, long toSecond) {
            return count(fromSecond, toSecond) == 1 ? Iterators.singletonIterator(hull) : Iterators.forArray();
        }

        @Override
        public Span periodHull() {
            return isLone ? hull.whole() : hull;
        }
    }

    /** A lone date: one span for each run. */
    record Runs(DayPattern pattern, Span hull) implements Branch {
        @Override
        public long count(long fromSecond, long toSecond) {
            return countRuns(pattern, fromSecond, toSecond);
        }

        @Override
        public Iterator<Span> iterator(long fromSecond, long toSecond) {
            return runs(pattern, firstStart(pattern, fromSecond), toSecond);
        }

        @Override
        public Span periodHull() {
            long first = GregorianDays.dayOfSecond(hull.startEarliest());
            return new Span(
                    hull.startEarliest(),
                    GregorianDays.startOfDay(pattern.lastRunStart()),
                    GregorianDays.endOfDay(pattern.runEnd(first)),
                    hull.endLatest(),
                    false);
        }

        @Override
        public boolean isLone() {
            return true;
        }

        boolean meets(Runs other) {
            return !pattern.intersection(other.pattern).isEmpty();
        }

        boolean touches(long fromSecond, long toSecond) {
            long day = nextMatch(pattern, fromSecond);
            return day != DayPattern.NONE && GregorianDays.startOfDay(day) <= toSecond;
        }

        /** Whether an extent of the span lies within one run. */
        boolean mayContain(Span span) {
            if (span.endEarliest() <= span.startLatest()) {
                return touches(span.endEarliest(), span.startLatest());
            }
            if (span.startLatest() == Span.PAST || span.endEarliest() == Span.FUTURE) {
                return false;
            }
            long day = GregorianDays.dayOfSecond(span.startLatest());
            return pattern.matches(day) && span.endEarliest() <= GregorianDays.endOfDay(pattern.runEnd(day));
        }
    }

    /** An interval that starts in one of the runs and ends in one window. */
    record StartRuns(DayPattern pattern, Span end) implements Branch {
        @Override
        public long count(long fromSecond, long toSecond) {
            return countRuns(pattern, fromSecond, Math.min(toSecond, end.endLatest()));
        }

        @Override
        public Iterator<Span> iterator(long fromSecond, long toSecond) {
            return Iterators.transform(
                    runs(pattern, firstStart(pattern, fromSecond), Math.min(toSecond, end.endLatest())),
                    run -> Span.between(run, end));
        }

        @Override
        public Span hull() {
            return Span.between(Span.ofDays(pattern.firstDay(), pattern.lastDay()), end);
        }

        @Override
        public Span periodHull() {
            return hull();
        }

        @Override
        public boolean isLone() {
            return false;
        }
    }

    /** An interval that starts in one window and ends in one of the runs. */
    record EndRuns(Span start, DayPattern pattern) implements Branch {
        @Override
        public long count(long fromSecond, long toSecond) {
            if (fromSecond > start.startEarliest() || start.startEarliest() > toSecond) {
                return 0;
            }
            long all = pattern.countRuns();
            if (start.startEarliest() == Span.PAST) {
                return all;
            }
            long day = GregorianDays.dayOfSecond(start.startEarliest());
            return all - pattern.countRunsStartingBy(day) + (pattern.matches(day) ? 1 : 0);
        }

        @Override
        public Iterator<Span> iterator(long fromSecond, long toSecond) {
            return count(fromSecond, toSecond) == 0
                    ? Iterators.forArray()
                    : Iterators.transform(
                            runs(pattern, nextMatch(pattern, start.startEarliest()), Span.FUTURE),
                            run -> Span.between(start, run));
        }

        @Override
        public Span hull() {
            return Span.between(start, Span.ofDays(pattern.firstDay(), pattern.lastDay()));
        }

        @Override
        public Span periodHull() {
            return hull();
        }

        @Override
        public boolean isLone() {
            return false;
        }
    }

    private static long countRuns(DayPattern pattern, long fromSecond, long toSecond) {
        if (fromSecond > toSecond) {
            return 0;
        }
        long starting = toSecond == Span.FUTURE
                ? pattern.countRuns()
                : toSecond == Span.PAST ? 0 : pattern.countRunsStartingBy(GregorianDays.dayOfSecond(toSecond));
        // A run starts with the first second of a day.
        return fromSecond == Span.PAST
                ? starting
                : starting - pattern.countRunsStartingBy(GregorianDays.dayOfSecond(fromSecond - 1));
    }

    private static long nextMatch(DayPattern pattern, long fromSecond) {
        return fromSecond == Span.PAST ? pattern.firstDay() : pattern.nextMatch(GregorianDays.dayOfSecond(fromSecond));
    }

    /** The first day from a second on with which a run starts. */
    private static long firstStart(DayPattern pattern, long fromSecond) {
        if (fromSecond == Span.PAST) {
            return pattern.firstDay();
        }
        long day = GregorianDays.dayOfSecond(fromSecond - 1);
        return pattern.nextMatch((pattern.matches(day) ? pattern.runEnd(day) : day) + 1);
    }

    private static Iterator<Span> runs(DayPattern pattern, long firstMatch, long toSecond) {
        return new AbstractIterator<>() {
            private long day = firstMatch;

            @Override
            protected @Nullable Span computeNext() {
                if (day == DayPattern.NONE || GregorianDays.startOfDay(day) > toSecond) {
                    return endOfData();
                }
                long end = pattern.runEnd(day);
                Span span = Span.ofDays(day, end);
                day = pattern.nextMatch(end + 1);
                return span;
            }
        };
    }
}
