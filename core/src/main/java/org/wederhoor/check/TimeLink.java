package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Span;

/**
 * What one commitment says of when events were: their order, or the date of one.
 *
 * @param commitment the number of the commitment
 * @param property the property that orders or dates
 * @param event the event ordered or dated
 * @param other the event it is ordered against; the same event for a date
 * @param relation the order
 * @param part the part dated
 * @param date the date
 * @param alternatives what the date can mean, in order of time; empty for an order
 */
record TimeLink(
        int commitment,
        Id property,
        int event,
        int other,
        Optional<AllenRelation> relation,
        Optional<EventPart> part,
        Optional<EdtfDate> date,
        ImmutableList<Span> alternatives) {

    static TimeLink order(int commitment, Id property, int event, int other, AllenRelation relation) {
        return new TimeLink(
                commitment,
                property,
                event,
                other,
                Optional.of(relation),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());
    }

    static TimeLink date(
            int commitment, Id property, int event, EventPart part, EdtfDate date, ImmutableList<Span> alternatives) {
        return new TimeLink(
                commitment,
                property,
                event,
                event,
                Optional.empty(),
                Optional.of(part),
                Optional.of(date),
                alternatives);
    }

    boolean isOrder() {
        return relation.isPresent();
    }

    /** Whether the date has several alternatives, of which one is meant. */
    boolean hasAlternatives() {
        return alternatives.size() > 1;
    }

    boolean isApproximate() {
        return date.isPresent() && (date.get().isUncertain() || date.get().isApproximate());
    }
}
