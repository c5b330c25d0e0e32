package org.wederhoor.time;

import org.jspecify.annotations.Nullable;

/**
 * A date without set, interval or time of day.
 *
 * @param pattern the days it can mean, if they are several runs
 * @param firstDay the first day it can mean
 * @param lastDay the last day it can mean
 * @param isPlainDay whether it is a day without free digits and qualifiers, so that a time of day may follow
 */
record Term(Marks marks, @Nullable DayPattern pattern, long firstDay, long lastDay, boolean isPlainDay) {

    /** What is said of a date beside its days. */
    record Marks(String canonical, int level, boolean uncertain, boolean approximate) {
        /** The marks of what is composed of two, with a canonical form of its own. */
        Marks with(Marks other, String canonicalOfBoth, int levelMin) {
            return new Marks(
                    canonicalOfBoth,
                    Math.max(levelMin, Math.max(level, other.level)),
                    uncertain || other.uncertain,
                    approximate || other.approximate);
        }
    }

    Branch branch() {
        return pattern == null ? new Branch.Single(window(), true) : new Branch.Runs(pattern, window());
    }

    /** The outermost bounds. */
    Span window() {
        return Span.ofDays(firstDay, lastDay);
    }
}
