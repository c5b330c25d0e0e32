package org.wederhoor.model;

import org.jspecify.annotations.Nullable;
import org.wederhoor.time.EdtfDate;

/**
 * A time as a value, as imprecise as it was said.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param time the time
 * @since 1.0
 */
public record TimeValue(EdtfDate time) implements Value {
    @Override
    public <R> R match(Cases<R> cases) {
        return cases.time(this);
    }

    // Both spelled out, as many values are hashed: what the compiler makes for records is slow until it is compiled.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeValue that && time.equals(that.time);
    }

    @Override
    public int hashCode() {
        return time.hashCode();
    }
}
