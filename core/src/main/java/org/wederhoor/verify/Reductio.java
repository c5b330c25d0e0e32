package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Reservation;
import org.wederhoor.vocabulary.Semantics;

/**
 * How something that is supposed leads, with what some positions hold, to two literals of which both cannot be so.
 *
 * <p>Whether it does depends on the time for which it is supposed, so that this is worked out anew for each.
 *
 * @param one a literal that follows from what is supposed
 * @param other what it is at odds with
 * @param by the rule, or the property that is transitive, by which the first follows in the end
 * @param steps how both follow, and that they exclude each other
 */
record Reductio(Concluded one, Side other, Id by, ImmutableList<Step> steps) {
    /** One of the two literals. */
    sealed interface Side {}

    /**
     * What follows from what is supposed.
     *
     * @param beside what it rests on as well
     * @param reservations what is left open about the things that it is about
     */
    record Concluded(Proposition literal, ImmutableList<Assertion> beside, ImmutableList<Reservation> reservations)
            implements Side {
        private ImmutableList<Assertion> with(Assertion supposed, UnaryOperator<Assertion> as) {
            ImmutableList.Builder<Assertion> all = ImmutableList.builder();
            beside.forEach(premise -> all.add(as.apply(premise)));
            return all.addAll(statedOf(supposed)).build();
        }
    }

    /**
     * What positions hold whatever is supposed.
     *
     * @param reservations on what it depends that they do; empty if on nothing
     */
    record Held(Assertion assertion, ImmutableList<Reservation> reservations) implements Side {}

    /** What is supposed. */
    record Supposed() implements Side {}

    /**
     * Nothing else: what follows says of a thing that it has to itself what nothing can have to itself.
     *
     * @param property the property that forbids it
     */
    record Itself(Id property) implements Side {}

    private static ImmutableList<Assertion> statedOf(Assertion assertion) {
        return assertion.isDerived() ? assertion.premises() : ImmutableList.of(assertion);
    }

    /**
     * Why an assertion cannot be so beside what the positions hold; empty if it can.
     *
     * @param as what the statements of the positions are taken as
     */
    Optional<Exclusion> exclusion(Assertion supposed, UnaryOperator<Assertion> as, Semantics semantics) {
        List<Reservation> open = new ArrayList<>();
        Optional<Assertion> first = concluded(one, supposed, as, semantics, open);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<Assertion> second;
        if (other instanceof Itself itself) {
            return Optional.of(
                    new Exclusion(Exclusion.Ground.ASYMMETRIC, itself.property(), ImmutableList.copyOf(open)));
        } else if (other instanceof Concluded concluded) {
            second = concluded(concluded, supposed, as, semantics, open);
        } else if (other instanceof Held held) {
            open.addAll(held.reservations());
            second = Optional.of(as(held.assertion(), as));
        } else {
            second = Optional.of(supposed);
        }
        return second.flatMap(against -> semantics.excludes(first.get(), against))
                .map(exclusion -> {
                    open.addAll(exclusion.reservations());
                    return new Exclusion(exclusion.ground(), exclusion.property(), ImmutableList.copyOf(open));
                });
    }

    private static Assertion as(Assertion held, UnaryOperator<Assertion> as) {
        return held.isDerived()
                ? new Assertion(
                        held.literal(),
                        held.certainty(),
                        held.said(),
                        held.kind(),
                        held.premises().stream().map(as).collect(ImmutableList.toImmutableList()))
                : as.apply(held);
    }

    private static Optional<Assertion> concluded(
            Concluded concluded,
            Assertion supposed,
            UnaryOperator<Assertion> as,
            Semantics semantics,
            List<Reservation> open) {
        ImmutableList<Assertion> premises = concluded.with(supposed, as);
        return semantics.shareAMoment(premises).map(reservations -> {
            open.addAll(concluded.reservations());
            open.addAll(reservations);
            return new Assertion(concluded.literal(), Certainty.CERTAIN, Optional.empty(), ClaimKind.FACTUAL, premises);
        });
    }
}
