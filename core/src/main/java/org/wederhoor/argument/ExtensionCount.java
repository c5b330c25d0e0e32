package org.wederhoor.argument;

import java.math.BigInteger;

/**
 * How many extensions there are.
 *
 * @param atLeast the number, or a lower bound of it where the budget was spent
 * @param isExact whether it is the number
 * @since 1.0
 */
public record ExtensionCount(BigInteger atLeast, boolean isExact) {}
