package org.wederhoor.model;

/**
 * A text as a value.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param text the text
 * @since 1.0
 */
public record TextValue(Text text) implements Value {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.text(this);
    }
}
