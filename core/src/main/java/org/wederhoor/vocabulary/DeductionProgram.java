package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Term;
import org.wederhoor.model.Value;

/**
 * The rules of a vocabulary, and those of its transitive properties from which something can follow that matters.
 *
 * <p>What a transitive property makes of its steps matters where a rule takes it, where something constrains it or excludes
 * it, where it leads to a relation that forbids loops of two steps, and where it is denied or asked about. In the last case
 * alone, only what begins at a thing that is asked about is derived.
 */
final class DeductionProgram {
    /** A premise of a rule. */
    record Occurrence(CompiledRule rule, int premise) {}

    /** A property that another entails, in its direction or the other one. */
    record Reading(int property, boolean isInverted) {}

    private final Semantics semantics;
    private final Facts facts;
    private final Things things;
    private final List<Assertion> stated;
    /** What is supposed beside it, numbered after it. */
    private @Nullable Proposition supposed;

    private final Map<Id, Integer> numbers = new HashMap<>();
    private final List<Id> properties = new ArrayList<>();
    private final Map<Integer, List<Occurrence>> occurrences = new HashMap<>();
    private final Map<Integer, CompiledRule> transitivity = new HashMap<>();
    /** Where the chains of a transitive property must begin; anywhere if it is not listed. */
    private final Map<Integer, Set<Integer>> asked = new HashMap<>();
    /** By property, null if they have yet to be worked out. */
    private final List<@Nullable List<Reading>> readings = new ArrayList<>();

    private final boolean hasContainers;

    DeductionProgram(
            Semantics semantics, Facts facts, Things things, List<Assertion> stated, Iterable<Proposition> questions) {
        this.semantics = semantics;
        this.facts = facts;
        this.things = things;
        this.stated = stated;
        hasContainers = !semantics.vocabulary().containers().isEmpty();
        for (Rule rule : new TreeMap<>(semantics.vocabulary().rules()).values()) {
            if (rule.premises().size() <= CompiledRule.PREMISES_MAX) {
                add(CompiledRule.of(rule, false, this::number));
            }
        }
        for (Property property : PropertyGraph.sorted(semantics.vocabulary().properties())) {
            if (property.characteristics().contains(Characteristic.TRANSITIVE)) {
                addTransitive(property.id(), questions);
            }
        }
    }

    /** Whether a vocabulary derives anything at all. */
    static boolean hasAny(Semantics semantics) {
        return !semantics.vocabulary().rules().isEmpty()
                || semantics.vocabulary().properties().values().stream()
                        .anyMatch(p -> p.characteristics().contains(Characteristic.TRANSITIVE));
    }

    Semantics semantics() {
        return semantics;
    }

    boolean isEmpty() {
        return occurrences.isEmpty() && transitivity.isEmpty();
    }

    int number(Id property) {
        Integer known = numbers.putIfAbsent(property, properties.size());
        if (known != null) {
            return known;
        }
        properties.add(property);
        return properties.size() - 1;
    }

    Id property(int number) {
        return properties.get(number);
    }

    /** Whether something follows from facts of a property. */
    boolean takes(Id property) {
        Integer number = numbers.get(property);
        return number != null && (occurrences.containsKey(number) || transitivity.containsKey(number));
    }

    List<Occurrence> occurrences(int property) {
        return occurrences.getOrDefault(property, List.of());
    }

    @Nullable
    CompiledRule transitivity(int property) {
        return transitivity.get(property);
    }

    boolean isAsked(int property, int from) {
        Set<Integer> begins = asked.get(property);
        return begins == null || begins.contains(from);
    }

    /** The qualifiers under which what a proof says would be about another thing. */
    ImmutableSet<Id> separators(Proof proof) {
        Id property = proof.by == null
                ? literal(proof.rows[0]).property()
                : proof.by.conclusion().property();
        return semantics.separators(property);
    }

    private void add(CompiledRule rule) {
        things.number(rule.conclusion().subject().constant());
        things.number(rule.conclusion().value().constant());
        for (int i = 0; i < rule.premises().size(); i++) {
            occurrences
                    .computeIfAbsent(rule.premises().get(i).number(), p -> new ArrayList<>())
                    .add(new Occurrence(rule, i));
        }
    }

    private void addTransitive(Id property, Iterable<Proposition> questions) {
        boolean anywhere = matters(property);
        Set<Integer> begins = new HashSet<>();
        for (Proposition question : questions) {
            for (Entailment entailment : semantics.entailed(property)) {
                if (entailment.property().equals(question.property())) {
                    Value begin = entailment.isInverted() ? question.value() : new EntityValue(question.subject());
                    if (!(begin instanceof EntityValue entity)) {
                        anywhere = true;
                        continue;
                    }
                    begins.add(things.number(begin));
                    if (entailment.isInverted() || entailment.widensSubject()) {
                        // What begins within a place may come to be said of the place.
                        begins.addAll(partsOf(entity.entity()));
                    }
                }
            }
        }
        if (anywhere || !begins.isEmpty()) {
            Term x = Term.variable("x");
            Term y = Term.variable("y");
            Term z = Term.variable("z");
            Rule rule = Rule.builder()
                    .id(property)
                    .addPremise(new Atom(x, property, y))
                    .addPremise(new Atom(y, property, z))
                    .conclusion(new Atom(x, property, z))
                    .build();
            int number = number(property);
            transitivity.put(number, CompiledRule.of(rule, true, this::number));
            if (!anywhere) {
                asked.put(number, begins);
            }
        }
    }

    private Set<Integer> partsOf(Id whole) {
        Set<Integer> parts = new HashSet<>();
        for (Id part : semantics.vocabulary().containers().keySet()) {
            if (semantics.containers(part).contains(whole)) {
                parts.add(things.number(new EntityValue(part)));
            }
        }
        return parts;
    }

    /** Whether what a transitive property makes of its steps can clash with what nobody denies. */
    private boolean matters(Id property) {
        if (!semantics.constraints(property).isEmpty()) {
            return true;
        }
        for (Entailment entailment : semantics.entailed(property)) {
            Id above = entailment.property();
            boolean forbids =
                    semantics.has(above, Characteristic.ASYMMETRIC) || semantics.has(above, Characteristic.IRREFLEXIVE);
            if (occurrences.containsKey(number(above))
                    || !semantics.disjointWith(above).isEmpty()
                    || (forbids && !semantics.has(above, Characteristic.TRANSITIVE))) {
                return true;
            }
        }
        return false;
    }

    /** The stated facts of the properties that something follows from, in the order of their numbers. */
    ImmutableList<Proof> statedFacts(ProofTimes times) {
        ImmutableList.Builder<Proof> proofs = ImmutableList.builder();
        for (int row = 0; row < stated.size(); row++) {
            Assertion assertion = stated.get(row);
            if (!assertion.isDenial()) {
                addStated(row, assertion.literal(), times, proofs);
            }
        }
        return proofs.build();
    }

    /** The facts of one more literal that is supposed beside what is stated. */
    ImmutableList<Proof> supposedFacts(Proposition literal, ProofTimes times) {
        supposed = literal;
        ImmutableList.Builder<Proof> proofs = ImmutableList.builder();
        addStated(stated.size(), literal, times, proofs);
        return proofs.build();
    }

    /** The literal of a row. */
    Proposition literal(int row) {
        return row < stated.size() || supposed == null ? stated.get(row).literal() : supposed;
    }

    /** The facts that a fact entails by properties and by what contains its value, and from which something follows. */
    Set<Integer> entailedFacts(int fact) {
        Set<Integer> entailed = new LinkedHashSet<>();
        forEachEntailed(facts.property(fact), facts.from(fact), facts.to(fact), entailed::add);
        entailed.remove(fact);
        return entailed;
    }

    private void addStated(int row, Proposition literal, ProofTimes times, ImmutableList.Builder<Proof> proofs) {
        int property = number(literal.property());
        if (!readings(property).isEmpty()) {
            Set<Integer> entailed = new LinkedHashSet<>();
            int subject = things.number(new EntityValue(literal.subject()));
            forEachEntailed(property, subject, things.number(literal.value()), entailed::add);
            entailed.forEach(fact -> proofs.add(Proof.stated(fact, row, times, separatorsOf(literal))));
        }
    }

    /**
     * Calls for each fact that a literal entails by properties and by what contains its value, and from which something
     * follows; for some more than once.
     */
    void forEachEntailed(int property, int subject, int value, IntConsumer fact) {
        for (Reading reading : readings(property)) {
            if (!reading.isInverted()) {
                forEachAround(reading.property(), subject, value, fact);
            } else if (things.thing(value) instanceof EntityValue) {
                forEachAround(reading.property(), value, subject, fact);
            }
        }
    }

    /** A fact with its value, and with all that contains that. */
    private void forEachAround(int property, int from, int to, IntConsumer fact) {
        fact.accept(facts.fact(property, from, to));
        if (hasContainers && things.thing(to) instanceof EntityValue entity) {
            for (Id container : ImmutableList.sortedCopyOf(semantics.containers(entity.entity()))) {
                fact.accept(facts.fact(property, from, things.number(new EntityValue(container))));
            }
        }
    }

    /** How literals of a property are read as facts that something follows from. */
    List<Reading> readings(int property) {
        while (readings.size() <= property) {
            readings.add(null);
        }
        List<Reading> known = readings.get(property);
        if (known == null) {
            known = new ArrayList<>();
            for (Entailment entailment : semantics.entailed(property(property))) {
                if (takes(entailment.property())) {
                    known.add(new Reading(number(entailment.property()), entailment.isInverted()));
                }
            }
            readings.set(property, known);
        }
        return known;
    }

    private ImmutableMap<Id, Value> separatorsOf(Proposition literal) {
        if (literal.qualifiers().isEmpty()) {
            return ImmutableMap.of();
        }
        ImmutableMap.Builder<Id, Value> separators = ImmutableMap.builder();
        for (Id key : semantics.separators(literal.property())) {
            Value value = literal.qualifiers().get(key);
            if (value != null) {
                separators.put(key, value);
            }
        }
        return separators.buildOrThrow();
    }
}
