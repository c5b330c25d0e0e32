package org.wederhoor.check;

import java.util.Arrays;

/**
 * A directed graph in flat arrays: the edges that leave a node lie next to each other, in the order in which they came.
 *
 * <p>The edges that leave {@code node} are {@code first[node]} up to {@code first[node + 1]}; of each, {@code target} is
 * where it leads and {@code edge} its number in the arrays from which the graph was made.
 */
final class Digraph {
    final int nodeCount;
    final int[] first;
    final int[] target;
    final int[] edge;

    private Digraph(int nodeCount, int[] first, int[] target, int[] edge) {
        this.nodeCount = nodeCount;
        this.first = first;
        this.target = target;
        this.edge = edge;
    }

    /** The graph of the first edges of two arrays. */
    static Digraph of(int nodeCount, int[] from, int[] to, int edgeCount) {
        int[] first = new int[nodeCount + 1];
        for (int i = 0; i < edgeCount; i++) {
            first[from[i] + 1]++;
        }
        for (int node = 0; node < nodeCount; node++) {
            first[node + 1] += first[node];
        }
        int[] next = Arrays.copyOf(first, nodeCount);
        int[] target = new int[edgeCount];
        int[] edge = new int[edgeCount];
        for (int i = 0; i < edgeCount; i++) {
            int at = next[from[i]]++;
            target[at] = to[i];
            edge[at] = i;
        }
        return new Digraph(nodeCount, first, target, edge);
    }
}
