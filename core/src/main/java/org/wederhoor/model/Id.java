package org.wederhoor.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The name of one thing in a dossier.
 *
 * <p>All things of a dossier share one namespace of ids. An id is any non-empty text without white space or control
 * characters; IRIs are welcome. Ids are compared letter by letter and ordered by code point.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param value the text of the id
 * @since 1.0
 */
public record Id(String value) implements Comparable<Id> {
    /** Orders texts by code point, which differs from the order of {@link String} where surrogates are involved. */
    private static final Comparator<String> BY_CODE_POINT = Id::compareByCodePoint;

    /**
     * Checks the text.
     *
     * @param value the text of the id
     * @throws IllegalArgumentException if the text is empty or has white space, a control character or a lone surrogate
     */
    public Id {
        Invariants.requireValue(!value.isEmpty(), "id", value, "a non-empty text");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            // Nearly all ids are plain ASCII, and millions of them are made.
            if (c <= ' ' || c >= 0x7f) {
                requireVisible(value, i);
            }
        }
    }

    private static void requireVisible(String value, int index) {
        char c = value.charAt(index);
        boolean visible =
                c > ' ' && !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c);
        Invariants.requireValue(
                visible, "id", value, "no white space or control characters (found one at index " + index + ")");
        if (Character.isSurrogate(c)) {
            Invariants.requireWellFormed("id", value);
        }
    }

    /**
     * Returns the id with a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is empty or has white space, a control character or a lone surrogate
     */
    public static Id of(String value) {
        return new Id(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof Id id && value.equals(id.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Compares by code point. */
    @Override
    public int compareTo(Id other) {
        return BY_CODE_POINT.compare(value, other.value);
    }

    /** {@return the text of the id} */
    @Override
    public String toString() {
        return value;
    }

    private static int compareByCodePoint(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // A surrogate stands for a code point above every other char, so it must sort last.
                boolean xHigh = Character.isSurrogate(x);
                boolean yHigh = Character.isSurrogate(y);
                return xHigh == yHigh ? Character.compare(x, y) : xHigh ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
