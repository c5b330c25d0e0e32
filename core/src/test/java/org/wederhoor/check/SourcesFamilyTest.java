package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Citation;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Id;
import org.wederhoor.model.Iri;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Text;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;

final class SourcesFamilyTest {
    private static List<String> check(DossierSketch sketch) {
        return ConsistencyChecker.check(Provenance.of(sketch.dossier())).stream()
                .map(f -> f.code() + " " + f.cause())
                .toList();
    }

    private static DossierSketch bridge() {
        return new DossierSketch()
                .source("mayor", s -> s)
                .source("rival", s -> s)
                .claim("safe", "bridge is-safe yes @ 2018");
    }

    /** A statement of the mayor that nobody but the rival tells. */
    private static DossierSketch withHearsay(DossierSketch sketch, String factuality) {
        return sketch.add(DossierSketch.statement("told", "mayor", factuality)
                        .content(Content.ofClaim(Id.of("safe")))
                        .build())
                .add(DossierSketch.statement("tells", "rival", "CT+")
                        .content(Content.ofStatement(Id.of("told")))
                        .addCitation(Citation.builder().document(Id.of("rival")).build())
                        .build());
    }

    @Test
    void hearsayAgainstOwnWords_isAttributionConflict() {
        DossierSketch sketch = withHearsay(bridge(), "CT-").says("own", "mayor", "safe", "CT+", "2018");
        assertEquals(List.of("ATTRIBUTION_CONFLICT [own, tells, told]"), check(sketch));
    }

    @Test
    void hearsayThatAgreesWithOwnWords_isNone() {
        assertEquals(List.of(), check(withHearsay(bridge(), "CT+").says("own", "mayor", "safe", "CT+", "2018")));
    }

    @Test
    void spokesmanAgainstPrincipal_isSelfContradiction() {
        DossierSketch sketch = bridge().source("spokesman", s -> s.addActsFor(Id.of("mayor")))
                .says("s1", "spokesman", "safe", "CT+", "2018-05-01")
                .says("s2", "mayor", "safe", "CT-", "2018-05-01");
        assertEquals(List.of("SELF_CONTRADICTION [s1, s2]"), check(sketch));
    }

    @Test
    void denialOfReportedSpeech_isDeniedAttribution() {
        DossierSketch sketch = withHearsay(bridge(), "CT-").add(denial("mayor"));
        assertEquals(List.of("DENIED_ATTRIBUTION [denies, tells]"), check(sketch));
    }

    @Test
    void denialByAThird_contradictsTheReport() {
        DossierSketch sketch =
                withHearsay(bridge().source("aide", s -> s), "CT-").add(denial("aide"));
        assertEquals(List.of("CONTRADICTION [denies, tells]"), check(sketch));
    }

    private static Statement denial(String speaker) {
        return DossierSketch.statement("denies", speaker, "CT-")
                .content(Content.ofStatement(Id.of("told")))
                .addCitation(Citation.builder().document(Id.of(speaker)).build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({"'','',SELF_CONTRADICTION", "2018,2018,SELF_CONTRADICTION", "2018,2019,REVERSAL"})
    void reportAndDenialOfOneSpeaker_contradictEachOther(String told, String denied, String code) {
        DossierSketch sketch = bridge().add(DossierSketch.statement("told", "mayor", "CT+")
                        .content(Content.ofClaim(Id.of("safe")))
                        .build())
                .add(report("tells", "CT+", told))
                .add(report("untells", "CT-", denied));
        List<Finding> findings = ConsistencyChecker.check(Provenance.of(sketch.dossier()));
        assertEquals(List.of(code + " [tells, untells]"), check(sketch));
        assertEquals(List.of(Id.of("rival"), Id.of("told")), findings.get(0).subjects());
    }

    private static Statement report(String id, String factuality, String said) {
        Statement.Builder report = DossierSketch.statement(id, "rival", factuality)
                .content(Content.ofStatement(Id.of("told")))
                .addCitation(Citation.builder().document(Id.of("rival")).build());
        return said.isEmpty()
                ? report.build()
                : report.said(EdtfDate.parse(said)).build();
    }

    @Test
    void loopsAndTimelinesOfOneSpeaker_nameIt() {
        DossierSketch sketch = new DossierSketch()
                .property("part-of", p -> p.addCharacteristic(Characteristic.ASYMMETRIC))
                .property("before", p -> p.temporality(Temporality.TIMELESS).orders(AllenRelation.BEFORE))
                .claim("c1", "x part-of y @ 2018")
                .claim("c2", "y part-of x @ 2018")
                .claim("c3", "x before y")
                .claim("c4", "y before x")
                .says("s1", "mayor", "c1", "CT+", "")
                .says("s2", "mayor", "c2", "CT+", "")
                .says("s3", "mayor", "c3", "CT+", "")
                .says("s4", "mayor", "c4", "CT+", "");
        List<Finding> findings = ConsistencyChecker.check(Provenance.of(sketch.dossier()));
        assertEquals(2, findings.size());
        Step named = Step.of(StepKind.ONE_SPEAKER, new Detail.OfRecord(Id.of("mayor")));
        findings.forEach(finding -> assertTrue(finding.derivation().contains(named), finding.toString()));
    }

    @Test
    void withdrawnStatement_takesPartInNothing() {
        DossierSketch sketch = bridge().says("s1", "mayor", "safe", "CT+", "2018")
                .says("s2", "rival", "safe", "CT-", "2018")
                .add(Statement.builder()
                        .id(Id.of("s3"))
                        .speaker(Id.of("mayor"))
                        .addWithdrawal(new Withdrawal(WithdrawalKind.RETRACTS, Id.of("s1")))
                        .addCitation(Citation.builder().document(Id.of("mayor")).build())
                        .build());
        assertEquals(List.of(), check(sketch));
    }

    @Test
    void opinions_areNeverContradicted() {
        DossierSketch sketch = new DossierSketch()
                .source("mayor", s -> s)
                .source("rival", s -> s)
                .claim("strange", ClaimKind.OPINION, "decision is strange @ 2018")
                .says("s1", "mayor", "strange", "CT+", "2018")
                .says("s2", "rival", "strange", "CT-", "2018");
        assertEquals(List.of(), check(sketch));
    }

    @Test
    void textClaim_isItsOwnLiteral() {
        DossierSketch sketch = new DossierSketch()
                .source("mayor", s -> s)
                .source("rival", s -> s)
                .textClaim("safe")
                .says("s1", "mayor", "safe", "CT+", "2018")
                .says("s2", "rival", "safe", "PR-", "2019");
        assertEquals(List.of("CONTRADICTION [s1, s2]"), check(sketch));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We never helped anyone. | We never helped anyone. | true
                    “We  never helped” | "We never helped" | true
                    We never … anyone. | We never helped anyone. | true
                    [...] helped anyone. | We never helped anyone. | true
                    We never helped | We never helped anyone. | false
                    We never aided anyone. | We never helped anyone. | false
                    We ... never | We never helped anyone. | false
                    ﬁne | fine | true
                    12″ | 12" | true
                    l´eau | l'eau | true
                    """)
    void quotations_match(String a, String b, boolean expected) {
        assertEquals(expected, Quotations.match(a, b));
        assertEquals(expected, Quotations.match(b, a));
    }

    @Test
    void quotationsInTwoDocuments_thatDiffer_areAMismatch() {
        assertEquals(List.of("QUOTE_MISMATCH [s1]"), check(quoted("We helped", "We did help", "en")));
        assertEquals(List.of(), check(quoted("We helped", "Wij hielpen", "nl")));
    }

    private static DossierSketch quoted(String a, String b, String language) {
        return bridge().document("d1", "2018")
                .document("d2", "2018")
                .add(DossierSketch.statement("s1", "mayor", "CT+")
                        .content(Content.ofClaim(Id.of("safe")))
                        .addAllCitations(ImmutableSet.of(citation("d1", a, "en"), citation("d2", b, language)))
                        .build());
    }

    private static Citation citation(String document, String words, String language) {
        return Citation.builder()
                .document(Id.of(document))
                .quotation(Text.of(words, language))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "Kaspersky,Kаspersky,1",
        "NU.nl,NU.nl,1",
        "paypal,paypa1,1",
        "Reuters,Reuter,0",
        "modern,modem,1",
        "ABC,АВС,1",
        "nova,ոovα,1",
        "MAIL,ᎷᎪIᏞ,1",
        "Vrij,Vrıj,1",
        "Zoë,Zoё,1",
        "Афины,Αθήνα,0"
    })
    void namesThatLookTheSame_areFound(String a, String b, int expected) {
        DossierSketch sketch = new DossierSketch()
                .source("s:1", s -> s.putLabel(LanguageTag.of("en"), a))
                .source("s:2", s -> s.putLabel(LanguageTag.of("en"), b));
        List<Finding> findings = ConsistencyChecker.check(Provenance.of(sketch.dossier()));
        assertEquals(expected, findings.size());
    }

    /** The spokesperson looks like both, is one with the first and another than the second. */
    @Test
    void namesThatLookTheSame_ofOneThatSpeaksForTheFirst_areFoundBesideTheNext() {
        DossierSketch sketch = new DossierSketch()
                .source(
                        "s:1",
                        s -> s.putLabel(LanguageTag.of("en"), "Bell").addSameAs(Iri.of("https://example.org/bell")))
                .source("s:2", s -> s.putLabel(LanguageTag.of("en"), "Be11").addActsFor(Id.of("s:1")))
                .source(
                        "s:3",
                        s -> s.putLabel(LanguageTag.of("en"), "BeII").addSameAs(Iri.of("https://example.org/bell")));
        assertEquals(
                List.of(List.of(Id.of("s:2"), Id.of("s:3"))),
                ConsistencyChecker.check(Provenance.of(sketch.dossier())).stream()
                        .map(Finding::subjects)
                        .toList());
    }

    @Test
    void fortyThousandSources_makeOneFindingWithExactCounts() {
        DossierSketch sketch = new DossierSketch()
                .claim("yes", "bridge is-safe yes @ 2018")
                .claim("no", "not bridge is-safe yes @ 2018");
        int each = 20_000;
        for (int i = 0; i < each; i++) {
            sketch.says("y" + i, "p" + i, "yes", "CT+", "").says("n" + i, "q" + i, "no", "CT+", "");
        }
        List<Finding> findings = ConsistencyChecker.check(Provenance.of(sketch.dossier()));
        assertEquals(1, findings.size());
        assertEquals((long) each * each, findings.get(0).pairs().orElseThrow());
        assertEquals(2, findings.get(0).sides().size());
        assertEquals(each, findings.get(0).sides().get(0).statements().size());
        assertEquals(List.of(Id.of("n0"), Id.of("y0")), findings.get(0).cause());
    }
}
