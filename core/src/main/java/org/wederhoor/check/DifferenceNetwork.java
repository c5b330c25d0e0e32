package org.wederhoor.check;

import java.util.Arrays;

/**
 * Bounds on differences between moments, as a graph: an edge from u to v of weight w says that v is at most w after u.
 *
 * <p>The bounds leave some moment to all exactly when the graph has no cycle of negative weight (Dechter, Meiri and Pearl,
 * Temporal constraint networks, 1991, theorem 2.1). Cycles are looked for by a queue-based Bellman-Ford search from all
 * nodes at once; every so often the graph of parents is searched for a cycle, which is there as soon as a negative cycle
 * has been gone round.
 */
final class DifferenceNetwork {
    /** No bound; sums of a few finite weights stay below it. */
    static final long NONE = Long.MAX_VALUE;

    private static final int NOBODY = -1;

    private final int nodeCount;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private long[] weight = new long[16];
    private int edgeCount;
    private int[] firstOut = new int[0];
    private int[] out = new int[0];

    DifferenceNetwork(int nodeCount) {
        this.nodeCount = nodeCount;
    }

    /** Adds that {@code v} is at most {@code atMost} after {@code u}. */
    void add(int u, int v, long atMost) {
        if (edgeCount == from.length) {
            from = Arrays.copyOf(from, edgeCount * 2);
            to = Arrays.copyOf(to, edgeCount * 2);
            weight = Arrays.copyOf(weight, edgeCount * 2);
        }
        from[edgeCount] = u;
        to[edgeCount] = v;
        weight[edgeCount++] = atMost;
        firstOut = new int[0];
    }

    /** Whether some choice of moments keeps all bounds. */
    boolean isFeasible() {
        return search(new long[nodeCount], NOBODY);
    }

    /** The tightest bounds after one node on all others, {@link #NONE} where there is none; only if feasible. */
    long[] boundsAfter(int source) {
        long[] distance = new long[nodeCount];
        Arrays.fill(distance, NONE);
        distance[source] = 0;
        search(distance, source);
        return distance;
    }

    /** Relaxes until nothing changes; false as soon as that would never be. */
    private boolean search(long[] distance, int source) {
        index();
        int[] parent = new int[nodeCount];
        Arrays.fill(parent, NOBODY);
        int[] queue = new int[nodeCount + 1];
        boolean[] queued = new boolean[nodeCount];
        int head = 0;
        int tail = 0;
        for (int node = 0; node < nodeCount; node++) {
            if (source == NOBODY || node == source) {
                queue[tail++] = node;
                queued[node] = true;
            }
        }
        int untilCheck = nodeCount;
        while (head != tail) {
            int u = queue[head];
            head = head == nodeCount ? 0 : head + 1;
            queued[u] = false;
            for (int i = firstOut[u]; i < firstOut[u + 1]; i++) {
                int edge = out[i];
                int v = to[edge];
                long reached = distance[u] + weight[edge];
                if (reached < distance[v]) {
                    distance[v] = reached;
                    parent[v] = u;
                    if (!queued[v]) {
                        queue[tail] = v;
                        tail = tail == nodeCount ? 0 : tail + 1;
                        queued[v] = true;
                    }
                    if (--untilCheck <= 0) {
                        if (hasCycle(parent)) {
                            return false;
                        }
                        untilCheck = nodeCount;
                    }
                }
            }
        }
        return true;
    }

    /** Whether the parents go round in a circle. */
    private boolean hasCycle(int[] parent) {
        int[] visit = new int[nodeCount];
        for (int start = 0; start < nodeCount; start++) {
            int node = start;
            while (node != NOBODY && visit[node] == 0) {
                visit[node] = start + 1;
                node = parent[node];
            }
            if (node != NOBODY && visit[node] == start + 1) {
                return true;
            }
        }
        return false;
    }

    private void index() {
        if (firstOut.length > 0) {
            return;
        }
        firstOut = new int[nodeCount + 1];
        for (int i = 0; i < edgeCount; i++) {
            firstOut[from[i] + 1]++;
        }
        for (int node = 0; node < nodeCount; node++) {
            firstOut[node + 1] += firstOut[node];
        }
        int[] next = Arrays.copyOf(firstOut, nodeCount);
        out = new int[edgeCount];
        for (int i = 0; i < edgeCount; i++) {
            out[next[from[i]]++] = i;
        }
    }
}
