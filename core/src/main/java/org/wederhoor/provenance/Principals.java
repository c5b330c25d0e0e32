package org.wederhoor.provenance;

import java.util.Arrays;

/** For each source those in whose name it speaks in the end: the ends of all paths of acting for another. */
final class Principals {
    /*
     * Sources that act for one another in a circle are one. What follows the edges to their end finds itself, if it acts
     * for nobody, or some others. Two sources that share an end speak in one name; a lawyer of two parties shares one
     * with each of them, without making the parties one.
     *
     * Mostly each acts for one other at most, and none in a circle: then all are trees, and an end is a root.
     */
    private final boolean trees;
    /** The one end of a source, a component; -1 where there are several. */
    private final int[] single;

    private final int[] component;
    /** By component, null where there is one. */
    private final int[][] several;

    private final int[] representative;

    private Principals(boolean trees, int[] single, int[] component, int[][] several, int[] representative) {
        this.trees = trees;
        this.single = single;
        this.component = component;
        this.several = several;
        this.representative = representative;
    }

    /** The ends by edges that point from who acts to who is acted for; of a circle the lowest id stands for all. */
    static Principals of(Adjacency actsFor, IdTable ids) {
        int[] roots = roots(actsFor);
        if (roots.length == actsFor.size()) {
            return new Principals(true, roots, roots, new int[0][], roots);
        }
        Components components = Components.of(actsFor);
        int[] representative = new int[components.count];
        Arrays.fill(representative, -1);
        Adjacency.Builder members = new Adjacency.Builder();
        for (int v = 0; v < actsFor.size(); v++) {
            int c = components.of[v];
            members.add(c, v);
            if (representative[c] < 0 || ids.isBefore(v, representative[c])) {
                representative[c] = v;
            }
        }
        Adjacency membersOf = members.build(components.count);
        int[][] ends = new int[components.count][];
        for (int c = 0; c < components.count; c++) {
            ends[c] = ends(c, actsFor, membersOf, components.of, ends);
        }
        int[] single = new int[actsFor.size()];
        Arrays.setAll(single, v -> ends[components.of[v]].length == 1 ? ends[components.of[v]][0] : -1);
        return new Principals(false, single, components.of, ends, representative);
    }

    /** For each the end of its one path; an empty array if some act for several, or in a circle. */
    private static int[] roots(Adjacency actsFor) {
        int[] pointer = new int[actsFor.size()];
        for (int v = 0; v < pointer.length; v++) {
            if (actsFor.degree(v) > 1) {
                return new int[0];
            }
            pointer[v] = actsFor.degree(v) == 0 ? -1 : actsFor.targets[actsFor.start[v]];
        }
        int[] ends = Pointers.ends(pointer);
        for (int end : ends) {
            if (pointer[end] >= 0) {
                return new int[0];
            }
        }
        return ends;
    }

    private static int[] ends(int c, Adjacency actsFor, Adjacency members, int[] component, int[][] ends) {
        int[] found = {};
        for (int m = members.start[c]; m < members.start[c + 1]; m++) {
            int v = members.targets[m];
            for (int k = actsFor.start[v]; k < actsFor.start[v + 1]; k++) {
                int target = component[actsFor.targets[k]];
                if (target != c) {
                    found = found.length == 0 ? ends[target] : union(found, ends[target]);
                }
            }
        }
        return found.length == 0 ? new int[] {c} : found;
    }

    private static int[] union(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return Arrays.stream(both).sorted().distinct().toArray();
    }

    /** Whether each acts for one other at most, and none in a circle. */
    boolean areTrees() {
        return trees;
    }

    /** For each source the root of its tree, if all are trees. */
    int[] ofTrees() {
        return single;
    }

    /** In whose name a source speaks, ascending. */
    int[] ends(int source) {
        return single[source] >= 0 ? new int[] {single[source]} : several[component[source]];
    }

    boolean speakInOneName(int a, int b) {
        boolean oneEach = single[a] >= 0 && single[b] >= 0;
        return oneEach ? single[a] == single[b] : meet(ends(a), ends(b));
    }

    private static boolean meet(int[] a, int[] b) {
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                return true;
            }
            if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /** The one in whose name a source speaks; itself, or who stands for its circle, where there are several. */
    int voice(int source) {
        return trees ? single[source] : representative[single[source] >= 0 ? single[source] : component[source]];
    }
}
