package org.wederhoor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wederhoor.finding.Code;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Family;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.render.TextRenderer;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.verify.Verdict;
import org.wederhoor.verify.Verifier;

/** The article goes in; findings and verdicts come out. */
final class ArticleTest {
    private static final Dossier DOSSIER = Article.dossier();
    private static final Verifier VERIFIER = Verifier.of(DOSSIER);

    private static List<Finding> findings(FindingCode code) {
        return VERIFIER.report().findings().stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }

    private static List<String> subjects(FindingCode code) {
        return findings(code).stream()
                .map(finding -> finding.subjects().stream().map(Id::value).collect(Collectors.joining(" ")))
                .toList();
    }

    private static ImmutableSet<Id> ids(String... ids) {
        return List.of(ids).stream().map(Id::of).collect(ImmutableSet.toImmutableSet());
    }

    @Test
    void contradiction_isBetweenAccusationAndDenial() {
        Finding finding = findings(FindingCode.CONTRADICTION).get(0);
        assertEquals(1, findings(FindingCode.CONTRADICTION).size());
        assertEquals(Modality.CERTAIN, finding.modality());
        assertEquals(
                ids(
                        "article-kaspersky-denial",
                        "article-united-states-accusation",
                        "kaspersky-denial",
                        "united-states-accusation"),
                ImmutableSet.copyOf(finding.cause()));
        List<StepKind> kinds =
                finding.derivation().stream().map(step -> step.kind()).toList();
        assertTrue(kinds.contains(StepKind.SUB_PROPERTY), kinds.toString());
        assertTrue(kinds.contains(StepKind.SOME_VALUE), kinds.toString());
    }

    @Test
    void contradiction_withoutTheSubProperty_isGone() {
        Dossier.Builder without = Dossier.builder();
        for (DossierRecord record : records()) {
            if (!record.id().equals(Id.of("contributed-to-espionage-by"))) {
                without.add(record);
            }
        }
        List<Code> codes = Verifier.of(without.build()).report().findings().stream()
                .map(Finding::code)
                .toList();
        assertFalse(codes.contains(FindingCode.CONTRADICTION), codes.toString());
    }

    @Test
    void timeline_conflictsWhereTheYearIs2018AndNotBefore() {
        Finding finding = findings(FindingCode.TIMELINE_CONFLICT).get(0);
        assertEquals(1, findings(FindingCode.TIMELINE_CONFLICT).size());
        assertEquals(Modality.POSSIBLE, finding.modality());
        assertEquals(
                ids("article-american-date", "article-american-first", "article-may"),
                ImmutableSet.copyOf(finding.cause()));
        Doubt.Reading reading = (Doubt.Reading) finding.doubts().get(0);
        assertEquals("XXXX-10-01", reading.date().text());
        assertEquals(List.of(EdtfDate.parse("2018-10-01")), reading.conflicting());
        EdtfDate free = reading.free().get(reading.free().size() - 1);
        assertEquals("2017-10-01", free.latest().toString());
        assertEquals("0000-10-01", reading.free().get(0).earliest().toString());
    }

    @Test
    void admission_hasOneOriginAndNoReply() {
        assertTrue(
                subjects(FindingCode.SINGLE_ORIGIN).contains("no-technical-reason"),
                subjects(FindingCode.SINGLE_ORIGIN).toString());
        assertEquals(
                List.of(
                        "dutch-government no-technical-reason",
                        "russian-security-services contributed-to-russian-espionage"),
                subjects(FindingCode.NO_REPLY));
        Finding admission = findings(FindingCode.NO_REPLY).get(0);
        assertTrue(admission.derivation().stream().anyMatch(step -> step.kind() == StepKind.NOT_ASKED));
    }

    @Test
    void nothingElseInTheArticle_clashes() {
        List<Code> clashes = VERIFIER.report().findings().stream()
                .map(Finding::code)
                .filter(code -> code.family() == Family.CLAIMS || code.family() == Family.SOURCES)
                .toList();
        assertEquals(List.of(FindingCode.CONTRADICTION, FindingCode.TIMELINE_CONFLICT), clashes);
    }

    @ParameterizedTest
    @CsvSource({
        "decision-to-stop,SUPPORTED,FIRM",
        "precaution,SUPPORTED,FIRM",
        "technical-reason,REFUTED,HEDGED",
        "considers-suing,SUPPORTED,FIRM",
        "sues-in-2019,NOT_ENOUGH_EVIDENCE,",
        "contributed-to-russian-espionage,CONFLICTING_EVIDENCE,",
        "european-ban-in-force,REFUTED,FIRM",
        "decision-very-strange,OPINION,",
    })
    void verdict_isAsTheArticleBears(String claim, String label, String firmness) {
        Verdict verdict = VERIFIER.verify(Id.of(claim));
        assertEquals(label, verdict.label().name());
        assertEquals(Optional.ofNullable(firmness), verdict.firmness().map(Enum::name));
    }

    @Test
    void shufflingTheRecords_changesNotOneByte() {
        String report = text(DOSSIER);
        List<DossierRecord> records = new ArrayList<>(records());
        Random random = new Random(20181101);
        for (int round = 0; round < 100; round++) {
            Collections.shuffle(records, random);
            Dossier.Builder shuffled = Dossier.builder();
            records.forEach(shuffled::add);
            DOSSIER.titles().forEach(shuffled::putTitle);
            assertEquals(report, text(shuffled.build()), "round " + round);
        }
    }

    private static String text(Dossier dossier) {
        Verifier verifier = Verifier.of(dossier);
        return TextRenderer.of(dossier, LanguageTag.of("nl")).report(verifier.report()) + verifier.verifyAll();
    }

    private static List<DossierRecord> records() {
        List<DossierRecord> records = new ArrayList<>();
        records.addAll(DOSSIER.entities().values());
        records.addAll(DOSSIER.sources().values());
        records.addAll(DOSSIER.claims().values());
        records.addAll(DOSSIER.counterclaims().values());
        records.addAll(DOSSIER.supports().values());
        records.addAll(DOSSIER.statements().values());
        records.addAll(DOSSIER.vocabulary().properties().values());
        return records;
    }

    @Test
    void citations_areOfTheArticleAndOnItsOwnStatementsAlone() {
        for (Statement statement : DOSSIER.statements().values()) {
            boolean own = statement.speaker().equals(Id.of("article"));
            assertEquals(own, !statement.citations().isEmpty(), statement.id().value());
            for (Citation citation : statement.citations()) {
                assertEquals(Id.of("article"), citation.document());
                assertTrue(citation.passage().isPresent(), statement.id().value());
            }
        }
    }

    @Test
    void quotations_areInDutchAndTranslated() {
        List<Citation> quotes = DOSSIER.statements().values().stream()
                .flatMap(statement -> statement.citations().stream())
                .filter(citation -> citation.quotation().isPresent())
                .toList();
        assertEquals(
                ImmutableSet.of(
                        "Het lijkt erop, dat ons bedrijf slachtoffer is van geopolitieke ontwikkelingen.",
                        "een heel vreemde beslissing is genomen",
                        "geen enkele overheid te helpen of te gaan helpen bij offensieve inspanningen in het digitale domein"),
                quotes.stream()
                        .map(quote -> quote.quotation().orElseThrow().content())
                        .collect(ImmutableSet.toImmutableSet()));
        for (Citation quote : quotes) {
            assertEquals(LanguageTag.of("nl"), quote.quotation().orElseThrow().language());
            assertEquals(
                    ImmutableSet.of(LanguageTag.of("en")), quote.translations().keySet());
        }
    }

    @Test
    void everythingThatIsNamed_isNamedInBothLanguages() {
        ImmutableSet<LanguageTag> both = ImmutableSet.of(LanguageTag.of("nl"), LanguageTag.of("en"));
        assertEquals(both, DOSSIER.titles().keySet());
        DOSSIER.claims()
                .values()
                .forEach(claim ->
                        assertEquals(both, claim.texts().keySet(), claim.id().value()));
        DOSSIER.sources()
                .values()
                .forEach(source ->
                        assertEquals(both, source.labels().keySet(), source.id().value()));
        DOSSIER.entities().values().forEach(e -> assertEquals(both, e.labels().keySet(), e.id().value()));
        DOSSIER.vocabulary()
                .properties()
                .values()
                .forEach(p -> assertEquals(both, p.labels().keySet(), p.id().value()));
    }

    @Test
    void sources_areAnonymousWhereTheArticleNamesNobody() {
        assertEquals(
                ids("blog", "dutch-spokesperson"),
                DOSSIER.sources().values().stream()
                        .filter(Source::isAnonymous)
                        .map(Source::id)
                        .collect(ImmutableSet.toImmutableSet()));
    }

    @Test
    void file_isUtf8WithTheMarksOfTheArticleOutsideTheQuotes() throws IOException {
        String json = Files.readString(Article.FILE);
        assertFalse(json.contains("“") || json.contains("”"), "typographic quotes are no part of what was said");
    }
}
