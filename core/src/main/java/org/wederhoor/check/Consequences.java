package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Id;
import org.wederhoor.vocabulary.Deduction;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds the conflicts in which what rules and transitive properties derive takes part, and adds them to those of what was
 * stated alone.
 *
 * <p>A conflict is a set of commitments. Sets with a smaller one within them that conflicts over the same are left out, be
 * that stated or derived.
 */
final class Consequences {
    /** Of one finding no more sets are kept. */
    private static final int CLASHES_MAX = 2_000;

    private final Commitments commitments;
    private final Semantics semantics;

    private Consequences(Commitments commitments, Semantics semantics) {
        this.commitments = commitments;
        this.semantics = semantics;
    }

    /**
     * Adds to findings about what was stated those about what follows; findings about the same become one.
     *
     * @param commitments all commitments with propositions
     */
    static List<Finding> addTo(List<Finding> findings, Commitments commitments, Semantics semantics) {
        return new Consequences(commitments, semantics).addTo(findings);
    }

    private List<Finding> addTo(List<Finding> findings) {
        List<Holding> derived =
                Deduction.of(
                                semantics,
                                commitments.all().stream()
                                        .map(Commitment::asserted)
                                        .toList())
                        .derived()
                        .stream()
                        .map(Holding::of)
                        .toList();
        if (derived.isEmpty()) {
            return findings;
        }
        ConsequenceFindings told = new ConsequenceFindings(commitments, semantics);
        Map<Id, Finding> byId = new LinkedHashMap<>();
        findings.forEach(finding -> byId.put(finding.id(), finding));
        for (Map.Entry<ConsequenceFindings.Key, List<Clash>> entry :
                clashes(derived).entrySet()) {
            told.add(entry.getKey(), entry.getValue(), byId);
        }
        return new ArrayList<>(byId.values());
    }

    /** The smallest clashes, by finding. */
    private Map<ConsequenceFindings.Key, List<Clash>> clashes(List<Holding> derived) {
        Map<ConsequenceFindings.Key, List<Clash>> all = new LinkedHashMap<>();
        new ClashSearch(commitments, semantics).run(derived, clash -> {
            FindingCode code = clash.slot().code(clash.exclusion().ground());
            ImmutableList<Id> subjects = clash.slot()
                    .subjects(clash.first().assertion(), clash.second().assertion());
            List<Clash> same = all.computeIfAbsent(new ConsequenceFindings.Key(code, subjects), k -> new ArrayList<>());
            if (same.size() < CLASHES_MAX) {
                same.add(clash);
            }
        });
        Map<ConsequenceFindings.Key, List<Clash>> byVoice = new LinkedHashMap<>();
        all.forEach((key, same) -> {
            for (Clash clash : same) {
                if (isSmallest(clash, same)) {
                    byVoice.computeIfAbsent(ofVoice(key, clash), k -> new ArrayList<>())
                            .add(clash);
                }
            }
        });
        return byVoice;
    }

    private boolean isSmallest(Clash clash, List<Clash> same) {
        for (Clash other : same) {
            if (clash.isReplacedBy(other)) {
                return false;
            }
        }
        List<Integer> rows = clash.rows();
        for (int i = 0; i < rows.size() && rows.size() > 1; i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (clashAsStated(clash, rows.get(i), rows.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether two commitments of a clash do so by themselves, over the same and no less certainly. */
    private boolean clashAsStated(Clash clash, int a, int b) {
        var first = commitments.get(a).asserted();
        var second = commitments.get(b).asserted();
        boolean sure = Semantics.cannotBothBeHeld(first.certainty(), second.certainty());
        return sure
                && clash.slot()
                        .exclusion(first, second, semantics)
                        .filter(found -> found.isCertain() || !clash.isCertain())
                        .filter(found -> isSame(clash, found, a, b))
                        .isPresent();
    }

    private boolean isSame(Clash clash, Exclusion found, int a, int b) {
        ImmutableList<Id> subjects = clash.slot()
                .subjects(commitments.get(a).asserted(), commitments.get(b).asserted());
        return found.ground() == clash.exclusion().ground()
                && subjects.equals(clash.slot()
                        .subjects(clash.first().assertion(), clash.second().assertion()));
    }

    /** Of two statements of one voice the finding is about that voice. */
    private ConsequenceFindings.Key ofVoice(ConsequenceFindings.Key key, Clash clash) {
        if (clash.rows().size() != 2) {
            return key;
        }
        Commitment first = commitments.get(clash.rows().get(0));
        Commitment second = commitments.get(clash.rows().get(1));
        return first.voice().equals(second.voice())
                ? new ConsequenceFindings.Key(
                        OneVoice.code(first, second),
                        ImmutableList.<Id>builder()
                                .add(first.voice())
                                .addAll(key.subjects())
                                .build())
                : key;
    }
}
