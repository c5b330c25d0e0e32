package org.wederhoor.model;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language, as a BCP 47 tag.
 *
 * <p>Tags that differ in case only are the same language; a tag is kept in lower case. {@code und} is the tag of text
 * whose language is not known.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> BCP 47 (RFC 5646), sections 2.1 and 2.1.1.
 *
 * @param value the tag in lower case, such as {@code nl} or {@code pt-br}
 * @since 1.0
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {
    /**
     * Checks the tag and folds its case.
     *
     * @param value the tag in lower case, such as {@code nl} or {@code pt-br}
     * @throws IllegalArgumentException if it is not a well-formed tag
     */
    public LanguageTag {
        boolean wellFormed = !value.isEmpty();
        try {
            new Locale.Builder().setLanguageTag(value);
        } catch (IllformedLocaleException e) {
            wellFormed = false;
        }
        Invariants.requireValue(wellFormed, "language", value, "a BCP 47 tag such as nl or en-GB");
        value = value.toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the language with a tag.
     *
     * @param tag the tag, in any case
     * @return the language
     * @throws IllegalArgumentException if it is not a well-formed tag
     */
    public static LanguageTag of(String tag) {
        return new LanguageTag(tag);
    }

    /** Compares by the letters of the tags. */
    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    /** {@return the tag in lower case} */
    @Override
    public String toString() {
        return value;
    }
}
