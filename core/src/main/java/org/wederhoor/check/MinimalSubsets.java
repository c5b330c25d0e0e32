package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The smallest lists of members that conflict, one after the other, where more members never take a conflict away.
 *
 * <p>They come in order of their last member. Among those with one last member the first is the one that is left when
 * members are dropped from the last to the first while the rest conflicts; the others follow in an order that depends on the
 * conflicts alone. So the very first is the one that {@link SmallestCause} gives.
 *
 * <p>For each beginning of the list the sets within it are explored from large ones: one that conflicts is shrunk to a
 * smallest one, one that does not is a largest one without conflict, and neither what contains the former nor what lies within
 * the latter is looked at again. Members that are in no beginning that conflicts cost nothing.
 *
 * <p>Source: Liffiton, Previti, Malik and Marques-Silva, Fast, flexible MUS enumeration, Constraints 21, 2016 (MARCO).
 *
 * @param <T> what is listed
 */
final class MinimalSubsets<T> implements Iterator<List<T>> {
    private final List<T> members;
    private final Predicate<List<T>> conflicts;
    private final Unexplored unexplored;
    private int last;
    private @Nullable List<T> next;

    MinimalSubsets(List<T> members, Predicate<List<T>> conflicts) {
        this.members = members;
        this.conflicts = conflicts;
        unexplored = new Unexplored(members.size());
        last = firstConflict();
    }

    /** The index of the member that ends the shortest beginning that conflicts; past the end if none does. */
    private int firstConflict() {
        if (members.isEmpty() || !conflicts.test(members)) {
            return members.size();
        }
        int low = 0;
        int high = members.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (conflicts.test(members.subList(0, middle + 1))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public boolean hasNext() {
        while (next == null && last < members.size()) {
            int[] seed = unexplored.largest(last);
            if (seed == null) {
                last++;
            } else {
                next = explore(seed);
            }
        }
        return next != null;
    }

    private @Nullable List<T> explore(int[] seed) {
        if (!conflicts.test(at(seed))) {
            unexplored.dropWithin(seed);
            return null;
        }
        List<Integer> indices = new ArrayList<>();
        for (int index : seed) {
            indices.add(index);
        }
        int[] smallest = SmallestCause.of(indices, some -> conflicts.test(at(ints(some)))).stream()
                .mapToInt(i -> i)
                .toArray();
        unexplored.dropAround(smallest);
        return at(smallest);
    }

    private static int[] ints(List<Integer> indices) {
        return indices.stream().mapToInt(i -> i).sorted().toArray();
    }

    private List<T> at(int[] indices) {
        List<T> some = new ArrayList<>(indices.length);
        for (int index : indices) {
            some.add(members.get(index));
        }
        return Collections.unmodifiableList(some);
    }

    @Override
    public List<T> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        List<T> result = next;
        next = null;
        return result;
    }
}
