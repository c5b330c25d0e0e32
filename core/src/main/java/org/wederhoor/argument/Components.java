package org.wederhoor.argument;

import java.util.Arrays;

/** Parts of a graph that can be looked at one after the other, or by themselves. */
final class Components {
    /*
     * A part is a run of `members`: part p is members[start[p] .. start[p + 1]). Strongly connected components are
     * listed along the attacks: what attacks a component from outside lies in earlier ones.
     *
     * [1] Tarjan, Depth-first search and linear graph algorithms, SIAM J. Computing 1 (1972). With an explicit stack,
     *     as chains of a million arguments are ordinary.
     */
    final int[] members;
    final int[] start;
    final int count;

    private Components(int[] members, int[] start, int count) {
        this.members = members;
        this.start = start;
        this.count = count;
    }

    int[] part(int part) {
        return Arrays.copyOfRange(members, start[part], start[part + 1]);
    }

    /** Scratch arrays for any number of decompositions of parts of one graph. */
    static final class Finder {
        private static final int DONE = Integer.MAX_VALUE;

        private final AttackGraph graph;
        private final Budget.Meter meter;
        private final byte[] labels;
        private final int[] order;
        private final int[] open;
        /** The vertices from the root to the one at hand; for each, the next attack to follow and the lowest reached. */
        private final int[] path;

        private final int[] next;
        private final int[] low;

        /** For the arguments that are labelled undecided when asked. */
        Finder(AttackGraph graph, byte[] labels, Budget.Meter meter) {
            this.graph = graph;
            this.meter = meter;
            this.labels = labels;
            this.order = new int[graph.size];
            this.open = new int[graph.size];
            this.path = new int[graph.size];
            this.next = new int[graph.size];
            this.low = new int[graph.size];
        }

        /** The strongly connected components among the undecided of these arguments. */
        Components strong(int[] vertices) {
            return strong(vertices, vertices.length);
        }

        /**
         * The strongly connected components among the undecided of the first arguments. Attacks to undecided
         * arguments elsewhere must not lead back.
         */
        Components strong(int[] vertices, int length) {
            int[] members = new int[length];
            int[] starts = new int[length + 1];
            int filled = length;
            int parts = 0;
            for (int k = 0; k < length; k++) {
                order[vertices[k]] = 0;
            }
            // Marks the vertices of this call: others keep DONE from earlier calls or are decided.
            int clock = 0;
            for (int k = 0; k < length; k++) {
                int root = vertices[k];
                if (labels[root] != Grounded.UNDECIDED || order[root] != 0) {
                    continue;
                }
                int depth = 0;
                int opened = 0;
                int v = root;
                order[v] = ++clock;
                path[0] = v;
                next[0] = graph.outStart[v];
                low[0] = clock;
                open[opened++] = v;
                while (depth >= 0) {
                    if (next[depth] < graph.outStart[v + 1]) {
                        int w = graph.out[next[depth]++];
                        if (labels[w] != Grounded.UNDECIDED) {
                            continue;
                        }
                        int seen = order[w];
                        if (seen == 0) {
                            v = w;
                            order[v] = ++clock;
                            depth++;
                            path[depth] = v;
                            next[depth] = graph.outStart[v];
                            low[depth] = clock;
                            open[opened++] = v;
                        } else if (seen < low[depth]) {
                            low[depth] = seen;
                        }
                        continue;
                    }
                    meter.tick();
                    if (low[depth] == order[v]) {
                        int member;
                        do {
                            member = open[--opened];
                            order[member] = DONE;
                            members[--filled] = member;
                        } while (member != v);
                        starts[parts++] = filled;
                    }
                    int lowest = low[depth--];
                    if (depth >= 0) {
                        v = path[depth];
                        low[depth] = Math.min(low[depth], lowest);
                    }
                }
            }
            return alongAttacks(members, starts, parts, filled);
        }

        /** Components are found last first, and were filled in from the end, so only their starts must be turned. */
        private static Components alongAttacks(int[] members, int[] starts, int parts, int filled) {
            int[] start = new int[parts + 1];
            for (int p = 0; p < parts; p++) {
                start[p] = starts[parts - 1 - p] - filled;
            }
            start[parts] = members.length - filled;
            return new Components(Arrays.copyOfRange(members, filled, members.length), start, parts);
        }
    }

    /** The weakly connected components among the arguments that are labelled undecided. */
    static Components weak(AttackGraph graph, byte[] labels, Budget.Meter meter) {
        int size = graph.size;
        boolean[] seen = new boolean[size];
        int[] members = new int[size];
        int[] start = new int[size + 1];
        int parts = 0;
        int tail = 0;
        for (int root = 0; root < size; root++) {
            if (seen[root] || labels[root] != Grounded.UNDECIDED) {
                continue;
            }
            int head = tail;
            start[parts++] = tail;
            seen[root] = true;
            members[tail++] = root;
            for (; head < tail; head++) {
                meter.tick();
                int v = members[head];
                tail = spread(graph.out, graph.outStart[v], graph.outStart[v + 1], labels, seen, members, tail);
                tail = spread(graph.in, graph.inStart[v], graph.inStart[v + 1], labels, seen, members, tail);
            }
            Arrays.sort(members, start[parts - 1], tail);
        }
        start[parts] = tail;
        return new Components(members, start, parts);
    }

    /** The undecided arguments from which attacks lead to a target, the target included. */
    static int[] cone(AttackGraph graph, byte[] labels, Budget.Meter meter, int... targets) {
        boolean[] seen = new boolean[graph.size];
        int[] members = new int[graph.size];
        int tail = 0;
        for (int target : targets) {
            if (!seen[target]) {
                seen[target] = true;
                members[tail++] = target;
            }
        }
        for (int head = 0; head < tail; head++) {
            meter.tick();
            int v = members[head];
            tail = spread(graph.in, graph.inStart[v], graph.inStart[v + 1], labels, seen, members, tail);
        }
        int[] cone = Arrays.copyOf(members, tail);
        Arrays.sort(cone);
        return cone;
    }

    private static int spread(
            int[] neighbours, int from, int to, byte[] labels, boolean[] seen, int[] members, int tail) {
        int end = tail;
        for (int k = from; k < to; k++) {
            int w = neighbours[k];
            if (!seen[w] && labels[w] == Grounded.UNDECIDED) {
                seen[w] = true;
                members[end++] = w;
            }
        }
        return end;
    }
}
