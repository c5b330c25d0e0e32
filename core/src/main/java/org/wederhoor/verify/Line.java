package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Standing;
import org.wederhoor.time.EdtfDate;

/**
 * A line of evidence: statements that together commit their speakers to something, prolonged by steps of support.
 *
 * <p>One dossier has one framework of lines; a line is the same, and has the same label, in every verdict.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param statements the statements it rests on, in code point order; one, unless they say it only together
 * @param supports the steps of support it was prolonged by, from the statements on
 * @param on the claim it is committed to; for a denial of an attribution the statement that is denied; for what statements say
 *     only together the rule, or the property that is transitive, by which it follows
 * @param factuality what reaches us of how sure it is, at most probable after a support
 * @param derivation how it follows from its statements by rules and transitive properties, one step a line: what they make of
 *     it, or that something is not so of which they would make what cannot be so; empty if the statements say it themselves
 * @param standing how near its statements are to what was observed, the farthest if there are several
 * @param reliability the declared reliability of its speaker, the lowest if there are several, empty if one is undeclared
 * @param said when it was said, if known
 * @since 1.0
 */
public record Line(
        ImmutableList<Id> statements,
        ImmutableList<Id> supports,
        Id on,
        Factuality factuality,
        ImmutableList<Step> derivation,
        Standing standing,
        OptionalDouble reliability,
        Optional<EdtfDate> said) {
    /** {@return whether it is that something is not so, as to suppose it leads to what cannot be so} */
    public boolean rejects() {
        return !derivation.isEmpty() && derivation.get(derivation.size() - 1).kind() == StepKind.REJECTED;
    }
}
