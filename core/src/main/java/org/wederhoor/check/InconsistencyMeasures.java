package org.wederhoor.check;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Semantics;

/**
 * How inconsistent a dossier is, and how much of it each statement and each source carries.
 *
 * <h2>Definition</h2> Counted are the smallest sets of statements that cannot all be so, by the findings of the claims and
 * sources families that say so; a reported statement counts together with the reports through which it is known.
 * <ul>
 *   <li>The drastic measure is whether there is any such set.
 *   <li>The measure of minimal inconsistent sets is how many there are.
 *   <li>The Shapley value of a statement is its share in that measure, each set being shared equally by its statements:
 *       the sum of 1/|M| over the sets M with the statement in them. That of a source is the sum over what it says. The
 *       values of all statements, and those of all sources, add up to the measure.
 * </ul>
 *
 * <h2>Cost</h2> Findings about clashing pairs are counted, not listed, in time as for the check itself. Others are listed, and so are pairs that reports make one with others, within a bound on the checks;
 * where it is reached, {@link Bounds} tell what the measure lies between. Linear in the statements apart from that.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * InconsistencyMeasures measures = InconsistencyMeasures.of(verifier.provenance());
 * measures.ofSources().get(Id.of("mayor"));
 * }</pre>
 *
 * <h2>Source</h2> Hunter and Konieczny, Measuring inconsistency through minimal inconsistent sets, KR 2008; On the measure
 * of conflicts: Shapley inconsistency values, Artificial Intelligence 174, 2010.
 *
 * @since 1.0
 */
public final class InconsistencyMeasures {
    /** How many checks are made where the caller gives no bound. */
    public static final long CHECKS_MAX = 100_000;

    private final Bounds minimalSets;
    private final ImmutableSortedMap<Id, Bounds> ofStatements;
    private final ImmutableSortedMap<Id, Bounds> ofSources;

    private InconsistencyMeasures(Provenance provenance, Modality atLeast, Checks checks) {
        Semantics semantics = Semantics.of(provenance.dossier().vocabulary());
        CauseSearch search = new CauseSearch(provenance, semantics, checks);
        Iterable<Finding> findings = ConsistencyChecker.check(provenance, semantics);
        Supplier<ClashDegrees> counted =
                Suppliers.memoize(() -> BatchCheck.of(provenance, semantics).degrees(atLeast));
        Bounds count = Bounds.ZERO;
        Map<Id, Bounds> statements = new TreeMap<>();
        Map<Id, Bounds> sources = new TreeMap<>();
        for (ConflictGroup group : ConflictGroup.of(provenance, search.scope(), findings, atLeast)) {
            GroupMeasure measure = new GroupMeasure(provenance, search, counted, atLeast);
            measure.measure(group);
            count = count.plus(measure.count());
            measure.shares().forEach((statement, share) -> {
                statements.merge(statement, share, Bounds::plus);
                sources.merge(provenance.statement(statement).speaker(), share, Bounds::plus);
            });
        }
        minimalSets = count;
        ofStatements = ImmutableSortedMap.copyOf(statements);
        ofSources = ImmutableSortedMap.copyOf(sources);
    }

    /**
     * Returns the measures of what is certain, with at most {@value #CHECKS_MAX} checks.
     *
     * @param provenance the provenance of a dossier
     * @return its measures
     */
    public static InconsistencyMeasures of(Provenance provenance) {
        return of(provenance, Modality.CERTAIN, CHECKS_MAX);
    }

    /**
     * Returns the measures of what is certain, or of what is possible as well.
     *
     * @param provenance the provenance of a dossier
     * @param atLeast how sure a finding must be to be counted
     * @param checksMax how many parts of the dossier are checked at most
     * @return the measures
     * @throws IllegalArgumentException if the bound is negative
     */
    public static InconsistencyMeasures of(Provenance provenance, Modality atLeast, long checksMax) {
        return new InconsistencyMeasures(provenance, atLeast, new Checks(checksMax));
    }

    /** {@return whether there is a set of statements that cannot all be so: the drastic measure} */
    public boolean isInconsistent() {
        return minimalSets.least() > 0;
    }

    /** {@return how many smallest sets of statements there are that cannot all be so} */
    public Bounds minimalSets() {
        return minimalSets;
    }

    /** {@return the Shapley values of the statements that are in any such set, by id} */
    public ImmutableSortedMap<Id, Bounds> ofStatements() {
        return ofStatements;
    }

    /** {@return the Shapley values of the sources that say any of these, by id} */
    public ImmutableSortedMap<Id, Bounds> ofSources() {
        return ofSources;
    }
}
