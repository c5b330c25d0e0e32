package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.model.Id;

/** The parts that no separator keeps apart, against all subsets. */
final class SeparatedPartsProperties {
    @Provide
    static Arbitrary<List<Map<Id, String>>> stated() {
        Arbitrary<Id> separators = Arbitraries.of("edition", "measure", "place").map(Id::of);
        return Arbitraries.maps(separators, Arbitraries.of("a", "b", "c"))
                .list()
                .ofMaxSize(8);
    }

    @Property
    void partsAreTheGreatestSubsetsOfWhichNoTwoItemsStateDifferentThings(
            @ForAll("stated") List<Map<Id, String>> stated) {
        Set<Set<Integer>> fitting = new LinkedHashSet<>();
        for (Set<Integer> some : Sets.powerSet(
                new TreeSet<>(IntStream.range(0, stated.size()).boxed().toList()))) {
            if (some.stream().allMatch(i -> some.stream().allMatch(j -> fit(stated.get(i), stated.get(j))))) {
                fitting.add(Set.copyOf(some));
            }
        }
        Set<Set<Integer>> greatest = new LinkedHashSet<>(fitting);
        greatest.removeIf(
                some -> fitting.stream().anyMatch(other -> other.size() > some.size() && other.containsAll(some)));
        List<Set<Integer>> parts = new ArrayList<>();
        for (int[] part : SeparatedParts.of(IntStream.range(0, stated.size()).toArray(), stated::get)) {
            assertEquals(
                    Arrays.stream(part).sorted().boxed().toList(),
                    Arrays.stream(part).boxed().toList());
            parts.add(new TreeSet<>(Arrays.stream(part).boxed().toList()));
        }
        Statistics.collect(parts.size());
        assertEquals(greatest, Set.copyOf(parts));
        assertEquals(greatest.size(), parts.size());
    }

    private static boolean fit(Map<Id, String> one, Map<Id, String> other) {
        return one.entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(other.getOrDefault(entry.getKey(), entry.getValue())));
    }

    @Example
    void itemsThatStateTheSame_areOnePart() {
        int[] items = {3, 1, 2};
        assertSame(items, SeparatedParts.of(items, i -> Map.of()).get(0));
    }
}
