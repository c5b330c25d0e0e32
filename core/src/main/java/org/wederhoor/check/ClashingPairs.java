package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Side;
import org.wederhoor.model.Id;

/**
 * The pairs of statements that clash, one after the other, by the later of the two and then by the earlier.
 *
 * <p>Pairs are tried one at a time and none is kept. Two statements that hold one position and no other are not tried.
 */
final class ClashingPairs implements Iterator<List<Id>> {
    private final ImmutableList<Id> statements;
    private final Predicate<List<Id>> conflicts;
    private final Map<Id, Set<Integer>> sidesOf = new HashMap<>();
    private int later = 1;
    private int earlier;
    private @Nullable List<Id> next;

    ClashingPairs(ImmutableList<Id> statements, List<Side> sides, Predicate<List<Id>> conflicts) {
        this.statements = statements;
        this.conflicts = conflicts;
        for (int side = 0; side < sides.size(); side++) {
            for (Id statement : sides.get(side).statements()) {
                sidesOf.computeIfAbsent(statement, s -> new HashSet<>()).add(side);
            }
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && later < statements.size()) {
            List<Id> pair = List.of(statements.get(earlier), statements.get(later));
            if (areApart(pair) && conflicts.test(pair)) {
                next = pair;
            }
            earlier++;
            if (earlier == later) {
                later++;
                earlier = 0;
            }
        }
        return next != null;
    }

    private boolean areApart(List<Id> pair) {
        Set<Integer> one = sidesOf.getOrDefault(pair.get(0), Set.of());
        Set<Integer> other = sidesOf.getOrDefault(pair.get(1), Set.of());
        return one.size() != 1 || !one.equals(other);
    }

    @Override
    public List<Id> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        List<Id> result = next;
        next = null;
        return result;
    }
}
