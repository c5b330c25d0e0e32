package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells whether some of the given steps make a loop at a moment that all of them surely share.
 *
 * <p>Extents of time that surely meet two by two surely share a moment, as on a line such extents do (Helly). Steps whose
 * time surely has a moment in it are swept over: it is enough to look at the moments at which one of them starts. A step
 * that lies somewhere in a window is in no loop with another such, and closes a loop of steps that cover all its window.
 */
final class LoopSearch {
    private LoopSearch() {}

    static boolean hasLoop(List<RelationStep> steps, boolean longLoops) {
        List<RelationStep> undated = new ArrayList<>(steps);
        undated.removeIf(step -> !step.timing().isTimeless() && !step.timing().isUndated());
        if (undated.size() == steps.size()) {
            return loops(steps, longLoops);
        }
        return (!undated.isEmpty() && loops(undated, longLoops)) || sweep(steps, longLoops);
    }

    private static boolean sweep(List<RelationStep> steps, boolean longLoops) {
        List<RelationStep> cores = new ArrayList<>(steps);
        cores.removeIf(step -> !step.hasCore());
        for (long moment :
                new TreeSet<>(cores.stream().map(RelationStep::latestStart).toList())) {
            List<RelationStep> active = new ArrayList<>(cores);
            active.removeIf(step -> step.latestStart() > moment || step.earliestEnd() < moment);
            if (loops(active, longLoops)) {
                return true;
            }
        }
        for (RelationStep step : steps) {
            if (!step.hasCore()) {
                List<RelationStep> around = new ArrayList<>(cores);
                around.removeIf(
                        core -> core.latestStart() > step.earliestEnd() || core.earliestEnd() < step.latestStart());
                around.add(step);
                if (loops(around, longLoops)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether steps make a loop, whenever they hold. */
    private static boolean loops(List<RelationStep> steps, boolean longLoops) {
        Numbers<Integer> nodes = new Numbers<>();
        Map<Long, Integer> seen = new HashMap<>();
        for (RelationStep step : steps) {
            long reverse = ((long) nodes.of(step.to()) << 32) | nodes.of(step.from());
            if (seen.containsKey(reverse)) {
                return true;
            }
            seen.put(((long) nodes.of(step.from()) << 32) | nodes.of(step.to()), step.commitment());
        }
        if (!longLoops) {
            return false;
        }
        StrongComponents graph = new StrongComponents(nodes.size());
        steps.forEach(step -> graph.add(nodes.of(step.from()), nodes.of(step.to())));
        int[] component = graph.components();
        return steps.stream().anyMatch(step -> component[nodes.of(step.from())] == component[nodes.of(step.to())]);
    }

    /** Steps in order of their commitments. */
    static List<RelationStep> sorted(List<RelationStep> steps) {
        List<RelationStep> sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparingInt(RelationStep::commitment));
        return sorted;
    }
}
