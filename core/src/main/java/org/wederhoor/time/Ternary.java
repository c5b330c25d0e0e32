package org.wederhoor.time;

/**
 * The answer to a question about imprecise dates.
 *
 * <p>An imprecise date can be read in several ways. A question is answered {@link #YES} or {@link #NO} only when every
 * reading gives that answer.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> The strong three-valued logic of S. C. Kleene, Introduction to Metamathematics, 1952, section 64,
 * with {@link #DEPENDS} as the third value.
 *
 * @since 1.0
 */
public enum Ternary {
    /** True under every reading. */
    YES,
    /** False under every reading. */
    NO,
    /** True under some readings and false under others. */
    DEPENDS;

    /**
     * Returns whether both hold: no as soon as one side is no.
     *
     * @param other the other side
     * @return the conjunction
     */
    public Ternary and(Ternary other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : DEPENDS;
    }

    /**
     * Returns whether at least one holds: yes as soon as one side is yes.
     *
     * @param other the other side
     * @return the disjunction
     */
    public Ternary or(Ternary other) {
        return not().and(other.not()).not();
    }

    /**
     * Returns the opposite answer; the opposite of {@link #DEPENDS} is itself.
     *
     * @return the negation
     */
    public Ternary not() {
        return this == YES ? NO : this == NO ? YES : DEPENDS;
    }

    static Ternary of(boolean always, boolean sometimes) {
        return always ? YES : sometimes ? DEPENDS : NO;
    }
}
