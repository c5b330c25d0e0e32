package org.wederhoor.model;

import com.google.common.collect.ImmutableSet;

/**
 * Values of one property of which a subject can have one only.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param values the values, each of which excludes all others
 * @since 1.0
 */
public record IncompatibleValues(ImmutableSet<Value> values) {
    /**
     * Checks the group.
     *
     * @param values the values, each of which excludes all others
     * @throws IllegalArgumentException if there are fewer than two values, or one of them is some value
     */
    public IncompatibleValues {
        Invariants.requireValue(values.size() >= 2, "incompatibleValues", values, "at least two values");
        Invariants.requireValue(
                !values.contains(SomeValue.SOME_VALUE), "incompatibleValues", values, "values other than some value");
    }
}
