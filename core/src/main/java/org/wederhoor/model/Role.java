package org.wederhoor.model;

/**
 * A place in a proposition.
 *
 * @since 1.0
 */
public enum Role {
    /** The subject. */
    SUBJECT,

    /** The value. */
    VALUE
}
