package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Every semantics and every question against the definitions, and laws between semantics. */
final class SolverProperties {
    private static List<Integer> expected(SubsetOracle oracle, Semantics semantics) {
        return switch (semantics) {
            case CONFLICT_FREE -> oracle.conflictFree();
            case ADMISSIBLE -> oracle.admissible();
            case COMPLETE -> oracle.complete();
            case GROUNDED -> oracle.grounded();
            case PREFERRED -> oracle.preferred();
            case STABLE -> oracle.stable();
            case SEMI_STABLE -> oracle.semiStable();
            case STAGE -> oracle.stage();
            case IDEAL -> oracle.ideal();
            case EAGER -> oracle.eager();
            case CF2 -> oracle.cf2();
        };
    }

    @Property(seed = "11", tries = 1500)
    void allExtensionsAreThoseOfTheDefinition(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework, @ForAll Semantics semantics) {
        List<Integer> expected = expected(SubsetOracle.of(framework), semantics);
        Statistics.label("extensions").collect(Math.min(expected.size(), 5));
        List<Integer> found = new ArrayList<>();
        Extensions<Integer> extensions = Solver.of(framework).extensions(semantics, Budget.unlimited());
        extensions.forEachRemaining(extension -> found.add(Frameworks.mask(extension)));
        assertTrue(extensions.isComplete());
        assertEquals(expected, found.stream().sorted().toList());
        assertEquals(
                new ExtensionCount(BigInteger.valueOf(expected.size()), true),
                Solver.of(framework).count(semantics, Budget.unlimited()));
    }

    @Property(seed = "12", tries = 1500)
    void everyQuestionIsAnsweredAsTheDefinitionSaysWithAProof(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework, @ForAll Semantics semantics) {
        assertAnswers(framework, semantics, Solver.of(framework));
    }

    @Property(seed = "16", tries = 700)
    void clausesAnswerAsSearchInSmallComponentsDoes(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework, @ForAll("searched") Semantics semantics) {
        assertAnswers(framework, semantics, Solver.of(framework, 1));
    }

    @Provide
    Arbitrary<Semantics> searched() {
        return Arbitraries.of(Semantics.PREFERRED, Semantics.STABLE);
    }

    private static void assertAnswers(
            ArgumentationFramework<Integer> framework, Semantics semantics, Solver<Integer> solver) {
        List<Integer> expected = expected(SubsetOracle.of(framework), semantics);
        Answer<Integer> one = solver.extension(semantics, Budget.unlimited());
        assertEquals(!expected.isEmpty(), one.isYes());
        assertEquals(
                one.isYes(),
                one.certificate()
                        .map(Frameworks::mask)
                        .filter(expected::contains)
                        .isPresent());
        for (int argument : framework.arguments()) {
            Answer<Integer> credulous = solver.credulous(semantics, argument, Budget.unlimited());
            boolean inSome = expected.stream().anyMatch(set -> (set >> argument & 1) == 1);
            assertEquals(inSome, credulous.isYes(), "some with " + argument);
            assertEquals(!inSome, credulous.isNo());
            assertCertificate(expected, credulous.certificate(), inSome, argument, true);
            Answer<Integer> sceptical = solver.sceptical(semantics, argument, Budget.unlimited());
            boolean inAll = expected.stream().allMatch(set -> (set >> argument & 1) == 1);
            assertEquals(inAll, sceptical.isYes(), "all with " + argument);
            assertEquals(!inAll, sceptical.isNo());
            assertCertificate(expected, sceptical.certificate(), !inAll, argument, false);
        }
    }

    private static void assertCertificate(
            List<Integer> expected,
            Optional<Extension<Integer>> certificate,
            boolean present,
            int argument,
            boolean contained) {
        assertEquals(present, certificate.isPresent());
        if (certificate.isPresent()) {
            assertTrue(expected.contains(Frameworks.mask(certificate.get())), "is an extension");
            assertEquals(contained, certificate.get().contains(argument));
        }
    }

    @Property(seed = "13", tries = 300)
    void whatIsCertainHoldsOfEveryExtension(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework, @ForAll Semantics semantics) {
        Labelling<Integer> certain = Solver.of(framework).certain(semantics);
        for (int set : expected(SubsetOracle.of(framework), semantics)) {
            for (int argument : framework.arguments()) {
                Label label = certain.label(argument);
                assertFalse(label == Label.IN && (set >> argument & 1) == 0);
                assertFalse(label == Label.OUT && (set >> argument & 1) == 1);
            }
        }
    }

    @Property(seed = "17", tries = 300)
    void aCancelledQuestionIsAnsweredRightlyOrUnknown(
            @ForAll("larger") ArgumentationFramework<Integer> framework,
            @ForAll Semantics semantics,
            @ForAll @IntRange(max = 40) int looks) {
        Solver<Integer> solver = Solver.of(framework);
        for (int argument : framework.arguments()) {
            int[] left = {looks};
            Budget budget = Budget.unlimited().cancelledWhen(() -> left[0]-- <= 0);
            Answer<Integer> answer = solver.sceptical(semantics, argument, budget);
            Statistics.label("unknown").collect(answer.isUnknown());
            if (answer.isUnknown()) {
                assertEquals(-1, left[0], "not asked again after it said so");
                assertEquals(solver.certain(semantics), answer.certain());
            } else {
                assertEquals(
                        solver.sceptical(semantics, argument, Budget.unlimited())
                                .isYes(),
                        answer.isYes());
            }
        }
    }

    @Property(seed = "14", tries = 300)
    void whereThereAreStableExtensionsTheyAreTheSemiStableAndTheStageOnes(
            @ForAll("larger") ArgumentationFramework<Integer> framework) {
        Solver<Integer> solver = Solver.of(framework);
        List<Extension<Integer>> stable = new ArrayList<>();
        solver.extensions(Semantics.STABLE, Budget.unlimited()).forEachRemaining(stable::add);
        Statistics.label("stable").collect(!stable.isEmpty());
        if (!stable.isEmpty()) {
            for (Semantics semantics : List.of(Semantics.SEMI_STABLE, Semantics.STAGE)) {
                assertEquals(
                        BigInteger.valueOf(stable.size()),
                        solver.count(semantics, Budget.unlimited()).atLeast());
            }
        }
    }

    @Property(seed = "15", tries = 300)
    void groundedIsWithinIdealIsWithinEagerIsWithinASemiStableExtension(
            @ForAll("larger") ArgumentationFramework<Integer> framework) {
        Solver<Integer> solver = Solver.of(framework);
        List<Semantics> chain = List.of(Semantics.GROUNDED, Semantics.IDEAL, Semantics.EAGER, Semantics.SEMI_STABLE);
        for (int k = 1; k < chain.size(); k++) {
            Extension<Integer> smaller = one(solver, chain.get(k - 1));
            assertTrue(one(solver, chain.get(k)).containsAll(smaller));
        }
    }

    private static Extension<Integer> one(Solver<Integer> solver, Semantics semantics) {
        return solver.extension(semantics, Budget.unlimited()).certificate().orElseThrow();
    }

    @Provide
    Arbitrary<ArgumentationFramework<Integer>> frameworks() {
        return Frameworks.upTo(9);
    }

    @Provide
    Arbitrary<ArgumentationFramework<Integer>> larger() {
        return Frameworks.upTo(25);
    }
}
