package org.wederhoor.json;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How the constants of an enum are written: in lower camel case, MET_BY as metBy. */
final class EnumWords<E extends Enum<E>> {
    private final ImmutableMap<String, E> constants;
    private final Map<E, String> words;

    private EnumWords(Class<E> type) {
        ImmutableMap.Builder<String, E> byWord = ImmutableMap.builder();
        words = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            String word = CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name());
            byWord.put(word, constant);
            words.put(constant, word);
        }
        constants = byWord.buildOrThrow();
    }

    static <E extends Enum<E>> EnumWords<E> of(Class<E> type) {
        return new EnumWords<>(type);
    }

    String word(E constant) {
        String word = words.get(constant);
        if (word == null) {
            throw new AssertionError(constant);
        }
        return word;
    }

    Optional<E> constant(String word) {
        return Optional.ofNullable(constants.get(word));
    }

    /** All words, as messages name them. */
    String accepted() {
        return "one of " + String.join(", ", constants.keySet());
    }
}
