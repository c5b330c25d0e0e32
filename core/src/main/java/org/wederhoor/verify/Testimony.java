package org.wederhoor.verify;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;

/** Which statements of a dossier are lines of evidence, and of what kind, given how they reach us. */
final class Testimony {
    private final Dossier dossier;
    private final Passages passages;

    Testimony(Dossier dossier) {
        this.dossier = dossier;
        passages = new Passages(dossier);
    }

    Passages passages() {
        return passages;
    }

    /**
     * What a statement has in common with other lines; empty if it is none.
     *
     * @param isWithdrawn whether a statement of the dossier is withdrawn, of those that it is based on
     */
    Optional<LineKey> key(Statement statement, Provenance provenance, Predicate<Id> isWithdrawn) {
        if (statement.content().isEmpty() || !provenance.reaches(statement.id())) {
            return Optional.empty();
        }
        Content content = statement.content().get();
        Factuality factuality = provenance.factuality(statement.id());
        boolean denial = content instanceof Content.OfStatement;
        boolean line = denial
                ? factuality.isAgainst() && dossier.statements().containsKey(content.id())
                : dossier.claims().containsKey(content.id());
        if (!line) {
            return Optional.empty();
        }
        Source speaker = dossier.sources().get(statement.speaker());
        return Optional.of(new LineKey(
                content.id(),
                denial,
                factuality,
                provenance.said(statement.id()),
                Weight.of(
                        provenance.standing(statement.id()),
                        speaker == null ? OptionalDouble.empty() : speaker.reliability()),
                passages.of(statement.id(), provenance),
                provenance.isWithdrawn(statement.id()) || hasLostAllBases(statement, isWithdrawn)));
    }

    private boolean hasLostAllBases(Statement statement, Predicate<Id> isWithdrawn) {
        for (Id basis : statement.basedOn()) {
            if (!dossier.statements().containsKey(basis) || !isWithdrawn.test(basis)) {
                return false;
            }
        }
        return !statement.basedOn().isEmpty();
    }
}
