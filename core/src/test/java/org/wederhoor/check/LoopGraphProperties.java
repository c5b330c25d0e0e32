package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wederhoor.check.LoopGraph.Forbidden;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Standing;

/** Holds the loops that are kept up against those of all steps, found anew by following steps everywhere. */
class LoopGraphProperties {
    private static final int THINGS = 9;
    private static final int CHANGES = 60;

    private record Step(int from, int to) {}

    @Property(tries = 300)
    void loops_areThoseOfAllSteps(@ForAll long seed, @ForAll Forbidden forbidden) {
        Random random = new Random(seed);
        LoopGraph graph = new LoopGraph(forbidden);
        Map<Id, Step> steps = new TreeMap<>();
        List<LoopGraph.Loop> loops = new ArrayList<>();
        int together = 1 + random.nextInt(4);
        for (int change = 0; change < CHANGES; change++) {
            Id statement = Id.of("s" + random.nextInt(2 * THINGS));
            Step known = steps.remove(statement);
            if (known == null) {
                Step step = new Step(random.nextInt(THINGS), random.nextInt(THINGS));
                steps.put(statement, step);
                graph.add(thing(step.from), thing(step.to), commitment(statement));
            } else {
                graph.remove(thing(known.from), thing(known.to), commitment(statement));
            }
            if (change % together == 0) {
                LoopGraph.Change changed = graph.takeChange();
                assertTrue(loops.containsAll(changed.gone()), "what is gone was there");
                loops.removeAll(changed.gone());
                loops.addAll(changed.found());
                assertEquals(expected(steps, forbidden), statements(loops));
                assertEquals(steps.values().stream().distinct().count(), graph.size());
            }
        }
    }

    private static Set<List<Id>> statements(List<LoopGraph.Loop> loops) {
        Set<List<Id>> statements = new HashSet<>();
        for (LoopGraph.Loop loop : loops) {
            List<Id> on = loop.commitments().stream()
                    .map(Commitment::statement)
                    .sorted()
                    .toList();
            assertTrue(statements.add(on), "no two loops share a statement");
        }
        return statements;
    }

    private static Set<List<Id>> expected(Map<Id, Step> steps, Forbidden forbidden) {
        boolean[][] reaches = new boolean[THINGS][THINGS];
        List<Step> counting = steps.values().stream()
                .filter(step -> step.from != step.to
                        && (forbidden == Forbidden.ANY
                                || (forbidden == Forbidden.BACK && steps.containsValue(new Step(step.to, step.from)))))
                .toList();
        counting.forEach(step -> reaches[step.from][step.to] = true);
        for (int k = 0; k < THINGS; k++) {
            for (int i = 0; i < THINGS; i++) {
                for (int j = 0; j < THINGS; j++) {
                    reaches[i][j] |= reaches[i][k] && reaches[k][j];
                }
            }
        }
        Map<Integer, Set<Id>> byFirst = new HashMap<>();
        steps.forEach((statement, step) -> {
            boolean within = step.from == step.to
                    || (counting.contains(step) && reaches[step.from][step.to] && reaches[step.to][step.from]);
            if (within) {
                int first = step.from;
                for (int other = THINGS - 1; other >= 0; other--) {
                    first = reaches[step.from][other] && reaches[other][step.from] && other < first ? other : first;
                }
                byFirst.computeIfAbsent(first, f -> new TreeSet<>()).add(statement);
            }
        });
        Set<List<Id>> expected = new HashSet<>();
        byFirst.values().forEach(statements -> expected.add(List.copyOf(statements)));
        return expected;
    }

    private static Id thing(int number) {
        return Id.of("t" + number);
    }

    private static Commitment commitment(Id statement) {
        return new Commitment(
                statement,
                Id.of("claim"),
                null,
                true,
                Certainty.CERTAIN,
                Id.of("voice"),
                Standing.FIRST_HAND,
                Optional.empty(),
                ImmutableList.of(statement));
    }
}
