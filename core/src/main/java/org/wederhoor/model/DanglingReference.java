package org.wederhoor.model;

/**
 * A reference to something that the dossier does not hold, or holds as something else.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param from the record that refers
 * @param part the part of the record that refers, such as {@code speaker}
 * @param to the id referred to
 * @param expected what the part must refer to, such as {@code source}
 * @since 1.0
 */
public record DanglingReference(Id from, String part, Id to, String expected) {
    /** {@return the reference in one line} */
    @Override
    public String toString() {
        return part + " of \"" + from + "\" refers to \"" + to + "\", expected the id of a record of type " + expected;
    }
}
