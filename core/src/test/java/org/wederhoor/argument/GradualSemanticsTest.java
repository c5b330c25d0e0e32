package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class GradualSemanticsTest {
    private static final double ROUNDING = 1e-9;

    /** One argument under attackers and supporters that nothing else touches. */
    private static double strength(GradualSemantics semantics, double base, String attackers, String supporters) {
        QuantitativeFramework.Builder<String> builder =
                QuantitativeFramework.<String>builder().argument("topic", base);
        int count = 0;
        for (String score :
                attackers.isBlank() ? new String[0] : attackers.trim().split(" ")) {
            builder.argument("a" + count, Double.parseDouble(score)).attack("a" + count++, "topic");
        }
        for (String score :
                supporters.isBlank() ? new String[0] : supporters.trim().split(" ")) {
            builder.argument("s" + count, Double.parseDouble(score)).support("s" + count++, "topic");
        }
        return builder.build().strengths(semantics).of("topic");
    }

    /**
     * Values by the formulas of the papers. DF-QuAD: Rago and others 2016, base 0.5 against 0.8 and 0.4 aggregated to 0.88.
     * Quadratic energy: Potyka 2018, h(1) = 0.5. Euler-based: Amgoud and Ben-Naim 2018, 1 - 0.75/(1 + e/2).
     */
    @ParameterizedTest
    @CsvSource({
        "DF_QUAD, 0.5, '0.8', '', 0.1",
        "DF_QUAD, 0.5, '', '0.8', 0.9",
        "DF_QUAD, 0.5, '0.8 0.4', '', 0.06",
        "DF_QUAD, 0.5, '0.8', '0.8', 0.5",
        "DF_QUAD, 0.5, '1', '1 1', 0.5",
        "DF_QUAD, 0.2, '0.5', '0.5 0.5', 0.4",
        "QUADRATIC_ENERGY, 0.5, '', '1', 0.75",
        "QUADRATIC_ENERGY, 0.5, '1', '', 0.25",
        "QUADRATIC_ENERGY, 0.5, '1 1', '1 1', 0.5",
        "QUADRATIC_ENERGY, 0.8, '1 1', '', 0.16",
        "EULER_BASED, 0.5, '', '', 0.5",
        "EULER_BASED, 0.5, '', '1', 0.682087664",
        "EULER_BASED, 0.5, '1', '', 0.366521803",
        "EULER_BASED, 0, '', '1', 0",
        "EULER_BASED, 1, '1', '', 1",
        "WEIGHTED_H_CATEGORIZER, 1, '1', '', 0.5",
        "WEIGHTED_H_CATEGORIZER, 0.6, '1 0.5', '', 0.24",
    })
    void strength_isThatOfThePaper(
            GradualSemantics semantics, double base, String attackers, String supporters, double expected) {
        assertEquals(expected, strength(semantics, base, attackers, supporters), ROUNDING);
    }

    /** Besnard and Hunter 2001: two that attack each other have the golden ratio, less one. */
    @Test
    void mutualAttackUnderHCategorizer_convergesToTheGoldenRatio() {
        QuantitativeFramework.Strengths<String> strengths = QuantitativeFramework.<String>builder()
                .argument("a", 1)
                .argument("b", 1)
                .attack("a", "b")
                .attack("b", "a")
                .build()
                .strengths(GradualSemantics.WEIGHTED_H_CATEGORIZER);
        assertTrue(strengths.isConverged());
        assertEquals((Math.sqrt(5) - 1) / 2, strengths.of("a"), ROUNDING);
    }

    @Test
    void certainSelfAttackerUnderDfQuad_doesNotConverge() {
        assertFalse(QuantitativeFramework.<String>builder()
                .argument("liar", 1)
                .attack("liar", "liar")
                .build()
                .strengths(GradualSemantics.DF_QUAD)
                .isConverged());
    }

    @ParameterizedTest
    @EnumSource(GradualSemantics.class)
    void longChain_needsNoStack(GradualSemantics semantics) {
        QuantitativeFramework.Builder<Integer> builder =
                QuantitativeFramework.<Integer>builder().argument(0, 0.5);
        for (int v = 1; v < 200_000; v++) {
            builder.argument(v, 0.5).attack(v - 1, v);
        }
        QuantitativeFramework.Strengths<Integer> strengths = builder.build().strengths(semantics);
        assertTrue(strengths.isConverged());
        assertEquals(strengths.of(199_997), strengths.of(199_999), ROUNDING, "far from the start it settles");
    }

    @Property(seed = "31", tries = 300)
    void strengthsSatisfyTheirEquationsAndStayWithinBounds(
            @ForAll GradualSemantics semantics,
            @ForAll @IntRange(min = 1, max = 12) int size,
            @ForAll @IntRange(max = 999) int seed) {
        Random random = new Random(seed);
        double[] base = random.doubles(size).toArray();
        boolean[][] attacks = new boolean[size][size];
        boolean[][] supports = new boolean[size][size];
        QuantitativeFramework.Builder<Integer> builder = QuantitativeFramework.builder();
        for (int v = 0; v < size; v++) {
            builder.argument(v, base[v]);
        }
        for (int k = 0; k < size; k++) {
            int a = random.nextInt(size);
            int b = random.nextInt(size);
            if (semantics == GradualSemantics.WEIGHTED_H_CATEGORIZER || random.nextBoolean()) {
                attacks[a][b] = true;
                builder.attack(a, b);
            } else {
                supports[a][b] = true;
                builder.support(a, b);
            }
        }
        QuantitativeFramework.Strengths<Integer> strengths = builder.build().strengths(semantics);
        for (int v = 0; v < size; v++) {
            double strength = strengths.of(v);
            assertTrue(strength >= 0 && strength <= 1);
            if (strengths.isConverged()) {
                assertEquals(byFormula(semantics, v, base[v], attacks, supports, strengths), strength, ROUNDING);
            }
        }
    }

    private static double byFormula(
            GradualSemantics semantics,
            int v,
            double base,
            boolean[][] attacks,
            boolean[][] supports,
            QuantitativeFramework.Strengths<Integer> strengths) {
        double attackSum = 0;
        double supportSum = 0;
        double attack = 0;
        double support = 0;
        for (int u = 0; u < attacks.length; u++) {
            double strength = strengths.of(u);
            if (attacks[u][v]) {
                attackSum += strength;
                attack = attack + strength - attack * strength;
            }
            if (supports[u][v]) {
                supportSum += strength;
                support = support + strength - support * strength;
            }
        }
        double energy = supportSum - attackSum;
        double up = Math.max(energy, 0);
        double down = Math.max(-energy, 0);
        return switch (semantics) {
            case DF_QUAD ->
                attack >= support
                        ? base - base * Math.abs(support - attack)
                        : base + (1 - base) * Math.abs(support - attack);
            case QUADRATIC_ENERGY ->
                base - base * (down * down / (1 + down * down)) + (1 - base) * (up * up / (1 + up * up));
            case EULER_BASED -> 1 - (1 - base * base) / (1 + base * Math.exp(energy));
            case WEIGHTED_H_CATEGORIZER -> base / (1 + attackSum);
        };
    }

    @Test
    void wrongInput_isRefusedByName() {
        QuantitativeFramework.Builder<String> builder = QuantitativeFramework.builder();
        IllegalArgumentException score =
                assertThrows(IllegalArgumentException.class, () -> builder.argument("a", Double.NaN));
        assertEquals("baseScore of argument \"a\" is NaN, 0 to 1 is accepted", score.getMessage());
        builder.argument("a", 0.5);
        assertThrows(IllegalArgumentException.class, () -> builder.argument("a", 0.5));
        assertThrows(IllegalArgumentException.class, () -> builder.support("a", "b"));
        builder.support("a", "a");
        IllegalArgumentException supports = assertThrows(
                IllegalArgumentException.class,
                () -> builder.build().strengths(GradualSemantics.WEIGHTED_H_CATEGORIZER));
        assertEquals(
                "framework has 1 supports, WEIGHTED_H_CATEGORIZER is defined for attacks only", supports.getMessage());
    }
}
