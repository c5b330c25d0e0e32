package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;

/**
 * Finds what is wrong with how statements reached us: the provenance, balance and review families of findings.
 *
 * <h2>Cost</h2> Near linear in the dossier, apart from what one party has said, which is compared with each point made
 * against it.
 *
 * <h2>Threads</h2> Has no state.
 *
 * @since 1.0
 */
public final class ProvenanceChecker {
    private ProvenanceChecker() {}

    /**
     * Returns the findings of the provenance, balance and review families.
     *
     * @param provenance the provenance of a dossier
     * @return the findings, in no particular order
     */
    public static ImmutableList<Finding> check(Provenance provenance) {
        ClaimStatements claims = provenance.claims();
        ClaimRelations relations = new ClaimRelations(provenance.dossier().vocabulary());
        SingleOrigin singleOrigin = new SingleOrigin(provenance, claims, provenance.lineage());
        MissingReplies missingReplies = new MissingReplies(provenance, claims, relations);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Claim claim : provenance.dossier().claims().values()) {
            singleOrigin.find(claim.id()).ifPresent(findings::add);
            findings.addAll(missingReplies.find(claim));
        }
        return findings.build();
    }
}
