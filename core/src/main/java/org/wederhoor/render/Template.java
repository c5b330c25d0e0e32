package org.wederhoor.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for phrases: {@code {0}} for the first, {@code {0.speaker}} for an aspect of it.
 *
 * @param parts the pieces of text and places in order
 */
record Template(ImmutableList<Part> parts) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\.([a-z]+))?}");

    /** A piece of text, or a place when {@code index} is not negative. */
    record Part(String text, int index, String aspect) {}

    static Template parse(String text) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            parts.add(new Part(text.substring(from, place.start()), -1, ""));
            String aspect = place.group(2);
            parts.add(new Part("", Integer.parseInt(place.group(1)), aspect == null ? "" : aspect));
            from = place.end();
        }
        return new Template(parts.add(new Part(text.substring(from), -1, "")).build());
    }

    /** Fills the places; a phrase that is no {@link Phrase} is its own text and has no aspects. */
    String fill(Object... phrases) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            if (part.index < 0) {
                out.append(part.text);
            } else if (part.index >= phrases.length) {
                throw new IllegalStateException("place {" + part.index + "} of " + this + " has no phrase");
            } else if (phrases[part.index] instanceof Phrase phrase) {
                out.append(phrase.aspect(part.aspect));
            } else {
                out.append(phrases[part.index]);
            }
        }
        return out.toString();
    }

    /** The numbers of the places. */
    ImmutableSet<Integer> places() {
        return parts.stream()
                .map(Part::index)
                .filter(index -> index >= 0)
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
    }
}
