package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.check.ConflictDossiers.Shape;
import org.wederhoor.check.ConflictOracle.Expected;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;

/** Everything that the checker finds in small dossiers, against the definitions. */
final class ConflictOracleProperties {
    @Provide
    static Arbitrary<Shape> shapes() {
        return Arbitraries.of(Shape.class);
    }

    @Provide
    static Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Property(seed = "31", tries = 1200, shrinking = ShrinkingMode.OFF)
    void theCheckerFindsWhatTheDefinitionsAskFor(@ForAll("shapes") Shape shape, @ForAll("seeds") long seed) {
        DossierSketch sketch = ConflictDossiers.sketch(shape, seed);
        List<Expected> expected = expected(sketch);
        for (Expected each : expected) {
            Statistics.label("codes").collect(each.code() + (each.certain() ? " certain" : " possible"));
        }
        if (!agree(sketch)) {
            DossierSketch small = smallest(sketch);
            assertEquals(shown(expected(small)), shown(found(small)), () -> described(small, shape, seed));
        }
    }

    @Property(seed = "32", tries = 150, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheRecordsIsNoMatter(@ForAll Shape shape, @ForAll("seeds") long seed) {
        DossierSketch sketch = ConflictDossiers.sketch(shape, seed);
        List<Finding> findings = ConsistencyChecker.check(Provenance.of(sketch.dossier()));
        DossierSketch shuffled = sketch.shuffled(new Random(seed));
        assertEquals(findings, ConsistencyChecker.check(Provenance.of(shuffled.dossier())));
    }

    /** Of a dossier in which nobody says what another said, so that each statement of a cause counts by itself. */
    @Property(seed = "33", tries = 200, shrinking = ShrinkingMode.OFF)
    void aCauseBringsItsFindingAboutAndNoPartOfItDoes(@ForAll("plain") Shape shape, @ForAll("seeds") long seed) {
        DossierSketch sketch = ConflictDossiers.sketch(shape, seed);
        for (Finding finding : ConsistencyChecker.check(Provenance.of(sketch.dossier()))) {
            Set<Id> cause = Set.copyOf(finding.cause());
            Statistics.label("size of cause").collect(cause.size());
            assertEquals(true, isFound(finding, sketch, cause), () -> finding + " by its cause alone");
            for (Id member : finding.cause()) {
                Set<Id> less = Sets.difference(cause, Set.of(member));
                assertEquals(false, isFound(finding, sketch, less), () -> finding + " without " + member);
            }
        }
    }

    @Provide
    static Arbitrary<Shape> plain() {
        return Arbitraries.of(EnumSet.complementOf(
                EnumSet.of(Shape.VOICES, Shape.MIXED, Shape.TIMELINES, Shape.CALENDARS, Shape.QUOTES, Shape.NAMES)));
    }

    /** Whether some statements alone make a finding of a code and about a property. */
    private static boolean isFound(Finding finding, DossierSketch sketch, Set<Id> statements) {
        DossierSketch some = sketch.withStatements(statements);
        return ConsistencyChecker.check(Provenance.of(some.dossier())).stream()
                .anyMatch(found -> found.code().equals(finding.code()) && isAbout(found, finding));
    }

    /** A loop may go by another of its things when there are fewer of them. */
    private static boolean isAbout(Finding found, Finding finding) {
        int last = finding.subjects().size() - 1;
        boolean modality = found.modality() == finding.modality();
        boolean web = finding.code() == FindingCode.RELATION_CYCLE || finding.code() == FindingCode.TIMELINE_CONFLICT;
        return modality
                && (web
                        ? found.subjects().get(last).equals(finding.subjects().get(last))
                        : found.id().equals(finding.id()));
    }

    static boolean agree(DossierSketch sketch) {
        return shown(expected(sketch)).equals(shown(found(sketch)));
    }

    /** Leaves out records as long as the two disagree. */
    private static DossierSketch smallest(DossierSketch sketch) {
        DossierSketch small = sketch;
        boolean shrunk = true;
        while (shrunk) {
            shrunk = false;
            for (int i = small.records().size() - 1; i >= 0; i--) {
                DossierSketch less = small.without(i);
                if (!agree(less)) {
                    small = less;
                    shrunk = true;
                }
            }
        }
        return small;
    }

    private static String described(DossierSketch sketch, Shape shape, long seed) {
        return shape + " " + seed + "\n"
                + sketch.records().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static List<Expected> expected(DossierSketch sketch) {
        return new ConflictOracle(sketch.dossier()).findings();
    }

    private static List<Expected> found(DossierSketch sketch) {
        Dossier dossier = sketch.dossier();
        List<Expected> found = new ArrayList<>();
        for (Finding finding : ConsistencyChecker.check(Provenance.of(dossier))) {
            found.add(ConflictOracle.of(finding));
        }
        found.sort(Comparator.comparing((Expected e) -> e.code().number())
                .thenComparing(e -> String.join("|", e.subjects())));
        return found;
    }

    private static String shown(List<Expected> findings) {
        return findings.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
