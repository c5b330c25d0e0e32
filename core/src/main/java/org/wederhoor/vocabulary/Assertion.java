package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Proposition;
import org.wederhoor.time.EdtfDate;

/**
 * A literal, how surely it was asserted, and when.
 *
 * <p>A commitment with negative polarity is the same as a commitment with positive polarity to the opposite proposition;
 * the literal is the proposition turned so that the polarity is positive.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param literal what is asserted; negated if it is a denial
 * @param certainty how surely
 * @param said when it was said, which is when it holds if it has no valid time of its own
 * @param kind what sort of claim it is; of a prediction, readings later than it was said stay
 * @param premises the stated assertions that it follows from and in whose time it holds; empty if it was stated itself
 * @since 1.0
 */
public record Assertion(
        Proposition literal,
        Certainty certainty,
        Optional<EdtfDate> said,
        ClaimKind kind,
        ImmutableList<Assertion> premises) {
    /**
     * Makes a stated assertion.
     *
     * @param literal what is asserted; negated if it is a denial
     * @param certainty how surely
     * @param said when it was said
     * @param kind what sort of claim it is
     */
    public Assertion(Proposition literal, Certainty certainty, Optional<EdtfDate> said, ClaimKind kind) {
        this(literal, certainty, said, kind, ImmutableList.of());
    }

    /**
     * Returns what a commitment to a proposition asserts.
     *
     * @param proposition the proposition, negated or not
     * @param factuality the stand taken on it
     * @param said when, if known
     * @param kind what sort of claim it is
     * @return the assertion; empty if the stand is underspecified, which asserts nothing
     */
    public static Optional<Assertion> of(
            Proposition proposition, Factuality factuality, Optional<EdtfDate> said, ClaimKind kind) {
        return factuality
                .certainty()
                .map(certainty -> new Assertion(
                        factuality.polarity().equals(Optional.of(Polarity.NEGATIVE))
                                ? proposition.negation()
                                : proposition,
                        certainty,
                        said,
                        kind));
    }

    /**
     * Returns the certain assertion of a proposition.
     *
     * @param proposition the proposition
     * @param said when it is asserted, if that is known
     * @return the assertion
     */
    public static Assertion certain(Proposition proposition, Optional<EdtfDate> said) {
        return new Assertion(proposition, Certainty.CERTAIN, said, ClaimKind.FACTUAL);
    }

    /** {@return whether it says that something is not so} */
    public boolean isDenial() {
        return literal.isNegated();
    }

    /** {@return the assertion of the opposite literal, as sure and at the same time} */
    public Assertion opposite() {
        return new Assertion(literal.negation(), certainty, said, kind, premises);
    }

    /** {@return whether it follows from others and was not stated itself} */
    public boolean isDerived() {
        return !premises.isEmpty();
    }

    /** What was stated of it: its premises, or itself. */
    ImmutableList<Assertion> stated() {
        return isDerived() ? premises : ImmutableList.of(this);
    }
}
