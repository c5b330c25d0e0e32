package org.wederhoor.benchmarks.check.peers;

/** What the ten properties forbid. */
final class Vocabulary {
    private static final int FUNCTIONAL = 4;
    private static final int DISJOINT_END = 8;

    private Vocabulary() {}

    static boolean isFunctional(int property) {
        return property < FUNCTIONAL;
    }

    /** Whether a property is disjoint with another, the one whose number differs in the last bit. */
    static boolean isDisjoint(int property) {
        return property >= FUNCTIONAL && property < DISJOINT_END;
    }

    static boolean isFirstOfDisjoint(int property) {
        return isDisjoint(property) && property % 2 == 0;
    }
}
