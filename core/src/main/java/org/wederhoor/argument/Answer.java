package org.wederhoor.argument;

import java.util.Optional;

/**
 * What came of a question, with what proves it.
 *
 * <p>The certificate is an extension of the semantics that was asked for: the one asked for, the one that contains the
 * argument, or, where an argument is not in all extensions, one without it. An answer that no single extension can prove
 * has none: that there is no extension, that an argument is in none, or that it is in all. {@link #isUnknown() Unknown}
 * means that the budget was spent, never that the question has no answer.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param <A> what the caller uses as argument
 * @since 1.0
 */
public final class Answer<A> {
    private enum Outcome {
        YES,
        NO,
        UNKNOWN
    }

    private final Outcome outcome;
    private final Optional<Extension<A>> certificate;
    private final Labelling<A> certain;

    private Answer(Outcome outcome, Optional<Extension<A>> certificate, Labelling<A> certain) {
        this.outcome = outcome;
        this.certificate = certificate;
        this.certain = certain;
    }

    static <A> Answer<A> yes(Optional<Extension<A>> certificate, Labelling<A> certain) {
        return new Answer<>(Outcome.YES, certificate, certain);
    }

    static <A> Answer<A> no(Optional<Extension<A>> certificate, Labelling<A> certain) {
        return new Answer<>(Outcome.NO, certificate, certain);
    }

    static <A> Answer<A> unknown(Labelling<A> certain) {
        return new Answer<>(Outcome.UNKNOWN, Optional.empty(), certain);
    }

    /**
     * Returns whether the answer is yes.
     *
     * @return whether what was asked is so
     */
    public boolean isYes() {
        return outcome == Outcome.YES;
    }

    /**
     * Returns whether the answer is no.
     *
     * @return whether what was asked is not so
     */
    public boolean isNo() {
        return outcome == Outcome.NO;
    }

    /**
     * Returns whether the budget was spent before there was an answer.
     *
     * @return whether it is not known
     */
    public boolean isUnknown() {
        return outcome == Outcome.UNKNOWN;
    }

    /**
     * Returns the extension that proves the answer.
     *
     * @return the witness or counterexample, empty where none can exist and when unknown
     */
    public Optional<Extension<A>> certificate() {
        return certificate;
    }

    /**
     * Returns what holds of every extension of the semantics, as far as linear time tells.
     *
     * @return a labelling that accepts only what all extensions contain, and rejects only what none contains
     */
    public Labelling<A> certain() {
        return certain;
    }

    /**
     * Returns the answer, for people.
     *
     * @return yes, no or unknown, and the certificate
     */
    @Override
    public String toString() {
        return outcome + certificate.map(extension -> " " + extension).orElse("");
    }
}
