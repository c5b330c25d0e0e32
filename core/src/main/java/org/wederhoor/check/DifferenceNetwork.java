package org.wederhoor.check;

import java.util.Arrays;

/**
 * Bounds on differences between moments, as a graph: an edge from u to v of weight w says that v is at most w after u.
 *
 * <p>The bounds leave some moment to all exactly when the graph has no cycle of negative weight (Dechter, Meiri and Pearl,
 * Temporal constraint networks, 1991, theorem 2.1). The strongly connected components are gone through in topological
 * order, so that only edges within one are ever looked at more than once. In those a queue-based Bellman-Ford search runs;
 * every so often the graph of parents is searched for a cycle, which is there as soon as a negative cycle has been gone
 * round.
 */
final class DifferenceNetwork {
    /** No bound; sums of a few finite weights stay below it. */
    static final long NONE = Long.MAX_VALUE;

    /** No path without a cycle goes below: it passes at most two bounds of {@link TimeLinks#FAR}. */
    private static final long LOW = -4 * TimeLinks.FAR;

    private static final int NOBODY = -1;

    private final Digraph graph;
    private final long[] weight;
    private final int[] component;
    /** Nodes with those of one component together, in topological order. */
    private final int[] ordered;

    private final int[] parent;
    private final int[] queue;
    private final boolean[] queued;
    private final int[] visit;

    private DifferenceNetwork(int nodeCount, int[] from, int[] to, TimeEdges edges) {
        graph = Digraph.of(nodeCount, from, to, edges.size);
        weight = new long[edges.size];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = edges.atMost[graph.edge[i]];
        }
        component = StrongComponents.of(graph);
        ordered = ordered(component);
        parent = new int[nodeCount];
        Arrays.fill(parent, NOBODY);
        queue = new int[nodeCount];
        queued = new boolean[nodeCount];
        visit = new int[nodeCount];
    }

    static DifferenceNetwork of(int nodeCount, TimeEdges edges) {
        return new DifferenceNetwork(nodeCount, edges.from, edges.to, edges);
    }

    /** The network in which all edges are turned round. */
    static DifferenceNetwork reversed(int nodeCount, TimeEdges edges) {
        return new DifferenceNetwork(nodeCount, edges.to, edges.from, edges);
    }

    private static int[] ordered(int[] component) {
        int[] start = new int[component.length + 1];
        // Edges lead to lower numbers, so the highest comes first.
        for (int c : component) {
            start[component.length - c]++;
        }
        for (int i = 0; i < component.length; i++) {
            start[i + 1] += start[i];
        }
        int[] ordered = new int[component.length];
        for (int node = 0; node < component.length; node++) {
            ordered[start[component.length - 1 - component[node]]++] = node;
        }
        return ordered;
    }

    int component(int node) {
        return component[node];
    }

    int outDegree(int node) {
        return graph.first[node + 1] - graph.first[node];
    }

    /** Which nodes are in a component with a cycle of negative weight. */
    boolean[] looping() {
        boolean[] looping = new boolean[graph.nodeCount];
        long[] bound = new long[graph.nodeCount];
        for (int start = 0; start < ordered.length; ) {
            int end = endOfComponent(start);
            if (!settle(start, end, bound)) {
                for (int i = start; i < end; i++) {
                    looping[ordered[i]] = true;
                }
            }
            start = end;
        }
        return looping;
    }

    /**
     * Lowers bounds to what they and the edges leave.
     *
     * @param bound the latest that each node can be, {@link #NONE} where nothing is known; changed in place
     * @return false if it came upon a cycle of negative weight; what follows from bounds on it is then not told
     */
    boolean tighten(long[] bound) {
        boolean feasible = true;
        for (int start = 0; start < ordered.length; ) {
            int end = endOfComponent(start);
            feasible &= settle(start, end, bound);
            for (int i = start; i < end; i++) {
                pass(ordered[i], bound);
            }
            start = end;
        }
        return feasible;
    }

    /** The most that each node can be after one, {@link #NONE} where nothing bounds it; only without negative cycles. */
    long[] boundsAfter(int source) {
        long[] bound = new long[graph.nodeCount];
        Arrays.fill(bound, NONE);
        bound[source] = 0;
        boolean unused = tighten(bound);
        return bound;
    }

    private int endOfComponent(int start) {
        int end = start + 1;
        while (end < ordered.length && component[ordered[end]] == component[ordered[start]]) {
            end++;
        }
        return end;
    }

    /** Passes the bound of a node on to other components. */
    private void pass(int node, long[] bound) {
        if (bound[node] == NONE) {
            return;
        }
        for (int i = graph.first[node]; i < graph.first[node + 1]; i++) {
            int reached = graph.target[i];
            if (component[reached] != component[node]) {
                bound[reached] = Math.min(bound[reached], bound[node] + weight[i]);
            }
        }
    }

    /** Lowers bounds within one component until nothing changes; false as soon as that would never be. */
    private boolean settle(int start, int end, long[] bound) {
        if (end - start == 1) {
            return !hasNegativeEdgeToItself(ordered[start]);
        }
        int capacity = end - start;
        int head = 0;
        int count = 0;
        for (int i = start; i < end; i++) {
            if (bound[ordered[i]] != NONE) {
                queue[count++] = ordered[i];
                queued[ordered[i]] = true;
            }
            parent[ordered[i]] = NOBODY;
        }
        int untilCheck = capacity;
        while (count > 0) {
            int node = queue[head];
            head = head + 1 == capacity ? 0 : head + 1;
            count--;
            queued[node] = false;
            for (int i = graph.first[node]; i < graph.first[node + 1]; i++) {
                int reached = graph.target[i];
                long after = bound[node] + weight[i];
                if (after >= bound[reached] || component[reached] != component[node]) {
                    continue;
                }
                bound[reached] = after;
                parent[reached] = node;
                if (--untilCheck <= 0 || after < LOW) {
                    if (after < LOW || hasCycle(start, end)) {
                        clearQueue(head, count, capacity);
                        return false;
                    }
                    untilCheck = capacity;
                }
                if (!queued[reached]) {
                    int tail = head + count;
                    queue[tail >= capacity ? tail - capacity : tail] = reached;
                    count++;
                    queued[reached] = true;
                }
            }
        }
        return true;
    }

    private boolean hasNegativeEdgeToItself(int node) {
        for (int i = graph.first[node]; i < graph.first[node + 1]; i++) {
            if (graph.target[i] == node && weight[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private void clearQueue(int head, int count, int capacity) {
        for (int i = 0; i < count; i++) {
            queued[queue[(head + i) % capacity]] = false;
        }
    }

    /** Whether the parents go round in a circle. */
    private boolean hasCycle(int start, int end) {
        for (int i = start; i < end; i++) {
            visit[ordered[i]] = 0;
        }
        for (int i = start; i < end; i++) {
            int node = ordered[i];
            while (node != NOBODY && visit[node] == 0) {
                visit[node] = i + 1;
                node = parent[node];
            }
            if (node != NOBODY && visit[node] == i + 1) {
                return true;
            }
        }
        return false;
    }
}
