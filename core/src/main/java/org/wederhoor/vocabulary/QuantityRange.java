package org.wederhoor.vocabulary;

/**
 * A quantity in base units, widened by what a measure tolerates. Two of the same dimensions agree when they have a number in
 * common.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param dimensions what is measured, equal for quantities that can be compared
 * @param low the low end
 * @param high the high end, not below the low one
 * @since 1.0
 */
public record QuantityRange(Object dimensions, Fraction low, Fraction high) {}
