package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.wederhoor.model.Id;
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
            new ClashSteps(explanation, semantics)
                    .tell(
                            pair.exclusion(),
                            early.asserted().literal(),
                            late.asserted().literal(),
                            () -> {
                                explanation.tellTime(early);
                                explanation.tellTime(late);
                            });
        } else {
            explanation.add(
                    StepKind.IMPOSSIBLE_TOGETHER,
                    new Detail.OfRecords(ImmutableList.of(early.statement(), late.statement())));
        }
        explanation.tellReadings(pair.doubts(commitments));
        OneVoice.explain(code, explanation, early, late);
        return explanation;
    }
}
