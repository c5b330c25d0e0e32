package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.check.OracleMeaning.Triple;
import org.wederhoor.check.OracleRecords.Said;
import org.wederhoor.check.OracleTime.Meeting;
import org.wederhoor.check.OracleTime.When;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Rule;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.model.Value;
import org.wederhoor.model.Vocabulary;

/** All that is held: what was stated, and what rules and transitive properties make of it, by trying all combinations. */
final class OracleHeld {
    /**
     * A literal that is held.
     *
     * @param support the statements that it rests on
     * @param certain whether they surely share the time that deriving it takes, and state their separators alike
     * @param transitive whether it was derived by a transitive property last
     */
    record Held(Proposition literal, ImmutableSet<Said> support, boolean stated, boolean certain, boolean transitive) {
        Triple triple() {
            return new Triple(literal.subject(), literal.property(), literal.value());
        }

        boolean isStated() {
            return stated;
        }

        Said one() {
            return support.iterator().next();
        }

        /** The statements in whose time it holds. */
        List<Said> timed(OracleMeaning meaning) {
            return support.stream()
                    .filter(s -> meaning.temporality(s.stated().property()) != Temporality.TIMELESS)
                    .toList();
        }
    }

    private record Match(Map<Term.Variable, Value> bound, List<Held> premises) {}

    private final Vocabulary vocabulary;
    private final OracleMeaning meaning;

    OracleHeld(Vocabulary vocabulary, OracleMeaning meaning) {
        this.vocabulary = vocabulary;
        this.meaning = meaning;
    }

    List<Held> all(List<Said> said) {
        List<Held> held = new ArrayList<>();
        for (Said statement : said) {
            if (statement.literal() != null) {
                held.add(new Held(statement.literal(), ImmutableSet.of(statement), true, true, false));
            }
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Rule rule : rules()) {
                for (Match match : matches(rule, held)) {
                    Held derived = derive(rule, match);
                    if (derived != null && held.stream().noneMatch(known -> saysNoLess(known, derived))) {
                        held.removeIf(known -> !known.isStated() && saysNoLess(derived, known));
                        held.add(derived);
                        grown = true;
                    }
                }
            }
        }
        return held;
    }

    /** Whether one makes another superfluous. */
    private boolean saysNoLess(Held known, Held other) {
        return known.literal().subject().equals(other.literal().subject())
                && known.literal().property().equals(other.literal().property())
                && !known.literal().isNegated()
                && (known.literal().value().equals(other.literal().value())
                        || meaning.contains(
                                other.literal().value(), known.literal().value()))
                && isUnderTheSame(known, other)
                && other.support().containsAll(known.support())
                && (known.certain() || !other.certain())
                && (!known.transitive() || other.transitive());
    }

    /** Whether both state the same of separators; what else was stated beside a literal only narrows it. */
    private boolean isUnderTheSame(Held known, Held other) {
        Map<Id, Value> separating = new TreeMap<>(known.literal().qualifiers());
        if (known.isStated()) {
            separating.keySet().retainAll(meaning.separators(known.literal().property()));
        }
        return separating.equals(other.literal().qualifiers());
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(vocabulary.rules().values());
        Term x = Term.variable("x");
        Term y = Term.variable("y");
        Term z = Term.variable("z");
        for (Property property : vocabulary.properties().values()) {
            if (property.characteristics().contains(Characteristic.TRANSITIVE)) {
                rules.add(Rule.builder()
                        .id(property.id())
                        .addPremise(new Atom(x, property.id(), y))
                        .addPremise(new Atom(y, property.id(), z))
                        .conclusion(new Atom(x, property.id(), z))
                        .build());
            }
        }
        return rules;
    }

    private boolean isTransitivity(Rule rule) {
        return vocabulary.properties().containsKey(rule.id());
    }

    private List<Match> matches(Rule rule, List<Held> held) {
        List<Match> matches = List.of(new Match(Map.of(), List.of()));
        for (Atom premise : rule.premises()) {
            List<Match> longer = new ArrayList<>();
            for (Match match : matches) {
                for (Held candidate : held) {
                    if (!candidate.literal().isNegated()) {
                        for (Triple triple : meaning.premises(candidate.triple())) {
                            Map<Term.Variable, Value> bound = bind(rule, premise, triple, match.bound());
                            if (bound != null) {
                                longer.add(new Match(
                                        bound,
                                        ImmutableList.<Held>builder()
                                                .addAll(match.premises())
                                                .add(candidate)
                                                .build()));
                            }
                        }
                    }
                }
            }
            matches = longer;
        }
        return matches;
    }

    private @Nullable Map<Term.Variable, Value> bind(
            Rule rule, Atom atom, Triple triple, Map<Term.Variable, Value> known) {
        boolean loop = isTransitivity(rule) && new EntityValue(triple.subject()).equals(triple.value());
        if (!atom.property().equals(triple.property()) || loop) {
            return null;
        }
        Map<Term.Variable, Value> bound = new LinkedHashMap<>(known);
        return bind(rule, atom, atom.subject(), new EntityValue(triple.subject()), bound)
                        && bind(rule, atom, atom.value(), triple.value(), bound)
                ? bound
                : null;
    }

    private boolean bind(Rule rule, Atom atom, Term term, Value value, Map<Term.Variable, Value> bound) {
        if (term instanceof Term.Constant constant) {
            return meaning.isWithin(atom.property(), value, constant.value());
        }
        Term.Variable variable = (Term.Variable) term;
        if (value instanceof SomeValue) {
            // Nobody knows which one it is, so it cannot be known to be the same as another.
            long places = rule.premises().stream()
                    .mapToLong(p ->
                            (p.subject().equals(variable) ? 1 : 0) + (p.value().equals(variable) ? 1 : 0))
                    .sum();
            if (places > 1) {
                return false;
            }
        }
        Value before = bound.putIfAbsent(variable, value);
        return before == null || before.equals(value);
    }

    private @Nullable Held derive(Rule rule, Match match) {
        Set<Said> support = Set.of();
        boolean certain = true;
        for (Held premise : match.premises()) {
            support = Sets.union(support, premise.support()).immutableCopy();
            certain &= premise.certain();
        }
        Value subject = value(rule.conclusion().subject(), match.bound());
        if (!(subject instanceof EntityValue entity) || !ConflictOracle.areTooSure(support)) {
            return null;
        }
        ImmutableMap.Builder<Id, Value> qualifiers = ImmutableMap.builder();
        for (Id key : separators(match.premises())) {
            Set<Optional<Value>> values = new LinkedHashSet<>();
            for (Held premise : match.premises()) {
                if (meaning.separators(premise.literal().property()).contains(key)
                        || (!premise.isStated()
                                && premise.literal().qualifiers().containsKey(key))) {
                    values.add(
                            Optional.ofNullable(premise.literal().qualifiers().get(key)));
                }
            }
            boolean open = values.remove(Optional.<Value>empty());
            if (values.size() > 1) {
                return null;
            }
            certain &= !open || values.isEmpty();
            values.forEach(value -> qualifiers.put(key, value.get()));
        }
        Optional<Boolean> shared = shareTime(support);
        if (shared.isEmpty()) {
            return null;
        }
        Proposition literal = Proposition.builder()
                .subject(entity.entity())
                .property(rule.conclusion().property())
                .value(value(rule.conclusion().value(), match.bound()))
                .putAllQualifiers(qualifiers.buildOrThrow())
                .build();
        return new Held(literal, ImmutableSet.copyOf(support), false, certain && shared.get(), isTransitivity(rule));
    }

    private Set<Id> separators(List<Held> premises) {
        Set<Id> keys = new TreeSet<>();
        for (Held premise : premises) {
            keys.addAll(meaning.separators(premise.literal().property()));
            if (!premise.isStated()) {
                keys.addAll(premise.literal().qualifiers().keySet());
            }
        }
        return keys;
    }

    private static Value value(Term term, Map<Term.Variable, Value> bound) {
        return term instanceof Term.Constant constant
                ? constant.value()
                : Objects.requireNonNull(bound.get((Term.Variable) term), "a variable of the conclusion is bound");
    }

    /** Whether states share a moment, or all cover the window of the one event, and whether surely. */
    private Optional<Boolean> shareTime(Set<Said> support) {
        List<When> times = new ArrayList<>();
        int events = 0;
        for (Said statement : support) {
            Temporality temporality = meaning.temporality(statement.stated().property());
            events += temporality == Temporality.EVENT ? 1 : 0;
            if (temporality != Temporality.TIMELESS) {
                times.add(
                        OracleTime.when(statement, temporality == Temporality.EVENT, temporality == Temporality.STATE));
            }
        }
        return events > 1 ? Optional.empty() : OracleTime.meet(times).map(Meeting::certain);
    }
}
