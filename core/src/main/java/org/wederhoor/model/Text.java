package org.wederhoor.model;

/**
 * Words in a language, exact to the code point.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param content the words; any characters, no lone surrogate
 * @param language the language they are in
 * @since 1.0
 */
public record Text(String content, LanguageTag language) {
    /**
     * Checks the words.
     *
     * @param content the words; any characters, no lone surrogate
     * @param language the language they are in
     * @throws IllegalArgumentException if they have a lone surrogate
     */
    public Text {
        Invariants.requireWellFormed("text", content);
    }

    /**
     * Returns words in a language.
     *
     * @param content the words
     * @param languageTag the BCP 47 tag of the language
     * @return the text
     * @throws IllegalArgumentException if the words have a lone surrogate or the tag is not well-formed
     */
    public static Text of(String content, String languageTag) {
        return new Text(content, LanguageTag.of(languageTag));
    }
}
