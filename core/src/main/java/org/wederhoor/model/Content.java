package org.wederhoor.model;

/**
 * What is stated: a claim, or another statement.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public sealed interface Content {
    /** {@return the id of what is stated} */
    Id id();

    /**
     * Returns a claim as content.
     *
     * @param claim the id of the claim
     * @return the content
     */
    static Content ofClaim(Id claim) {
        return new OfClaim(claim);
    }

    /**
     * Returns reported speech as content.
     *
     * @param statement the id of the statement reported
     * @return the content
     */
    static Content ofStatement(Id statement) {
        return new OfStatement(statement);
    }

    /**
     * A claim, stated.
     *
     * @param id the id of the claim
     */
    record OfClaim(Id id) implements Content {}

    /**
     * Reported speech: the speaker states that another statement was made.
     *
     * @param id the id of the statement reported
     */
    record OfStatement(Id id) implements Content {}
}
