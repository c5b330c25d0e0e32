package org.wederhoor.model;

import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;
import org.wederhoor.time.EdtfDate;

/**
 * A point put to a party, so that it can answer.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses a channel with a lone surrogate.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
@Immutable
public sealed interface ReplyRequest extends DossierRecord permits ImmutableReplyRequest {
    /** {@return the id} */
    @Override
    Id id();

    /** {@return the source asked} */
    Id party();

    /** {@return the claim put to it} */
    Id claim();

    /** {@return how it was asked, if known} */
    Optional<String> channel();

    /** {@return when it was asked, if known} */
    Optional<EdtfDate> asked();

    /** {@return by when an answer was wanted, if a date was set} */
    Optional<EdtfDate> deadline();

    /** {@return the statement that answered it, refusing included, if any did} */
    Optional<Id> answer();

    /** Refuses a channel that no encoding can carry. */
    @Check
    default void check() {
        channel().ifPresent(c -> Invariants.requireWellFormed("channel of reply request", id(), c));
    }

    /** {@return a builder of a reply request} */
    static Builder builder() {
        return ImmutableReplyRequest.builder();
    }

    /** Collects the parts of a reply request. Not thread-safe; sets each part once. */
    abstract class Builder {
        Builder() {}

        /**
         * Sets the id. Required.
         *
         * @param id the value
         * @return this builder
         */
        public abstract Builder id(Id id);

        /**
         * Sets the source asked. Required.
         *
         * @param party the value
         * @return this builder
         */
        public abstract Builder party(Id party);

        /**
         * Sets the claim put to it. Required.
         *
         * @param claim the value
         * @return this builder
         */
        public abstract Builder claim(Id claim);

        /**
         * Sets how it was asked, if known.
         *
         * @param channel the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder channel(String channel);

        /**
         * Sets when it was asked, if known.
         *
         * @param asked the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder asked(EdtfDate asked);

        /**
         * Sets by when an answer was wanted, if a date was set.
         *
         * @param deadline the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder deadline(EdtfDate deadline);

        /**
         * Sets the statement that answered it, refusing included, if any did.
         *
         * @param answer the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder answer(Id answer);

        /**
         * Returns the reply request of the parts set.
         *
         * @return the reply request
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract ReplyRequest build();
    }
}
