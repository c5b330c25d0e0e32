package org.wederhoor.model;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value.Default;
import org.immutables.value.Value.Immutable;
import org.wederhoor.time.EdtfDate;

/**
 * The structure of a claim: a subject has a value for a property, in a period, under qualifiers; or it has not.
 *
 * <p>The negation of a proposition whose value is {@link SomeValue} says that there is no value at all.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> The shape is that of a Wikidata snak with its qualifiers, with polarity added.
 *
 * @since 1.0
 */
@Immutable
public sealed interface Proposition permits ImmutableProposition {
    /** {@return the entity that the claim is about} */
    Id subject();

    /** {@return the property, declared in the vocabulary or not} */
    Id property();

    /** {@return the value} */
    Value value();

    /** {@return the period in which it is said to hold, if one was given; {@code ../..} is always, or never} */
    Optional<EdtfDate> validTime();

    /** {@return what narrows it, one value for each qualifying property} */
    ImmutableMap<Id, Value> qualifiers();

    /** {@return whether it says that this is not so} */
    @Default
    default boolean isNegated() {
        return false;
    }

    /**
     * Returns the proposition that says the opposite.
     *
     * @return this proposition with the other polarity
     */
    default Proposition negation() {
        Builder negation = builder()
                .subject(subject())
                .property(property())
                .value(value())
                .putAllQualifiers(qualifiers())
                .negated(!isNegated());
        validTime().ifPresent(negation::validTime);
        return negation.build();
    }

    /** {@return a builder of a proposition} */
    static Builder builder() {
        return ImmutableProposition.builder();
    }

    /** Collects the parts of a proposition. Not thread-safe; sets each part once. */
    abstract class Builder {
        Builder() {}

        /**
         * Sets the entity that the claim is about. Required.
         *
         * @param subject the value
         * @return this builder
         */
        public abstract Builder subject(Id subject);

        /**
         * Sets the property, declared in the vocabulary or not. Required.
         *
         * @param property the value
         * @return this builder
         */
        public abstract Builder property(Id property);

        /**
         * Sets the value. Required.
         *
         * @param value the value
         * @return this builder
         */
        public abstract Builder value(Value value);

        /**
         * Sets the period in which it is said to hold, if one was given; {@code ../..} is always, or never.
         *
         * @param validTime the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder validTime(EdtfDate validTime);

        /**
         * Adds to what narrows it, one value for each qualifying property.
         *
         * @param key what it is filed under
         * @param qualifier the entry
         * @return this builder
         */
        public abstract Builder putQualifier(Id key, Value qualifier);

        /**
         * Adds all to what narrows it, one value for each qualifying property.
         *
         * @param qualifiers all to add
         * @return this builder
         */
        public abstract Builder putAllQualifiers(Map<? extends Id, ? extends Value> qualifiers);

        /**
         * Sets whether it says that this is not so.
         *
         * @param negated the value
         * @return this builder
         */
        public abstract Builder negated(boolean negated);

        /**
         * Returns the proposition of the parts set.
         *
         * @return the proposition
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Proposition build();
    }
}
