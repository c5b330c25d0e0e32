package org.wederhoor.argument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;

/**
 * Arguments that attack and that support one another.
 *
 * <p>What support means is chosen when it is reduced to attacks. With <em>deductive</em> support who accepts the supporter
 * must accept the supported; with <em>necessary</em> support who accepts the supported must accept the supporter. In both
 * cases one argument then implies others, and an argument attacks another when something it implies attacks something
 * the other implies.
 *
 * <h2>Cost</h2> A reduction takes O(n(n + m)) time for n arguments, m attacks and supports, and can have n<sup>2</sup>
 * attacks.
 *
 * <h2>Threads</h2> Immutable, if the arguments are. A builder is confined to one thread.
 *
 * <h2>Source</h2> Claudette Cayrol and Marie-Christine Lagasquie-Schiex, Bipolarity in argumentation graphs: towards a better
 * understanding, International Journal of Approximate Reasoning 54 (2013) 876-899, doi:10.1016/j.ijar.2013.03.001: supported
 * and mediated attacks, and their duals, taken together and closed.
 *
 * @param <A> what the caller uses as argument
 * @since 1.0
 */
public final class BipolarFramework<A> {
    /**
     * What support means.
     *
     * @since 1.0
     */
    public enum Support {
        /** Who accepts the supporter must accept the supported. */
        DEDUCTIVE,
        /** Who accepts the supported must accept the supporter. */
        NECESSARY
    }

    private final ArgumentationFramework<A> attacks;
    private final ArgumentationFramework<A> supports;

    private BipolarFramework(ArgumentationFramework<A> attacks, ArgumentationFramework<A> supports) {
        this.attacks = attacks;
        this.supports = supports;
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
     * Returns the arguments and attacks, without supports.
     *
     * @return the framework of attacks as they were given
     */
    public ArgumentationFramework<A> attacks() {
        return attacks;
    }

    /**
     * Returns whether an argument supports another.
     *
     * @param supporter an argument of this framework
     * @param supported an argument of this framework
     * @return whether the support was given
     * @throws IllegalArgumentException if one of them is not an argument of this framework
     */
    public boolean supports(A supporter, A supported) {
        return supports.attacks(supporter, supported);
    }

    /**
     * Returns the framework of attacks that expresses the supports too.
     *
     * @param meaning what support means
     * @return the given attacks and those that the supports bring
     */
    public ArgumentationFramework<A> reduce(Support meaning) {
        AttackGraph attack = attacks.graph();
        AttackGraph support = supports.graph();
        boolean deductive = meaning == Support.DEDUCTIVE;
        Walk implied = deductive ? new Walk(support.outStart, support.out) : new Walk(support.inStart, support.in);
        Walk implying = deductive ? new Walk(support.inStart, support.in) : new Walk(support.outStart, support.out);
        int[] outStart = new int[attack.size + 1];
        int[] out = new int[Math.max(16, attack.attackCount())];
        int count = 0;
        for (int v = 0; v < attack.size; v++) {
            int reached = implied.from(v);
            implying.clear();
            for (int k = 0; k < reached; k++) {
                int w = implied.found[k];
                for (int e = attack.outStart[w]; e < attack.outStart[w + 1]; e++) {
                    implying.add(attack.out[e]);
                }
            }
            int hit = implying.spread();
            int[] targets = Arrays.copyOf(implying.found, hit);
            Arrays.sort(targets);
            if (count + hit > out.length) {
                out = Arrays.copyOf(out, Math.max(count + hit, 2 * out.length));
            }
            System.arraycopy(targets, 0, out, count, hit);
            count += hit;
            outStart[v + 1] = count;
        }
        return attacks.withAttacks(AttackGraph.fromSorted(attack.size, outStart, Arrays.copyOf(out, count)));
    }

    /** Breadth-first walks along the edges of one direction, with marks that need no clearing. */
    private static final class Walk {
        private final int[] start;
        private final int[] next;
        private final int[] mark;
        private final int[] found;
        private int round;
        private int count;

        Walk(int[] start, int[] next) {
            this.start = start;
            this.next = next;
            this.mark = new int[start.length];
            this.found = new int[start.length];
        }

        void clear() {
            round++;
            count = 0;
        }

        void add(int v) {
            if (mark[v] != round) {
                mark[v] = round;
                found[count++] = v;
            }
        }

        int from(int v) {
            clear();
            add(v);
            return spread();
        }

        int spread() {
            for (int head = 0; head < count; head++) {
                int v = found[head];
                for (int e = start[v]; e < start[v + 1]; e++) {
                    add(next[e]);
                }
            }
            return count;
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

        private Builder() {}

        /**
         * Adds an argument, unless it is there already.
         *
         * @param argument the argument
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder<A> argument(A argument) {
            attacks.argument(argument);
            supports.argument(argument);
            return this;
        }

        /**
         * Adds an attack, and its arguments where they are new.
         *
         * @param attacker who attacks
         * @param target what is attacked
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder<A> attack(A attacker, A target) {
            argument(attacker);
            argument(target);
            attacks.attack(attacker, target);
            return this;
        }

        /**
         * Adds a support, and its arguments where they are new.
         *
         * @param supporter who supports
         * @param supported what is supported
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder<A> support(A supporter, A supported) {
            argument(supporter);
            argument(supported);
            supports.attack(supporter, supported);
            return this;
        }

        /**
         * Returns the framework of what was added.
         *
         * @return a framework that later changes of this builder leave as it is
         */
        public BipolarFramework<A> build() {
            return new BipolarFramework<>(attacks.build(), supports.build());
        }
    }
}
