package org.wederhoor.check;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Value;

/**
 * What the rows of a table state of separators, under which two values are about different things.
 *
 * <p>What is stated is numbered once for all rows that state the same. Rows take four bytes from the first one on that
 * states anything.
 */
final class Separations {
    private static final int NONE = 0;

    private final Numbers<ImmutableMap<Id, Value>> stated;
    /** By row one more than the number of what it states; what lies beyond the end states nothing. */
    private int[] numbers;

    Separations() {
        this(new Numbers<>(), new int[0]);
    }

    private Separations(Numbers<ImmutableMap<Id, Value>> stated, int[] numbers) {
        this.stated = stated;
        this.numbers = numbers;
    }

    /** What some rows state, numbered anew in the order given. */
    Separations of(int[] rows) {
        return new Separations(
                stated,
                numbers.length == 0
                        ? numbers
                        : Arrays.stream(rows).map(this::number).toArray());
    }

    /** Notes what a row states of the separators of its property. */
    void set(int row, Proposition proposition, ImmutableSet<Id> separators) {
        ImmutableMap<Id, Value> qualifiers = proposition.qualifiers();
        if (!qualifiers.isEmpty() && !separators.isEmpty()) {
            boolean areAll = separators.containsAll(qualifiers.keySet());
            set(row, 1 + stated.of(areAll ? qualifiers : only(separators, qualifiers)));
        }
    }

    private static ImmutableMap<Id, Value> only(ImmutableSet<Id> separators, ImmutableMap<Id, Value> qualifiers) {
        return ImmutableMap.copyOf(Maps.filterKeys(qualifiers, separators::contains));
    }

    /** Notes that a row states nothing. */
    void clear(int row) {
        if (row < numbers.length) {
            numbers[row] = NONE;
        }
    }

    private void set(int row, int number) {
        if (row >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(row + 1, numbers.length * 2));
        }
        numbers[row] = number;
    }

    private int number(int row) {
        return row < numbers.length ? numbers[row] : NONE;
    }

    /** Whether two rows state different values of some separator, so that they are about different things. */
    boolean keepApart(int a, int b, ImmutableSet<Id> separators) {
        int one = number(a);
        int other = number(b);
        if (one == other || one == NONE || other == NONE) {
            return false;
        }
        ImmutableMap<Id, Value> first = stated.get(one - 1);
        ImmutableMap<Id, Value> second = stated.get(other - 1);
        for (Id separator : separators) {
            Value value = first.get(separator);
            Value otherValue = second.get(separator);
            if (value != null && otherValue != null && !value.equals(otherValue)) {
                return true;
            }
        }
        return false;
    }
}
