package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.wederhoor.finding.Finding;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds what cannot all be so in a dossier, and what speakers say against themselves and each other's words.
 *
 * <h2>Definition</h2> The claims and the sources family of findings, over the statements that reach us and are not
 * withdrawn. Statements that clash over one thing make one finding.
 *
 * <h2>Cost</h2> Linear in the statements, but for what is said of one thing under one property: there all that differs in
 * value or time is compared pair by pair, except that very many certain assertions of entities for a functional property,
 * or very many denials of one literal, take n log² n, however many pairs clash. Of plain statements all that is told before a
 * finding is read is that there are clashes; these are counted and explained when it is. Until then findings keep the
 * dossier alive.
 *
 * <h2>Threads</h2> Stateless; may be called from several threads. Runs on the thread of the caller unless it is given a pool,
 * and finds the same in either way.
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
        return check(provenance, Semantics.of(provenance.dossier().vocabulary()));
    }

    /**
     * Returns the same findings, with the search for clashes shared out over the threads of a pool.
     *
     * @param provenance the dossier and how its statements reached us
     * @param pool the threads, such as {@link ForkJoinPool#commonPool()}
     * @return the findings, in the order of the numbers of their codes and then of their ids
     */
    public static ImmutableList<Finding> check(Provenance provenance, ForkJoinPool pool) {
        return check(provenance, Semantics.of(provenance.dossier().vocabulary()), Workers.of(pool));
    }

    /** The findings, with a vocabulary compiled before. */
    static ImmutableList<Finding> check(Provenance provenance, Semantics semantics) {
        return check(provenance, semantics, Workers.caller());
    }

    private static ImmutableList<Finding> check(Provenance provenance, Semantics semantics, Workers workers) {
        BatchCheck batch = BatchCheck.of(provenance, semantics);
        List<Finding> findings = new ArrayList<>(batch.findings(provenance.dossier()::entity, workers));
        findings.addAll(new Attributions(provenance).findings());
        findings.addAll(new Quotations(provenance).findings());
        findings.addAll(new Lookalikes(provenance).findings());
        return ImmutableList.sortedCopyOf(FindingLedger.ORDER, findings);
    }
}
