package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.IntPredicate;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.EdtfFormatException;
import org.wederhoor.time.Span;

/**
 * Names in which alternatives of a date something holds: runs of them by their first and last, as EDTF.
 *
 * @since 1.0
 */
public final class ReadingRuns {
    private ReadingRuns() {}

    /**
     * Returns the alternatives in which there is an exclusion and those in which there is none.
     *
     * @param date the date as written
     * @param alternatives its alternatives, in order of time
     * @param excludes whether there is an exclusion in the alternative at an index
     * @return both, as runs in order of time
     */
    public static Reservation.Reading reading(EdtfDate date, List<Span> alternatives, IntPredicate excludes) {
        ImmutableList.Builder<EdtfDate> excluding = ImmutableList.builder();
        ImmutableList.Builder<EdtfDate> free = ImmutableList.builder();
        int count = alternatives.size();
        int first = 0;
        while (first < count) {
            boolean excluded = excludes.test(first);
            int end = first + 1;
            while (end < count && excludes.test(end) == excluded) {
                end++;
            }
            (excluded ? excluding : free).add(run(date, alternatives.get(first), alternatives.get(end - 1)));
            first = end;
        }
        return new Reservation.Reading(date, excluding.build(), free.build());
    }

    private static EdtfDate run(EdtfDate date, Span first, Span last) {
        String from = first.toString();
        String to = last.toString();
        boolean one = from.equals(to) || from.contains("/") || to.contains("/");
        try {
            return EdtfDate.parse(one ? from : from + "/" + to);
        } catch (EdtfFormatException e) {
            // A day in a year of more than four digits has no form of its own; the date itself says as much.
            return date;
        }
    }
}
