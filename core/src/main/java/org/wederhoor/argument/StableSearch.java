package org.wederhoor.argument;

/** Extends labels to those of a stable extension, or finds that there is none. */
final class StableSearch {
    /*
     * Strongly connected components are decided along the attacks. One that nothing undecided attacks from outside must
     * have a stable choice of its own, so these come first and mostly tell when there is none. If a later component has
     * no choice that fits earlier ones, other choices may fit: then all that leads to it is asked at once, which settles
     * most cases without an extension, and then everything.
     */
    private final Propagation state;
    private final Budget.Meter meter;
    private final Region.Cutter cutter;
    private final byte[] before;

    private final int smallMax;

    private StableSearch(Propagation state, int smallMax, Budget.Meter meter) {
        this.smallMax = smallMax;
        this.state = state;
        this.meter = meter;
        this.cutter = new Region.Cutter(state.graph);
        this.before = state.labels.clone();
    }

    /** Changes the labels in place; those left when the answer is no are of no use. */
    static boolean extend(Propagation state, int smallMax, Budget.Meter meter) {
        int[] undecided = state.undecided();
        return undecided.length == 0 || new StableSearch(state, smallMax, meter).search(undecided);
    }

    private boolean search(int[] undecided) {
        Components parts = new Components.Finder(state.graph, state.labels).strong(undecided);
        boolean[] initial = initial(parts);
        for (int p = 0; p < parts.count; p++) {
            if (initial[p] && !decide(parts.part(p))) {
                return false;
            }
        }
        for (int p = 0; p < parts.count; p++) {
            int[] rest = state.stillUndecided(parts.part(p));
            if (rest.length > 0 && !decide(rest)) {
                return searchAnew(rest, undecided);
            }
        }
        return true;
    }

    private boolean[] initial(Components parts) {
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

    private boolean decide(int[] component) {
        Region region = cutter.cut(component);
        if (region.size() <= smallMax) {
            SmallSearch search = SmallSearch.stable(region, meter);
            SmallSearch.Outcome outcome = search.run();
            if (outcome == SmallSearch.Outcome.FOUND) {
                for (long rest = search.found(); rest != 0; rest &= rest - 1) {
                    state.accept(region.vertices[Long.numberOfTrailingZeros(rest)]);
                }
                return true;
            }
            if (outcome == SmallSearch.Outcome.NONE) {
                return false;
            }
        }
        Theory theory = new Theory(region, Theory.Condition.STABLE, false, meter);
        boolean found = theory.sat.solve();
        if (found) {
            state.accept(theory.extension());
        }
        return found;
    }

    private boolean searchAnew(int[] failed, int[] undecided) {
        int[] cone = Components.cone(state.graph, before, failed);
        if (!new Theory(cutter.cut(cone), Theory.Condition.STABLE, false, meter).sat.solve()) {
            return false;
        }
        Theory theory = new Theory(cutter.cut(undecided), Theory.Condition.STABLE, false, meter);
        if (!theory.sat.solve()) {
            return false;
        }
        System.arraycopy(before, 0, state.labels, 0, before.length);
        for (int v : theory.extension()) {
            state.labels[v] = Grounded.IN;
            for (int k = state.graph.outStart[v]; k < state.graph.outStart[v + 1]; k++) {
                state.labels[state.graph.out[k]] = Grounded.OUT;
            }
        }
        return true;
    }
}
