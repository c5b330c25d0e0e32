package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import org.wederhoor.model.Id;

/**
 * That two assertions cannot both be so.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param ground why they cannot
 * @param property the property whose meaning makes them clash: the denied one, or the one that carries the constraint
 * @param reservations what it depends on; empty if it is certain
 * @since 1.0
 */
public record Exclusion(Ground ground, Id property, ImmutableList<Reservation> reservations) {
    /** {@return whether it holds however the data is read} */
    public boolean isCertain() {
        return reservations.isEmpty();
    }

    /** Why two assertions cannot both be so. */
    public enum Ground {
        /** One denies what the other entails. */
        OPPOSITE,
        /** A property has one value only. */
        FUNCTIONAL,
        /** A value belongs to one subject only. */
        INVERSE_FUNCTIONAL,
        /** The vocabulary declares the values incompatible. */
        INCOMPATIBLE,
        /** The vocabulary declares the properties disjoint. */
        DISJOINT,
        /** Quantities of one measure that do not meet. */
        QUANTITY,
        /** A relation that holds in one direction at most is asserted in both. */
        ASYMMETRIC
    }
}
