package org.wederhoor.render;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.wederhoor.model.LanguageTag;

/**
 * The sentences of one language.
 *
 * <p>Read from a resource in UTF-8 and filled in by {@link Template}: the machinery of the platform for this purpose
 * follows its default locale.
 */
final class Wording {
    static final LanguageTag ENGLISH = LanguageTag.of("en");

    private static final Wording IN_ENGLISH = new Wording("wording-en.properties");

    /** The languages that have a resource. */
    static final ImmutableMap<LanguageTag, Wording> ALL =
            ImmutableMap.of(ENGLISH, IN_ENGLISH, LanguageTag.of("nl"), new Wording("wording-nl.properties"));

    private final ImmutableMap<String, Template> templates;

    private Wording(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource \"" + resource + "\" of package render is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImmutableMap.Builder<String, Template> parsed = ImmutableMap.builder();
        for (String key : properties.stringPropertyNames()) {
            parsed.put(key, Template.parse(properties.getProperty(key)));
        }
        templates = parsed.buildOrThrow();
    }

    /** The wording of a language, of the language it is a variety of, or else of English. */
    static Wording of(LanguageTag language) {
        for (LanguageTag tag : Languages.broadening(language)) {
            Wording wording = ALL.get(tag);
            if (wording != null) {
                return wording;
            }
        }
        return IN_ENGLISH;
    }

    /** What can be said. */
    ImmutableSet<String> keys() {
        return templates.keySet();
    }

    /** The sentence under a key, to be filled in. */
    Template template(String key) {
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalStateException("no wording for \"" + key + "\"");
        }
        return template;
    }

    /** The text under a key, with phrases filled in. */
    String text(String key, Object... phrases) {
        return template(key).fill(phrases);
    }
}
