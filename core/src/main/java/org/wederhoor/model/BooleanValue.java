package org.wederhoor.model;

/**
 * Yes or no as a value.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param value the answer
 * @since 1.0
 */
public record BooleanValue(boolean value) implements Value {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.bool(this);
    }
}
