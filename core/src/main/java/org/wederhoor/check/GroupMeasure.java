package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.wederhoor.finding.Family;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;

/** How many smallest inconsistent sets there are in one group, and the share of each statement in them. */
final class GroupMeasure {
    /** Of so many statements or more it is counted with how many others they clash, and not tried. */
    private static final int COUNTED_MIN = 32;

    private final Provenance provenance;
    private final CauseSearch search;
    private final Supplier<ClashDegrees> counted;
    private final Modality atLeast;
    private final Map<Id, Bounds> shares = new LinkedHashMap<>();
    private Bounds count = Bounds.ZERO;

    /**
     * @param counted with how many others each statement clashes, worked out when it is first asked for
     * @param atLeast how sure a finding must be to be counted
     */
    GroupMeasure(Provenance provenance, CauseSearch search, Supplier<ClashDegrees> counted, Modality atLeast) {
        this.provenance = provenance;
        this.search = search;
        this.counted = counted;
        this.atLeast = atLeast;
    }

    Bounds count() {
        return count;
    }

    /** The shares of the statements that have any. */
    Map<Id, Bounds> shares() {
        return shares;
    }

    void measure(ConflictGroup group) {
        List<Finding> findings = new ArrayList<>(group.findings());
        // What single statements bring about comes first: no set with one of them in it is a smallest one.
        findings.sort(Comparator.comparing((Finding finding) -> !search.isOfOne(finding)));
        Set<ImmutableList<Id>> found = new LinkedHashSet<>();
        try {
            if (findings.stream().allMatch(this::isCountable) && areApart(findings)) {
                findings.forEach(this::countPairs);
                return;
            }
            for (Finding finding : findings) {
                Iterator<ImmutableList<Id>> causes = search.causes(finding, atLeast);
                causes.forEachRemaining(found::add);
            }
            addExactly(smallest(found));
        } catch (Checks.Spent e) {
            count = Bounds.ZERO;
            shares.clear();
            addBounds(findings, found);
        }
    }

    /** Whether the finding is about pairs of statements that each reach us by themselves. */
    private boolean isCountable(Finding finding) {
        return search.isOfPairs(finding)
                && !finding.sides().isEmpty()
                && search.scope().of(finding).stream()
                        .allMatch(statement -> provenance.chain(statement).size() == 1);
    }

    /** Whether no pair is in two findings: those within one voice are none of those between two. */
    private boolean areApart(List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            Set<Id> statements = new HashSet<>(search.scope().of(findings.get(i)));
            for (Finding other : findings.subList(0, i)) {
                boolean within = findings.get(i).code().family() == Family.SOURCES;
                boolean otherWithin = other.code().family() == Family.SOURCES;
                long shared = search.scope().of(other).stream()
                        .filter(statements::contains)
                        .count();
                if (within == otherWithin && shared > 1) {
                    return false;
                }
            }
        }
        return true;
    }

    private void countPairs(Finding finding) {
        ImmutableList<Id> statements = search.scope().of(finding);
        Map<Id, Long> degrees =
                statements.size() < COUNTED_MIN ? Map.of() : counted.get().of(finding);
        if (degrees.isEmpty()) {
            degrees = new PairCount(provenance, search.clash(finding, atLeast)).of(finding, statements);
        }
        long total = 0;
        for (Map.Entry<Id, Long> degree : degrees.entrySet()) {
            total += degree.getValue();
            double share = degree.getValue() / 2.0;
            shares.merge(degree.getKey(), new Bounds(share, share), Bounds::plus);
        }
        count = count.plus(new Bounds(total / 2.0, total / 2.0));
    }

    /** The sets that have no other within them. */
    private static List<ImmutableList<Id>> smallest(Set<ImmutableList<Id>> found) {
        List<ImmutableList<Id>> bySize = new ArrayList<>(found);
        bySize.sort(Comparator.comparingInt(ImmutableList::size));
        Set<Set<Id>> kept = new LinkedHashSet<>();
        Set<Integer> sizes = new LinkedHashSet<>();
        List<ImmutableList<Id>> smallest = new ArrayList<>();
        for (ImmutableList<Id> set : bySize) {
            Set<Id> members = new HashSet<>(set);
            boolean containsOther = sizes.stream()
                    .filter(size -> size < members.size())
                    .anyMatch(size -> Sets.combinations(members, size).stream().anyMatch(kept::contains));
            if (!containsOther) {
                kept.add(members);
                sizes.add(members.size());
                smallest.add(set);
            }
        }
        return smallest;
    }

    private void addExactly(List<ImmutableList<Id>> sets) {
        count = count.plus(new Bounds(sets.size(), sets.size()));
        for (ImmutableList<Id> set : sets) {
            double share = 1.0 / set.size();
            for (Id statement : set) {
                shares.merge(statement, new Bounds(share, share), Bounds::plus);
            }
        }
    }

    /** Found sets of one or two are smallest ones; of pairs there are no more than the findings count. */
    private void addBounds(List<Finding> findings, Set<ImmutableList<Id>> found) {
        List<ImmutableList<Id>> sure = smallest(found);
        sure.removeIf(set -> set.size() > 2);
        addExactly(sure);
        double most = 0;
        for (Finding finding : findings) {
            boolean counted = search.isOfPairs(finding) && finding.pairs().isPresent();
            most += counted ? finding.pairs().getAsLong() : Double.POSITIVE_INFINITY;
        }
        count = new Bounds(Math.max(1, count.least()), Math.max(most, Math.max(1, count.least())));
        Set<Id> concerned = new LinkedHashSet<>();
        for (Finding finding : findings) {
            for (Id statement : search.scope().of(finding)) {
                concerned.addAll(provenance.chain(statement));
            }
        }
        for (Id statement : concerned) {
            double least = shares.getOrDefault(statement, Bounds.ZERO).least();
            shares.put(statement, new Bounds(least, Math.max(least, most / 2)));
        }
    }
}
