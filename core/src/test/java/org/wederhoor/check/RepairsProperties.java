package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;

/** Repairs are what retracting every set of statements in turn finds. */
final class RepairsProperties {
    @Property(tries = 60)
    void repairsAreTheSmallestSetsWhoseRetractionLeavesNoConflict(@ForAll long seed, @ForAll Modality atLeast) {
        SmallDossiers dossier = SmallDossiers.of(seed, 5);
        Dossier whole = dossier.whole();
        List<Set<Id>> found = new ArrayList<>();
        Repairs repairs = Repairs.of(Provenance.of(whole), atLeast, Repairs.CHECKS_MAX);
        repairs.forEachRemaining(repair -> found.add(new TreeSet<>(repair.withdrawn())));
        assertTrue(repairs.isComplete());
        Set<Set<Id>> consistent = new HashSet<>();
        Set<Set<Id>> smallest = new HashSet<>();
        for (Set<Id> retracted : Sets.powerSet(new TreeSet<>(whole.statements().keySet()))) {
            if (isConsistent(dossier.retracting(retracted), atLeast)) {
                consistent.add(retracted);
            }
        }
        for (Set<Id> retracted : consistent) {
            if (retracted.stream().noneMatch(one -> consistent.contains(Sets.difference(retracted, Set.of(one))))) {
                smallest.add(new TreeSet<>(retracted));
            }
        }
        Statistics.collect(found.size() == 1 ? "one repair" : "several repairs");
        assertEquals(smallest, new HashSet<>(found));
        assertEquals(smallest.size(), found.size(), "each comes once");
        List<Integer> sizes = found.stream().map(Set::size).toList();
        assertEquals(sizes.stream().sorted().toList(), sizes, "smaller ones come first");
    }

    @Property(tries = 60)
    void whatARepairKeepsIsConsistentAndNothingCanBeAdded(@ForAll long seed) {
        SmallDossiers dossier = SmallDossiers.of(seed, 5);
        Repair repair = Repairs.of(Provenance.of(dossier.whole())).next();
        ImmutableList<Id> kept = repair.kept(dossier.whole());
        Set<Id> all = new TreeSet<>(kept);
        all.addAll(repair.withdrawn());
        assertEquals(dossier.whole().statements().keySet(), all);
        assertTrue(isConsistent(dossier.retracting(repair.withdrawn()), Modality.CERTAIN));
        for (Id back : repair.withdrawn()) {
            Set<Id> fewer = new TreeSet<>(repair.withdrawn());
            fewer.remove(back);
            assertTrue(!isConsistent(dossier.retracting(fewer), Modality.CERTAIN), back::value);
        }
    }

    private static boolean isConsistent(Dossier dossier, Modality atLeast) {
        for (Finding finding : ConsistencyChecker.check(Provenance.of(dossier))) {
            if (finding.code() != FindingCode.TYPE_MISMATCH
                    && finding.modality().compareTo(atLeast) >= 0) {
                return false;
            }
        }
        return true;
    }
}
