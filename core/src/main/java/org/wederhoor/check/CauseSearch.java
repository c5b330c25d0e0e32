package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterators;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.wederhoor.finding.Code;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Semantics;

/** Looks for all smallest sets of statements that bring findings of one dossier about. */
final class CauseSearch {
    private static final ImmutableSet<Code> OF_ONE =
            ImmutableSet.of(FindingCode.IRREFLEXIVE, FindingCode.TYPE_MISMATCH);
    private static final ImmutableSet<Code> OF_MANY =
            ImmutableSet.of(FindingCode.RELATION_CYCLE, FindingCode.TIMELINE_CONFLICT);

    private final Provenance provenance;
    private final Restriction restriction;
    private final CauseScope scope;
    private final Checks checks;

    CauseSearch(Provenance provenance, Semantics semantics, Checks checks) {
        this.provenance = provenance;
        this.checks = checks;
        restriction = new Restriction(provenance, semantics);
        scope = new CauseScope(provenance, semantics);
    }

    CauseScope scope() {
        return scope;
    }

    /** Whether every cause is a pair, each found by itself. */
    boolean isOfPairs(Finding finding) {
        return !scope.isDerived(finding) && !OF_ONE.contains(finding.code()) && !OF_MANY.contains(finding.code());
    }

    /** Whether every cause is a single statement. */
    boolean isOfOne(Finding finding) {
        return !scope.isDerived(finding) && OF_ONE.contains(finding.code());
    }

    /** Whether statements by themselves bring a finding about; ends as {@link Checks.Spent}. */
    Predicate<List<Id>> clash(Finding finding, Modality atLeast) {
        Predicate<Finding> isMeant = meant(finding, atLeast);
        return some -> {
            checks.spend();
            return restriction.check(some).stream().anyMatch(isMeant);
        };
    }

    /** The sets, each with the reports through which its statements are known; ends as {@link Checks.Spent}. */
    Iterator<ImmutableList<Id>> causes(Finding finding, Modality atLeast) {
        ImmutableList<Id> statements = scope.of(finding);
        Predicate<List<Id>> conflicts = clash(finding, atLeast);
        Iterator<List<Id>> found;
        if (isOfPairs(finding)) {
            found = new ClashingPairs(statements, finding.sides(), conflicts);
        } else if (isOfOne(finding)) {
            found = Iterators.filter(Iterators.transform(statements.iterator(), List::of), conflicts::test);
        } else {
            found = new MinimalSubsets<>(statements, conflicts);
        }
        return Iterators.transform(found, this::withReports);
    }

    /** Loops and timelines are named after their first member, which a part of them may lack. */
    private static Predicate<Finding> meant(Finding finding, Modality atLeast) {
        return other -> other.code() == finding.code()
                && other.modality().compareTo(atLeast) >= 0
                && (finding.code() == FindingCode.TIMELINE_CONFLICT
                        || (finding.code() == FindingCode.RELATION_CYCLE
                                && other.subjects()
                                        .get(1)
                                        .equals(finding.subjects().get(1)))
                        || other.id().equals(finding.id()));
    }

    private ImmutableList<Id> withReports(List<Id> statements) {
        Set<Id> all = new TreeSet<>();
        statements.forEach(statement -> all.addAll(provenance.chain(statement)));
        return ImmutableList.copyOf(all);
    }
}
