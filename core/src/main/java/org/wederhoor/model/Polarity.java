package org.wederhoor.model;

/**
 * Whether something is said to be so or not.
 *
 * <h2>Source</h2> Saurí and Pustejovsky, FactBank, 2009, section 3.
 *
 * @since 1.0
 */
public enum Polarity {
    /** It is so. */
    POSITIVE,

    /** It is not so. */
    NEGATIVE
}
