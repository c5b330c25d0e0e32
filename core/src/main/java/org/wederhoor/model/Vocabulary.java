package org.wederhoor.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier declares of its properties, rules and values.
 *
 * <p>This is the declaration as entered; what follows from it is the business of package {@code vocabulary}. Two
 * vocabularies are equal when they declare the same, in any order.
 *
 * <h2>Errors</h2> The builder refuses two different declarations under one id.
 *
 * <h2>Threads</h2> Immutable. The builder is confined to one thread.
 *
 * @since 1.0
 */
public final class Vocabulary {
    private static final Vocabulary EMPTY = builder().build();

    private final ImmutableMap<Id, Property> properties;
    private final ImmutableMap<Id, Rule> rules;
    private final ImmutableSetMultimap<Id, Id> containers;

    private Vocabulary(Builder builder) {
        properties = ImmutableMap.copyOf(builder.properties);
        rules = ImmutableMap.copyOf(builder.rules);
        containers = builder.containers.build();
    }

    /** {@return the vocabulary that declares nothing} */
    public static Vocabulary empty() {
        return EMPTY;
    }

    /** {@return a builder of a vocabulary} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the declared properties by id, in the order of declaration} */
    public ImmutableMap<Id, Property> properties() {
        return properties;
    }

    /** {@return the declared rules by id, in the order of declaration} */
    public ImmutableMap<Id, Rule> rules() {
        return rules;
    }

    /**
     * Returns the entities that are declared to contain an entity, by the entity contained: a country by its city.
     * Only what was declared, not what follows through chains.
     *
     * @return the containers by what they contain
     */
    public ImmutableSetMultimap<Id, Id> containers() {
        return containers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vocabulary that
                && properties.equals(that.properties)
                && rules.equals(that.rules)
                && containers.equals(that.containers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(properties, rules, containers);
    }

    /** {@return the sizes of the vocabulary} */
    @Override
    public String toString() {
        return "Vocabulary of " + properties.size() + " properties, " + rules.size() + " rules and " + containers.size()
                + " containments";
    }

    /** Collects the declarations of a vocabulary. Not thread-safe. */
    public static final class Builder {
        private final Map<Id, Property> properties = new LinkedHashMap<>();
        private final Map<Id, Rule> rules = new LinkedHashMap<>();
        private final ImmutableSetMultimap.Builder<Id, Id> containers = ImmutableSetMultimap.builder();

        private Builder() {}

        /**
         * Declares a property. Declaring the same again changes nothing.
         *
         * @param property the property
         * @return this builder
         * @throws DuplicateIdException if another property or rule has its id
         */
        public Builder addProperty(Property property) {
            Dossier.putUnique(properties, property, rules.get(property.id()));
            return this;
        }

        /**
         * Declares a rule. Declaring the same again changes nothing.
         *
         * @param rule the rule
         * @return this builder
         * @throws DuplicateIdException if another rule or property has its id
         */
        public Builder addRule(Rule rule) {
            Dossier.putUnique(rules, rule, properties.get(rule.id()));
            return this;
        }

        /**
         * Declares that one entity contains another, so that both as values are one answer at two precisions.
         *
         * @param part the entity contained, such as a city
         * @param whole the entity that contains it, such as its country
         * @return this builder
         * @throws IllegalArgumentException if both are the same
         */
        public Builder addContainment(Id part, Id whole) {
            Invariants.require(!part.equals(whole), "container of", part, whole, "another entity");
            containers.put(part, whole);
            return this;
        }

        /**
         * Declares all that another vocabulary declares.
         *
         * @param vocabulary the other vocabulary
         * @return this builder
         * @throws DuplicateIdException if the two have different declarations under one id
         */
        public Builder addAll(Vocabulary vocabulary) {
            vocabulary.properties.values().forEach(this::addProperty);
            vocabulary.rules.values().forEach(this::addRule);
            containers.putAll(vocabulary.containers);
            return this;
        }

        /** {@return the vocabulary of what was declared so far} */
        public Vocabulary build() {
            return new Vocabulary(this);
        }
    }
}
