package org.wederhoor.model;

import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;

/**
 * A claim put forward for another. The step from the one to the other can itself be attacked.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses a claim put forward for itself.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
@Immutable
public sealed interface Support extends DossierRecord permits ImmutableSupport {
    /** {@return the id} */
    @Override
    Id id();

    /** {@return the claim put forward} */
    Id premise();

    /** {@return the claim it is put forward for} */
    Id conclusion();

    /** Refuses a claim that supports itself. */
    @Check
    default void check() {
        Invariants.require(
                !premise().equals(conclusion()),
                "conclusion of support",
                id(),
                conclusion(),
                "a claim other than the premise");
    }

    /** {@return a builder of a support} */
    static Builder builder() {
        return ImmutableSupport.builder();
    }

    /** Collects the parts of a support. Not thread-safe; sets each part once. */
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
         * Sets the claim put forward. Required.
         *
         * @param premise the value
         * @return this builder
         */
        public abstract Builder premise(Id premise);

        /**
         * Sets the claim it is put forward for. Required.
         *
         * @param conclusion the value
         * @return this builder
         */
        public abstract Builder conclusion(Id conclusion);

        /**
         * Returns the support of the parts set.
         *
         * @return the support
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Support build();
    }
}
