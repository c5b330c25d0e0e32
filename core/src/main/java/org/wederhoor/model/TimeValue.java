package org.wederhoor.model;

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
}
