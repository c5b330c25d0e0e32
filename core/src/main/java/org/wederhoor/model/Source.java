package org.wederhoor.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Default;
import org.immutables.value.Value.Immutable;
import org.wederhoor.time.EdtfDate;

/**
 * An entity that can state things.
 *
 * <p>A source may act for others: what a spokesperson says commits the principal. Only a work (a document, a dataset,
 * software) has a date of publication, a publisher, a locator and works it was derived from.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses a reliability outside [0, 1], a source that acts for itself, and
 * the parts of a work on a source that is none.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
@Immutable
@SuppressWarnings("immutables:subtype") // Both are final where they are implemented, so neither equals the other.
public sealed interface Source extends Entity permits ImmutableSource {
    /** {@return the id} */
    @Override
    Id id();

    /** {@return the kind of source} */
    SourceKind kind();

    /** {@return the labels, one for each language} */
    @Override
    ImmutableMap<LanguageTag, String> labels();

    /** {@return the types it is an instance of} */
    @Override
    ImmutableSet<Id> types();

    /** {@return the IRIs under which others know it} */
    @Override
    ImmutableSet<Iri> sameAs();

    /** {@return whether it is not named to the reader} */
    @Default
    default boolean isAnonymous() {
        return false;
    }

    /** {@return the sources that are committed by what it says} */
    ImmutableSet<Id> actsFor();

    /** {@return the entities and claims in which it declared an interest} */
    ImmutableSet<Id> interests();

    /** {@return the prior probability in [0, 1] that what it states is so, if anyone declared it} */
    OptionalDouble reliability();

    /** {@return the period in which it exists, if known} */
    Optional<EdtfDate> existence();

    /** {@return the date of publication, if it is a work and the date is known} */
    Optional<EdtfDate> published();

    /** {@return the publisher, if it is a work and the publisher is known} */
    Optional<Id> publisher();

    /** {@return where to find it, if it is a work and that is known} */
    Optional<Locator> locator();

    /** {@return the works it was derived from} */
    ImmutableSet<Derivation> derivations();

    /** Refuses what no source can be; the message names the part and its value. */
    @Override
    @Check
    default void check() {
        Invariants.requireWellFormed("labels of source", id(), labels());
        reliability()
                .ifPresent(r ->
                        Invariants.require(r >= 0 && r <= 1, "reliability of source", id(), r, "a number from 0 to 1"));
        Invariants.require(!actsFor().contains(id()), "actsFor of source", id(), id(), "another source");
        Invariants.require(
                derivations().isEmpty()
                        || derivations().stream().noneMatch(d -> d.from().equals(id())),
                "derivations of source",
                id(),
                id(),
                "another work");
        boolean published = published().isPresent()
                || publisher().isPresent()
                || locator().isPresent()
                || !derivations().isEmpty();
        if (published && !kind().isWork()) {
            String accepted = "none, as only a document, a dataset or software is published (kind is " + kind() + ")";
            published().ifPresent(p -> Invariants.require(false, "published of source", id(), p, accepted));
            publisher().ifPresent(p -> Invariants.require(false, "publisher of source", id(), p, accepted));
            locator().ifPresent(p -> Invariants.require(false, "locator of source", id(), p, accepted));
            Invariants.require(derivations().isEmpty(), "derivations of source", id(), derivations(), accepted);
        }
    }

    /** {@return a builder of a source} */
    static Builder builder() {
        return ImmutableSource.builder();
    }

    /** Collects the parts of a source. Not thread-safe; sets each part once. */
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
         * Sets the kind of source. Required.
         *
         * @param kind the value
         * @return this builder
         */
        public abstract Builder kind(SourceKind kind);

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
         * Adds to the types it is an instance of.
         *
         * @param type one more
         * @return this builder
         */
        public abstract Builder addType(Id type);

        /**
         * Adds all to the types it is an instance of.
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
         * Sets whether it is not named to the reader.
         *
         * @param anonymous the value
         * @return this builder
         */
        public abstract Builder anonymous(boolean anonymous);

        /**
         * Adds to the sources that are committed by what it says.
         *
         * @param actsFor one more
         * @return this builder
         */
        public abstract Builder addActsFor(Id actsFor);

        /**
         * Adds all to the sources that are committed by what it says.
         *
         * @param actsFor all to add
         * @return this builder
         */
        public abstract Builder addAllActsFor(Iterable<? extends Id> actsFor);

        /**
         * Adds to the entities and claims in which it declared an interest.
         *
         * @param interest one more
         * @return this builder
         */
        public abstract Builder addInterest(Id interest);

        /**
         * Adds all to the entities and claims in which it declared an interest.
         *
         * @param interests all to add
         * @return this builder
         */
        public abstract Builder addAllInterests(Iterable<? extends Id> interests);

        /**
         * Sets the prior probability in [0, 1] that what it states is so, if anyone declared it.
         *
         * @param reliability the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder reliability(double reliability);

        /**
         * Sets the period in which it exists, if known.
         *
         * @param existence the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder existence(EdtfDate existence);

        /**
         * Sets the date of publication, if it is a work and the date is known.
         *
         * @param published the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder published(EdtfDate published);

        /**
         * Sets the publisher, if it is a work and the publisher is known.
         *
         * @param publisher the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder publisher(Id publisher);

        /**
         * Sets where to find it, if it is a work and that is known.
         *
         * @param locator the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder locator(Locator locator);

        /**
         * Adds to the works it was derived from.
         *
         * @param derivation one more
         * @return this builder
         */
        public abstract Builder addDerivation(Derivation derivation);

        /**
         * Adds all to the works it was derived from.
         *
         * @param derivations all to add
         * @return this builder
         */
        public abstract Builder addAllDerivations(Iterable<? extends Derivation> derivations);

        /**
         * Returns the source of the parts set.
         *
         * @return the source
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Source build();
    }
}
