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

/** Every semantics and every question against the definitions. */
final class SolverProperties {
    @Property(seed = "11", tries = 1500)
    void allExtensionsAreThoseOfTheDefinition(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework, @ForAll Semantics semantics) {
        List<Integer> expected = SubsetOracle.of(framework).extensions(semantics);
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

    /** As the two before, at the size where definitions over all subsets end. */
    @Property(seed = "18", tries = 150)
    void extensionsAndAnswersOfTwelveArgumentsAreThoseOfTheDefinition(
            @ForAll("twelve") ArgumentationFramework<Integer> framework, @ForAll Semantics semantics) {
        assertAnswers(framework, semantics, Solver.of(framework));
        allExtensionsAreThoseOfTheDefinition(framework, semantics);
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
        List<Integer> expected = SubsetOracle.of(framework).extensions(semantics);
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
        for (int set : SubsetOracle.of(framework).extensions(semantics)) {
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

    @Provide
    Arbitrary<ArgumentationFramework<Integer>> frameworks() {
        return Frameworks.upTo(9);
    }

    @Provide
    Arbitrary<ArgumentationFramework<Integer>> twelve() {
        return Frameworks.between(10, 12);
    }

    @Provide
    Arbitrary<ArgumentationFramework<Integer>> larger() {
        return Frameworks.upTo(25);
    }
}
