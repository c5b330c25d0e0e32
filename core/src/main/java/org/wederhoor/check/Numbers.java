package org.wederhoor.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Dense numbers for things, in the order in which they were met.
 *
 * @param <T> the things
 */
final class Numbers<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    int of(T thing) {
        Integer known = numbers.putIfAbsent(thing, things.size());
        if (known == null) {
            things.add(thing);
            return things.size() - 1;
        }
        return known;
    }

    /** The number of a thing, -1 if it has none. */
    int find(T thing) {
        return numbers.getOrDefault(thing, -1);
    }

    T get(int number) {
        return things.get(number);
    }

    int size() {
        return things.size();
    }
}
