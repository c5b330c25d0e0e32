package org.wederhoor.argument;

import java.util.Arrays;

/** The ideal and the eager extension of a region. */
final class UniqueSearch {
    /*
     * The ideal extension is the largest admissible set that no admissible set attacks [1]: what some admissible set
     * accepts is gathered from models, each of which must accept something new; what is accepted and not attacked by
     * what is accepted is then cut down until it defends itself.
     *
     * The eager extension is the largest admissible set within all semi-stable ones [2]: their intersection is found by
     * asking for one that lacks part of what is left of it.
     *
     * [1] Dung, Mancarella and Toni, Computing ideal sceptical argumentation, Artificial Intelligence 171 (2007).
     * [2] Caminada, Comparing two unique extension semantics for formal argumentation: ideal and eager, BNAIC 2007.
     */
    private final Region region;
    private final Budget.Meter meter;

    private UniqueSearch(Region region, Budget.Meter meter) {
        this.region = region;
        this.meter = meter;
    }

    static int[] ideal(Region region, Budget.Meter meter) {
        UniqueSearch search = new UniqueSearch(region, meter);
        return search.largestDefended(search.unchallenged(search.acceptedBySome()));
    }

    static int[] eager(Region region, Budget.Meter meter) {
        UniqueSearch search = new UniqueSearch(region, meter);
        return search.largestDefended(search.acceptedByAllSemiStable());
    }

    private boolean[] acceptedBySome() {
        Theory theory = new Theory(region, Theory.Condition.ADMISSIBLE, true, meter);
        boolean[] some = new boolean[region.size()];
        int[] literals = theory.accepted();
        while (true) {
            int[] missing = Arrays.stream(literals).filter(in -> !some[in - 1]).toArray();
            if (missing.length == 0) {
                return some;
            }
            int switchOn = theory.sat.newVariable();
            theory.sat.add(Sat.with(missing, -switchOn));
            if (!theory.sat.solve(switchOn)) {
                return some;
            }
            for (int v = 0; v < some.length; v++) {
                some[v] |= theory.sat.isTrue(theory.in(v));
            }
            theory.sat.add(-switchOn);
        }
    }

    private boolean[] unchallenged(boolean[] some) {
        AttackGraph graph = region.graph;
        boolean[] kept = some.clone();
        for (int v = 0; v < graph.size; v++) {
            for (int k = graph.outStart[v]; some[v] && k < graph.outStart[v + 1]; k++) {
                kept[graph.out[k]] = false;
            }
        }
        return kept;
    }

    private boolean[] acceptedByAllSemiStable() {
        Theory stable = new Theory(region, Theory.Condition.STABLE, false, meter);
        boolean hasStable = stable.sat.solve();
        Theory theory = hasStable ? stable : new Theory(region, Theory.Condition.COMPLETE, true, meter);
        int[] goals = hasStable ? new int[0] : theory.ranges();
        LargestSearch search = new LargestSearch(theory.sat, goals);
        boolean[] all = new boolean[region.size()];
        Arrays.fill(all, true);
        int[] wish = {};
        while (search.find(wish)) {
            int count = 0;
            int[] lacking = new int[all.length];
            for (int v = 0; v < all.length; v++) {
                all[v] &= theory.sat.isTrue(theory.in(v));
                if (all[v]) {
                    lacking[count++] = -theory.in(v);
                }
            }
            if (count == 0) {
                break;
            }
            int switchOn = theory.sat.newVariable();
            theory.sat.add(Sat.with(Arrays.copyOf(lacking, count), -switchOn));
            wish = new int[] {switchOn};
        }
        return all;
    }

    /** Takes away what is not defended, until all that is left is. */
    private int[] largestDefended(boolean[] conflictFree) {
        AttackGraph graph = region.graph;
        boolean[] kept = conflictFree.clone();
        int[] answers = new int[graph.size];
        int[] dropped = new int[graph.size];
        int tail = 0;
        for (int v = 0; v < graph.size; v++) {
            for (int k = graph.inStart[v]; k < graph.inStart[v + 1]; k++) {
                answers[v] += kept[graph.in[k]] ? 1 : 0;
            }
        }
        for (int v = 0; v < graph.size; v++) {
            for (int k = graph.inStart[v]; kept[v] && k < graph.inStart[v + 1]; k++) {
                if (answers[graph.in[k]] == 0) {
                    kept[v] = false;
                    dropped[tail++] = v;
                }
            }
        }
        for (int head = 0; head < tail; head++) {
            int v = dropped[head];
            for (int k = graph.outStart[v]; k < graph.outStart[v + 1]; k++) {
                int unanswered = graph.out[k];
                if (--answers[unanswered] > 0) {
                    continue;
                }
                for (int j = graph.outStart[unanswered]; j < graph.outStart[unanswered + 1]; j++) {
                    if (kept[graph.out[j]]) {
                        kept[graph.out[j]] = false;
                        dropped[tail++] = graph.out[j];
                    }
                }
            }
        }
        int count = 0;
        int[] members = new int[graph.size];
        for (int v = 0; v < graph.size; v++) {
            if (kept[v]) {
                members[count++] = region.vertices[v];
            }
        }
        return Arrays.copyOf(members, count);
    }
}
