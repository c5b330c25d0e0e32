package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import org.wederhoor.model.Id;

/**
 * Something that speaks against a claim, or against a line on it, and has not been put out.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param kind what it does
 * @param by the counterclaim; for a possible conflict the claim that may exclude the one asked about
 * @param target what it is put against: a claim, support, statement or source
 * @param statements the statements that make it and are not out, in code point order; empty if nobody states it
 * @since 1.0
 */
public record Objection(Kind kind, Id by, Id target, ImmutableList<Id> statements) {
    /** What an objection does. */
    public enum Kind {
        /** It depends on the reading of dates or on what was left unstated whether it excludes the claim. */
        MAY_EXCLUDE,

        /** It is put against the claim. */
        REBUTS,

        /** It attacks the step from a support to what it supports. */
        UNDERCUTS,

        /** It attacks a statement or its source. */
        UNDERMINES
    }
}
