package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;

/**
 * A smallest set of statements whose withdrawal leaves nothing that cannot all be so: put one back, and something cannot.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param withdrawn the statements to withdraw, in code point order
 * @since 1.0
 */
public record Repair(ImmutableList<Id> withdrawn) {
    /**
     * Returns the largest consistent subset that this repair leaves: no other statement of the dossier can be added.
     *
     * @param dossier the dossier that was repaired
     * @return its other statements, in code point order
     */
    public ImmutableList<Id> kept(Dossier dossier) {
        ImmutableSet<Id> gone = ImmutableSet.copyOf(withdrawn);
        return dossier.statements().keySet().stream()
                .filter(statement -> !gone.contains(statement))
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }
}
