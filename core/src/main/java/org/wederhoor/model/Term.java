package org.wederhoor.model;

/**
 * A place in an atom: a variable or a constant.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public sealed interface Term {
    /**
     * Returns a variable.
     *
     * @param name the name of the variable, without a question mark
     * @return the variable
     * @throws IllegalArgumentException if the name is not an id
     */
    static Variable variable(String name) {
        return new Variable(Id.of(name));
    }

    /**
     * Returns a constant.
     *
     * @param value the value
     * @return the constant
     */
    static Constant constant(Value value) {
        return new Constant(value);
    }

    /**
     * Stands for any value; the same one wherever it occurs in a rule.
     *
     * @param name the name
     */
    record Variable(Id name) implements Term {
        /** {@return the name with a question mark before it} */
        @Override
        public String toString() {
            return "?" + name;
        }
    }

    /**
     * Stands for one value.
     *
     * @param value the value
     */
    record Constant(Value value) implements Term {}
}
