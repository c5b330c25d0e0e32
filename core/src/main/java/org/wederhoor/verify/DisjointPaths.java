package org.wederhoor.verify;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.model.Id;

/** The largest number of paths that share no vertex, by augmenting paths in the graph with each vertex split in two. */
final class DisjointPaths {
    /*
     * Node 0 is where all paths start, node 1 where they end; vertex v enters at 2v + 2 and leaves at 2v + 3, with one unit
     * between the two and any number on all other edges. Ford and Fulkerson, Maximal flow through a network, 1956: the
     * vertices whose entry, but not exit, can still be reached when no path is left to add are a smallest cut.
     */
    private static final int START = 0;
    private static final int END = 1;
    private static final int ANY = Integer.MAX_VALUE / 2;

    private final Map<Id, Integer> vertices = new HashMap<>();
    private final List<Id> ids = new ArrayList<>();
    private final Set<List<Integer>> known = new LinkedHashSet<>();
    private final List<List<Integer>> edgesFrom = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Integer> capacities = new ArrayList<>();

    DisjointPaths() {
        edgesFrom.add(new ArrayList<>());
        edgesFrom.add(new ArrayList<>());
    }

    void addStart(Id vertex) {
        addEdge(START, entry(vertex), ANY);
    }

    void addEnd(Id vertex) {
        addEdge(entry(vertex) + 1, END, ANY);
    }

    void addEdge(Id from, Id to) {
        if (!from.equals(to)) {
            addEdge(entry(from) + 1, entry(to), ANY);
        }
    }

    private int entry(Id vertex) {
        Integer number = vertices.get(vertex);
        if (number == null) {
            number = ids.size();
            vertices.put(vertex, number);
            ids.add(vertex);
            edgesFrom.add(new ArrayList<>());
            edgesFrom.add(new ArrayList<>());
            addEdge(2 * number + 2, 2 * number + 3, 1);
        }
        return 2 * number + 2;
    }

    private void addEdge(int from, int to, int capacity) {
        if (known.add(List.of(from, to))) {
            edgesFrom.get(from).add(ends.size());
            ends.add(to);
            capacities.add(capacity);
            edgesFrom.get(to).add(ends.size());
            ends.add(from);
            capacities.add(0);
        }
    }

    Independence count() {
        int count = 0;
        int[] by = reach();
        while (by[END] >= 0) {
            for (int at = END; at != START; ) {
                int edge = by[at];
                capacities.set(edge, capacities.get(edge) - 1);
                capacities.set(edge ^ 1, capacities.get(edge ^ 1) + 1);
                at = ends.get(edge ^ 1);
            }
            count++;
            by = reach();
        }
        Set<Id> cut = new TreeSet<>();
        for (int v = 0; v < ids.size(); v++) {
            if (by[2 * v + 2] >= 0 && by[2 * v + 3] < 0) {
                cut.add(ids.get(v));
            }
        }
        return new Independence(count, ImmutableSet.copyOf(cut));
    }

    /** For each node the edge by which it is first reached from the start, -1 if it is not. */
    private int[] reach() {
        int[] by = new int[edgesFrom.size()];
        Arrays.fill(by, -1);
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(START);
        while (!open.isEmpty() && by[END] < 0) {
            for (int edge : edgesFrom.get(open.remove())) {
                int to = ends.get(edge);
                if (to != START && by[to] < 0 && capacities.get(edge) > 0) {
                    by[to] = edge;
                    open.add(to);
                }
            }
        }
        return by;
    }
}
