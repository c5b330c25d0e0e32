package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Id;
import org.wederhoor.model.Rule;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Term;
import org.wederhoor.model.Value;

/**
 * A rule with numbers for its variables, and for each premise the order in which the others are joined to it.
 *
 * @param id the rule, or the property that is transitive
 * @param isTransitivity whether it says that a property is transitive
 * @param premises the premises
 * @param conclusion the conclusion
 * @param variableCount how many variables there are
 * @param orders by the premise that is met first, the numbers of the others, those with most bound places first
 */
record CompiledRule(
        Id id,
        boolean isTransitivity,
        ImmutableList<CompiledAtom> premises,
        CompiledAtom conclusion,
        int variableCount,
        ImmutableList<ImmutableList<Integer>> orders) {
    /** Rules of more premises would be joined too deep, and are left out. */
    static final int PREMISES_MAX = 64;

    /**
     * A place in an atom.
     *
     * @param variable the number of the variable, below zero for a constant
     * @param constant the constant; some value for a variable
     * @param isShared whether it is a variable that some premise has elsewhere too
     */
    record Place(int variable, Value constant, boolean isShared) {
        boolean isVariable() {
            return variable >= 0;
        }
    }

    /**
     * An atom.
     *
     * @param property its property
     * @param number the number of the property
     * @param subject the place before it
     * @param value the place after it
     */
    record CompiledAtom(Id property, int number, Place subject, Place value) {}

    static CompiledRule of(Rule rule, boolean isTransitivity, ToIntFunction<Id> numbers) {
        List<Term.Variable> variables = new ArrayList<>();
        List<Term> places = new ArrayList<>();
        for (Atom premise : rule.premises()) {
            places.add(premise.subject());
            places.add(premise.value());
        }
        ImmutableList.Builder<CompiledAtom> premises = ImmutableList.builder();
        for (Atom premise : rule.premises()) {
            premises.add(atom(premise, numbers, variables, places));
        }
        CompiledAtom conclusion = atom(rule.conclusion(), numbers, variables, places);
        ImmutableList<CompiledAtom> all = premises.build();
        ImmutableList.Builder<ImmutableList<Integer>> orders = ImmutableList.builder();
        for (int first = 0; first < all.size(); first++) {
            orders.add(order(all, first));
        }
        return new CompiledRule(rule.id(), isTransitivity, all, conclusion, variables.size(), orders.build());
    }

    private static CompiledAtom atom(
            Atom atom, ToIntFunction<Id> numbers, List<Term.Variable> variables, List<Term> places) {
        return new CompiledAtom(
                atom.property(),
                numbers.applyAsInt(atom.property()),
                place(atom.subject(), variables, places),
                place(atom.value(), variables, places));
    }

    private static Place place(Term term, List<Term.Variable> variables, List<Term> places) {
        if (term instanceof Term.Constant constant) {
            return new Place(-1, constant.value(), false);
        }
        Term.Variable variable = (Term.Variable) term;
        int number = variables.indexOf(variable);
        if (number < 0) {
            number = variables.size();
            variables.add(variable);
        }
        long occurrences = places.stream().filter(variable::equals).count();
        return new Place(number, SomeValue.SOME_VALUE, occurrences > 1);
    }

    private static ImmutableList<Integer> order(ImmutableList<CompiledAtom> premises, int first) {
        Set<Integer> bound = new HashSet<>();
        bind(premises.get(first), bound);
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < premises.size(); i++) {
            if (i != first) {
                left.add(i);
            }
        }
        ImmutableList.Builder<Integer> order = ImmutableList.builder();
        while (!left.isEmpty()) {
            int best = left.get(0);
            for (int candidate : left) {
                if (boundPlaces(premises.get(candidate), bound) > boundPlaces(premises.get(best), bound)) {
                    best = candidate;
                }
            }
            left.remove(Integer.valueOf(best));
            bind(premises.get(best), bound);
            order.add(best);
        }
        return order.build();
    }

    private static int boundPlaces(CompiledAtom atom, Set<Integer> bound) {
        return (isBound(atom.subject(), bound) ? 1 : 0) + (isBound(atom.value(), bound) ? 1 : 0);
    }

    private static boolean isBound(Place place, Set<Integer> bound) {
        return !place.isVariable() || bound.contains(place.variable());
    }

    private static void bind(CompiledAtom atom, Set<Integer> bound) {
        bound.add(atom.subject().variable());
        bound.add(atom.value().variable());
    }
}
