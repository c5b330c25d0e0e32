package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingChange;
import org.wederhoor.model.Id;

/** The findings by what they were found on, so that only what changed is looked at again, with what changed since. */
final class FindingLedger {
    static final Comparator<Finding> ORDER =
            Comparator.comparing((Finding finding) -> finding.code().number()).thenComparing(Finding::id);

    private final Map<Object, ImmutableList<Finding>> byPlace = new HashMap<>();
    /** What was found before in places that have been looked at again. */
    private Map<Object, ImmutableList<Finding>> before = new LinkedHashMap<>();

    private int size;

    /** Puts what is found in a place now in the place of what was found there. */
    void replace(Object place, Collection<Finding> findings) {
        ImmutableList<Finding> now = ImmutableList.copyOf(findings);
        ImmutableList<Finding> old = now.isEmpty() ? byPlace.remove(place) : byPlace.put(place, now);
        ImmutableList<Finding> known = old == null ? ImmutableList.of() : old;
        size += now.size() - known.size();
        if (!now.isEmpty() || !known.isEmpty()) {
            before.putIfAbsent(place, known);
        }
    }

    /** Forgets all places, of which nothing is known until they are looked at again. */
    void clear() {
        List.copyOf(byPlace.keySet()).forEach(place -> replace(place, ImmutableList.of()));
    }

    int size() {
        return size;
    }

    Iterable<ImmutableList<Finding>> all() {
        return byPlace.values();
    }

    /** What changed since this was asked last. */
    LiveChange takeChanges(long version) {
        if (before.isEmpty()) {
            return new LiveChange(version, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
        }
        ImmutableList.Builder<Finding> added = ImmutableList.builder();
        ImmutableList.Builder<FindingChange> changed = ImmutableList.builder();
        ImmutableList.Builder<Finding> gone = ImmutableList.builder();
        Map<Id, Change> changes = new HashMap<>();
        before.values().forEach(list -> list.forEach(finding -> of(changes, finding).before = Optional.of(finding)));
        before.keySet()
                .forEach(place -> byPlace.getOrDefault(place, ImmutableList.of())
                        .forEach(finding -> of(changes, finding).after = Optional.of(finding)));
        before = new LinkedHashMap<>();
        List<Change> sorted = ImmutableList.sortedCopyOf(Comparator.comparing(Change::any, ORDER), changes.values());
        for (Change change : sorted) {
            if (change.before.isEmpty()) {
                change.after.ifPresent(added::add);
            } else if (change.after.isEmpty()) {
                change.before.ifPresent(gone::add);
            } else if (!change.before.equals(change.after)) {
                changed.add(new FindingChange(change.before.get(), change.after.get()));
            }
        }
        return new LiveChange(version, added.build(), changed.build(), gone.build());
    }

    private static Change of(Map<Id, Change> changes, Finding finding) {
        return changes.computeIfAbsent(finding.id(), id -> new Change());
    }

    /** A finding before and after. */
    private static final class Change {
        private Optional<Finding> before = Optional.empty();
        private Optional<Finding> after = Optional.empty();

        Finding any() {
            return before.or(() -> after).orElseThrow();
        }
    }
}
