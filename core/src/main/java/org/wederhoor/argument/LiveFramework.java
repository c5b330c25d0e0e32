package org.wederhoor.argument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A framework that changes, and its grounded labelling at every moment.
 *
 * <p>Adding or removing an attack relabels only what the change can reach through labels that depend on it. For anything
 * but the grounded labelling, ask a {@link Solver} about the {@link #framework()} of the moment.
 *
 * <h2>Cost</h2> A change takes time linear in the arguments whose label it takes back or sets, and in their attacks; a
 * change that alters no label takes constant time. Memory is about 60 bytes an attack and 40 an argument.
 *
 * <h2>Threads</h2> Confined to one thread at a time. Frameworks and labellings taken from it are immutable.
 *
 * <h2>Errors</h2> Adding what is there and removing what is not changes nothing and returns false. Naming an argument that is
 * not there is an {@link IllegalArgumentException}, except where it is added or removed.
 *
 * @param <A> what the caller uses as argument
 * @since 1.0
 */
public final class LiveFramework<A> {
    private static final Label[] LABELS = {Label.UNDECIDED, Label.IN, Label.OUT};

    private final Map<A, Integer> indices = new HashMap<>();
    private final LiveGrounded live = new LiveGrounded();
    private final List<A> names = new ArrayList<>();

    /** Makes a framework without arguments. */
    public LiveFramework() {}

    /**
     * Returns a live framework with the arguments and attacks of another.
     *
     * @param <A> what the caller uses as argument
     * @param framework where to start
     * @return a framework that can be changed
     */
    public static <A> LiveFramework<A> of(ArgumentationFramework<A> framework) {
        LiveFramework<A> live = new LiveFramework<>();
        for (A argument : framework.arguments()) {
            live.addArgument(argument);
        }
        AttackGraph graph = framework.graph();
        for (int v = 0; v < graph.size; v++) {
            for (int k = graph.outStart[v]; k < graph.outStart[v + 1]; k++) {
                live.live.link(v, graph.out[k]);
            }
        }
        live.live.relabelAll();
        return live;
    }

    /**
     * Adds an argument, which nothing attacks and which attacks nothing.
     *
     * @param argument the argument
     * @return whether it was not there before
     */
    @CanIgnoreReturnValue
    public boolean addArgument(A argument) {
        Objects.requireNonNull(argument, "argument");
        if (indices.containsKey(argument)) {
            return false;
        }
        int index = live.addVertex();
        indices.put(argument, index);
        if (index == names.size()) {
            names.add(argument);
        } else {
            names.set(index, argument);
        }
        return true;
    }

    /**
     * Removes an argument and all attacks on it and by it.
     *
     * @param argument the argument
     * @return whether it was there
     */
    @CanIgnoreReturnValue
    public boolean removeArgument(A argument) {
        Integer index = indices.remove(argument);
        if (index == null) {
            return false;
        }
        live.removeVertex(index);
        return true;
    }

    /**
     * Adds an attack.
     *
     * @param attacker an argument of this framework
     * @param target an argument of this framework, possibly the same
     * @return whether it was not there before
     * @throws IllegalArgumentException if one of them is not an argument of this framework
     */
    @CanIgnoreReturnValue
    public boolean addAttack(A attacker, A target) {
        return live.add(index(attacker), index(target));
    }

    /**
     * Removes an attack.
     *
     * @param attacker an argument of this framework
     * @param target an argument of this framework, possibly the same
     * @return whether it was there
     * @throws IllegalArgumentException if one of them is not an argument of this framework
     */
    @CanIgnoreReturnValue
    public boolean removeAttack(A attacker, A target) {
        return live.remove(index(attacker), index(target));
    }

    /**
     * Returns the label of an argument in the grounded labelling of this moment.
     *
     * @param argument an argument of this framework
     * @return its label
     * @throws IllegalArgumentException if it is not an argument of this framework
     */
    public Label label(A argument) {
        return LABELS[live.label(index(argument))];
    }

    /**
     * Returns whether an argument is part of this framework now.
     *
     * @param argument any value
     * @return whether it was added and not removed
     */
    public boolean contains(A argument) {
        return indices.containsKey(argument);
    }

    /**
     * Returns the framework of this moment, in linear time. Arguments come in the order in which they were added, one that
     * was added after a removal in the removed one's place.
     *
     * @return a framework that later changes leave as it is
     */
    public ArgumentationFramework<A> framework() {
        ArgumentationFramework.Builder<A> builder = ArgumentationFramework.builder();
        for (int v = 0; v < names.size(); v++) {
            if (live.isPresent(v)) {
                builder.argument(names.get(v));
            }
        }
        for (int v = 0; v < names.size(); v++) {
            A attacker = names.get(v);
            live.forEachTarget(v, target -> builder.attack(attacker, names.get(target)));
        }
        return builder.build();
    }

    private int index(A argument) {
        Integer index = indices.get(argument);
        if (index == null) {
            throw new IllegalArgumentException("argument \"" + argument + "\" is not part of the framework");
        }
        return index;
    }
}
