package org.wederhoor.model;

import org.jspecify.annotations.Nullable;

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

    // Both spelled out, as many values are hashed: what the compiler makes for records is slow until it is compiled.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntityValue that && entity.equals(that.entity);
    }

    @Override
    public int hashCode() {
        return entity.hashCode();
    }
}
