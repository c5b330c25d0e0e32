package org.wederhoor.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Keeps of many edges those that lie on loops: within a strongly connected component, or, where only loops of two steps
 * count, beside an edge that goes back.
 *
 * <p>The nodes of the edges given are numbered anew each time, so that it costs what they are and not what the graph is.
 */
final class LoopFilter {
    private final Renumbering local;
    private final boolean longLoops;
    private int[] component = new int[0];

    /** @param nodeCount what nodes of edges stay below */
    LoopFilter(int nodeCount, boolean longLoops) {
        local = new Renumbering(nodeCount);
        this.longLoops = longLoops;
    }

    /**
     * Returns the items whose edges are on loops, in the order given.
     *
     * @param items numbers of edges in the two arrays
     */
    int[] keep(int[] from, int[] to, int[] items) {
        int[] kept = longLoops ? items : takenBack(from, to, items);
        int[] u = new int[kept.length];
        int[] v = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            u[i] = local.of(from[kept[i]]);
            v[i] = local.of(to[kept[i]]);
        }
        int nodeCount = local.size();
        local.clear();
        int[] components = StrongComponents.of(Digraph.of(nodeCount, u, v, kept.length));
        int[] found = new int[kept.length];
        component = new int[kept.length];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            if (components[u[i]] == components[v[i]]) {
                component[count] = components[u[i]];
                found[count++] = kept[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The component of each item kept last. */
    int[] components() {
        return component;
    }

    private static int[] takenBack(int[] from, int[] to, int[] items) {
        Set<Long> present = new HashSet<>();
        for (int i : items) {
            present.add(key(from[i], to[i]));
        }
        int[] kept = new int[items.length];
        int count = 0;
        for (int i : items) {
            if (present.contains(key(to[i], from[i]))) {
                kept[count++] = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static long key(int from, int to) {
        return ((long) from << 32) | to;
    }
}
