package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;

/**
 * The statements that can conflict, in code point order of their ids, so that their numbers compare as their ids do.
 *
 * <p>Left out is what is withdrawn, what does not reach us, what takes no stand, and opinions.
 */
final class Commitments {
    private final ImmutableList<Commitment> all;

    private Commitments(ImmutableList<Commitment> all) {
        this.all = all;
    }

    /** Puts commitments in the order of their statements. */
    static Commitments of(List<Commitment> commitments) {
        return new Commitments(ImmutableList.sortedCopyOf(Comparator.comparing(Commitment::statement), commitments));
    }

    int size() {
        return all.size();
    }

    Commitment get(int index) {
        return all.get(index);
    }

    ImmutableList<Commitment> all() {
        return all;
    }

    /** What a statement on record commits its speaker to, if it takes part. */
    static Optional<Commitment> commitment(Provenance provenance, Statement statement) {
        Claim claim = statement
                .content()
                .filter(content -> content instanceof Content.OfClaim)
                .map(content -> provenance.dossier().claims().get(content.id()))
                .orElse(null);
        if (claim == null || claim.kind() == ClaimKind.OPINION) {
            return Optional.empty();
        }
        Id id = statement.id();
        Factuality stand = provenance.factuality(id);
        if (stand.certainty().isEmpty()) {
            return Optional.empty();
        }
        Optional<EdtfDate> said = provenance.said(id);
        Assertion assertion = claim.proposition()
                .flatMap(proposition -> Assertion.of(proposition, stand, said, claim.kind()))
                .orElse(null);
        return Optional.of(new Commitment(
                id,
                claim.id(),
                assertion,
                stand.polarity().equals(Optional.of(Polarity.POSITIVE)),
                stand.certainty().get(),
                provenance.voice(statement.speaker()),
                provenance.standing(id),
                said,
                provenance.chain(id)));
    }
}
