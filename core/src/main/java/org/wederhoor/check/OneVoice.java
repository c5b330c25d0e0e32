package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.StepKind;
import org.wederhoor.provenance.Standing;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Ternary;

/** Two statements of one voice that clash: what sort of finding they make, and how that is told. */
final class OneVoice {
    /** What sorts there are. */
    static final ImmutableList<FindingCode> CODES =
            ImmutableList.of(FindingCode.SELF_CONTRADICTION, FindingCode.REVERSAL, FindingCode.ATTRIBUTION_CONFLICT);

    private OneVoice() {}

    static FindingCode code(
            Optional<EdtfDate> said, Standing standing, Optional<EdtfDate> otherSaid, Standing otherStanding) {
        if (standing == Standing.HEARSAY || otherStanding == Standing.HEARSAY) {
            return FindingCode.ATTRIBUTION_CONFLICT;
        }
        if (isCertainlyEarlier(said, otherSaid) || isCertainlyEarlier(otherSaid, said)) {
            return FindingCode.REVERSAL;
        }
        boolean reportedAgainstOwn = standing != otherStanding
                && (standing == Standing.REPORTED || otherStanding == Standing.REPORTED)
                && (standing == Standing.FIRST_HAND || otherStanding == Standing.FIRST_HAND);
        return reportedAgainstOwn ? FindingCode.ATTRIBUTION_CONFLICT : FindingCode.SELF_CONTRADICTION;
    }

    static FindingCode code(Commitment a, Commitment b) {
        return code(a.said(), a.standing(), b.said(), b.standing());
    }

    private static boolean isCertainlyEarlier(Optional<EdtfDate> first, Optional<EdtfDate> second) {
        return first.isPresent() && second.isPresent() && first.get().isBefore(second.get()) == Ternary.YES;
    }

    static void explain(FindingCode code, Explanation explanation, Commitment early, Commitment late) {
        switch (code) {
            case REVERSAL -> explainReversal(explanation, early, late);
            case ATTRIBUTION_CONFLICT -> explainAttribution(explanation, early, late);
            default -> {}
        }
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
        boolean inOrder = isCertainlyEarlier(early.said(), late.said());
        explanation.add(
                StepKind.SAID_LATER,
                Explanation.record((inOrder ? early : late).statement()),
                Explanation.record((inOrder ? late : early).statement()));
    }
}
