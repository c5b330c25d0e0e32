package org.wederhoor.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;

/**
 * Anything that claims speak of: a person, a place, a law, a product, an event.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses labels with a lone surrogate.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
@Immutable
public sealed interface Entity extends DossierRecord permits ImmutableEntity, Source {
    /** {@return the id} */
    @Override
    Id id();

    /** {@return the labels, one for each language} */
    ImmutableMap<LanguageTag, String> labels();

    /** {@return the types it is an instance of; value types of properties name them} */
    ImmutableSet<Id> types();

    /** {@return the IRIs under which others know it} */
    ImmutableSet<Iri> sameAs();

    /** Refuses labels that no encoding can carry. */
    @Check
    default void check() {
        Invariants.requireWellFormed("labels of entity", id(), labels());
    }

    /** {@return a builder of an entity} */
    static Builder builder() {
        return ImmutableEntity.builder();
    }

    /** Collects the parts of an entity. Not thread-safe; sets each part once. */
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
         * Adds to the types it is an instance of; value types of properties name them.
         *
         * @param type one more
         * @return this builder
         */
        public abstract Builder addType(Id type);

        /**
         * Adds all to the types it is an instance of; value types of properties name them.
         *
         * @param types all to add
         * @return this builder
         */
        public abstract Builder addAllTypes(Iterable<? extends Id> types);

        /**
         * Adds to the IRIs under which others know it.
         *
         * @param sameAs one more
         * @return this builder
         */
        public abstract Builder addSameAs(Iri sameAs);

        /**
         * Adds all to the IRIs under which others know it.
         *
         * @param sameAs all to add
         * @return this builder
         */
        public abstract Builder addAllSameAs(Iterable<? extends Iri> sameAs);

        /**
         * Returns the entity of the parts set.
         *
         * @return the entity
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Entity build();
    }
}
