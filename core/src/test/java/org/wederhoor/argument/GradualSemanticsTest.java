package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
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
    private static final Splitter WORDS = Splitter.on(' ');

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

    /** Iteration goes to and fro between 0 and 1; the continuous model comes to rest half way. */
    @Test
    void certainSelfAttackerUnderDfQuad_comesToHalf() {
        QuantitativeFramework.Strengths<String> strengths = QuantitativeFramework.<String>builder()
                .argument("liar", 1)
                .attack("liar", "liar")
                .build()
                .strengths(GradualSemantics.DF_QUAD);
        assertTrue(strengths.isConverged());
        assertEquals(0.5, strengths.of("liar"), ROUNDING);
    }

    /** Arguments with base scores and the relations between them as text: "a:0.5 b:1", "b>a" attacks, "b+a" supports. */
    private static QuantitativeFramework<String> framework(String scores, String relations) {
        QuantitativeFramework.Builder<String> builder = QuantitativeFramework.builder();
        for (String score : WORDS.split(scores)) {
            int colon = score.indexOf(':');
            builder.argument(score.substring(0, colon), Double.parseDouble(score.substring(colon + 1)));
        }
        for (String relation : WORDS.split(relations)) {
            int sign = relation.indexOf('>') + relation.indexOf('+') + 1;
            String from = relation.substring(0, sign);
            String to = relation.substring(sign + 1);
            if (relation.charAt(sign) == '>') {
                builder.attack(from, to);
            } else {
                builder.support(from, to);
            }
        }
        return builder.build();
    }

    private static void assertStrengths(
            String expected, double precision, QuantitativeFramework.Strengths<String> strengths) {
        assertTrue(strengths.isConverged());
        for (String each : WORDS.split(expected)) {
            int colon = each.indexOf(':');
            assertEquals(
                    Double.parseDouble(each.substring(colon + 1)),
                    strengths.of(each.substring(0, colon)),
                    precision,
                    each);
        }
    }

    /** Rago and others 2016, the debate on a country's place in a union, with the strengths that they give. */
    @Test
    void debateUnderDfQuad_hasTheStrengthsOfThePaper() {
        QuantitativeFramework<String> debate = framework(
                "A1:0.5 A2:0.5 P1:0.7 P2:0.5 P3:0.9 C1:0.2 C2:0.2 C3:0.6 C4:0.5",
                "C1>A2 C2>P2 C3>P2 C4>P2 P1+A1 P2+A1 P3+A2");
        assertStrengths("A1:0.862 A2:0.85 P1:0.7 P2:0.08 P3:0.9", ROUNDING, debate.strengths(GradualSemantics.DF_QUAD));
    }

    /** Example 4.1 of Čyras and others 2022 (quantitative dispute trees), after Potyka 2018. */
    @Test
    void disputeUnderQuadraticEnergy_hasTheStrengthsOfThePaper() {
        QuantitativeFramework<String> dispute =
                framework("a:0.5 b:0.2 c:0.85 d:0.65 e:0.4 f:1", "b+a c>a d+a e>b e+c f>c");
        assertStrengths(
                "a:0.519 b:0.172 c:0.625 d:0.65 e:0.4 f:1",
                0.0006,
                dispute.strengths(GradualSemantics.QUADRATIC_ENERGY));
    }

    /** Many that attack and support one another, on which sum-based rules go to and fro (Mossakowski and Neuhaus 2018). */
    @ParameterizedTest
    @EnumSource(
            value = GradualSemantics.class,
            names = {"QUADRATIC_ENERGY", "EULER_BASED", "DF_QUAD"})
    void cycleOfManyAttackersAndSupporters_convergesByContinuousSteps(GradualSemantics semantics) {
        int width = 12;
        QuantitativeFramework.Builder<String> builder = QuantitativeFramework.builder();
        for (int k = 0; k < width; k++) {
            builder.argument("a" + k, 0.9).argument("b" + k, 0.4);
        }
        for (int j = 0; j < width; j++) {
            for (int k = 0; k < width; k++) {
                builder.attack("a" + j, "b" + k).support("b" + j, "a" + k).attack("a" + j, "a" + k);
            }
        }
        QuantitativeFramework.Strengths<String> strengths = builder.build().strengths(semantics);
        assertTrue(strengths.isConverged());
        assertEquals(strengths.of("a0"), strengths.of("a7"), ROUNDING);
        double a = strengths.of("a0");
        double b = strengths.of("b0");
        double energyOfA = width * (b - a);
        double product = Math.pow(1 - b, width);
        double expected = switch (semantics) {
            case QUADRATIC_ENERGY ->
                energyOfA > 0
                        ? 0.9 + 0.1 * energyOfA * energyOfA / (1 + energyOfA * energyOfA)
                        : 0.9 - 0.9 * energyOfA * energyOfA / (1 + energyOfA * energyOfA);
            case EULER_BASED -> 1 - (1 - 0.81) / (1 + 0.9 * Math.exp(energyOfA));
            default -> {
                double difference = Math.pow(1 - a, width) - product;
                yield difference >= 0 ? 0.9 + 0.1 * difference : 0.9 + 0.9 * difference;
            }
        };
        assertEquals(expected, a, ROUNDING);
    }

    @Test
    void weightedHCategorizer_onACycleWithWeights_satisfiesItsEquation() {
        QuantitativeFramework<String> framework = framework("a:0.8 b:0.6 c:1", "a>b b>c c>a");
        QuantitativeFramework.Strengths<String> strengths =
                framework.strengths(GradualSemantics.WEIGHTED_H_CATEGORIZER);
        assertTrue(strengths.isConverged());
        assertEquals(0.8 / (1 + strengths.of("c")), strengths.of("a"), ROUNDING);
        assertEquals(0.6 / (1 + strengths.of("a")), strengths.of("b"), ROUNDING);
        assertEquals(1 / (1 + strengths.of("b")), strengths.of("c"), ROUNDING);
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
