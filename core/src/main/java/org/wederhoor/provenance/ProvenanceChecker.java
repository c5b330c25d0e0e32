package org.wederhoor.provenance;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Text;

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
     * Returns the findings of the provenance, balance and review families. Ratings in words alone are not compared.
     *
     * @param provenance the provenance of a dossier
     * @return the findings, in no particular order
     */
    public static ImmutableList<Finding> check(Provenance provenance) {
        return check(provenance, wording -> Optional.empty());
    }

    /**
     * Returns the findings of the provenance, balance and review families.
     *
     * @param provenance the provenance of a dossier
     * @param wordings what ratings in words alone mean: more true than not, more false, or neither
     * @return the findings, in no particular order
     */
    public static ImmutableList<Finding> check(
            Provenance provenance, Function<? super Text, Optional<Polarity>> wordings) {
        ClaimRelations relations = new ClaimRelations(provenance.dossier().vocabulary());
        Supplier<RelatedClaims> related = related(provenance, relations);
        SingleOrigin singleOrigin = new SingleOrigin(provenance);
        MissingReplies missingReplies = new MissingReplies(provenance, relations, related);
        Partiality partiality = new Partiality(provenance, relations, related);
        Relays relays = new Relays(provenance);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        int number = 0;
        for (Claim claim : provenance.dossier().claims().values()) {
            Optional<Finding> single = singleOrigin.find(number);
            if (single.isPresent()) {
                findings.add(single.get());
            }
            findings.addAll(missingReplies.find(number, claim));
            findings.addAll(partiality.find(number, claim));
            number++;
        }
        for (int s = 0; s < provenance.statements().size(); s++) {
            findings.addAll(relays.find(s));
        }
        findings.addAll(new Records(provenance).find());
        findings.addAll(new Circles(provenance).find());
        findings.addAll(new Anachronisms(provenance).find());
        findings.addAll(new Reviews(provenance, relays, wordings).find());
        return findings.build();
    }

    /**
     * Returns what finds the parties that were not heard on a claim, for claims asked about one at a time.
     *
     * @param provenance the provenance of a dossier
     * @return what gives the findings with code {@link FindingCode#NO_REPLY} on a claim of the dossier
     */
    public static Function<Claim, ImmutableList<Finding>> missingReplies(Provenance provenance) {
        ClaimRelations relations = new ClaimRelations(provenance.dossier().vocabulary());
        MissingReplies missingReplies = new MissingReplies(provenance, relations, related(provenance, relations));
        return claim -> missingReplies.find(provenance.claims().find(claim.id()), claim);
    }

    private static Supplier<RelatedClaims> related(Provenance provenance, ClaimRelations relations) {
        return Suppliers.memoize(() -> RelatedClaims.of(provenance.dossier(), relations.semantics()));
    }
}
