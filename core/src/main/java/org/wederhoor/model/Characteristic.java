package org.wederhoor.model;

/**
 * What can be said of a property as a relation between subjects and values.
 *
 * <h2>Source</h2> OWL 2 Structural Specification, section 9.2.
 *
 * @since 1.0
 */
public enum Characteristic {
    /** A subject has at most one value. */
    FUNCTIONAL,

    /** A value belongs to at most one subject. */
    INVERSE_FUNCTIONAL,

    /** It holds in both directions or in none. */
    SYMMETRIC,

    /** It holds in one direction at most. */
    ASYMMETRIC,

    /** Nothing has it to itself. */
    IRREFLEXIVE,

    /** It holds between the ends of a chain. */
    TRANSITIVE
}
