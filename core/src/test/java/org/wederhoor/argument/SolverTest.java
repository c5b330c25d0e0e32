package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SolverTest {
    private static final Budget UNLIMITED = Budget.unlimited();

    private static Set<Set<Integer>> all(ArgumentationFramework<Integer> framework, Semantics semantics) {
        Extensions<Integer> extensions = Solver.of(framework).extensions(semantics, UNLIMITED);
        return Stream.generate(() -> extensions.hasNext() ? extensions.next() : Set.<Integer>of(-1))
                .takeWhile(set -> !set.contains(-1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Baroni, Caminada and Giacomin 2011, figure 4: a and b attack each other, b attacks c, and c, d, e attack round. */
    @Test
    void preferredAndStable_differ() {
        ArgumentationFramework<Integer> framework = Frameworks.of(5, "0>1 1>0 1>2 2>3 3>4 4>2");
        assertEquals(Set.of(Set.of(0), Set.of(1, 3)), all(framework, Semantics.PREFERRED));
        assertEquals(Set.of(Set.of(1, 3)), all(framework, Semantics.STABLE));
        assertEquals(Set.of(Set.of(1, 3)), all(framework, Semantics.SEMI_STABLE));
        assertEquals(Set.of(Set.of(), Set.of(0), Set.of(1, 3)), all(framework, Semantics.COMPLETE));
        assertEquals(Set.of(Set.of()), all(framework, Semantics.IDEAL));
        assertEquals(Set.of(Set.of(1, 3)), all(framework, Semantics.EAGER));
    }

    /** Dung, Mancarella and Toni 2007: ideal goes beyond grounded. */
    @Test
    void ideal_acceptsWhatTheSelfAttackerOpposes() {
        ArgumentationFramework<Integer> framework = Frameworks.of(2, "0>0 0>1 1>0");
        assertEquals(Set.of(Set.of()), all(framework, Semantics.GROUNDED));
        assertEquals(Set.of(Set.of(1)), all(framework, Semantics.IDEAL));
    }

    /** The odd cycle, for which stage and CF2 were made. */
    @Test
    void cycleOfThree_hasNoStableButStageAndCf2Extensions() {
        ArgumentationFramework<Integer> framework = Frameworks.of(3, "0>1 1>2 2>0");
        Set<Set<Integer>> singles = Set.of(Set.of(0), Set.of(1), Set.of(2));
        assertEquals(Set.of(), all(framework, Semantics.STABLE));
        assertEquals(Set.of(Set.of()), all(framework, Semantics.PREFERRED));
        assertEquals(singles, all(framework, Semantics.STAGE));
        assertEquals(singles, all(framework, Semantics.CF2));
    }

    @Test
    void noStableExtension_acceptsScepticallyAllAndCredulouslyNone() {
        Solver<Integer> solver = Solver.of(Frameworks.of(2, "0>0"));
        assertTrue(solver.extension(Semantics.STABLE, UNLIMITED).isNo());
        assertTrue(solver.sceptical(Semantics.STABLE, 0, UNLIMITED).isYes());
        assertTrue(solver.credulous(Semantics.STABLE, 1, UNLIMITED).isNo());
    }

    @ParameterizedTest
    @EnumSource(Semantics.class)
    void emptyFramework_hasTheEmptyExtension(Semantics semantics) {
        assertEquals(Set.of(Set.of()), all(Frameworks.of(0, ""), semantics));
    }

    @Test
    void manyComponents_areCountedWithoutListing() {
        ArgumentationFramework.Builder<Integer> builder = ArgumentationFramework.builder();
        for (int v = 0; v < 400; v += 2) {
            builder.attack(v, v + 1).attack(v + 1, v);
        }
        Solver<Integer> solver = Solver.of(builder.build());
        assertEquals(new ExtensionCount(BigInteger.TWO.pow(200), true), solver.count(Semantics.PREFERRED, UNLIMITED));
        Extensions<Integer> extensions = solver.extensions(Semantics.PREFERRED, UNLIMITED);
        assertEquals(200, extensions.next().size());
        assertFalse(extensions.isComplete());
    }

    /** One component, in which choices do not come apart: 3 for each of 18 triangles of mutual attacks, on one chain. */
    @Test
    void explosionOfExtensions_isListedLazily() {
        ArgumentationFramework.Builder<Integer> builder = ArgumentationFramework.builder();
        int triangles = 18;
        for (int v = 0; v < 3 * triangles; v++) {
            int base = v - v % 3;
            builder.attack(v, base + (v + 1) % 3).attack(v, base + (v + 2) % 3);
            builder.attack(v, 1000 + v / 3).attack(1000 + v / 3, 1000 + (v / 3 + 1) % triangles);
        }
        Solver<Integer> solver = Solver.of(builder.build());
        Extensions<Integer> extensions = solver.extensions(Semantics.PREFERRED, UNLIMITED);
        assertEquals(500, Set.copyOf(extensions.next(500)).size());
        assertTrue(extensions.hasNext());
        assertFalse(extensions.isComplete());
        assertEquals(List.of(), extensions.next(0));
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> extensions.next(-1));
        assertEquals("countMax is negative (-1), zero or more is accepted", thrown.getMessage());
        int[] looks = {0};
        ExtensionCount count = solver.count(Semantics.COMPLETE, UNLIMITED.cancelledWhen(() -> looks[0]++ > 300));
        assertFalse(count.isExact());
        assertTrue(count.atLeast().signum() > 0);
    }

    @Test
    void fewerExtensionsThanAskedFor_areAll() {
        Extensions<Integer> extensions =
                Solver.of(Frameworks.of(2, "0>1 1>0")).extensions(Semantics.PREFERRED, UNLIMITED);
        assertEquals(2, extensions.next(10).size());
        assertTrue(extensions.isComplete());
    }

    /** Where a search has no end in sight, the budget is asked all the time, and after its no not once. */
    @ParameterizedTest
    @EnumSource(
            value = Semantics.class,
            names = {"PREFERRED", "SEMI_STABLE", "STAGE", "IDEAL", "EAGER", "CF2", "STABLE", "COMPLETE", "ADMISSIBLE"})
    void cancelledSearch_isUnknownAndTheThreadCanGoOn(Semantics semantics) {
        for (ArgumentationFramework<Integer> framework :
                List.of(Frameworks.generate(Frameworks.Shape.DENSE, 100, 4), Frameworks.random(100, 5_000, 4))) {
            Solver<Integer> solver = Solver.of(framework);
            int[] looks = {0};
            Budget budget = UNLIMITED.cancelledWhen(() -> ++looks[0] > 20);
            ExtensionCount count = solver.count(semantics, budget);
            assertTrue(count.isExact() || looks[0] == 21, "asked " + looks[0] + " times");
            assertEquals(
                    Set.of(),
                    Solver.of(Frameworks.of(2, "0>1 1>0")).certain(semantics).in());
            assertTrue(Solver.of(Frameworks.of(1, ""))
                    .extension(semantics, UNLIMITED)
                    .isYes());
        }
    }

    @Test
    void interruptedThread_isToldUnknownAndStaysInterrupted() {
        Solver<Integer> solver = Solver.of(Frameworks.of(3, "0>1 1>0 1>2"));
        Thread.currentThread().interrupt();
        Answer<Integer> answer = solver.sceptical(Semantics.PREFERRED, 2, UNLIMITED);
        assertTrue(Thread.interrupted());
        assertTrue(answer.isUnknown());
        assertTrue(solver.sceptical(Semantics.PREFERRED, 2, UNLIMITED).isNo(), "the thread can be used again");
    }

    @Test
    void spentTime_isUnknownWithWhatIsCertain() {
        Solver<Integer> solver = Solver.of(Frameworks.of(5, "0>1 2>3 3>2 3>4"));
        long[] now = {0};
        Budget budget = Budget.of(Duration.ofNanos(1)).withClock(() -> now[0]++);
        Answer<Integer> answer = solver.credulous(Semantics.PREFERRED, 4, budget);
        assertTrue(answer.isUnknown());
        assertEquals(Set.of(0), answer.certain().in());
        assertEquals(Set.of(1), answer.certain().out());
        Extensions<Integer> extensions = solver.extensions(Semantics.PREFERRED, budget);
        assertFalse(extensions.hasNext());
        assertFalse(extensions.isComplete());
        assertThrows(NoSuchElementException.class, extensions::next);
        assertEquals(new ExtensionCount(BigInteger.ONE, false), solver.count(Semantics.PREFERRED, budget));
    }

    @Test
    void negativeTime_isRefused() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Budget.of(Duration.ofSeconds(-1)));
        assertEquals("time of a budget is negative (PT-1S), zero or more is accepted", thrown.getMessage());
    }

    @Test
    void longUndecidedChain_needsNoStack() {
        int size = 100_000;
        ArgumentationFramework.Builder<Integer> builder =
                ArgumentationFramework.<Integer>builder().attack(1, 0);
        for (int v = 1; v < size; v++) {
            builder.attack(v - 1, v);
        }
        Solver<Integer> solver = Solver.of(builder.build());
        assertEquals(
                size / 2,
                solver.extension(Semantics.PREFERRED, UNLIMITED)
                        .certificate()
                        .orElseThrow()
                        .size());
        assertTrue(solver.extension(Semantics.STABLE, UNLIMITED).isYes());
        assertTrue(solver.credulous(Semantics.PREFERRED, size - 1, UNLIMITED).isYes());
        assertTrue(solver.sceptical(Semantics.PREFERRED, size - 1, UNLIMITED).isNo());
    }
}
