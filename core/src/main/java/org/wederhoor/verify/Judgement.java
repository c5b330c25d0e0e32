package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wederhoor.argument.Label;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Factuality;
import org.wederhoor.time.EdtfDate;

/** What the lines that bear on a claim make of it. */
final class Judgement {
    /** One bloc of lines as it bears on the claim. */
    record Witness(Bloc bloc, Bearing bearing) {
        Stance stance() {
            return Stance.of(bearing.factuality());
        }
    }

    private final Contest contest;
    private final ImmutableList<Witness> witnesses;
    private final ImmutableList<Bearing> doubtful;
    private final VerdictLabel label;

    private Judgement(
            Contest contest, ImmutableList<Witness> witnesses, ImmutableList<Bearing> doubtful, VerdictLabel label) {
        this.contest = contest;
        this.witnesses = witnesses;
        this.doubtful = doubtful;
        this.label = label;
    }

    static Judgement of(Contest contest, Claim claim, List<Position> near, Optional<EdtfDate> at) {
        List<Witness> witnesses = new ArrayList<>();
        ImmutableList.Builder<Bearing> doubtful = ImmutableList.builder();
        for (Bearing bearing : contest.bearingsOn(claim, near, at)) {
            if (bearing.how() == Bearing.How.MAY_EXCLUDE) {
                doubtful.add(bearing);
            } else {
                bearing.position().blocs.forEach(bloc -> witnesses.add(new Witness(bloc, bearing)));
            }
        }
        VerdictLabel label = claim.kind() == ClaimKind.OPINION ? VerdictLabel.OPINION : label(contest, witnesses);
        return new Judgement(contest, ImmutableList.copyOf(witnesses), doubtful.build(), label);
    }

    private static VerdictLabel label(Contest contest, List<Witness> witnesses) {
        Set<Label> labelsFor = EnumSet.noneOf(Label.class);
        Set<Label> labelsAgainst = EnumSet.noneOf(Label.class);
        for (Witness witness : witnesses) {
            switch (witness.stance()) {
                case FOR -> labelsFor.add(contest.label(witness.bloc()));
                case AGAINST -> labelsAgainst.add(contest.label(witness.bloc()));
                case OPEN -> {}
            }
        }
        return VerdictLabel.of(labelsFor, labelsAgainst);
    }

    VerdictLabel label() {
        return label;
    }

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
                .filter(witness -> witness.stance() == deciding && contest.label(witness.bloc()) == Label.IN)
                .anyMatch(witness -> isCertain(witness.bearing().factuality())
                        && !witness.bloc().weight.standing().isHearsay());
        return Optional.of(firm ? Firmness.FIRM : Firmness.HEDGED);
    }

    private static boolean isCertain(Factuality factuality) {
        return factuality == Factuality.CERTAIN_POSITIVE || factuality == Factuality.CERTAIN_NEGATIVE;
    }
}
