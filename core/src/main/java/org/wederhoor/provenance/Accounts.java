package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Id;

/** Tells in steps how statements came to us. */
final class Accounts {
    private final Provenance provenance;

    Accounts(Provenance provenance) {
        this.provenance = provenance;
    }

    /** A step all of whose details are records. */
    static Step step(StepKind kind, Id... records) {
        Detail[] details = new Detail[records.length];
        for (int i = 0; i < records.length; i++) {
            details[i] = new Detail.OfRecord(records[i]);
        }
        return Step.of(kind, details);
    }

    /** The given statements with all on the best chains to them, in code point order. */
    ImmutableSet<Id> withChains(Collection<Id> statements) {
        Set<Id> all = new TreeSet<>();
        for (Id statement : statements) {
            all.addAll(provenance.chain(statement));
        }
        return ImmutableSet.copyOf(all);
    }

    /** Who stated what and through whom it is known, each statement once, in the order given. */
    ImmutableList<Step> told(Collection<Id> statements) {
        Set<Step> steps = new LinkedHashSet<>();
        for (Id statement : statements) {
            steps.add(step(StepKind.STATED, statement));
            ImmutableList<Id> inward = provenance.chain(statement);
            for (int i = inward.size() - 1; i > 0; i--) {
                steps.add(step(StepKind.REPORTED, inward.get(i), inward.get(i - 1)));
            }
        }
        return ImmutableList.copyOf(steps);
    }
}
