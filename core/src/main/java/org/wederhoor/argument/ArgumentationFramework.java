package org.wederhoor.argument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A set of arguments and the attacks between them.
 *
 * <p>Arguments are the caller's own values, told apart by {@code equals}; what they say plays no part. An argument may
 * attack itself. An attack is there or not: adding it twice adds it once. Arguments keep the order in which they were
 * first named, and everything that lists arguments lists them in that order.
 *
 * <h2>Cost</h2> For n arguments and m attacks: building and the grounded labelling take O(n + m) time, looking up an
 * argument O(1), an attack O(log m). Memory is 16 bytes an attack and argument, and one hash entry an argument. At most
 * 2<sup>31</sup>&minus;1 attacks.
 *
 * <h2>Threads</h2> Immutable, if the arguments are. A builder is confined to one thread.
 *
 * <h2>Errors</h2> Asking about an argument that is not part of the framework is an {@link IllegalArgumentException}.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * ArgumentationFramework<String> framework = ArgumentationFramework.<String>builder()
 *         .attack("denial", "report")
 *         .attack("recording", "denial")
 *         .build();
 * framework.groundedLabelling().in(); // recording, report
 * }</pre>
 *
 * <h2>Source</h2> Phan Minh Dung, On the acceptability of arguments and its fundamental role in nonmonotonic reasoning,
 * logic programming and n-person games, Artificial Intelligence 77 (1995) 321-357, doi:10.1016/0004-3702(94)00041-X.
 *
 * @param <A> what the caller uses as argument
 * @since 1.0
 */
public final class ArgumentationFramework<A> {
    private final ImmutableList<A> arguments;
    private final Map<A, Integer> indices;
    private final AttackGraph graph;

    private ArgumentationFramework(ImmutableList<A> arguments, Map<A, Integer> indices, AttackGraph graph) {
        this.arguments = arguments;
        this.indices = indices;
        this.graph = graph;
    }

    /**
     * Returns a builder without arguments.
     *
     * @param <A> what the caller uses as argument
     * @return an empty builder
     */
    public static <A> Builder<A> builder() {
        return new Builder<>();
    }

    /** The framework with the same arguments and other attacks. */
    ArgumentationFramework<A> withAttacks(AttackGraph attacks) {
        return new ArgumentationFramework<>(arguments, indices, attacks);
    }

    /**
     * Returns the arguments, in the order in which they were first named.
     *
     * @return the arguments
     */
    public ImmutableList<A> arguments() {
        return arguments;
    }

    /**
     * Returns whether the framework has this argument.
     *
     * @param argument any value
     * @return whether it is one of the arguments
     */
    public boolean contains(A argument) {
        return indices.containsKey(argument);
    }

    /**
     * Returns the number of attacks.
     *
     * @return how many ordered pairs attack
     */
    public int attackCount() {
        return graph.attackCount();
    }

    /**
     * Returns whether one argument attacks another.
     *
     * @param attacker an argument of this framework
     * @param target an argument of this framework, possibly the same
     * @return whether the attack is part of the framework
     * @throws IllegalArgumentException if one of them is not an argument of this framework
     */
    public boolean attacks(A attacker, A target) {
        return graph.attacks(index(attacker), index(target));
    }

    /**
     * Returns who attacks an argument.
     *
     * @param argument an argument of this framework
     * @return its attackers, itself among them if it attacks itself
     * @throws IllegalArgumentException if it is not an argument of this framework
     */
    public List<A> attackers(A argument) {
        int v = index(argument);
        return view(graph.in, graph.inStart[v], graph.inStart[v + 1]);
    }

    /**
     * Returns what an argument attacks.
     *
     * @param argument an argument of this framework
     * @return its targets, itself among them if it attacks itself
     * @throws IllegalArgumentException if it is not an argument of this framework
     */
    public List<A> targets(A argument) {
        int v = index(argument);
        return view(graph.out, graph.outStart[v], graph.outStart[v + 1]);
    }

    private List<A> view(int[] indexes, int fromInclusive, int toExclusive) {
        return new IndexedList<>(arguments, indexes, fromInclusive, toExclusive);
    }

    /**
     * Returns the grounded labelling: accepted is what must be accepted, rejected what that attacks.
     *
     * @return the one grounded labelling, which every framework has
     */
    public Labelling<A> groundedLabelling() {
        return new Labelling<>(this, Grounded.labels(graph));
    }

    /**
     * Returns the part of this framework that can bear on some arguments: these and all from which attacks lead to them.
     *
     * <p>Whether one of them is accepted, credulously or sceptically, is the same there as here for every semantics but
     * {@link Semantics#STABLE}, {@link Semantics#SEMI_STABLE}, {@link Semantics#STAGE} and {@link Semantics#EAGER}: the
     * extensions there are those here, restricted to the part.
     *
     * @param targets arguments of this framework
     * @return the framework of the part, in the order of this one
     * @throws IllegalArgumentException if one of them is not an argument of this framework
     */
    public ArgumentationFramework<A> coneOf(Iterable<? extends A> targets) {
        int[] indexes = Streams.stream(targets).mapToInt(this::index).toArray();
        int[] cone =
                Components.cone(graph, new byte[graph.size], Budget.unlimited().start(), indexes);
        AttackGraph part = new Region.Cutter(graph, Budget.unlimited().start()).cut(cone).graph;
        ImmutableList.Builder<A> members = ImmutableList.builder();
        Map<A, Integer> positions = new HashMap<>();
        for (int v : cone) {
            positions.put(arguments.get(v), positions.size());
            members.add(arguments.get(v));
        }
        return new ArgumentationFramework<>(members.build(), positions, part);
    }

    AttackGraph graph() {
        return graph;
    }

    A argument(int index) {
        return arguments.get(index);
    }

    @Nullable
    Integer indexOrNull(@Nullable Object argument) {
        return indices.get(argument);
    }

    int index(A argument) {
        Integer index = indices.get(argument);
        if (index == null) {
            throw new IllegalArgumentException("argument \"" + argument + "\" is not part of the framework");
        }
        return index;
    }

    /**
     * Returns whether the other has the same arguments in the same order, with the same attacks.
     *
     * @param other any object
     * @return whether they are equal
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof ArgumentationFramework<?> that
                && arguments.equals(that.arguments)
                && graph.equals(that.graph);
    }

    @Override
    public int hashCode() {
        return 31 * arguments.hashCode() + graph.hashCode();
    }

    /**
     * Returns the size, for people.
     *
     * @return the numbers of arguments and attacks
     */
    @Override
    public String toString() {
        return arguments.size() + " arguments, " + attackCount() + " attacks";
    }

    /** An unmodifiable view of some arguments of a framework. */
    private static final class IndexedList<A> extends AbstractList<A> implements RandomAccess {
        private final ImmutableList<A> arguments;
        private final int[] indexes;
        private final int from;
        private final int to;

        IndexedList(ImmutableList<A> arguments, int[] indexes, int from, int to) {
            this.arguments = arguments;
            this.indexes = indexes;
            this.from = from;
            this.to = to;
        }

        @Override
        public A get(int position) {
            return arguments.get(indexes[from + Objects.checkIndex(position, to - from)]);
        }

        @Override
        public int size() {
            return to - from;
        }
    }

    /**
     * Collects arguments and attacks. Not thread-safe; each {@link #build} returns what was collected so far.
     *
     * @param <A> what the caller uses as argument
     * @since 1.0
     */
    public static final class Builder<A> {
        private final Map<A, Integer> indices = new HashMap<>();
        private final ImmutableList.Builder<A> arguments = ImmutableList.builder();
        private int[] sources = new int[16];
        private int[] targets = new int[16];
        private int attackCount;

        private Builder() {}

        /**
         * Adds an argument, unless it is there already.
         *
         * @param argument the argument
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder<A> argument(A argument) {
            int unused = indexOf(argument);
            return this;
        }

        /**
         * Adds arguments, those not there already.
         *
         * @param added the arguments, in order
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder<A> arguments(Iterable<? extends A> added) {
            for (A argument : added) {
                int unused = indexOf(argument);
            }
            return this;
        }

        /**
         * Adds an attack, unless it is there already, and its arguments where they are new.
         *
         * @param attacker who attacks
         * @param target what is attacked, possibly the attacker
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder<A> attack(A attacker, A target) {
            int source = indexOf(attacker);
            int end = indexOf(target);
            if (attackCount == sources.length) {
                int grown = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * attackCount);
                if (grown == attackCount) {
                    throw new IllegalStateException("framework has " + attackCount + " attacks, the most it can hold");
                }
                sources = Arrays.copyOf(sources, grown);
                targets = Arrays.copyOf(targets, grown);
            }
            sources[attackCount] = source;
            targets[attackCount++] = end;
            return this;
        }

        private int indexOf(A argument) {
            Objects.requireNonNull(argument, "argument");
            Integer known = indices.putIfAbsent(argument, indices.size());
            if (known != null) {
                return known;
            }
            arguments.add(argument);
            return indices.size() - 1;
        }

        /**
         * Returns the framework of what was added.
         *
         * @return a framework that later changes of this builder leave as it is
         */
        public ArgumentationFramework<A> build() {
            AttackGraph graph = AttackGraph.of(indices.size(), sources, targets, attackCount);
            return new ArgumentationFramework<>(arguments.build(), new HashMap<>(indices), graph);
        }
    }
}
