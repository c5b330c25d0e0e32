package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.TreeMap;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
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

    static Commitments of(Provenance provenance) {
        Dossier dossier = provenance.dossier();
        ImmutableList.Builder<Commitment> all = ImmutableList.builder();
        for (Statement statement : new TreeMap<>(dossier.statements()).values()) {
            commitment(provenance, statement).ifPresent(all::add);
        }
        return new Commitments(all.build());
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

    private static Optional<Commitment> commitment(Provenance provenance, Statement statement) {
        Claim claim = statement
                .content()
                .filter(content -> content instanceof Content.OfClaim)
                .map(content -> provenance.dossier().claims().get(content.id()))
                .orElse(null);
        Id id = statement.id();
        if (claim == null || claim.kind() == ClaimKind.OPINION || !isOnRecord(provenance, id)) {
            return Optional.empty();
        }
        Factuality stand = provenance.factuality(id);
        return stand.certainty()
                .map(certainty -> new Commitment(
                        id,
                        claim.id(),
                        claim.proposition()
                                .flatMap(p -> Assertion.of(p, stand, provenance.said(id), claim.kind()))
                                .orElse(null),
                        stand.polarity().equals(Optional.of(Polarity.POSITIVE)),
                        certainty,
                        provenance.voice(statement.speaker()),
                        provenance.standing(id),
                        provenance.said(id),
                        provenance.chain(id)));
    }

    /** Whether a statement was made, as far as we know, and has not been taken back. */
    static boolean isOnRecord(Provenance provenance, Id statement) {
        return !provenance.isWithdrawn(statement) && provenance.reaches(statement);
    }
}
