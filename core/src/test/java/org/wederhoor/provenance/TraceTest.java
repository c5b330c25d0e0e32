package org.wederhoor.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wederhoor.Script.basedOn;
import static org.wederhoor.Script.cited;
import static org.wederhoor.Script.date;
import static org.wederhoor.Script.id;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.DerivationKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.SourceKind;

final class TraceTest {
    private static final int LONG = 200_000;

    private static Script scene() {
        return Script.begin()
                .organizations("government", "company", "ministry")
                .spokesperson("executive", "company")
                .people("witness", "neighbour")
                .publications("site", "blog")
                .document("article", "blog", "2018-11")
                .document("page", "site", "2018-10")
                .document("memo", "company", "2018-10")
                .texts("c", "d");
    }

    private static OptionalInt depth(Script script, String statement) {
        return Provenance.of(script.dossier()).trace(id(statement)).hearsayDepth();
    }

    @Test
    void hearsayDepth_firstHandOrThroughPublications_isNought() {
        assertEquals(OptionalInt.of(0), depth(scene().says("s", "company", "CT+", "c", cited("memo")), "s"));
        assertEquals(
                OptionalInt.of(0),
                depth(
                        scene().says("s", "government", "CT+", "c")
                                .reports("r1", "site", "CT+", "s")
                                .reports("r2", "article", "CT+", "r1", cited("article")),
                        "s"));
    }

    @Test
    void hearsayDepth_countsOthersOneBehindTheOtherOnTheBestChain() {
        Script script = scene().says("s", "government", "CT+", "c")
                .reports("r1", "witness", "CT+", "s")
                .reports("r2", "neighbour", "CT+", "r1")
                .reports("r3", "article", "CT+", "r2", cited("article"));
        assertEquals(OptionalInt.of(2), depth(script, "s"));
        script.reports("q", "executive", "CT+", "s").reports("q2", "company", "CT+", "q", cited("article"));
        assertEquals(OptionalInt.of(1), depth(script, "s"), "executive and company are one");
    }

    @Test
    void hearsayDepth_documentOfAnother_isTheWordOfItsPublisher() {
        assertEquals(OptionalInt.of(1), depth(scene().says("s", "government", "CT+", "c", cited("memo")), "s"));
        Script reported =
                scene().says("s", "government", "CT+", "c").reports("r", "executive", "CT+", "s", cited("memo"));
        assertEquals(OptionalInt.of(1), depth(reported, "s"), "the memo is the executive's own");
    }

    @Test
    void hearsayDepth_unattested_isEmpty() {
        assertEquals(OptionalInt.empty(), depth(scene().says("s", "government", "CT+", "c"), "s"));
    }

    @Test
    void trace_followsBasesDerivationsAndReports() {
        Script script = scene().source(
                        "copy",
                        SourceKind.DOCUMENT,
                        d -> d.publisher(id("blog"))
                                .published(date("2018-12"))
                                .addDerivation(new Derivation(DerivationKind.QUOTED_FROM, id("page"))))
                .says("seen", "witness", "CT+", "c", s -> s.said(date("2018-05")))
                .reports("told", "site", "CT+", "seen", cited("page"))
                .says("copied", "copy", "CT+", "c", cited("copy"))
                .says("said", "blog", "CT+", "c", s -> basedOn("copied").apply(s.said(date("2019-01"))));
        Provenance provenance = Provenance.of(script.dossier());
        Trace trace = provenance.trace(id("said"));
        assertEquals(ImmutableSet.of(id("seen")), trace.roots());
        assertEquals(Optional.of(date("2018-05")), trace.earliest());
        assertEquals(Optional.of(date("2019-01")), trace.latest());
        assertEquals(
                List.of(ImmutableList.of(id("said"), id("copied"), id("told"), id("seen"))),
                provenance.lineages(id("said")).toList());
        Trace seen = provenance.trace(id("seen"));
        assertEquals(Optional.of(date("2018-10")), seen.latest(), "by the page that reports it");
    }

    @Test
    void trace_circle_hasNoRoot() {
        Script script = scene().says("a", "site", "CT+", "c", basedOn("b")).says("b", "blog", "CT+", "c", basedOn("a"));
        Provenance provenance = Provenance.of(script.dossier());
        assertEquals(ImmutableSet.of(), provenance.trace(id("a")).roots());
        assertEquals(
                List.of(ImmutableList.of(id("a"), id("b"))),
                provenance.lineages(id("a")).toList());
    }

    @Test
    void traceClaim_hasBothSidesWithTheirOrigins() {
        Script script = scene().says("s", "government", "CT+", "c", cited("article"))
                .says("t", "ministry", "CT+", "c", cited("page"))
                .says("u", "company", "CT-", "c", cited("memo"))
                .says("v", "executive", "U", "c", cited("memo"));
        ClaimTrace trace = Provenance.of(script.dossier()).traceClaim(id("c"));
        assertEquals(
                List.of("s", "t", "u", "v"),
                trace.traces().stream().map(t -> t.statement().value()).toList());
        assertEquals(2, trace.behindFor().count());
        assertEquals(new Independence(1, ImmutableSet.of(id("company"))), trace.behindAgainst());
        assertEquals(Optional.of(date("2018-10")), trace.earliest());
        assertEquals(Optional.of(date("2018-11")), trace.latest());
    }

    @Test
    void trace_unknown_isRefused() {
        Provenance provenance = Provenance.of(scene().dossier());
        assertThrows(IllegalArgumentException.class, () -> provenance.trace(id("nothing")));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> provenance.traceClaim(id("nothing")));
        assertEquals(
                "claim \"nothing\" is not in the dossier, expected the id of one of its claims", refused.getMessage());
    }

    @Test
    void longChains_areFollowedWithoutRecursion() {
        Script script = scene().says("s0", "government", "CT+", "c");
        for (int i = 1; i < LONG; i++) {
            script.reports("s" + i, "site", "CT+", "s" + (i - 1));
        }
        script.says("b0", "government", "CT+", "d");
        for (int i = 1; i < LONG; i++) {
            script.says("b" + i, "blog", "CT+", "d", basedOn("b" + (i - 1)));
        }
        Provenance provenance = Provenance.of(script.dossier());
        assertEquals(LONG, provenance.trace(id("s0")).chain().size());
        assertEquals(LONG, provenance.chains(id("s0")).findFirst().orElseThrow().size());
        List<ImmutableList<Id>> ways = provenance.lineages(id("b" + (LONG - 1))).toList();
        assertEquals(1, ways.size());
        assertEquals(LONG, ways.get(0).size());
        assertEquals(
                ImmutableSet.of(id("b0")),
                provenance.trace(id("b" + (LONG - 1))).roots());
        assertEquals(1, provenance.independence(List.of(id("b" + (LONG - 1)))).count());
        assertEquals(
                List.of(),
                ProvenanceChecker.check(provenance).stream()
                        .filter(f -> f.code().name().equals("CIRCULAR_REPORTING"))
                        .toList());
    }

    /** Each has it from the one before: what is behind them is gone through once for all. */
    @Test
    void traceClaim_looksAtEachStatementAndEdgeOnce() {
        assertTrue(lookedAt(2_000) <= 5 * 2_000, () -> "looked at " + lookedAt(2_000));
        assertTrue(lookedAt(4_000) <= 5 * 4_000, () -> "looked at " + lookedAt(4_000));
    }

    private static long lookedAt(int size) {
        Script script = scene().says("s0", "witness", "CT+", "c");
        for (int i = 1; i < size; i++) {
            script.says("s" + i, "neighbour", "CT+", "c", basedOn("s" + (i - 1)));
        }
        Provenance provenance = Provenance.of(script.dossier());
        int[] direct = provenance.claims().direct(provenance.claims().find(id("c")));
        Ancestry ancestry = new Ancestry(provenance, direct);
        assertEquals(ImmutableSet.of(id("s0")), ancestry.roots(direct[size - 1]));
        return ancestry.looked();
    }
}
