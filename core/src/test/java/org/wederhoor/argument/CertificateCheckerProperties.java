package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The checker against the definitions, and then the solver against the checker on larger frameworks. */
final class CertificateCheckerProperties {
    @Property(seed = "41", tries = 200)
    void checkerPassesExactlyWhatTheDefinitionSays(@ForAll("small") ArgumentationFramework<Integer> framework) {
        SubsetOracle oracle = SubsetOracle.of(framework);
        CertificateChecker<Integer> checker = CertificateChecker.of(framework);
        int size = framework.arguments().size();
        List<Integer> cf2 = oracle.cf2();
        List<Integer> stable = oracle.stable();
        List<Integer> grounded = oracle.grounded();
        for (int mask = 0; mask < 1 << size; mask++) {
            int bits = mask;
            Set<Integer> set = IntStream.range(0, size)
                    .filter(v -> (bits >> v & 1) == 1)
                    .boxed()
                    .collect(Collectors.toSet());
            Predicate<Semantics> passes = semantics -> checker.passes(semantics, set);
            assertEquals(oracle.isConflictFree(mask), passes.test(Semantics.CONFLICT_FREE));
            assertEquals(oracle.isAdmissible(mask), passes.test(Semantics.ADMISSIBLE));
            assertEquals(oracle.isComplete(mask), passes.test(Semantics.COMPLETE));
            assertEquals(oracle.isComplete(mask), passes.test(Semantics.PREFERRED));
            assertEquals(grounded.contains(mask), passes.test(Semantics.GROUNDED));
            assertEquals(stable.contains(mask), passes.test(Semantics.STABLE));
            assertEquals(cf2.contains(mask), passes.test(Semantics.CF2));
        }
        assertTrue(oracle.stage().stream()
                .allMatch(mask -> checker.passes(
                        Semantics.STAGE,
                        IntStream.range(0, size)
                                .filter(v -> (mask >> v & 1) == 1)
                                .boxed()
                                .collect(Collectors.toSet()))));
    }

    @Property(seed = "42", tries = 40)
    void answersAboutLargerFrameworksPass(
            @ForAll("large") ArgumentationFramework<Integer> framework, @ForAll Semantics semantics) {
        Solver<Integer> solver = Solver.of(framework);
        CertificateChecker<Integer> checker = CertificateChecker.of(framework);
        solver.extension(semantics, Budget.unlimited())
                .certificate()
                .ifPresent(extension -> assertTrue(checker.passes(semantics, extension)));
        for (int argument = 0; argument < framework.arguments().size(); argument += 29) {
            int asked = argument;
            solver.credulous(semantics, argument, Budget.unlimited())
                    .certificate()
                    .ifPresent(extension -> {
                        assertTrue(checker.passes(semantics, extension));
                        assertTrue(extension.contains(asked));
                    });
            solver.sceptical(semantics, argument, Budget.unlimited())
                    .certificate()
                    .ifPresent(extension -> {
                        assertTrue(checker.passes(semantics, extension));
                        assertFalse(extension.contains(asked));
                    });
        }
    }

    /** Search and clauses are two ways to the same answer, on frameworks beyond the reach of definitions. */
    @Property(seed = "43", tries = 40)
    void searchAndClausesAgreeOnLargerFrameworks(@ForAll("large") ArgumentationFramework<Integer> framework) {
        Solver<Integer> search = Solver.of(framework);
        Solver<Integer> clauses = Solver.of(framework, 1);
        assertEquals(
                clauses.extension(Semantics.STABLE, Budget.unlimited()).isYes(),
                search.extension(Semantics.STABLE, Budget.unlimited()).isYes());
        for (Solver<Integer> solver : List.of(search, clauses)) {
            Set<Integer> preferred = solver.extension(Semantics.PREFERRED, Budget.unlimited())
                    .certificate()
                    .orElseThrow();
            Extensions<Integer> all = search.extensions(Semantics.PREFERRED, Budget.unlimited());
            boolean found = false;
            for (int k = 0; k < 500 && all.hasNext() && !found; k++) {
                found = all.next().equals(preferred);
            }
            assertTrue(found || !all.isComplete(), "is among all of them");
        }
    }

    @Example
    void strangers_doNotPass() {
        CertificateChecker<Integer> checker = CertificateChecker.of(Frameworks.of(2, "0>1"));
        assertFalse(checker.passes(Semantics.CONFLICT_FREE, Set.of(7)));
        assertFalse(checker.passes(Semantics.STAGE, Set.of()));
    }

    @Provide
    Arbitrary<ArgumentationFramework<Integer>> small() {
        return Frameworks.upTo(7);
    }

    @Provide
    Arbitrary<ArgumentationFramework<Integer>> large() {
        return Frameworks.upTo(140);
    }
}
