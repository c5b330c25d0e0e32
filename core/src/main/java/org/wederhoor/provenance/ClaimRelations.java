package org.wederhoor.provenance;

import com.google.common.collect.ImmutableSet;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Role;

/** What the vocabulary says of claims to one another. */
final class ClaimRelations {
    private final Dossier dossier;

    ClaimRelations(Dossier dossier) {
        this.dossier = dossier;
    }

    ImmutableSet<Role> accuses(Id property) {
        Property declared = dossier.vocabulary().properties().get(property);
        return declared == null ? ImmutableSet.of() : declared.accuses();
    }

    boolean speaksOn(Claim reply, Factuality stand, Claim point, boolean denialToo) {
        return reply.proposition().isPresent() && reply.proposition().equals(point.proposition());
    }
}
