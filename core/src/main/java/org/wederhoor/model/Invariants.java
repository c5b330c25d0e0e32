package org.wederhoor.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every value of the model checks when it is built, with one form of message. */
final class Invariants {
    /** How much of an offending value a message shows. */
    private static final int SHOWN_LENGTH_MAX = 80;

    private Invariants() {}

    static void require(boolean holds, String part, Id owner, Object value, String accepted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    part + " " + quoted(owner) + " is " + quoted(value) + ", expected " + accepted);
        }
    }

    static void requireValue(boolean holds, String part, Object value, String accepted) {
        if (!holds) {
            throw new IllegalArgumentException(part + " is " + quoted(value) + ", expected " + accepted);
        }
    }

    static void requireParts(boolean holds, String whole, String accepted) {
        if (!holds) {
            throw new IllegalArgumentException(whole + " is empty, expected " + accepted);
        }
    }

    /** Refuses text that no Unicode encoding can carry. */
    static void requireWellFormed(String part, String text) {
        int at = loneSurrogateIndex(text);
        if (at >= 0) {
            requireValue(false, part, text, "text without a lone surrogate (found one at index " + at + ")");
        }
    }

    /** Refuses text that no Unicode encoding can carry, in a part of something with an id. */
    static void requireWellFormed(String part, Id owner, String text) {
        int at = loneSurrogateIndex(text);
        if (at >= 0) {
            require(false, part, owner, text, "text without a lone surrogate (found one at index " + at + ")");
        }
    }

    /** Refuses texts that no Unicode encoding can carry. */
    static void requireWellFormed(String part, Id owner, Map<LanguageTag, String> texts) {
        if (!texts.isEmpty()) {
            texts.values().forEach(text -> requireWellFormed(part, owner, text));
        }
    }

    private static int loneSurrogateIndex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    /** Quotes a value for a message: one line, of bounded length, without characters that act on a terminal or log. */
    private static String quoted(@Nullable Object value) {
        String text = String.valueOf(value);
        StringBuilder shown = new StringBuilder("\"");
        int end = Math.min(text.length(), SHOWN_LENGTH_MAX);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || Character.isSurrogate(c)) {
                shown.append(String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.append(end < text.length() ? "\u2026\"" : "\"").toString();
    }
}
