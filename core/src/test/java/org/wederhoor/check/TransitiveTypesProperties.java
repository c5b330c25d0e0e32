package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.check.ConflictDossiers.Shape;
import org.wederhoor.check.ConflictOracle.Expected;
import org.wederhoor.check.OracleHeld.Held;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;

/** Why the types of what transitive properties conclude need no look: what is wrong with them is wrong with a step. */
final class TransitiveTypesProperties {
    @Provide
    static Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(seed = "34", tries = 400, shrinking = ShrinkingMode.OFF)
    void ofWhatIsWrongWithATransitiveConclusionAStepIsTold(@ForAll("seeds") long seed) {
        Dossier dossier = ConflictDossiers.sketch(Shape.TYPE_CHAINS, seed).dossier();
        OracleMeaning meaning = new OracleMeaning(dossier.vocabulary());
        List<Held> all = new ConflictOracle(dossier).held();
        Set<List<String>> found = new HashSet<>();
        for (Finding finding : ConsistencyChecker.check(Provenance.of(dossier))) {
            if (finding.code() == FindingCode.TYPE_MISMATCH) {
                found.add(finding.subjects().stream().map(Id::value).toList());
            }
        }
        for (Held held : all) {
            if (held.transitive()) {
                List<Held> steps = new ArrayList<>(all);
                steps.removeIf(step -> !step.isStated() || !held.support().contains(step.one()));
                List<Expected> ofSteps = new OracleTypes(dossier, meaning, steps).findings();
                List<Expected> wrong = new OracleTypes(dossier, meaning, List.of(held)).findings();
                Statistics.label("conclusions")
                        .collect(wrong.isEmpty() ? "of the right types" : "of a wrong type")
                        .coverage(checker -> checker.check("of a wrong type").count(count -> count > 5));
                for (Expected each : wrong) {
                    String property = each.subjects().get(1);
                    assertTrue(
                            ofSteps.stream()
                                    .map(Expected::subjects)
                                    .anyMatch(step -> step.get(1).equals(property) && found.contains(step)),
                            () -> held + ": " + each);
                }
            }
        }
    }
}
