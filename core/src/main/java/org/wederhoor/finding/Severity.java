package org.wederhoor.finding;

/**
 * How much a finding matters, the least first.
 *
 * @since 1.0
 */
public enum Severity {
    /** Worth knowing. */
    NOTE,

    /** To be looked at before publication. */
    WARNING,

    /** Something in the dossier cannot be so. */
    ERROR
}
