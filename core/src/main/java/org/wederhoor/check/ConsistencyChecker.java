package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wederhoor.finding.Finding;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Deduction;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds what cannot all be so in a dossier, and what speakers say against themselves and each other's words.
 *
 * <h2>Definition</h2> The claims and the sources family of findings, over the statements that reach us and are not
 * withdrawn. Statements that clash over one thing make one finding.
 *
 * <h2>Cost</h2> Linear in the statements, but for groups that speak of one thing under one property, in which all that is
 * said differently is compared.
 *
 * <h2>Threads</h2> Stateless; may be called from several threads.
 *
 * @since 1.0
 */
public final class ConsistencyChecker {
    private ConsistencyChecker() {}

    /**
     * Returns the findings of the claims and the sources family.
     *
     * @param provenance the dossier and how its statements reached us
     * @return the findings, in the order of the numbers of their codes and then of their ids
     */
    public static ImmutableList<Finding> check(Provenance provenance) {
        Semantics semantics = Semantics.of(provenance.dossier().vocabulary());
        return check(provenance, semantics);
    }

    /**
     * Returns the findings of the claims and the sources family, with a vocabulary compiled before.
     *
     * @param provenance the dossier and how its statements reached us
     * @param semantics the compiled vocabulary of that dossier
     * @return the findings, in the order of the numbers of their codes and then of their ids
     */
    public static ImmutableList<Finding> check(Provenance provenance, Semantics semantics) {
        BatchCheck batch = new BatchCheck(provenance, semantics);
        List<Finding> findings = new ArrayList<>(batch.clashes());
        Commitments ordered = batch.commitments(Timelines.concerns(semantics));
        findings.addAll(new Timelines(ordered, semantics).findings());
        findings.addAll(new Relations(batch.looping(), semantics).findings());
        Commitments typed = batch.commitments(Types.concerns(semantics));
        findings.addAll(new Types(typed, semantics, provenance.dossier()::entity).findings());
        if (Deduction.isPossible(semantics)) {
            findings = Consequences.addTo(findings, batch.commitments(property -> true), semantics);
        }
        findings.addAll(new Attributions(provenance).findings());
        findings.addAll(new Quotations(provenance).findings());
        findings.addAll(new Lookalikes(provenance).findings());
        return ImmutableList.sortedCopyOf(
                Comparator.comparing((Finding finding) -> finding.code().number())
                        .thenComparing(Finding::id),
                findings);
    }
}
