package org.wederhoor.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wederhoor.Script.cited;
import static org.wederhoor.Script.date;
import static org.wederhoor.Script.id;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.WithdrawalKind;

final class ProvenanceTest {
    /** A ministry with a minister, a company with a spokesperson, a paper with an article, and somebody else. */
    private static Script scene() {
        return Script.begin()
                .organizations("ministry", "company")
                .spokesperson("minister", "ministry")
                .spokesperson("spokesperson", "company")
                .people("witness")
                .publications("paper")
                .document("article", "paper", "2018-11")
                .document("letter", "ministry", "2018-05-14")
                .document("found", "", "2018-06")
                .texts("c");
    }

    @Test
    void standing_citedFromOwnPrincipalsOrAgentsDocument_isFirstHand() {
        Provenance provenance = Provenance.of(scene().says("s1", "ministry", "CT+", "c", cited("letter"))
                .says("s2", "minister", "CT+", "c", cited("letter"))
                .document("note", "minister", "")
                .says("s3", "ministry", "CT+", "c", cited("note"))
                .says("s4", "paper", "CT+", "c", cited("article"))
                .says("s5", "article", "CT+", "c", cited("article"))
                .dossier());
        for (String s : ImmutableList.of("s1", "s2", "s3", "s4", "s5")) {
            assertEquals(Standing.FIRST_HAND, provenance.standing(id(s)), s);
        }
    }

    @Test
    void standing_citedFromAnothersDocument_isAReportByThatDocument() {
        Provenance provenance = Provenance.of(scene().says("s1", "company", "CT+", "c", cited("article"))
                .says("s2", "company", "CT+", "c", cited("letter"))
                .says("s3", "company", "CT+", "c", cited("found"))
                .says("s4", "company", "CT+", "c", cited("letter", "article"))
                .says("s5", "company", "CT+", "c")
                .dossier());
        assertEquals(Standing.REPORTED, provenance.standing(id("s1")));
        assertEquals(Standing.HEARSAY, provenance.standing(id("s2")));
        assertEquals(Standing.REPORTED, provenance.standing(id("s3")));
        assertEquals(Standing.REPORTED, provenance.standing(id("s4")));
        assertEquals(Standing.UNATTESTED, provenance.standing(id("s5")));
    }

    @Test
    void standing_throughReports_dependsOnWhomTheyPass() {
        Provenance provenance = Provenance.of(scene().says("s", "company", "CT+", "c")
                .reports("r1", "spokesperson", "CT+", "s")
                .reports("r2", "article", "CT+", "r1", cited("article"))
                .says("t", "company", "CT+", "c")
                .reports("q1", "witness", "CT+", "t")
                .reports("q2", "article", "CT+", "q1", cited("article"))
                .dossier());
        assertEquals(Standing.REPORTED, provenance.standing(id("s")));
        assertEquals(Standing.REPORTED, provenance.standing(id("r1")));
        assertEquals(Standing.FIRST_HAND, provenance.standing(id("r2")));
        assertEquals(Standing.HEARSAY, provenance.standing(id("t")));
        assertEquals(Standing.REPORTED, provenance.standing(id("q1")));
    }

    @Test
    void standing_throughSpokespersonOfAnother_isHearsay() {
        Provenance provenance = Provenance.of(scene().says("s", "ministry", "CT+", "c")
                .reports("r1", "spokesperson", "CT+", "s")
                .reports("r2", "article", "CT+", "r1", cited("article"))
                .dossier());
        assertEquals(Standing.HEARSAY, provenance.standing(id("s")));
    }

    @Test
    void reaches_throughDeniedOrUnderspecifiedReport_isFalse() {
        Provenance provenance = Provenance.of(scene().says("s1", "company", "CT+", "c")
                .reports("r1", "article", "CT-", "s1", cited("article"))
                .says("s2", "company", "CT+", "c")
                .reports("r2", "article", "U", "s2", cited("article"))
                .says("s3", "company", "CT-", "c")
                .reports("r3", "article", "PS+", "s3", cited("article"))
                .dossier());
        assertFalse(provenance.reaches(id("s1")));
        assertEquals(Factuality.UNDERSPECIFIED, provenance.factuality(id("s1")));
        assertFalse(provenance.reaches(id("s2")));
        assertTrue(provenance.reaches(id("s3")));
        assertEquals(Factuality.POSSIBLE_NEGATIVE, provenance.factuality(id("s3")));
        assertEquals(0, provenance.chains(id("s1")).count());
    }

    @Test
    void factuality_throughChains_keepsWhatTheBoundLeaves() {
        Provenance provenance = Provenance.of(scene().says("s", "company", "CT+", "c")
                .reports("r1", "witness", "PR+", "s")
                .reports("r2", "article", "PR+", "r1", cited("article"))
                .says("t", "company", "PR+", "c")
                .reports("q1", "witness", "PR+", "t")
                .reports("q2", "article", "PR+", "q1", cited("article"))
                .dossier());
        assertEquals(Factuality.POSSIBLE_POSITIVE, provenance.factuality(id("s")));
        assertEquals(Factuality.PROBABLE_POSITIVE, provenance.factuality(id("r2")));
        assertTrue(provenance.isHedged(id("r2")));
        assertEquals(Factuality.UNDERSPECIFIED, provenance.factuality(id("t")));
        assertTrue(provenance.reaches(id("t")));
    }

    @Test
    void chains_areOutermostFirstAndInOrderOfIds() {
        Provenance provenance = Provenance.of(scene().says("s", "company", "CT+", "c", cited("found"))
                .reports("r2", "article", "CT+", "s", cited("article"))
                .reports("r1", "witness", "CT+", "s")
                .reports("q", "article", "CT+", "r1", cited("article"))
                .dossier());
        assertEquals(
                "[[s], [q, r1, s], [r2, s]]",
                provenance.chains(id("s")).collect(Collectors.toList()).toString());
        assertEquals(ImmutableList.of(id("s")), provenance.chain(id("s")));
        assertEquals(ImmutableList.of(id("q"), id("r1")), provenance.chain(id("r1")));
    }

    @Test
    void chains_ofReportsInACircle_end() {
        Provenance provenance = Provenance.of(scene().reports("r1", "witness", "CT+", "r3")
                .reports("r2", "witness", "CT+", "r1")
                .reports("r3", "witness", "CT+", "r2")
                .dossier());
        assertFalse(provenance.reaches(id("r1")));
        assertEquals(0, provenance.chains(id("r1")).count());
        Provenance entered = Provenance.of(scene().reports("r1", "witness", "CT+", "r3")
                .reports("r2", "witness", "CT+", "r1", cited("article"))
                .reports("r3", "witness", "CT+", "r2")
                .dossier());
        assertEquals(
                "[[r2, r1, r3]]",
                entered.chains(id("r3")).collect(Collectors.toList()).toString());
        assertEquals(
                "[[r2]]", entered.chains(id("r2")).collect(Collectors.toList()).toString());
    }

    @Test
    void provenance_ofAMillionNestedReports_isBuiltWithoutRecursion() {
        int length = 1_000_000;
        Script script = scene().says("s0", "company", "CT+", "c");
        for (int i = 1; i < length; i++) {
            script.reports("s" + i, "paper", "CT+", "s" + (i - 1));
        }
        script.reports("end", "witness", "CT+", "s" + (length - 1), cited("article"));
        Provenance provenance = Provenance.of(script.dossier());
        assertEquals(Standing.HEARSAY, provenance.standing(id("s0")));
        assertEquals(length + 1, provenance.chain(id("s0")).size());
        assertEquals(1, provenance.chains(id("s0")).count());
        assertEquals(Optional.of(date("2018-11")), provenance.said(id("s0")));
    }

    @Test
    void said_withoutOwnDate_isThatOfTheEarliestDocument() {
        Provenance provenance = Provenance.of(scene().says("s1", "company", "CT+", "c", cited("article", "found"))
                .says("s2", "company", "CT+", "c")
                .reports("r2", "witness", "CT+", "s2")
                .reports("q2", "article", "CT+", "r2", cited("article"))
                .says("s3", "company", "CT+", "c", s -> s.said(date("2019")))
                .reports("r3", "article", "CT+", "s3", cited("article"))
                .says("s4", "company", "CT+", "c")
                .dossier());
        assertEquals(Optional.of(date("2018-06")), provenance.said(id("s1")));
        assertEquals(Optional.of(date("2018-11")), provenance.said(id("s2")));
        assertEquals(Optional.of(date("2019")), provenance.said(id("s3")));
        assertEquals(Optional.empty(), provenance.said(id("s4")));
    }

    @Test
    void isWithdrawn_byWhomItIsForToDoSo() {
        Provenance provenance = Provenance.of(scene().says("s1", "minister", "CT+", "c")
                .withdraws("w1", "ministry", WithdrawalKind.RETRACTS, "s1")
                .says("s2", "minister", "CT+", "c")
                .withdraws("w2", "witness", WithdrawalKind.RETRACTS, "s2")
                .says("s3", "witness", "CT+", "c", cited("article"))
                .withdraws("w3", "paper", WithdrawalKind.RETRACTS, "s3")
                .says("s4", "witness", "CT+", "c", cited("article", "letter"))
                .withdraws("w4", "paper", WithdrawalKind.RETRACTS, "s4")
                .dossier());
        assertTrue(provenance.isWithdrawn(id("s1")));
        assertFalse(provenance.isWithdrawn(id("s2")));
        assertTrue(provenance.isWithdrawn(id("s3")));
        assertFalse(provenance.isWithdrawn(id("s4")));
    }

    @Test
    void isWithdrawn_correction_withdrawsAllVersionsBeforeIt() {
        Script history = scene().says("v1", "witness", "CT+", "c")
                .withdraws("v2", "witness", WithdrawalKind.CORRECTS, "v1")
                .withdraws("v3", "witness", WithdrawalKind.CORRECTS, "v2");
        Provenance provenance = Provenance.of(history.dossier());
        assertTrue(provenance.isWithdrawn(id("v1")));
        assertTrue(provenance.isWithdrawn(id("v2")));
        assertFalse(provenance.isWithdrawn(id("v3")));

        history.withdraws("w", "witness", WithdrawalKind.RETRACTS, "v3");
        Provenance retracted = Provenance.of(history.dossier());
        assertTrue(retracted.isWithdrawn(id("v3")));
        assertFalse(retracted.isWithdrawn(id("v2")));
        assertTrue(retracted.isWithdrawn(id("v1")));
    }

    @Test
    void isWithdrawn_inALoop_isFalse() {
        Provenance provenance = Provenance.of(scene().withdraws("a", "witness", WithdrawalKind.RETRACTS, "b")
                .withdraws("b", "witness", WithdrawalKind.CORRECTS, "a")
                .dossier());
        assertFalse(provenance.isWithdrawn(id("a")));
        assertFalse(provenance.isWithdrawn(id("b")));
    }

    @Test
    void reaches_throughWithdrawnReport_isFalse() {
        Provenance provenance = Provenance.of(scene().says("s", "company", "CT+", "c")
                .reports("r", "article", "CT+", "s", cited("article"))
                .withdraws("w", "paper", WithdrawalKind.RETRACTS, "r")
                .dossier());
        assertTrue(provenance.isWithdrawn(id("r")));
        assertFalse(provenance.isWithdrawn(id("s")));
        assertFalse(provenance.reaches(id("s")));
    }

    @Test
    void voice_isThePrincipal_unlessThereAreSeveral() {
        Provenance provenance = Provenance.of(scene().spokesperson("clerk", "minister")
                .spokesperson("lawyer", "ministry", "company")
                .says("s", "witness", "CT+", "c")
                .dossier());
        assertEquals(id("ministry"), provenance.voice(id("clerk")));
        assertEquals(id("lawyer"), provenance.voice(id("lawyer")));
        assertEquals(id("article"), provenance.voice(id("article")));
        assertTrue(provenance.areOne(id("lawyer"), id("company")));
        assertFalse(provenance.areOne(id("ministry"), id("company")));
        assertTrue(provenance.areOne(id("article"), id("paper")));
        assertEquals(provenance.origin(id("ministry")), provenance.origin(id("company")));
    }

    @Test
    void standing_unknownStatement_isRefused() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> Provenance.of(scene().dossier()).standing(id("nowhere")));
        assertEquals(
                "statement \"nowhere\" is not in the dossier, expected the id of one of its statements",
                refusal.getMessage());
    }
}
