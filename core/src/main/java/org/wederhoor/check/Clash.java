package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import org.wederhoor.finding.Doubt;
import org.wederhoor.vocabulary.Derived;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Reservation;

/**
 * Two literals that clash, at least one of which follows from several commitments.
 *
 * @param slot what they have in common
 * @param first one
 * @param second the other
 * @param rows the numbers of all commitments that they rest on, ascending
 * @param exclusion why they clash
 */
record Clash(Slot slot, Holding first, Holding second, ImmutableList<Integer> rows, Exclusion exclusion) {
    boolean isCertain() {
        return exclusion.isCertain() && first.isCertain() && second.isCertain();
    }

    /** Whether another makes this one superfluous: it takes fewer commitments, and is no less certain. */
    boolean isReplacedBy(Clash other) {
        return rows.size() > other.rows.size()
                && (other.isCertain() || !isCertain())
                && Rows.isWithin(other.rows, rows);
    }

    ImmutableList<Doubt> doubts() {
        ImmutableList.Builder<Doubt> doubts = ImmutableList.builder();
        addDoubts(first, doubts);
        addDoubts(second, doubts);
        exclusion.reservations().forEach(reservation -> add(reservation, doubts));
        return doubts.build().stream().distinct().collect(ImmutableList.toImmutableList());
    }

    /** On what it depends that a literal follows. */
    static ImmutableList<Doubt> doubts(Holding holding) {
        ImmutableList.Builder<Doubt> doubts = ImmutableList.builder();
        addDoubts(holding, doubts);
        return doubts.build();
    }

    /** Adds on what it depends that a literal follows. */
    static void addDoubts(Holding holding, ImmutableList.Builder<Doubt> doubts) {
        Derived derived = holding.derived();
        if (derived != null) {
            derived.reservations().forEach(reservation -> add(reservation, doubts));
        }
    }

    /** An event told without a time is compared as such only where both literals were stated. */
    private static void add(Reservation reservation, ImmutableList.Builder<Doubt> doubts) {
        if (reservation instanceof Reservation.Reading reading) {
            doubts.add(new Doubt.Reading(reading.date(), reading.excluding(), reading.free()));
        } else if (reservation instanceof Reservation.Approximate approximate) {
            doubts.add(new Doubt.Approximate(approximate.date()));
        } else if (reservation instanceof Reservation.UnstatedQualifier unstated) {
            doubts.add(new Doubt.UnstatedQualifier(unstated.qualifier()));
        }
    }
}
