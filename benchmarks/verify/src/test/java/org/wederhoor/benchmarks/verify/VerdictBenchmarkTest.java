package org.wederhoor.benchmarks.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wederhoor.verify.Flips;
import org.wederhoor.verify.VerdictLabel;

final class VerdictBenchmarkTest {
    @Test
    void measured_areVerdictsAndFlipsOfADispute() {
        VerdictBenchmark benchmark = new VerdictBenchmark();
        benchmark.statementCount = 5_000;
        benchmark.generate();
        assertTrue(Math.abs(benchmark.verdict().evidence().size() - 20) <= 2);
        assertTrue(benchmark.verdicts() > 0);
        assertEquals(VerdictLabel.CONFLICTING_EVIDENCE, benchmark.first().label());
        Flips flips = benchmark.flips();
        assertTrue(flips.complete());
        assertTrue(flips.found().size() > 0);
    }
}
