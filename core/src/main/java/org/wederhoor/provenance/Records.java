package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.List;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.DanglingReference;
import org.wederhoor.model.Id;

/** Finds references that lead to nothing, and statements that nothing attests. */
final class Records {
    private final Provenance provenance;

    Records(Provenance provenance) {
        this.provenance = provenance;
    }

    ImmutableList<Finding> find() {
        List<Finding> found = new ArrayList<>();
        SetMultimap<Id, Id> missing = LinkedHashMultimap.create();
        for (DanglingReference reference : provenance.dossier().danglingReferences()) {
            missing.put(reference.from(), reference.to());
        }
        for (Id from : missing.keySet()) {
            Finding.Builder finding =
                    Finding.builder().code(FindingCode.DANGLING_REFERENCE).addSubject(from);
            if (provenance.dossier().statements().containsKey(from)) {
                finding.addCause(from);
            }
            for (Id to : ImmutableList.sortedCopyOf(missing.get(from))) {
                finding.addDerivation(Accounts.step(StepKind.DANGLING, from, to));
            }
            found.add(finding.build());
        }
        for (Id statement : provenance.dossier().statements().keySet()) {
            if (provenance.standing(statement) == Standing.UNATTESTED) {
                found.add(Finding.builder()
                        .code(FindingCode.UNATTESTED)
                        .addSubject(statement)
                        .addCause(statement)
                        .addDerivation(Accounts.step(StepKind.STATED, statement))
                        .addDerivation(Accounts.step(StepKind.UNATTESTED, statement))
                        .build());
            }
        }
        return ImmutableList.copyOf(found);
    }
}
