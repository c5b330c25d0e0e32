package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.wederhoor.argument.Label;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;

/**
 * A line of evidence as it bears on one claim.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param line the line
 * @param stance on which side of the claim it is
 * @param factuality how sure it is of the claim
 * @param relation how it bears on the claim
 * @param counterclaim the counterclaim through which it bears on the claim, if it does
 * @param chains for each of its statements the chain through which it reaches us best, from the outermost report inward
 * @param label whether it stands in the framework of the dossier
 * @param attackers what attacks it and is not kept from it by the policy, whether it stands itself or not
 * @since 1.0
 */
public record Evidence(
        Line line,
        Stance stance,
        Factuality factuality,
        Relation relation,
        Optional<Id> counterclaim,
        ImmutableList<ImmutableList<Id>> chains,
        Label label,
        ImmutableList<Attacker> attackers) {
    /**
     * A line whose attack on another succeeds.
     *
     * @param line the line
     * @param label whether it stands itself
     */
    public record Attacker(Line line, Label label) {}

    /** How a line bears on a claim. */
    public enum Relation {
        /** It is on the claim itself. */
        DIRECT,

        /** It says no less than the claim. */
        ENTAILS,

        /** The claim cannot be so if it is. */
        EXCLUDES,

        /** It is for a claim that was put against this one. */
        REBUTS
    }
}
