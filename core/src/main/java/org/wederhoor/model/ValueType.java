package org.wederhoor.model;

/**
 * The types of value.
 *
 * @since 1.0
 */
public enum ValueType {
    /** An {@link EntityValue}. */
    ENTITY,

    /** A {@link QuantityValue}. */
    QUANTITY,

    /** A {@link TimeValue}. */
    TIME,

    /** A {@link TextValue}. */
    TEXT,

    /** A {@link BooleanValue}. */
    BOOLEAN
}
