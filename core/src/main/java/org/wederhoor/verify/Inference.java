package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Id;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Reservation;

/**
 * Something that follows from what is held by several positions together, and from no part of them: what rules and transitive
 * properties make of it, or that something else is not so, which with it would lead to what cannot be so.
 *
 * @param assertion what follows, as surely as Fréchet's bound leaves, in the time that the positions share
 * @param premises the positions, in their order
 * @param by the rule, or the property that is transitive, by which it follows in the end
 * @param derivation how it follows, one step a line
 * @param reservations on what it depends that it follows; if on anything it is no line
 * @param reductios of what is not so each way in which to suppose it leads to what cannot be so; empty if it follows from the
 *     positions by rules and transitive properties
 */
record Inference(
        Assertion assertion,
        ImmutableList<Position> premises,
        Id by,
        ImmutableList<Step> derivation,
        ImmutableList<Reservation> reservations,
        ImmutableList<Reductio> reductios) {
    /** Whether it follows however the data is read. */
    boolean isCertain() {
        return reservations.isEmpty();
    }

    /** Whether it is that something is not so, as to suppose it leads to what cannot be so. */
    boolean isByReductio() {
        return !reductios.isEmpty();
    }
}
