package org.wederhoor.check;

import org.wederhoor.vocabulary.Timing;

/**
 * One step along a relation that forbids loops.
 *
 * @param commitment the number of the commitment that asserts it
 * @param from where it starts
 * @param to where it leads
 * @param cost what it spends of {@link Credences#BUDGET}
 * @param timing when it holds or happens
 */
record RelationStep(int commitment, int from, int to, int cost, Timing timing) {
    /** Whether it is sure when it holds, so that the step can be part of a certain loop if it surely is one. */
    boolean isSurelyDated() {
        return timing.isUndated() || !timing.isApproximate();
    }

    /** The same, spending nothing. */
    RelationStep free() {
        return new RelationStep(commitment, from, to, 0, timing);
    }

    RelationStep at(Timing other) {
        return new RelationStep(commitment, from, to, cost, other);
    }
}
