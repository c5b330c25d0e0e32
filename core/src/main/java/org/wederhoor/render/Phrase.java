package org.wederhoor.render;

import com.google.common.collect.ImmutableMap;

/**
 * Words for one thing, with aspects of it that a sentence may ask for.
 *
 * @param text the words
 * @param aspects further words by name
 */
record Phrase(String text, ImmutableMap<String, String> aspects) {
    static Phrase of(String text) {
        return new Phrase(text, ImmutableMap.of());
    }

    /** The words of an aspect; the words themselves where the thing has no such aspect. */
    String aspect(String name) {
        return aspects.getOrDefault(name, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
