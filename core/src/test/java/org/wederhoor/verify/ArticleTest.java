package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wederhoor.Script.cited;
import static org.wederhoor.Script.entity;
import static org.wederhoor.Script.id;

import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Role;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Temporality;

/** The verdicts that the article of 2018 must get, on a small dossier of what it reports. */
final class ArticleTest {
    private static final Verifier VERIFIER = Verifier.of(article().dossier());

    private static Script article() {
        Script script = Script.begin()
                .organizations("government", "company", "america", "services")
                .spokesperson("minister", "government")
                .spokesperson("executive", "company")
                .spokesperson("spokesperson", "company")
                .publications("site", "blog")
                .document("article", "blog", "2018-11")
                .things("software", "decision", "precaution", "europe")
                .property("decided", p -> p.temporality(Temporality.EVENT))
                .property("kind", p -> p.temporality(Temporality.TIMELESS))
                .property("reason", p -> p.temporality(Temporality.EVENT))
                .property("considers", p -> p.temporality(Temporality.STATE))
                .property("chose", p -> p.temporality(Temporality.STATE))
                .property("sues", p -> p.temporality(Temporality.EVENT))
                .property("helps", p -> p.temporality(Temporality.EVENT).addAccused(Role.SUBJECT))
                .property("spies", p -> p.addSubPropertyOf(id("helps")))
                .property("ban", p -> p.temporality(Temporality.STATE))
                .claim("stop", "government", "decided", entity("software"), p -> p.validTime(Script.date("2018")))
                .claim("precautionary", "decision", "kind", entity("precaution"))
                .claim("technical", "government", "reason", entity("decision"))
                .claim("no-technical", "government", "reason", entity("decision"), p -> p.negated(true))
                .claim("considering", "company", "considers", entity("government"))
                .claim("chosen", "company", "chose", entity("government"))
                .claim("suing", "company", "sues", entity("government"), p -> p.validTime(Script.date("2019")))
                .claim("espionage", "company", "spies", entity("services"))
                .claim("none", "company", "helps", SomeValue.SOME_VALUE, p -> p.validTime(Script.date("../..")))
                .claim("banned", "europe", "ban", entity("software"))
                .opinion("strange");
        told(script, "minister", "CT+", "stop", false);
        told(script, "minister", "CT+", "precautionary", false);
        told(script, "executive", "PS+", "suing", true);
        told(script, "executive", "CT+", "strange", true);
        told(script, "company", "CT+", "considering", true);
        told(script, "spokesperson", "CT-", "chosen", false);
        told(script, "company", "CT-", "none", false);
        told(script, "america", "CT+", "espionage", false);
        script.says("admission", "government", "CT+", "no-technical")
                .reports("executive-admission", "executive", "CT+", "admission")
                .reports("site-admission", "site", "CT+", "executive-admission")
                .reports("article-admission", "article", "CT+", "site-admission", cited("article"))
                .says("article-ban", "article", "CT-", "banned", cited("article"))
                .says("article-stop", "article", "CT+", "stop", cited("article"));
        script.support("step", "precautionary", "stop")
                .counter("objection", CounterclaimKind.UNDERCUTS, "no-technical", "step");
        return script;
    }

    /** Somebody says it, and the article has it, from the site or not. */
    private static void told(Script script, String speaker, String factuality, String claim, boolean bySite) {
        String words = speaker + "-" + claim;
        script.says(words, speaker, factuality, claim);
        if (bySite) {
            script.reports("site-" + words, "site", "CT+", words);
        }
        script.reports("article-" + words, "article", "CT+", bySite ? "site-" + words : words, cited("article"));
    }

    private static String verdict(String claim) {
        return VERIFIER.verify(id(claim)).toString();
    }

    @Test
    void decision_isSupportedAndFirm() {
        assertEquals("stop: SUPPORTED, FIRM", verdict("stop"));
        assertEquals("precautionary: SUPPORTED, FIRM", verdict("precautionary"));
    }

    @Test
    void technicalReason_isRefutedByHearsay_governmentUnheard() {
        Verdict verdict = VERIFIER.verify(id("technical"));
        assertEquals("technical: REFUTED, HEDGED", verdict.toString());
        assertEquals(1, verdict.unheard().size());
        assertEquals(
                "NO_REPLY|government|no-technical",
                verdict.unheard().get(0).id().value());
        assertEquals(1, verdict.behindAgainst().count());
        assertEquals(0, verdict.behindFor().count());
    }

    @Test
    void lawsuit_isConsideredAndNoMore() {
        assertEquals("considering: SUPPORTED, FIRM", verdict("considering"));
        assertEquals("suing: NOT_ENOUGH_EVIDENCE", verdict("suing"));
        assertEquals("chosen: REFUTED, FIRM", verdict("chosen"));
    }

    @Test
    void espionage_isConflicting() {
        Verdict verdict = VERIFIER.verify(id("espionage"));
        assertEquals("espionage: CONFLICTING_EVIDENCE", verdict.toString());
        assertEquals(1, verdict.evidence(Stance.FOR).size());
        assertEquals(1, verdict.evidence(Stance.AGAINST).size());
        assertEquals(
                Evidence.Relation.EXCLUDES,
                verdict.evidence(Stance.AGAINST).get(0).relation());
        assertTrue(verdict.flips().complete());
        assertEquals(
                "[Flip[withdrawn=[america-espionage], label=REFUTED],"
                        + " Flip[withdrawn=[article-america-espionage], label=REFUTED],"
                        + " Flip[withdrawn=[article-company-none], label=SUPPORTED],"
                        + " Flip[withdrawn=[company-none], label=SUPPORTED]]",
                verdict.flips().found().toString());
    }

    @Test
    void europeanBan_isRefuted() {
        assertEquals("banned: REFUTED, FIRM", verdict("banned"));
    }

    @Test
    void strangeness_isAnOpinion() {
        assertEquals("strange: OPINION", verdict("strange"));
    }

    @Test
    void objection_toTheStepFromPrecaution_isShown() {
        Verdict verdict = VERIFIER.verify(id("stop"));
        assertEquals(
                "[Objection[kind=UNDERCUTS, by=objection, target=step, statements=[admission]]]",
                verdict.objections().toString());
        assertEquals(
                "[OUT]",
                verdict.evidence(Stance.FOR).stream()
                        .filter(e -> !e.line().supports().isEmpty())
                        .map(Evidence::label)
                        .toList()
                        .toString());
    }
}
