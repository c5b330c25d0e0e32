package org.wederhoor.check;

import com.google.common.collect.ImmutableSet;
import org.wederhoor.finding.CustomCode;
import org.wederhoor.finding.Finding;
import org.wederhoor.provenance.Provenance;

/**
 * A check of the user's own, run together with those of the library.
 *
 * <p>Its findings stand in the report as all others do: they are ordered, kept as a baseline and waived in the same way.
 * What they say is told by steps of the library, and by {@link org.wederhoor.finding.StepKind#REMARK}s in words of the
 * user.
 *
 * <h2>Definition</h2> The findings must depend on the dossier alone, not on the order of its records, and two of them
 * must not have one id: a check that finds several things about one subject tells them apart by more subjects.
 *
 * <h2>Errors</h2> What a check throws is passed on to who asked for the report. A finding under a code that the check does
 * not declare is an {@link IllegalStateException} there.
 *
 * <h2>Threads</h2> Called on the thread that asks for the report, and from several if several verifiers share the check.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Verifier verifier = Verifier.of(dossier).withChecks(List.of(new UndatedStatements()));
 * }</pre>
 *
 * @since 1.0
 */
public interface CustomCheck {
    /**
     * Returns the codes that findings of this check have.
     *
     * @return the codes, the same ones in every call
     */
    ImmutableSet<CustomCode> codes();

    /**
     * Returns what is found in a dossier.
     *
     * @param provenance the dossier and how its statements reached us
     * @return the findings, in any order
     */
    Iterable<Finding> check(Provenance provenance);
}
