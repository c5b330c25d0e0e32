package org.wederhoor.benchmarks.check;

import java.util.Arrays;

/** A bare search for strongly connected components over arrays (Tarjan, 1972): what the search for loops is measured against. */
public final class StrongSearch {
    private final int[] first;
    private final int[] targets;

    /** Sorts edges by where they begin. */
    public StrongSearch(int[][] edges) {
        int nodeCount = 0;
        for (int[] edge : edges) {
            nodeCount = Math.max(nodeCount, Math.max(edge[0], edge[1]) + 1);
        }
        first = new int[nodeCount + 1];
        for (int[] edge : edges) {
            first[edge[0] + 1]++;
        }
        for (int node = 0; node < nodeCount; node++) {
            first[node + 1] += first[node];
        }
        int[] next = Arrays.copyOf(first, nodeCount);
        targets = new int[edges.length];
        for (int[] edge : edges) {
            targets[next[edge[0]]++] = edge[1];
        }
    }

    /** {@return how many components have more than one node} */
    public int components() {
        int size = first.length - 1;
        int[] order = new int[size];
        int[] low = new int[size];
        int[] next = Arrays.copyOf(first, size);
        boolean[] open = new boolean[size];
        int[] path = new int[size];
        int[] stack = new int[size];
        int stackEnd = 0;
        int visits = 0;
        int found = 0;
        for (int root = 0; root < size; root++) {
            if (order[root] != 0) {
                continue;
            }
            int depth = 0;
            path[0] = root;
            order[root] = ++visits;
            low[root] = visits;
            stack[stackEnd++] = root;
            open[root] = true;
            while (depth >= 0) {
                int node = path[depth];
                if (next[node] < first[node + 1]) {
                    int reached = targets[next[node]++];
                    if (order[reached] == 0) {
                        order[reached] = ++visits;
                        low[reached] = visits;
                        stack[stackEnd++] = reached;
                        open[reached] = true;
                        path[++depth] = reached;
                    } else if (open[reached]) {
                        low[node] = Math.min(low[node], order[reached]);
                    }
                    continue;
                }
                if (low[node] == order[node]) {
                    int before = stackEnd;
                    do {
                        open[stack[--stackEnd]] = false;
                    } while (stack[stackEnd] != node);
                    found += before - stackEnd > 1 ? 1 : 0;
                }
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
        return found;
    }
}
