package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Id;
import org.wederhoor.model.Temporality;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;

/** Orders and dates of events in the examples of Dechter, Meiri and Pearl 1991 and the relations of Allen 1983. */
final class TimelinesTest {
    /** An event may be as short as a second, and events that meet may share one: what these can also be to each other. */
    private static final Set<AllenRelation> BESIDE_MEETS = Set.of(
            AllenRelation.BEFORE,
            AllenRelation.OVERLAPS,
            AllenRelation.STARTS,
            AllenRelation.FINISHED_BY,
            AllenRelation.EQUALS,
            AllenRelation.MET_BY);

    /** Example 1.1, John by car and Fred in a carpool; minutes since seven, and the distances of section 2. */
    @Test
    void boundsAfter_exampleOfTheCommuters_areTheShortestDistances() {
        int[][] between = {{0, 1, 10, 20}, {1, 2, 30, 40}, {3, 2, 10, 20}, {3, 4, 40, 50}, {0, 4, 60, 70}};
        long[][] distances = {
            {0, 20, 50, 30, 70},
            {-10, 0, 40, 20, 60},
            {-40, -30, 0, -10, 30},
            {-20, -10, 20, 0, 50},
            {-60, -50, -20, -40, 0}
        };
        TimeEdges edges = new TimeEdges(0);
        for (int[] each : between) {
            edges.add(each[0], each[1], each[3], 0);
            edges.add(each[1], each[0], -each[2], 0);
        }
        DifferenceNetwork network = DifferenceNetwork.of(5, edges);
        DifferenceNetwork reversed = DifferenceNetwork.reversed(5, edges);
        for (int node = 0; node < 5; node++) {
            assertFalse(network.looping()[node]);
            assertArrayEquals(distances[node], network.boundsAfter(node));
            for (int other = 0; other < 5; other++) {
                assertEquals(distances[other][node], reversed.boundsAfter(node)[other]);
            }
        }
    }

    /** The same people where Fred drives himself, 20 to 30 minutes: he leaves by 7:50 and would be there by 8:20 only. */
    @Test
    void looping_negativeCycle_isTold() {
        TimeEdges edges = new TimeEdges(0);
        edges.add(0, 1, 50, 0);
        edges.add(1, 2, 30, 0);
        assertFalse(DifferenceNetwork.of(3, edges).looping()[0]);
        edges.add(2, 0, -80, 0);
        assertFalse(DifferenceNetwork.of(3, edges).looping()[0]);
        edges.add(2, 0, -81, 0);
        assertTrue(DifferenceNetwork.of(3, edges).looping()[0]);
    }

    private static DossierSketch vocabulary() {
        DossierSketch sketch = new DossierSketch();
        for (AllenRelation relation : AllenRelation.values()) {
            sketch.property(
                    name(relation), p -> p.temporality(Temporality.TIMELESS).orders(relation));
        }
        return sketch;
    }

    private static String name(AllenRelation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    private static List<Finding> check(String... literals) {
        DossierSketch sketch = vocabulary();
        for (int i = 0; i < literals.length; i++) {
            sketch.claim("c" + i, literals[i]).says("s" + i, "a" + i, "c" + i, "CT+", "");
        }
        return ConsistencyChecker.check(Provenance.of(sketch.dossier()));
    }

    @ParameterizedTest
    @EnumSource
    void allenRelations_excludeEachOther(AllenRelation relation) {
        for (AllenRelation other : AllenRelation.values()) {
            boolean together = relation == other
                    || isBesideMeets(relation, other)
                    || isBesideMeets(other, relation)
                    || isBesideMeets(converse(relation), converse(other))
                    || isBesideMeets(converse(other), converse(relation));
            List<Finding> findings = check("a " + name(relation) + " b", "a " + name(other) + " b");
            assertEquals(together ? 0 : 1, findings.size(), relation + " and " + other);
            assertTrue(together || findings.get(0).cause().equals(List.of(Id.of("s0"), Id.of("s1"))));
        }
    }

    private static boolean isBesideMeets(AllenRelation relation, AllenRelation other) {
        return relation == AllenRelation.MEETS && BESIDE_MEETS.contains(other);
    }

    @ParameterizedTest
    @EnumSource
    void allenRelations_ofTwoEventsTurnRound(AllenRelation relation) {
        AllenRelation converse = converse(relation);
        assertEquals(List.of(), check("a " + name(relation) + " b", "b " + name(converse) + " a"));
    }

    private static AllenRelation converse(AllenRelation relation) {
        return switch (relation) {
            case BEFORE -> AllenRelation.AFTER;
            case AFTER -> AllenRelation.BEFORE;
            case MEETS -> AllenRelation.MET_BY;
            case MET_BY -> AllenRelation.MEETS;
            case OVERLAPS -> AllenRelation.OVERLAPPED_BY;
            case OVERLAPPED_BY -> AllenRelation.OVERLAPS;
            case STARTS -> AllenRelation.STARTED_BY;
            case STARTED_BY -> AllenRelation.STARTS;
            case DURING -> AllenRelation.CONTAINS;
            case CONTAINS -> AllenRelation.DURING;
            case FINISHES -> AllenRelation.FINISHED_BY;
            case FINISHED_BY -> AllenRelation.FINISHES;
            case EQUALS -> AllenRelation.EQUALS;
        };
    }

    @Test
    void check_hundredDatedEventsInOrder_findsTheOneOutOfPlace() {
        DossierSketch sketch = vocabulary()
                .property("dated", p -> p.temporality(Temporality.TIMELESS).dates(EventPart.WHOLE));
        for (int i = 100; i < 200; i++) {
            int year = i == 150 ? 2500 : 1900 + i;
            sketch.claim("co" + i, "e" + i + " before e" + (i + 1)).says("o" + i, "a", "co" + i, "CT+", "");
            sketch.claim("cd" + i, "e" + i + " dated t:" + year).says("d" + i, "a", "cd" + i, "CT+", "");
        }
        List<Finding> findings = ConsistencyChecker.check(Provenance.of(sketch.dossier()));
        assertEquals(1, findings.size());
        assertEquals(
                List.of(Id.of("d150"), Id.of("d151"), Id.of("o150")),
                findings.get(0).cause());
    }

    @Test
    void leanBounds_chainOfManyEventsBetweenTwoDates_isTheCause() {
        int size = 20_000;
        TimeLinks links = new TimeLinks();
        List<int[]> members = new ArrayList<>();
        date(links, members, 0, "2019");
        for (int i = 0; i < size; i++) {
            links.addOrder(links.size(), Id.of("before"), i, i + 1, AllenRelation.BEFORE);
            members.add(new int[] {members.size()});
            links.addOrder(links.size(), Id.of("before"), i, i + 1, AllenRelation.BEFORE);
            members.add(new int[] {members.size()});
        }
        date(links, members, size, "2018");
        LeanBounds lean = LeanBounds.of(links, members, new Renumbering(size + 1));
        assertTrue(lean.isMinimal());
        int[] cause = TimeCause.concat(lean.members());
        assertEquals(size + 2, cause.length);
        // Of each order stated twice the first stays.
        assertEquals(2 * size - 1, cause[size]);
    }

    private static void date(TimeLinks links, List<int[]> members, int event, String date) {
        EdtfDate parsed = EdtfDate.parse(date);
        links.addDate(
                links.size(),
                Id.of("dated"),
                event,
                EventPart.WHOLE,
                parsed,
                ImmutableList.copyOf(parsed.alternatives()));
        members.add(new int[] {members.size()});
    }
}
