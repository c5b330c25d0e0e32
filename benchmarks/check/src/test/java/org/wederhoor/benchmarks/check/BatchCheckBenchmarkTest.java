package org.wederhoor.benchmarks.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wederhoor.check.LoadedCheck;
import org.wederhoor.provenance.Provenance;

final class BatchCheckBenchmarkTest {
    private static final int SIZE = 20_000;

    @ParameterizedTest
    @EnumSource
    void check_generatedFacts_findsWhatTheFloorsFind(Facts.Shape shape) {
        BatchCheckBenchmark benchmark = new BatchCheckBenchmark();
        benchmark.statementCount = SIZE;
        benchmark.shape = shape;
        benchmark.generate();
        Facts facts = Facts.of(shape, SIZE, 1);
        long[] expected = ListMap.conflicts(facts.rows());
        assertTrue(expected.length > 90, "there must be conflicts, are " + expected.length);
        assertArrayEquals(expected, benchmark.radixFloor());
        assertArrayEquals(expected, benchmark.hashFloor());
        assertArrayEquals(expected, Conflicts.of(benchmark.check()));
    }

    @Test
    void findings_factsUnderARule_areThoseOfTheFloorOnWhatItConcludes() {
        Facts facts = Facts.forRule(SIZE, 1);
        long[] expected = Floor.byRadix(facts.withConclusions());
        int alone = Floor.byRadix(facts).length;
        assertTrue(expected.length > alone + 90, "the rule must make conflicts, are " + expected.length);
        LoadedCheck loaded = LoadedCheck.of(Provenance.of(GeneratedDossier.withRule(facts)));
        assertArrayEquals(expected, Conflicts.of(loaded.findings()));
    }

    @Test
    void report_generatedFacts_findsWhatTheMapOfListsFinds() {
        ReportBenchmark benchmark = new ReportBenchmark();
        benchmark.statementCount = SIZE;
        benchmark.generate();
        assertArrayEquals(benchmark.hashMapOfLists(), Conflicts.of(benchmark.report()));
    }

    @Test
    void add_factsThatComeAndGo_areInConflictWithWhatTheFloorSays() {
        LiveFacts live = new LiveFacts(Facts.of(Facts.Shape.UNIFORM, 6_000, 1));
        int conflicts = 0;
        for (int number = 0; number < LiveFacts.CHANGING; number++) {
            int floor = live.floorAdd(number);
            conflicts += floor;
            assertEquals(floor > 0, !live.add(number).isEmpty(), "statement " + number);
            if (number % 2 == 0) {
                live.floorRetract(number);
                assertEquals(floor > 0, !live.retract(number).isEmpty(), "statement " + number);
            }
        }
        assertTrue(conflicts > 3, "there must be conflicts, are " + conflicts);
    }

    @Test
    void timelines_generatedEvents_leaveAMomentToAll() {
        TimelineBenchmark benchmark = new TimelineBenchmark();
        benchmark.eventCount = 5_000;
        benchmark.generate();
        assertTrue(benchmark.floor());
        assertEquals(0, benchmark.links());
        assertEquals(List.of(), benchmark.timelines());
    }

    @Test
    void loops_generatedParts_areFound() {
        CycleBenchmark benchmark = new CycleBenchmark();
        benchmark.statementCount = 5_000;
        benchmark.generate();
        assertEquals(
                new StrongSearch(GeneratedRelations.parts(5_000, 1)).components(),
                benchmark.loops().size());
        assertFalse(benchmark.loops().isEmpty());
    }
}
