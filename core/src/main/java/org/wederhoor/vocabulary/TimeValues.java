package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Ternary;

/** Dates as values: those that share a reading are one answer. */
final class TimeValues {
    private TimeValues() {}

    static Optional<ImmutableList<Reservation>> clash(EdtfDate a, EdtfDate b) {
        if (a.isSameAs(b) != Ternary.NO) {
            return Optional.empty();
        }
        ImmutableList.Builder<Reservation> reservations = ImmutableList.builder();
        for (EdtfDate date : new EdtfDate[] {a, b}) {
            if (date.isUncertain() || date.isApproximate()) {
                reservations.add(new Reservation.Approximate(date));
            }
        }
        return Optional.of(reservations.build());
    }
}
