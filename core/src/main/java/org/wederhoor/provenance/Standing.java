package org.wederhoor.provenance;

/**
 * How near a statement is to what was observed.
 *
 * <h2>Definition</h2> A document counts as its publisher. Whoever acts for a source is no other than that source.
 *
 * @since 1.0
 */
public enum Standing {
    /** It is cited from a document of its speaker, of the principal of the speaker, or of who acts for the speaker. */
    FIRST_HAND,

    /** Some chain to it passes only publications, documents and who acts for its speaker. */
    REPORTED,

    /** Every chain to it passes another person or organization. */
    HEARSAY,

    /** It is neither cited nor reported. */
    UNATTESTED;

    /** {@return whether a verdict treats it as hearsay} */
    public boolean isHearsay() {
        return this == HEARSAY || this == UNATTESTED;
    }
}
