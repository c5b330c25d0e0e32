package org.wederhoor.model;

import com.google.common.collect.ImmutableSet;

/**
 * A proposition with variables, as rules have them.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param subject the subject: a variable, or an entity
 * @param property the property
 * @param value the value: a variable, or any value
 * @since 1.0
 */
public record Atom(Term subject, Id property, Term value) {
    /**
     * Checks the subject.
     *
     * @param subject the subject: a variable, or an entity
     * @param property the property
     * @param value the value: a variable, or any value
     * @throws IllegalArgumentException if the subject is a constant other than an entity
     */
    public Atom {
        boolean possible = !(subject instanceof Term.Constant constant) || constant.value() instanceof EntityValue;
        Invariants.requireValue(possible, "subject of atom", subject, "a variable or an entity");
    }

    /** {@return the variables that occur in it, in reading order} */
    public ImmutableSet<Term.Variable> variables() {
        ImmutableSet.Builder<Term.Variable> variables = ImmutableSet.builder();
        for (Term term : new Term[] {subject, value}) {
            if (term instanceof Term.Variable variable) {
                variables.add(variable);
            }
        }
        return variables.build();
    }
}
