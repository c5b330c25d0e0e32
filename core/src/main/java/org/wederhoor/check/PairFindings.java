package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Grounds;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.Side;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Value;
import org.wederhoor.time.Ternary;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Semantics;

/** Turns drafts into findings; cause, sides, doubts and derivation are worked out when they are asked for. */
final class PairFindings {
    private final Commitments commitments;
    private final Semantics semantics;

    PairFindings(Commitments commitments, Semantics semantics) {
        this.commitments = commitments;
        this.semantics = semantics;
    }

    Finding finding(Draft draft) {
        boolean certain = draft.shown().exclusion().isCertain();
        return Finding.explainedLater(
                draft.code(),
                draft.subjects(),
                certain ? Modality.CERTAIN : Modality.POSSIBLE,
                OptionalLong.of(draft.pairs()),
                () -> grounds(draft));
    }

    private Grounds grounds(Draft draft) {
        Pair pair = draft.shown();
        Commitment early = commitments.get(pair.earlier());
        Commitment late = commitments.get(pair.later());
        Set<Id> cause = new TreeSet<>(early.chain());
        cause.addAll(late.chain());
        return new Grounds(
                ImmutableList.copyOf(cause),
                sides(draft),
                pair.doubts(commitments),
                explain(draft.code(), pair, early, late).steps());
    }

    /** The sides in the order of their first statements. */
    private ImmutableList<Side> sides(Draft draft) {
        List<Side> sides = new ArrayList<>();
        draft.sides(commitments, semantics).forEach((position, rows) -> {
            ImmutableSet.Builder<Id> statements = ImmutableSet.builder();
            rows.forEach(row -> statements.add(commitments.get(row).statement()));
            sides.add(new Side(position, statements.build()));
        });
        // A statement may hold a position on two sides of one thing, as subject and as value.
        sides.sort(
                Comparator.comparing((Side side) -> side.statements().iterator().next())
                        .thenComparing(side -> side.position().subject())
                        .thenComparing(side -> side.position().property())
                        .thenComparing(side -> ValueIds.of(side.position().value()))
                        .thenComparing(side -> side.position().isNegated()));
        return ImmutableList.copyOf(sides);
    }

    private Explanation explain(FindingCode code, Pair pair, Commitment early, Commitment late) {
        Explanation explanation = new Explanation();
        explanation.tell(early);
        explanation.tell(late);
        if (early.assertion() != null && late.assertion() != null) {
            explainClash(explanation, pair, early, late);
        } else {
            explanation.add(
                    StepKind.IMPOSSIBLE_TOGETHER,
                    new Detail.OfRecords(ImmutableList.of(early.statement(), late.statement())));
        }
        explanation.tellReadings(pair.doubts(commitments));
        switch (code) {
            case REVERSAL -> explainReversal(explanation, early, late);
            case ATTRIBUTION_CONFLICT -> explainAttribution(explanation, early, late);
            default -> {}
        }
        return explanation;
    }

    /** Of two statements of one speaker, the one at the greater remove is what others say that it said. */
    private static void explainAttribution(Explanation explanation, Commitment early, Commitment late) {
        boolean earlyIsAttributed = early.standing().compareTo(late.standing()) > 0;
        explanation.add(
                StepKind.ATTRIBUTED,
                Explanation.record((earlyIsAttributed ? early : late).statement()),
                Explanation.record((earlyIsAttributed ? late : early).statement()));
    }

    private static void explainReversal(Explanation explanation, Commitment early, Commitment late) {
        boolean inOrder = early.said().isPresent()
                && late.said().isPresent()
                && early.said().get().isBefore(late.said().get()) == Ternary.YES;
        explanation.add(
                StepKind.SAID_LATER,
                Explanation.record((inOrder ? early : late).statement()),
                Explanation.record((inOrder ? late : early).statement()));
    }

    private void explainClash(Explanation explanation, Pair pair, Commitment early, Commitment late) {
        Exclusion exclusion = pair.exclusion();
        Id property = exclusion.property();
        Commitment denial = early.asserted().isDenial() ? early : late;
        Commitment assertion = denial.equals(early) ? late : early;
        if (exclusion.ground() == Exclusion.Ground.OPPOSITE) {
            Proposition denied = denial.asserted().literal();
            Proposition asserted = assertion.asserted().literal();
            explanation.tellEntailment(asserted, property, Optional.of(denied), semantics);
            explanation.tellTime(early);
            explanation.tellTime(late);
            explanation.add(StepKind.OPPOSITE, Explanation.proposition(asserted), Explanation.proposition(denied));
            return;
        }
        Proposition first = early.asserted().literal();
        Proposition second = late.asserted().literal();
        if (exclusion.ground() != Exclusion.Ground.DISJOINT) {
            explanation.tellEntailment(first, property, Optional.empty(), semantics);
            explanation.tellEntailment(second, property, Optional.empty(), semantics);
        }
        explanation.tellTime(early);
        explanation.tellTime(late);
        StepKind kind = switch (exclusion.ground()) {
            case INVERSE_FUNCTIONAL -> StepKind.INVERSE_FUNCTIONAL;
            case INCOMPATIBLE -> StepKind.INCOMPATIBLE;
            case QUANTITY -> StepKind.QUANTITIES_APART;
            default -> StepKind.FUNCTIONAL;
        };
        if (exclusion.ground() == Exclusion.Ground.DISJOINT) {
            explanation.add(
                    StepKind.DISJOINT, Explanation.record(first.property()), Explanation.record(second.property()));
        } else {
            boolean subjects = first.value().equals(second.value());
            Value one = subjects ? new EntityValue(first.subject()) : first.value();
            Value other = subjects ? new EntityValue(second.subject()) : second.value();
            explanation.add(kind, Explanation.record(property), Explanation.value(one), Explanation.value(other));
        }
    }
}
