package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wederhoor.Script.basedOn;
import static org.wederhoor.Script.cited;
import static org.wederhoor.Script.entity;
import static org.wederhoor.Script.id;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.argument.Budget;
import org.wederhoor.argument.Label;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Claim;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.WithdrawalKind;

/** One case for each sentence on verification, with what must not follow from it beside what must. */
final class VerificationTest {
    private static Script script() {
        return Script.begin().people("ann", "ben", "cas").publications("paper").texts("bridge", "tests", "cracks");
    }

    private static Verdict verdict(Script script, String claim) {
        return Verifier.of(script.dossier()).verify(id(claim));
    }

    private static String label(Script script, String claim) {
        return verdict(script, claim).toString();
    }

    @Test
    void line_sameInEachVerdict() {
        Script script = script().property(
                        "color",
                        p -> p.addCharacteristic(Characteristic.FUNCTIONAL).temporality(Temporality.TIMELESS))
                .claim("red", "car", "color", entity("red"))
                .claim("blue", "car", "color", entity("blue"))
                .says("r", "ann", "CT+", "red", cited("paper"))
                .says("b", "ben", "CT+", "blue");
        assertEquals("red: SUPPORTED, FIRM", label(script, "red"));
        assertEquals("blue: REFUTED, FIRM", label(script, "blue"));
        Evidence out = verdict(script, "red").evidence(Stance.AGAINST).get(0);
        assertEquals(Label.OUT, out.label());
        assertEquals(
                out.label(), verdict(script, "blue").evidence(Stance.FOR).get(0).label());
    }

    @Test
    void possibleConflict_isListedAndAttacksNothing() {
        Script script = script().property("left", p -> p.temporality(Temporality.EVENT))
                .claim("left-in-may", "car", "left", entity("town"), p -> p.validTime(Script.date("2018-05?")))
                .claim(
                        "stayed",
                        "car",
                        "left",
                        entity("town"),
                        p -> p.validTime(Script.date("2018")).negated(true))
                .says("l", "ann", "CT+", "left-in-may", cited("paper"))
                .says("s", "ben", "CT+", "stayed", cited("paper"));
        Verdict verdict = verdict(script, "left-in-may");
        assertEquals("left-in-may: SUPPORTED, FIRM", verdict.toString());
        assertEquals(
                "[Objection[kind=MAY_EXCLUDE, by=stayed, target=left-in-may, statements=[s]]]",
                verdict.objections().toString());
    }

    @Test
    void support_prolongs_probableAtMost_andOnce() {
        Script script = script().support("step", "tests", "bridge")
                .support("back", "bridge", "tests")
                .says("t", "ann", "CT+", "tests", cited("paper"));
        Verdict verdict = verdict(script, "bridge");
        assertEquals("bridge: SUPPORTED, HEDGED", verdict.toString());
        assertEquals(
                List.of("PR+"),
                verdict.evidence().stream().map(e -> e.factuality().symbol()).toList());
        assertEquals(2, verdict(script, "tests").evidence().size());
    }

    @Test
    void attackOnPremise_attacksConclusion_undercutAttacksConclusionAlone() {
        Script script = script().support("step", "tests", "bridge")
                .says("t", "ann", "CT+", "tests", cited("paper"))
                .says("not", "ben", "CT-", "tests", cited("paper"));
        assertEquals("bridge: NOT_ENOUGH_EVIDENCE", label(script, "bridge"));
        Script undercut = script().support("step", "tests", "bridge")
                .counter("but", CounterclaimKind.UNDERCUTS, "cracks", "step")
                .says("t", "ann", "CT+", "tests", cited("paper"))
                .says("c", "ben", "CT+", "cracks");
        assertEquals("tests: SUPPORTED, FIRM", label(undercut, "tests"));
        // Hearsay undercuts as well, whatever the policy prefers.
        assertEquals("bridge: NOT_ENOUGH_EVIDENCE", label(undercut, "bridge"));
    }

    @Test
    void rebuttal_isALineAgainst_andAttacksBothWays() {
        Script script = script().counter("but", CounterclaimKind.REBUTS, "cracks", "bridge")
                .says("b", "ann", "CT+", "bridge", cited("paper"))
                .says("c", "ben", "CT+", "cracks", cited("paper"));
        assertEquals("bridge: CONFLICTING_EVIDENCE", label(script, "bridge"));
        assertEquals("cracks: NOT_ENOUGH_EVIDENCE", label(script, "cracks"));
        assertEquals(
                Evidence.Relation.REBUTS,
                verdict(script, "bridge").evidence(Stance.AGAINST).get(0).relation());
    }

    @Test
    void undermining_attacksOneWay_whatPassesThroughASource() {
        Script script = script().counter("but", CounterclaimKind.UNDERMINES, "cracks", "ann")
                .says("b", "ann", "CT+", "bridge", cited("paper"))
                .says("t", "cas", "CT+", "tests", cited("paper"))
                .says("c", "ben", "CT+", "cracks", cited("paper"));
        assertEquals("bridge: NOT_ENOUGH_EVIDENCE", label(script, "bridge"));
        assertEquals("tests: SUPPORTED, FIRM", label(script, "tests"));
        assertEquals("cracks: SUPPORTED, FIRM", label(script, "cracks"));
    }

    @Test
    void objectionThatNobodyStates_attacksNothing_andIsListed() {
        Script script = script().counter("but", CounterclaimKind.UNDERMINES, "cracks", "ann")
                .says("b", "ann", "CT+", "bridge", cited("paper"));
        Verdict verdict = verdict(script, "bridge");
        assertEquals("bridge: SUPPORTED, FIRM", verdict.toString());
        assertEquals(
                "[Objection[kind=UNDERMINES, by=but, target=ann, statements=[]]]",
                verdict.objections().toString());
    }

    @Test
    void allBasesWithdrawn_lineIsOut_someLeft_itStands() {
        Script script = script().says("one", "ann", "CT+", "tests", cited("paper"))
                .says("other", "ben", "CT+", "tests", cited("paper"))
                .says(
                        "b",
                        "cas",
                        "CT+",
                        "bridge",
                        s -> cited("paper").apply(basedOn("one", "other").apply(s)))
                .withdraws("back", "ann", WithdrawalKind.RETRACTS, "one");
        assertEquals("bridge: SUPPORTED, FIRM", label(script, "bridge"));
        script.withdraws("back-too", "ben", WithdrawalKind.RETRACTS, "other");
        assertEquals("bridge: NOT_ENOUGH_EVIDENCE", label(script, "bridge"));
    }

    @Test
    void deniedAttribution_attacksBothWays() {
        Script script = script().says("said", "ann", "CT+", "bridge")
                .reports("report", "paper", "CT+", "said", cited("paper"))
                .reports("denial", "ann", "CT-", "said", cited("paper"));
        assertEquals("bridge: NOT_ENOUGH_EVIDENCE", label(script, "bridge"));
        assertEquals(
                Label.UNDECIDED, verdict(script, "bridge").evidence().get(0).label());
    }

    @Test
    void undeclaredReliability_isNotCompared_declaredDecides() {
        Script script = script().source("dee", SourceKind.PERSON, s -> s.reliability(0.9))
                .source("eve", SourceKind.PERSON, s -> s.reliability(0.2))
                .says("d", "dee", "CT+", "bridge", cited("paper"))
                .says("a", "ann", "CT-", "bridge", cited("paper"));
        assertEquals("bridge: CONFLICTING_EVIDENCE", label(script, "bridge"));
        Script declared = script().source("dee", SourceKind.PERSON, s -> s.reliability(0.9))
                .source("eve", SourceKind.PERSON, s -> s.reliability(0.2))
                .says("d", "dee", "CT+", "bridge", cited("paper"))
                .says("e", "eve", "CT-", "bridge", cited("paper"));
        assertEquals("bridge: SUPPORTED, FIRM", label(declared, "bridge"));
        assertEquals(
                "bridge: CONFLICTING_EVIDENCE",
                Verifier.of(declared.dossier(), Policy.equalRank())
                        .verify(id("bridge"))
                        .toString());
    }

    @Test
    void gradual_manyWeigh_moreThanOne() {
        Script script = script().people("p1", "p2", "p3", "p4");
        for (int i = 1; i <= 4; i++) {
            script.says("s" + i, "p" + i, "CT+", "bridge", cited("paper"));
        }
        script.says("not", "ann", "CT-", "bridge", cited("paper"));
        assertEquals("bridge: CONFLICTING_EVIDENCE", label(script, "bridge"));
        assertEquals(
                "bridge: SUPPORTED, FIRM",
                Verifier.of(script.dossier(), Policy.gradual())
                        .verify(id("bridge"))
                        .toString());
    }

    @Test
    void value_supportsWhatContainsIt_neverTheOtherWay() {
        Script script = script().property(
                        "dead", p -> p.temporality(Temporality.TIMELESS).addCharacteristic(Characteristic.FUNCTIONAL))
                .claim("twelve", "crash", "dead", QuantityValue.of(BigDecimal.valueOf(12)))
                .says("s", "ann", "CT+", "twelve", cited("paper"));
        Verifier verifier = Verifier.of(script.dossier());
        assertEquals("new: SUPPORTED, FIRM", verifier.verify(dead(10, 20)).toString());
        assertEquals("new: REFUTED, FIRM", verifier.verify(dead(13, 13)).toString());
        Script range = script().property("dead", p -> p.temporality(Temporality.TIMELESS))
                .claim(
                        "some",
                        "crash",
                        "dead",
                        new QuantityValue(BigDecimal.TEN, BigDecimal.valueOf(20), Optional.empty()))
                .says("s", "ann", "CT+", "some", cited("paper"));
        assertEquals(
                "new: NOT_ENOUGH_EVIDENCE",
                Verifier.of(range.dossier()).verify(dead(12, 12)).toString());
    }

    private static Claim dead(int low, int high) {
        return Claim.builder()
                .id(id("new"))
                .proposition(Proposition.builder()
                        .subject(id("crash"))
                        .property(id("dead"))
                        .value(new QuantityValue(BigDecimal.valueOf(low), BigDecimal.valueOf(high), Optional.empty()))
                        .build())
                .build();
    }

    @Test
    void openLine_isShown_andCountsForNeitherSide() {
        Script script = script().says("b", "ann", "PS+", "bridge", cited("paper"));
        Verdict verdict = verdict(script, "bridge");
        assertEquals("bridge: NOT_ENOUGH_EVIDENCE", verdict.toString());
        assertEquals(1, verdict.evidence(Stance.OPEN).size());
    }

    @Test
    void camps_areThePositionsWithTheirSources() {
        Script script = script().says("b", "ann", "CT+", "bridge", cited("paper"))
                .says("n", "ben", "CT-", "bridge", cited("paper"));
        Camps camps = verdict(script, "bridge").camps(10, Budget.unlimited());
        assertTrue(camps.complete());
        assertEquals(
                List.of("SUPPORTED [ann]", "REFUTED [ben]"),
                camps.camps().stream()
                        .map(camp -> camp.label() + " " + camp.sources())
                        .toList());
        assertFalse(verdict(script, "bridge").camps(1, Budget.unlimited()).complete());
    }

    @Test
    void manyOnBothSides_attackThroughHubs() {
        Script script = script();
        IntStream.range(0, 4_000).forEach(i -> {
            script.people("p" + i);
            script.says(
                    "s" + i,
                    "p" + i,
                    i % 2 == 0 ? "CT+" : "CT-",
                    "bridge",
                    s -> cited("paper")
                            .apply(Script.said("20" + (10 + i % 10) + "-0" + (1 + i % 9))
                                    .apply(s)));
        });
        Verdict verdict = verdict(script, "bridge");
        assertEquals("bridge: CONFLICTING_EVIDENCE", verdict.toString());
        assertEquals(4_000, verdict.evidence().size());
        assertTrue(verdict.flips(1).found().isEmpty());
    }

    @Test
    void verify_unknownClaim_isRefused() {
        Verifier verifier = Verifier.of(script().dossier());
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> verifier.verify(id("nonsense")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("claim \"nonsense\" is not in the dossier"));
    }
}
