package org.wederhoor.verify;

/**
 * How much a verdict of supported or refuted can bear.
 *
 * @since 1.0
 */
public enum Firmness {
    /** Some line that decides it is certain as it reaches us, and no hearsay. */
    FIRM,

    /** Every line that decides it is less than certain as it reaches us, or hearsay. */
    HEDGED
}
