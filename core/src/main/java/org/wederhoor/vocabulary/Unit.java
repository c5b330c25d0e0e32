package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a unit measures and how much of it, read from a UCUM code.
 *
 * <p>Read are products, quotients and powers ({@code km/h}, {@code kg.m/s2}, {@code m-1}) of the metric units with any
 * prefix and of the customary units in {@link UnitTable}, the temperatures {@code Cel} and {@code [degF]} by themselves,
 * powers of ten ({@code 10*3}) and annotations ({@code {persons}}). Any other code, be it of a currency, measures
 * something of its own: it agrees with itself alone. Factors are exact fractions, as a fifth of nine degrees has no last decimal.
 *
 * <p>Source: The Unified Code for Units of Measure, version 2.1, sections 2 to 4.
 */
final class Unit {
    static final Unit ONE = new Unit(ImmutableMap.of(), Fraction.ONE, BigDecimal.ZERO);

    /** Exponents beyond this make no unit that anybody measures in, and factors that nobody wants to wait for. */
    private static final int EXPONENT_MAX = 9;

    private final ImmutableMap<String, Integer> dimensions;
    private final Fraction factor;
    private final BigDecimal zero;

    private Unit(ImmutableMap<String, Integer> dimensions, Fraction factor, BigDecimal zero) {
        this.dimensions = dimensions;
        this.factor = factor;
        this.zero = zero;
    }

    static Unit of(ImmutableMap<String, Integer> dimensions, Fraction factor) {
        return new Unit(dimensions, factor, BigDecimal.ZERO);
    }

    /** A unit whose zero lies elsewhere: the number plus {@code zero}, times the factor. */
    static Unit shifted(ImmutableMap<String, Integer> dimensions, Fraction factor, String zero) {
        return new Unit(dimensions, factor, new BigDecimal(zero));
    }

    static Unit parse(String code) {
        Unit read = read(code);
        return read != null ? read : of(ImmutableMap.of(code, 1), Fraction.ONE);
    }

    Unit scaled(Fraction by) {
        return of(dimensions, factor.times(by));
    }

    ImmutableMap<String, Integer> dimensions() {
        return dimensions;
    }

    boolean measuresSameAs(Unit other) {
        return dimensions.equals(other.dimensions);
    }

    /** The number in base units. */
    Fraction toBase(BigDecimal number) {
        return factor.times(number.add(zero));
    }

    /** A difference of numbers in base units. */
    Fraction differenceToBase(BigDecimal difference) {
        return factor.times(difference);
    }

    private static @Nullable Unit read(String code) {
        Unit whole = UnitTable.SHIFTED.get(code);
        if (whole != null) {
            return whole;
        }
        Unit product = ONE;
        int at = 0;
        boolean divide = false;
        if (code.startsWith("/")) {
            divide = true;
            at = 1;
        }
        while (at <= code.length()) {
            int end = endOfFactor(code, at);
            Unit next = readFactor(code.substring(at, end));
            if (next == null) {
                return null;
            }
            product = product.times(next, divide ? -1 : 1);
            if (end == code.length()) {
                return product;
            }
            divide = code.charAt(end) == '/';
            at = end + 1;
        }
        return null;
    }

    /** The next point or slash outside of brackets. */
    private static int endOfFactor(String code, int from) {
        boolean bracketed = false;
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            bracketed = bracketed ? c != ']' && c != '}' : c == '[' || c == '{';
            if (!bracketed && (c == '.' || c == '/')) {
                return i;
            }
        }
        return code.length();
    }

    private static @Nullable Unit readFactor(String written) {
        int annotation = written.indexOf('{');
        String text = annotation >= 0 && written.endsWith("}") ? written.substring(0, annotation) : written;
        if (text.isEmpty()) {
            return annotation == 0 ? ONE : null;
        }
        if (text.chars().allMatch(Unit::isDigit)) {
            return text.length() <= EXPONENT_MAX && !text.equals("0") ? of(ImmutableMap.of(), Fraction.of(text)) : null;
        }
        int end = text.length();
        while (end > 0 && isDigit(text.charAt(end - 1))) {
            end--;
        }
        boolean signed = end > 0 && (text.charAt(end - 1) == '-' || text.charAt(end - 1) == '+');
        Unit atom = UnitTable.atom(text.substring(0, signed ? end - 1 : end));
        String exponent = text.substring(signed ? end - 1 : end);
        if (atom == null || exponent.length() > 2 || exponent.equals("-") || exponent.equals("+")) {
            return null;
        }
        return exponent.isEmpty() ? atom : ONE.times(atom, Integer.parseInt(exponent));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private Unit times(Unit other, int power) {
        Map<String, Integer> sum = new TreeMap<>(dimensions);
        other.dimensions.forEach((dimension, exponent) -> sum.merge(dimension, exponent * power, Integer::sum));
        sum.values().removeIf(exponent -> exponent == 0);
        Fraction product = factor;
        for (int i = 0; i < Math.abs(power); i++) {
            product = power > 0 ? product.times(other.factor) : product.over(other.factor);
        }
        return of(ImmutableMap.copyOf(sum), product);
    }
}
