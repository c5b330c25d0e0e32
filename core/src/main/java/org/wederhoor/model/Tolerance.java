package org.wederhoor.model;

import java.math.BigDecimal;

/**
 * By how much two quantities may differ and still agree.
 *
 * <p>A quantity with a tolerance is the range widened on both sides by the absolute part, and by the relative part of
 * the larger of its ends in absolute value. Two quantities agree when their widened ranges meet.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param absolute how far an end may lie off, in the unit of the property
 * @param relative how far an end may lie off, as a fraction of it; 0.05 is five per cent
 * @since 1.0
 */
public record Tolerance(BigDecimal absolute, BigDecimal relative) {
    /**
     * Checks both parts.
     *
     * @param absolute how far an end may lie off, in the unit of the property
     * @param relative how far an end may lie off, as a fraction of it; 0.05 is five per cent
     * @throws IllegalArgumentException if a part is negative
     */
    public Tolerance {
        Invariants.requireValue(absolute.signum() >= 0, "absolute of tolerance", absolute, "zero or more");
        Invariants.requireValue(relative.signum() >= 0, "relative of tolerance", relative, "zero or more");
        absolute = QuantityValue.of(absolute).low();
        relative = QuantityValue.of(relative).low();
    }
}
