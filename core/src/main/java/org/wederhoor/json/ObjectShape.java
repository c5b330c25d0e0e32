package org.wederhoor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** The fields that an object of the format may have, and those of them that it must have. */
final class ObjectShape {
    private final String name;
    private final ImmutableMap<String, Integer> index;
    private final int requiredCount;

    private ObjectShape(String name, ImmutableList<String> required, ImmutableList<String> optional) {
        this.name = name;
        ImmutableMap.Builder<String, Integer> numbered = ImmutableMap.builder();
        int next = 0;
        for (ImmutableList<String> fields : ImmutableList.of(required, optional)) {
            for (String field : fields) {
                numbered.put(field, next++);
            }
        }
        if (next > Long.SIZE) {
            throw new IllegalArgumentException("a shape has at most 64 fields");
        }
        index = numbered.buildOrThrow();
        requiredCount = required.size();
    }

    static ObjectShape named(String name) {
        return new ObjectShape(name, ImmutableList.of(), ImmutableList.of());
    }

    ObjectShape requires(String... fields) {
        return new ObjectShape(name, ImmutableList.copyOf(fields), ImmutableList.of());
    }

    ObjectShape allows(String... fields) {
        return new ObjectShape(name, index.keySet().asList(), ImmutableList.copyOf(fields));
    }

    String name() {
        return name;
    }

    /** The bit that stands for a field in a set of fields seen; 0 if the shape does not have it. */
    long bit(String field) {
        Integer number = index.get(field);
        return number == null ? 0 : 1L << number;
    }

    /** The required fields that are not among those seen. */
    ImmutableList<String> missing(long seen) {
        return index.keySet().stream()
                .limit(requiredCount)
                .filter(field -> (bit(field) & seen) == 0)
                .collect(ImmutableList.toImmutableList());
    }

    boolean isComplete(long seen) {
        long required = (1L << requiredCount) - 1;
        return (seen & required) == required;
    }

    /** All fields, as messages name them. */
    String accepted() {
        return "one of " + String.join(", ", index.keySet());
    }
}
