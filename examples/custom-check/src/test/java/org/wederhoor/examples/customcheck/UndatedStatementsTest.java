package org.wederhoor.examples.customcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wederhoor.finding.Report;
import org.wederhoor.json.DossierJson;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.json.ReportJson;
import org.wederhoor.verify.Verifier;

final class UndatedStatementsTest {
    private static final String DOSSIER = """
            {"wederhoor": "1.0",
             "sources": [{"id": "mayor", "kind": "person"}, {"id": "paper", "kind": "document"}],
             "claims": [{"id": "safe", "texts": {"en": "It is safe."}}],
             "statements": [
               {"id": "s1", "speaker": "mayor", "claim": "safe", "citations": [{"document": "paper"}]},
               {"id": "s2", "speaker": "mayor", "claim": "safe", "said": "2018",
                "citations": [{"document": "paper"}]}]}
            """;

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void main_tellsWhatItFindsInTheWordsOfTheCheck() throws IOException {
        Path file = Files.writeString(folder.resolve("dossier.json"), DOSSIER);
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            UndatedStatements.main(new String[] {file.toString(), "nl"});
        } finally {
            System.setOut(before);
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("Een uitspraak zonder datum (opmerking, zeker)\n"), text);
        assertTrue(text.contains("   - Niemand heeft opgeschreven wanneer dit is gezegd\n"), text);
        assertTrue(text.contains("   Id: newsroom.UNDATED|s1\n"), text);
    }

    @Test
    void report_withCustomFindings_isReadBackEqual() throws IOException {
        Report report = Verifier.of(
                        DossierJson.read(DOSSIER, ReadOptions.strict()).dossier())
                .withChecks(List.of(new UndatedStatements()))
                .report();
        Report read = ReportJson.read(ReportJson.write(report), ReadOptions.strict());
        assertEquals(report, read);
        assertTrue(read.findings().stream().anyMatch(finding -> finding.code().equals(UndatedStatements.UNDATED)));
    }
}
