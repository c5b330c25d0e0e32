package org.wederhoor.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Constraint;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Semantics;

/**
 * Holds what follows from several commitments against what is denied, and against all that is asserted of the same thing.
 *
 * <p>Linear in what is held, but for what is asserted of one thing under one property, which is compared each with each up
 * to a bound.
 */
final class ClashSearch {
    /** Of one thing under one property no more pairs are compared. */
    private static final int COMPARED_MAX = 1_000_000;

    private final Commitments commitments;
    private final Semantics semantics;
    private final Map<Topic, List<Integer>> denials = new HashMap<>();
    private final Map<Topic, List<Holding>> topics = new LinkedHashMap<>();

    ClashSearch(Commitments commitments, Semantics semantics) {
        this.commitments = commitments;
        this.semantics = semantics;
    }

    /** What two literals have in common that may clash. */
    private record Topic(Ground ground, Id property, Value thing) {}

    void run(List<Holding> derived, Consumer<Clash> found) {
        for (int row = 0; row < commitments.size(); row++) {
            Proposition literal = commitments.get(row).asserted().literal();
            if (literal.isNegated()) {
                Topic topic = new Topic(Ground.OPPOSITE, literal.property(), new EntityValue(literal.subject()));
                denials.computeIfAbsent(topic, t -> new ArrayList<>()).add(row);
            }
        }
        for (Holding holding : derived) {
            if (!denials.isEmpty()) {
                compareWithDenials(holding, found);
            }
            forEachTopic(
                    holding.literal(),
                    topic -> topics.computeIfAbsent(topic, t -> new ArrayList<>())
                            .add(holding));
        }
        if (!topics.isEmpty()) {
            compareWithAssertions(found);
        }
    }

    private void compareWithDenials(Holding holding, Consumer<Clash> found) {
        Proposition literal = holding.literal();
        for (Entailment entailment : semantics.entailed(literal.property())) {
            if (entailment.isInverted() && !(literal.value() instanceof EntityValue)) {
                continue;
            }
            Value from = entailment.isInverted() ? literal.value() : new EntityValue(literal.subject());
            compareWithDenials(holding, entailment.property(), from, found);
            if ((entailment.isInverted() || entailment.widensSubject()) && from instanceof EntityValue entity) {
                for (Id container : semantics.containers(entity.entity())) {
                    compareWithDenials(holding, entailment.property(), new EntityValue(container), found);
                }
            }
        }
    }

    private void compareWithDenials(Holding holding, Id property, Value thing, Consumer<Clash> found) {
        for (int row : denials.getOrDefault(new Topic(Ground.OPPOSITE, property, thing), List.of())) {
            Holding denial = Holding.stated(row, commitments.get(row).asserted());
            compare(new Topic(Ground.OPPOSITE, property, thing), holding, denial, found);
        }
    }

    /** The things under properties of which what it asserts is held against what else is. */
    private void forEachTopic(Proposition literal, Consumer<Topic> topic) {
        Value subject = new EntityValue(literal.subject());
        for (Constraint constraint : semantics.constraints(literal.property())) {
            Value thing = constraint.onValue() ? literal.value() : subject;
            if (!(thing instanceof SomeValue)) {
                topic.accept(new Topic(constraint.ground(), constraint.property(), thing));
            }
        }
        for (Entailment entailment : semantics.entailed(literal.property())) {
            Value thing = entailment.isInverted() ? literal.value() : subject;
            for (Id other : semantics.disjointWith(entailment.property())) {
                Id first = other.compareTo(entailment.property()) < 0 ? other : entailment.property();
                topic.accept(new Topic(Ground.DISJOINT, first, thing));
            }
        }
    }

    private void compareWithAssertions(Consumer<Clash> found) {
        Map<Topic, List<Holding>> stated = new HashMap<>();
        for (int row = 0; row < commitments.size(); row++) {
            Holding holding = Holding.stated(row, commitments.get(row).asserted());
            if (!holding.literal().isNegated()) {
                forEachTopic(holding.literal(), topic -> {
                    if (topics.containsKey(topic)) {
                        stated.computeIfAbsent(topic, t -> new ArrayList<>()).add(holding);
                    }
                });
            }
        }
        topics.forEach((topic, derived) -> {
            int left = COMPARED_MAX;
            for (int i = 0; i < derived.size() && left > 0; i++) {
                List<Holding> others = new ArrayList<>(derived.subList(i + 1, derived.size()));
                others.addAll(stated.getOrDefault(topic, List.of()));
                for (int j = 0; j < others.size() && left > 0; j++) {
                    compare(topic, derived.get(i), others.get(j), found);
                    left--;
                }
            }
        });
    }

    private void compare(Topic topic, Holding a, Holding b, Consumer<Clash> found) {
        Optional<Exclusion> exclusion =
                semantics.exclusionAt(a.assertion(), b.assertion(), topic.ground, topic.property);
        if (exclusion.isPresent()) {
            var rows = Rows.union(a.rows(), b.rows());
            if (Rows.areTooSure(rows, commitments)) {
                Slot slot = new Slot(topic.ground, topic.property, topic.thing, false);
                found.accept(new Clash(slot, a, b, rows, exclusion.get()));
            }
        }
    }
}
