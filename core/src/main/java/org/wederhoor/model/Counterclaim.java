package org.wederhoor.model;

import org.immutables.value.Value.Immutable;

/**
 * A claim put against a target.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> Modgil and Prakken, The ASPIC+ framework for structured argumentation: a tutorial, 2014, section 3.3.
 *
 * @since 1.0
 */
@Immutable
public sealed interface Counterclaim extends DossierRecord permits ImmutableCounterclaim {
    /** {@return the id} */
    @Override
    Id id();

    /** {@return the claim put forward} */
    Id claim();

    /** {@return how it attacks} */
    CounterclaimKind kind();

    /** {@return what it attacks: a claim, a support, or a statement or source, as its kind says} */
    Id target();

    /** {@return a builder of a counterclaim} */
    static Builder builder() {
        return ImmutableCounterclaim.builder();
    }

    /** Collects the parts of a counterclaim. Not thread-safe; sets each part once. */
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
         * @param claim the value
         * @return this builder
         */
        public abstract Builder claim(Id claim);

        /**
         * Sets how it attacks. Required.
         *
         * @param kind the value
         * @return this builder
         */
        public abstract Builder kind(CounterclaimKind kind);

        /**
         * Sets what it attacks: a claim, a support, or a statement or source, as its kind says. Required.
         *
         * @param target the value
         * @return this builder
         */
        public abstract Builder target(Id target);

        /**
         * Returns the counterclaim of the parts set.
         *
         * @return the counterclaim
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Counterclaim build();
    }
}
