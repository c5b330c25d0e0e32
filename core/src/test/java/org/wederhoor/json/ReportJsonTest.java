package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wederhoor.finding.Code;
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
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossiers;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Waiver;
import org.wederhoor.time.EdtfDate;

/** Reports as JSON. */
final class ReportJsonTest {
    private static final String SCHEMAS = "https://wederhoor.org/schema/1.0/";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Map.of(SCHEMAS + "dossier.schema.json", DossierJson.schema())))
            .getSchema(ReportJson.schema(), InputFormat.JSON);
    private static final Schema COMPARISON_SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Map.of(
                            SCHEMAS + "dossier.schema.json", DossierJson.schema(),
                            SCHEMAS + "report.schema.json", ReportJson.schema())))
            .getSchema("{\"$ref\": \"" + SCHEMAS + "report.schema.json#/$defs/comparison\"}", InputFormat.JSON);
    private static final String FINDING =
            "{\"id\": \"NO_REPLY|a|b\", \"code\": \"NO_REPLY\", \"severity\": \"warning\", \"modality\": \"certain\", "
                    + "\"subjects\": [\"a\", \"b\"]}";

    @TempDir
    Path directory;

    @Property(tries = 200)
    void reportIsReadBackAsAnEqualReportAndTheSameBytes(@ForAll long seed) throws IOException {
        Report report = report(new Random(seed));
        String json = ReportJson.write(report);
        Report read = ReportJson.read(json, ReadOptions.standard());
        assertEquals(report, read);
        assertEquals(json, ReportJson.write(read));
    }

    @Property(tries = 50)
    void whatIsWrittenIsValidByTheSchema(@ForAll long seed) {
        String json = ReportJson.write(report(new Random(seed)));
        assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON));
    }

    @Property(tries = 50)
    void comparisonIsValidByTheSchema(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        ReportComparison comparison = ReportComparison.of(report(random), report(random));
        String json = ReportJson.write(comparison);
        assertEquals(List.of(), COMPARISON_SCHEMA.validate(json, InputFormat.JSON), json);
    }

    @Test
    void comparison_isWrittenByWhatBecameOfEachFinding() {
        Finding stays = known("a", Modality.CERTAIN);
        Report before =
                Report.of(List.of(stays, known("b", Modality.POSSIBLE), known("c", Modality.CERTAIN)), List.of());
        Report after = Report.of(List.of(stays, known("b", Modality.CERTAIN), known("d", Modality.CERTAIN)), List.of());
        String json = ReportJson.write(ReportComparison.of(before, after));
        String finding = "{\"id\":\"NO_REPLY|%s\",\"code\":\"NO_REPLY\",\"severity\":\"warning\",\"modality\":\"%s\","
                + "\"subjects\":[\"%1$s\"]}";
        assertEquals(
                "{\"wederhoor\":\"1.0\",\"new\":[" + String.format(Locale.ROOT, finding, "d", "certain")
                        + "],\"changed\":[{\"before\":" + String.format(Locale.ROOT, finding, "b", "possible")
                        + ",\"after\":" + String.format(Locale.ROOT, finding, "b", "certain")
                        + "}],\"same\":[\"NO_REPLY|a\"],\"gone\":["
                        + String.format(Locale.ROOT, finding, "c", "certain") + "]}",
                json.replaceAll("\\s", ""));
    }

    private static Finding known(String subject, Modality modality) {
        return Finding.builder()
                .code(FindingCode.NO_REPLY)
                .addSubject(Id.of(subject))
                .modality(modality)
                .build();
    }

    @Test
    void report_isSavedAndRead() throws IOException {
        Report report = report(new Random(1));
        Path file = directory.resolve("baseline.json");
        ReportJson.save(report, file);
        assertEquals(report, ReportJson.read(file, ReadOptions.standard()));
    }

    @Test
    void emptyReport_isOneField() {
        assertEquals("{\n  \"wederhoor\": \"1.0\"\n}\n", ReportJson.write(Report.of(List.of(), List.of())));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        FINDING.replace("NO_REPLY|a|b", "NO_REPLY|a"),
                        "1:35: /findings/0: id of finding is \"NO_REPLY|a\", expected \"NO_REPLY|a|b\", as its code and "
                                + "subjects say"),
                Arguments.of(
                        FINDING.replace("warning", "error"),
                        "1:35: /findings/0: severity of finding is \"error\", expected \"warning\", as its code and "
                                + "subjects say"),
                Arguments.of(
                        FINDING.replace("\"NO_REPLY\"", "\"REPLY\""),
                        "1:66: /findings/0/code: code of finding is \"REPLY\", expected a code such as CONTRADICTION"),
                Arguments.of(FINDING + ", " + FINDING, "1:1: two findings have the id \"NO_REPLY|a|b\", expected one"),
                Arguments.of(
                        FINDING.replace("]}", "], \"pairs\": 1.5}"),
                        "/findings/0/pairs: the count is \"1.5\", expected a whole number from 0 to " + Long.MAX_VALUE),
                Arguments.of(
                        FINDING.replace("]}", "], \"doubts\": [{\"free\": []}]}"),
                        "/findings/0/doubts/0: the fields of the doubt do not fit together, expected one of {reading, "
                                + "conflicting, free}, {approximate}, {unstatedQualifier}, {unstatedTime}"),
                Arguments.of(
                        FINDING.replace("]}", "], \"derivation\": [{\"step\": \"stated\"}]}"),
                        "/findings/0/derivation/0: step STATED has 0 details, expected 1"),
                Arguments.of(
                        FINDING.replace("]}", "], \"derivation\": [{\"step\": \"stated\", \"details\": [{}]}]}"),
                        "/findings/0/derivation/0/details/0: the detail has 0 fields, expected one of record, "
                                + "records, proposition, value, date, dates, factuality, count, texts"),
                Arguments.of(
                        FINDING.replace("NO_REPLY", "acme.UNDATED"),
                        "/findings/0: finding of code \"acme.UNDATED\" has no custom, expected its number and labels"),
                Arguments.of(
                        FINDING.replace("NO_REPLY", "acme.UNDATED").replace("]}", "], \"custom\": {\"number\": 401}}"),
                        "number of custom code acme.UNDATED is 401, expected 1000 or more, as the lower ones are of the "
                                + "library"),
                Arguments.of(
                        FINDING.replace("]}", "], \"custom\": {\"number\": 1401}}"),
                        "name of custom code is \"NO_REPLY\", expected a prefix, a dot and capitals, such as "
                                + "acme.UNDATED"),
                Arguments.of(
                        FINDING + "], \"waivers\": [{\"finding\": \"NO_REPLY|a|b\", \"by\": \"x\", \"reason\": \"y\"}",
                        "1 findings have a waiver and 0 are listed as waived, expected the same ones"),
                Arguments.of(
                        "], \"waived\": [" + FINDING,
                        "finding \"NO_REPLY|a|b\" is listed as waived, expected a waiver of it among the waivers"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongFinding_isRefused(String findings, String message) {
        String json = "{\"wederhoor\": \"1.0\", \"findings\": [" + findings + "]}";
        DossierFormatException refused =
                assertThrows(DossierFormatException.class, () -> ReportJson.read(json, ReadOptions.standard()));
        String said = refused.refusal().toString();
        assertEquals(message, said.substring(said.length() - message.length()));
    }

    private static Report report(Random random) {
        List<Proposition> propositions = new ArrayList<>();
        while (propositions.isEmpty()) {
            Dossiers.of(random.nextLong(), 4).claims().values().stream()
                    .map(Claim::proposition)
                    .forEach(proposition -> proposition.ifPresent(propositions::add));
        }
        Map<Id, Finding> findings = new LinkedHashMap<>();
        List<Waiver> waivers = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            Finding finding = finding(random, propositions.get(random.nextInt(propositions.size())));
            findings.put(finding.id(), finding);
            if (random.nextInt(3) == 0) {
                waivers.add(Waiver.builder()
                        .finding(random.nextInt(3) == 0 ? Id.of("no-such-finding") : finding.id())
                        .by("x" + i)
                        .reason("y")
                        .build());
            }
        }
        return Report.of(findings.values(), waivers);
    }

    private static Finding finding(Random random, Proposition proposition) {
        List<Code> codes = new ArrayList<>(List.of(FindingCode.values()));
        codes.add(CustomCode.of("acme.UNDATED", 1001, Severity.NOTE));
        codes.add(CustomCode.of("a-1.B_2", Integer.MAX_VALUE, Severity.ERROR)
                .labelled(LanguageTag.of("en"), "a label")
                .labelled(LanguageTag.of("nl"), "een label"));
        StepKind[] kinds = StepKind.values();
        ImmutableList<EdtfDate> dates = ImmutableList.of(EdtfDate.parse("2018-10-01"), EdtfDate.parse("../2017"));
        ImmutableList<Doubt> doubts = ImmutableList.of(
                new Doubt.Reading(EdtfDate.parse("XXXX-10-01"), dates, ImmutableList.of()),
                new Doubt.Approximate(EdtfDate.parse("2018~")),
                new Doubt.UnstatedQualifier(Id.of("q\ud83d\ude00")),
                new Doubt.UnstatedTime(Id.of("s")));
        ImmutableList<Detail> details = ImmutableList.of(
                new Detail.OfRecord(Id.of("a|b%")),
                new Detail.OfRecords(ImmutableList.of(Id.of("z"), Id.of("a"), Id.of("z"))),
                new Detail.OfRecords(ImmutableList.of()),
                new Detail.OfProposition(proposition),
                new Detail.OfValue(proposition.value()),
                new Detail.OfDate(EdtfDate.parse("2018-05")),
                new Detail.OfDates(dates),
                new Detail.OfFactuality(Factuality.PROBABLE_NEGATIVE),
                new Detail.OfCount(random.nextLong() & Long.MAX_VALUE),
                new Detail.OfText(ImmutableMap.of(LanguageTag.of("nl"), "één \"woord\"", LanguageTag.of("en"), "")));
        Finding.Builder finding = Finding.builder()
                .code(codes.get(random.nextInt(codes.size())))
                .addSubject(Id.of("x" + random.nextInt(3)))
                .addSubject(Id.of("a|b"))
                .addCause(Id.of("s2"))
                .addCause(Id.of("s1"));
        if (random.nextBoolean()) {
            finding.modality(Modality.POSSIBLE).addAllDoubts(doubts.subList(0, random.nextInt(doubts.size() + 1)));
        }
        if (random.nextBoolean()) {
            finding.pairs(random.nextInt(1000))
                    .addSide(new Side(proposition, ImmutableSet.of(Id.of("s2"), Id.of("s1"))))
                    .addSide(new Side(proposition.negation(), ImmutableSet.of()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            StepKind kind = kinds[random.nextInt(kinds.length)];
            ImmutableList.Builder<Detail> some = ImmutableList.builder();
            for (int d = 0; d < kind.detailCount(); d++) {
                some.add(details.get(random.nextInt(details.size())));
            }
            finding.addDerivation(new Step(kind, some.build()));
        }
        return finding.build();
    }
}
