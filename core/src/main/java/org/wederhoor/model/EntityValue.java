package org.wederhoor.model;

/**
 * An entity as a value.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param entity the id of the entity
 * @since 1.0
 */
public record EntityValue(Id entity) implements Value {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.entity(this);
    }
}
