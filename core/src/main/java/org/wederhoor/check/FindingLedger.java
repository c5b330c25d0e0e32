package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /** Places of which it is known that what is found there is another than before. */
    private Set<Object> differing = new HashSet<>();

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

    /**
     * Puts a finding in the place of the one with its id.
     *
     * @param isSurelyOther whether it is known to be another than that, so that neither has to be read
     */
    void replace(Object place, Finding finding, boolean isSurelyOther) {
        replace(place, ImmutableList.of(finding));
        if (isSurelyOther) {
            differing.add(place);
        }
    }

    /** Files each of the findings of a place in a place of its own from now on, and returns them. */
    ImmutableList<Finding> deal(Object place, Function<Finding, Object> ownPlace) {
        ImmutableList<Finding> findings = byPlace.remove(place);
        if (findings == null) {
            return ImmutableList.of();
        }
        findings.forEach(finding -> byPlace.put(ownPlace.apply(finding), ImmutableList.of(finding)));
        return findings;
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
        for (Object place : before.keySet()) {
            for (Finding finding : byPlace.getOrDefault(place, ImmutableList.of())) {
                Change change = of(changes, finding);
                change.after = Optional.of(finding);
                change.isSure = differing.contains(place);
            }
        }
        before = new LinkedHashMap<>();
        differing = new HashSet<>();
        List<Change> sorted = ImmutableList.sortedCopyOf(Comparator.comparing(Change::any, ORDER), changes.values());
        for (Change change : sorted) {
            if (change.before.isEmpty()) {
                change.after.ifPresent(added::add);
            } else if (change.after.isEmpty()) {
                change.before.ifPresent(gone::add);
            } else if (change.isSure || !change.before.equals(change.after)) {
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
        private boolean isSure;

        Finding any() {
            return before.or(() -> after).orElseThrow();
        }
    }
}
