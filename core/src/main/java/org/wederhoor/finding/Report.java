package org.wederhoor.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Id;
import org.wederhoor.model.Waiver;
import org.wederhoor.time.EdtfDate;

/**
 * All that was found in a dossier.
 *
 * <p>The same dossier in any order gives an equal report: findings stand in the order of their codes' numbers, then of
 * their ids by code point. A finding that a waiver in force accepts stands apart, until the waiver ends; a waiver that
 * accepts nothing that was found is told as well, as it may hold a typing error or be of no use any more.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public final class Report {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing((Finding finding) -> finding.code().number()).thenComparing(Finding::id);
    private static final Comparator<Waiver> WAIVER_ORDER = Comparator.comparing(Waiver::finding)
            .thenComparing(Waiver::by)
            .thenComparing(Waiver::reason)
            .thenComparing(waiver -> waiver.until().map(EdtfDate::text).orElse(""));

    private final ImmutableList<Finding> findings;
    private final ImmutableList<Finding> waived;
    private final ImmutableList<Waiver> waivers;

    private Report(ImmutableList<Finding> findings, ImmutableList<Finding> waived, ImmutableList<Waiver> waivers) {
        this.findings = findings;
        this.waived = waived;
        this.waivers = waivers;
    }

    /**
     * Returns the report of findings.
     *
     * @param findings the findings, in any order
     * @param inForce the waivers in force
     * @return the report
     * @throws IllegalArgumentException if two findings have one id
     */
    public static Report of(Iterable<Finding> findings, Iterable<Waiver> inForce) {
        ImmutableList<Waiver> waivers = ImmutableList.sortedCopyOf(WAIVER_ORDER, ImmutableSet.copyOf(inForce));
        Set<Id> accepted = new HashSet<>();
        waivers.forEach(waiver -> accepted.add(waiver.finding()));
        ImmutableList.Builder<Finding> open = ImmutableList.builder();
        ImmutableList.Builder<Finding> waived = ImmutableList.builder();
        Id previous = null;
        for (Finding finding : ImmutableList.sortedCopyOf(ORDER, findings)) {
            Id id = finding.id();
            if (id.equals(previous)) {
                throw new IllegalArgumentException("two findings have the id \"" + id + "\", expected one");
            }
            previous = id;
            (accepted.contains(id) ? waived : open).add(finding);
        }
        return new Report(open.build(), waived.build(), waivers);
    }

    /** {@return the findings that no waiver accepts, in the order of their codes and ids} */
    public ImmutableList<Finding> findings() {
        return findings;
    }

    /** {@return the findings that a waiver accepts, in the order of their codes and ids} */
    public ImmutableList<Finding> waived() {
        return waived;
    }

    /** {@return the waivers in force, in the order of the ids of their findings} */
    public ImmutableList<Waiver> waivers() {
        return waivers;
    }

    /** {@return the waivers in force whose finding was not found, in the order of its id} */
    public ImmutableList<Waiver> unusedWaivers() {
        Set<Id> found = new HashSet<>();
        waived.forEach(finding -> found.add(finding.id()));
        return waivers.stream()
                .filter(waiver -> !found.contains(waiver.finding()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the finding with an id, waived or not. Linear in the number of findings.
     *
     * @param id the id
     * @return the finding, or empty if there is none
     */
    public Optional<Finding> find(Id id) {
        for (ImmutableList<Finding> list : ImmutableList.of(findings, waived)) {
            for (Finding finding : list) {
                if (finding.id().equals(id)) {
                    return Optional.of(finding);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Report that
                && findings.equals(that.findings)
                && waived.equals(that.waived)
                && waivers.equals(that.waivers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(findings, waived, waivers);
    }

    /** {@return the number of findings} */
    @Override
    public String toString() {
        return "Report of " + findings.size() + " findings, " + waived.size() + " waived";
    }
}
