package org.wederhoor.finding;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Id;

/**
 * What a report tells beside an earlier one of the same dossier, the baseline.
 *
 * <p>So that a dossier with many known findings can be kept from getting more: what was found before is left to be dealt
 * with at leisure, what is new stands out.
 *
 * <h2>Definition</h2> Findings are compared by their ids, over those that no waiver accepts. A finding is
 * <ul>
 *   <li><em>new</em> if it is in the report and not in the baseline. One that a waiver accepted in the baseline is new once
 *       its waiver has ended;
 *   <li><em>changed</em> if it is in both, with another modality, cause or sides;
 *   <li><em>the same</em> if it is in both without such a change;
 *   <li><em>gone</em> if it is in the baseline and was not found now. One that a waiver accepts now is not gone.
 * </ul>
 *
 * <h2>Cost</h2> Linear in both reports.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Report baseline = ReportJson.read(file, ReadOptions.standard());
 * ReportComparison comparison = ReportComparison.of(baseline, verifier.report());
 * comparison.added(); // what nobody has seen before
 * }</pre>
 *
 * @since 1.0
 */
public final class ReportComparison {
    private final Report report;
    private final ImmutableList<Finding> added;
    private final ImmutableList<FindingChange> changed;
    private final ImmutableList<Finding> same;
    private final ImmutableList<Finding> gone;

    private ReportComparison(Report baseline, Report report) {
        this.report = report;
        Map<Id, Finding> known = new HashMap<>();
        baseline.findings().forEach(finding -> known.put(finding.id(), finding));
        ImmutableList.Builder<Finding> added = ImmutableList.builder();
        ImmutableList.Builder<FindingChange> changed = ImmutableList.builder();
        ImmutableList.Builder<Finding> same = ImmutableList.builder();
        Set<Id> found = new HashSet<>();
        for (Finding finding : report.findings()) {
            found.add(finding.id());
            Finding before = known.get(finding.id());
            FindingChange change = new FindingChange(before == null ? finding : before, finding);
            if (before == null) {
                added.add(finding);
            } else if (change.isAny()) {
                changed.add(change);
            } else {
                same.add(finding);
            }
        }
        report.waived().forEach(finding -> found.add(finding.id()));
        this.added = added.build();
        this.changed = changed.build();
        this.same = same.build();
        gone = baseline.findings().stream()
                .filter(finding -> !found.contains(finding.id()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns what a report tells beside an earlier one.
     *
     * @param baseline the earlier report
     * @param report the report of now
     * @return the comparison
     */
    public static ReportComparison of(Report baseline, Report report) {
        return new ReportComparison(baseline, report);
    }

    /** {@return the report of now, with its waivers} */
    public Report report() {
        return report;
    }

    /** {@return the new findings, in the order of their codes and ids} */
    public ImmutableList<Finding> added() {
        return added;
    }

    /** {@return the findings that changed, in the order of their codes and ids} */
    public ImmutableList<FindingChange> changed() {
        return changed;
    }

    /** {@return the findings that are the same, as they are now, in the order of their codes and ids} */
    public ImmutableList<Finding> same() {
        return same;
    }

    /** {@return the findings that are gone, in the order of their codes and ids} */
    public ImmutableList<Finding> gone() {
        return gone;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportComparison that
                && report.equals(that.report)
                && changed.equals(that.changed)
                && same.equals(that.same)
                && gone.equals(that.gone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(report, changed, same, gone);
    }

    /** {@return the number of findings of each kind} */
    @Override
    public String toString() {
        return "ReportComparison of " + added.size() + " new, " + changed.size() + " changed, " + same.size()
                + " same and " + gone.size() + " gone findings";
    }
}
