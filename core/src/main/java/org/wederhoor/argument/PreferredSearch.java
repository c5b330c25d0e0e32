package org.wederhoor.argument;

import java.util.ArrayDeque;

/** Extends labels to those of a preferred extension, component by component along the attacks. */
final class PreferredSearch {
    /*
     * A preferred extension is a preferred choice in each strongly connected component, given the choices in earlier
     * ones [1]: what they attack is gone, and what stays undecided there blocks what it attacks. Small components are
     * searched at once. In a large one any non-empty admissible set is accepted, which leaves less [2], and the rest is
     * taken apart anew, until nothing more can be accepted. Such sets are first looked for close by: in the arguments
     * from which an argument can be reached soonest, as many as a search over bit sets can take, where those that are
     * attacked from further away count as blocked. Clauses over the whole come last, and prove that nothing is left.
     *
     * [1] Baroni, Giacomin and Guida, SCC-recursiveness: a general schema for argumentation semantics, Artificial
     *     Intelligence 168 (2005).
     * [2] Baumann, Brewka and Ulbricht, Revisiting the foundations of abstract argumentation, AAAI 2020.
     */
    private static final int FRUITLESS_MAX = 20;
    private static final int FRUITLESS_PER_FRUITFUL = 3;

    private final Propagation state;
    private final Budget.Meter meter;
    private final Components.Finder finder;
    private final Region.Cutter cutter;
    private final SmallSearch small;

    private final int smallMax;
    private final int[] triedIn;
    private int round;

    private PreferredSearch(Propagation state, int smallMax, Budget.Meter meter) {
        this.smallMax = smallMax;
        this.triedIn = new int[state.graph.size];
        this.state = state;
        this.meter = meter;
        this.finder = new Components.Finder(state.graph, state.labels, meter);
        this.cutter = new Region.Cutter(state.graph, meter);
        this.small = new SmallSearch(state.graph, state.labels, meter);
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
            if (rest.length > smallMax && acceptNearby(rest)) {
                pushParts(todo, state.stillUndecided(rest));
                continue;
            }
            if (!decideSmall(rest, rest.length)) {
                int[] accepted = someAdmissible(cutter.cut(rest, state.labels));
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

    /**
     * Accepts small admissible sets all over a component, unless the first tries find too little; returns whether that
     * decided a good part of it.
     */
    private boolean acceptNearby(int[] component) {
        round++;
        int[] near = new int[smallMax];
        int fruitless = 0;
        for (int seed : component) {
            if (triedIn[seed] == round || state.labels[seed] != Grounded.UNDECIDED) {
                continue;
            }
            int count = gather(seed, near);
            for (int k = 0; k < count; k++) {
                triedIn[near[k]] = round;
            }
            boolean fruitful = decideSmall(near, count) && small.isFruitful();
            fruitless = fruitful ? Math.max(0, fruitless - FRUITLESS_PER_FRUITFUL) : fruitless + 1;
            if (fruitless > FRUITLESS_MAX) {
                break;
            }
        }
        int left = state.stillUndecided(component).length;
        return left < component.length - component.length / 50;
    }

    /** Fills in the undecided arguments that lead to one, nearest first, and returns how many. */
    private int gather(int seed, int[] near) {
        AttackGraph graph = state.graph;
        int count = 0;
        near[count++] = seed;
        for (int head = 0; head < count && count < near.length; head++) {
            int v = near[head];
            for (int k = graph.inStart[v]; k < graph.inStart[v + 1] && count < near.length; k++) {
                int attacker = graph.in[k];
                if (state.labels[attacker] == Grounded.UNDECIDED && !contains(near, count, attacker)) {
                    near[count++] = attacker;
                }
            }
        }
        return count;
    }

    private static boolean contains(int[] near, int count, int vertex) {
        for (int k = 0; k < count; k++) {
            if (near[k] == vertex) {
                return true;
            }
        }
        return false;
    }

    private boolean decideSmall(int[] part, int length) {
        if (length > smallMax || small.preferred(part, length) == SmallSearch.Outcome.GAVE_UP) {
            return false;
        }
        state.accept(small.found());
        return true;
    }

    private int[] someAdmissible(Region region) {
        Theory theory = new Theory(region, Theory.Condition.ADMISSIBLE, true, meter);
        theory.sat.add(theory.accepted());
        return theory.sat.solve() ? theory.extension() : new int[0];
    }
}
