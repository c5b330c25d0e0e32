package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wederhoor.Script.cited;
import static org.wederhoor.Script.entity;
import static org.wederhoor.Script.id;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.argument.Budget;
import org.wederhoor.argument.Label;
import org.wederhoor.json.VerdictJson;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Claim;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Rule;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.model.WithdrawalKind;
import org.wederhoor.provenance.Independence;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.Standing;
import org.wederhoor.render.TextRenderer;

/** Statements that entail or exclude a claim only together are one line, resting on all of them. */
final class JointLinesTest {
    /** Whoever owns a firm that owns a ship controls the ship; a ship flies one flag, that of the port it is registered in. */
    private static Script script() {
        Term x = Term.variable("x");
        Term y = Term.variable("y");
        Term z = Term.variable("z");
        return Script.begin()
                .people("ann", "ben", "cas")
                .publications("paper", "daily", "weekly")
                .things("tycoon", "firm", "ship", "malta", "panama", "holding")
                .property("owns", p -> p.temporality(Temporality.TIMELESS))
                .property("controls", p -> p.temporality(Temporality.TIMELESS))
                .property("registered", p -> p.temporality(Temporality.TIMELESS))
                .property("flag", p -> p.temporality(Temporality.TIMELESS).addCharacteristic(Characteristic.FUNCTIONAL))
                .property(
                        "within", p -> p.temporality(Temporality.TIMELESS).addCharacteristic(Characteristic.TRANSITIVE))
                .add(rule("control", atom(x, "controls", z), atom(x, "owns", y), atom(y, "owns", z)))
                .add(rule("flags", atom(x, "flag", z), atom(x, "registered", y), atom(y, "within", z)))
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

    private static Verdict verdict(Script script, String claim) {
        return Verifier.of(script.dossier()).verify(id(claim));
    }

    private static String label(Script script, String claim) {
        return verdict(script, claim).toString();
    }

    private static Script owned(String first, String second) {
        return script().says("t", "ann", first, "tycoon-owns", cited("paper"))
                .says("f", "ben", second, "firm-owns", cited("daily"));
    }

    @Test
    void statementsTogether_areOneLine_byTheRule() {
        Verdict verdict = verdict(owned("CT+", "CT+"), "controls");
        assertEquals("controls: SUPPORTED, FIRM", verdict.toString());
        Evidence evidence = verdict.evidence().get(0);
        assertEquals(1, verdict.evidence().size());
        assertEquals(List.of(id("f"), id("t")), evidence.line().statements());
        assertEquals(id("control"), evidence.line().on());
        assertEquals(Evidence.Relation.ENTAILS, evidence.relation());
        assertEquals(List.of(List.of(id("f")), List.of(id("t"))), evidence.chains());
        assertEquals("controls: NOT_ENOUGH_EVIDENCE", label(owned("CT+", "CT-"), "controls"));
    }

    @Test
    void credence_isWhatFrechetLeaves() {
        assertEquals("controls: SUPPORTED, HEDGED", label(owned("CT+", "PR+"), "controls"));
        Verdict two = verdict(owned("PR+", "PR+"), "controls");
        assertEquals("controls: NOT_ENOUGH_EVIDENCE", two.toString());
        assertEquals("PS+", two.evidence(Stance.OPEN).get(0).factuality().symbol());
        assertTrue(verdict(owned("PR+", "PS+"), "controls").evidence().isEmpty());
    }

    @Test
    void weight_isThatOfTheWeakest() {
        Script script = script().source("dee", SourceKind.PERSON, s -> s.reliability(0.9))
                .source("eve", SourceKind.PERSON, s -> s.reliability(0.4))
                .says("t", "dee", "CT+", "tycoon-owns", cited("paper"))
                .says("f", "eve", "CT+", "firm-owns");
        Evidence evidence = verdict(script, "controls").evidence().get(0);
        assertEquals(Standing.UNATTESTED, evidence.line().standing());
        assertEquals(0.4, evidence.line().reliability().orElseThrow());
        assertEquals("controls: SUPPORTED, HEDGED", label(script, "controls"));
    }

    @Test
    void whatFollows_excludesAnotherValue_andIsAttackedByIt() {
        Script script = script().says("r", "ann", "CT+", "in-port", cited("paper"))
                .says("m", "ben", "CT+", "port-in-malta", cited("daily"));
        Verdict verdict = verdict(script, "panama-flag");
        assertEquals("panama-flag: REFUTED, FIRM", verdict.toString());
        assertEquals(Evidence.Relation.EXCLUDES, verdict.evidence().get(0).relation());
        script.says("p", "cas", "CT+", "panama-flag", cited("weekly"));
        Verdict disputed = verdict(script, "panama-flag");
        assertEquals("panama-flag: CONFLICTING_EVIDENCE", disputed.toString());
        assertEquals(
                List.of(List.of(id("m"), id("r"))),
                disputed.evidence(Stance.FOR).get(0).attackers().stream()
                        .map(attacker -> attacker.line().statements())
                        .toList());
        // The line against has the same label where it speaks for what it entails.
        Evidence follows = Verifier.of(script.dossier())
                .verify(claim("malta-flag", "ship", "flag", "malta"))
                .evidence(Stance.FOR)
                .get(0);
        assertEquals(Label.UNDECIDED, follows.label());
        Camps camps = disputed.camps(10, Budget.unlimited());
        assertEquals(
                List.of("[ann, ben]", "[cas]"),
                camps.camps().stream().map(camp -> camp.sources().toString()).toList());
    }

    private static Claim claim(String id, String subject, String property, String value) {
        return Claim.builder()
                .id(id(id))
                .proposition(Proposition.builder()
                        .subject(id(subject))
                        .property(id(property))
                        .value(entity(value))
                        .build())
                .build();
    }

    @Test
    void attackOnAPremise_orItsWithdrawal_takesTheLineDown() {
        Script undermined = owned("CT+", "CT+")
                .texts("liar")
                .says("l", "cas", "CT+", "liar", cited("paper"))
                .counter("but", CounterclaimKind.UNDERMINES, "liar", "ben");
        assertEquals("controls: NOT_ENOUGH_EVIDENCE", label(undermined, "controls"));
        Script withdrawn = owned("CT+", "CT+").withdraws("w", "ann", WithdrawalKind.RETRACTS, "t");
        assertEquals("controls: NOT_ENOUGH_EVIDENCE", label(withdrawn, "controls"));
        assertEquals(Label.OUT, verdict(withdrawn, "controls").evidence().get(0).label());
        Verdict verdict = verdict(owned("CT+", "CT+"), "controls");
        assertEquals(
                "[Flip[withdrawn=[f], label=NOT_ENOUGH_EVIDENCE], Flip[withdrawn=[t], label=NOT_ENOUGH_EVIDENCE]]",
                verdict.flips().found().toString());
        assertEquals(
                "controls: NOT_ENOUGH_EVIDENCE",
                Verifier.of(owned("CT+", "CT+").dossier())
                        .verify(id("controls"), Supposition.none().withWithdrawn(List.of(id("f"))))
                        .toString());
    }

    @Test
    void joint_isProlongedBySupport_andPremiseOfAnother() {
        Script script = owned("CT+", "CT+").texts("responsible").support("step", "controls", "responsible");
        Verdict verdict = verdict(script, "responsible");
        assertEquals("responsible: SUPPORTED, HEDGED", verdict.toString());
        assertEquals(List.of(id("f"), id("t")), verdict.evidence().get(0).line().statements());
        Script supported = script().texts("papers")
                .support("deed", "papers", "tycoon-owns")
                .says("p", "ann", "CT+", "papers", cited("paper"))
                .says("f", "ben", "CT+", "firm-owns", cited("daily"));
        assertEquals("controls: SUPPORTED, HEDGED", label(supported, "controls"));
        assertEquals(
                List.of(id("deed")),
                verdict(supported, "controls").evidence().get(0).line().supports());
    }

    @Test
    void newClaim_onATransitiveProperty_isFollowed() {
        Script script = script().claim("malta-in-europe", "malta", "within", entity("europe"))
                .says("m", "ann", "CT+", "port-in-malta", cited("paper"))
                .says("e", "ben", "CT+", "malta-in-europe", cited("daily"));
        Verdict verdict = Verifier.of(script.dossier()).verify(claim("new", "port", "within", "europe"));
        assertEquals("new: SUPPORTED, FIRM", verdict.toString());
        assertEquals(List.of(id("e"), id("m")), verdict.evidence().get(0).line().statements());
    }

    @Test
    void independence_aPathSetSharesNoSource() {
        assertEquals(1, verdict(owned("CT+", "CT+"), "controls").behindFor().count());
        assertEquals(
                1, verdict(owned("CT+", "CT+"), "controls").behindFor().cut().size());
        Script two = owned("CT+", "CT+").people("dee", "eve").says("t2", "dee", "CT+", "tycoon-owns", cited("weekly"));
        // All lines need what one source says.
        assertEquals("[ben]", verdict(two, "controls").behindFor().cut().toString());
        two.says("f2", "eve", "CT+", "firm-owns", cited("weekly"));
        assertEquals(2, verdict(two, "controls").behindFor().count());
    }

    /** Of three things needed each of two, any two lines share a source, though no single source is behind all. */
    @Test
    void independence_cutMayTakeMoreThanTheCount() {
        Script script = Script.begin()
                .people("x", "y", "z")
                .texts("a", "b", "c")
                .says("a-x", "x", "CT+", "a")
                .says("a-y", "y", "CT+", "a")
                .says("b-x", "x", "CT+", "b")
                .says("b-z", "z", "CT+", "b")
                .says("c-y", "y", "CT+", "c")
                .says("c-z", "z", "CT+", "c");
        Independence behind = SharedOrigins.behind(
                Provenance.of(script.dossier()),
                Stream.of("a-x b-x c-y", "a-x b-x c-z", "a-x b-z c-y", "a-x b-z c-z", "a-y b-x c-y", "a-y b-z c-z")
                        .map(line ->
                                Stream.of(line.split(" ")).map(Script::id).collect(ImmutableList.toImmutableList()))
                        .toList());
        assertEquals(1, behind.count());
        assertEquals(2, behind.cut().size());
    }

    /** Of 225 times 225 lines 50,000 are made, and the verdict says that there are more. */
    @Test
    void manyLines_areBounded_asTheVerdictSays() {
        IntFunction<Script> from = first -> {
            Script script = script();
            for (int i = 0; i < 225; i++) {
                int number = Math.abs(first - i);
                // No two are as reliable, so that each is told apart.
                script.source("speaker-" + number, SourceKind.PERSON, s -> s.reliability(number / 225.0))
                        .says("t" + number, "speaker-" + number, "CT+", "tycoon-owns", cited("paper"))
                        .says("f" + number, "speaker-" + number, "CT+", "firm-owns", cited("paper"));
            }
            return script;
        };
        Script script = from.apply(0);
        Verdict verdict = verdict(script, "controls");
        assertFalse(verdict.complete());
        assertEquals(50_000, verdict.evidence().size());
        assertEquals(lines(verdict), lines(verdict(from.apply(224), "controls")));
        Verdict plain = verdict(script, "tycoon-owns");
        assertFalse(plain.complete());
        for (String language : List.of("en", "nl")) {
            TextRenderer renderer = TextRenderer.of(script.dossier(), LanguageTag.of(language));
            String told = language.equals("en") ? "only a part of it was weighed" : "niet alles is meegewogen";
            assertTrue(renderer.verdict(plain, 0).contains(told));
            assertTrue(renderer.published(plain, 0).contains(told));
        }
        assertFalse(VerdictJson.write(List.of(plain), 0).contains("\"complete\""));
        Verdict all = verdict(owned("CT+", "CT+"), "controls");
        assertTrue(all.complete());
        assertTrue(VerdictJson.write(List.of(all), 0).contains("\"complete\": true"));
    }

    private static List<ImmutableList<Id>> lines(Verdict verdict) {
        return verdict.evidence().stream()
                .map(evidence -> evidence.line().statements())
                .toList();
    }

    @Test
    void explanation_tellsWhatFollows_inBothLanguages() {
        Script script = owned("CT+", "CT+");
        Verdict verdict = verdict(script, "controls");
        assertEquals(
                List.of("RULE"),
                verdict.evidence().get(0).line().derivation().stream()
                        .map(step -> step.kind().toString())
                        .toList());
        String english = TextRenderer.of(script.dossier(), LanguageTag.of("en")).published(verdict, 1);
        assertTrue(english.contains("Together this implies, by control: tycoon controls ship."), english);
        assertTrue(english.contains("[1]") && english.contains("[2]"), english);
        String dutch = TextRenderer.of(script.dossier(), LanguageTag.of("nl")).published(verdict, 1);
        assertTrue(dutch.contains("Samen volgt daaruit"), dutch);
    }
}
