package org.wederhoor.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;

/**
 * The verdict of a review: a wording, a place on a scale, or both.
 *
 * <p>Higher is truer. Without both ends of the scale the number means nothing and the wording is all there is.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses a rating with neither wording nor number, and a number outside its
 * scale.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> schema.org, Rating: alternateName, ratingValue, worstRating, bestRating.
 *
 * @since 1.0
 */
@Immutable
public sealed interface Rating permits ImmutableRating {
    /** {@return the verdict in words, as published, if in words} */
    Optional<Text> wording();

    /** {@return the number given, if any} */
    Optional<BigDecimal> value();

    /** {@return the lowest number of the scale, if stated} */
    Optional<BigDecimal> worst();

    /** {@return the highest number of the scale, if stated} */
    Optional<BigDecimal> best();

    /** Refuses an empty rating and a number outside its scale. */
    @Check
    default void check() {
        Invariants.requireParts(wording().isPresent() || value().isPresent(), "rating", "a wording or a value");
        value().ifPresent(number -> QuantityValue.requireBounded("value of rating", number));
        worst().ifPresent(number -> QuantityValue.requireBounded("worst of rating", number));
        best().ifPresent(number -> QuantityValue.requireBounded("best of rating", number));
        if (worst().isPresent() && best().isPresent()) {
            Invariants.requireValue(
                    worst().get().compareTo(best().get()) < 0,
                    "worst of rating",
                    worst().get(),
                    "less than best (" + best().get() + ")");
        }
        if (value().isPresent()) {
            BigDecimal number = value().get();
            worst().ifPresent(w -> Invariants.requireValue(
                    number.compareTo(w) >= 0, "value of rating", number, "at least worst (" + w + ")"));
            best().ifPresent(b -> Invariants.requireValue(
                    number.compareTo(b) <= 0, "value of rating", number, "at most best (" + b + ")"));
        }
    }

    /** {@return a builder of a rating} */
    static Builder builder() {
        return ImmutableRating.builder();
    }

    /** Collects the parts of a rating. Not thread-safe; sets each part once. */
    abstract class Builder {
        Builder() {}

        /**
         * Sets the verdict in words, as published, if in words.
         *
         * @param wording the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder wording(Text wording);

        /**
         * Sets the number given, if any.
         *
         * @param value the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder value(BigDecimal value);

        /**
         * Sets the lowest number of the scale, if stated.
         *
         * @param worst the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder worst(BigDecimal worst);

        /**
         * Sets the highest number of the scale, if stated.
         *
         * @param best the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder best(BigDecimal best);

        /**
         * Returns the rating of the parts set.
         *
         * @return the rating
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Rating build();
    }
}
