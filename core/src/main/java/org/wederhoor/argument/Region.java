package org.wederhoor.argument;

import java.util.Arrays;

/** Some arguments of a graph with the attacks between them, numbered anew. */
final class Region {
    /** What this part is of, by local number, ascending. */
    final int[] vertices;

    final AttackGraph graph;

    /** What cannot be accepted here, because something outside that stays undecided attacks it. */
    final boolean[] blocked;

    private Region(int[] vertices, AttackGraph graph, boolean[] blocked) {
        this.vertices = vertices;
        this.graph = graph;
        this.blocked = blocked;
    }

    /** Cuts regions out of one graph. */
    static final class Cutter {
        private final AttackGraph whole;
        private final Budget.Meter meter;
        private final int[] local;

        Cutter(AttackGraph whole, Budget.Meter meter) {
            this.whole = whole;
            this.meter = meter;
            this.local = new int[whole.size];
            Arrays.fill(local, -1);
        }

        /** The induced part, nothing of it blocked. */
        Region cut(int[] vertices) {
            return cut(vertices, new byte[0]);
        }

        /** The induced part, where what is labelled undecided outside blocks what it attacks. */
        Region cut(int[] vertices, byte[] labels) {
            int[] sorted = vertices.clone();
            Arrays.sort(sorted);
            int attacks = 0;
            for (int k = 0; k < sorted.length; k++) {
                local[sorted[k]] = k;
                attacks += whole.outStart[sorted[k] + 1] - whole.outStart[sorted[k]];
            }
            int[] outStart = new int[sorted.length + 1];
            int[] out = new int[attacks];
            int filled = 0;
            boolean[] blocked = new boolean[sorted.length];
            for (int k = 0; k < sorted.length; k++) {
                meter.tick();
                int v = sorted[k];
                for (int e = whole.outStart[v]; e < whole.outStart[v + 1]; e++) {
                    if (local[whole.out[e]] >= 0) {
                        out[filled++] = local[whole.out[e]];
                    }
                }
                outStart[k + 1] = filled;
                for (int e = whole.inStart[v]; labels.length > 0 && e < whole.inStart[v + 1]; e++) {
                    int attacker = whole.in[e];
                    blocked[k] |= local[attacker] < 0 && labels[attacker] == Grounded.UNDECIDED;
                }
            }
            for (int v : sorted) {
                local[v] = -1;
            }
            return new Region(
                    sorted, AttackGraph.fromSorted(sorted.length, outStart, Arrays.copyOf(out, filled)), blocked);
        }
    }

    int size() {
        return vertices.length;
    }

    int local(int vertex) {
        return Arrays.binarySearch(vertices, vertex);
    }

    boolean attacksItself(int local) {
        return graph.attacks(local, local);
    }
}
