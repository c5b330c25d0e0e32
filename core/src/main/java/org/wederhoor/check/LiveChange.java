package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingChange;

/**
 * What a change of a dossier made of its findings.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param version the number of the state that the change led to; the number of the state before, if nothing changed
 * @param added the findings that appeared, in the order of their codes and ids
 * @param changed the findings that were there and are there now with other statements, positions or modality
 * @param gone the findings that disappeared, as they were
 * @since 1.0
 */
public record LiveChange(
        long version, ImmutableList<Finding> added, ImmutableList<FindingChange> changed, ImmutableList<Finding> gone) {
    /** {@return whether the findings are the same as before} */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }
}
