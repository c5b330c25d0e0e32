package org.wederhoor.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wederhoor.model.Value;

/** Things numbered in the order in which they were met. */
final class ThingList implements Things {
    private final Map<Value, Integer> numbers = new HashMap<>();
    private final List<Value> values = new ArrayList<>();

    @Override
    public int number(Value value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    @Override
    public int find(Value value) {
        return numbers.getOrDefault(value, -1);
    }

    @Override
    public Value thing(int number) {
        return values.get(number);
    }
}
