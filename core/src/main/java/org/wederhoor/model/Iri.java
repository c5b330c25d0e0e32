package org.wederhoor.model;

/**
 * An absolute IRI, kept as written.
 *
 * <p>Only its shape is checked: a scheme, a colon, and no white space. Nothing is resolved or fetched.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> RFC 3987, section 2.2; RFC 3986, section 3.1 (scheme).
 *
 * @param value the text of the IRI
 * @since 1.0
 */
public record Iri(String value) {
    /**
     * Checks the shape.
     *
     * @param value the text of the IRI
     * @throws IllegalArgumentException if there is no scheme or there is white space
     */
    public Iri {
        int colon = value.indexOf(':');
        boolean absolute = colon > 0 && isLetter(value.charAt(0));
        for (int i = 1; absolute && i < colon; i++) {
            char c = value.charAt(i);
            absolute = isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
        }
        Invariants.requireValue(absolute, "IRI", value, "an absolute IRI such as https://example.org/a");
        Invariants.requireValue(
                value.chars()
                        .noneMatch(c ->
                                Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)),
                "IRI",
                value,
                "no white space or control characters");
        Invariants.requireWellFormed("IRI", value);
    }

    /**
     * Returns the IRI with a text.
     *
     * @param value the text
     * @return the IRI
     * @throws IllegalArgumentException if it is not an absolute IRI
     */
    public static Iri of(String value) {
        return new Iri(value);
    }

    /** {@return the text of the IRI} */
    @Override
    public String toString() {
        return value;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
