package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wederhoor.finding.Code;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Id;
import org.wederhoor.vocabulary.Exclusion;

/** With how many others each statement clashes, by finding; counted along with the pairs of the findings. */
final class ClashDegrees {
    private final Modality atLeast;
    private final Map<Key, Map<Id, Long>> byFinding = new HashMap<>();

    /** @param atLeast how sure a clash must be to be counted */
    ClashDegrees(Modality atLeast) {
        this.atLeast = atLeast;
    }

    private record Key(Code code, ImmutableList<Id> subjects) {}

    /** Whether clashes that are only possible are left out. */
    boolean isOfCertain() {
        return atLeast == Modality.CERTAIN;
    }

    boolean counts(Exclusion exclusion) {
        return exclusion.isCertain() || !isOfCertain();
    }

    /** Notes that each of some commitments clashes with so many others. */
    void add(FindingCode code, ImmutableList<Id> subjects, Commitments commitments, IntList rows, long others) {
        if (others > 0) {
            Map<Id, Long> degrees = byFinding.computeIfAbsent(new Key(code, subjects), k -> new LinkedHashMap<>());
            for (int i = 0; i < rows.size(); i++) {
                degrees.merge(commitments.get(rows.get(i)).statement(), others, Long::sum);
            }
        }
    }

    /** With how many others each statement clashes that takes part in a finding; empty if its pairs are not counted here. */
    Map<Id, Long> of(Finding finding) {
        return byFinding.getOrDefault(new Key(finding.code(), finding.subjects()), Map.of());
    }
}
