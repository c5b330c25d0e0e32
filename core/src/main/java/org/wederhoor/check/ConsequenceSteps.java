package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.vocabulary.Derived;
import org.wederhoor.vocabulary.Semantics;

/** Tells step by step how literals follow from commitments, and why they cannot all be so. */
final class ConsequenceSteps {
    private final Commitments commitments;
    private final Semantics semantics;

    ConsequenceSteps(Commitments commitments, Semantics semantics) {
        this.commitments = commitments;
        this.semantics = semantics;
    }

    Explanation of(FindingCode code, Clash clash) {
        Explanation explanation = new Explanation();
        tellHoldings(explanation, clash.rows(), ImmutableList.of(clash.first(), clash.second()));
        new ClashSteps(explanation, semantics)
                .tell(
                        clash.exclusion(),
                        clash.first().literal(),
                        clash.second().literal(),
                        () -> clash.rows().forEach(row -> explanation.tellTime(commitments.get(row))));
        if (!clash.isCertain()) {
            explanation.tellReadings(clash.doubts());
        }
        if (clash.rows().size() == 2) {
            OneVoice.explain(
                    code,
                    explanation,
                    commitments.get(clash.rows().get(0)),
                    commitments.get(clash.rows().get(1)));
        } else {
            tellOneSpeaker(explanation, clash.rows());
        }
        return explanation;
    }

    /** Who stated what, and what follows from it. */
    void tellHoldings(Explanation explanation, Collection<Integer> rows, List<Holding> holdings) {
        rows.forEach(row -> explanation.tell(commitments.get(row)));
        for (Holding holding : holdings) {
            if (holding.derived() != null) {
                tell(explanation, holding.derived());
            }
        }
    }

    /** Where all of three or more statements are one speaker's, names it. */
    private void tellOneSpeaker(Explanation explanation, Collection<Integer> rows) {
        if (rows.size() > 2) {
            explanation.tellOneSpeaker(rows.stream().map(commitments::get).toList());
        }
    }

    /** The commitments that a holding rests on. */
    List<Commitment> premises(Holding holding) {
        return holding.rows().stream().map(commitments::get).toList();
    }

    /** Whose statements some holding follows from. */
    Set<Id> voices(Holding holding) {
        Set<Id> voices = new LinkedHashSet<>();
        holding.rows().forEach(row -> voices.add(commitments.get(row).voice()));
        return voices;
    }

    /** What it follows from first. */
    private void tell(Explanation explanation, Derived derived) {
        for (Derived each : derived.inOrder()) {
            for (Derived.Premise premise : each.premises()) {
                Proposition from = premise.from()
                        .map(other -> other.assertion().literal())
                        .orElseGet(
                                () -> commitments.get(premise.row()).asserted().literal());
                explanation.tellEntailment(
                        from, premise.literal().property(), Optional.of(premise.literal()), semantics);
            }
            explanation.add(
                    each.isTransitive() ? StepKind.TRANSITIVE : StepKind.RULE,
                    Explanation.record(each.by()),
                    Explanation.proposition(each.assertion().literal()));
        }
    }
}
