package org.wederhoor.provenance;

import java.util.Arrays;

/** For each source those in whose name it speaks in the end: the ends of all paths of acting for another. */
final class Principals {
    /*
     * Sources that act for one another in a circle are one. What follows the edges to their end finds itself, if it acts
     * for nobody, or some others. Two sources that share an end speak in one name; a lawyer of two parties shares one
     * with each of them, without making the parties one.
     */
    private final int[] component;
    private final int[][] ends;
    private final int[] representative;

    private Principals(int[] component, int[][] ends, int[] representative) {
        this.component = component;
        this.ends = ends;
        this.representative = representative;
    }

    /** The ends by edges that point from who acts to who is acted for; {@code rank} picks one of a circle. */
    static Principals of(Adjacency actsFor, int[] rank) {
        Components components = Components.of(actsFor);
        int[] representative = new int[components.count];
        Arrays.fill(representative, -1);
        Adjacency.Builder members = new Adjacency.Builder(components.count);
        for (int v = 0; v < actsFor.size(); v++) {
            int c = components.of[v];
            members.add(c, v);
            if (representative[c] < 0 || rank[v] < rank[representative[c]]) {
                representative[c] = v;
            }
        }
        Adjacency membersOf = members.build();
        int[][] ends = new int[components.count][];
        for (int c = 0; c < components.count; c++) {
            ends[c] = ends(c, actsFor, membersOf, components.of, ends);
        }
        return new Principals(components.of, ends, representative);
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

    /** In whose name a source speaks, ascending. */
    int[] ends(int source) {
        return ends[component[source]];
    }

    boolean speakInOneName(int a, int b) {
        return meet(ends(a), ends(b));
    }

    static boolean meet(int[] a, int[] b) {
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
        int[] found = ends(source);
        return representative[found.length == 1 ? found[0] : component[source]];
    }
}
