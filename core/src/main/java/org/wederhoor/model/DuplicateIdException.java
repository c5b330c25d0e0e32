package org.wederhoor.model;

/**
 * Two different records have one id.
 *
 * @since 1.0
 */
public final class DuplicateIdException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient DossierRecord first;
    private final transient DossierRecord second;

    /**
     * Returns an exception that names both records.
     *
     * @param first the record that had the id first
     * @param second the record that is refused
     */
    public DuplicateIdException(DossierRecord first, DossierRecord second) {
        super(message(first, second));
        this.first = first;
        this.second = second;
    }

    /** {@return the record that had the id first} */
    public DossierRecord first() {
        return first;
    }

    /** {@return the record that was refused} */
    public DossierRecord second() {
        return second;
    }

    private static String message(DossierRecord first, DossierRecord second) {
        String one = References.typeName(first);
        String other = References.typeName(second);
        String both = one.equals(other) ? "two different records of type " + one : one + " and " + other;
        return "id \"" + first.id() + "\" is used by " + both + ", expected an id of its own for each record";
    }
}
