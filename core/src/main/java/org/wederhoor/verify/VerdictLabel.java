package org.wederhoor.verify;

import java.util.Set;
import org.wederhoor.argument.Label;

/**
 * What the evidence makes of a claim.
 *
 * <h2>Source</h2> Schlichtkrull, Guo and Vlachos, AVeriTeC: a dataset for real-world claim verification with evidence from
 * the web, 2023, section 3: the first four.
 *
 * @since 1.0
 */
public enum VerdictLabel {
    /** Lines for it stand, and none against it. */
    SUPPORTED,

    /** Lines against it stand, and none for it. */
    REFUTED,

    /** Lines stand on both sides, or none stands and some are undecided on both sides. */
    CONFLICTING_EVIDENCE,

    /** Anything else. */
    NOT_ENOUGH_EVIDENCE,

    /** It is an opinion, which is neither so nor not so. */
    OPINION;

    /** What the labels of the lines for and against a claim make of it. */
    static VerdictLabel of(Set<Label> labelsFor, Set<Label> labelsAgainst) {
        boolean standFor = labelsFor.contains(Label.IN);
        boolean standAgainst = labelsAgainst.contains(Label.IN);
        if (standFor != standAgainst) {
            return standFor ? SUPPORTED : REFUTED;
        }
        boolean undecided = labelsFor.contains(Label.UNDECIDED) && labelsAgainst.contains(Label.UNDECIDED);
        return standFor || undecided ? CONFLICTING_EVIDENCE : NOT_ENOUGH_EVIDENCE;
    }
}
