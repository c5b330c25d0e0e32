package org.wederhoor.argument;

import java.util.Arrays;

/**
 * One label for each argument of a framework.
 *
 * <p>A labelling tells more than the extension that is its accepted part: it parts what is rejected from what is left
 * open. Which labellings a semantics allows is the business of that semantics; here any assignment is representable.
 *
 * <h2>Cost</h2> One byte an argument. {@link #label} is O(1); the sets are made when asked for, in time linear in the
 * arguments.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Errors</h2> Asking for an argument of another framework is an {@link IllegalArgumentException}.
 *
 * @param <A> what the caller uses as argument
 * @since 1.0
 */
public final class Labelling<A> {
    private static final Label[] LABELS = {Label.UNDECIDED, Label.IN, Label.OUT};

    private final ArgumentationFramework<A> framework;
    private final byte[] labels;

    /** Keeps the array, which nobody may change afterwards. */
    Labelling(ArgumentationFramework<A> framework, byte[] labels) {
        this.framework = framework;
        this.labels = labels;
    }

    /**
     * Returns the framework that is labelled.
     *
     * @return the framework
     */
    public ArgumentationFramework<A> framework() {
        return framework;
    }

    /**
     * Returns the label of an argument.
     *
     * @param argument an argument of the framework
     * @return its label
     * @throws IllegalArgumentException if it is not an argument of the framework
     */
    public Label label(A argument) {
        return LABELS[labels[framework.index(argument)]];
    }

    /**
     * Returns the accepted arguments.
     *
     * @return what is labelled {@link Label#IN}
     */
    public Extension<A> in() {
        return part(Grounded.IN);
    }

    /**
     * Returns the rejected arguments.
     *
     * @return what is labelled {@link Label#OUT}
     */
    public Extension<A> out() {
        return part(Grounded.OUT);
    }

    /**
     * Returns the arguments that are neither accepted nor rejected.
     *
     * @return what is labelled {@link Label#UNDECIDED}
     */
    public Extension<A> undecided() {
        return part(Grounded.UNDECIDED);
    }

    private Extension<A> part(byte label) {
        int count = 0;
        for (byte each : labels) {
            if (each == label) {
                count++;
            }
        }
        int[] members = new int[count];
        int next = 0;
        for (int v = 0; v < labels.length; v++) {
            if (labels[v] == label) {
                members[next++] = v;
            }
        }
        return new Extension<>(framework, members);
    }

    byte[] labels() {
        return labels;
    }

    /**
     * Returns whether the other labels an equal framework in the same way.
     *
     * @param other any object
     * @return whether they are equal
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Labelling<?> that
                && Arrays.equals(labels, that.labels)
                && framework.equals(that.framework);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    /**
     * Returns the three parts, for people.
     *
     * @return the accepted, rejected and undecided arguments
     */
    @Override
    public String toString() {
        return "in " + in() + ", out " + out() + ", undecided " + undecided();
    }
}
