package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Semantics;

/**
 * What surely follows from a few assertions about entities, written down from the definition: each rule for each choice of
 * entities for its variables, again and again until nothing new comes of it.
 */
final class NaiveDeduction {
    /** Something that follows from some rows and no fewer. */
    record Way<T>(Assertion assertion, List<T> from) {}

    private static final List<Certainty> CERTAINTIES =
            List.of(Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE);

    private record Fact(Proposition literal, Set<Integer> rows) {}

    private final Semantics semantics;
    private final List<Assertion> stated;
    /** Of the last row the time is left open. */
    private final boolean supposing;

    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Set<Id> entities = new TreeSet<>();
    private final Map<List<Proposition>, Boolean> entailed = new HashMap<>();
    private final Map<Id, Set<Id>> above = new HashMap<>();

    private NaiveDeduction(Semantics semantics, List<Assertion> stated, boolean supposing) {
        this.semantics = semantics;
        this.stated = stated;
        this.supposing = supposing;
    }

    static <T> List<Way<T>> of(Semantics semantics, List<T> rows, Function<T, Assertion> assertions) {
        return of(semantics, rows, assertions, false);
    }

    /**
     * @param supposing whether the time of the last row is left open, so that it shares moments with all others
     */
    static <T> List<Way<T>> of(
            Semantics semantics, List<T> rows, Function<T, Assertion> assertions, boolean supposing) {
        List<Assertion> stated = rows.stream().map(assertions).toList();
        NaiveDeduction deduction = new NaiveDeduction(semantics, stated, supposing);
        List<Way<T>> ways = new ArrayList<>();
        for (Fact fact : deduction.smallest()) {
            List<Assertion> premises = fact.rows().stream()
                    .map(stated::get)
                    .flatMap(row -> row.isDerived() ? row.premises().stream() : Stream.of(row))
                    .toList();
            Certainty certainty = CERTAINTIES.get(deduction.loss(fact.rows()));
            ways.add(new Way<>(
                    new Assertion(
                            fact.literal(),
                            certainty,
                            Optional.empty(),
                            ClaimKind.FACTUAL,
                            ImmutableList.copyOf(premises)),
                    fact.rows().stream().map(rows::get).toList()));
        }
        return ways;
    }

    private List<Fact> smallest() {
        for (int row = 0; row < stated.size(); row++) {
            Proposition literal = stated.get(row).literal();
            entities.add(literal.subject());
            if (literal.value() instanceof EntityValue value) {
                entities.add(value.entity());
            }
            if (!literal.isNegated()) {
                facts.add(new Fact(about(literal.subject(), literal.property(), literal), Set.of(row)));
            }
        }
        Set<Fact> first = new HashSet<>(facts);
        for (int before = -1; before < facts.size(); ) {
            before = facts.size();
            for (Rule rule : semantics.vocabulary().rules().values()) {
                apply(rule);
            }
            for (Property property : semantics.vocabulary().properties().values()) {
                if (property.characteristics().contains(Characteristic.TRANSITIVE)) {
                    apply(transitivity(property.id()));
                }
            }
        }
        List<Fact> derived = new ArrayList<>(facts);
        derived.removeAll(first);
        List<Fact> smallest = new ArrayList<>(derived);
        smallest.removeIf(fact -> derived.stream()
                .anyMatch(other -> other.literal().equals(fact.literal())
                        && !other.rows().equals(fact.rows())
                        && fact.rows().containsAll(other.rows())));
        return smallest;
    }

    private static Proposition about(Id subject, Id property, Proposition like) {
        return Proposition.builder()
                .subject(subject)
                .property(property)
                .value(like.value())
                .build();
    }

    private static Rule transitivity(Id property) {
        Term x = Term.variable("x");
        Term y = Term.variable("y");
        Term z = Term.variable("z");
        return Rule.builder()
                .id(property)
                .addPremise(new Atom(x, property, y))
                .addPremise(new Atom(y, property, z))
                .conclusion(new Atom(x, property, z))
                .build();
    }

    private void apply(Rule rule) {
        Set<Id> variables = new TreeSet<>();
        for (Atom atom : rule.premises()) {
            for (Term term : List.of(atom.subject(), atom.value())) {
                if (term instanceof Term.Variable variable) {
                    variables.add(variable.name());
                }
            }
        }
        List<Map<Id, Id>> choices = new ArrayList<>();
        choices.add(new TreeMap<>());
        for (Id variable : variables) {
            List<Map<Id, Id>> more = new ArrayList<>();
            for (Map<Id, Id> choice : choices) {
                for (Id entity : entities) {
                    Map<Id, Id> longer = new TreeMap<>(choice);
                    longer.put(variable, entity);
                    more.add(longer);
                }
            }
            choices = more;
        }
        for (Map<Id, Id> choice : choices) {
            Set<Set<Integer>> rows = new LinkedHashSet<>();
            rows.add(Set.of());
            for (Atom premise : rule.premises()) {
                rows = rows.isEmpty() ? rows : and(rows, instance(premise, choice));
            }
            for (Set<Integer> from : rows) {
                if (loss(from) <= 2 && shareAMoment(from)) {
                    facts.add(new Fact(instance(rule.conclusion(), choice), from));
                }
            }
        }
    }

    private Set<Set<Integer>> and(Set<Set<Integer>> before, Proposition premise) {
        Set<Set<Integer>> together = new LinkedHashSet<>();
        for (Fact fact : facts) {
            boolean isOfIt = above.computeIfAbsent(
                            fact.literal().property(),
                            property -> semantics.entailed(property).stream()
                                    .map(Entailment::property)
                                    .collect(Collectors.toSet()))
                    .contains(premise.property());
            if (isOfIt && entails(fact.literal(), premise)) {
                for (Set<Integer> rows : before) {
                    Set<Integer> more = new TreeSet<>(rows);
                    more.addAll(fact.rows());
                    together.add(more);
                }
            }
        }
        return together;
    }

    private boolean entails(Proposition literal, Proposition premise) {
        return entailed.computeIfAbsent(
                List.of(literal, premise),
                pair -> semantics.entails(
                        Assertion.certain(pair.get(0), Optional.empty()),
                        Assertion.certain(pair.get(1), Optional.empty())));
    }

    private static Proposition instance(Atom atom, Map<Id, Id> choice) {
        return Proposition.builder()
                .subject(entity(atom.subject(), choice))
                .property(atom.property())
                .value(new EntityValue(entity(atom.value(), choice)))
                .build();
    }

    private static Id entity(Term term, Map<Id, Id> choice) {
        if (term instanceof Term.Constant constant) {
            return ((EntityValue) constant.value()).entity();
        }
        return choice.getOrDefault(((Term.Variable) term).name(), Id.of("nothing"));
    }

    /** How much of certainty is lost: by a probable row half of what there is, by a possible one all. */
    private int loss(Set<Integer> rows) {
        return rows.stream()
                .mapToInt(row -> CERTAINTIES.indexOf(stated.get(row).certainty()))
                .sum();
    }

    private boolean isOpen(int row) {
        return supposing && row == stated.size() - 1;
    }

    /** Whether all rows surely share a moment two by two, and no more than one of them is an event. */
    private boolean shareAMoment(Set<Integer> rows) {
        long events = rows.stream()
                .filter(row -> !isOpen(row))
                .map(stated::get)
                .flatMap(row -> row.isDerived() ? row.premises().stream() : Stream.of(row))
                .filter(row -> !row.isDenial())
                .filter(row -> semantics.temporality(row.literal().property()) == Temporality.EVENT)
                .count();
        if (events > 1) {
            return false;
        }
        for (int row : rows) {
            for (int other : rows) {
                boolean meet = row == other
                        || isOpen(row)
                        || isOpen(other)
                        || semantics
                                .timing(stated.get(row))
                                .meets(semantics.timing(stated.get(other)))
                                .filter(List::isEmpty)
                                .isPresent();
                if (!meet) {
                    return false;
                }
            }
        }
        return true;
    }
}
