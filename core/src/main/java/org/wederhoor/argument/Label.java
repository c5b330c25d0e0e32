package org.wederhoor.argument;

/**
 * The standing of one argument in a labelling.
 *
 * <h2>Source</h2> Martin Caminada, On the Issue of Reinstatement in Argumentation, JELIA 2006.
 *
 * @since 1.0
 */
public enum Label {
    /** Accepted. */
    IN,
    /** Rejected: attacked by an accepted argument. */
    OUT,
    /** Neither accepted nor rejected. */
    UNDECIDED
}
