package org.wederhoor.check;

import java.util.Arrays;

/**
 * The strongly connected components of a graph: nodes that reach each other.
 *
 * <p>Components are numbered from zero in the order in which they are closed, so that an edge between two of them leads to
 * the lower number. Linear in nodes and edges, without recursion, in three integers and a bit a node.
 *
 * <p>Source: Pearce, A space-efficient algorithm for finding strongly connected components, 2016, after Tarjan, 1972.
 */
final class StrongComponents {
    private final Digraph graph;
    /** Zero for what was not seen; the order of the first visit, lowered to what is reached; once closed, its component. */
    private final int[] index;

    private final int[] next;
    /** From the left the path that is being walked, from the right what was left behind and belongs to no component yet. */
    private final int[] stack;

    private final boolean[] lowered;
    private int pathEnd;
    private int openStart;
    private int visit = 1;
    /** Counts down from the number of nodes, and so stays above all visits that are not closed. */
    private int closed;

    private StrongComponents(Digraph graph) {
        this.graph = graph;
        int size = graph.nodeCount;
        index = new int[size];
        next = Arrays.copyOf(graph.first, size);
        stack = new int[size];
        lowered = new boolean[size];
        openStart = size;
        closed = size;
    }

    /** The component of each node, by number. */
    static int[] of(Digraph graph) {
        StrongComponents search = new StrongComponents(graph);
        for (int root = 0; root < graph.nodeCount; root++) {
            if (search.index[root] == 0) {
                search.walk(root);
            }
        }
        for (int node = 0; node < graph.nodeCount; node++) {
            search.index[node] = graph.nodeCount - search.index[node];
        }
        return search.index;
    }

    /** How many nodes each component has. */
    static int[] sizes(int[] component) {
        int[] sizes = new int[component.length];
        for (int c : component) {
            sizes[c]++;
        }
        return sizes;
    }

    private void walk(int root) {
        enter(root);
        while (pathEnd > 0) {
            int node = stack[pathEnd - 1];
            int end = graph.first[node + 1];
            int at = next[node];
            while (at < end) {
                int reached = graph.target[at];
                if (index[reached] == 0) {
                    break;
                }
                if (index[reached] < index[node]) {
                    index[node] = index[reached];
                    lowered[node] = true;
                }
                at++;
            }
            // The edge to a node entered now is looked at again afterwards, for what that node reaches.
            next[node] = at;
            if (at < end) {
                enter(graph.target[at]);
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        index[node] = visit++;
        stack[pathEnd++] = node;
    }

    private void leave(int node) {
        pathEnd--;
        if (lowered[node]) {
            stack[--openStart] = node;
            return;
        }
        visit--;
        while (openStart < stack.length && index[node] <= index[stack[openStart]]) {
            index[stack[openStart++]] = closed;
            visit--;
        }
        index[node] = closed--;
    }
}
