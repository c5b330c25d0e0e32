package org.wederhoor.check;

import org.wederhoor.vocabulary.Timing;

/**
 * One step along a relation that forbids loops.
 *
 * @param commitment the number of the commitment that asserts it
 * @param from where it starts
 * @param to where it leads
 * @param timing when it holds or happens
 */
record RelationStep(int commitment, int from, int to, Timing timing) {
    /** Whether it is sure when it holds, and so can be part of a certain loop. */
    boolean isSurelyDated() {
        return timing.isUndated() || !timing.isApproximate();
    }

    /** Whether some moment is surely part of its time. */
    boolean hasCore() {
        return latestStart() <= earliestEnd();
    }

    long latestStart() {
        return timing.latestStart();
    }

    long earliestEnd() {
        return timing.earliestEnd();
    }
}
