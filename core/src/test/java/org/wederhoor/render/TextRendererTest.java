package org.wederhoor.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wederhoor.finding.CustomCode;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.Report;
import org.wederhoor.finding.ReportComparison;
import org.wederhoor.finding.Severity;
import org.wederhoor.finding.Side;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.BooleanValue;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Text;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.model.Waiver;
import org.wederhoor.time.EdtfDate;

final class TextRendererTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag NL = LanguageTag.of("nl");

    private static final Proposition HELPS = Proposition.builder()
            .subject(Id.of("acme"))
            .property(Id.of("helps"))
            .value(SomeValue.SOME_VALUE)
            .validTime(EdtfDate.parse("../.."))
            .build();

    private static final Dossier DOSSIER = Dossier.builder()
            .putTitle(NL, "De brug")
            .putTitle(EN, "The bridge")
            .add(Source.builder()
                    .id(Id.of("mayor"))
                    .kind(SourceKind.PERSON)
                    .putLabel(EN, "the mayor")
                    .putLabel(NL, "de burgemeester")
                    .build())
            .add(Source.builder()
                    .id(Id.of("acme"))
                    .kind(SourceKind.ORGANIZATION)
                    .putLabel(LanguageTag.of("de"), "die Firma Acme")
                    .build())
            .add(Entity.builder()
                    .id(Id.of("government"))
                    .putLabel(EN, "government")
                    .putLabel(NL, "overheid")
                    .build())
            .add(Property.builder()
                    .id(Id.of("helps"))
                    .putLabel(EN, "helps")
                    .putLabel(NL, "helpt")
                    .addEntityType(Id.of("government"))
                    .build())
            .add(Claim.builder()
                    .id(Id.of("safe"))
                    .putText(EN, "The bridge is safe.")
                    .putText(NL, "De brug is veilig.")
                    .build())
            .add(Claim.builder().id(Id.of("helping")).proposition(HELPS).build())
            .add(Statement.builder()
                    .id(Id.of("s1"))
                    .speaker(Id.of("mayor"))
                    .content(Content.ofClaim(Id.of("safe")))
                    .factuality(Factuality.PROBABLE_POSITIVE)
                    .said(EdtfDate.parse("2018-05"))
                    .build())
            .add(Statement.builder()
                    .id(Id.of("s2"))
                    .speaker(Id.of("acme"))
                    .content(Content.ofStatement(Id.of("s1")))
                    .build())
            .add(Statement.builder().id(Id.of("s3")).speaker(Id.of("acme")).build())
            .build();

    private static String step(LanguageTag language, StepKind kind, Detail... details) {
        return TextRenderer.of(DOSSIER, language).step(Step.of(kind, details));
    }

    private static Detail record(String id) {
        return new Detail.OfRecord(Id.of(id));
    }

    @Test
    void step_statement_tellsSpeakerDateCertaintyAndContent() {
        assertEquals(
                "The mayor (May 2018), as probable: “The bridge is safe” [s1]",
                step(EN, StepKind.STATED, record("s1")));
        assertEquals(
                "De burgemeester (mei 2018), als waarschijnlijk: “De brug is veilig” [s1]",
                step(NL, StepKind.STATED, record("s1")));
    }

    @Test
    void step_statementOnStatement_tellsOneLevel() {
        assertEquals("Die Firma Acme: that the mayor said so [s2]", step(EN, StepKind.STATED, record("s2")));
        assertEquals("Die Firma Acme: geen standpunt hierover [s3]", step(NL, StepKind.STATED, record("s3")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    acme                | die Firma Acme
                    nobody-knows        | nobody-knows
                    =some               | something or someone
                    =btrue              | yes
                    =bfalse             | no
                    =q12                | 12
                    =q1.5..2%20;km      | 1.5 to 2 km
                    =d2018-05           | May 2018
                    =tDe%20;brug@nl-BE  | “De brug”
                    ==equals            | =equals
                    =d                  | =d
                    =qx%zz;             | x%zz;
                    =                   | =
                    """)
    void report_subjectThatIsAValue_isWorded(String subject, String words) {
        Report report = Report.of(
                ImmutableList.of(Finding.builder()
                        .code(FindingCode.CONTRADICTION)
                        .addSubject(Id.of(subject))
                        .build()),
                ImmutableList.of());
        String text = TextRenderer.of(DOSSIER, EN).report(report);
        assertTrue(text.contains("   About: " + words + "\n"), text);
    }

    @Test
    void step_recordThatIsMissing_isCalledByItsId() {
        assertEquals(
                "S1 refers to nowhere, which is not in the dossier".replace("S1", "The mayor [s1]"),
                step(EN, StepKind.DANGLING, record("s1"), record("nowhere")));
    }

    @Test
    void step_proposition_isWordedFromTheLabelOfItsProperty() {
        assertEquals(
                "“Die Firma Acme helps some government (at any time)” means: "
                        + "it is not so that die Firma Acme helps the mayor",
                step(
                                EN,
                                StepKind.CLAIM_SAYS,
                                record("helping"),
                                new Detail.OfProposition(Proposition.builder()
                                        .subject(Id.of("acme"))
                                        .property(Id.of("helps"))
                                        .value(new EntityValue(Id.of("mayor")))
                                        .negated(true)
                                        .build()))
                        .replace("“die", "“Die"));
    }

    @Test
    void step_noValue_isSaidByTheValue() {
        Detail denial = new Detail.OfProposition(HELPS.negation());
        assertEquals(
                "“De brug is veilig” betekent: die Firma Acme helpt geen enkele overheid (te allen tijde)",
                step(NL, StepKind.CLAIM_SAYS, record("safe"), denial));
        assertEquals(
                "“The bridge is safe” means: die Firma Acme helps no government (at any time)",
                step(EN, StepKind.CLAIM_SAYS, record("safe"), denial));
    }

    @Test
    void step_valuesOfAllKinds_haveWords() {
        assertEquals("yes", value(new BooleanValue(true)));
        assertEquals("the mayor", value(new EntityValue(Id.of("mayor"))));
        assertEquals(
                "1.5 to 2 km",
                value(new QuantityValue(new BigDecimal("1.50"), BigDecimal.valueOf(2), Optional.of("km"))));
        assertEquals("100", value(QuantityValue.of(new BigDecimal("1E2"))));
        assertEquals("7 May 2018", value(new TimeValue(EdtfDate.parse("2018-05-07"))));
        assertEquals("“zo\\u000Aza”", value(new TextValue(new Text("zo\nza", NL))));
        assertEquals("something or someone", value(SomeValue.SOME_VALUE));
    }

    private static String value(Value value) {
        String sentence = step(EN, StepKind.SOME_VALUE, new Detail.OfValue(value), new Detail.OfCount(1));
        return sentence.substring("What holds of ".length(), sentence.indexOf(" holds of at least"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018|2018|2018",
                "2018-11|November 2018|november 2018",
                "2018-10-01|1 October 2018|1 oktober 2018",
                "XXXX-10-01|1 October, year not stated|1 oktober, jaar niet vermeld",
                "XXXX-06|June, year not stated|juni, jaar niet vermeld",
                "2018-05?|May 2018, uncertain|mei 2018, onzeker",
                "2018~|about 2018|omstreeks 2018",
                "../..|at any time|te allen tijde",
                "2004-06/..|from June 2004|vanaf juni 2004",
                "../2004-06|until June 2004|tot en met juni 2004",
                "2004-06/2006-08|June 2004 to August 2006|juni 2004 tot en met augustus 2006",
                "2004-06/|2004-06/|2004-06/",
                "199X|199X|199X",
                "0000-10-01/2017-10-01|1 October 2017 or earlier|1 oktober 2017 of eerder",
                "2018-10-01/9999-10-01|1 October 2018 or later|1 oktober 2018 of later",
                "156X-12-25|156X-12-25|156X-12-25",
                "2001-21|2001-21|2001-21",
            })
    void step_dates_areThoseOfNewspapersOrAsWritten(String edtf, String english, String dutch) {
        Detail date = new Detail.OfDate(EdtfDate.parse(edtf));
        assertEquals("The mayor: dated " + english, step(EN, StepKind.DATED, record("mayor"), date));
        assertEquals("De burgemeester: gedateerd " + dutch, step(NL, StepKind.DATED, record("mayor"), date));
    }

    @ParameterizedTest
    @EnumSource(StepKind.class)
    void step_ofEveryKind_isOneLine(StepKind kind) {
        Detail[] details = new Detail[kind.detailCount()];
        Arrays.fill(details, record("s1"));
        for (LanguageTag language : TextRenderer.languages()) {
            String line = step(language, kind, details);
            assertEquals(1, line.lines().count(), line);
            assertFalse(line.contains("{"), line);
        }
    }

    @Test
    void report_withoutFindings_saysSo() {
        Report none = Report.of(ImmutableList.of(), ImmutableList.of());
        assertEquals(
                "Findings in “The bridge”\nNothing was found.\n",
                TextRenderer.of(DOSSIER, EN).report(none));
        assertEquals(
                "Bevindingen in “De brug”\nEr is niets gevonden.\n",
                TextRenderer.of(DOSSIER, NL).report(none));
    }

    @Test
    void report_finding_tellsAllOfIt() {
        Finding finding = Finding.builder()
                .code(FindingCode.CONTRADICTION)
                .addSubject(Id.of("acme"))
                .addSubject(Id.of("helps"))
                .modality(Modality.POSSIBLE)
                .addCause(Id.of("s1"))
                .addSide(new Side(HELPS, ImmutableSet.of(Id.of("s1"))))
                .addSide(new Side(HELPS.negation(), ImmutableSet.of()))
                .pairs(2)
                .addDerivation(Step.of(StepKind.STATED, record("s1")))
                .addDoubt(new Doubt.Reading(
                        EdtfDate.parse("XXXX-10-01"),
                        ImmutableList.of(EdtfDate.parse("2018-10-01")),
                        ImmutableList.of(EdtfDate.parse("0000-10-01/2017-10-01"))))
                .addDoubt(new Doubt.Approximate(EdtfDate.parse("2018~")))
                .addDoubt(new Doubt.UnstatedQualifier(Id.of("helps")))
                .addDoubt(new Doubt.UnstatedTime(Id.of("s1")))
                .build();
        assertEquals(
                """
                Findings in “The bridge”
                1 finding

                1. Contradiction (error, possible)
                   About: die Firma Acme, “helps”
                   Positions:
                   - Die Firma Acme helps some government (at any time): the mayor [s1]
                   - Die Firma Acme helps no government (at any time)
                   2 pairs of statements clash
                   Why:
                   - The mayor (May 2018), as probable: “The bridge is safe” [s1]
                   It depends:
                   - The date 1 October, year not stated: a conflict if it was 1 October 2018; none if it was 1 October 2017 or earlier
                   - The date about 2018 is said to be uncertain or approximate
                   - “helps” is stated by one side only
                   - What the mayor said has no time; it may have happened after the denial [s1]
                   Statements: s1
                   Id: CONTRADICTION|acme|helps
                """, TextRenderer.of(DOSSIER, EN).report(Report.of(ImmutableList.of(finding), ImmutableList.of())));
    }

    @Test
    void report_hostileLabel_cannotForgeALine() {
        Dossier hostile = Dossier.builder()
                .putTitle(EN, "x\n1. Contradiction")
                .add(Source.builder()
                        .id(Id.of("evil\u202e"))
                        .kind(SourceKind.PERSON)
                        .putLabel(EN, "evil\r\n\u001b[2Jname\u202e")
                        .build())
                .add(Claim.builder().id(Id.of("c")).putText(EN, "a\u2028b").build())
                .add(Statement.builder()
                        .id(Id.of("s"))
                        .speaker(Id.of("evil\u202e"))
                        .content(Content.ofClaim(Id.of("c")))
                        .build())
                .build();
        Finding finding = Finding.builder()
                .code(FindingCode.UNATTESTED)
                .addSubject(Id.of("s"))
                .addSubject(Id.of("evil\u202e"))
                .addDerivation(Step.of(StepKind.STATED, record("s")))
                .addCause(Id.of("evil\u202e"))
                .build();
        String text = TextRenderer.of(hostile, EN).report(Report.of(ImmutableList.of(finding), ImmutableList.of()));
        assertEquals(9, text.lines().count(), text);
        assertTrue(text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c != 0x202e && c != 0x2028)), text);
        assertTrue(text.contains("evil\\u000D\\u000A\\u001B[2Jname\\u202E"), text);
    }

    @Test
    void report_isTheSameUnderEveryDefaultLocale() {
        Report report = Report.of(
                ImmutableList.of(Finding.builder()
                        .code(FindingCode.SINGLE_ORIGIN)
                        .addSubject(Id.of("safe"))
                        .addDerivation(Step.of(
                                StepKind.ONE_ROOT, record("safe"), record("mayor"), new Detail.OfCount(1234567)))
                        .build()),
                ImmutableList.of());
        String before = TextRenderer.of(DOSSIER, NL).report(report);
        Locale locale = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(before, TextRenderer.of(DOSSIER, NL).report(report));
            }
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void report_waivers_tellWhoAcceptsWhatAndWhy() {
        Finding unheard = Finding.builder()
                .code(FindingCode.NO_REPLY)
                .addSubject(Id.of("mayor"))
                .build();
        Waiver used = Waiver.builder()
                .finding(unheard.id())
                .by("the editor")
                .reason("on\u202eholiday")
                .until(EdtfDate.parse("2019-03-01"))
                .build();
        Waiver unused = Waiver.builder()
                .finding(Id.of("NO_REPLY|mistyped"))
                .by("x")
                .reason("y")
                .build();
        Report report = Report.of(ImmutableList.of(unheard), ImmutableList.of(unused, used));
        assertEquals("""
                Findings in “The bridge”
                Nothing was found.

                Accepted by waivers:
                   - NO_REPLY|mayor: the editor, as “on\\u202Eholiday”, through 1 March 2019

                Waivers that accept nothing that was found:
                   - NO_REPLY|mistyped: x, as “y”
                """, TextRenderer.of(DOSSIER, EN).report(report));
        assertTrue(
                TextRenderer.of(DOSSIER, NL)
                        .report(report)
                        .contains("- NO_REPLY|mayor: the editor, want “on\\u202Eholiday”, tot en met 1 maart 2019"),
                TextRenderer.of(DOSSIER, NL).report(report));
    }

    @Test
    void report_customFinding_isInTheWordsOfTheUser() {
        Finding finding = Finding.builder()
                .code(CustomCode.of("acme.UNDATED", 1001, Severity.NOTE)
                        .labelled(EN, "No date")
                        .labelled(NL, "Zonder datum"))
                .addSubject(Id.of("s3"))
                .addDerivation(
                        Step.of(StepKind.REMARK, new Detail.OfText(ImmutableMap.of(NL, "niemand schreef het op"))))
                .build();
        Report report = Report.of(ImmutableList.of(finding), ImmutableList.of());
        assertTrue(
                TextRenderer.of(DOSSIER, NL).report(report).contains("1. Zonder datum (opmerking, zeker)\n"),
                TextRenderer.of(DOSSIER, NL).report(report));
        String english = TextRenderer.of(DOSSIER, EN).report(report);
        assertTrue(english.contains("1. No date (note, certain)\n"), english);
        assertTrue(english.contains("   - Niemand schreef het op\n"), english);
        String unnamed = TextRenderer.of(DOSSIER, EN)
                .report(Report.of(
                        ImmutableList.of(Finding.builder()
                                .code(CustomCode.of("acme.UNDATED", 1001, Severity.NOTE))
                                .addSubject(Id.of("s3"))
                                .build()),
                        ImmutableList.of()));
        assertTrue(unnamed.contains("1. acme.UNDATED (note, certain)\n"), unnamed);
    }

    private static Finding unheard(String party, Modality modality, String... cause) {
        Finding.Builder finding = Finding.builder()
                .code(FindingCode.NO_REPLY)
                .addSubject(Id.of(party))
                .modality(modality);
        for (String statement : cause) {
            finding.addCause(Id.of(statement));
        }
        return finding.build();
    }

    @Test
    void comparison_tellsWhatBecameOfEachFinding() {
        Finding stays = unheard("mayor", Modality.CERTAIN);
        Report before = Report.of(
                ImmutableList.of(
                        stays, unheard("acme", Modality.POSSIBLE, "s1"), unheard("government", Modality.CERTAIN)),
                ImmutableList.of());
        Report after = Report.of(
                ImmutableList.of(stays, unheard("acme", Modality.CERTAIN, "s2"), unheard("x", Modality.CERTAIN)),
                ImmutableList.of());
        assertEquals("""
                Findings in “The bridge”
                Beside the baseline: 1 new, 1 changed, 1 gone, 1 the same

                New:

                1. The other side was not heard (warning, certain)
                   About: x
                   Id: NO_REPLY|x

                Changed:

                2. The other side was not heard (warning, certain)
                   About: die Firma Acme
                   Statements: s2
                   Id: NO_REPLY|acme
                   It was possible in the baseline
                   Statements in the baseline: s1

                Gone:
                   - The other side was not heard: NO_REPLY|government
                """, TextRenderer.of(DOSSIER, EN).comparison(ReportComparison.of(before, after)));
        assertEquals("""
                Bevindingen in “De brug”
                Naast de nulmeting: 0 nieuw, 0 veranderd, 0 verdwenen, 3 hetzelfde
                """, TextRenderer.of(DOSSIER, NL).comparison(ReportComparison.of(after, after)));
    }
}
