package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterators;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Temporality;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.ProvenanceChecker;

final class CausesTest {
    private static Script script() {
        return Script.begin()
                .things("a", "b", "c")
                .document("paper", "", "2010")
                .property(
                        "value", p -> p.temporality(Temporality.TIMELESS).addCharacteristic(Characteristic.FUNCTIONAL))
                .property(
                        "part-of",
                        p -> p.temporality(Temporality.TIMELESS)
                                .addCharacteristic(Characteristic.ASYMMETRIC)
                                .addCharacteristic(Characteristic.TRANSITIVE));
    }

    private static List<String> causes(Script script) {
        Provenance provenance = Provenance.of(script.dossier());
        List<String> causes = new ArrayList<>();
        for (Finding finding : ConsistencyChecker.check(provenance)) {
            Causes.of(provenance, finding).forEachRemaining(cause -> causes.add(finding.id() + " " + cause));
        }
        return causes;
    }

    @Test
    void causes_pairs_comeByTheLaterAndThenByTheEarlier() {
        Script script =
                script().claim("x", "a", "value", Script.entity("b")).claim("y", "a", "value", Script.entity("c"));
        for (int i = 0; i < 4; i++) {
            script.source("p" + i, SourceKind.PERSON, s -> s);
            script.says("s" + i, "p" + i, "CT+", i % 2 == 0 ? "x" : "y", Script.cited("paper"));
        }
        assertEquals(
                List.of(
                        "VALUE_CONFLICT|a|value [s0, s1]",
                        "VALUE_CONFLICT|a|value [s1, s2]",
                        "VALUE_CONFLICT|a|value [s0, s3]",
                        "VALUE_CONFLICT|a|value [s2, s3]"),
                causes(script));
    }

    @Test
    void causes_twoLoopsOfOneComponent_areBothTold() {
        Script script = script().source("p", SourceKind.PERSON, s -> s)
                .source("q", SourceKind.PERSON, s -> s)
                .claim("ab", "a", "part-of", Script.entity("b"))
                .claim("ba", "b", "part-of", Script.entity("a"))
                .claim("bc", "b", "part-of", Script.entity("c"))
                .claim("ca", "c", "part-of", Script.entity("a"))
                .says("s1", "p", "CT+", "ab", Script.cited("paper"))
                .says("s2", "q", "CT+", "bc", Script.cited("paper"))
                .says("s3", "p", "CT+", "ca", Script.cited("paper"))
                .says("s4", "q", "CT+", "ba", Script.cited("paper"));
        assertEquals(
                List.of("RELATION_CYCLE|a|part-of [s1, s2, s3]", "RELATION_CYCLE|a|part-of [s1, s4]"),
                causes(script).stream()
                        .filter(cause -> cause.startsWith("RELATION"))
                        .toList());
    }

    @Test
    void causes_manyPairs_areFoundAsTheyAreAskedFor() {
        Script script =
                script().claim("x", "a", "value", Script.entity("b")).claim("y", "a", "value", Script.entity("c"));
        for (int i = 0; i < 3000; i++) {
            script.source("p" + i, SourceKind.PERSON, s -> s);
            script.says("s" + i, "p" + i, "CT+", i % 2 == 0 ? "x" : "y", Script.cited("paper"));
        }
        Provenance provenance = Provenance.of(script.dossier());
        Finding finding = ConsistencyChecker.check(provenance).get(0);
        assertEquals(1500L * 1500, finding.pairs().orElseThrow());
        Causes causes = Causes.of(provenance, finding, 50);
        assertTrue(Iterators.advance(causes, 10) == 10 && causes.hasNext());
        causes.forEachRemaining(cause -> {});
        assertFalse(causes.isComplete());
        assertThrows(NoSuchElementException.class, causes::next);
    }

    @Test
    void causes_ofAnotherFamily_isWhatTakesPart() {
        Script script = script().source("p", SourceKind.PERSON, s -> s)
                .claim("x", "a", "value", Script.entity("b"))
                .says("s1", "p", "CT+", "x");
        Provenance provenance = Provenance.of(script.dossier());
        Finding unattested = ProvenanceChecker.check(provenance).stream()
                .filter(finding -> finding.code() == FindingCode.UNATTESTED)
                .findFirst()
                .orElseThrow();
        Causes causes = Causes.of(provenance, unattested);
        assertEquals(unattested.cause(), causes.next());
        assertFalse(causes.hasNext());
        assertTrue(causes.isComplete());
    }

    @Test
    void causes_attributionThatIsDenied_isEachReportWithTheDenial() {
        Script script = script().source("p", SourceKind.PERSON, s -> s)
                .document("blog", "", "2011")
                .claim("x", "a", "value", Script.entity("b"))
                .says("s", "p", "CT+", "x")
                .reports("denial", "p", "CT-", "s", Script.cited("paper"))
                .reports("r1", "paper", "CT+", "s", Script.cited("paper"))
                .reports("r2", "blog", "CT+", "s", Script.cited("blog"));
        assertEquals(List.of("DENIED_ATTRIBUTION|s [denial, r1]", "DENIED_ATTRIBUTION|s [denial, r2]"), causes(script));
    }

    @Test
    void of_negativeBound_isRefused() {
        Script script = script();
        Provenance provenance = Provenance.of(script.dossier());
        Finding finding = Finding.builder().code(FindingCode.NO_REPLY).build();
        assertThrows(IllegalArgumentException.class, () -> Causes.of(provenance, finding, -1));
    }
}
