package org.wederhoor.verify;

import java.util.Optional;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.vocabulary.Exclusion;

/**
 * What a position makes of a claim.
 *
 * @param position the position
 * @param factuality the factuality of the claim by this position
 * @param how by what it bears on the claim
 * @param exclusion why it excludes the claim, if it does
 * @param counterclaim the counterclaim through which it bears on the claim, if it does
 */
record Bearing(
        Position position, Factuality factuality, How how, Optional<Exclusion> exclusion, Optional<Id> counterclaim) {
    /** By what a position bears on a claim. */
    enum How {
        DIRECTLY,
        ENTAILS,
        EXCLUDES,
        /** It depends on the reading whether it excludes the claim, so it is no line. */
        MAY_EXCLUDE,
        REBUTS
    }

    /** Whether it is as sure as another that the claim is so, or that it is not. */
    boolean saysAsMuchAs(Bearing other) {
        boolean sure = how != How.MAY_EXCLUDE || other.how == How.MAY_EXCLUDE;
        return sure && polarity().isPresent() && polarity().equals(other.polarity());
    }

    private Optional<Polarity> polarity() {
        return how == How.MAY_EXCLUDE ? Optional.of(Polarity.NEGATIVE) : factuality.polarity();
    }
}
