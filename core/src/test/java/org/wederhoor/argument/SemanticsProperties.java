package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Laws between semantics, on frameworks beyond the reach of definitions over all subsets. */
final class SemanticsProperties {
    private static final Budget UNLIMITED = Budget.unlimited();
    private static final int LISTED_MAX = 3000;

    private static Set<Set<Integer>> all(ArgumentationFramework<Integer> framework, Semantics semantics) {
        Extensions<Integer> extensions = Solver.of(framework).extensions(semantics, UNLIMITED);
        Set<Set<Integer>> all =
                extensions.next(LISTED_MAX).stream().map(Set::copyOf).collect(Collectors.toSet());
        Statistics.label(semantics + " listed").collect(!extensions.hasNext());
        return extensions.isComplete() ? all : Set.of();
    }

    private static Set<Integer> one(ArgumentationFramework<Integer> framework, Semantics semantics) {
        return Solver.of(framework)
                .extension(semantics, UNLIMITED)
                .certificate()
                .orElseThrow();
    }

    private static Set<Set<Integer>> largest(Set<Set<Integer>> sets) {
        Predicate<Set<Integer>> isLargest =
                set -> sets.stream().noneMatch(other -> other.size() > set.size() && other.containsAll(set));
        return sets.stream().filter(isLargest).collect(Collectors.toSet());
    }

    private static Set<Integer> common(Set<Set<Integer>> sets) {
        Set<Integer> common = new HashSet<>(sets.iterator().next());
        sets.forEach(common::retainAll);
        return common;
    }

    @Property(seed = "51", tries = 120)
    void groundedIsTheSmallestAndPreferredAreTheLargestCompleteExtensions(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework) {
        Set<Set<Integer>> complete = all(framework, Semantics.COMPLETE);
        if (!complete.isEmpty()) {
            assertEquals(one(framework, Semantics.GROUNDED), common(complete));
            assertTrue(complete.contains(one(framework, Semantics.GROUNDED)));
            assertEquals(largest(complete), all(framework, Semantics.PREFERRED));
        }
    }

    @Property(seed = "52", tries = 120)
    void stableAreSemiStableAreMaximalInRangeAmongPreferred(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework) {
        Set<Set<Integer>> preferred = all(framework, Semantics.PREFERRED);
        Set<Set<Integer>> stable = all(framework, Semantics.STABLE);
        Set<Set<Integer>> semiStable = all(framework, Semantics.SEMI_STABLE);
        if (!preferred.isEmpty()) {
            assertTrue(preferred.containsAll(semiStable));
            assertTrue(semiStable.containsAll(stable));
            assertFalse(semiStable.isEmpty());
        }
    }

    @Property(seed = "14", tries = 300)
    void whereThereAreStableExtensionsTheyAreTheSemiStableAndTheStageOnes(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework) {
        Set<Set<Integer>> stable = all(framework, Semantics.STABLE);
        Statistics.label("stable").collect(!stable.isEmpty());
        if (!stable.isEmpty()) {
            assertEquals(stable, all(framework, Semantics.SEMI_STABLE));
            assertEquals(stable, all(framework, Semantics.STAGE));
        }
    }

    @Property(seed = "15", tries = 300)
    void groundedIsWithinIdealIsWithinEagerIsWithinEverySemiStableExtension(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework) {
        Set<Integer> ideal = one(framework, Semantics.IDEAL);
        Set<Integer> eager = one(framework, Semantics.EAGER);
        assertTrue(ideal.containsAll(one(framework, Semantics.GROUNDED)));
        assertTrue(eager.containsAll(ideal));
        assertTrue(all(framework, Semantics.PREFERRED).stream().allMatch(set -> set.containsAll(ideal)));
        assertTrue(all(framework, Semantics.SEMI_STABLE).stream().allMatch(set -> set.containsAll(eager)));
    }

    /** Baroni, Giacomin and Guida 2005: the attacks from a part that nothing outside attacks do not ask what follows. */
    @Property(seed = "53", tries = 120)
    void whatNothingOutsideAttacksIsDecidedByItself(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework,
            @ForAll("directional") Semantics semantics) {
        if (framework.arguments().isEmpty()) {
            return;
        }
        ArgumentationFramework<Integer> part =
                framework.coneOf(List.of(framework.arguments().get(0)));
        Set<Set<Integer>> whole = all(framework, semantics);
        if (!whole.isEmpty()) {
            Set<Set<Integer>> restricted = whole.stream()
                    .map(set -> set.stream().filter(part::contains).collect(Collectors.toSet()))
                    .collect(Collectors.toSet());
            assertEquals(restricted, all(part, semantics));
        }
    }

    /** The preferred extensions of the whole are those of an unattacked part, each with those of the reduct of the rest. */
    @Property(seed = "54", tries = 120)
    void preferredExtensionsAreMadeComponentByComponent(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework) {
        if (framework.arguments().isEmpty()) {
            return;
        }
        ArgumentationFramework<Integer> first =
                framework.coneOf(List.of(framework.arguments().get(0)));
        Set<Set<Integer>> joined = new HashSet<>();
        for (Set<Integer> chosen : all(first, Semantics.PREFERRED)) {
            for (Set<Integer> rest : all(rest(framework, first, chosen), Semantics.PREFERRED)) {
                Set<Integer> both = new HashSet<>(chosen);
                both.addAll(rest);
                joined.add(both);
            }
        }
        Set<Set<Integer>> whole = all(framework, Semantics.PREFERRED);
        assertTrue(whole.isEmpty() || whole.equals(joined));
    }

    /** What is left when the first part is decided; what its undecided arguments attack attacks itself from now on. */
    private static ArgumentationFramework<Integer> rest(
            ArgumentationFramework<Integer> framework, ArgumentationFramework<Integer> first, Set<Integer> chosen) {
        ArgumentationFramework.Builder<Integer> builder = ArgumentationFramework.builder();
        Predicate<Integer> isLeft =
                v -> !first.contains(v) && framework.attackers(v).stream().noneMatch(chosen::contains);
        for (int v : framework.arguments()) {
            if (isLeft.test(v)) {
                builder.argument(v);
                framework.targets(v).stream().filter(isLeft).forEach(w -> builder.attack(v, w));
                if (framework.attackers(v).stream()
                        .anyMatch(a ->
                                first.contains(a) && first.attackers(a).stream().noneMatch(chosen::contains))) {
                    builder.attack(v, v);
                }
            }
        }
        return builder.build();
    }

    @Property(seed = "55", tries = 120)
    void acceptanceIsThatOfTheListedExtensions(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework, @ForAll Semantics semantics) {
        Set<Set<Integer>> all = all(framework, semantics);
        Solver<Integer> solver = Solver.of(framework);
        for (int v : all.isEmpty() ? List.<Integer>of() : framework.arguments()) {
            assertEquals(
                    all.stream().anyMatch(set -> set.contains(v)),
                    solver.credulous(semantics, v, UNLIMITED).isYes());
            assertEquals(
                    all.stream().allMatch(set -> set.contains(v)),
                    solver.sceptical(semantics, v, UNLIMITED).isYes());
        }
    }

    @Property(seed = "56", tries = 120)
    void cf2AndStageExtensionsAreLargestConflictFreeSets(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework) {
        Set<Set<Integer>> conflictFree = all(framework, Semantics.CONFLICT_FREE);
        if (!conflictFree.isEmpty()) {
            Set<Set<Integer>> naive = largest(conflictFree);
            assertTrue(naive.containsAll(all(framework, Semantics.CF2)));
            assertTrue(naive.containsAll(all(framework, Semantics.STAGE)));
        }
    }

    @Provide
    Arbitrary<Semantics> directional() {
        return Arbitraries.of(
                Semantics.CONFLICT_FREE,
                Semantics.ADMISSIBLE,
                Semantics.COMPLETE,
                Semantics.GROUNDED,
                Semantics.PREFERRED,
                Semantics.IDEAL,
                Semantics.CF2);
    }

    @Provide
    Arbitrary<ArgumentationFramework<Integer>> frameworks() {
        return Frameworks.upTo(22);
    }
}
