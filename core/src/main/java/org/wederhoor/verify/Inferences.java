package org.wederhoor.verify;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.wederhoor.vocabulary.Semantics;

/** Works out what follows from positions by the rules and transitive properties of a vocabulary, as far as it can matter. */
final class Inferences {
    private static final Comparator<Position> ORDER = Comparator.comparing((Position position) -> position.claim.id())
            .thenComparing(position -> position.factuality)
            .thenComparing(position -> position.said.map(Object::toString).orElse(""));

    private final Iterable<Claim> claims;
    private final Semantics semantics;
    private final boolean isPossible;
    private final Predicate<Id> concerned;
    private final Supplier<ImmutableList<Proposition>> questions;

    /**
     * @param claims all claims that may be asked about
     */
    Inferences(Iterable<Claim> claims, Semantics semantics) {
        this.claims = claims;
        this.semantics = semantics;
        isPossible = Deduction.isPossible(semantics);
        concerned = Deduction.concerns(semantics);
        questions = Suppliers.memoize(() -> questions(claims, semantics));
    }

    /** What follows that may matter to one more claim. */
    Inferences with(Claim claim) {
        return new Inferences(Iterables.concat(claims, ImmutableList.of(claim)), semantics);
    }

    /** Whether anything ever follows. */
    boolean isPossible() {
        return isPossible;
    }

    /** What follows from some of the positions, in an order that does not depend on theirs. */
    ImmutableList<Inference> from(Iterable<Position> positions) {
        List<Position> rows = new ArrayList<>();
        for (Position position : positions) {
            if (position.claim.kind() != ClaimKind.OPINION
                    && position.assertion.isPresent()
                    && concerned.test(position.assertion.get().literal().property())) {
                rows.add(position);
            }
        }
        rows.sort(ORDER);
        ImmutableList.Builder<Inference> inferences = ImmutableList.builder();
        for (Derived derived : derived(Lists.transform(rows, row -> row.assertion.orElseThrow()))) {
            inferences.add(new Inference(
                    derived.assertion(),
                    derived.rows().stream().map(rows::get).collect(ImmutableList.toImmutableList()),
                    derived.by(),
                    derivation(derived),
                    derived.isCertain()));
        }
        return inferences.build();
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

    /** The step by which something follows, after those by which its premises do. */
    private static ImmutableList<Step> derivation(Derived derived) {
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
