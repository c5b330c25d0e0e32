package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Id;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Temporality;
import org.wederhoor.provenance.Provenance;

final class InconsistencyMeasuresTest {
    private static final double TOLERANCE = 1e-9;

    private static Script script() {
        return Script.begin()
                .things("a", "x", "y", "z")
                .document("paper", "", "2010")
                .property(
                        "value", p -> p.temporality(Temporality.TIMELESS).addCharacteristic(Characteristic.FUNCTIONAL))
                .claim("x", "a", "value", Script.entity("x"))
                .claim("y", "a", "value", Script.entity("y"))
                .claim("z", "a", "value", Script.entity("z"));
    }

    private static Provenance said(int xs, int ys, int zs) {
        Script script = script();
        for (int i = 0; i < xs + ys + zs; i++) {
            script.source("p" + i, SourceKind.PERSON, s -> s);
            script.says("s" + i, "p" + i, "CT+", i < xs ? "x" : i < xs + ys ? "y" : "z", Script.cited("paper"));
        }
        return Provenance.of(script.dossier());
    }

    @Test
    void of_consistent_isNothing() {
        InconsistencyMeasures measures = InconsistencyMeasures.of(said(5, 0, 0));
        assertFalse(measures.isInconsistent());
        assertEquals(new Bounds(0, 0), measures.minimalSets());
        assertTrue(measures.ofStatements().isEmpty());
        assertTrue(measures.ofSources().isEmpty());
    }

    @Test
    void of_threeSides_countsPairsBetweenThem() {
        InconsistencyMeasures measures = InconsistencyMeasures.of(said(1, 2, 3));
        assertTrue(measures.isInconsistent());
        assertEquals(new Bounds(11, 11), measures.minimalSets());
        assertEquals(new Bounds(2.5, 2.5), measures.ofStatements().get(Id.of("s0")));
        assertEquals(new Bounds(2, 2), measures.ofStatements().get(Id.of("s1")));
        assertEquals(new Bounds(1.5, 1.5), measures.ofSources().get(Id.of("p5")));
    }

    @Test
    void of_manyThatClash_isCountedWithFewChecks() {
        Provenance provenance = said(2000, 1500, 500);
        InconsistencyMeasures measures = InconsistencyMeasures.of(provenance, Modality.CERTAIN, 10);
        long pairs = 2000L * 1500 + 2000L * 500 + 1500L * 500;
        assertEquals(new Bounds(pairs, pairs), measures.minimalSets());
        assertEquals(pairs, ConsistencyChecker.check(provenance).get(0).pairs().orElseThrow());
        assertEquals(new Bounds(1000, 1000), measures.ofStatements().get(Id.of("s0")));
    }

    @Test
    void of_boundReached_givesBoundsThatHold() {
        Provenance provenance = said(3, 2, 1);
        InconsistencyMeasures exact = InconsistencyMeasures.of(provenance);
        InconsistencyMeasures bounded = InconsistencyMeasures.of(provenance, Modality.CERTAIN, 1);
        assertEquals(new Bounds(1, 11), bounded.minimalSets());
        assertFalse(bounded.minimalSets().isExact());
        assertTrue(bounded.isInconsistent());
        exact.ofStatements().forEach((statement, share) -> {
            Bounds bounds = bounded.ofStatements().getOrDefault(statement, new Bounds(0, 0));
            assertTrue(bounds.least() <= share.least() && share.most() <= bounds.most(), statement + " " + bounds);
        });
        assertThrows(IllegalArgumentException.class, () -> InconsistencyMeasures.of(provenance, Modality.CERTAIN, -1));
    }

    /** By the definition: all sets of statements, the smallest inconsistent ones, one over their sizes. */
    @Property(tries = 50)
    void measuresAreThoseOfAllSmallestInconsistentSets(@ForAll long seed, @ForAll Modality atLeast) {
        SmallDossiers dossier = SmallDossiers.of(seed, 7);
        Set<Set<Id>> inconsistent = new HashSet<>();
        for (Set<Id> members : Sets.powerSet(new TreeSet<>(dossier.members()))) {
            if (isInconsistent(ConsistencyChecker.check(Provenance.of(dossier.with(members))), atLeast)) {
                inconsistent.add(members);
            }
        }
        Map<Id, Double> ofStatements = new HashMap<>();
        Map<Id, Double> ofSources = new HashMap<>();
        int count = 0;
        for (Set<Id> members : inconsistent) {
            if (members.stream().noneMatch(one -> inconsistent.contains(Sets.difference(members, Set.of(one))))) {
                count++;
                Set<Id> statements = dossier.statements(members);
                for (Id statement : statements) {
                    ofStatements.merge(statement, 1.0 / statements.size(), Double::sum);
                    Id speaker =
                            Provenance.of(dossier.whole()).statement(statement).speaker();
                    ofSources.merge(speaker, 1.0 / statements.size(), Double::sum);
                }
            }
        }
        Statistics.collect(count == 0 ? "none" : count == 1 ? "one" : "several");
        InconsistencyMeasures measures =
                InconsistencyMeasures.of(Provenance.of(dossier.whole()), atLeast, InconsistencyMeasures.CHECKS_MAX);
        assertEquals(new Bounds(count, count), measures.minimalSets());
        assertEquals(count > 0, measures.isInconsistent());
        assertClose(ofStatements, measures.ofStatements());
        assertClose(ofSources, measures.ofSources());
    }

    /** Voices that say several things at several times make findings of their own. */
    @Property(tries = 100)
    void pairsAreCountedAsTheyAreListed(@ForAll long seed) {
        Random random = new Random(seed);
        Script script = script();
        for (int i = 0; i < 3; i++) {
            script.source("p" + i, SourceKind.PERSON, s -> s);
        }
        for (int i = 0; i < 7; i++) {
            script.says(
                    "s" + i,
                    "p" + random.nextInt(3),
                    random.nextInt(4) == 0 ? "PR+" : "CT+",
                    random.nextBoolean() ? "x" : random.nextBoolean() ? "y" : "z",
                    s -> Script.cited("paper")
                            .apply(Script.said("200" + random.nextInt(3)).apply(s)));
        }
        Provenance provenance = Provenance.of(script.dossier());
        Set<Set<Id>> sets = new HashSet<>();
        for (Finding finding : ConsistencyChecker.check(provenance)) {
            if (Inconsistencies.includes(finding, Modality.CERTAIN)) {
                Causes.of(provenance, finding).forEachRemaining(cause -> sets.add(new TreeSet<>(cause)));
            }
        }
        InconsistencyMeasures measures = InconsistencyMeasures.of(provenance, Modality.CERTAIN, 200);
        assertEquals(new Bounds(sets.size(), sets.size()), measures.minimalSets());
        Map<Id, Double> shares = new HashMap<>();
        sets.forEach(set -> set.forEach(statement -> shares.merge(statement, 1.0 / set.size(), Double::sum)));
        assertClose(shares, measures.ofStatements());
    }

    private static boolean isInconsistent(Iterable<Finding> findings, Modality atLeast) {
        for (Finding finding : findings) {
            if (finding.code() != FindingCode.TYPE_MISMATCH
                    && finding.modality().compareTo(atLeast) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void assertClose(Map<Id, Double> expected, Map<Id, Bounds> actual) {
        assertEquals(new TreeSet<>(expected.keySet()), new TreeSet<>(actual.keySet()));
        expected.forEach((id, share) -> {
            Bounds bounds = actual.getOrDefault(id, new Bounds(-1, -1));
            assertTrue(bounds.isExact(), id::value);
            assertEquals(share, bounds.least(), TOLERANCE, id::value);
        });
    }
}
