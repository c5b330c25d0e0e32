package org.wederhoor.model;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Default;
import org.immutables.value.Value.Immutable;

/**
 * What can be true or false, whoever says it.
 *
 * <p>A claim has texts in one or more languages, a structured proposition, or both. Without a proposition it takes
 * part in everything but the structural checks. An opinion carries commitments and replies; it is never contradicted
 * and never verified.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses a claim with neither a text nor a proposition.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
@Immutable
public sealed interface Claim extends DossierRecord permits ImmutableClaim {
    /** {@return the id} */
    @Override
    Id id();

    /** {@return whether it is factual, an opinion or a prediction} */
    @Default
    default ClaimKind kind() {
        return ClaimKind.FACTUAL;
    }

    /** {@return the wordings, one for each language} */
    ImmutableMap<LanguageTag, String> texts();

    /** {@return the structure of the claim, if it was given one} */
    Optional<Proposition> proposition();

    /** Refuses a claim of which nothing is said. */
    @Check
    default void check() {
        if (texts().isEmpty() && proposition().isEmpty()) {
            Invariants.requireParts(false, "claim " + id(), "a text or a proposition");
        }
        Invariants.requireWellFormed("texts of claim", id(), texts());
    }

    /** {@return a builder of a claim} */
    static Builder builder() {
        return ImmutableClaim.builder();
    }

    /** Collects the parts of a claim. Not thread-safe; sets each part once. */
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
         * Sets whether it is factual, an opinion or a prediction.
         *
         * @param kind the value
         * @return this builder
         */
        public abstract Builder kind(ClaimKind kind);

        /**
         * Adds to the wordings, one for each language.
         *
         * @param key what it is filed under
         * @param text the entry
         * @return this builder
         */
        public abstract Builder putText(LanguageTag key, String text);

        /**
         * Adds all to the wordings, one for each language.
         *
         * @param texts all to add
         * @return this builder
         */
        public abstract Builder putAllTexts(Map<? extends LanguageTag, ? extends String> texts);

        /**
         * Sets the structure of the claim, if it was given one.
         *
         * @param proposition the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder proposition(Proposition proposition);

        /**
         * Returns the claim of the parts set.
         *
         * @return the claim
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Claim build();
    }
}
