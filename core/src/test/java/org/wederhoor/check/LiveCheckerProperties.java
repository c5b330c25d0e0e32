package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingChange;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;

/** After every change the live findings are those of a fresh check, and the change says what became of them. */
final class LiveCheckerProperties {
    @Property(tries = 40)
    void findingsAreThoseOfAFreshCheckAfterEveryChange(@ForAll long seed) {
        CaseFile file = new CaseFile(seed);
        compareWithFreshChecks(file, 4 + file.draw(16), LiveRows.Limits.USUAL);
    }

    /** Topics on which a few statements are already looked at as those with very many. */
    @Property(tries = 120)
    void crowdedTopics_findingsAreThoseOfAFreshCheckAfterEveryChange(@ForAll long seed) {
        CaseFile file = new CaseFile(seed);
        compareWithFreshChecks(file, 4 + file.draw(30), new LiveRows.Limits(2 + file.draw(12), 1 + file.draw(20)));
    }

    private static void compareWithFreshChecks(CaseFile file, int idCount, LiveRows.Limits limits) {
        LiveChecker live = LiveChecker.of(vocabulary(file), limits);
        for (DossierRecord record : file.records(idCount + 5, idCount)) {
            live.put(record);
        }
        for (int step = 0; step < 40; step++) {
            LiveSnapshot before = live.snapshot();
            LiveChange change = live.apply(edits(file, idCount, before.dossier()));
            LiveSnapshot after = live.snapshot();
            assertEquals(change.version(), after.version());
            List<Finding> fresh = ConsistencyChecker.check(Provenance.of(after.dossier()));
            assertEquals(told(fresh), told(after.findings()));
            assertEquals(fresh, after.findings());
            assertEquals(byId(after.findings()), changed(byId(before.findings()), change));
        }
    }

    private static Dossier vocabulary(CaseFile file) {
        Dossier.Builder dossier = Dossier.builder().addAll(CaseFile.vocabulary(file.draw(3) == 0));
        CaseFile.containments().forEach(pair -> dossier.addContainment(pair[0], pair[1]));
        for (int i = file.draw(3) == 0 ? 1 + file.draw(2) : 0; i > 0; i--) {
            dossier.add(file.rule(i));
        }
        return dossier.build();
    }

    private static DossierEdits edits(CaseFile file, int idCount, Dossier dossier) {
        DossierEdits edits = new DossierEdits();
        for (int count = file.draw(8) == 0 ? 5 : 1; count > 0; count--) {
            int kind = file.draw(20);
            if (kind < 13) {
                edits.put(file.record(idCount));
            } else if (kind < 18) {
                List<DossierRecord> records = new ArrayList<>();
                dossier.records().forEach(records::add);
                edits.remove(records.get(file.draw(records.size())).id());
            } else if (kind == 18) {
                Id[] pair = CaseFile.containments().get(file.draw(2));
                boolean declared = dossier.vocabulary().containers().containsEntry(pair[0], pair[1]);
                edits = declared ? edits.removeContainment(pair[0], pair[1]) : edits.putContainment(pair[0], pair[1]);
            } else {
                edits.put(org.wederhoor.model.Property.builder()
                        .id(Id.of("plain"))
                        .addCharacteristic(Characteristic.FUNCTIONAL)
                        .build());
            }
        }
        return edits;
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.id() + " " + f.modality() + " " + f.cause() + " " + f.sides() + " " + f.pairs() + " "
                        + f.doubts() + " " + f.derivation())
                .toList();
    }

    private static Map<Id, Finding> byId(List<Finding> findings) {
        return new HashMap<>(findings.stream().collect(Collectors.toMap(Finding::id, f -> f)));
    }

    private static Map<Id, Finding> changed(Map<Id, Finding> before, LiveChange change) {
        for (Finding finding : change.gone()) {
            assertEquals(finding, before.remove(finding.id()));
        }
        for (FindingChange one : change.changed()) {
            assertEquals(one.before(), before.put(one.after().id(), one.after()));
            assertNotEquals(one.before(), one.after());
        }
        for (Finding finding : change.added()) {
            assertEquals(null, before.put(finding.id(), finding));
        }
        return before;
    }
}
