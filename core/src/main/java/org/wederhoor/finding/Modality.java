package org.wederhoor.finding;

/**
 * Whether something holds however the data is read.
 *
 * @since 1.0
 */
public enum Modality {
    /** Holds in some readings of what was left open; a {@link Doubt} says in which. */
    POSSIBLE,

    /** Holds in every reading. */
    CERTAIN
}
