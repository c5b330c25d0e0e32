package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;

/**
 * What would change a verdict.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param kind what was taken as withdrawn
 * @param found every smallest set up to the size asked for, as far as was looked; smaller sets first, then in code point
 *     order
 * @param complete whether all sets up to the size asked for were looked at
 * @since 1.0
 */
public record Flips(Kind kind, ImmutableList<Flip> found, boolean complete) {
    /** How many sets are looked at unless the caller says otherwise. */
    public static final long TRIES = 1_000_000;

    /** What is taken as withdrawn. */
    public enum Kind {
        /** Single statements. */
        STATEMENTS,

        /** Sources, with all statements that they make themselves. */
        SOURCES
    }
}
