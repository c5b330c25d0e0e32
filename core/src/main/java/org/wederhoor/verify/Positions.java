package org.wederhoor.verify;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wederhoor.model.Claim;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Value;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Semantics;

/** The positions that the lines of a dossier take, found again by claim and by what a proposition speaks of. */
final class Positions {
    /*
     * Two propositions bear on each other only where their properties are linked by the vocabulary and a subject or value
     * of one is that of the other or lies within it. So a position is filed under what it speaks of, and under all that
     * contains that, each time together with the group of linked properties.
     */
    private record Key(Value about, Id group) {}

    private record PositionKey(Id claim, Factuality factuality, Optional<EdtfDate> said) {}

    private final Semantics semantics;
    private final ImmutableMap<Id, Id> groups;
    private final Map<PositionKey, Position> positions = new LinkedHashMap<>();
    private final SetMultimap<Id, Position> byClaim = LinkedHashMultimap.create();
    private final SetMultimap<Key, Position> byOwn = LinkedHashMultimap.create();
    private final SetMultimap<Key, Position> byContainer = LinkedHashMultimap.create();

    Positions(Semantics semantics) {
        this.semantics = semantics;
        this.groups = groups(semantics.vocabulary());
    }

    /** For each property that is linked to another one property of its group. */
    private static ImmutableMap<Id, Id> groups(Vocabulary vocabulary) {
        Map<Id, Id> parent = new LinkedHashMap<>();
        for (Property property : vocabulary.properties().values()) {
            property.subPropertyOf().forEach(other -> link(parent, property.id(), other));
            property.inverseOf().forEach(other -> link(parent, property.id(), other));
            property.disjointWith().forEach(other -> link(parent, property.id(), other));
        }
        ImmutableMap.Builder<Id, Id> groups = ImmutableMap.builder();
        parent.keySet().forEach(property -> groups.put(property, end(parent, property)));
        return groups.buildOrThrow();
    }

    private static Id end(Map<Id, Id> parent, Id property) {
        Id at = property;
        while (!parent.getOrDefault(at, at).equals(at)) {
            at = parent.getOrDefault(at, at);
        }
        return at;
    }

    private static void link(Map<Id, Id> parent, Id a, Id b) {
        parent.putIfAbsent(a, a);
        parent.putIfAbsent(b, b);
        parent.put(end(parent, a), end(parent, b));
    }

    /** Files a line under the position it takes. */
    void add(Claim claim, Line line, int number) {
        PositionKey key = new PositionKey(claim.id(), line.factuality(), line.said());
        Position position = positions.get(key);
        if (position == null) {
            position = new Position(claim, line.factuality(), line.said());
            positions.put(key, position);
            byClaim.put(claim.id(), position);
            if (position.assertion.isPresent()) {
                Proposition proposition = position.assertion.get().literal();
                for (Value about : about(proposition)) {
                    byOwn.put(key(about, proposition), position);
                }
                for (Value container : containers(proposition)) {
                    byContainer.put(key(container, proposition), position);
                }
            }
        }
        position.lines.add(number);
    }

    Iterable<Position> all() {
        return positions.values();
    }

    /** The positions on the claim itself. */
    Set<Position> on(Id claim) {
        return byClaim.get(claim);
    }

    /** The positions on the claim, and those that may bear on its proposition. */
    Set<Position> near(Claim claim) {
        Set<Position> near = new LinkedHashSet<>(byClaim.get(claim.id()));
        if (claim.proposition().isPresent()) {
            Proposition proposition = claim.proposition().get();
            for (Value about : about(proposition)) {
                near.addAll(byOwn.get(key(about, proposition)));
                near.addAll(byContainer.get(key(about, proposition)));
            }
            for (Value container : containers(proposition)) {
                near.addAll(byOwn.get(key(container, proposition)));
            }
        }
        return near;
    }

    private Key key(Value about, Proposition proposition) {
        return new Key(about, groups.getOrDefault(proposition.property(), proposition.property()));
    }

    private static ImmutableSet<Value> about(Proposition proposition) {
        ImmutableSet.Builder<Value> about = ImmutableSet.builder();
        about.add(new EntityValue(proposition.subject()));
        if (!(proposition.value() instanceof SomeValue)) {
            about.add(proposition.value());
        }
        return about.build();
    }

    private ImmutableSet<Value> containers(Proposition proposition) {
        ImmutableSet.Builder<Value> containers = ImmutableSet.builder();
        for (Value about : about(proposition)) {
            if (about instanceof EntityValue entity) {
                semantics.containers(entity.entity()).forEach(id -> containers.add(new EntityValue(id)));
            }
        }
        return containers.build();
    }
}
