package org.wederhoor.model;

/**
 * That a work was made from another.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param kind how
 * @param from the work it was made from
 * @since 1.0
 */
public record Derivation(DerivationKind kind, Id from) {}
