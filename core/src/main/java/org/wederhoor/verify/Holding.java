package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Constraint;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Semantics;
import org.wederhoor.vocabulary.Timing;

/** Positions on one claim that are alike in certainty, polarity and time, so that they conflict with the same. */
final class Holding {
    private final Position example;
    private final @Nullable Timing timing;
    private final List<Position> positions = new ArrayList<>(1);
    private @Nullable Party party;
    /** Tells it and its rivals, if their conflicts have been told of all together, from others; 0 if not. */
    private int crowd;

    private Holding(Position example, @Nullable Timing timing) {
        this.example = example;
        this.timing = timing;
    }

    private record Likeness(
            Factuality factuality,
            @Nullable Timing timing,
            @Nullable Timing period,
            @Nullable Position following) {}

    /** What is held on one claim by those who take a side. */
    static List<Holding> of(List<Position> positions, Semantics semantics) {
        Map<Likeness, Holding> holdings = new LinkedHashMap<>();
        for (Position position : positions) {
            if (!position.takesSide()) {
                continue;
            }
            Timing timing = position.assertion.map(semantics::timing).orElse(null);
            Timing period = position.assertion.map(semantics::periodOf).orElse(null);
            holdings.computeIfAbsent(
                            new Likeness(
                                    position.factuality, timing, period, position.inference == null ? null : position),
                            l -> new Holding(position, timing))
                    .positions
                    .add(position);
        }
        return new ArrayList<>(holdings.values());
    }

    /** Notes that of all that have this number the conflicts between them have been told. */
    void tell(int number) {
        crowd = number;
    }

    /** Whether its conflicts with another have been told. */
    boolean isToldWith(Holding other) {
        return crowd != 0 && crowd == other.crowd;
    }

    /** All who hold it. */
    Party party() {
        Party made = party;
        if (made == null) {
            made = new Party();
            for (Position position : positions) {
                made.addAll(position.blocs);
            }
            party = made;
        }
        return made;
    }

    boolean isFor() {
        return example.factuality.isFor();
    }

    /** Whether it certainly conflicts with what is held on the same claim or another. */
    boolean conflictsWith(Holding other, Semantics semantics) {
        return example.conflictsWith(other.example, semantics);
    }

    /**
     * What holdings have in common that only the value tells apart.
     *
     * @param kind the kind of the claim
     * @param subject the thing that has one value
     * @param property the property under which it has one
     * @param timing when
     * @param period when, as of a period
     */
    record Rivalry(
            ClaimKind kind,
            Id subject,
            Id property,
            @Nullable Timing timing,
            Timing period) {}

    /** What it has in common with holdings that only the value tells apart; empty if something else may. */
    Optional<Rivalry> rivalry(Semantics semantics) {
        if (example.inference != null
                || example.assertion.isEmpty()
                || !example.factuality.equals(Factuality.CERTAIN_POSITIVE)) {
            return Optional.empty();
        }
        Proposition literal = example.assertion.get().literal();
        Id property = literal.property();
        boolean isLone = !literal.isNegated()
                && literal.qualifiers().isEmpty()
                && literal.value() instanceof EntityValue value
                && !value.entity().equals(literal.subject())
                && semantics.containers(value.entity()).isEmpty();
        boolean isOfOneValue = semantics.entailed(property).equals(List.of(new Entailment(property, false, false)))
                && semantics.constraints(property).equals(List.of(new Constraint(Ground.FUNCTIONAL, property, false)))
                && semantics.disjointWith(property).isEmpty();
        return isLone && isOfOneValue
                ? Optional.of(new Rivalry(
                        example.claim.kind(),
                        literal.subject(),
                        property,
                        timing,
                        semantics.periodOf(example.assertion.get())))
                : Optional.empty();
    }

    Value value() {
        return example.assertion.orElseThrow().literal().value();
    }

    /** Whether it holds for one span of time, so that it can conflict only with what surely shares a moment. */
    boolean isPlainState(Semantics semantics) {
        return !example.isByReductio()
                && timing != null
                && timing.isPlain()
                && !timing.isTimeless()
                && !timing.isZoned()
                && example.assertion.isPresent()
                && semantics.entailed(example.assertion.get().literal().property()).stream()
                        .allMatch(e -> semantics.temporality(e.property()) == Temporality.STATE);
    }

    long latestStart() {
        return timing == null ? Long.MIN_VALUE : timing.latestStart();
    }

    long earliestEnd() {
        return timing == null ? Long.MAX_VALUE : timing.earliestEnd();
    }
}
