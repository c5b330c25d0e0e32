package org.wederhoor.vocabulary;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.Tolerance;

/**
 * Compares the quantities of one measure: after conversion to base units, with ranges widened by the tolerance.
 *
 * <p>A bare number is of the unit of the measure, if that has one. Quantities of different dimensions are not compared.
 */
final class Quantities {
    private static final Map<String, Unit> UNITS = new ConcurrentHashMap<>();
    /** Codes come from outside, so what is remembered of them is bounded. */
    private static final int REMEMBERED_MAX = 1_000;

    private final Unit own;
    private final Optional<Tolerance> tolerance;

    Quantities(Optional<String> unit, Optional<Tolerance> tolerance) {
        this.own = unit.map(Quantities::unit).orElse(Unit.ONE);
        this.tolerance = tolerance;
    }

    boolean areComparable(QuantityValue a, QuantityValue b) {
        return unitOf(a).measuresSameAs(unitOf(b));
    }

    /** Whether the widened ranges have a number in common. */
    boolean meet(QuantityValue a, QuantityValue b) {
        Range first = widened(a);
        Range second = widened(b);
        return first.low.compareTo(second.high) <= 0 && second.low.compareTo(first.high) <= 0;
    }

    /** Whether a range lies inside the widened other. */
    boolean isWithin(QuantityValue inner, QuantityValue outer) {
        if (!areComparable(inner, outer)) {
            return false;
        }
        Range range = plain(inner);
        Range room = widened(outer);
        return room.low.compareTo(range.low) <= 0 && range.high.compareTo(room.high) <= 0;
    }

    /** The range of a quantity, with what it may be off. */
    QuantityRange tolerated(QuantityValue quantity) {
        Range range = widened(quantity);
        return new QuantityRange(unitOf(quantity).dimensions(), range.low, range.high);
    }

    private Unit unitOf(QuantityValue quantity) {
        return quantity.unit().map(Quantities::unit).orElse(own);
    }

    private Range plain(QuantityValue quantity) {
        Unit unit = unitOf(quantity);
        return new Range(unit.toBase(quantity.low()), unit.toBase(quantity.high()));
    }

    private Range widened(QuantityValue quantity) {
        Range range = plain(quantity);
        if (tolerance.isEmpty()) {
            return range;
        }
        // A relative part is of the number as stated in the unit of the measure, where zero may lie elsewhere.
        BigDecimal absolute = tolerance.get().absolute();
        Fraction zero = own.toBase(BigDecimal.ZERO);
        Unit unit = unitOf(quantity);
        Fraction origin = unit.measuresSameAs(own) ? zero : unit.toBase(BigDecimal.ZERO);
        Fraction largest = range.low
                .plus(origin.negated())
                .absolute()
                .max(range.high.plus(origin.negated()).absolute());
        Unit scale = unit.measuresSameAs(own) ? own : unit;
        Fraction room = scale.differenceToBase(absolute)
                .plus(largest.times(tolerance.get().relative()));
        return new Range(range.low.plus(room.negated()), range.high.plus(room));
    }

    private static Unit unit(String code) {
        Unit known = UNITS.get(code);
        if (known == null) {
            known = Unit.parse(code);
            if (UNITS.size() < REMEMBERED_MAX) {
                UNITS.put(code, known);
            }
        }
        return known;
    }

    private record Range(Fraction low, Fraction high) {}
}
