package org.wederhoor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wederhoor.finding.Family;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Report;
import org.wederhoor.json.DossierLines;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.json.ReportJson;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Waiver;
import org.wederhoor.verify.Verifier;

/** {@code check --stream}: the findings that a stream can tell, and what it says of the others. */
final class StreamCheckTest {
    private static final String NOTICE =
            "wederhoor: checked as a stream: the families provenance, balance and reviews were not looked at\n";

    private static final String LINES = DossierLines.write(Article.dossier());

    @TempDir
    private Path folder = Path.of("unset");

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(finding -> finding.id().value()).toList();
    }

    /** The findings of the families that a stream is checked for. */
    private static List<Finding> expected(Dossier dossier) {
        return Verifier.of(dossier).report().findings().stream()
                .filter(finding -> finding.code().family() == Family.CLAIMS
                        || finding.code().family() == Family.SOURCES)
                .toList();
    }

    @Test
    void stream_onStandardInputAndFromAFile_hasTheFindingsOfClaimsAndSources() throws IOException {
        Run run = Run.reading(LINES, "check", "--stream", "-", "--format", "json");
        assertEquals(1, run.code());
        assertEquals(NOTICE, run.error());
        Report report = ReportJson.read(run.out(), ReadOptions.standard());
        List<Finding> expected = expected(Article.dossier());
        assertTrue(!expected.isEmpty());
        assertEquals(ids(expected), ids(report.findings()));
        Path file = Files.writeString(folder.resolve("article.jsonl"), LINES);
        assertEquals(run, Run.of("check", "--stream", file.toString(), "--format", "json"));
    }

    @Test
    void stream_text_namesSourcesByTheirLabels() {
        Run run = Run.reading(LINES, "check", "--stream", "-");
        assertTrue(
                run.out().startsWith("Findings in “Kaspersky and the Dutch government, November 2018”\n"), run.out());
    }

    @Test
    void stream_waivedFinding_isListedApart() throws IOException {
        Id waived = expected(Article.dossier()).get(0).id();
        Dossier dossier = Dossier.builder()
                .addAll(Article.dossier().records())
                .addWaiver(Waiver.builder()
                        .finding(waived)
                        .by("the editor")
                        .reason("known")
                        .build())
                .build();
        Run run = Run.reading(DossierLines.write(dossier), "check", "--stream", "-", "--format", "json");
        Report report = ReportJson.read(run.out(), ReadOptions.standard());
        assertEquals(ids(expected(dossier)), ids(report.findings()));
        assertEquals(List.of(waived.value()), ids(report.waived()));
    }

    @Test
    void stream_nothingFound_isZeroInTheExitCode() {
        assertEquals(
                new Run(0, "Findings\nNothing was found.\n", NOTICE),
                Run.reading("{\"type\":\"dossier\",\"wederhoor\":\"1.0\"}", "check", "--stream", "-"));
    }

    @Test
    void stream_twoRecordsWithOneId_isBadInputWithItsLine() {
        String lines = """
                {"type":"dossier","wederhoor":"1.0"}
                {"type":"entity","id":"a"}
                {"type":"entity","id":"a","types":["b"]}
                """;
        Run run = Run.reading(lines, "check", "--stream", "-");
        assertEquals(2, run.code());
        assertTrue(run.error().startsWith("wederhoor: standard input:3: "), run.error());
    }

    @Test
    void stream_documentThatIsNotLines_isBadInput() {
        Run run = Run.of("check", "--stream", Article.FILE.toString());
        assertEquals(2, run.code());
        assertEquals("", run.out());
    }

    @Test
    void stream_withBaseline_isRefused() {
        Run run = Run.reading(LINES, "check", "--stream", "-", "--baseline", "report.json");
        assertEquals(2, run.code());
        assertEquals(
                "wederhoor: --baseline cannot be compared with a part of the findings, expected it without --stream\n",
                run.error());
    }

    @Test
    void progress_withoutStream_isRefused() {
        Run run = Run.reading(LINES, "check", "--progress", "-");
        assertEquals(2, run.code());
        assertTrue(run.error().contains("expected --stream as well"), run.error());
    }

    @Test
    void progressLine_tellsAtMostOnceASecond() {
        List<String> told = new ArrayList<>();
        AtomicLong clock = new AtomicLong(-500_000_000L);
        ProgressLine line = new ProgressLine(told::add, clock::get);
        line.tell(4096, 2000, 0);
        clock.addAndGet(999_999_999L);
        line.tell(8192, 4000, 0);
        assertEquals(List.of(), told);
        clock.addAndGet(1_000_000_001L);
        line.tell(20_000, 9000, 0);
        line.tell(24_000, 9000, 0);
        clock.addAndGet(2_000_000_000L);
        line.tell(20_000, 9000, 12);
        assertEquals(
                List.of(
                        "20,000 records, 9,000 statements, 10,000 records a second, 0 findings so far",
                        "20,000 records, 9,000 statements, 10,000 records a second, 12 findings so far"),
                told);
    }
}
