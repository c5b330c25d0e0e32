package org.wederhoor.model;

/**
 * The thirteen ways in which one event can lie to another in time.
 *
 * <h2>Source</h2> Allen, Maintaining knowledge about temporal intervals, 1983, figure 2.
 *
 * @since 1.0
 */
public enum AllenRelation {
    /** Ends before the other begins. */
    BEFORE,

    /** Begins after the other ends. */
    AFTER,

    /** Ends when the other begins. */
    MEETS,

    /** Begins when the other ends. */
    MET_BY,

    /** Begins first and ends within the other. */
    OVERLAPS,

    /** Begins within the other and ends last. */
    OVERLAPPED_BY,

    /** Begins with the other and ends first. */
    STARTS,

    /** Begins with the other and ends last. */
    STARTED_BY,

    /** Begins after the other begins and ends before it ends. */
    DURING,

    /** Begins before the other begins and ends after it ends. */
    CONTAINS,

    /** Begins last and ends with the other. */
    FINISHES,

    /** Begins first and ends with the other. */
    FINISHED_BY,

    /** Begins and ends with the other. */
    EQUALS
}
