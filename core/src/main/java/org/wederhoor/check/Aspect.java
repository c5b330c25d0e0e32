package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.wederhoor.vocabulary.Assertion;

/**
 * One of the things that decide whether two cells of a slot clash: what they hold, under which qualifiers, or when. They
 * clash if they do in each aspect, and surely if they surely do in each.
 *
 * <p>In an aspect cells are of one kind if whether they clash with others is told by numbers, which are compared in the same
 * way for all of them.
 */
interface Aspect {
    /** The kind of cells that clash with none. */
    Object NEVER = new Object();

    /**
     * Takes the next cell.
     *
     * @param assertion what it asserts
     * @return its kind; empty if only the exact comparison tells with what it clashes
     */
    Optional<Object> take(Assertion assertion);

    /**
     * How items of two kinds are related that clash in this aspect.
     *
     * @param one the kind of those on the left
     * @param other the kind of those on the right
     * @param surely whether those that only may clash are left out
     * @return the relation
     */
    ImmutableList<PairSums.Term> between(Object one, Object other, boolean surely);
}
