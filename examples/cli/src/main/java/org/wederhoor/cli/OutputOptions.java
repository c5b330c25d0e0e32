package org.wederhoor.cli;

import com.google.common.collect.ImmutableSet;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.render.TextRenderer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the commands that give results have in common. */
final class OutputOptions {
    @Option(
            names = "--lang",
            paramLabel = "en|nl",
            description = "The language of the text (default: en).",
            converter = Language.class)
    private LanguageTag language = LanguageTag.of("en");

    LanguageTag language() {
        return language;
    }

    /** Reads the name of a language that results can be written in. */
    static final class Language implements ITypeConverter<LanguageTag> {
        @Override
        public LanguageTag convert(String word) {
            ImmutableSet<LanguageTag> languages = TextRenderer.languages();
            return languages.stream()
                    .filter(language -> language.value().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("is \"" + word + "\", expected en or nl"));
        }
    }
}
