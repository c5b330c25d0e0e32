package org.wederhoor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Report;
import org.wederhoor.json.DossierJson;
import org.wederhoor.json.DossierLines;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.json.ReportJson;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Waiver;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.verify.Verifier;

/** {@code check} and {@code verify}: what they read, what they write, and how they fail. */
final class DossierCommandsTest {
    private static final String ARTICLE = Article.FILE.toString();

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void check_findings_areOneInTheExitCode() {
        Run run = Run.of("check", ARTICLE);
        assertEquals(1, run.code());
        assertEquals("", run.error());
        assertTrue(
                run.out().startsWith("Findings in “Kaspersky and the Dutch government, November 2018”\n"), run.out());
        assertTrue(run.out().contains("NO_REPLY|dutch-government|no-technical-reason"), run.out());
    }

    @Test
    void check_nothingFound_isZeroInTheExitCode() {
        Run run = Run.reading("{\"wederhoor\": \"1.0\"}", "check", "-");
        assertEquals(new Run(0, "Findings\nNothing was found.\n", ""), run);
    }

    @Test
    void check_inDutch_isInDutch() {
        Run run = Run.of("check", ARTICLE, "--lang", "nl");
        assertTrue(
                run.out().startsWith("Bevindingen in “Kaspersky en de Nederlandse overheid, november 2018”"),
                run.out());
        assertTrue(run.out().contains("Geen wederhoor (waarschuwing, zeker)"), run.out());
    }

    @Test
    void check_linesOnStandardInputOrInAFile_giveTheSameReport() throws IOException {
        String lines = DossierLines.write(Article.dossier());
        String expected = Run.of("check", ARTICLE).out();
        assertEquals(expected, Run.reading(lines, "check", "-").out());
        Path file = Files.writeString(folder.resolve("article.jsonl"), lines);
        assertEquals(expected, Run.of("check", file.toString()).out());
        assertEquals(
                expected,
                Run.reading(Files.readString(Article.FILE), "check", "-").out());
    }

    @Test
    void verify_namedClaims_areVerifiedInTheirOrder() {
        Run run = Run.of("verify", ARTICLE, "technical-reason", "precaution", "--format", "steps");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("""
                        technical-reason: “The government found a technical reason to stop using the products”
                           Verdict: refuted, hedged
                        """), run.out());
        assertTrue(
                run.out().contains("\n\nprecaution: “The decision was a precaution”\n   Verdict: supported, firm\n"),
                run.out());
    }

    @Test
    void verify_withoutClaims_verifiesAll() {
        Run run = Run.of("verify", ARTICLE, "--lang", "nl", "--format", "steps", "--flips", "1");
        assertEquals(0, run.code());
        assertEquals(
                Article.dossier().claims().size(),
                run.out()
                        .lines()
                        .filter(line -> line.startsWith("   Oordeel: "))
                        .count());
        assertTrue(run.out().contains("""
                        decision-very-strange: “Het besluit is heel vreemd”
                           Oordeel: een mening, niet geverifieerd
                        """), run.out());
    }

    @Test
    void verify_text_canBePublished() {
        Run run = Run.of("verify", ARTICLE, "technical-reason");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("""
                        “The government found a technical reason to stop using the products”
                        Verdict: refuted, hedged [technical-reason]
                        This is refuted, with reservations.\
                        """), run.out());
        assertTrue(run.out().contains("This is hearsay, known only through"), run.out());
        assertTrue(run.out().contains("\nWhere to read it:\n[1] "), run.out());
    }

    @Test
    void verify_whatIfWithdrawn_changesTheVerdict() {
        Run run = Run.of("verify", ARTICLE, "technical-reason", "--what-if-withdrawn", "government-admission");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("There is not enough evidence."), run.out());
        assertRefused(
                Run.of("verify", ARTICLE, "--what-if-withdrawn", "nonsense"), "there is no statement \"nonsense\"");
    }

    @Test
    void verify_whatIfSaid_weighsTheAnswer(@TempDir Path folder) throws IOException {
        Path answer = folder.resolve("answer.json");
        String text = """
                {"wederhoor": "1.0", "statements": [{"id": "answer", "speaker": "dutch-government",
                 "claim": "technical-reason", "said": "2018-12", "citations": [{"document": "dutch-government"}]}]}
                """;
        Files.writeString(answer, text);
        Run run = Run.of("verify", ARTICLE, "technical-reason", "--what-if-said", answer.toString());
        assertEquals(0, run.code(), run.error());
        assertTrue(run.out().contains("Verdict: supported, firm"), run.out());
        assertRefused(
                Run.of("verify", ARTICLE, "--what-if-said", ARTICLE),
                "which is no statement, expected statements only");
        Files.writeString(answer, text.replace("\"answer\"", "\"government-admission\""));
        assertRefused(
                Run.of("verify", ARTICLE, "--what-if-said", answer.toString()),
                "\"government-admission\" is in the dossier already");
    }

    @Test
    void verify_json_isWrittenTheSameEachTime() {
        Run run = Run.of("verify", ARTICLE, "--format", "json", "--flips", "1", "--at", "2018-11");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("\"label\": \"conflictingEvidence\""), run.out());
        assertEquals(run, Run.of("verify", ARTICLE, "--format", "json", "--flips", "1", "--at", "2018-11"));
    }

    @Test
    void verify_wrongOption_isOneLine() {
        assertRefused(Run.of("verify", ARTICLE, "--policy", "mine"), "expected standard, equal or gradual");
        assertRefused(Run.of("verify", ARTICLE, "--flips", "-1"), "--flips is -1, expected 0 or more");
        assertRefused(Run.of("verify", ARTICLE, "--format", "xml"), "expected text, steps or json");
        assertRefused(Run.of("verify", ARTICLE, "--at", "yesterday"), "--at");
    }

    @Test
    void verify_unknownClaim_isOneLineThatNamesIt() {
        assertRefused(
                Run.of("verify", ARTICLE, "precaution", "nonsense"), "there is no claim \"nonsense\" in the dossier");
        assertRefused(Run.of("verify", ARTICLE, "not an id"), "\"not an id\"");
        assertRefused(Run.of("verify", ARTICLE, "kaspersky"), "there is no claim \"kaspersky\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "verify"})
    void commands_inputThatCannotBeRead_isOneLine(String command) throws IOException {
        String missing = folder.resolve("missing.json").toString();
        assertRefused(Run.of(command, missing), "cannot read \"" + missing + "\": there is no such file");
        assertRefused(Run.of(command, folder.toString()), "it is a directory, expected a file");
        assertRefused(Run.of(command, "a\0b"), "cannot read");
        assertRefused(Run.of(command, "a\nb\u001b[2J"), "cannot read \"a\\u000Ab\\u001B[2J\"");
        assertRefused(Run.of(command), "DOSSIER");
        Path truncated = Files.writeString(folder.resolve("truncated.json"), "{\"wederhoor\": \"1.0\", \"claims\": [");
        assertRefused(Run.of(command, truncated.toString()), "truncated.json:1:");
        assertRefused(Run.reading("", command, "-"), "standard input");
        assertRefused(Run.reading("{\"wederhoor\": \"2.0\"}", command, "-"), "2.0");
        assertRefused(Run.reading("{\"wederhoor\": \"1.0\", \"claim\": []}", command, "-"), "claim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "verify"})
    void commands_unknownLanguage_isOneLineThatSaysWhichAreKnown(String command) {
        assertRefused(Run.of(command, ARTICLE, "--lang", "fr"), "is \"fr\", expected en or nl");
    }

    @Test
    void check_inJson_isTheReport() throws IOException {
        Run run = Run.of("check", ARTICLE, "--format", "json");
        assertEquals(1, run.code());
        assertEquals(Verifier.of(Article.dossier()).report(), ReportJson.read(run.out(), ReadOptions.strict()));
        assertRefused(Run.of("check", ARTICLE, "--format", "xml"), "is \"xml\", expected text or json");
    }

    @Test
    void check_besideItsOwnBaseline_findsNothingNew() throws IOException {
        Path baseline = Files.writeString(
                folder.resolve("baseline.json"),
                Run.of("check", ARTICLE, "--format", "json").out());
        int count = Verifier.of(Article.dossier()).report().findings().size();
        Run run = Run.of("check", ARTICLE, "--baseline", baseline.toString());
        assertEquals(
                new Run(
                        0,
                        "Findings in “Kaspersky and the Dutch government, November 2018”\n"
                                + "Beside the baseline: 0 new, 0 changed, 0 gone, " + count + " the same\n",
                        ""),
                run);
    }

    @Test
    void check_besideABaselineWithoutOneOfTheFindings_findsThatOneNew() throws IOException {
        List<Finding> all = Verifier.of(Article.dossier()).report().findings();
        Path baseline = folder.resolve("baseline.json");
        ReportJson.save(Report.of(all.subList(1, all.size()), List.of()), baseline);
        Run text = Run.of("check", ARTICLE, "--baseline", baseline.toString(), "--lang", "nl");
        assertEquals(1, text.code());
        assertTrue(text.out().contains("Naast de nulmeting: 1 nieuw, 0 veranderd, 0 verdwenen"), text.out());
        assertTrue(text.out().contains("Id: " + all.get(0).id()), text.out());
        Run json = Run.of("check", ARTICLE, "--baseline", baseline.toString(), "--format", "json");
        assertEquals(1, json.code());
        assertTrue(json.out().contains("\"new\": ["), json.out());
        assertFalse(json.out().contains("\"gone\""), json.out());
    }

    @Test
    void check_baselineThatIsNoReport_isOneLine() throws IOException {
        String missing = folder.resolve("missing.json").toString();
        assertRefused(
                Run.of("check", ARTICLE, "--baseline", missing),
                "cannot read \"" + missing + "\": there is no such file");
        assertRefused(Run.of("check", ARTICLE, "--baseline", folder.toString()), "it is a directory, expected a file");
        assertRefused(Run.of("check", ARTICLE, "--baseline", ARTICLE), "field \"");
    }

    @Test
    void check_waivedFinding_standsApartUntilItsWaiverEnds() throws IOException {
        Finding finding = Verifier.of(Article.dossier()).report().findings().get(0);
        Dossier waiving = Dossier.builder()
                .addAll(Article.dossier().sources().values())
                .addAll(Article.dossier().entities().values())
                .addAll(Article.dossier().claims().values())
                .addAll(Article.dossier().statements().values())
                .addVocabulary(Article.dossier().vocabulary())
                .addWaiver(Waiver.builder()
                        .finding(finding.id())
                        .by("the editor")
                        .reason("known")
                        .until(EdtfDate.parse("2018-12-31"))
                        .build())
                .addWaiver(Waiver.builder()
                        .finding(Id.of("NO_REPLY|mistyped"))
                        .by("the editor")
                        .reason("known")
                        .build())
                .build();
        String json = DossierJson.write(waiving);
        String accepted =
                "Accepted by waivers:\n   - " + finding.id() + ": the editor, as “known”, through 31 December 2018\n";
        String unused = "Waivers that accept nothing that was found:\n   - NO_REPLY|mistyped: the editor, as “known”\n";
        Run onLastDay = Run.reading(json, "check", "-", "--on", "2018-12-31");
        assertTrue(onLastDay.out().contains(accepted), onLastDay.out());
        assertTrue(onLastDay.out().contains(unused), onLastDay.out());
        assertFalse(onLastDay.out().contains("Id: " + finding.id()), onLastDay.out());
        Run dayAfter = Run.reading(json, "check", "-", "--on", "2019-01-01");
        assertFalse(dayAfter.out().contains("Accepted"), dayAfter.out());
        assertTrue(dayAfter.out().contains(unused), dayAfter.out());
        assertTrue(dayAfter.out().contains("Id: " + finding.id()), dayAfter.out());
        Run inJson = Run.reading(json, "check", "-", "--on", "2018-12-31", "--format", "json");
        assertTrue(inJson.out().contains("\"waived\": ["), inJson.out());
        assertTrue(inJson.out().contains("\"until\": \"2018-12-31\""), inJson.out());
    }

    @Test
    void check_dayThatIsNone_isOneLine() {
        assertRefused(Run.of("check", ARTICLE, "--on", "2018-02-30"), "2018-02-30");
    }

    private static void assertRefused(Run run, String part) {
        assertEquals(2, run.code(), run.toString());
        assertEquals("", run.out());
        assertEquals(1, run.error().lines().count(), run.error());
        assertTrue(run.error().startsWith("wederhoor: "), run.error());
        assertTrue(run.error().contains(part), run.error());
        assertFalse(run.error().contains("Exception"), run.error());
    }
}
