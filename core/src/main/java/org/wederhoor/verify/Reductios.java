package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Deduction;
import org.wederhoor.vocabulary.Derived;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Reservation;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds what is not so, as to suppose it leads with what positions hold to what cannot be so.
 *
 * <p>What is asked about is supposed, one proposition at a time. What follows from it, and not without it, is held against all
 * that positions hold, against the rest that follows from it, and against itself. So the rules need not be turned round
 * (transposition, contraposition), and what is supposed may be taken more than once.
 */
final class Reductios {
    private final Semantics semantics;
    private final Deduction deduction;
    private final List<Position> rows;
    private final Function<Claim, List<Position>> near;
    private final ClaimIndex claims;

    /**
     * @param deduction what follows from the positions
     * @param rows the positions, by their numbers in the deduction
     * @param near the positions that may exclude something
     */
    Reductios(
            Semantics semantics,
            Deduction deduction,
            List<Position> rows,
            Function<Claim, List<Position>> near,
            ClaimIndex claims) {
        this.semantics = semantics;
        this.deduction = deduction;
        this.rows = rows;
        this.near = near;
        this.claims = claims;
    }

    /** What of some things is not so, one inference for each and each set of positions from which it follows. */
    ImmutableList<Inference> of(Iterable<Proposition> asked) {
        ImmutableList.Builder<Inference> inferences = ImmutableList.builder();
        for (Proposition supposed : asked) {
            Map<Set<Position>, List<Reductio>> ways = new LinkedHashMap<>();
            List<Derived> following = deduction.supposing(supposed);
            for (Derived derived : following) {
                compareWithItself(derived, ways);
                compareWithHeld(derived, ways);
            }
            if (!following.isEmpty()) {
                compareWithEachOther(supposed, following, ways);
            }
            ways.forEach(
                    (premises, found) -> inference(supposed, premises, found).ifPresent(inferences::add));
        }
        return inferences.build();
    }

    private void compareWithItself(Derived derived, Map<Set<Position>, List<Reductio>> ways) {
        Proposition literal = derived.assertion().literal();
        forbiddenLoop(literal, semantics).ifPresent(property -> {
            Step clash =
                    Step.of(StepKind.TO_ITSELF, new Detail.OfRecord(property), new Detail.OfRecord(literal.subject()));
            add(derived, new Reductio.Itself(property), beside(derived), ImmutableList.of(clash), ways);
        });
    }

    /** The property by which a thing has to itself what nothing can have to itself, if a literal says that it does. */
    static Optional<Id> forbiddenLoop(Proposition literal, Semantics semantics) {
        return literal.value().equals(new EntityValue(literal.subject()))
                ? semantics.entailed(literal.property()).stream()
                        .map(Entailment::property)
                        .filter(property -> semantics.has(property, Characteristic.IRREFLEXIVE)
                                || semantics.has(property, Characteristic.ASYMMETRIC))
                        .findFirst()
                : Optional.empty();
    }

    private void compareWithHeld(Derived derived, Map<Set<Position>, List<Reductio>> ways) {
        Assertion conclusion = undated(derived.assertion().literal());
        Optional<Assertion> byRest = byRest(derived);
        for (Position position : near.apply(ClaimIndex.conclusion(0, conclusion.literal()))) {
            Assertion held = position.isByReductio() || position.claim.kind() == ClaimKind.OPINION
                    ? null
                    : position.assertion.orElse(null);
            boolean mayExclude = held != null
                    && semantics.excludes(conclusion, undated(held.literal())).isPresent()
                    && (byRest.isEmpty()
                            || semantics.excludes(byRest.get(), held).isPresent());
            if (held == null || !mayExclude) {
                continue;
            }
            Set<Position> premises = beside(derived);
            ImmutableList.Builder<Step> steps = ImmutableList.builder();
            ImmutableList<Reservation> reservations = ImmutableList.of();
            if (position.inference == null) {
                premises.add(position);
            } else {
                premises.addAll(position.inference.premises());
                steps.addAll(position.inference.derivation());
                reservations = position.inference.reservations();
            }
            steps.add(opposite(conclusion.literal(), held.literal()));
            add(derived, new Reductio.Held(held, reservations), premises, steps.build(), ways);
        }
    }

    /**
     * What follows, in the time of what it rests on beside what is supposed, which leaves it less time at most; nothing if that
     * is all that it rests on.
     */
    private Optional<Assertion> byRest(Derived derived) {
        ImmutableList<Assertion> beside = concluded(derived).beside();
        return beside.isEmpty()
                ? Optional.empty()
                : Optional.of(new Assertion(
                        derived.assertion().literal(), Certainty.CERTAIN, Optional.empty(), ClaimKind.FACTUAL, beside));
    }

    /** Holds what follows against what is supposed, and against the rest that follows. */
    private void compareWithEachOther(
            Proposition supposed, List<Derived> following, Map<Set<Position>, List<Reductio>> ways) {
        Map<Proposition, List<Derived>> byLiteral = new LinkedHashMap<>();
        for (Derived derived : following) {
            Proposition literal = derived.assertion().literal();
            if (semantics.excludes(undated(literal), undated(supposed)).isPresent()) {
                ImmutableList<Step> clash = ImmutableList.of(opposite(literal, supposed));
                add(derived, new Reductio.Supposed(), beside(derived), clash, ways);
            }
            byLiteral.computeIfAbsent(literal, l -> new ArrayList<>()).add(derived);
        }
        ClaimIndex conclusions = claims.ofConclusions(byLiteral.keySet());
        for (int number = 0; number < conclusions.size(); number++) {
            for (int other : conclusions.near(conclusions.claim(number))) {
                if (other <= number) {
                    continue;
                }
                Proposition first = conclusions.claim(number).proposition().orElseThrow();
                Proposition second = conclusions.claim(other).proposition().orElseThrow();
                if (semantics.excludes(undated(first), undated(second)).isPresent()) {
                    for (Derived one : byLiteral.getOrDefault(first, List.of())) {
                        for (Derived another : byLiteral.getOrDefault(second, List.of())) {
                            Set<Position> premises = beside(one);
                            premises.addAll(beside(another));
                            ImmutableList<Step> steps = ImmutableList.<Step>builder()
                                    .addAll(Inferences.derivation(another))
                                    .add(opposite(first, second))
                                    .build();
                            add(one, concluded(another), premises, steps, ways);
                        }
                    }
                }
            }
        }
    }

    private void add(
            Derived derived,
            Reductio.Side other,
            Set<Position> premises,
            ImmutableList<Step> further,
            Map<Set<Position>, List<Reductio>> ways) {
        if (!premises.isEmpty()) {
            Set<Step> steps = new LinkedHashSet<>(Inferences.derivation(derived));
            steps.addAll(further);
            ways.computeIfAbsent(premises, p -> new ArrayList<>())
                    .add(new Reductio(concluded(derived), other, derived.by(), ImmutableList.copyOf(steps)));
        }
    }

    private static Step opposite(Proposition one, Proposition other) {
        return Step.of(StepKind.OPPOSITE, new Detail.OfProposition(one), new Detail.OfProposition(other));
    }

    private Set<Position> beside(Derived derived) {
        Set<Position> positions = new TreeSet<>(Inferences.ORDER);
        for (int row : derived.rows()) {
            if (row < rows.size()) {
                positions.add(rows.get(row));
            }
        }
        return positions;
    }

    private Reductio.Concluded concluded(Derived derived) {
        ImmutableList.Builder<Assertion> beside = ImmutableList.builder();
        beside(derived).forEach(position -> beside.add(position.assertion.orElseThrow()));
        ImmutableList.Builder<Reservation> reservations = ImmutableList.builder();
        for (Reservation reservation : derived.reservations()) {
            if (reservation instanceof Reservation.UnstatedQualifier) {
                reservations.add(reservation);
            }
        }
        return new Reductio.Concluded(derived.assertion().literal(), beside.build(), reservations.build());
    }

    private static Assertion undated(Proposition literal) {
        return Assertion.certain(Inferences.undated(literal), Optional.empty());
    }

    /** That what was supposed is not so, as surely as Fréchet's bound leaves; nothing if it leaves nothing. */
    private static Optional<Inference> inference(
            Proposition supposed, Set<Position> premises, List<Reductio> reductios) {
        ImmutableList<Assertion> stated = premises.stream()
                .map(position -> position.assertion.orElseThrow())
                .collect(ImmutableList.toImmutableList());
        Optional<Certainty> certainty = Deduction.certainty(stated);
        if (certainty.isEmpty()) {
            return Optional.empty();
        }
        Proposition literal = supposed.negation();
        ImmutableList<Step> derivation = ImmutableList.<Step>builder()
                .add(Step.of(StepKind.SUPPOSED, new Detail.OfProposition(supposed)))
                .addAll(reductios.get(0).steps())
                .add(Step.of(StepKind.REJECTED, new Detail.OfProposition(literal)))
                .build();
        return Optional.of(new Inference(
                new Assertion(literal, certainty.get(), Optional.empty(), ClaimKind.FACTUAL, stated),
                ImmutableList.copyOf(premises),
                reductios.get(0).by(),
                derivation,
                ImmutableList.of(),
                ImmutableList.copyOf(reductios)));
    }
}
