package org.wederhoor.benchmarks.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wederhoor.finding.Finding;

final class ProvenanceBenchmarkTest {
    @Test
    void findings_newsroom_areTheFaultsAndNothingElse() {
        ProvenanceBenchmark benchmark = new ProvenanceBenchmark();
        benchmark.statementCount = 20_000;
        benchmark.generate();
        Newsroom newsroom = Newsroom.of(20_000, 1);
        Map<String, Integer> expected = new TreeMap<>();
        for (Fault fault : Fault.values()) {
            assertTrue(newsroom.count(fault) > 0, fault::name);
            expected.put(fault.code().name(), newsroom.count(fault));
        }
        Map<String, Integer> found = new TreeMap<>();
        for (Finding finding : benchmark.provenanceAndFindings()) {
            found.merge(finding.code().name(), 1, Integer::sum);
        }
        assertEquals(expected, found);
    }

    @Test
    void newsroom_sameSeed_isTheSame() {
        assertEquals(Newsroom.of(2_000, 7).dossier(), Newsroom.of(2_000, 7).dossier());
        assertTrue(ScanAndHash.of(Newsroom.of(2_000, 7).dossier()) > 0);
    }
}
