package org.wederhoor.finding;

import com.google.common.collect.ImmutableList;

/**
 * One step of a derivation, printed as one line.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param kind what the step says
 * @param details what it says it of, in the order that the kind documents
 * @since 1.0
 */
public record Step(StepKind kind, ImmutableList<Detail> details) {
    /**
     * Checks that there are as many details as the kind takes.
     *
     * @param kind what the step says
     * @param details what it says it of, in the order that the kind documents
     * @throws IllegalArgumentException if there are more or fewer
     */
    public Step {
        if (details.size() != kind.detailCount()) {
            throw new IllegalArgumentException(
                    "step " + kind + " has " + details.size() + " details, expected " + kind.detailCount());
        }
    }

    /**
     * Returns a step.
     *
     * @param kind what the step says
     * @param details what it says it of, in the order that the kind documents
     * @return the step
     * @throws IllegalArgumentException if there are more or fewer details than the kind takes
     */
    public static Step of(StepKind kind, Detail... details) {
        return new Step(kind, ImmutableList.copyOf(details));
    }
}
