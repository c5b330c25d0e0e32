package org.wederhoor.finding;

import com.google.common.collect.ImmutableList;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;

/**
 * Something left open, on which it depends whether a possible finding is one.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public sealed interface Doubt {
    /**
     * A date with alternatives, such as one without a year: it conflicts in some of them and not in others.
     *
     * <p>Runs of alternatives are given by their first and last, as an EDTF interval, or one by one; the runs of both
     * lists are in order of time and together cover all alternatives that are not ruled out by the date of saying.
     *
     * @param date the date as written
     * @param conflicting the alternatives in which there is a conflict
     * @param free the alternatives in which there is none
     */
    record Reading(EdtfDate date, ImmutableList<EdtfDate> conflicting, ImmutableList<EdtfDate> free) implements Doubt {}

    /**
     * A date that is said to be uncertain or approximate.
     *
     * @param date the date as written
     */
    record Approximate(EdtfDate date) implements Doubt {}

    /**
     * A qualifier that one side states and the other leaves unstated.
     *
     * @param qualifier the qualifying property
     */
    record UnstatedQualifier(Id qualifier) implements Doubt {}

    /**
     * An event told without a time, after it was denied: it may have happened in between.
     *
     * @param statement the statement that tells it
     */
    record UnstatedTime(Id statement) implements Doubt {}
}
