package org.wederhoor.check;

/**
 * A measure, or what it lies between where it was not worked out to the end.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param least the least that it can be
 * @param most the most that it can be; infinite where nothing is known
 * @since 1.0
 */
public record Bounds(double least, double most) {
    /** Nothing. */
    static final Bounds ZERO = new Bounds(0, 0);

    /**
     * Checks the order.
     *
     * @param least the least that it can be
     * @param most the most that it can be
     * @throws IllegalArgumentException if least is more than most, or one is no number
     */
    public Bounds {
        if (!(least <= most)) {
            throw new IllegalArgumentException(
                    "least is " + least + " and most " + most + ", expected least up to most");
        }
    }

    /** {@return whether both are the same} */
    public boolean isExact() {
        return least == most;
    }

    Bounds plus(Bounds other) {
        return new Bounds(least + other.least, most + other.most);
    }
}
