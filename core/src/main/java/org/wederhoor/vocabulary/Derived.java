package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;

/**
 * A literal that follows from stated assertions by a rule or by a transitive property.
 *
 * <p>It may follow in several ways; each that takes other statements is one of these.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param assertion what follows, as surely as Fréchet's bound on its premises leaves, in the time that they share
 * @param rows the numbers of the stated assertions that it rests on, ascending; leave one out and it does not follow so
 * @param by the rule, or the property that is transitive
 * @param isTransitive whether it is the property that is transitive
 * @param premises what the rule was applied to, in the order of the rule
 * @param reservations on what it depends that the premises share a moment, and are about one thing; empty if on nothing
 * @since 1.0
 */
public record Derived(
        Assertion assertion,
        ImmutableList<Integer> rows,
        Id by,
        boolean isTransitive,
        ImmutableList<Premise> premises,
        ImmutableList<Reservation> reservations) {
    /** {@return whether it follows however the data is read} */
    public boolean isCertain() {
        return reservations.isEmpty();
    }

    /**
     * Returns all that had to be derived for this to follow: each after what it follows from, this last.
     *
     * @return the derived literals, each once
     */
    public ImmutableList<Derived> inOrder() {
        Deque<Derived> open = new ArrayDeque<>();
        Set<Derived> fromTheLast = new LinkedHashSet<>();
        open.push(this);
        while (!open.isEmpty()) {
            Derived next = open.pop();
            fromTheLast.remove(next);
            fromTheLast.add(next);
            next.premises().forEach(premise -> premise.from().ifPresent(open::push));
        }
        return ImmutableList.copyOf(fromTheLast).reverse();
    }

    /**
     * What a rule was applied to: a literal as the rule has it, which a stated or a derived one entails.
     *
     * @param literal the literal that the rule takes
     * @param from the derived literal that entails it, or nothing if a stated one does
     * @param row the number of the stated assertion that entails it; of a derived one, of its first
     */
    public record Premise(Proposition literal, Optional<Derived> from, int row) {}
}
