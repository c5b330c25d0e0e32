package org.wederhoor.model;

/**
 * What a statement does to an earlier one.
 *
 * @since 1.0
 */
public enum WithdrawalKind {
    /** Takes it back. */
    RETRACTS,

    /** Puts right what it said; all versions before it go too. */
    CORRECTS,

    /** Takes its place. */
    REPLACES
}
