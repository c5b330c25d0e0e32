package org.wederhoor.argument;

import java.util.ArrayDeque;

/** Extends labels to those of a preferred extension, component by component along the attacks. */
final class PreferredSearch {
    /*
     * A preferred extension is a preferred choice in each strongly connected component, given the choices in earlier
     * ones [1]: what they attack is gone, and what stays undecided there blocks what it attacks. Small components are
     * searched at once. In a large one any non-empty admissible set is accepted, which leaves less [2], and the rest is
     * taken apart anew, until nothing more can be accepted.
     *
     * [1] Baroni, Giacomin and Guida, SCC-recursiveness: a general schema for argumentation semantics, Artificial
     *     Intelligence 168 (2005).
     * [2] Baumann, Brewka and Ulbricht, Revisiting the foundations of abstract argumentation, AAAI 2020.
     */
    private final Propagation state;
    private final Budget.Meter meter;
    private final Components.Finder finder;
    private final Region.Cutter cutter;

    private final int smallMax;

    private PreferredSearch(Propagation state, int smallMax, Budget.Meter meter) {
        this.smallMax = smallMax;
        this.state = state;
        this.meter = meter;
        this.finder = new Components.Finder(state.graph, state.labels);
        this.cutter = new Region.Cutter(state.graph);
    }

    /** Changes the labels, those of an admissible set closed under what it forces, in place. */
    static void extend(Propagation state, int smallMax, Budget.Meter meter) {
        int[] undecided = state.undecided();
        if (undecided.length > 1) {
            new PreferredSearch(state, smallMax, meter).decompose(undecided);
        }
    }

    private void decompose(int[] undecided) {
        Components parts = finder.strong(undecided);
        for (int p = 0; p < parts.count; p++) {
            if (parts.start[p + 1] - parts.start[p] > 1) {
                decide(parts.part(p));
            }
        }
    }

    private void decide(int[] component) {
        ArrayDeque<int[]> todo = new ArrayDeque<>();
        todo.push(component);
        while (!todo.isEmpty()) {
            meter.tick();
            int[] part = todo.pop();
            int[] rest = state.stillUndecided(part);
            if (rest.length < 2) {
                continue;
            }
            if (rest.length > smallMax && rest.length < part.length) {
                pushParts(todo, rest);
                continue;
            }
            Region region = cutter.cut(rest, state.labels);
            if (!decideSmall(region)) {
                int[] accepted = someAdmissible(region);
                if (accepted.length > 0) {
                    state.accept(accepted);
                    pushParts(todo, state.stillUndecided(rest));
                }
            }
        }
    }

    private void pushParts(ArrayDeque<int[]> todo, int[] rest) {
        Components parts = finder.strong(rest);
        for (int p = parts.count - 1; p >= 0; p--) {
            todo.push(parts.part(p));
        }
    }

    private boolean decideSmall(Region region) {
        if (region.size() > smallMax) {
            return false;
        }
        SmallSearch search = SmallSearch.preferred(region, meter);
        if (search.run() == SmallSearch.Outcome.GAVE_UP) {
            return false;
        }
        for (long rest = search.found(); rest != 0; rest &= rest - 1) {
            state.accept(region.vertices[Long.numberOfTrailingZeros(rest)]);
        }
        return true;
    }

    private int[] someAdmissible(Region region) {
        Theory theory = new Theory(region, Theory.Condition.COMPLETE, true, meter);
        theory.sat.add(theory.accepted());
        return theory.sat.solve() ? theory.extension() : new int[0];
    }
}
