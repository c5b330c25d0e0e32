package org.wederhoor.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wederhoor.Script.basedOn;
import static org.wederhoor.Script.cited;
import static org.wederhoor.Script.date;
import static org.wederhoor.Script.entity;
import static org.wederhoor.Script.id;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.DerivationKind;
import org.wederhoor.model.ReplyRequest;
import org.wederhoor.model.Role;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.WithdrawalKind;

final class ProvenanceCheckerTest {
    private static Script scene() {
        return Script.begin()
                .organizations("government", "company")
                .spokesperson("executive", "company")
                .publications("site", "blog")
                .document("article", "blog", "2018-11")
                .document("page", "site", "2018-11")
                .texts("c", "d");
    }

    private static List<Finding> findings(Script script, FindingCode code) {
        return ProvenanceChecker.check(Provenance.of(script.dossier())).stream()
                .filter(f -> f.code() == code)
                .collect(Collectors.toList());
    }

    private static String ids(Script script, FindingCode code) {
        return findings(script, code).stream().map(f -> f.id().value()).sorted().collect(Collectors.joining(" "));
    }

    private static List<StepKind> kinds(Finding finding) {
        return finding.derivation().stream().map(s -> s.kind()).collect(Collectors.toList());
    }

    @Test
    void singleOrigin_relaysOneBehindTheOther_isFound() {
        Script script = scene().says("admission", "government", "CT+", "c")
                .reports("r1", "executive", "CT+", "admission")
                .reports("r2", "site", "CT+", "r1")
                .reports("r3", "article", "CT+", "r2", cited("article"));
        List<Finding> found = findings(script, FindingCode.SINGLE_ORIGIN);
        assertEquals(1, found.size());
        assertEquals("SINGLE_ORIGIN|c", found.get(0).id().value());
        assertEquals(
                List.of(id("admission"), id("r1"), id("r2"), id("r3")),
                found.get(0).cause());
        assertEquals(
                List.of(
                        StepKind.STATED,
                        StepKind.REPORTED,
                        StepKind.REPORTED,
                        StepKind.REPORTED,
                        StepKind.STATED,
                        StepKind.STATED,
                        StepKind.STATED,
                        StepKind.ONE_ROOT),
                kinds(found.get(0)));
    }

    @Test
    void singleOrigin_relaysSideBySide_isFound() {
        Script reports = scene().says("s", "government", "CT+", "c")
                .reports("r1", "site", "CT+", "s", cited("page"))
                .reports("r2", "article", "CT+", "s", cited("article"));
        assertEquals("SINGLE_ORIGIN|c", ids(reports, FindingCode.SINGLE_ORIGIN));
        Script bases = scene().says("s", "government", "CT+", "c")
                .says("r1", "site", "CT+", "c", basedOn("s"))
                .says("r2", "article", "CT+", "c", basedOn("r1"));
        assertEquals("SINGLE_ORIGIN|c", ids(bases, FindingCode.SINGLE_ORIGIN));
        Script citations = scene().says("s", "government", "CT+", "c", cited("page", "article"));
        assertEquals("SINGLE_ORIGIN|c", ids(citations, FindingCode.SINGLE_ORIGIN));
    }

    @Test
    void singleOrigin_reprint_countsAsRelay() {
        Script script = scene().source(
                        "copy",
                        SourceKind.DOCUMENT,
                        d -> d.publisher(id("company"))
                                .addDerivation(new Derivation(DerivationKind.QUOTED_FROM, id("page"))))
                .says("s", "government", "CT+", "c")
                .reports("r1", "page", "CT+", "s", cited("page"))
                .says("r2", "copy", "CT+", "c", cited("copy"));
        assertEquals("SINGLE_ORIGIN|c", ids(script, FindingCode.SINGLE_ORIGIN));
    }

    @Test
    void singleOrigin_oneRelayOrTwoRoots_isNotFound() {
        assertEquals(
                "",
                ids(
                        scene().says("s", "government", "CT+", "c")
                                .reports("r", "article", "CT+", "s", cited("article")),
                        FindingCode.SINGLE_ORIGIN));
        assertEquals(
                "",
                ids(
                        scene().says("s", "government", "CT+", "c")
                                .reports("r1", "article", "CT+", "s", cited("article"))
                                .reports("r2", "site", "CT+", "s", cited("page"))
                                .says("t", "company", "CT+", "c", cited("page")),
                        FindingCode.SINGLE_ORIGIN));
        assertEquals(
                "",
                ids(
                        scene().says("s", "company", "CT+", "c")
                                .reports("r1", "executive", "CT+", "s")
                                .reports("r2", "article", "CT+", "r1", cited("article")),
                        FindingCode.SINGLE_ORIGIN),
                "a spokesperson relays nobody but itself");
    }

    @Test
    void noReply_wordsKnownByHearsay_isFound() {
        Script script = scene().says("admission", "government", "CT+", "c")
                .reports("r1", "executive", "CT+", "admission")
                .reports("r2", "article", "CT+", "r1", cited("article"));
        List<Finding> found = findings(script, FindingCode.NO_REPLY);
        assertEquals(1, found.size());
        assertEquals("NO_REPLY|government|c", found.get(0).id().value());
        assertEquals(List.of(id("admission"), id("r1"), id("r2")), found.get(0).cause());
        assertTrue(kinds(found.get(0)).contains(StepKind.NOT_ASKED));
    }

    @Test
    void noReply_saysWhetherAndWhenAsked() {
        Script script = scene().says("admission", "government", "CT+", "c")
                .reports("r1", "executive", "CT+", "admission")
                .add(ReplyRequest.builder()
                        .id(id("q"))
                        .party(id("government"))
                        .claim(id("c"))
                        .asked(date("2018-11-01"))
                        .deadline(date("2018-11-05"))
                        .build());
        List<StepKind> kinds = kinds(findings(script, FindingCode.NO_REPLY).get(0));
        assertEquals(
                List.of(StepKind.UNHEARD, StepKind.ASKED, StepKind.ASKED_ON, StepKind.ANSWER_DUE),
                kinds.subList(kinds.size() - 4, kinds.size()));
    }

    @Test
    void noReply_ownWordOnClaimAttributionOrRequest_clearsIt() {
        Script base = scene().says("admission", "government", "CT+", "c")
                .reports("r1", "executive", "CT+", "admission")
                .reports("r2", "article", "CT+", "r1", cited("article"));
        assertEquals("NO_REPLY|government|c", ids(base, FindingCode.NO_REPLY));
        Script own = copy(base).spokesperson("minister", "government").says("own", "minister", "U", "c", cited("page"));
        assertEquals("", ids(own, FindingCode.NO_REPLY));
        Script denial = copy(base).reports("own", "government", "CT-", "admission", cited("page"));
        assertEquals("", ids(denial, FindingCode.NO_REPLY));
        Script refusal = copy(base)
                .withdraws("none", "government", WithdrawalKind.RETRACTS)
                .add(ReplyRequest.builder()
                        .id(id("q"))
                        .party(id("government"))
                        .claim(id("c"))
                        .answer(id("none"))
                        .build());
        assertEquals("", ids(refusal, FindingCode.NO_REPLY));
        Script elsewhere = copy(base).says("own", "government", "CT+", "d", cited("page"));
        assertEquals("NO_REPLY|government|c", ids(elsewhere, FindingCode.NO_REPLY));
        Script hearsay = copy(base).says("own", "government", "CT-", "c").reports("r3", "executive", "CT+", "own");
        assertEquals("NO_REPLY|government|c", ids(hearsay, FindingCode.NO_REPLY));
    }

    @Test
    void noReply_accusedByAnother_isFound() {
        Script base = scene().things("spies")
                .property("contributedTo", p -> p.addAccused(Role.SUBJECT).addAccused(Role.VALUE))
                .claim("spying", "company", "contributedTo", entity("spies"))
                .says("s", "government", "CT+", "spying")
                .reports("r", "article", "CT+", "s", cited("article"));
        assertEquals("NO_REPLY|company|spying NO_REPLY|spies|spying", ids(base, FindingCode.NO_REPLY));
        Script denied = copy(base).says("own", "executive", "CT-", "spying", cited("article"));
        assertEquals("NO_REPLY|spies|spying", ids(denied, FindingCode.NO_REPLY));
        Script hesitant = scene().things("spies")
                .property("contributedTo", p -> p.addAccused(Role.SUBJECT))
                .claim("spying", "company", "contributedTo", entity("spies"))
                .says("s", "government", "PS+", "spying")
                .reports("r", "article", "CT+", "s", cited("article"));
        assertEquals("", ids(hesitant, FindingCode.NO_REPLY));
    }

    private static Script copy(Script script) {
        Script copy = Script.begin();
        script.records().forEach(copy::add);
        return copy;
    }
}
