package org.wederhoor.model;

/**
 * How a work was made from another.
 *
 * <h2>Source</h2> W3C PROV-DM, section 5.2: wasDerivedFrom, wasQuotedFrom, hadPrimarySource, wasRevisionOf.
 *
 * @since 1.0
 */
public enum DerivationKind {
    /** The work was made from the other in some way. */
    DERIVED_FROM,

    /** The work repeats part of the other. */
    QUOTED_FROM,

    /** The other was made by somebody with direct knowledge of the matter. */
    PRIMARY_SOURCE,

    /** The work is a later edition of the other. */
    REVISION_OF
}
