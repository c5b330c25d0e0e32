package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wederhoor.vocabulary.Reservation;
import org.wederhoor.vocabulary.Timing;

/**
 * The smallest cause of a loop among the steps of one component, with dates that have alternatives read one at a time and
 * the other such dates at their outermost bounds.
 */
final class LoopCause {
    private final int nodeCount;
    private final boolean longLoops;

    LoopCause(int nodeCount, boolean longLoops) {
        this.nodeCount = nodeCount;
        this.longLoops = longLoops;
    }

    /** The cause of a loop that is there in every reading of some date; null if there is none. */
    @Nullable
    List<RelationStep> certain(List<RelationStep> steps) {
        if (steps.stream().noneMatch(LoopCause::hasAlternatives)) {
            return only(steps, search(steps));
        }
        if (!loopsSurely(steps)) {
            return null;
        }
        Map<Integer, List<RelationStep>> byCommitment = new LinkedHashMap<>();
        steps.forEach(step -> byCommitment
                .computeIfAbsent(step.commitment(), c -> new ArrayList<>())
                .add(step));
        return concat(SmallestCause.of(new ArrayList<>(byCommitment.values()), some -> loopsSurely(concat(some))));
    }

    /** The cause of a loop that is there in some reading of some date; null if there is none. */
    @Nullable
    List<RelationStep> possible(List<RelationStep> steps) {
        int[] best = search(steps);
        for (int i = 0; i < steps.size(); i++) {
            for (int part = 0; hasAlternatives(steps.get(i)) && part < partCount(steps.get(i)); part++) {
                for (Timing alternative : steps.get(i).timing().alternatives(part)) {
                    int[] found = search(read(steps, i, alternative));
                    if (found != null && (best == null || LoopSearch.isSmaller(found, best))) {
                        best = found;
                    }
                }
            }
        }
        return only(steps, best);
    }

    /** Of each date in a cause that loops in some of its readings only, which these are. */
    List<Reservation.Reading> readings(List<RelationStep> cause) {
        List<Reservation.Reading> readings = new ArrayList<>();
        for (int i = 0; i < cause.size(); i++) {
            for (int part = 0; hasAlternatives(cause.get(i)) && part < partCount(cause.get(i)); part++) {
                boolean[] loops = loopsByAlternative(cause, i, part);
                if (count(loops) > 0 && count(loops) < loops.length) {
                    cause.get(i).timing().reading(part, a -> loops[a]).ifPresent(readings::add);
                }
            }
        }
        return readings;
    }

    private boolean loopsSurely(List<RelationStep> steps) {
        if (search(steps) != null) {
            return true;
        }
        for (int i = 0; i < steps.size(); i++) {
            for (int part = 0; hasAlternatives(steps.get(i)) && part < partCount(steps.get(i)); part++) {
                boolean[] loops = loopsByAlternative(steps, i, part);
                if (count(loops) == loops.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean[] loopsByAlternative(List<RelationStep> steps, int index, int part) {
        List<Timing> alternatives = steps.get(index).timing().alternatives(part);
        boolean[] loops = new boolean[alternatives.size()];
        for (int a = 0; a < loops.length; a++) {
            loops[a] = search(read(steps, index, alternatives.get(a))) != null;
        }
        return loops;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static List<RelationStep> read(List<RelationStep> steps, int index, Timing timing) {
        List<RelationStep> read = new ArrayList<>(steps);
        read.set(index, steps.get(index).at(timing));
        return read;
    }

    private int @Nullable [] search(List<RelationStep> steps) {
        return LoopSearch.smallestCause(steps, nodeCount, longLoops);
    }

    private static @Nullable List<RelationStep> only(List<RelationStep> steps, int @Nullable [] commitments) {
        if (commitments == null) {
            return null;
        }
        Set<Integer> wanted = Arrays.stream(commitments).boxed().collect(Collectors.toSet());
        List<RelationStep> cause = new ArrayList<>(steps);
        cause.removeIf(step -> !wanted.contains(step.commitment()));
        return cause;
    }

    private static List<RelationStep> concat(List<List<RelationStep>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private static boolean hasAlternatives(RelationStep step) {
        return !step.timing().isSingle();
    }

    private static int partCount(RelationStep step) {
        return step.timing().partCount();
    }
}
