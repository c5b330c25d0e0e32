package org.wederhoor.check;

/** Sets of nodes that are joined two by two; near constant time a step (Tarjan, 1975). */
final class DisjointSets {
    private final int[] parent;

    DisjointSets(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int find(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int a, int b) {
        int x = find(a);
        int y = find(b);
        // The lower number stands for the set, so that it does not depend on the order of joining.
        parent[Math.max(x, y)] = Math.min(x, y);
    }
}
