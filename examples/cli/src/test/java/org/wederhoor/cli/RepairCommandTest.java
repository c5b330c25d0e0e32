package org.wederhoor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** {@code repair}: the measures and the repairs of a dossier. */
final class RepairCommandTest {
    private static final String DISPUTE = """
            {"wederhoor": "1.0",
             "titles": {"en": "The bridge", "nl": "De brug"},
             "sources": [
               {"id": "mayor", "kind": "person"}, {"id": "ann", "kind": "person"}, {"id": "bob", "kind": "person"},
               {"id": "paper", "kind": "document"}],
             "claims": [{"id": "safe", "texts": {"en": "It is safe."}}],
             "statements": [
               {"id": "s1", "speaker": "mayor", "claim": "safe", "citations": [{"document": "paper"}]},
               {"id": "s2", "speaker": "ann", "claim": "safe", "factuality": "CT-",
                "citations": [{"document": "paper"}]},
               {"id": "s3", "speaker": "bob", "claim": "safe", "factuality": "CT-",
                "citations": [{"document": "paper"}]}]}
            """;

    @Test
    void repair_tellsSharesAndSmallestRepairs() {
        assertEquals(new Run(1, """
                How inconsistent “The bridge” is
                Smallest sets of statements that cannot all be so: 2
                Share of each source in them:
                   - mayor: 1
                   - ann: 0.5
                   - bob: 0.5

                Smallest sets to withdraw so that all is consistent:
                   - s1 (1 statement)
                   - s2, s3 (2 statements)
                """, ""), Run.reading(DISPUTE, "repair", "-"));
    }

    @Test
    void repair_inDutchAndBounded_saysWhatIsLeftOpen() {
        Run run = Run.reading(DISPUTE, "repair", "-", "--lang", "nl", "--repairs", "1");
        assertTrue(run.out().contains("Hoe tegenstrijdig “De brug” is\n"), run.out());
        assertTrue(run.out().contains("   - ann: 0,5\n"), run.out());
        assertTrue(run.out().endsWith("   - s1 (1 uitspraak)\nEr kunnen er meer zijn.\n"), run.out());
        Run bounded = Run.reading(DISPUTE, "repair", "-", "--checks", "0");
        assertTrue(bounded.out().contains("cannot all be so: between 1 and 2\n"), bounded.out());
        assertTrue(bounded.out().endsWith("None was found within the bound.\n"), bounded.out());
    }

    @Test
    void repair_consistent_isZeroInTheExitCode() {
        assertEquals(
                new Run(0, "How inconsistent the dossier is\nNothing conflicts.\n", ""),
                Run.reading("{\"wederhoor\": \"1.0\"}", "repair", "-"));
    }

    @Test
    void repair_negativeBound_isOneLine() {
        Run run = Run.reading(DISPUTE, "repair", "-", "--checks", "-1");
        assertEquals(new Run(2, "", "wederhoor: --repairs is 3 and --checks -1, expected zero or more of both\n"), run);
    }
}
