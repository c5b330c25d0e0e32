package org.wederhoor.check;

/** How many checks may still be made. Confined to one thread. */
final class Checks {
    private long left;

    Checks(long checksMax) {
        if (checksMax < 0) {
            throw new IllegalArgumentException("checksMax is " + checksMax + ", expected zero or more");
        }
        left = checksMax;
    }

    /** To be called before each check. */
    void spend() {
        if (left <= 0) {
            throw new Spent();
        }
        left--;
    }

    /** Ends a search; caught where the question was asked, and never seen outside. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("checks spent", null, false, false);
        }
    }
}
