package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Supports, attacks on attacks and preferences as attacks. */
final class ReductionTest {
    /** Cayrol and Lagasquie-Schiex 2013: supported attack a to c, mediated attack c to a. */
    @Test
    void deductiveSupport_bringsSupportedAndMediatedAttacks() {
        ArgumentationFramework<String> supported = BipolarFramework.<String>builder()
                .support("a", "b")
                .attack("b", "c")
                .build()
                .reduce(BipolarFramework.Support.DEDUCTIVE);
        assertTrue(supported.attacks("a", "c"));
        assertEquals(2, supported.attackCount());
        ArgumentationFramework<String> mediated = BipolarFramework.<String>builder()
                .support("a", "b")
                .attack("c", "b")
                .build()
                .reduce(BipolarFramework.Support.DEDUCTIVE);
        assertTrue(mediated.attacks("c", "a"));
        assertEquals(2, mediated.attackCount());
    }

    @Test
    void necessarySupport_bringsExtendedAttacks() {
        BipolarFramework<String> framework = BipolarFramework.<String>builder()
                .attack("a", "b")
                .support("b", "c")
                .support("c", "d")
                .build();
        ArgumentationFramework<String> reduced = framework.reduce(BipolarFramework.Support.NECESSARY);
        assertEquals(List.of("b", "c", "d"), reduced.targets("a"));
        assertEquals(1, framework.attacks().attackCount());
        assertTrue(framework.supports("b", "c"));
        assertFalse(framework.supports("b", "d"));
    }

    /** What support means holds in every complete extension, as far as its own attackers allow. */
    @Property(seed = "21", tries = 400)
    void stableExtensionsAreClosedUnderDeductiveSupport(
            @ForAll("frameworks") ArgumentationFramework<Integer> attacks,
            @ForAll("frameworks") ArgumentationFramework<Integer> supports) {
        BipolarFramework.Builder<Integer> builder = BipolarFramework.builder();
        BipolarFramework.Builder<Integer> dual = BipolarFramework.builder();
        int size = Math.max(attacks.arguments().size(), supports.arguments().size());
        IntStream.range(0, size).forEach(v -> {
            builder.argument(v);
            dual.argument(v);
        });
        for (int v : attacks.arguments()) {
            attacks.targets(v).forEach(w -> builder.attack(v, w));
            attacks.targets(v).forEach(w -> dual.attack(v, w));
        }
        for (int v : supports.arguments()) {
            supports.targets(v).forEach(w -> builder.support(v, w));
            supports.targets(v).forEach(w -> dual.support(w, v));
        }
        ArgumentationFramework<Integer> reduced = builder.build().reduce(BipolarFramework.Support.DEDUCTIVE);
        assertEquals(reduced, dual.build().reduce(BipolarFramework.Support.NECESSARY));
        for (int set : SubsetOracle.of(reduced).stable()) {
            for (int v : supports.arguments()) {
                for (int w : supports.targets(v)) {
                    assertTrue((set >> v & 1) == 0 || (set >> w & 1) == 1, v + " supports " + w);
                }
            }
        }
    }

    /** Baroni and others 2011: an attack on an attack leaves its source standing and frees its target. */
    @Test
    void attackedAttack_doesNotHit() {
        ArgumentationFramework<String> framework = new RecursiveFramework<String>()
                .argument("a")
                .argument("b")
                .argument("c")
                .attack("ab", "a", "b")
                .attack("c-ab", "c", "ab")
                .reduce();
        Labelling<String> labelling = framework.groundedLabelling();
        assertEquals(Set.of("a", "b", "c", "c-ab"), labelling.in());
        assertEquals(Set.of("ab"), labelling.out());
    }

    @Test
    void attackOfARejectedSource_doesNotHit() {
        ArgumentationFramework<String> framework = new RecursiveFramework<String>()
                .argument("a")
                .argument("b")
                .argument("c")
                .attack("ab", "a", "b")
                .attack("bc", "b", "c")
                .reduce();
        assertEquals(Set.of("a", "c", "ab"), framework.groundedLabelling().in());
    }

    /** Without attacks on attacks, the accepted arguments are those of the plain framework. */
    @Property(seed = "22", tries = 300)
    void plainAttacksReduceToTheSameGroundedArguments(@ForAll("frameworks") ArgumentationFramework<Integer> framework) {
        RecursiveFramework<Integer> recursive = new RecursiveFramework<>();
        framework.arguments().forEach(recursive::argument);
        for (int v : framework.arguments()) {
            for (int w : framework.targets(v)) {
                recursive.attack(100 + 10 * v + w, v, w);
            }
        }
        Labelling<Integer> reduced = recursive.reduce().groundedLabelling();
        for (int v : framework.arguments()) {
            assertEquals(framework.groundedLabelling().label(v), reduced.label(v));
        }
    }

    @Test
    void endThatIsNotThere_isRefusedByName() {
        RecursiveFramework<String> framework =
                new RecursiveFramework<String>().argument("a").attack("x", "a", "b");
        IllegalStateException thrown = assertThrows(IllegalStateException.class, framework::reduce);
        assertEquals("target \"b\" of attack \"x\" is neither argument nor attack", thrown.getMessage());
        assertThrows(IllegalArgumentException.class, () -> framework.argument("x"));
        IllegalStateException source = assertThrows(
                IllegalStateException.class,
                () -> new RecursiveFramework<String>()
                        .argument("b")
                        .attack("x", "a", "b")
                        .reduce());
        assertEquals("source \"a\" of attack \"x\" is not an argument", source.getMessage());
    }

    /** Amgoud and Vesic 2014: removing an attack can accept both ends of it, turning it cannot. */
    @Test
    void attackOnThePreferred_isRemovedOrTurned() {
        ArgumentationFramework<Integer> framework = Frameworks.of(2, "0>1");
        ArgumentationFramework<Integer> removed = PreferenceReduction.REMOVAL.apply(framework, (x, y) -> x > y);
        assertEquals(Set.of(0, 1), removed.groundedLabelling().in());
        ArgumentationFramework<Integer> turned = PreferenceReduction.INVERSION.apply(framework, (x, y) -> x > y);
        assertEquals(Set.of(1), turned.groundedLabelling().in());
        assertEquals(framework, PreferenceReduction.INVERSION.apply(framework, (x, y) -> x < y));
    }

    @Property(seed = "23", tries = 300)
    void turnedAttacksKeepConflictsAsTheyAre(@ForAll("frameworks") ArgumentationFramework<Integer> framework) {
        ArgumentationFramework<Integer> turned = PreferenceReduction.INVERSION.apply(framework, (x, y) -> x > y);
        assertEquals(
                SubsetOracle.of(framework).conflictFree(),
                SubsetOracle.of(turned).conflictFree());
    }

    @Provide
    Arbitrary<ArgumentationFramework<Integer>> frameworks() {
        return Frameworks.upTo(6);
    }
}
