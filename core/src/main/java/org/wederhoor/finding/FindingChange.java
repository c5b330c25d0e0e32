package org.wederhoor.finding;

/**
 * A finding that is in two reports and not the same in both.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param before the finding as it was in the baseline
 * @param after the finding as it is now
 * @since 1.0
 */
public record FindingChange(Finding before, Finding after) {
    /** {@return whether it was possible and is certain, or the other way round} */
    public boolean ofModality() {
        return before.modality() != after.modality();
    }

    /** {@return whether other statements bring it about} */
    public boolean ofCause() {
        return !before.cause().equals(after.cause());
    }

    /** {@return whether other positions clash, or others hold them} */
    public boolean ofSides() {
        return !before.sides().equals(after.sides());
    }

    /** {@return whether there is any change} */
    boolean isAny() {
        return ofModality() || ofCause() || ofSides();
    }
}
