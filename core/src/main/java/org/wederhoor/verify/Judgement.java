package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wederhoor.argument.Label;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Factuality;
import org.wederhoor.time.EdtfDate;

/** What the lines that bear on a claim make of it. */
final class Judgement {
    /** One line as it bears on the claim. */
    record Witness(int line, Bearing bearing, Factuality factuality, Stance stance) {}

    private final Argumentation argumentation;
    private final ImmutableList<Witness> witnesses;
    private final ImmutableList<Bearing> doubtful;
    private final VerdictLabel label;

    private Judgement(
            Argumentation argumentation,
            ImmutableList<Witness> witnesses,
            ImmutableList<Bearing> doubtful,
            VerdictLabel label) {
        this.argumentation = argumentation;
        this.witnesses = witnesses;
        this.doubtful = doubtful;
        this.label = label;
    }

    static Judgement of(Argumentation argumentation, Claim claim, Optional<EdtfDate> at) {
        List<Witness> witnesses = new ArrayList<>();
        ImmutableList.Builder<Bearing> doubtful = ImmutableList.builder();
        for (Bearing bearing : argumentation.bearings().on(claim, at)) {
            if (bearing.how() == Bearing.How.MAY_EXCLUDE) {
                doubtful.add(bearing);
                continue;
            }
            for (int line : bearing.position().lines) {
                witnesses.add(new Witness(line, bearing, bearing.factuality(), Stance.of(bearing.factuality())));
            }
        }
        witnesses.sort(Comparator.comparing(Witness::stance)
                .thenComparing(Witness::line)
                .thenComparing(witness -> witness.bearing().how()));
        VerdictLabel label = claim.kind() == ClaimKind.OPINION ? VerdictLabel.OPINION : label(argumentation, witnesses);
        return new Judgement(argumentation, ImmutableList.copyOf(witnesses), doubtful.build(), label);
    }

    private static VerdictLabel label(Argumentation argumentation, List<Witness> witnesses) {
        boolean standFor = has(argumentation, witnesses, Stance.FOR, Label.IN);
        boolean standAgainst = has(argumentation, witnesses, Stance.AGAINST, Label.IN);
        if (standFor || standAgainst) {
            return !standAgainst
                    ? VerdictLabel.SUPPORTED
                    : !standFor ? VerdictLabel.REFUTED : VerdictLabel.CONFLICTING_EVIDENCE;
        }
        boolean undecided = has(argumentation, witnesses, Stance.FOR, Label.UNDECIDED)
                && has(argumentation, witnesses, Stance.AGAINST, Label.UNDECIDED);
        return undecided ? VerdictLabel.CONFLICTING_EVIDENCE : VerdictLabel.NOT_ENOUGH_EVIDENCE;
    }

    private static boolean has(Argumentation argumentation, List<Witness> witnesses, Stance stance, Label label) {
        return witnesses.stream()
                .anyMatch(witness -> witness.stance() == stance && argumentation.label(witness.line()) == label);
    }

    VerdictLabel label() {
        return label;
    }

    /** For, against, open; each in the order of the lines. */
    ImmutableList<Witness> witnesses() {
        return witnesses;
    }

    /** What excludes the claim in some readings only. */
    ImmutableList<Bearing> doubtful() {
        return doubtful;
    }

    /** Firm if one of the lines that decide is certain as it reaches us and no hearsay. */
    Optional<Firmness> firmness() {
        if (label != VerdictLabel.SUPPORTED && label != VerdictLabel.REFUTED) {
            return Optional.empty();
        }
        Stance deciding = label == VerdictLabel.SUPPORTED ? Stance.FOR : Stance.AGAINST;
        boolean firm = witnesses.stream()
                .filter(witness -> witness.stance() == deciding && argumentation.label(witness.line()) == Label.IN)
                .anyMatch(witness -> isCertain(witness.factuality())
                        && !argumentation.line(witness.line()).standing().isHearsay());
        return Optional.of(firm ? Firmness.FIRM : Firmness.HEDGED);
    }

    private static boolean isCertain(Factuality factuality) {
        return factuality == Factuality.CERTAIN_POSITIVE || factuality == Factuality.CERTAIN_NEGATIVE;
    }
}
