package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import org.wederhoor.time.Span;

/**
 * When a fact holds that follows from several statements: from the latest start to the earliest end of what it rests on.
 *
 * @param plain whether these bounds tell all: no alternatives, no doubt, one kind of clock
 * @param dated whether any of the statements lies in time
 * @param events how many of the statements are events
 * @param latestStart the latest second in which it can start
 * @param earliestEnd the earliest second in which it can end
 * @param reservations on what it depends that the statements share a moment
 */
record ProofTime(
        boolean plain,
        boolean dated,
        int events,
        long latestStart,
        long earliestEnd,
        ImmutableList<Reservation> reservations) {
    static final ProofTime ALWAYS = new ProofTime(true, false, 0, Span.PAST, Span.FUTURE, ImmutableList.of());

    static ProofTime of(Timing timing, boolean event) {
        if (timing.isTimeless()) {
            return ALWAYS;
        }
        return new ProofTime(
                timing.isPlain() && !timing.isZoned(),
                true,
                event ? 1 : 0,
                timing.latestStart(),
                timing.earliestEnd(),
                ImmutableList.of());
    }

    /** Whether both are told by their bounds, so that {@link #and} tells whether they share a moment. */
    boolean isPlainWith(ProofTime other) {
        return !dated || !other.dated || (plain && other.plain);
    }

    boolean meets(ProofTime other) {
        return !dated || !other.dated || (latestStart <= other.earliestEnd && other.latestStart <= earliestEnd);
    }

    ProofTime and(ProofTime other, ImmutableList<Reservation> reservations) {
        return new ProofTime(
                (!dated || plain) && (!other.dated || other.plain),
                dated || other.dated,
                events + other.events,
                Math.max(latestStart, other.latestStart),
                Math.min(earliestEnd, other.earliestEnd),
                reservations);
    }
}
