package org.wederhoor.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case file: who said what, and what is known of the words it was said in.
 *
 * <p>A dossier may hold gaps and errors: references to things it does not hold, contradictions, circles. Building a
 * dossier never hides them; checking reports them. Two dossiers are equal when they hold the same records, in any
 * order.
 *
 * <h2>Errors</h2> All records share one namespace: the builder refuses two different records under one id, naming
 * both. Adding the same record twice changes nothing.
 *
 * <h2>Threads</h2> Immutable. The builder is confined to one thread.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Dossier dossier = Dossier.builder()
 *         .add(Source.builder().id(Id.of("mayor")).kind(SourceKind.PERSON).build())
 *         .add(Claim.builder().id(Id.of("c1")).putText(LanguageTag.of("en"), "The bridge is safe").build())
 *         .add(Statement.builder().id(Id.of("s1")).speaker(Id.of("mayor")).content(Content.ofClaim(Id.of("c1"))).build())
 *         .build();
 * }</pre>
 *
 * @since 1.0
 */
public final class Dossier {
    private final ImmutableMap<LanguageTag, String> titles;
    private final ImmutableMap<Id, Entity> entities;
    private final ImmutableMap<Id, Source> sources;
    private final ImmutableMap<Id, Claim> claims;
    private final ImmutableMap<Id, Counterclaim> counterclaims;
    private final ImmutableMap<Id, Support> supports;
    private final ImmutableMap<Id, Statement> statements;
    private final ImmutableMap<Id, ReplyRequest> replyRequests;
    private final ImmutableMap<Id, Review> reviews;
    private final ImmutableSet<Waiver> waivers;
    private final Vocabulary vocabulary;

    private Dossier(Builder builder) {
        titles = ImmutableMap.copyOf(builder.titles);
        entities = builder.entities.buildOrThrow();
        sources = builder.sources.buildOrThrow();
        claims = builder.claims.buildOrThrow();
        counterclaims = builder.counterclaims.buildOrThrow();
        supports = builder.supports.buildOrThrow();
        statements = builder.statements.buildOrThrow();
        replyRequests = builder.replyRequests.buildOrThrow();
        reviews = builder.reviews.buildOrThrow();
        waivers = builder.waivers.build();
        vocabulary = builder.vocabulary.build();
    }

    /** {@return a builder of a dossier} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the titles of the case, one for each language} */
    public ImmutableMap<LanguageTag, String> titles() {
        return titles;
    }

    /** {@return the entities that are no sources, by id, in the order added} */
    public ImmutableMap<Id, Entity> entities() {
        return entities;
    }

    /** {@return the sources by id, in the order added} */
    public ImmutableMap<Id, Source> sources() {
        return sources;
    }

    /** {@return the claims by id, in the order added} */
    public ImmutableMap<Id, Claim> claims() {
        return claims;
    }

    /** {@return the counterclaims by id, in the order added} */
    public ImmutableMap<Id, Counterclaim> counterclaims() {
        return counterclaims;
    }

    /** {@return the supports by id, in the order added} */
    public ImmutableMap<Id, Support> supports() {
        return supports;
    }

    /** {@return the statements by id, in the order added} */
    public ImmutableMap<Id, Statement> statements() {
        return statements;
    }

    /** {@return the reply requests by id, in the order added} */
    public ImmutableMap<Id, ReplyRequest> replyRequests() {
        return replyRequests;
    }

    /** {@return the reviews by id, in the order added} */
    public ImmutableMap<Id, Review> reviews() {
        return reviews;
    }

    /** {@return the waivers, in the order added} */
    public ImmutableSet<Waiver> waivers() {
        return waivers;
    }

    /** {@return what the dossier declares of its properties, rules and values} */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Returns the record with an id, of whatever type, in constant time.
     *
     * @param id the id
     * @return the record, or empty if the dossier holds none with that id
     */
    public Optional<DossierRecord> find(Id id) {
        for (ImmutableMap<Id, ? extends DossierRecord> records : recordsByType()) {
            DossierRecord record = records.get(id);
            if (record != null) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the entity with an id, be it a source or not, in constant time.
     *
     * @param id the id
     * @return the entity, or empty if the dossier holds none with that id
     */
    public Optional<Entity> entity(Id id) {
        Entity source = sources.get(id);
        return Optional.ofNullable(source != null ? source : entities.get(id));
    }

    /**
     * Returns the references to things that the dossier does not hold, or holds as something else, in the order of the
     * records. Properties, entity types and units need no declaration, so they are never missing.
     *
     * <p>Linear in the size of the dossier.
     *
     * @return the references that lead nowhere
     */
    public ImmutableList<DanglingReference> danglingReferences() {
        return new References(this).dangling();
    }

    /** {@return all records, type by type, each type in the order added} */
    public Iterable<DossierRecord> records() {
        return Iterables.concat(Iterables.transform(recordsByType(), ImmutableMap::values));
    }

    /**
     * Returns the references of one record to things that the dossier does not hold, or holds as something else.
     *
     * @param record the record, which need not be in the dossier
     * @return the references that lead nowhere
     */
    public ImmutableList<DanglingReference> danglingReferences(DossierRecord record) {
        return new References(this).dangling(record);
    }

    /** All records, type by type. */
    ImmutableList<ImmutableMap<Id, ? extends DossierRecord>> recordsByType() {
        return ImmutableList.of(
                entities,
                sources,
                claims,
                counterclaims,
                supports,
                statements,
                replyRequests,
                reviews,
                vocabulary.properties(),
                vocabulary.rules());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dossier that
                && titles.equals(that.titles)
                && recordsByType().equals(that.recordsByType())
                && waivers.equals(that.waivers)
                && vocabulary.equals(that.vocabulary);
    }

    @Override
    public int hashCode() {
        return Objects.hash(titles, recordsByType(), waivers, vocabulary);
    }

    /** {@return the sizes of the dossier} */
    @Override
    public String toString() {
        return "Dossier of " + sources.size() + " sources, " + claims.size() + " claims and " + statements.size()
                + " statements";
    }

    /**
     * Files a record, or finds that it was filed already.
     *
     * @param other a record of another type with the same id, or null
     */
    static <R extends DossierRecord> void putUnique(Map<Id, R> records, R record, @Nullable DossierRecord other) {
        DossierRecord earlier = other != null ? other : records.putIfAbsent(record.id(), record);
        if (earlier != null && !earlier.equals(record)) {
            throw new DuplicateIdException(earlier, record);
        }
    }

    /** Collects the records of a dossier. Not thread-safe. */
    public static final class Builder {
        private final Map<LanguageTag, String> titles = new LinkedHashMap<>();
        private final ImmutableMap.Builder<Id, Entity> entities = ImmutableMap.builder();
        private final ImmutableMap.Builder<Id, Source> sources = ImmutableMap.builder();
        private final ImmutableMap.Builder<Id, Claim> claims = ImmutableMap.builder();
        private final ImmutableMap.Builder<Id, Counterclaim> counterclaims = ImmutableMap.builder();
        private final ImmutableMap.Builder<Id, Support> supports = ImmutableMap.builder();
        private final ImmutableMap.Builder<Id, Statement> statements = ImmutableMap.builder();
        private final ImmutableMap.Builder<Id, ReplyRequest> replyRequests = ImmutableMap.builder();
        private final ImmutableMap.Builder<Id, Review> reviews = ImmutableMap.builder();
        private final ImmutableSet.Builder<Waiver> waivers = ImmutableSet.builder();
        private final Vocabulary.Builder vocabulary = Vocabulary.builder();
        private final Map<Id, DossierRecord> namespace = new HashMap<>();

        private Builder() {}

        /**
         * Sets the title of the case in a language.
         *
         * @param language the language
         * @param title the title
         * @return this builder
         * @throws IllegalArgumentException if there is a different title in that language
         */
        public Builder putTitle(LanguageTag language, String title) {
            Invariants.requireWellFormed("title", title);
            String earlier = titles.putIfAbsent(language, title);
            Invariants.requireValue(
                    earlier == null || earlier.equals(title),
                    "title in " + language,
                    title,
                    "\"" + earlier + "\", set before");
            return this;
        }

        /**
         * Adds a record of any type.
         *
         * @param record the record
         * @return this builder
         * @throws DuplicateIdException if a different record has its id
         */
        public Builder add(DossierRecord record) {
            DossierRecord earlier = namespace.putIfAbsent(record.id(), record);
            if (earlier != null) {
                if (!earlier.equals(record)) {
                    throw new DuplicateIdException(earlier, record);
                }
                return this;
            }
            // Checked by type in turn, as Java 17 has no pattern switch; the types are sealed.
            Id id = record.id();
            if (record instanceof Statement statement) {
                statements.put(id, statement);
            } else if (record instanceof Claim claim) {
                claims.put(id, claim);
            } else if (record instanceof Source source) {
                sources.put(id, source);
            } else if (record instanceof Entity entity) {
                entities.put(id, entity);
            } else if (record instanceof Counterclaim counterclaim) {
                counterclaims.put(id, counterclaim);
            } else if (record instanceof Support support) {
                supports.put(id, support);
            } else if (record instanceof ReplyRequest replyRequest) {
                replyRequests.put(id, replyRequest);
            } else if (record instanceof Review review) {
                reviews.put(id, review);
            } else if (record instanceof Property property) {
                vocabulary.addProperty(property);
            } else if (record instanceof Rule rule) {
                vocabulary.addRule(rule);
            }
            return this;
        }

        /**
         * Adds records of any types.
         *
         * @param records the records
         * @return this builder
         * @throws DuplicateIdException if a different record has the id of one of them
         */
        public Builder addAll(Iterable<? extends DossierRecord> records) {
            records.forEach(this::add);
            return this;
        }

        /**
         * Adds a waiver.
         *
         * @param waiver the waiver
         * @return this builder
         */
        public Builder addWaiver(Waiver waiver) {
            waivers.add(waiver);
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
            vocabulary.addContainment(part, whole);
            return this;
        }

        /**
         * Adds all that a vocabulary declares.
         *
         * @param vocabulary the vocabulary
         * @return this builder
         * @throws DuplicateIdException if a different record has the id of one of its properties or rules
         */
        public Builder addVocabulary(Vocabulary vocabulary) {
            addAll(vocabulary.properties().values());
            addAll(vocabulary.rules().values());
            vocabulary.containers().forEach(this::addContainment);
            return this;
        }

        /** {@return the dossier of what was added so far} */
        public Dossier build() {
            return new Dossier(this);
        }
    }
}
