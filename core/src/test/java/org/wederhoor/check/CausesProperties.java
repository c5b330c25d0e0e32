package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.provenance.Provenance;

/** The causes of a finding are what trying all subsets of the statements finds. */
final class CausesProperties {
    @Property(tries = 250)
    void causesAreTheSmallestSetsThatBringTheFindingAbout(@ForAll long seed) {
        SmallDossiers dossier = SmallDossiers.of(seed);
        Provenance provenance = Provenance.of(dossier.whole());
        Map<Set<Id>, List<Finding>> bySubset = new HashMap<>();
        for (Set<Id> members : Sets.powerSet(new TreeSet<>(dossier.members()))) {
            bySubset.put(members, ConsistencyChecker.check(Provenance.of(dossier.with(members))));
        }
        for (Finding finding : ConsistencyChecker.check(provenance)) {
            Statistics.collect(finding.code());
            List<ImmutableList<Id>> causes = new ArrayList<>();
            Causes search = Causes.of(provenance, finding);
            Iterators.addAll(causes, search);
            assertTrue(search.isComplete());
            assertEquals(finding.cause(), causes.get(0));
            assertEquals(causes.size(), new HashSet<>(causes).size(), "each comes once");
            assertEquals(oracle(finding, dossier, bySubset), sets(causes), () -> finding.id() + " of " + causes);
        }
    }

    private static Set<Set<Id>> sets(List<ImmutableList<Id>> causes) {
        Set<Set<Id>> sets = new HashSet<>();
        causes.forEach(cause -> sets.add(new TreeSet<>(cause)));
        return sets;
    }

    private static Set<Set<Id>> oracle(Finding finding, SmallDossiers dossier, Map<Set<Id>, List<Finding>> bySubset) {
        Set<Set<Id>> bringing = new HashSet<>();
        Set<Id> connected = connected(finding, dossier);
        bySubset.forEach((members, findings) -> {
            if (connected.containsAll(members) && findings.stream().anyMatch(found -> isSame(found, finding))) {
                bringing.add(members);
            }
        });
        Set<Set<Id>> smallest = new HashSet<>();
        for (Set<Id> members : bringing) {
            boolean minimal = members.stream().noneMatch(member -> {
                Set<Id> fewer = new TreeSet<>(members);
                fewer.remove(member);
                return bringing.contains(fewer);
            });
            if (minimal) {
                smallest.add(dossier.statements(members));
            }
        }
        return smallest;
    }

    private static boolean isSame(Finding found, Finding finding) {
        boolean named = finding.code() == FindingCode.TIMELINE_CONFLICT
                || (finding.code() == FindingCode.RELATION_CYCLE
                        && found.subjects().get(1).equals(finding.subjects().get(1)))
                || found.subjects().equals(finding.subjects());
        return found.code() == finding.code() && named && found.modality().compareTo(finding.modality()) >= 0;
    }

    /**
     * Of loops and timelines what hangs together with the cause by things that are shared, which what is withdrawn does not
     * bring about; of the rest everything.
     */
    private static Set<Id> connected(Finding finding, SmallDossiers dossier) {
        if (finding.code() != FindingCode.RELATION_CYCLE && finding.code() != FindingCode.TIMELINE_CONFLICT) {
            return new HashSet<>(dossier.members());
        }
        Set<Id> members = new HashSet<>(finding.cause());
        members.retainAll(dossier.members());
        Set<Id> stood = new HashSet<>(dossier.members());
        dossier.whole()
                .statements()
                .values()
                .forEach(statement ->
                        statement.withdrawals().forEach(withdrawal -> stood.remove(withdrawal.statement())));
        Set<Id> things = new HashSet<>();
        boolean grows = true;
        while (grows) {
            members.forEach(member -> things.addAll(things(member, dossier.whole())));
            grows = false;
            for (Id member : stood) {
                String property =
                        proposition(member, dossier.whole()).property().value();
                boolean fits = finding.code() == FindingCode.RELATION_CYCLE
                        ? property.equals("part-of")
                        : property.equals("before") || property.equals("in");
                if (fits
                        && !Sets.intersection(things, things(member, dossier.whole()))
                                .isEmpty()) {
                    grows |= members.add(member);
                }
            }
        }
        return members;
    }

    private static Set<Id> things(Id member, Dossier dossier) {
        Proposition proposition = proposition(member, dossier);
        Set<Id> things = new HashSet<>(Set.of(proposition.subject()));
        if (proposition.value() instanceof EntityValue value) {
            things.add(value.entity());
        }
        return things;
    }

    private static Proposition proposition(Id member, Dossier dossier) {
        Id claim = Id.of(member.value().replace('s', 'c'));
        return dossier.find(claim).stream()
                .map(record -> ((Claim) record).proposition().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    /** On sets of members that conflict when they hold all of one of some random sets. */
    @Property(tries = 300)
    void minimalSubsetsAreAllSmallestConflictsByTheirLastMember(@ForAll long seed) {
        Random random = new Random(seed);
        int size = random.nextInt(9);
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(i);
        }
        Set<Set<Integer>> sources = new HashSet<>();
        for (int i = random.nextInt(6); i > 0 && size > 0; i--) {
            Set<Integer> source = new TreeSet<>();
            for (int k = 1 + random.nextInt(3); k > 0; k--) {
                source.add(random.nextInt(size));
            }
            sources.add(source);
        }
        Set<Set<Integer>> smallest = new HashSet<>(sources);
        smallest.removeIf(one -> sources.stream().anyMatch(other -> !other.equals(one) && one.containsAll(other)));
        List<List<Integer>> found = new ArrayList<>();
        Iterators.addAll(
                found,
                new MinimalSubsets<>(members, some -> sources.stream().anyMatch(source -> some.containsAll(source))));
        assertEquals(found.size(), smallest.size());
        assertEquals(
                smallest,
                new HashSet<Set<Integer>>(found.stream().map(TreeSet::new).toList()));
        List<Integer> lasts = found.stream().map(one -> one.get(one.size() - 1)).toList();
        assertEquals(lasts.stream().sorted().toList(), lasts);
        if (!found.isEmpty()) {
            assertEquals(
                    SmallestCause.of(members, some -> sources.stream().anyMatch(source -> some.containsAll(source))),
                    found.get(0));
        }
        assertFalse(found.stream().anyMatch(List::isEmpty));
    }
}
