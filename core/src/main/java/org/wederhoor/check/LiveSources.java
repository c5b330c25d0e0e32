package org.wederhoor.check;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.provenance.Provenance;

/**
 * The sources that go by names that look the same.
 *
 * <p>As long as no two names look the same, a new source costs its own names. Otherwise all sources are looked at again,
 * unless the new one leads to no other and no other to it.
 */
final class LiveSources {
    private static final String PLACE = "sources";

    private final DossierContent content;
    private final Map<String, Integer> skeletons = new HashMap<>();
    private final Set<Id> targets = new HashSet<>();
    private int sharedCount;
    private boolean isDirty;

    LiveSources(DossierContent content) {
        this.content = content;
    }

    /** Takes one source for another; null is none. */
    void replace(Id id, @Nullable Source before, @Nullable Source after) {
        int shared = sharedCount;
        if (before != null) {
            remove(before);
        }
        boolean isUnique = after != null && add(after);
        boolean isApart =
                before == null && after != null && isUnique && leadsTo(after).isEmpty() && !targets.contains(id);
        isDirty |= !isApart && (shared > 0 || sharedCount > 0);
    }

    /** Whether some source speaks for a source or belongs to it, or once did. */
    boolean leadsTo(Id source) {
        return targets.contains(source);
    }

    /** A source with all that speak for it or belong to it, directly or through others. */
    Set<Id> leadingTo(Id source) {
        Map<Id, Set<Id>> leading = new HashMap<>();
        content.forEachRecord(record -> {
            if (record instanceof Source from) {
                leadsTo(from)
                        .forEach(to -> leading.computeIfAbsent(to, t -> new LinkedHashSet<>())
                                .add(from.id()));
            }
        });
        Set<Id> found = new LinkedHashSet<>();
        Deque<Id> open = new ArrayDeque<>();
        open.add(source);
        while (!open.isEmpty()) {
            Id id = open.remove();
            if (found.add(id)) {
                open.addAll(leading.getOrDefault(id, Set.of()));
            }
        }
        return found;
    }

    private static ImmutableSet<Id> leadsTo(Source source) {
        ImmutableSet.Builder<Id> targets = ImmutableSet.builder();
        targets.addAll(source.actsFor());
        source.publisher().ifPresent(targets::add);
        return targets.build();
    }

    /** Adds a source and returns whether its names look like no other's. */
    private boolean add(Source source) {
        targets.addAll(leadsTo(source));
        boolean isUnique = true;
        for (String skeleton : Lookalikes.skeletons(source)) {
            int count = skeletons.merge(skeleton, 1, Integer::sum);
            isUnique &= count == 1;
            sharedCount += count == 2 ? 1 : 0;
        }
        return isUnique;
    }

    private void remove(Source source) {
        for (String skeleton : Lookalikes.skeletons(source)) {
            Integer left = skeletons.computeIfPresent(skeleton, (s, count) -> count == 1 ? null : count - 1);
            sharedCount -= left != null && left == 1 ? 1 : 0;
        }
    }

    void recheck(FindingLedger ledger) {
        if (isDirty) {
            ledger.replace(PLACE, sharedCount == 0 ? List.of() : findings());
            isDirty = false;
        }
    }

    private Collection<Finding> findings() {
        Dossier.Builder dossier = Dossier.builder();
        content.forEachRecord(record -> {
            if (record instanceof Source) {
                dossier.add(record);
            }
        });
        return new Lookalikes(Provenance.of(dossier.build())).findings();
    }
}
