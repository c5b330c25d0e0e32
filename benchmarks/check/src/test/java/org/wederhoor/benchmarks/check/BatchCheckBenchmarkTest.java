package org.wederhoor.benchmarks.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class BatchCheckBenchmarkTest {
    @Test
    void check_generatedDossier_findsEveryClashAndNoOther() {
        BatchCheckBenchmark benchmark = new BatchCheckBenchmark();
        benchmark.statementCount = 10_000;
        benchmark.generate();
        int clashes = GeneratedDossier.of(10_000, 1).clashCount();
        assertTrue(clashes > 90, "the dossier must have clashes, has " + clashes);
        assertEquals(clashes, benchmark.check().size());
        assertEquals(benchmark.check(), benchmark.provenanceAndCheck());
        assertTrue(benchmark.hashMapOfLists() > 0);
    }

    @Test
    void generatedDossier_sameSeed_isTheSame() {
        assertEquals(
                GeneratedDossier.of(1_000, 7).dossier(),
                GeneratedDossier.of(1_000, 7).dossier());
    }
}
