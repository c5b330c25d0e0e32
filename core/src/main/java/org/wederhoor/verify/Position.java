package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Factuality;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;

/** What lines hold alike: one claim, as surely, and at one time. */
final class Position {
    final Claim claim;
    final Factuality factuality;
    final Optional<EdtfDate> said;
    /** What is asserted; empty if the claim has no proposition, or nothing is asserted of it. */
    final Optional<Assertion> assertion;

    final List<Bloc> blocs = new ArrayList<>(1);
    /** Made when first asked for, the same whoever makes it. */
    private volatile @Nullable EdtfDate moment;

    Position(Claim claim, Factuality factuality, Optional<EdtfDate> said) {
        this.claim = claim;
        this.factuality = factuality;
        this.said = said;
        assertion =
                claim.proposition().flatMap(proposition -> Assertion.of(proposition, factuality, said, claim.kind()));
    }

    /** The last day that the time of saying can mean, if there is one. */
    Optional<EdtfDate> moment() {
        EdtfDate made = moment;
        if (made == null && said.isPresent()) {
            EdtfDate date = said.get();
            made = date.latest().isKnown() ? EdtfDate.parse(date.latest().toString()) : date;
            moment = made;
        }
        return Optional.ofNullable(made);
    }

    /** Whether it takes a side, so that it attacks and counts. */
    boolean takesSide() {
        return Stance.of(factuality) != Stance.OPEN && claim.kind() != ClaimKind.OPINION;
    }
}
