package org.wederhoor.verify;

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
    OPINION
}
