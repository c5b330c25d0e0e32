package org.wederhoor.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number or a range of numbers, with a unit or without.
 *
 * <p>Numbers are exact. Trailing zeros are no part of a number: 1.0 and 1 are the same quantity.
 *
 * <h2>Limits</h2> At most {@value #DIGITS_MAX} digits, and {@value #DIGITS_MAX} places before or after the point.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param low the lowest number of the range
 * @param high the highest number of the range; the same as low for a single number
 * @param unit the unit as a UCUM code, such as {@code km} or {@code [degF]}; empty for a bare number
 * @since 1.0
 */
public record QuantityValue(BigDecimal low, BigDecimal high, Optional<String> unit) implements Value {
    /** How many digits a number may have. */
    public static final int DIGITS_MAX = 1000;

    /**
     * Checks the range.
     *
     * @param low the lowest number of the range
     * @param high the highest number of the range; the same as low for a single number
     * @param unit the unit as a UCUM code, such as {@code km} or {@code [degF]}; empty for a bare number
     * @throws IllegalArgumentException if low is above high, a number is longer than allowed, or the unit is blank
     */
    public QuantityValue {
        low = canonical("low of quantity", low);
        high = canonical("high of quantity", high);
        if (low.compareTo(high) > 0) {
            Invariants.requireValue(false, "low of quantity", low, "at most high (" + high + ")");
        }
        unit.ifPresent(QuantityValue::requireUnit);
    }

    /**
     * Returns a single number without a unit.
     *
     * @param number the number
     * @return the quantity
     * @throws IllegalArgumentException if the number is longer than allowed
     */
    public static QuantityValue of(BigDecimal number) {
        return new QuantityValue(number, number, Optional.empty());
    }

    /**
     * Returns a single number of a unit.
     *
     * @param number the number
     * @param unit the unit as a UCUM code
     * @return the quantity
     * @throws IllegalArgumentException if the number is longer than allowed or the unit is blank
     */
    public static QuantityValue of(BigDecimal number, String unit) {
        return new QuantityValue(number, number, Optional.of(unit));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.quantity(this);
    }

    // Both spelled out, as many values are hashed: what the compiler makes for records is slow until it is compiled.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QuantityValue that
                && low.equals(that.low)
                && high.equals(that.high)
                && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
        return (low.hashCode() * 31 + high.hashCode()) * 31 + unit.hashCode();
    }

    private static void requireUnit(String unit) {
        Invariants.requireValue(!unit.isBlank(), "unit of quantity", unit, "a UCUM code");
        Invariants.requireWellFormed("unit of quantity", unit);
    }

    private static BigDecimal canonical(String part, BigDecimal number) {
        requireBounded(part, number);
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Refuses a number that is too long to write out. */
    static void requireBounded(String part, BigDecimal number) {
        boolean bounded = number.precision() <= DIGITS_MAX
                && number.scale() <= DIGITS_MAX
                && (long) number.precision() - number.scale() <= DIGITS_MAX;
        if (!bounded) {
            // The number itself may be too long to print.
            throw new IllegalArgumentException(part + " has " + number.precision() + " digits and scale "
                    + number.scale() + ", expected at most " + DIGITS_MAX + " digits before and after the point");
        }
    }
}
