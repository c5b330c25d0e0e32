package org.wederhoor.provenance;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Value;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds the claims of a dossier that may entail or exclude a proposition, so that not all have to be looked at.
 *
 * <h2>Definition</h2> Two propositions bear on each other only where their properties are linked by the vocabulary, and a
 * subject or value of one is that of the other, or contains it. More may be returned than bear on it, never less.
 *
 * <h2>Cost</h2> Built in time linear in the claims and the containers of what they speak of; a question takes time by
 * what is returned.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public final class RelatedClaims {
    /** Claims are filed under what they speak of, together with the group of linked properties. */
    private record Key(Value about, Id group) {}

    private final Semantics semantics;
    private final ImmutableMap<Id, Id> groups;
    private final SetMultimap<Key, Id> byOwn = LinkedHashMultimap.create();
    private final SetMultimap<Key, Id> byContainer = LinkedHashMultimap.create();

    private RelatedClaims(Dossier dossier, Semantics semantics) {
        this.semantics = semantics;
        this.groups = groups(semantics.vocabulary());
        for (Claim claim : dossier.claims().values()) {
            claim.proposition().ifPresent(proposition -> {
                about(proposition).forEach(about -> byOwn.put(key(about, proposition), claim.id()));
                containers(proposition).forEach(around -> byContainer.put(key(around, proposition), claim.id()));
            });
        }
    }

    /**
     * Returns an index over the claims of a dossier.
     *
     * @param dossier the dossier
     * @param semantics what its vocabulary means
     * @return the index
     */
    public static RelatedClaims of(Dossier dossier, Semantics semantics) {
        return new RelatedClaims(dossier, semantics);
    }

    /**
     * Returns the claims that may bear on a proposition, those with the proposition itself included.
     *
     * @param proposition the proposition
     * @return the ids of the claims
     */
    public ImmutableSet<Id> near(Proposition proposition) {
        Set<Id> near = new LinkedHashSet<>();
        for (Value about : about(proposition)) {
            near.addAll(byOwn.get(key(about, proposition)));
            near.addAll(byContainer.get(key(about, proposition)));
        }
        for (Value container : containers(proposition)) {
            near.addAll(byOwn.get(key(container, proposition)));
        }
        return ImmutableSet.copyOf(near);
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
