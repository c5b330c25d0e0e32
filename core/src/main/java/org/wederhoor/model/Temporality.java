package org.wederhoor.model;

/**
 * How what a property says lies in time.
 *
 * @since 1.0
 */
public enum Temporality {
    /** Holds throughout a period. */
    STATE,

    /** Happens at some moment of a window. */
    EVENT,

    /** Time plays no part. */
    TIMELESS
}
