package org.wederhoor.argument;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Arguments with a base score each, that attack and support one another.
 *
 * <p>Where extensions accept or reject, a {@link GradualSemantics} weighs. Use it where base scores mean something, such as
 * declared reliabilities.
 *
 * <h2>Definition</h2> Strengths are a fixed point: each follows from the base score of the argument and the strengths of its
 * attackers and supporters by the rule of the semantics. Without cycles there is exactly one. In a cycle it is the one that
 * iteration from the base scores comes to, all arguments of a strongly connected component at a time. Where that goes on
 * for ever, as sum-based rules can where an argument has many attackers or supporters (Mossakowski and Neuhaus 2018), it is
 * the one that strengths come to which move towards what the rule asks by smaller and smaller steps from the base scores,
 * as the continuous models of Potyka 2018 do.
 *
 * <h2>Convergence</h2> Always without cycles, and always under {@link GradualSemantics#WEIGHTED_H_CATEGORIZER}. With cycles
 * and the other semantics there is no general guarantee; Potyka 2019 knows of no framework on which small steps fail.
 *
 * <h2>Cost</h2> O(n + m) for n arguments and m attacks and supports without cycles. Each strongly connected component is
 * iterated until no strength is off by more than 10<sup>&minus;12</sup>, at most 10,000 times.
 *
 * <h2>Threads</h2> Immutable, if the arguments are. A builder is confined to one thread.
 *
 * <h2>Errors</h2> Where a cycle has not converged, {@link Strengths#isConverged()} says so.
 *
 * <h2>Source</h2> Till Mossakowski and Fabian Neuhaus, Modular semantics and characteristics for bipolar weighted
 * argumentation graphs, arXiv:1807.06685 (2018); Nico Potyka, Extending modular semantics for bipolar weighted
 * argumentation, AAMAS 2019, arXiv:1809.07133.
 *
 * @param <A> what the caller uses as argument
 * @since 1.0
 */
public final class QuantitativeFramework<A> {
    private static final double TOLERANCE = 1e-12;
    private static final int ROUNDS_MAX = 10_000;

    /** Parts of a step, each tried from the base scores where the one before does not settle. */
    private static final double[] STEPS = {1, 0.5, 0.1, 0.02};

    private final ArgumentationFramework<A> attacks;
    private final ArgumentationFramework<A> supports;
    private final double[] base;

    private QuantitativeFramework(
            ArgumentationFramework<A> attacks, ArgumentationFramework<A> supports, double[] base) {
        this.attacks = attacks;
        this.supports = supports;
        this.base = base;
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

    /**
     * Returns the strengths of all arguments.
     *
     * @param semantics how base scores and influences combine
     * @return the strengths, and whether they have settled
     * @throws IllegalArgumentException if there are supports and the semantics is {@link
     *     GradualSemantics#WEIGHTED_H_CATEGORIZER}
     */
    public Strengths<A> strengths(GradualSemantics semantics) {
        if (semantics == GradualSemantics.WEIGHTED_H_CATEGORIZER && supports.attackCount() > 0) {
            throw new IllegalArgumentException("framework has " + supports.attackCount()
                    + " supports, WEIGHTED_H_CATEGORIZER is defined for attacks only");
        }
        Evaluation evaluation = new Evaluation(semantics);
        Components parts = evaluation.components();
        boolean converged = true;
        for (int p = 0; p < parts.count; p++) {
            int[] part = parts.part(p);
            if (part.length == 1
                    && !attacks.graph().attacks(part[0], part[0])
                    && !supports.graph().attacks(part[0], part[0])) {
                evaluation.strength[part[0]] = evaluation.next(part[0]);
            } else {
                converged &= evaluation.iterate(part);
            }
        }
        ImmutableMap.Builder<A, Double> strengths = ImmutableMap.builder();
        for (int v = 0; v < base.length; v++) {
            strengths.put(attacks.argument(v), evaluation.strength[v]);
        }
        return new Strengths<>(strengths.buildOrThrow(), converged);
    }

    /**
     * The strength of each argument.
     *
     * @param <A> what the caller uses as argument
     * @param byArgument the strengths, in the order of the arguments
     * @param isConverged whether they satisfy the semantics to within rounding; otherwise they are those of the last round
     * @since 1.0
     */
    public record Strengths<A>(ImmutableMap<A, Double> byArgument, boolean isConverged) {
        /**
         * Returns the strength of an argument.
         *
         * @param argument an argument of the framework
         * @return a number in [0,1]
         * @throws IllegalArgumentException if it is not an argument of the framework
         */
        public double of(A argument) {
            Double strength = byArgument.get(argument);
            if (strength == null) {
                throw new IllegalArgumentException("argument \"" + argument + "\" is not part of the framework");
            }
            return strength;
        }
    }

    private final class Evaluation {
        private final GradualSemantics semantics;
        private final double[] strength = base.clone();
        private final GradualSemantics.Influence influence = new GradualSemantics.Influence();

        Evaluation(GradualSemantics semantics) {
            this.semantics = semantics;
        }

        Components components() {
            AttackGraph attack = attacks.graph();
            AttackGraph support = supports.graph();
            int size = attack.size;
            int[] sources = new int[attack.attackCount() + support.attackCount()];
            int[] targets = new int[sources.length];
            int count = 0;
            for (AttackGraph graph : List.of(attack, support)) {
                for (int v = 0; v < size; v++) {
                    for (int k = graph.outStart[v]; k < graph.outStart[v + 1]; k++) {
                        sources[count] = v;
                        targets[count++] = graph.out[k];
                    }
                }
            }
            int[] vertices = new int[size];
            Arrays.setAll(vertices, v -> v);
            AttackGraph all = AttackGraph.of(size, sources, targets, count);
            return new Components.Finder(all, new byte[size], Budget.unlimited().start()).strong(vertices);
        }

        double next(int v) {
            influence.clear();
            AttackGraph attack = attacks.graph();
            for (int k = attack.inStart[v]; k < attack.inStart[v + 1]; k++) {
                influence.attack(strength[attack.in[k]]);
            }
            AttackGraph support = supports.graph();
            for (int k = support.inStart[v]; k < support.inStart[v + 1]; k++) {
                influence.support(strength[support.in[k]]);
            }
            return semantics.strength(base[v], influence);
        }

        boolean iterate(int[] part) {
            for (double step : STEPS) {
                for (int v : part) {
                    strength[v] = base[v];
                }
                if (settles(part, step)) {
                    return true;
                }
            }
            return false;
        }

        private boolean settles(int[] part, double step) {
            double[] wanted = new double[part.length];
            for (int round = 0; round < ROUNDS_MAX / STEPS.length; round++) {
                double off = 0;
                for (int k = 0; k < part.length; k++) {
                    wanted[k] = next(part[k]);
                    off = Math.max(off, Math.abs(wanted[k] - strength[part[k]]));
                }
                for (int k = 0; k < part.length; k++) {
                    int v = part[k];
                    strength[v] = step == 1 ? wanted[k] : strength[v] + step * (wanted[k] - strength[v]);
                }
                if (off <= TOLERANCE) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Collects arguments, attacks and supports. Not thread-safe.
     *
     * @param <A> what the caller uses as argument
     * @since 1.0
     */
    public static final class Builder<A> {
        private final ArgumentationFramework.Builder<A> attacks = ArgumentationFramework.builder();
        private final ArgumentationFramework.Builder<A> supports = ArgumentationFramework.builder();
        private final Set<A> declared = new HashSet<>();
        private final List<Double> base = new ArrayList<>();

        private Builder() {}

        /**
         * Adds an argument.
         *
         * @param argument the argument, not there already
         * @param baseScore its strength where nothing attacks or supports it, from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if it is there already, or its score is not from 0 to 1
         */
        @CanIgnoreReturnValue
        public Builder<A> argument(A argument, double baseScore) {
            if (!(baseScore >= 0 && baseScore <= 1)) {
                throw new IllegalArgumentException(
                        "baseScore of argument \"" + argument + "\" is " + baseScore + ", 0 to 1 is accepted");
            }
            if (!declared.add(argument)) {
                throw new IllegalArgumentException("argument \"" + argument + "\" is already part of the framework");
            }
            attacks.argument(argument);
            supports.argument(argument);
            base.add(baseScore);
            return this;
        }

        /**
         * Adds an attack.
         *
         * @param attacker an argument that was added
         * @param target an argument that was added
         * @return this builder
         * @throws IllegalArgumentException if one of them was not added
         */
        @CanIgnoreReturnValue
        public Builder<A> attack(A attacker, A target) {
            requireDeclared(attacker);
            requireDeclared(target);
            attacks.attack(attacker, target);
            return this;
        }

        /**
         * Adds a support.
         *
         * @param supporter an argument that was added
         * @param supported an argument that was added
         * @return this builder
         * @throws IllegalArgumentException if one of them was not added
         */
        @CanIgnoreReturnValue
        public Builder<A> support(A supporter, A supported) {
            requireDeclared(supporter);
            requireDeclared(supported);
            supports.attack(supporter, supported);
            return this;
        }

        private void requireDeclared(A argument) {
            if (!declared.contains(argument)) {
                throw new IllegalArgumentException(
                        "argument \"" + argument + "\" is not part of the framework, add it with its base score first");
            }
        }

        /**
         * Returns the framework of what was added.
         *
         * @return a framework that later changes of this builder leave as it is
         */
        public QuantitativeFramework<A> build() {
            return new QuantitativeFramework<>(
                    attacks.build(),
                    supports.build(),
                    base.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
