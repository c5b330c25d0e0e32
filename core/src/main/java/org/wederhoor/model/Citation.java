package org.wederhoor.model;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Immutable;

/**
 * Where a statement can be read, and in which words.
 *
 * <p>Exactly what stands in the document is a quotation; a translation of it is marked as one; a paraphrase is in the
 * words of whoever entered it.
 *
 * <h2>Errors</h2> {@link Builder#build} refuses a translation into the language of the quotation itself.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
@Immutable
public sealed interface Citation permits ImmutableCitation {
    /** {@return the document cited} */
    Id document();

    /** {@return the place in the document, such as a page, a paragraph or a minute, if given} */
    Optional<String> passage();

    /** {@return the exact words, in the language of the document, if quoted} */
    Optional<Text> quotation();

    /** {@return translations of the exact words, one for each language} */
    ImmutableMap<LanguageTag, String> translations();

    /** {@return what the document says in other words, if given} */
    Optional<Text> paraphrase();

    /** Refuses a translation into the language translated from, and text that no encoding can carry. */
    @Check
    default void check() {
        passage().ifPresent(p -> Invariants.requireWellFormed("passage of citation of", document(), p));
        Invariants.requireWellFormed("translations of citation of", document(), translations());
        quotation()
                .ifPresent(q -> Invariants.require(
                        !translations().containsKey(q.language()),
                        "translations of citation of",
                        document(),
                        q.language(),
                        "languages other than that of the quotation"));
    }

    /** {@return a builder of a citation} */
    static Builder builder() {
        return ImmutableCitation.builder();
    }

    /** Collects the parts of a citation. Not thread-safe; sets each part once. */
    abstract class Builder {
        Builder() {}

        /**
         * Sets the document cited. Required.
         *
         * @param document the value
         * @return this builder
         */
        public abstract Builder document(Id document);

        /**
         * Sets the place in the document, such as a page, a paragraph or a minute, if given.
         *
         * @param passage the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder passage(String passage);

        /**
         * Sets the exact words, in the language of the document, if quoted.
         *
         * @param quotation the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder quotation(Text quotation);

        /**
         * Adds to translations of the exact words, one for each language.
         *
         * @param key what it is filed under
         * @param translation the entry
         * @return this builder
         */
        public abstract Builder putTranslation(LanguageTag key, String translation);

        /**
         * Adds all to translations of the exact words, one for each language.
         *
         * @param translations all to add
         * @return this builder
         */
        public abstract Builder putAllTranslations(Map<? extends LanguageTag, ? extends String> translations);

        /**
         * Sets what the document says in other words, if given.
         *
         * @param paraphrase the value; leave the call out where there is none
         * @return this builder
         */
        public abstract Builder paraphrase(Text paraphrase);

        /**
         * Returns the citation of the parts set.
         *
         * @return the citation
         * @throws IllegalStateException if a required part is missing
         * @throws IllegalArgumentException if the parts break an invariant; the message names the part and its value
         */
        public abstract Citation build();
    }
}
