package org.wederhoor.model;

/**
 * That a statement retracts, corrects or replaces an earlier one.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param kind what is done to the earlier statement
 * @param statement the earlier statement
 * @since 1.0
 */
public record Withdrawal(WithdrawalKind kind, Id statement) {}
