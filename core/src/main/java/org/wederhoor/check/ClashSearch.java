package org.wederhoor.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
 * <p>Linear in what is held, but for what is asserted of one thing under one property, which is compared each with each.
 * Where that clashes, the search on it ends at a bound, and this is told; where nothing does, all is compared.
 */
final class ClashSearch {
    /** Of one thing under one property no more pairs are compared, once some clash. */
    private static final long COMPARED_MAX = 1_000_000;

    private final Commitments commitments;
    private final Semantics semantics;
    private final Map<Topic, List<Integer>> denials = new HashMap<>();
    private final Map<Topic, Sides> topics = new LinkedHashMap<>();
    private final long comparedMax;

    ClashSearch(Commitments commitments, Semantics semantics) {
        this(commitments, semantics, COMPARED_MAX);
    }

    /** @param comparedMax of one thing under one property no more pairs are compared, once some clash */
    ClashSearch(Commitments commitments, Semantics semantics, long comparedMax) {
        this.commitments = commitments;
        this.semantics = semantics;
        this.comparedMax = comparedMax;
    }

    /** What two literals have in common that may clash. */
    private record Topic(Ground ground, Id property, Value thing) {}

    /** What is asserted on one topic. Of properties that exclude each other what is said under one clashes with the other's. */
    private static final class Sides {
        final List<Holding> derived = new ArrayList<>();
        final List<Holding> derivedOpposed = new ArrayList<>();
        final List<Holding> stated = new ArrayList<>();
        final List<Holding> statedOpposed = new ArrayList<>();

        void add(Holding holding, boolean opposed) {
            List<Holding> side =
                    holding.isStated() ? opposed ? statedOpposed : stated : opposed ? derivedOpposed : derived;
            // One literal may come to a topic by several ways, one after the other.
            if (side.isEmpty() || !side.get(side.size() - 1).equals(holding)) {
                side.add(holding);
            }
        }
    }

    /**
     * Looks for all clashes.
     *
     * @param found is told each
     * @param ended is told the last clash that was found on a topic on which not all pairs were compared
     */
    void run(List<Holding> derived, Consumer<Clash> found, Consumer<Clash> ended) {
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
                    (topic, opposed) ->
                            topics.computeIfAbsent(topic, t -> new Sides()).add(holding, opposed));
        }
        if (!topics.isEmpty()) {
            compareWithAssertions(found, ended);
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
    private void forEachTopic(Proposition literal, BiConsumer<Topic, Boolean> topic) {
        Value subject = new EntityValue(literal.subject());
        for (Constraint constraint : semantics.constraints(literal.property())) {
            Value thing = constraint.onValue() ? literal.value() : subject;
            if (!(thing instanceof SomeValue)) {
                topic.accept(new Topic(constraint.ground(), constraint.property(), thing), false);
            }
        }
        for (Entailment entailment : semantics.entailed(literal.property())) {
            Value thing = entailment.isInverted() ? literal.value() : subject;
            for (Id other : semantics.disjointWith(entailment.property())) {
                Id first = other.compareTo(entailment.property()) < 0 ? other : entailment.property();
                topic.accept(new Topic(Ground.DISJOINT, first, thing), first.equals(other));
            }
        }
    }

    private void compareWithAssertions(Consumer<Clash> found, Consumer<Clash> ended) {
        for (int row = 0; row < commitments.size(); row++) {
            Holding holding = Holding.stated(row, commitments.get(row).asserted());
            if (!holding.literal().isNegated()) {
                forEachTopic(holding.literal(), (topic, opposed) -> {
                    Sides sides = topics.get(topic);
                    if (sides != null) {
                        sides.add(holding, opposed);
                    }
                });
            }
        }
        topics.forEach((topic, sides) -> new TopicSearch(topic, found).run(sides, ended));
    }

    /** Compares what is asserted on one topic. */
    private final class TopicSearch {
        private final Topic topic;
        private final Consumer<Clash> found;
        private long left = comparedMax;
        private @Nullable Clash last;

        TopicSearch(Topic topic, Consumer<Clash> found) {
            this.topic = topic;
            this.found = found;
        }

        void run(Sides sides, Consumer<Clash> ended) {
            boolean whole;
            if (topic.ground == Ground.DISJOINT) {
                whole = compareAll(sides.derived, sides.derivedOpposed)
                        && compareAll(sides.derived, sides.statedOpposed)
                        && compareAll(sides.derivedOpposed, sides.stated);
            } else {
                whole = compareAmong(sides.derived) && compareAll(sides.derived, sides.stated);
            }
            if (!whole && last != null) {
                ended.accept(last);
            }
        }

        /** Compares each of some with each before it; false if there was no end to it. */
        private boolean compareAmong(List<Holding> some) {
            for (int i = 1; i < some.size(); i++) {
                if (!compareAll(some.subList(i, i + 1), some.subList(0, i))) {
                    return false;
                }
            }
            return true;
        }

        /** Compares each of some with each of others; false if there was no end to it. */
        private boolean compareAll(List<Holding> some, List<Holding> others) {
            for (Holding one : some) {
                for (Holding other : others) {
                    if (left-- <= 0 && last != null) {
                        return false;
                    }
                    if (!one.equals(other)) {
                        compare(topic, one, other, clash -> {
                            last = clash;
                            found.accept(clash);
                        });
                    }
                }
            }
            return true;
        }
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
