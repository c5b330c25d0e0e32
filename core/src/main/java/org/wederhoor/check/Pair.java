package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import org.wederhoor.finding.Doubt;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Reservation;

/**
 * Two commitments that clash. Pairs compare by what would be left when statements are dropped from the last id on: first
 * by the later of the two, then by the earlier.
 *
 * @param first the number of one commitment
 * @param second the number of the other
 * @param exclusion why they clash, the first being the first compared
 */
record Pair(int first, int second, Exclusion exclusion) {
    int earlier() {
        return Math.min(first, second);
    }

    int later() {
        return Math.max(first, second);
    }

    boolean isShownBefore(Pair other) {
        return later() != other.later() ? later() < other.later() : earlier() < other.earlier();
    }

    ImmutableList<Doubt> doubts(Commitments commitments) {
        ImmutableList.Builder<Doubt> doubts = ImmutableList.builder();
        for (Reservation reservation : exclusion.reservations()) {
            doubts.add(doubt(reservation, commitments));
        }
        return doubts.build();
    }

    private Doubt doubt(Reservation reservation, Commitments commitments) {
        if (reservation instanceof Reservation.Reading reading) {
            return new Doubt.Reading(reading.date(), reading.excluding(), reading.free());
        }
        if (reservation instanceof Reservation.Approximate approximate) {
            return new Doubt.Approximate(approximate.date());
        }
        if (reservation instanceof Reservation.UnstatedQualifier unstated) {
            return new Doubt.UnstatedQualifier(unstated.qualifier());
        }
        boolean ofFirst = reservation instanceof Reservation.UnstatedTime time && time.ofFirst();
        return new Doubt.UnstatedTime(commitments.get(ofFirst ? first : second).statement());
    }
}
