package org.wederhoor.model;

import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;
import org.wederhoor.time.EdtfDate;

/**
 * A finding that somebody accepts.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
@Immutable
public sealed interface Waiver permits ImmutableWaiver {
    /** {@return the id of the finding} */
    Id finding();

    /** {@return who accepts it} */
    String by();

    /** {@return why} */
    String reason();

    /** {@return the last day of the waiver, if it ends} */
    Optional<EdtfDate> until();

    /** Refuses a waiver that nobody answers for. */
    @Check
    default void check() {
        Invariants.require(!by().isBlank(), "by of waiver of", finding(), by(), "who accepts the finding");
        Invariants.require(
                !reason().isBlank(), "reason of waiver of", finding(), reason(), "why the finding is accepted");
        Invariants.requireWellFormed("by of waiver of", finding(), by());
        Invariants.requireWellFormed("reason of waiver of", finding(), reason());
    }

    /** {@return a builder of a waiver} */
    static Builder builder() {
        return ImmutableWaiver.builder();
    }

    /** Collects the parts of a waiver. Not thread-safe; sets each part once. */
    abstract class Builder {
        Builder() {}

        /**
         * Sets the id of the finding. Required.
         *
         * @param finding the value
         * @return this builder
         */
        public abstract Builder finding(Id finding);

        /**
         * Sets who accepts it. Required.
         *
         * @param by the value
         * @return this builder
         */
        public abstract Builder by(String by);

        /**
         * Sets why. Required.
         *
         * @param reason the value
         * @return this builder
         */
        public abstract Builder reason(String reason);

        /**
         * Sets the last day of the waiver, if it ends.
         *
         * @param until the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder until(EdtfDate until);

        /**
         * Returns the waiver of the parts set.
         *
         * @return the waiver
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Waiver build();
    }
}
