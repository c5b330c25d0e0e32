package org.wederhoor.model;

/**
 * How sure a speaker is.
 *
 * <h2>Source</h2> Saurí and Pustejovsky, FactBank, 2009, section 3.
 *
 * @since 1.0
 */
public enum Certainty {
    /** Fully committed; CT. */
    CERTAIN,

    /** More likely than not; PR. */
    PROBABLE,

    /** Cannot be ruled out; PS. */
    POSSIBLE
}
