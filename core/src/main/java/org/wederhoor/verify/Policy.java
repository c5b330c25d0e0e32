package org.wederhoor.verify;

/**
 * Decides which attacks between lines of evidence succeed: one on a line that is preferred to the attacker does not.
 *
 * <p>An undercut succeeds whatever the policy prefers. A policy must never prefer two lines to each other.
 *
 * <h2>Threads</h2> Asked from many threads at once; must have no state.
 *
 * <h2>Source</h2> Modgil and Prakken, A general account of argumentation with preferences, 2013.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Policy {
    /**
     * Returns whether one line is preferred to another.
     *
     * @param line the line
     * @param other what it is held against
     * @return whether an attack of the other on the line fails
     */
    boolean prefers(Line line, Line other);

    /**
     * Returns the default: prefers what is not hearsay to hearsay, then the higher declared reliability, and leaves the rest
     * undecided. A reliability that is not declared is not compared.
     *
     * @return the policy
     */
    static Policy standard() {
        return (line, other) -> {
            if (line.standing().isHearsay() != other.standing().isHearsay()) {
                return other.standing().isHearsay();
            }
            return line.reliability().isPresent()
                    && other.reliability().isPresent()
                    && line.reliability().getAsDouble() > other.reliability().getAsDouble();
        };
    }

    /**
     * Returns the policy that prefers nothing, so that all sources have one rank and every attack succeeds.
     *
     * @return the policy
     */
    static Policy equalRank() {
        return (line, other) -> false;
    }
}
