package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wederhoor.finding.Doubt;
import org.wederhoor.time.Bound;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Span;
import org.wederhoor.time.Ternary;

/** Whether one date lies before another: in all readings, in some alternatives, or in none. */
final class TimeOrder {
    private static final int ALTERNATIVES_MAX = 100_000;

    private TimeOrder() {}

    /**
     * Whether it is worth asking for the order of two dates: a date without alternatives whose end lies after the
     * beginning of another of that kind is not before it.
     */
    static boolean mayBeBefore(EdtfDate date, EdtfDate other) {
        Bound end = date.latest();
        Bound start = other.earliest();
        boolean plain = date.level() == 0 && other.level() == 0 && end.isKnown() && start.isKnown();
        return !plain || end.epochSecond() <= start.epochSecond();
    }

    /**
     * On what it depends that one date is over before another begins: empty if it never is, an empty list if it always is.
     * Imprecision is room, so that only alternatives, taken one at a time, make it possible, and marks of doubt.
     */
    static Optional<ImmutableList<Doubt>> before(EdtfDate date, EdtfDate other) {
        if (date.isBefore(other) == Ternary.YES) {
            ImmutableList.Builder<Doubt> doubts = ImmutableList.builder();
            for (EdtfDate each : List.of(date, other)) {
                if (each.isUncertain() || each.isApproximate()) {
                    doubts.add(new Doubt.Approximate(each));
                }
            }
            return Optional.of(doubts.build());
        }
        ImmutableList.Builder<Doubt> doubts = ImmutableList.builder();
        long start = second(other.earliest(), Span.PAST);
        reading(date, span -> span.endLatest() < start).ifPresent(doubts::add);
        long end = second(date.latest(), Span.FUTURE);
        reading(other, span -> span.startEarliest() > end).ifPresent(doubts::add);
        ImmutableList<Doubt> found = doubts.build();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static long second(Bound bound, long otherwise) {
        return bound.isKnown() ? bound.epochSecond() : otherwise;
    }

    /** The alternatives of a date that meet a condition, if some do and some do not. */
    private static Optional<Doubt> reading(EdtfDate date, Predicate<Span> conflicts) {
        long count = date.alternatives().count();
        if (count < 2 || count > ALTERNATIVES_MAX) {
            return Optional.empty();
        }
        Runs conflicting = new Runs();
        Runs free = new Runs();
        for (Span span : date.alternatives()) {
            boolean conflict = conflicts.test(span);
            (conflict ? conflicting : free).add(span);
            (conflict ? free : conflicting).end();
        }
        return conflicting.isEmpty() || free.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt.Reading(date, conflicting.dates(), free.dates()));
    }

    /** Runs of alternatives, each as a date or an interval. */
    private static final class Runs {
        private final List<EdtfDate> dates = new ArrayList<>();
        private final List<Span> run = new ArrayList<>();

        void add(Span span) {
            if (run.size() > 1) {
                run.set(1, span);
            } else {
                run.add(span);
            }
        }

        void end() {
            if (run.size() == 1) {
                dates.add(EdtfDate.parse(run.get(0).toString()));
            } else if (run.size() > 1) {
                dates.add(EdtfDate.parse(first(run.get(0)) + "/" + last(run.get(1))));
            }
            run.clear();
        }

        private static String first(Span span) {
            String text = span.toString();
            return text.contains("/") ? text.substring(0, text.indexOf('/')) : text;
        }

        private static String last(Span span) {
            String text = span.toString();
            return text.substring(text.indexOf('/') + 1);
        }

        boolean isEmpty() {
            return dates.isEmpty() && run.isEmpty();
        }

        ImmutableList<EdtfDate> dates() {
            end();
            return ImmutableList.copyOf(dates);
        }
    }
}
