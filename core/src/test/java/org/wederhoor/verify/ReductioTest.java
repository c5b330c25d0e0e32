package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wederhoor.Script.cited;
import static org.wederhoor.Script.date;
import static org.wederhoor.Script.entity;
import static org.wederhoor.Script.id;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.argument.Label;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Claim;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.model.WithdrawalKind;
import org.wederhoor.render.TextRenderer;

/** Statements with which a claim cannot be so, as with them it would lead to what cannot be so, are one line against it. */
final class ReductioTest {
    private static final Term X = Term.variable("x");
    private static final Term Y = Term.variable("y");
    private static final Term Z = Term.variable("z");

    /** Whoever owns a firm that owns a ship controls the ship; a ship flies the flag of where its port lies, and only that. */
    private static Script script() {
        return Script.begin()
                .people("ann", "ben", "cas", "dee")
                .publications("paper", "daily", "weekly", "monthly")
                .things("tycoon", "firm", "ship", "port", "malta", "panama")
                .property("owns", p -> p.temporality(Temporality.TIMELESS))
                .property("controls", p -> p.temporality(Temporality.TIMELESS))
                .property("flag", p -> p.temporality(Temporality.TIMELESS).addCharacteristic(Characteristic.FUNCTIONAL))
                .property("registered", p -> p.temporality(Temporality.TIMELESS))
                .property("within", p -> p.temporality(Temporality.TIMELESS))
                .add(rule("control", atom(X, "controls", Z), atom(X, "owns", Y), atom(Y, "owns", Z)))
                .add(rule("flags", atom(X, "flag", Z), atom(X, "registered", Y), atom(Y, "within", Z)))
                .claim("tycoon-owns", "tycoon", "owns", entity("firm"))
                .claim("firm-owns", "firm", "owns", entity("ship"))
                .claim("controls", "tycoon", "controls", entity("ship"))
                .claim("in-port", "ship", "registered", entity("port"))
                .claim("port-in-malta", "port", "within", entity("malta"))
                .claim("panama-flag", "ship", "flag", entity("panama"));
    }

    private static Atom atom(Term subject, String property, Term value) {
        return new Atom(subject, id(property), value);
    }

    private static Rule rule(String id, Atom conclusion, Atom... premises) {
        return Rule.builder()
                .id(id(id))
                .addAllPremises(List.of(premises))
                .conclusion(conclusion)
                .build();
    }

    private static Script denied(String owning, String controlling) {
        return script().says("a", "ann", owning, "tycoon-owns", cited("paper"))
                .says("c", "cas", controlling, "controls", cited("daily"));
    }

    private static Verdict verdict(Script script, String claim) {
        return Verifier.of(script.dossier()).verify(id(claim));
    }

    private static List<Id> ids(String... ids) {
        return List.of(ids).stream().map(Script::id).toList();
    }

    @Test
    void premiseWithDeniedConclusion_excludesTheOtherPremise() {
        Verdict verdict = verdict(denied("CT+", "CT-"), "firm-owns");
        assertEquals("firm-owns: REFUTED, FIRM", verdict.toString());
        assertEquals(1, verdict.evidence().size());
        Evidence evidence = verdict.evidence().get(0);
        assertEquals(ids("a", "c"), evidence.line().statements());
        assertEquals(id("control"), evidence.line().on());
        assertEquals(Evidence.Relation.EXCLUDES, evidence.relation());
        assertEquals("CT-", evidence.factuality().symbol());
        assertEquals(
                List.of("SUPPOSED", "RULE", "OPPOSITE", "REJECTED"),
                evidence.line().derivation().stream()
                        .map(step -> step.kind().toString())
                        .toList());
    }

    @Test
    void neitherOfTheTwoAlone_saysAnything() {
        assertTrue(verdict(script().says("a", "ann", "CT+", "tycoon-owns"), "firm-owns")
                .evidence()
                .isEmpty());
        assertTrue(verdict(script().says("c", "cas", "CT-", "controls"), "firm-owns")
                .evidence()
                .isEmpty());
        assertTrue(verdict(denied("CT+", "CT+"), "firm-owns").evidence().isEmpty());
        assertTrue(verdict(denied("CT-", "CT-"), "firm-owns").evidence().isEmpty());
    }

    @Test
    void credence_isWhatFrechetLeaves() {
        assertEquals(
                "firm-owns: REFUTED, HEDGED",
                verdict(denied("CT+", "PR-"), "firm-owns").toString());
        Verdict open = verdict(denied("PR+", "PR-"), "firm-owns");
        assertEquals("firm-owns: NOT_ENOUGH_EVIDENCE", open.toString());
        assertEquals("PS-", open.evidence(Stance.OPEN).get(0).factuality().symbol());
        assertTrue(verdict(denied("PS+", "PR-"), "firm-owns").evidence().isEmpty());
    }

    @Test
    void threeThatCannotAllBeSo_attackEachOther() {
        Script script = denied("CT+", "CT-").says("b", "ben", "CT+", "firm-owns", cited("weekly"));
        for (String claim : List.of("firm-owns", "tycoon-owns", "controls")) {
            Verdict verdict = verdict(script, claim);
            assertEquals(claim + ": CONFLICTING_EVIDENCE", verdict.toString());
            for (Evidence evidence : verdict.evidence()) {
                assertEquals(Label.UNDECIDED, evidence.label(), () -> claim + " " + evidence.line());
            }
        }
    }

    @Test
    void aFartherPremise_yieldsToThoseThatAreNearer() {
        Script script = denied("CT+", "CT-").says("b", "ben", "CT+", "firm-owns");
        assertEquals("firm-owns: REFUTED, FIRM", verdict(script, "firm-owns").toString());
        assertEquals(
                "tycoon-owns: SUPPORTED, FIRM", verdict(script, "tycoon-owns").toString());
        assertEquals("controls: REFUTED, FIRM", verdict(script, "controls").toString());
    }

    @Test
    void anotherValueOfTheConclusion_excludesThePremises() {
        Script script = script().says("r", "ann", "CT+", "in-port", cited("paper"))
                .says("f", "ben", "CT+", "panama-flag", cited("daily"));
        Verdict verdict = verdict(script, "port-in-malta");
        assertEquals("port-in-malta: REFUTED, FIRM", verdict.toString());
        assertEquals(ids("f", "r"), verdict.evidence().get(0).line().statements());
    }

    @Test
    void negatedClaim_isEntailed() {
        Script script =
                denied("CT+", "CT-").claim("firm-owns-not", "firm", "owns", entity("ship"), p -> p.negated(true));
        Verdict verdict = verdict(script, "firm-owns-not");
        assertEquals("firm-owns-not: SUPPORTED, FIRM", verdict.toString());
        assertEquals(Evidence.Relation.ENTAILS, verdict.evidence().get(0).relation());
    }

    @Test
    void newClaim_isSupposedToo() {
        Script script = denied("CT+", "CT-");
        Claim claim = Claim.builder()
                .id(id("new"))
                .proposition(verdict(script, "firm-owns").claim().proposition().orElseThrow())
                .build();
        Verdict verdict = Verifier.of(script.dossier()).verify(claim);
        assertEquals("new: REFUTED, FIRM", verdict.toString());
    }

    /** The rule takes what is supposed twice, so that no turning round of the rule would do. */
    @Test
    void whatIsSupposed_mayBeTakenTwice() {
        Script script = script().property("cleared", p -> p.temporality(Temporality.TIMELESS))
                .property("audited", p -> p.temporality(Temporality.TIMELESS))
                .property("sound", p -> p.temporality(Temporality.TIMELESS))
                .add(rule("clearing", atom(X, "cleared", Y), atom(X, "owns", Y)))
                .add(rule("auditing", atom(X, "audited", Y), atom(X, "owns", Y)))
                .add(rule("soundness", atom(X, "sound", Y), atom(X, "cleared", Y), atom(X, "audited", Y)))
                .claim("sound", "tycoon", "sound", entity("firm"))
                .says("s", "ann", "CT-", "sound", cited("paper"));
        Verdict verdict = verdict(script, "tycoon-owns");
        assertEquals("tycoon-owns: REFUTED, FIRM", verdict.toString());
        assertEquals(ids("s"), verdict.evidence().get(0).line().statements());
    }

    /** Not asymmetric, so that no two steps exclude each other: only the whole circle does. */
    @Test
    void stepThatWouldCloseALoop_isExcluded() {
        Script script = Script.begin()
                .people("ann", "ben", "cas")
                .publications("paper", "daily")
                .things("a", "b", "c")
                .property(
                        "above",
                        p -> p.temporality(Temporality.TIMELESS)
                                .addCharacteristic(Characteristic.TRANSITIVE)
                                .addCharacteristic(Characteristic.IRREFLEXIVE))
                .claim("ab", "a", "above", entity("b"))
                .claim("bc", "b", "above", entity("c"))
                .claim("ca", "c", "above", entity("a"))
                .says("one", "ann", "CT+", "ab", cited("paper"))
                .says("two", "ben", "CT+", "bc", cited("daily"));
        Verdict verdict = verdict(script, "ca");
        assertEquals("ca: REFUTED, FIRM", verdict.toString());
        assertEquals(ids("one", "two"), verdict.evidence().get(0).line().statements());
    }

    /** Ann and Cas speak of 2018; the claim can be so in 2019, and in a year that is not known it may be. */
    @Test
    void time_isThatWhichAllShare() {
        Script script = Script.begin()
                .people("ann", "cas")
                .publications("paper", "daily")
                .things("car", "desk", "firm")
                .property("works", p -> p)
                .property("part", p -> p)
                .add(rule("upward", atom(X, "works", Z), atom(X, "works", Y), atom(Y, "part", Z)))
                .claim("works-desk", "car", "works", entity("desk"), p -> p.validTime(date("2018-01/2018-12")))
                .claim(
                        "not-firm",
                        "car",
                        "works",
                        entity("firm"),
                        p -> p.validTime(date("2018-03/2018-06")).negated(true))
                .claim("in-april", "desk", "part", entity("firm"), p -> p.validTime(date("2018-04")))
                .claim("in-2019", "desk", "part", entity("firm"), p -> p.validTime(date("2019")))
                .claim("some-april", "desk", "part", entity("firm"), p -> p.validTime(date("201X-04-10")))
                .says("a", "ann", "CT+", "works-desk", cited("paper"))
                .says("c", "cas", "CT+", "not-firm", cited("daily"));
        assertEquals("in-april: REFUTED, FIRM", verdict(script, "in-april").toString());
        assertEquals("in-2019: NOT_ENOUGH_EVIDENCE", verdict(script, "in-2019").toString());
        Verdict possible = verdict(script, "some-april");
        assertEquals("some-april: NOT_ENOUGH_EVIDENCE", possible.toString());
        assertTrue(possible.evidence().isEmpty());
        assertEquals(
                ids("a", "c"),
                possible.objections().stream()
                        .filter(objection -> objection.kind() == Objection.Kind.MAY_EXCLUDE)
                        .findFirst()
                        .orElseThrow()
                        .statements());
    }

    /** From the first two it would follow that nothing is so. */
    @Test
    void whatIsAtOddsWithItself_excludesNothing() {
        Script script = script().says("r", "ann", "CT+", "in-port", cited("paper"))
                .says("f", "ben", "CT+", "panama-flag", cited("daily"));
        assertEquals(1, verdict(script, "port-in-malta").evidence().size());
        script.add(rule("home", atom(X, "flag", Term.constant(entity("malta"))), atom(X, "registered", Y)));
        assertEquals(List.of(), verdict(script, "port-in-malta").evidence());
        assertEquals("in-port: CONFLICTING_EVIDENCE", verdict(script, "in-port").toString());
    }

    @Test
    void attackOnOne_orItsWithdrawal_takesTheLineDown() {
        Script undermined = denied("CT+", "CT-")
                .texts("liar")
                .says("l", "dee", "CT+", "liar", cited("weekly"))
                .counter("but", CounterclaimKind.UNDERMINES, "liar", "cas");
        assertEquals(
                "firm-owns: NOT_ENOUGH_EVIDENCE",
                verdict(undermined, "firm-owns").toString());
        Script withdrawn = denied("CT+", "CT-").withdraws("w", "ann", WithdrawalKind.RETRACTS, "a");
        assertEquals(
                Label.OUT, verdict(withdrawn, "firm-owns").evidence().get(0).label());
        assertEquals(
                "[Flip[withdrawn=[a], label=NOT_ENOUGH_EVIDENCE], Flip[withdrawn=[c], label=NOT_ENOUGH_EVIDENCE]]",
                verdict(denied("CT+", "CT-"), "firm-owns").flips().found().toString());
    }

    @Test
    void line_hasOneLabelInEveryVerdict() {
        Script script = denied("CT+", "CT-")
                .says("b", "ben", "CT+", "firm-owns", cited("weekly"))
                .claim("firm-owns-not", "firm", "owns", entity("ship"), p -> p.negated(true));
        assertEquals(
                "firm-owns-not: CONFLICTING_EVIDENCE",
                verdict(script, "firm-owns-not").toString());
        assertEquals(
                Label.UNDECIDED,
                verdict(script, "firm-owns-not").evidence(Stance.FOR).get(0).label());
    }

    @Test
    void explanation_tellsWhatIsSupposed_inBothLanguages() {
        Script script = denied("CT+", "CT-");
        Verdict verdict = verdict(script, "firm-owns");
        TextRenderer english = TextRenderer.of(script.dossier(), LanguageTag.of("en"));
        String told = english.verdict(verdict);
        assertTrue(told.contains("Suppose that firm owns ship"), told);
        assertTrue(told.contains("so it is not so that firm owns ship"), told);
        String published = english.published(verdict, 1);
        assertTrue(
                published.contains("Beside this it cannot be so that firm owns ship: by control it would follow that"
                        + " tycoon controls ship."),
                published);
        assertFalse(published.contains("Together this implies"), published);
        String dutch = TextRenderer.of(script.dossier(), LanguageTag.of("nl")).published(verdict, 1);
        assertTrue(dutch.contains("Daarnaast kan niet waar zijn"), dutch);
    }
}
