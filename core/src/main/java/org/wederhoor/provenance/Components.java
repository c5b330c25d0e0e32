package org.wederhoor.provenance;

import java.util.Arrays;

/**
 * The strongly connected components of a graph, numbered so that what a component points to has a lower number.
 *
 * <p>Tarjan, Depth-first search and linear graph algorithms, 1972, with a stack of its own in place of recursion.
 */
final class Components {
    final int count;
    final int[] of;

    private Components(int count, int[] of) {
        this.count = count;
        this.of = of;
    }

    static Components of(Adjacency graph) {
        int size = graph.size();
        int[] component = new int[size];
        int[] index = new int[size];
        int[] low = new int[size];
        int[] next = Arrays.copyOf(graph.start, size);
        int[] open = new int[size];
        int[] path = new int[size];
        Arrays.fill(component, -1);
        int openCount = 0;
        int visited = 0;
        int count = 0;
        for (int root = 0; root < size; root++) {
            if (index[root] != 0) {
                continue;
            }
            int depth = 0;
            path[depth++] = root;
            index[root] = low[root] = ++visited;
            open[openCount++] = root;
            while (depth > 0) {
                int v = path[depth - 1];
                if (next[v] < graph.start[v + 1]) {
                    int w = graph.targets[next[v]++];
                    if (index[w] == 0) {
                        index[w] = low[w] = ++visited;
                        open[openCount++] = w;
                        path[depth++] = w;
                    } else if (component[w] < 0) {
                        low[v] = Math.min(low[v], index[w]);
                    }
                    continue;
                }
                depth--;
                if (depth > 0) {
                    low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[v]);
                }
                if (low[v] == index[v]) {
                    int w;
                    do {
                        w = open[--openCount];
                        component[w] = count;
                    } while (w != v);
                    count++;
                }
            }
        }
        return new Components(count, component);
    }
}
