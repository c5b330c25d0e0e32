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
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;

/** Finds references that lead to nothing, and statements that nothing attests. */
final class Records {
    private final Provenance provenance;
    private final Dossier dossier;
    private final Statements statements;

    Records(Provenance provenance) {
        this.provenance = provenance;
        this.dossier = provenance.dossier();
        this.statements = provenance.statements();
    }

    ImmutableList<Finding> find() {
        List<Finding> found = new ArrayList<>();
        SetMultimap<Id, Id> missing = missing();
        for (Id from : missing.keySet()) {
            Finding.Builder finding =
                    Finding.builder().code(FindingCode.DANGLING_REFERENCE).addSubject(from);
            if (dossier.statements().containsKey(from)) {
                finding.addCause(from);
            }
            for (Id to : ImmutableList.sortedCopyOf(missing.get(from))) {
                finding.addDerivation(Accounts.step(StepKind.DANGLING, from, to));
            }
            found.add(finding.build());
        }
        for (int s = 0; s < statements.size(); s++) {
            if (provenance.reports().standing(s) == Standing.UNATTESTED) {
                Id statement = statements.id(s);
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

    /** What leads nowhere. References of sources and statements were followed when they were numbered, so few are left. */
    private SetMultimap<Id, Id> missing() {
        SetMultimap<Id, Id> missing = LinkedHashMultimap.create();
        Sources sources = provenance.sources();
        ImmutableList<? extends DossierRecord> declared =
                dossier.sources().values().asList();
        for (int source = 0; source < declared.size(); source++) {
            if (sources.isSuspect(source)) {
                add(declared.get(source), missing);
            }
        }
        for (int s = 0; s < statements.size(); s++) {
            boolean suspect = statements.isSuspect(s)
                    || provenance.claims().claim(s) >= dossier.claims().size()
                    || provenance.lineage().lacksBasis(s);
            if (suspect) {
                add(statements.get(s), missing);
            }
        }
        dossier.claims().values().forEach(record -> add(record, missing));
        dossier.counterclaims().values().forEach(record -> add(record, missing));
        dossier.supports().values().forEach(record -> add(record, missing));
        dossier.replyRequests().values().forEach(record -> add(record, missing));
        dossier.reviews().values().forEach(record -> add(record, missing));
        return missing;
    }

    private void add(DossierRecord record, SetMultimap<Id, Id> missing) {
        for (DanglingReference reference : dossier.danglingReferences(record)) {
            missing.put(reference.from(), reference.to());
        }
    }
}
