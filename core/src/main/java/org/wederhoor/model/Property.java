package org.wederhoor.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;

/**
 * What is known of a property.
 *
 * <p>A property that the vocabulary does not declare is a {@link Temporality#STATE} and nothing else is known of it.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses a unit or tolerance on a property whose values are no quantities,
 * a property below or disjoint with itself, and one that is both symmetric and asymmetric.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> OWL 2 Structural Specification, sections 9.2 and 9.3 (characteristics of properties); Allen,
 * Maintaining knowledge about temporal intervals, 1983 (order of events).
 *
 * @since 1.0
 */
@Immutable
public sealed interface Property extends DossierRecord permits ImmutableProperty {
    /** {@return the id} */
    @Override
    Id id();

    /** {@return the labels, one for each language} */
    ImmutableMap<LanguageTag, String> labels();

    /** {@return the type that values must have, if restricted} */
    Optional<ValueType> valueType();

    /** {@return the entity types of which a subject must have one; empty where any will do} */
    ImmutableSet<Id> subjectTypes();

    /** {@return the entity types of which an entity as value must have one; empty where any will do} */
    ImmutableSet<Id> entityTypes();

    /** {@return the unit in which tolerances are stated and quantities compared, as a UCUM code, if any} */
    Optional<String> unit();

    /** {@return by how much two quantities may differ and still agree, if at all} */
    Optional<Tolerance> tolerance();

    /** {@return the characteristics it has} */
    ImmutableSet<Characteristic> characteristics();

    /** {@return the properties that say the same with subject and value exchanged} */
    ImmutableSet<Id> inverseOf();

    /** {@return the more general properties that it entails} */
    ImmutableSet<Id> subPropertyOf();

    /** {@return the properties that exclude it between the same subject and value} */
    ImmutableSet<Id> disjointWith();

    /** {@return the groups of values of which a subject can have one only} */
    ImmutableSet<IncompatibleValues> incompatibleValues();

    /** {@return how it lies in time, if declared; otherwise as the properties above it, or else a state} */
    Optional<Temporality> temporality();

    /** {@return the qualifiers under which two values are about different things} */
    ImmutableSet<Id> separators();

    /** {@return the order in which it puts the events that are its subject and value, if it does} */
    Optional<AllenRelation> orders();

    /** {@return the part of its subject, an event, that its value dates, if it does} */
    Optional<EventPart> dates();

    /** {@return which of its subject and value it accuses of something} */
    ImmutableSet<Role> accuses();

    /** Refuses declarations that contradict each other. */
    @Check
    default void check() {
        Invariants.requireWellFormed("labels of property", id(), labels());
        unit().ifPresent(u -> {
            Invariants.require(!u.isBlank(), "unit of property", id(), u, "a UCUM code");
            Invariants.requireWellFormed("unit of property", id(), u);
        });
        boolean quantities = valueType().isEmpty() || valueType().get() == ValueType.QUANTITY;
        unit().ifPresent(u ->
                Invariants.require(quantities, "unit of property", id(), u, "none, as valueType is not QUANTITY"));
        tolerance()
                .ifPresent(t -> Invariants.require(
                        quantities, "tolerance of property", id(), t, "none, as valueType is not QUANTITY"));
        Invariants.require(
                !subPropertyOf().contains(id()), "subPropertyOf of property", id(), id(), "other properties");
        Invariants.require(!disjointWith().contains(id()), "disjointWith of property", id(), id(), "other properties");
        Invariants.require(
                !(characteristics().contains(Characteristic.SYMMETRIC)
                        && characteristics().contains(Characteristic.ASYMMETRIC)),
                "characteristics of property",
                id(),
                characteristics(),
                "SYMMETRIC or ASYMMETRIC, not both");
    }

    /** {@return a builder of a property} */
    static Builder builder() {
        return ImmutableProperty.builder();
    }

    /** Collects the parts of a property. Not thread-safe; sets each part once. */
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
         * Adds to the labels, one for each language.
         *
         * @param key what it is filed under
         * @param label the entry
         * @return this builder
         */
        public abstract Builder putLabel(LanguageTag key, String label);

        /**
         * Adds all to the labels, one for each language.
         *
         * @param labels all to add
         * @return this builder
         */
        public abstract Builder putAllLabels(Map<? extends LanguageTag, ? extends String> labels);

        /**
         * Sets the type that values must have, if restricted.
         *
         * @param valueType the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder valueType(ValueType valueType);

        /**
         * Adds to the entity types of which a subject must have one; empty where any will do.
         *
         * @param subjectType one more
         * @return this builder
         */
        public abstract Builder addSubjectType(Id subjectType);

        /**
         * Adds all to the entity types of which a subject must have one; empty where any will do.
         *
         * @param subjectTypes all to add
         * @return this builder
         */
        public abstract Builder addAllSubjectTypes(Iterable<? extends Id> subjectTypes);

        /**
         * Adds to the entity types of which an entity as value must have one; empty where any will do.
         *
         * @param entityType one more
         * @return this builder
         */
        public abstract Builder addEntityType(Id entityType);

        /**
         * Adds all to the entity types of which an entity as value must have one; empty where any will do.
         *
         * @param entityTypes all to add
         * @return this builder
         */
        public abstract Builder addAllEntityTypes(Iterable<? extends Id> entityTypes);

        /**
         * Sets the unit in which tolerances are stated and quantities compared, as a UCUM code, if any.
         *
         * @param unit the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder unit(String unit);

        /**
         * Sets by how much two quantities may differ and still agree, if at all.
         *
         * @param tolerance the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder tolerance(Tolerance tolerance);

        /**
         * Adds to the characteristics it has.
         *
         * @param characteristic one more
         * @return this builder
         */
        public abstract Builder addCharacteristic(Characteristic characteristic);

        /**
         * Adds all to the characteristics it has.
         *
         * @param characteristics all to add
         * @return this builder
         */
        public abstract Builder addAllCharacteristics(Iterable<Characteristic> characteristics);

        /**
         * Adds to the properties that say the same with subject and value exchanged.
         *
         * @param inverseOf one more
         * @return this builder
         */
        public abstract Builder addInverseOf(Id inverseOf);

        /**
         * Adds all to the properties that say the same with subject and value exchanged.
         *
         * @param inverseOf all to add
         * @return this builder
         */
        public abstract Builder addAllInverseOf(Iterable<? extends Id> inverseOf);

        /**
         * Adds to the more general properties that it entails.
         *
         * @param subPropertyOf one more
         * @return this builder
         */
        public abstract Builder addSubPropertyOf(Id subPropertyOf);

        /**
         * Adds all to the more general properties that it entails.
         *
         * @param subPropertyOf all to add
         * @return this builder
         */
        public abstract Builder addAllSubPropertyOf(Iterable<? extends Id> subPropertyOf);

        /**
         * Adds to the properties that exclude it between the same subject and value.
         *
         * @param disjointWith one more
         * @return this builder
         */
        public abstract Builder addDisjointWith(Id disjointWith);

        /**
         * Adds all to the properties that exclude it between the same subject and value.
         *
         * @param disjointWith all to add
         * @return this builder
         */
        public abstract Builder addAllDisjointWith(Iterable<? extends Id> disjointWith);

        /**
         * Adds to the groups of values of which a subject can have one only.
         *
         * @param incompatibleValue one more
         * @return this builder
         */
        public abstract Builder addIncompatibleValue(IncompatibleValues incompatibleValue);

        /**
         * Adds all to the groups of values of which a subject can have one only.
         *
         * @param incompatibleValues all to add
         * @return this builder
         */
        public abstract Builder addAllIncompatibleValues(Iterable<? extends IncompatibleValues> incompatibleValues);

        /**
         * Sets how it lies in time, if declared; otherwise as the properties above it, or else a state.
         *
         * @param temporality the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder temporality(Temporality temporality);

        /**
         * Adds to the qualifiers under which two values are about different things.
         *
         * @param separator one more
         * @return this builder
         */
        public abstract Builder addSeparator(Id separator);

        /**
         * Adds all to the qualifiers under which two values are about different things.
         *
         * @param separators all to add
         * @return this builder
         */
        public abstract Builder addAllSeparators(Iterable<? extends Id> separators);

        /**
         * Sets the order in which it puts the events that are its subject and value, if it does.
         *
         * @param orders the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder orders(AllenRelation orders);

        /**
         * Sets the part of its subject, an event, that its value dates, if it does.
         *
         * @param dates the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder dates(EventPart dates);

        /**
         * Adds to which of its subject and value it accuses of something.
         *
         * @param accused one more
         * @return this builder
         */
        public abstract Builder addAccused(Role accused);

        /**
         * Adds all to which of its subject and value it accuses of something.
         *
         * @param accuses all to add
         * @return this builder
         */
        public abstract Builder addAllAccuses(Iterable<Role> accuses);

        /**
         * Returns the property of the parts set.
         *
         * @return the property
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Property build();
    }
}
