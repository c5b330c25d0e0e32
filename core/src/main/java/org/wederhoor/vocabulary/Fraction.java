package org.wederhoor.vocabulary;

import java.math.BigDecimal;

/**
 * An exact fraction, not reduced: those that compare as equal need not be of equal parts.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param numerator the numerator
 * @param denominator the denominator, above zero
 * @since 1.0
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {
    static final Fraction ONE = new Fraction(BigDecimal.ONE, BigDecimal.ONE);

    /**
     * Returns a whole number.
     *
     * @param number the number
     * @return the fraction over one
     */
    public static Fraction of(long number) {
        return new Fraction(BigDecimal.valueOf(number), BigDecimal.ONE);
    }

    static Fraction of(String number) {
        return new Fraction(new BigDecimal(number), BigDecimal.ONE);
    }

    static Fraction of(String numerator, String denominator) {
        return new Fraction(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    Fraction times(BigDecimal other) {
        return new Fraction(numerator.multiply(other), denominator);
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Divides by a fraction above zero. */
    Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Fraction plus(Fraction other) {
        return denominator.compareTo(other.denominator) == 0
                ? new Fraction(numerator.add(other.numerator), denominator)
                : new Fraction(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    Fraction absolute() {
        return new Fraction(numerator.abs(), denominator);
    }

    Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Fraction other) {
        return denominator.compareTo(other.denominator) == 0
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
