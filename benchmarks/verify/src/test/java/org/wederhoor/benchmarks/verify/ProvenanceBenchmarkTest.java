package org.wederhoor.benchmarks.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;

final class ProvenanceBenchmarkTest {
    @Test
    void findings_newsroom_areTheFaultsAndNothingElse() {
        ProvenanceBenchmark benchmark = new ProvenanceBenchmark();
        benchmark.statementCount = 20_000;
        benchmark.generate();
        Newsroom newsroom = Newsroom.of(20_000, 1);
        Map<FindingCode, Integer> expected = new EnumMap<>(FindingCode.class);
        for (Fault fault : Fault.values()) {
            assertTrue(newsroom.count(fault) > 0, fault::name);
            expected.put(fault.code(), newsroom.count(fault));
        }
        Map<FindingCode, Integer> found = new EnumMap<>(FindingCode.class);
        for (Finding finding : benchmark.provenanceAndFindings()) {
            found.merge(finding.code(), 1, Integer::sum);
        }
        assertEquals(expected, found);
    }

    @Test
    void newsroom_sameSeed_isTheSame() {
        assertEquals(Newsroom.of(2_000, 7).dossier(), Newsroom.of(2_000, 7).dossier());
        assertTrue(ScanAndHash.of(Newsroom.of(2_000, 7).dossier()) > 0);
    }
}
