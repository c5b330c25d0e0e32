package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.wederhoor.provenance.Provenance;

/** Everything that the checker finds in small dossiers, against the definitions. */
final class ConflictOracleProperties {
    private static final Set<FindingCode> OTHERS = Set.of(FindingCode.QUOTE_MISMATCH, FindingCode.LOOKALIKE_SOURCES);

    @Provide
    static Arbitrary<Shape> shapes() {
        return Arbitraries.of(Shape.class);
    }

    @Provide
    static Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Property(seed = "31", tries = 3000, shrinking = ShrinkingMode.OFF)
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
            if (!OTHERS.contains(finding.code())) {
                found.add(ConflictOracle.of(finding));
            }
        }
        found.sort(Comparator.comparing((Expected e) -> e.code().number())
                .thenComparing(e -> String.join("|", e.subjects())));
        return found;
    }

    private static String shown(List<Expected> findings) {
        return findings.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
