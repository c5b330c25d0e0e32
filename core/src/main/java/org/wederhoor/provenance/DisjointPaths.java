package org.wederhoor.provenance;

import java.util.Arrays;
import java.util.BitSet;

/** The largest number of paths that share no vertex, and as few vertices that lie on all of them. */
final class DisjointPaths {
    /*
     * Augmenting paths in the graph with each vertex split in two (Ford and Fulkerson, Maximal flow through a network,
     * 1956). Node 0 is where all paths start, node 1 where they end; vertex v enters at 2v + 2 and leaves at 2v + 3, with
     * one unit between the two and any number on all other edges. Edge e and its reverse e ^ 1 lie side by side.
     *
     * When no path is left to add, the vertices whose entry can still be reached, but not their exit, are a smallest cut,
     * the one nearest to the start. What can be reached is the same for every largest flow, so the order in which edges
     * were added is no matter.
     */
    private static final int START = 0;
    private static final int END = 1;
    private static final int ANY = Integer.MAX_VALUE / 2;
    private static final int NONE = -1;

    private final Numbering vertices = new Numbering();
    /** The last edge that leaves a node; {@link #previous} has the one before it. */
    private int[] last = {NONE, NONE, NONE, NONE};

    private int[] previous = new int[8];
    private int[] to = new int[8];
    private int[] left = new int[8];
    private int edgeCount;

    void addStart(int vertex) {
        addEdge(START, entry(vertex), ANY);
    }

    void addEnd(int vertex) {
        addEdge(entry(vertex) + 1, END, ANY);
    }

    /** Adds an edge between vertices. One from a vertex to itself plays no part. */
    void addEdge(int from, int to) {
        if (from != to) {
            addEdge(entry(from) + 1, entry(to), ANY);
        }
    }

    private int entry(int vertex) {
        int before = vertices.size();
        int entry = 2 * vertices.of(vertex) + 2;
        if (vertices.size() > before) {
            if (entry + 1 >= last.length) {
                last = Arrays.copyOf(last, 2 * last.length);
            }
            last[entry] = NONE;
            last[entry + 1] = NONE;
            addEdge(entry, entry + 1, 1);
        }
        return entry;
    }

    /** An edge that is there already is added once more, which changes no answer. */
    private void addEdge(int from, int to, int capacity) {
        if (edgeCount + 2 > this.to.length) {
            previous = Arrays.copyOf(previous, 2 * edgeCount);
            this.to = Arrays.copyOf(this.to, 2 * edgeCount);
            left = Arrays.copyOf(left, 2 * edgeCount);
        }
        addHalf(from, to, capacity);
        addHalf(to, from, 0);
    }

    private void addHalf(int from, int to, int capacity) {
        previous[edgeCount] = last[from];
        this.to[edgeCount] = to;
        left[edgeCount] = capacity;
        last[from] = edgeCount++;
    }

    /** The vertices of a smallest cut; there are as many paths as vertices in it. */
    int[] cut() {
        int nodeCount = 2 * vertices.size() + 2;
        int[] by = new int[nodeCount];
        int[] queue = new int[nodeCount];
        BitSet reached = new BitSet(nodeCount);
        while (reach(by, queue, reached)) {
            for (int at = END; at != START; at = to[by[at] ^ 1]) {
                left[by[at]]--;
                left[by[at] ^ 1]++;
            }
        }
        int[] cut = new int[vertices.size()];
        int count = 0;
        for (int v = 0; v < cut.length; v++) {
            if (reached.get(2 * v + 2) && !reached.get(2 * v + 3)) {
                cut[count++] = (int) vertices.key(v);
            }
        }
        return Arrays.copyOf(cut, count);
    }

    /** Whether the end can be reached from the start; notes by which edge each node was reached first. */
    private boolean reach(int[] by, int[] queue, BitSet reached) {
        reached.clear();
        reached.set(START);
        queue[0] = START;
        int length = 1;
        for (int next = 0; next < length; next++) {
            for (int edge = last[queue[next]]; edge != NONE; edge = previous[edge]) {
                int node = to[edge];
                if (left[edge] > 0 && !reached.get(node)) {
                    reached.set(node);
                    by[node] = edge;
                    if (node == END) {
                        return true;
                    }
                    queue[length++] = node;
                }
            }
        }
        return false;
    }
}
