package org.wederhoor.provenance;

import java.util.Arrays;

/** What numbers come to that point to one another. */
final class Pointers {
    private static final int NONE = -1;

    private Pointers() {}

    /** Which of two numbers goes first. */
    interface Order {
        boolean isBefore(int a, int b);
    }

    /** Where following a pointer ends; on a circle, and before it, everything stays where it is. */
    static int[] ends(int[] pointer) {
        int[] ends = new int[pointer.length];
        int[] path = new int[pointer.length];
        byte[] state = new byte[pointer.length];
        for (int v = 0; v < pointer.length; v++) {
            int length = 0;
            int at = v;
            while (state[at] == 0) {
                state[at] = 1;
                path[length++] = at;
                if (pointer[at] == NONE) {
                    break;
                }
                at = pointer[at];
            }
            boolean circle = pointer[at] != NONE && state[at] == 1;
            int end = state[at] == 2 ? ends[at] : at;
            while (length-- > 0) {
                int passed = path[length];
                ends[passed] = circle ? passed : end;
                state[passed] = 2;
            }
        }
        return ends;
    }

    /** For each number the first of its connected part. */
    static int[] connected(Adjacency edges, Order order) {
        int[] parent = new int[edges.size()];
        Arrays.setAll(parent, i -> i);
        for (int v = 0; v < edges.size(); v++) {
            for (int k = edges.start[v]; k < edges.start[v + 1]; k++) {
                int a = find(parent, v);
                int b = find(parent, edges.targets[k]);
                if (a != b) {
                    boolean first = order.isBefore(a, b);
                    parent[first ? b : a] = first ? a : b;
                }
            }
        }
        int[] firsts = new int[parent.length];
        Arrays.setAll(firsts, v -> find(parent, v));
        return firsts;
    }

    private static int find(int[] parent, int v) {
        int at = v;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
