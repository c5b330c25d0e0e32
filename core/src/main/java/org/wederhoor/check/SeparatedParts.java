package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.wederhoor.model.Id;

/**
 * The greatest parts of some items that no separator keeps apart: no two items of a part state different things of one, and
 * any other item states something different from some item of the part.
 *
 * <p>An item that says nothing of a separator fits whatever is stated of it, so that it can be in several parts. Items that
 * state the same are dealt with as one. Under one separator this is linear in the items and parts; under several each part
 * is compared with all that is stated, and there may be as many parts as there are ways to combine what is stated.
 *
 * @param <V> what is stated of a separator
 */
final class SeparatedParts<V> {
    private final List<Map<Id, V>> stated;
    private List<int[]> parts;

    private SeparatedParts(List<Map<Id, V>> stated) {
        this.stated = stated;
        parts = List.of(IntStream.range(0, stated.size()).toArray());
    }

    /**
     * Returns the parts, each in the order given; the very array given if there is nothing to separate.
     *
     * @param stated what an item states by separator
     */
    static <V> List<int[]> of(int[] items, IntFunction<Map<Id, V>> stated) {
        Map<Map<Id, V>, Integer> numbers = new LinkedHashMap<>();
        int[] numberOf = new int[items.length];
        for (int i = 0; i < items.length; i++) {
            numberOf[i] = numbers.computeIfAbsent(stated.apply(items[i]), s -> numbers.size());
        }
        if (numbers.size() <= 1) {
            return List.of(items);
        }
        List<int[]> parts = new ArrayList<>();
        for (int[] part : new SeparatedParts<>(List.copyOf(numbers.keySet())).greatest()) {
            boolean[] isIn = new boolean[numbers.size()];
            Arrays.stream(part).forEach(number -> isIn[number] = true);
            parts.add(IntStream.range(0, items.length)
                    .filter(i -> isIn[numberOf[i]])
                    .map(i -> items[i])
                    .toArray());
        }
        return parts;
    }

    private List<int[]> greatest() {
        Set<Id> separators = new TreeSet<>();
        stated.forEach(each -> separators.addAll(each.keySet()));
        separators.forEach(this::split);
        if (separators.size() > 1) {
            keepGreatest();
        }
        return parts;
    }

    /** Splits each part by what is stated of one separator. */
    private void split(Id separator) {
        List<int[]> finer = new ArrayList<>();
        for (int[] part : parts) {
            Map<V, IntList> byValue = new LinkedHashMap<>();
            IntList open = new IntList();
            for (int number : part) {
                V value = stated.get(number).get(separator);
                (value == null ? open : byValue.computeIfAbsent(value, v -> new IntList())).add(number);
            }
            if (byValue.isEmpty()) {
                finer.add(part);
            }
            for (IntList fitting : byValue.values()) {
                for (int i = 0; i < open.size(); i++) {
                    fitting.add(open.get(i));
                }
                finer.add(Arrays.stream(fitting.toArray()).sorted().toArray());
            }
        }
        parts = finer;
    }

    /** What a later separator splits off may have lost what an earlier one kept it apart by. */
    private void keepGreatest() {
        Set<List<Integer>> seen = new HashSet<>();
        List<int[]> kept = new ArrayList<>();
        for (int[] part : parts) {
            if (isGreatest(part) && seen.add(Arrays.stream(part).boxed().toList())) {
                kept.add(part);
            }
        }
        parts = kept;
    }

    private boolean isGreatest(int[] part) {
        Map<Id, V> together = new HashMap<>();
        for (int number : part) {
            together.putAll(stated.get(number));
        }
        for (int number = 0; number < stated.size(); number++) {
            if (Arrays.binarySearch(part, number) < 0 && fits(stated.get(number), together)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Map<Id, V> one, Map<Id, V> together) {
        return one.entrySet().stream()
                .allMatch(entry ->
                        together.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
    }
}
