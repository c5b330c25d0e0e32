package org.wederhoor.verify;

/**
 * Decides which attacks between lines of evidence succeed: one on a line that is preferred to the attacker does not.
 *
 * <p>There are three to choose from, and callers may bring their own:
 *
 * <ul>
 *   <li>{@link #standard()}, the default, prefers what is not hearsay, then the higher declared reliability;
 *   <li>{@link #equalRank()} prefers nothing, so that all sources have one rank;
 *   <li>{@link #gradual()} weighs each line against all that attacks it, and prefers the stronger.
 * </ul>
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
     * @param line the weight of the line
     * @param other the weight of what it is held against
     * @return whether an attack of the other on the line fails
     */
    boolean prefers(Weight line, Weight other);

    /**
     * Returns whether it asks for the {@linkplain Weight#strength() strength} of lines, which costs a pass over all attacks.
     *
     * @return false unless overridden
     */
    default boolean weighs() {
        return false;
    }

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

    /**
     * Returns the policy that prefers the stronger line by gradual semantics.
     *
     * <h4>Definition</h4> A line begins with its declared reliability, one half where none is declared, half of that if it is
     * hearsay. Its strength is what the weighted h-categorizer leaves of that: what it begins with, divided by one more than
     * the sum of the strengths of all lines that attack it. Strengths that differ by less than a millionth are equal. Of
     * more than sixteen lines that hold the same, are as strong and are attacked alike, sixteen count.
     *
     * <h4>Source</h4> Amgoud, Ben-Naim, Doder and Vesic, Acceptability semantics for weighted argumentation frameworks, 2017.
     *
     * @return the policy
     */
    static Policy gradual() {
        return GradualPolicy.INSTANCE;
    }
}
