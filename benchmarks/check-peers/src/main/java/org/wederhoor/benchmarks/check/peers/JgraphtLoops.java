package org.wederhoor.benchmarks.check.peers;

import java.util.HashSet;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.wederhoor.benchmarks.check.GeneratedRelations;

/** A graph library: strings as vertices, and what of them is on loops. */
final class JgraphtLoops {
    private final Graph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);

    JgraphtLoops(int[][] edges) {
        for (int[] edge : edges) {
            add(GeneratedRelations.thing(edge[0]), GeneratedRelations.thing(edge[1]));
        }
    }

    private void add(String from, String to) {
        boolean unused = graph.addVertex(from);
        unused = graph.addVertex(to);
        DefaultEdge unusedEdge = graph.addEdge(from, to);
    }

    /** Adds an edge, and tells whether it closes a loop. */
    boolean closes(int[] edge) {
        String from = GeneratedRelations.thing(edge[0]);
        add(from, GeneratedRelations.thing(edge[1]));
        return new CycleDetector<>(graph).detectCyclesContainingVertex(from);
    }

    void remove(int[] edge) {
        DefaultEdge unused = graph.removeEdge(GeneratedRelations.thing(edge[0]), GeneratedRelations.thing(edge[1]));
    }

    /** The looping components, without a loop as evidence. */
    Set<Set<String>> components() {
        Set<Set<String>> components =
                new HashSet<>(new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets());
        components.removeIf(component -> component.size() == 1);
        return components;
    }

    /** All that is on a loop. */
    Set<String> onLoops() {
        return new CycleDetector<>(graph).findCycles();
    }
}
