package org.wederhoor.model;

/**
 * Some value, which one is left open: "any government".
 *
 * <p>Negated, it says that there is no value.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> Wikibase data model: PropertySomeValueSnak, and PropertyNoValueSnak as its negation.
 *
 * @since 1.0
 */
public enum SomeValue implements Value {
    /** The one instance. */
    SOME_VALUE;

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.some(this);
    }
}
