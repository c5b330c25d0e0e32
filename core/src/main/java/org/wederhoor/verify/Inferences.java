package org.wederhoor.verify;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Deduction;
import org.wederhoor.vocabulary.Derived;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Semantics;

/** Works out what follows from positions by the rules and transitive properties of a vocabulary, as far as it can matter. */
final class Inferences {
    static final Comparator<Position> ORDER = Comparator.comparing((Position position) -> position.claim.id())
            .thenComparing(position -> position.factuality)
            .thenComparing(position -> position.said.map(Object::toString).orElse(""));

    private final Iterable<Claim> claims;
    private final Semantics semantics;
    private final boolean isPossible;
    private final Predicate<Id> concerned;
    private final Supplier<ImmutableList<Proposition>> questions;
    /** What may be supposed, each once: what a claim says, or denies. */
    private final Supplier<ImmutableSet<Proposition>> supposable;

    /**
     * @param claims all claims that may be asked about
     */
    Inferences(Iterable<Claim> claims, Semantics semantics) {
        this.claims = claims;
        this.semantics = semantics;
        isPossible = Deduction.isPossible(semantics);
        concerned = Deduction.concerns(semantics);
        questions = Suppliers.memoize(() -> questions(claims, semantics));
        supposable = Suppliers.memoize(() -> supposable(claims));
    }

    /** What follows that may matter to one more claim. */
    Inferences with(Claim claim) {
        return new Inferences(Iterables.concat(claims, ImmutableList.of(claim)), semantics);
    }

    /** What follows that may matter to some claims alone. */
    Inferences about(Iterable<Claim> some) {
        return new Inferences(some, semantics);
    }

    /** All claims that may be asked about. */
    Iterable<Claim> claims() {
        return claims;
    }

    /** Whether anything ever follows. */
    boolean isPossible() {
        return isPossible;
    }

    /** What follows from some positions, in an order that does not depend on theirs. */
    final class Following {
        private final List<Position> rows;
        private final Deduction deduction;

        private Following(List<Position> rows) {
            this.rows = rows;
            deduction = Deduction.of(
                    semantics,
                    rows.stream().map(row -> row.assertion.orElseThrow()).toList(),
                    questions.get());
        }

        /** What rules and transitive properties make of them. */
        ImmutableList<Inference> inferences() {
            ImmutableList.Builder<Inference> inferences = ImmutableList.builder();
            for (Derived derived : deduction.derived()) {
                inferences.add(new Inference(
                        derived.assertion(),
                        derived.rows().stream().map(rows::get).collect(ImmutableList.toImmutableList()),
                        derived.by(),
                        derivation(derived),
                        derived.reservations(),
                        ImmutableList.of()));
            }
            return inferences.build();
        }

        /**
         * That something asked about is not so, as to suppose it leads to what cannot be so.
         *
         * @param index the claims of the dossier
         * @param near what positions there are that may exclude something, those that follow included
         */
        ImmutableList<Inference> reductios(ClaimIndex index, Function<Claim, List<Position>> near) {
            return new Reductios(semantics, deduction, rows, near, index).of(supposable.get());
        }
    }

    /** What follows from some positions. */
    Following from(Iterable<Position> positions) {
        List<Position> rows = new ArrayList<>();
        for (Position position : positions) {
            if (position.claim.kind() != ClaimKind.OPINION
                    && position.assertion.isPresent()
                    && concerned.test(position.assertion.get().literal().property())) {
                rows.add(position);
            }
        }
        rows.sort(ORDER);
        return new Following(rows);
    }

    /** What follows from assertions and can matter to a claim that may be asked about. */
    ImmutableList<Derived> derived(List<Assertion> stated) {
        return Deduction.of(semantics, ImmutableList.copyOf(stated), questions.get())
                .derived();
    }

    private static ImmutableList<Proposition> questions(Iterable<Claim> claims, Semantics semantics) {
        Predicate<Id> oneWay =
                semantics.entailing(property -> property.characteristics().contains(Characteristic.ASYMMETRIC));
        ImmutableList.Builder<Proposition> questions = ImmutableList.builder();
        for (Claim claim : claims) {
            claim.proposition().ifPresent(proposition -> {
                questions.add(proposition);
                if (proposition.value() instanceof EntityValue other && oneWay.test(proposition.property())) {
                    questions.add(Proposition.builder()
                            .subject(other.entity())
                            .property(proposition.property())
                            .value(new EntityValue(proposition.subject()))
                            .build());
                }
            });
        }
        return questions.build();
    }

    /** Whether two positions say what surely cannot both be so, however sure they are. */
    boolean surelyExclude(Position one, Position other) {
        return semantics
                .excludes(one.assertion.orElseThrow(), other.assertion.orElseThrow())
                .filter(Exclusion::isCertain)
                .isPresent();
    }

    /** Whether what follows says of a thing that it has to itself what nothing can have to itself. */
    boolean closesOnItself(Position position) {
        return position.inference != null
                && Reductios.forbiddenLoop(position.assertion.orElseThrow().literal(), semantics)
                        .isPresent();
    }

    /** What claims say if they are so, or if those that deny something are not. */
    private ImmutableSet<Proposition> supposable(Iterable<Claim> all) {
        Set<Proposition> found = new LinkedHashSet<>();
        for (Claim claim : ImmutableList.sortedCopyOf(Comparator.comparing(Claim::id), all)) {
            if (claim.kind() != ClaimKind.OPINION) {
                claim.proposition()
                        .filter(proposition -> concerned.test(proposition.property()))
                        .map(proposition -> proposition.isNegated() ? proposition.negation() : proposition)
                        .ifPresent(found::add);
            }
        }
        return ImmutableSet.copyOf(found);
    }

    /** A proposition without its time. */
    static Proposition undated(Proposition proposition) {
        return Proposition.builder()
                .subject(proposition.subject())
                .property(proposition.property())
                .value(proposition.value())
                .putAllQualifiers(proposition.qualifiers())
                .negated(proposition.isNegated())
                .build();
    }

    /** The step by which something follows, after those by which its premises do. */
    static ImmutableList<Step> derivation(Derived derived) {
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        for (Derived each : derived.inOrder()) {
            steps.add(Step.of(
                    each.isTransitive() ? StepKind.TRANSITIVE : StepKind.RULE,
                    new Detail.OfRecord(each.by()),
                    new Detail.OfProposition(each.assertion().literal())));
        }
        return steps.build();
    }
}
