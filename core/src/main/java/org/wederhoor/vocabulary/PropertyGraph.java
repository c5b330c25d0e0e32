package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Vocabulary;

/**
 * Which property entails which: reachability over "is below", "is the inverse of" and "is symmetric".
 *
 * <p>Declarations may run in circles; each state is visited once, so a closure takes time linear in the declarations it
 * reaches. A state is a property, the direction in which it is read, and whether the original subject has been the value.
 */
final class PropertyGraph {
    private final Map<Id, Property> declared;
    private final ImmutableSetMultimap<Id, Id> inverses;
    private final Map<Id, ImmutableList<Entailment>> entailed = new HashMap<>();
    private final Map<Id, ImmutableSet<Id>> separators = new HashMap<>();

    PropertyGraph(Vocabulary vocabulary) {
        declared = vocabulary.properties();
        ImmutableSetMultimap.Builder<Id, Id> both = ImmutableSetMultimap.builder();
        for (Property property : sorted(declared)) {
            for (Id inverse : sorted(property.inverseOf())) {
                both.put(property.id(), inverse);
                both.put(inverse, property.id());
            }
        }
        inverses = both.build();
        for (Property property : sorted(declared)) {
            closeFrom(property.id());
            property.subPropertyOf().forEach(this::closeFrom);
            property.inverseOf().forEach(this::closeFrom);
        }
        entailed.forEach((property, above) -> separators.put(property, separators(above)));
    }

    private ImmutableSet<Id> separators(ImmutableList<Entailment> above) {
        Set<Id> all = new TreeSet<>();
        above.forEach(
                entailment -> declared(entailment.property()).ifPresent(property -> all.addAll(property.separators())));
        return ImmutableSet.copyOf(all);
    }

    /** The separators of a property and of all that it entails, in code point order. */
    ImmutableSet<Id> separators(Id property) {
        return separators.getOrDefault(property, ImmutableSet.of());
    }

    /** The properties that a property entails, nearest first, the property itself being the first. */
    ImmutableList<Entailment> entailed(Id property) {
        ImmutableList<Entailment> known = entailed.get(property);
        return known != null ? known : ImmutableList.of(new Entailment(property, false, false));
    }

    /** What is declared of the property itself, or of the nearest property that it entails. */
    <T> Optional<T> nearest(Id property, Function<Property, Optional<T>> question) {
        for (Entailment entailment : entailed(property)) {
            Property above = declared.get(entailment.property());
            if (above != null) {
                Optional<T> answer = question.apply(above);
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
        return Optional.empty();
    }

    Optional<Property> declared(Id property) {
        return Optional.ofNullable(declared.get(property));
    }

    boolean has(Id property, Characteristic characteristic) {
        Property known = declared.get(property);
        return known != null && known.characteristics().contains(characteristic);
    }

    static ImmutableList<Id> sorted(Set<Id> ids) {
        return ImmutableList.sortedCopyOf(ids);
    }

    static ImmutableList<Property> sorted(Map<Id, Property> properties) {
        ImmutableList.Builder<Property> sorted = ImmutableList.builder();
        for (Id id : new TreeSet<>(properties.keySet())) {
            Property property = properties.get(id);
            if (property != null) {
                sorted.add(property);
            }
        }
        return sorted.build();
    }

    private void closeFrom(Id start) {
        if (entailed.containsKey(start)) {
            return;
        }
        Set<Entailment> seen = new LinkedHashSet<>();
        Deque<Entailment> open = new ArrayDeque<>();
        Entailment first = new Entailment(start, false, false);
        seen.add(first);
        open.add(first);
        while (!open.isEmpty()) {
            for (Entailment next : neighbours(open.remove())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        entailed.put(start, widestOf(seen));
    }

    private List<Entailment> neighbours(Entailment from) {
        List<Entailment> neighbours = new ArrayList<>();
        Property property = declared.get(from.property());
        if (property != null) {
            for (Id above : sorted(property.subPropertyOf())) {
                neighbours.add(new Entailment(above, from.isInverted(), from.widensSubject()));
            }
        }
        for (Id inverse : inverses.get(from.property())) {
            neighbours.add(new Entailment(inverse, !from.isInverted(), true));
        }
        if (has(from.property(), Characteristic.SYMMETRIC)) {
            neighbours.add(new Entailment(from.property(), !from.isInverted(), true));
        }
        return neighbours;
    }

    /** Of two ways to the same property in the same direction, keeps the place of the first and the scope of the wider. */
    private static ImmutableList<Entailment> widestOf(Set<Entailment> entailments) {
        Map<Entailment, Entailment> widest = new LinkedHashMap<>();
        for (Entailment entailment : entailments) {
            Entailment key = new Entailment(entailment.property(), entailment.isInverted(), false);
            widest.merge(key, entailment, (old, wider) -> old.widensSubject() ? old : wider);
        }
        return ImmutableSet.copyOf(widest.values()).asList();
    }
}
