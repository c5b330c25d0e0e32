package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds loops of relations that forbid them, and things that are related to themselves.
 *
 * <p>Asymmetric relations forbid loops of two steps, asymmetric or irreflexive ones that are transitive loops of any
 * length. All steps of a relation are looked at as a graph in flat arrays first; only what lies on loops there is asked when
 * it holds, how sure it is and under which separators. Each strongly connected component is one finding.
 */
final class Relations {
    private final Commitments commitments;
    private final Semantics semantics;
    private final Numbers<Id> things = new Numbers<>();
    private final Map<Id, RelationEdges> edges = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Premises premises;
    private Renumbering local = new Renumbering(0);

    Relations(Commitments commitments, Semantics semantics) {
        this.commitments = commitments;
        premises = new Premises(commitments);
        this.semantics = semantics;
    }

    /** Which properties forbid loops, or entail one that does. */
    static Predicate<Id> concerns(Semantics semantics) {
        return semantics.entailing(Relations::isRestricted);
    }

    /** What a property entails that forbids loops. */
    static List<Entailment> restricting(Id property, Semantics semantics) {
        return semantics.entailed(property).stream()
                .filter(entailment -> {
                    Property declared = semantics.vocabulary().properties().get(entailment.property());
                    return declared != null && isRestricted(declared);
                })
                .toList();
    }

    private static boolean isRestricted(Property property) {
        return property.characteristics().contains(Characteristic.ASYMMETRIC)
                || property.characteristics().contains(Characteristic.IRREFLEXIVE);
    }

    ImmutableList<Finding> findings() {
        return findings(relation -> true);
    }

    /** The findings about relations that are wanted. */
    ImmutableList<Finding> findings(Predicate<Id> wanted) {
        for (Property property : semantics.vocabulary().properties().values()) {
            if (isRestricted(property) && wanted.test(property.id())) {
                edges.put(property.id(), new RelationEdges());
            }
        }
        if (!edges.isEmpty()) {
            collect();
            local = new Renumbering(things.size());
            edges.forEach(this::check);
        }
        return ImmutableList.copyOf(findings);
    }

    private void collect() {
        Map<Id, List<Entailment>> restricting = new HashMap<>();
        for (int i = 0; i < commitments.size(); i++) {
            Assertion assertion = commitments.get(i).assertion();
            if (assertion == null || assertion.isDenial()) {
                continue;
            }
            List<Entailment> entailments = restricting.computeIfAbsent(
                    assertion.literal().property(), property -> restricting(property, semantics));
            if (!entailments.isEmpty() && assertion.literal().value() instanceof EntityValue value) {
                int subject = things.of(assertion.literal().subject());
                int other = things.of(value.entity());
                for (Entailment entailment : entailments) {
                    RelationEdges along = edges.get(entailment.property());
                    boolean inverted = entailment.isInverted();
                    if (along != null) {
                        along.add(i, inverted ? other : subject, inverted ? subject : other);
                    }
                }
            }
        }
    }

    private void check(Id property, RelationEdges of) {
        RelationFindings told = new RelationFindings(commitments, premises, semantics, property);
        Map<Integer, RelationFindings.Told> reflexive = new TreeMap<>();
        for (int i = 0; i < of.size; i++) {
            // Of what was stated the first is shown.
            if (of.from[i] == of.to[i] && !(premises.areOwn() && reflexive.containsKey(of.from[i]))) {
                reflexive.merge(
                        of.from[i],
                        told.reflexive(of.commitment[i], things.get(of.from[i])),
                        RelationFindings.Told::shown);
            }
        }
        reflexive.values().forEach(each -> findings.add(each.finding()));
        boolean longLoops = semantics.has(property, Characteristic.TRANSITIVE);
        if (!longLoops && !semantics.has(property, Characteristic.ASYMMETRIC)) {
            return;
        }
        LoopFilter filter = new LoopFilter(things.size(), longLoops);
        int[] looping = filter.keep(of.from, of.to, of.items(i -> of.from[i] != of.to[i]));
        for (int[] component : Grouped.by(looping, filter.components())) {
            loops(told, of, component, filter, longLoops).forEach(each -> findings.add(each.finding()));
        }
    }

    /** What is found of one strongly connected component, which separators may take apart; of each id what is shown. */
    private Collection<RelationFindings.Told> loops(
            RelationFindings told, RelationEdges of, int[] component, LoopFilter filter, boolean longLoops) {
        Map<Id, RelationFindings.Told> byId = new TreeMap<>();
        for (int[] together : told.separated(of, component)) {
            int[] items = together == component ? component : filter.keep(of.from, of.to, together);
            List<int[]> parts =
                    together == component ? ImmutableList.of(component) : Grouped.by(items, filter.components());
            for (int[] part : parts) {
                RelationFindings.Told found = loop(told, of, part, longLoops);
                if (found != null) {
                    byId.merge(found.finding().id(), found, RelationFindings.Told::shown);
                }
            }
        }
        return byId.values();
    }

    private RelationFindings.@Nullable Told loop(
            RelationFindings told, RelationEdges of, int[] component, boolean longLoops) {
        List<RelationStep> steps = new ArrayList<>();
        for (int i : component) {
            Commitment commitment = commitments.get(of.commitment[i]);
            steps.add(new RelationStep(
                    of.commitment[i],
                    local.of(of.from[i]),
                    local.of(of.to[i]),
                    Credences.cost(commitment.certainty()),
                    semantics.timing(commitment.asserted())));
        }
        List<Id> nodes = Arrays.stream(local.things()).mapToObj(things::get).toList();
        local.clear();
        return told.loop(steps, nodes, new LoopCause(nodes.size(), longLoops));
    }
}
