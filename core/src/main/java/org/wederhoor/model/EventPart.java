package org.wederhoor.model;

/**
 * The part of an event that a date is about.
 *
 * @since 1.0
 */
public enum EventPart {
    /** When it began. */
    BEGIN,

    /** When it ended. */
    END,

    /** The period from its begin to its end. */
    WHOLE
}
