package org.wederhoor.model;

/**
 * What sort of thing a claim is.
 *
 * @since 1.0
 */
public enum ClaimKind {
    /** Can be found to be so or not so. */
    FACTUAL,

    /** A judgement; never contradicted and never verified. */
    OPINION,

    /** Says what will be; may be about a time later than its saying. */
    PREDICTION
}
