package org.wederhoor.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collections;
import java.util.Optional;
import org.wederhoor.model.LanguageTag;

/** Which of several languages a reader is given. */
final class Languages {
    private Languages() {}

    /** The language and what it is a variety of, the narrowest first: nl-be, nl (RFC 4647, section 3.4). */
    static ImmutableList<LanguageTag> broadening(LanguageTag language) {
        ImmutableList.Builder<LanguageTag> tags = ImmutableList.builder();
        String tag = language.value();
        tags.add(language);
        for (int cut = tag.lastIndexOf('-'); cut > 0; cut = tag.lastIndexOf('-')) {
            tag = tag.substring(0, cut);
            // A subtag of one letter belongs to the one that followed it.
            if (tag.length() < 2 || tag.charAt(tag.length() - 2) != '-') {
                tags.add(LanguageTag.of(tag));
            }
        }
        return tags.build();
    }

    /** The text in the first of the languages wanted, else in English, else in the first language by tag. */
    static Optional<String> choose(ImmutableMap<LanguageTag, String> texts, ImmutableList<LanguageTag> wanted) {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        for (LanguageTag tag : wanted) {
            String text = texts.get(tag);
            if (text != null) {
                return Optional.of(text);
            }
        }
        String english = texts.get(Wording.ENGLISH);
        return Optional.ofNullable(english != null ? english : texts.get(Collections.min(texts.keySet())));
    }
}
