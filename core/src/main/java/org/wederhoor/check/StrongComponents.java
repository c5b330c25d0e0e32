package org.wederhoor.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The strongly connected components of a graph: nodes that reach each other.
 *
 * <p>Linear in nodes and edges, without recursion (Tarjan, Depth-first search and linear graph algorithms, 1972).
 */
final class StrongComponents {
    private static final int UNSEEN = -1;

    private final int nodeCount;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int edgeCount;

    StrongComponents(int nodeCount) {
        this.nodeCount = nodeCount;
    }

    void add(int u, int v) {
        if (edgeCount == from.length) {
            from = Arrays.copyOf(from, edgeCount * 2);
            to = Arrays.copyOf(to, edgeCount * 2);
        }
        from[edgeCount] = u;
        to[edgeCount++] = v;
    }

    /** The component of each node, by number. */
    int[] components() {
        int[] first = new int[nodeCount + 1];
        for (int i = 0; i < edgeCount; i++) {
            first[from[i] + 1]++;
        }
        for (int i = 0; i < nodeCount; i++) {
            first[i + 1] += first[i];
        }
        int[] next = Arrays.copyOf(first, nodeCount);
        int[] out = new int[edgeCount];
        for (int i = 0; i < edgeCount; i++) {
            out[next[from[i]]++] = to[i];
        }
        return search(first, out);
    }

    private int[] search(int[] first, int[] out) {
        int[] component = new int[nodeCount];
        int[] order = new int[nodeCount];
        int[] low = new int[nodeCount];
        int[] next = Arrays.copyOf(first, nodeCount);
        Arrays.fill(component, UNSEEN);
        Arrays.fill(order, UNSEEN);
        Deque<Integer> path = new ArrayDeque<>();
        Deque<Integer> open = new ArrayDeque<>();
        int seen = 0;
        int components = 0;
        for (int root = 0; root < nodeCount; root++) {
            if (order[root] != UNSEEN) {
                continue;
            }
            path.push(root);
            while (!path.isEmpty()) {
                int node = path.element();
                if (order[node] == UNSEEN) {
                    order[node] = seen;
                    low[node] = seen++;
                    open.push(node);
                }
                int child = UNSEEN;
                while (next[node] < first[node + 1] && child == UNSEEN) {
                    int reached = out[next[node]];
                    if (order[reached] == UNSEEN) {
                        child = reached;
                    } else {
                        if (component[reached] == UNSEEN) {
                            low[node] = Math.min(low[node], low[reached]);
                        }
                        next[node]++;
                    }
                }
                if (child != UNSEEN) {
                    path.push(child);
                    continue;
                }
                path.pop();
                if (low[node] == order[node]) {
                    int member;
                    do {
                        member = open.pop();
                        component[member] = components;
                    } while (member != node);
                    components++;
                }
            }
        }
        return component;
    }
}
