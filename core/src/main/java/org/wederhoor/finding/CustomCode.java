package org.wederhoor.finding;

import com.google.common.collect.ImmutableMap;
import java.util.regex.Pattern;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Text;

/**
 * What a finding of a user's own check is about.
 *
 * <p>The name has a dot in it and the number has four digits or more, so that no code of the library will ever be the same:
 * {@code acme.UNDATED_PHOTO}, 1001. The labels go with the code, also into the JSON of a report, so that whoever reads the
 * report can show it in words.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * CustomCode code = CustomCode.of("acme.UNDATED_PHOTO", 1001, Severity.NOTE)
 *         .labelled(LanguageTag.of("en"), "A photo without a date");
 * }</pre>
 *
 * @param name the name: a prefix of lower case letters, digits and hyphens, a dot, and capitals, digits and underscores
 * @param number the number, from {@value #NUMBER_MIN} on
 * @param severity how much a finding of this code matters
 * @param labels what it is called, by language; the name stands in where there is none
 * @since 1.0
 */
public record CustomCode(String name, int number, Severity severity, ImmutableMap<LanguageTag, String> labels)
        implements Code {
    /** The least number of a code that is not of the library. */
    public static final int NUMBER_MIN = 1000;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*\\.[A-Z][A-Z0-9_]*");

    /**
     * Checks name and number.
     *
     * @param name the name
     * @param number the number
     * @param severity how much a finding of this code matters
     * @param labels what it is called, by language
     * @throws IllegalArgumentException if the name or the number could be one of the library, or a label has a lone
     *     surrogate
     */
    public CustomCode {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name of custom code is \"" + name
                    + "\", expected a prefix, a dot and capitals, such as acme.UNDATED");
        }
        if (number < NUMBER_MIN) {
            throw new IllegalArgumentException("number of custom code " + name + " is " + number + ", expected "
                    + NUMBER_MIN + " or more, as the lower ones are of the library");
        }
        requireWellFormed(labels);
    }

    /** Refuses texts that no encoding can carry, as all records do. */
    static void requireWellFormed(ImmutableMap<LanguageTag, String> texts) {
        texts.forEach((language, text) -> new Text(text, language));
    }

    /**
     * Returns a code without labels.
     *
     * @param name the name
     * @param number the number
     * @param severity how much a finding of this code matters
     * @return the code
     * @throws IllegalArgumentException if the name or the number could be one of the library
     */
    public static CustomCode of(String name, int number, Severity severity) {
        return new CustomCode(name, number, severity, ImmutableMap.of());
    }

    /**
     * Returns this code with a label in one more language.
     *
     * @param language the language
     * @param label what it is called in that language
     * @return a code with the label
     * @throws IllegalArgumentException if it has a label in that language
     */
    public CustomCode labelled(LanguageTag language, String label) {
        return new CustomCode(
                name,
                number,
                severity,
                ImmutableMap.<LanguageTag, String>builder()
                        .putAll(labels)
                        .put(language, label)
                        .buildOrThrow());
    }

    @Override
    public Family family() {
        return Family.CUSTOM;
    }
}
