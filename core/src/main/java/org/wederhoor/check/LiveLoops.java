package org.wederhoor.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Semantics;

/** Loops of relations that forbid them, each checked again when a step of it comes or goes. */
final class LiveLoops {
    private final Semantics semantics;
    /** By property what it entails that forbids loops. */
    private final Map<Id, List<Entailment>> restricting = new HashMap<>();

    private final Map<Id, LoopGraph> graphs = new TreeMap<>();

    LiveLoops(Semantics semantics) {
        this.semantics = semantics;
    }

    void add(Commitment commitment) {
        forEachStep(commitment, (graph, from, to) -> graph.add(from, to, commitment));
    }

    void remove(Commitment commitment) {
        forEachStep(commitment, (graph, from, to) -> graph.remove(from, to, commitment));
    }

    /** How many steps there are. */
    int size() {
        return graphs.values().stream().mapToInt(LoopGraph::size).sum();
    }

    /** Looks again at the loops that changed. */
    void recheck(FindingLedger ledger) {
        graphs.forEach((relation, graph) -> {
            if (!graph.isChanged()) {
                return;
            }
            LoopGraph.Change change = graph.takeChange();
            change.gone().forEach(loop -> ledger.replace(loop, List.of()));
            for (LoopGraph.Loop loop : change.found()) {
                Commitments on = Commitments.of(new ArrayList<>(loop.commitments()));
                ledger.replace(loop, new Relations(on, semantics).findings(relation::equals));
            }
        });
    }

    private interface StepConsumer {
        void accept(LoopGraph graph, Id from, Id to);
    }

    private void forEachStep(Commitment commitment, StepConsumer consumer) {
        Assertion assertion = commitment.assertion();
        if (assertion == null || assertion.isDenial() || !(assertion.literal().value() instanceof EntityValue value)) {
            return;
        }
        Id subject = assertion.literal().subject();
        for (Entailment entailment : restricting.computeIfAbsent(
                assertion.literal().property(), property -> Relations.restricting(property, semantics))) {
            LoopGraph graph = graphs.computeIfAbsent(entailment.property(), this::graph);
            boolean inverted = entailment.isInverted();
            consumer.accept(graph, inverted ? value.entity() : subject, inverted ? subject : value.entity());
        }
    }

    private LoopGraph graph(Id relation) {
        return new LoopGraph(
                semantics.has(relation, Characteristic.TRANSITIVE)
                        ? LoopGraph.Forbidden.ANY
                        : semantics.has(relation, Characteristic.ASYMMETRIC)
                                ? LoopGraph.Forbidden.BACK
                                : LoopGraph.Forbidden.SELF);
    }
}
