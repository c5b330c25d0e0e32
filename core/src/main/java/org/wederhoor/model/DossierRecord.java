package org.wederhoor.model;

/**
 * One of the things that a dossier holds under an id.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public sealed interface DossierRecord
        permits Entity, Claim, Counterclaim, Support, Statement, ReplyRequest, Review, Property, Rule {
    /** {@return the id, unique among all records of a dossier} */
    Id id();
}
