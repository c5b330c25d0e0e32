package org.wederhoor.finding;

/**
 * The families of findings, in the order of the hundreds of their codes.
 *
 * @since 1.0
 */
public enum Family {
    /** Claims that cannot all be true. */
    CLAIMS,

    /** What speakers say against themselves, and what others say that they said. */
    SOURCES,

    /** How statements reached us. */
    PROVENANCE,

    /** Who was not heard. */
    BALANCE,

    /** What others published about a claim. */
    REVIEWS,

    /** What checks of the user find; their numbers begin at {@value CustomCode#NUMBER_MIN}. */
    CUSTOM
}
