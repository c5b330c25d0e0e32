package org.wederhoor.argument;

import java.util.Arrays;

/** Models in which the set of true goals is largest. */
final class LargestSearch {
    /*
     * A model is grown by asking for one with the same goals and one more, until there is none. To find a largest model
     * that also satisfies a wish, a model with the wish is grown with the wish; if nothing larger exists without it,
     * that is the answer, otherwise the larger one is grown as far as it goes, and all that is not larger than that is
     * ruled out, which loses no answer: a largest model with the wish is not below one without.
     *
     * [1] Dvořák, Järvisalo, Wallner and Woltran, Complexity-sensitive decision procedures for abstract argumentation,
     *     Artificial Intelligence 206 (2014), section 4.
     */
    private final Sat sat;
    private final int[] goals;

    LargestSearch(Sat sat, int[] goals) {
        this.sat = sat;
        this.goals = goals;
    }

    /** Leaves a largest model that satisfies the wish as last model, or returns false if there is none. */
    boolean find(int... wish) {
        while (sat.solve(wish)) {
            grow(wish);
            if (wish.length == 0 || !enlarge()) {
                return true;
            }
            grow();
            requireMore();
        }
        return false;
    }

    private void grow(int... wish) {
        boolean larger = true;
        while (larger) {
            larger = enlarge(wish);
        }
    }

    /** Replaces the last model by a larger one that satisfies the wish; keeps it if there is none. */
    private boolean enlarge(int... wish) {
        int[] missing = missing();
        if (missing.length == 0) {
            return false;
        }
        int switchOn = sat.newVariable();
        sat.add(Sat.with(missing, -switchOn));
        int[] assumptions = Arrays.copyOf(wish, wish.length + goals.length - missing.length + 1);
        int next = wish.length;
        for (int goal : goals) {
            if (sat.isTrue(goal)) {
                assumptions[next++] = goal;
            }
        }
        assumptions[next] = switchOn;
        boolean larger = sat.solve(assumptions);
        sat.add(-switchOn);
        return larger;
    }

    /** The false goals of the last model. */
    int[] missing() {
        return Arrays.stream(goals).filter(goal -> !sat.isTrue(goal)).toArray();
    }

    /** The true goals of the last model. */
    int[] reached() {
        return Arrays.stream(goals).filter(sat::isTrue).toArray();
    }

    /** Rules out all models whose goals are among those of the last model. */
    void requireMore() {
        sat.add(missing());
    }
}
