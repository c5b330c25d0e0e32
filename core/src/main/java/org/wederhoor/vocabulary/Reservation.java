package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;

/**
 * Something left open, on which it depends whether one assertion excludes another.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public sealed interface Reservation {
    /**
     * A date with alternatives, which excludes in some of them and not in others.
     *
     * @param date the date as written
     * @param excluding the runs of alternatives in which there is an exclusion, in order of time
     * @param free the runs of alternatives in which there is none, in order of time
     */
    record Reading(EdtfDate date, ImmutableList<EdtfDate> excluding, ImmutableList<EdtfDate> free)
            implements Reservation {}

    /**
     * A date that is said to be uncertain or approximate.
     *
     * @param date the date as written
     */
    record Approximate(EdtfDate date) implements Reservation {}

    /**
     * A qualifier that one side states and the other leaves unstated.
     *
     * @param qualifier the qualifying property
     */
    record UnstatedQualifier(Id qualifier) implements Reservation {}

    /**
     * An event told without a time, which may have happened after it was denied.
     *
     * @param ofFirst whether the first of the two assertions compared leaves the time open, not the second
     */
    record UnstatedTime(boolean ofFirst) implements Reservation {}
}
