package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Proposition;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Derived;

/**
 * A literal that is held: one that a commitment asserts, or one that follows from several.
 *
 * @param assertion the literal
 * @param rows the numbers of the commitments that it rests on, ascending
 * @param derived how it follows, or null if it was stated
 */
record Holding(
        Assertion assertion,
        ImmutableList<Integer> rows,
        @Nullable Derived derived) {
    static Holding stated(int row, Assertion assertion) {
        return new Holding(assertion, ImmutableList.of(row), null);
    }

    static Holding of(Derived derived) {
        return new Holding(derived.assertion(), derived.rows(), derived);
    }

    Proposition literal() {
        return assertion.literal();
    }

    boolean isStated() {
        return derived == null;
    }

    boolean isTransitive() {
        return derived != null && derived.isTransitive();
    }

    /** Whether it is held however the data is read. */
    boolean isCertain() {
        return derived == null || derived.isCertain();
    }
}
