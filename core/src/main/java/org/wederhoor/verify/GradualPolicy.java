package org.wederhoor.verify;

/** Prefers what is stronger once all attacks are weighed. */
enum GradualPolicy implements Policy {
    INSTANCE;

    /** Strengths are fixed points found by iteration, so the last digits mean nothing. */
    private static final double TOLERANCE = 1e-6;

    private static final double UNDECLARED = 0.5;

    /** What a line is worth before anything attacks it. */
    static double start(Weight weight) {
        double reliability = weight.reliability().orElse(UNDECLARED);
        return weight.standing().isHearsay() ? reliability / 2 : reliability;
    }

    @Override
    public boolean weighs() {
        return true;
    }

    @Override
    public boolean prefers(Weight line, Weight other) {
        return line.strength().orElse(0) > other.strength().orElse(0) + TOLERANCE;
    }
}
