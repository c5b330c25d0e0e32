package org.wederhoor.argument;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How long a question may take.
 *
 * <p>A budget is spent when its time is over, when its cancellation says so, or when the thread is interrupted (which
 * stays interrupted). The answer is then <em>unknown</em>; nothing is guessed. Time starts with each question, not when
 * the budget is made, so that one budget serves many questions.
 *
 * <h2>Cost</h2> The end is noticed within 100 ms on frameworks of a million arguments or attacks, mostly within one. Only
 * the grounded labelling, which is made with the {@link Solver} and before the time starts, is always made to the end.
 *
 * <h2>Threads</h2> Immutable. The cancellation is asked on the thread that solves, often; it should be a look at a volatile
 * field.
 *
 * @since 1.0
 */
public final class Budget {
    private static final Budget UNLIMITED = new Budget(Long.MAX_VALUE, () -> false, System::nanoTime);

    private final long nanos;
    private final BooleanSupplier cancellation;
    private final LongSupplier nanoClock;

    private Budget(long nanos, BooleanSupplier cancellation, LongSupplier nanoClock) {
        this.nanos = nanos;
        this.cancellation = cancellation;
        this.nanoClock = nanoClock;
    }

    /**
     * Returns the budget that only an interrupt ends.
     *
     * @return a budget without limit
     */
    public static Budget unlimited() {
        return UNLIMITED;
    }

    /**
     * Returns a budget of some time for each question.
     *
     * @param time how long a question may take, zero or more
     * @return a budget of that time
     * @throws IllegalArgumentException if the time is negative
     */
    public static Budget of(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time of a budget is negative (" + time + "), zero or more is accepted");
        }
        long nanos = time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : time.toNanos();
        return new Budget(nanos, () -> false, System::nanoTime);
    }

    /**
     * Returns this budget with a cancellation, which takes the place of an earlier one.
     *
     * @param isCancelled says whether to stop
     * @return a budget that also ends when cancelled
     */
    public Budget cancelledWhen(BooleanSupplier isCancelled) {
        return new Budget(nanos, Objects.requireNonNull(isCancelled, "isCancelled"), nanoClock);
    }

    /** This budget by another clock of nanoseconds. */
    Budget withClock(LongSupplier clock) {
        return new Budget(nanos, cancellation, clock);
    }

    Meter start() {
        return new Meter(this);
    }

    /** One question's use of a budget; confined to the thread that solves. */
    static final class Meter {
        private static final int TICKS_PER_LOOK = 64;

        private final Budget budget;
        private final long start;
        private int ticks;

        private Meter(Budget budget) {
            this.budget = budget;
            this.start = budget.nanoClock.getAsLong();
        }

        /** To be called in every loop that is more than linear. */
        void tick() {
            if (++ticks >= TICKS_PER_LOOK) {
                look();
            }
        }

        /** Looks at the clock now. */
        void look() {
            ticks = 0;
            if (budget.cancellation.getAsBoolean()
                    || Thread.currentThread().isInterrupted()
                    || (budget.nanos != Long.MAX_VALUE && budget.nanoClock.getAsLong() - start >= budget.nanos)) {
                throw new Spent();
            }
        }
    }

    /** Ends a search; caught where the question was asked, and never seen outside. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("budget spent", null, false, false);
        }
    }
}
