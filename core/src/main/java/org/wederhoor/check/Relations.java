package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds loops of relations that forbid them, and things that are related to themselves.
 *
 * <p>Asymmetric relations forbid loops of two steps, asymmetric or irreflexive ones that are transitive loops of any
 * length. Steps under different separators make no loop. Each strongly connected component is one finding.
 */
final class Relations {
    private final Commitments commitments;
    private final Semantics semantics;
    private final Numbers<Id> things = new Numbers<>();
    private final List<Finding> findings = new ArrayList<>();

    Relations(Commitments commitments, Semantics semantics) {
        this.commitments = commitments;
        this.semantics = semantics;
    }

    ImmutableList<Finding> findings() {
        Map<Id, Property> restricted = new TreeMap<>();
        for (Property property : semantics.vocabulary().properties().values()) {
            if (property.characteristics().contains(Characteristic.ASYMMETRIC)
                    || property.characteristics().contains(Characteristic.IRREFLEXIVE)) {
                restricted.put(property.id(), property);
            }
        }
        if (!restricted.isEmpty()) {
            Map<Id, List<RelationStep>> steps = steps(restricted.keySet());
            steps.forEach((id, ofProperty) -> {
                Property property = restricted.get(id);
                if (property != null) {
                    check(property, ofProperty);
                }
            });
        }
        return ImmutableList.copyOf(findings);
    }

    private Map<Id, List<RelationStep>> steps(Set<Id> restricted) {
        Map<Id, List<RelationStep>> steps = new TreeMap<>();
        for (int i = 0; i < commitments.size(); i++) {
            Assertion assertion = commitments.get(i).assertion();
            if (assertion == null
                    || assertion.isDenial()
                    || !(assertion.literal().value() instanceof EntityValue value)) {
                continue;
            }
            for (Entailment entailment : semantics.entailed(assertion.literal().property())) {
                if (restricted.contains(entailment.property())) {
                    int subject = things.of(assertion.literal().subject());
                    int other = things.of(value.entity());
                    steps.computeIfAbsent(entailment.property(), p -> new ArrayList<>())
                            .add(new RelationStep(
                                    i,
                                    entailment.isInverted() ? other : subject,
                                    entailment.isInverted() ? subject : other,
                                    semantics.timing(assertion)));
                }
            }
        }
        return steps;
    }

    private void check(Property property, List<RelationStep> steps) {
        reportReflexive(property, steps);
        Set<Characteristic> characteristics = property.characteristics();
        boolean longLoops = characteristics.contains(Characteristic.TRANSITIVE);
        if (longLoops || characteristics.contains(Characteristic.ASYMMETRIC)) {
            Map<List<Optional<Value>>, List<RelationStep>> apart = new LinkedHashMap<>();
            for (RelationStep step : steps) {
                if (step.from() != step.to()) {
                    apart.computeIfAbsent(separators(property.id(), step), s -> new ArrayList<>())
                            .add(step);
                }
            }
            Map<Id, Finding> byId = new TreeMap<>();
            for (List<RelationStep> together : apart.values()) {
                for (List<RelationStep> component : components(together, longLoops)) {
                    loop(property, component, longLoops)
                            .ifPresent(found -> byId.merge(found.id(), found, Relations::shown));
                }
            }
            findings.addAll(byId.values());
        }
    }

    /** Of two findings of one id, under different separators, the certain one, and then that of the lower ids. */
    private static Finding shown(Finding a, Finding b) {
        if (a.modality() != b.modality()) {
            return a.modality() == Modality.CERTAIN ? a : b;
        }
        return compare(a.cause(), b.cause()) <= 0 ? a : b;
    }

    private static int compare(List<Id> a, List<Id> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private List<Optional<Value>> separators(Id property, RelationStep step) {
        Proposition literal = commitments.get(step.commitment()).asserted().literal();
        List<Optional<Value>> values = new ArrayList<>();
        semantics
                .separators(property)
                .forEach(key ->
                        values.add(Optional.ofNullable(literal.qualifiers().get(key))));
        return values;
    }

    private void reportReflexive(Property property, List<RelationStep> steps) {
        Set<Integer> reported = new LinkedHashSet<>();
        for (RelationStep step : steps) {
            if (step.from() == step.to() && reported.add(step.from())) {
                Commitment commitment = commitments.get(step.commitment());
                Explanation explanation = new Explanation();
                explanation.tell(commitment);
                explanation.tellEntailment(commitment.asserted().literal(), property.id(), Optional.empty(), semantics);
                explanation.add(
                        StepKind.TO_ITSELF,
                        Explanation.record(property.id()),
                        Explanation.record(things.get(step.from())));
                findings.add(Finding.builder()
                        .code(FindingCode.IRREFLEXIVE)
                        .addSubject(things.get(step.from()))
                        .addSubject(property.id())
                        .addAllCause(new TreeSet<>(commitment.chain()))
                        .addAllDerivation(explanation.steps())
                        .build());
            }
        }
    }

    /** The steps within each strongly connected component; without transitivity, of the steps that are also taken back. */
    private List<List<RelationStep>> components(List<RelationStep> steps, boolean longLoops) {
        List<RelationStep> relevant = new ArrayList<>(steps);
        if (!longLoops) {
            Set<Long> present = new HashSet<>();
            steps.forEach(step -> present.add(((long) step.from() << 32) | step.to()));
            relevant.removeIf(step -> !present.contains(((long) step.to() << 32) | step.from()));
        }
        StrongComponents graph = new StrongComponents(things.size());
        relevant.forEach(step -> graph.add(step.from(), step.to()));
        int[] component = graph.components();
        Map<Integer, List<RelationStep>> byComponent = new LinkedHashMap<>();
        for (RelationStep step : relevant) {
            if (component[step.from()] == component[step.to()]) {
                byComponent
                        .computeIfAbsent(component[step.from()], c -> new ArrayList<>())
                        .add(step);
            }
        }
        return new ArrayList<>(byComponent.values());
    }

    private Optional<Finding> loop(Property property, List<RelationStep> component, boolean longLoops) {
        Predicate<List<RelationStep>> loops = some -> LoopSearch.hasLoop(some, longLoops);
        List<RelationStep> sure = new ArrayList<>(component);
        sure.removeIf(step -> !step.isSurelyDated());
        if (conflict(sure, loops)) {
            return Optional.of(finding(property, component, sure, loops, true));
        }
        return conflict(component, loops)
                ? Optional.of(finding(property, component, component, loops, false))
                : Optional.empty();
    }

    private boolean conflict(List<RelationStep> steps, Predicate<List<RelationStep>> loops) {
        return Credences.conflict(
                steps, step -> commitments.get(step.commitment()).certainty(), loops);
    }

    private Finding finding(
            Property property,
            List<RelationStep> component,
            List<RelationStep> among,
            Predicate<List<RelationStep>> loops,
            boolean certain) {
        Map<Integer, List<RelationStep>> byCommitment = new LinkedHashMap<>();
        LoopSearch.sorted(among)
                .forEach(step -> byCommitment
                        .computeIfAbsent(step.commitment(), c -> new ArrayList<>())
                        .add(step));
        List<RelationStep> cause = ImmutableList.copyOf(Iterables.concat(SmallestCause.of(
                new ArrayList<>(byCommitment.values()),
                some -> conflict(ImmutableList.copyOf(Iterables.concat(some)), loops))));
        Set<Id> members = new TreeSet<>();
        component.forEach(step -> members.add(things.get(step.from())));
        Set<Id> statements = new TreeSet<>();
        Explanation explanation = new Explanation();
        ImmutableList.Builder<Doubt> doubts = ImmutableList.builder();
        for (RelationStep step : cause) {
            Commitment commitment = commitments.get(step.commitment());
            statements.addAll(commitment.chain());
            explanation.tell(commitment);
            explanation.tellEntailment(commitment.asserted().literal(), property.id(), Optional.empty(), semantics);
            step.timing().approximateDate().ifPresent(date -> doubts.add(new Doubt.Approximate(date)));
        }
        explanation.add(StepKind.LOOP, Explanation.record(property.id()), new Detail.OfRecords(inOrder(cause)));
        return Finding.builder()
                .code(FindingCode.RELATION_CYCLE)
                .addSubject(members.iterator().next())
                .addSubject(property.id())
                .modality(certain ? Modality.CERTAIN : Modality.POSSIBLE)
                .addAllCause(statements)
                .addAllDoubts(certain ? ImmutableList.of() : distinct(doubts))
                .addAllDerivation(explanation.steps())
                .build();
    }

    private static ImmutableList<Doubt> distinct(ImmutableList.Builder<Doubt> doubts) {
        return ImmutableList.copyOf(new LinkedHashSet<>(doubts.build()));
    }

    /** The things of a loop one after the other, from the lowest id on. */
    private ImmutableList<Id> inOrder(List<RelationStep> cause) {
        Map<Id, Id> next = new TreeMap<>();
        cause.forEach(step -> next.put(things.get(step.from()), things.get(step.to())));
        Set<Id> order = new LinkedHashSet<>();
        Id at = next.keySet().iterator().next();
        while (at != null && order.add(at)) {
            at = next.get(at);
        }
        return ImmutableList.copyOf(order);
    }
}
