package org.wederhoor.argument;

/**
 * A rule that gives an argument a strength in [0,1] from its base score and the strengths of its attackers and supporters.
 *
 * @since 1.0
 */
public enum GradualSemantics {
    /**
     * Attackers and supporters are each aggregated to 1 &minus; &prod;(1 &minus; s); the difference of the two moves the base
     * score that part of the way to 0 or 1.
     *
     * <p>Source: Antonio Rago, Francesca Toni, Marco Aurisicchio and Pietro Baroni, Discontinuity-free decision support with
     * quantitative argumentation debates, KR 2016.
     */
    DF_QUAD {
        @Override
        double strength(double base, Influence influence) {
            double difference = influence.missingAttack - influence.missingSupport;
            return difference >= 0 ? base + (1 - base) * difference : base + base * difference;
        }
    },

    /**
     * The energy E is the sum of supporters less the sum of attackers; with h(x) = x&sup2;/(1 + x&sup2;) for x &gt; 0 and
     * otherwise 0, the strength is b &minus; b h(&minus;E) + (1 &minus; b) h(E).
     *
     * <p>Source: Nico Potyka, Continuous dynamical systems for weighted bipolar argumentation, KR 2018.
     */
    QUADRATIC_ENERGY {
        @Override
        double strength(double base, Influence influence) {
            double energy = influence.energy;
            double square = energy * energy;
            double impact = Double.isInfinite(square) ? 1 : square / (1 + square);
            return energy > 0 ? base + (1 - base) * impact : base - base * impact;
        }
    },

    /**
     * With the same energy, 1 &minus; (1 &minus; b&sup2;)/(1 + b e<sup>E</sup>).
     *
     * <p>Source: Leila Amgoud and Jonathan Ben-Naim, Evaluation of arguments in weighted bipolar graphs, International Journal
     * of Approximate Reasoning 99 (2018) 39-55, doi:10.1016/j.ijar.2018.05.004.
     */
    EULER_BASED {
        @Override
        double strength(double base, Influence influence) {
            return base == 0 ? 0 : 1 - (1 - base * base) / (1 + base * Math.exp(influence.energy));
        }
    },

    /**
     * The base score divided by one more than the sum of attackers. It is defined without supports, and converges on every
     * framework.
     *
     * <p>Source: Leila Amgoud, Jonathan Ben-Naim, Dragan Doder and Srdjan Vesic, Acceptability semantics for weighted
     * argumentation frameworks, IJCAI 2017, after Besnard and Hunter 2001.
     */
    WEIGHTED_H_CATEGORIZER {
        @Override
        double strength(double base, Influence influence) {
            return base / (1 - influence.energy);
        }
    };

    abstract double strength(double base, Influence influence);

    /** What attackers and supporters come to, in the ways that the rules need. */
    static final class Influence {
        /** The sum of supporters less the sum of attackers. */
        double energy;
        /** The product of one less each attacker. */
        double missingAttack = 1;
        /** The product of one less each supporter. */
        double missingSupport = 1;

        void clear() {
            energy = 0;
            missingAttack = 1;
            missingSupport = 1;
        }

        void attack(double strength) {
            energy -= strength;
            missingAttack *= 1 - strength;
        }

        void support(double strength) {
            energy += strength;
            missingSupport *= 1 - strength;
        }
    }
}
