package org.wederhoor.argument;

import java.util.Arrays;

/** Extends labels to those of a stable extension, or finds that there is none. */
final class StableSearch {
    /*
     * Strongly connected components are decided along the attacks. One that nothing undecided attacks from outside must
     * have a stable choice of its own, so these come first and mostly tell when there is none. If a later component has
     * no choice that fits earlier ones, other choices may fit. Then all that leads to it is asked at once: without an
     * answer there is no extension, and otherwise the rest is decided anew from that answer. All components that
     * failed are asked together, so that each failure counts; after a number of them everything is asked at once.
     */
    private static final int FAILURES_MAX = 8;

    private final Propagation state;
    private final Budget.Meter meter;
    private final Region.Cutter cutter;
    private final SmallSearch small;
    private final byte[] before;
    private final int smallMax;
    private final Components parts;

    private StableSearch(Propagation state, int[] undecided, int smallMax, Budget.Meter meter) {
        this.smallMax = smallMax;
        this.state = state;
        this.meter = meter;
        this.cutter = new Region.Cutter(state.graph, meter);
        this.small = new SmallSearch(state.graph, state.labels, meter);
        this.before = state.labels.clone();
        this.parts = new Components.Finder(state.graph, state.labels, meter).strong(undecided);
    }

    /** Changes the labels in place; those left when the answer is no are of no use. */
    static boolean extend(Propagation state, int smallMax, Budget.Meter meter) {
        int[] undecided = state.undecided();
        return undecided.length == 0 || new StableSearch(state, undecided, smallMax, meter).search(undecided);
    }

    private boolean search(int[] undecided) {
        boolean[] initial = initial();
        for (int p = 0; p < parts.count; p++) {
            if (initial[p] && !decide(parts.part(p))) {
                return false;
            }
        }
        int[] failed = {};
        int[] failure = firstFailure();
        for (int failures = 1; failure.length > 0; failures++) {
            failed = joined(failed, failure);
            boolean all = failures > FAILURES_MAX;
            if (!acceptAtOnce(all ? undecided : Components.cone(state.graph, before, meter, failed))) {
                return false;
            }
            failure = firstFailure();
        }
        return true;
    }

    private static int[] joined(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private boolean[] initial() {
        AttackGraph graph = state.graph;
        int[] partOf = new int[graph.size];
        boolean[] initial = new boolean[parts.count];
        for (int p = 0; p < parts.count; p++) {
            initial[p] = true;
            for (int k = parts.start[p]; k < parts.start[p + 1]; k++) {
                partOf[parts.members[k]] = p;
            }
            for (int k = parts.start[p]; k < parts.start[p + 1] && initial[p]; k++) {
                int v = parts.members[k];
                for (int e = graph.inStart[v]; e < graph.inStart[v + 1]; e++) {
                    int attacker = graph.in[e];
                    initial[p] &= state.labels[attacker] != Grounded.UNDECIDED || partOf[attacker] == p;
                }
            }
        }
        return initial;
    }

    /** Decides what is undecided, up to a component that has no choice; what of it is undecided, or nothing. */
    private int[] firstFailure() {
        for (int p = 0; p < parts.count; p++) {
            int[] rest = state.stillUndecided(parts.part(p));
            if (rest.length > 0 && !decide(rest)) {
                return rest;
            }
        }
        return new int[0];
    }

    private boolean decide(int[] component) {
        if (component.length <= smallMax) {
            SmallSearch.Outcome outcome = small.stable(component);
            if (outcome == SmallSearch.Outcome.FOUND) {
                state.accept(small.found());
                return true;
            }
            if (outcome == SmallSearch.Outcome.NONE) {
                return false;
            }
        }
        Region region = cutter.cut(component);
        Theory theory = new Theory(region, Theory.Condition.STABLE, false, meter);
        boolean found = theory.sat.solve();
        if (found) {
            state.accept(theory.extension());
        }
        return found;
    }

    /** Goes back to the first labels and decides a part that nothing undecided attacks from outside. */
    private boolean acceptAtOnce(int[] part) {
        Theory theory = new Theory(cutter.cut(part), Theory.Condition.STABLE, false, meter);
        if (!theory.sat.solve()) {
            return false;
        }
        state.restart(before);
        state.accept(theory.extension());
        return true;
    }
}
