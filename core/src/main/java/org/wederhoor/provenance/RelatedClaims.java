package org.wederhoor.provenance;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.wederhoor.model.Characteristic;
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
 * subject or value of one is that of the other, or contains it; both must be, where the values are entities and none of the
 * linked properties sets values against each other. More may be returned than bear on it, never less.
 *
 * <h2>Cost</h2> Built in time linear in the claims and the containers of what they speak of; a question takes time by
 * what is returned.
 *
 * <h2>Threads</h2> Immutable.
 */
final class RelatedClaims {
    /*
     * In most groups of properties nothing sets one value against another: then propositions with entities on both sides
     * bear on each other only where both sides meet, in one order or the other. Filing them by pairs keeps apart the many
     * claims on one busy subject. All else is filed under each thing that it speaks of.
     */
    private record Pair(Id one, Id other, Id group) {
        static Pair of(Id a, Id b, Id group) {
            return a.compareTo(b) <= 0 ? new Pair(a, b, group) : new Pair(b, a, group);
        }
    }

    private final Dossier dossier;
    private final Semantics semantics;
    private final ImmutableMap<Id, Id> groups;
    /** The groups in which a value can exclude another. */
    private final ImmutableSet<Id> valued;

    private final SetMultimap<Pair, Id> byPair = LinkedHashMultimap.create();
    /** Those that have no pair. */
    private final Filing open = new Filing();

    private final Supplier<Filing> all = Suppliers.memoize(this::fileAll);

    private RelatedClaims(Dossier dossier, Semantics semantics) {
        this.dossier = dossier;
        this.semantics = semantics;
        this.groups = groups(semantics.vocabulary());
        this.valued = valued();
        for (Claim claim : dossier.claims().values()) {
            if (claim.proposition().isPresent()) {
                Proposition proposition = claim.proposition().get();
                if (hasPair(proposition)) {
                    pairs(proposition).forEach(pair -> byPair.put(pair, claim.id()));
                } else {
                    open.add(proposition, claim.id());
                }
            }
        }
    }

    /**
     * Returns an index over the claims of a dossier.
     *
     * @param dossier the dossier
     * @param semantics what its vocabulary means
     * @return the index
     */
    static RelatedClaims of(Dossier dossier, Semantics semantics) {
        return new RelatedClaims(dossier, semantics);
    }

    /**
     * Returns the claims that may bear on a proposition, those with the proposition itself included.
     *
     * @param proposition the proposition
     * @return the ids of the claims
     */
    ImmutableSet<Id> near(Proposition proposition) {
        Set<Id> near = new LinkedHashSet<>();
        if (hasPair(proposition)) {
            pairs(proposition).forEach(pair -> near.addAll(byPair.get(pair)));
            open.addNear(proposition, near);
        } else {
            all.get().addNear(proposition, near);
        }
        return ImmutableSet.copyOf(near);
    }

    private Filing fileAll() {
        Filing filing = new Filing();
        for (Claim claim : dossier.claims().values()) {
            claim.proposition().ifPresent(proposition -> filing.add(proposition, claim.id()));
        }
        return filing;
    }

    private Id group(Proposition proposition) {
        return groups.getOrDefault(proposition.property(), proposition.property());
    }

    private boolean hasPair(Proposition proposition) {
        return proposition.value() instanceof EntityValue && !valued.contains(group(proposition));
    }

    /** The subject or a container of it, with the value or a container of that. */
    private Set<Pair> pairs(Proposition proposition) {
        Set<Pair> pairs = new LinkedHashSet<>();
        Id value = ((EntityValue) proposition.value()).entity();
        for (Id one : around(proposition.subject())) {
            for (Id other : around(value)) {
                pairs.add(Pair.of(one, other, group(proposition)));
            }
        }
        return pairs;
    }

    private ImmutableSet<Id> around(Id entity) {
        ImmutableSet<Id> containers = semantics.containers(entity);
        return containers.isEmpty()
                ? ImmutableSet.of(entity)
                : ImmutableSet.<Id>builder().add(entity).addAll(containers).build();
    }

    private ImmutableSet<Id> valued() {
        ImmutableSet.Builder<Id> valued = ImmutableSet.builder();
        for (Property property : semantics.vocabulary().properties().values()) {
            boolean sets = property.characteristics().contains(Characteristic.FUNCTIONAL)
                    || property.characteristics().contains(Characteristic.INVERSE_FUNCTIONAL)
                    || !property.incompatibleValues().isEmpty();
            if (sets) {
                valued.add(groups.getOrDefault(property.id(), property.id()));
            }
        }
        return valued.build();
    }

    /** Claims filed under what they speak of, together with the group of linked properties. */
    private final class Filing {
        private record Key(Value about, Id group) {}

        private final SetMultimap<Key, Id> byOwn = LinkedHashMultimap.create();
        private final SetMultimap<Key, Id> byContainer = LinkedHashMultimap.create();

        void add(Proposition proposition, Id claim) {
            about(proposition).forEach(about -> byOwn.put(new Key(about, group(proposition)), claim));
            containers(proposition).forEach(around -> byContainer.put(new Key(around, group(proposition)), claim));
        }

        void addNear(Proposition proposition, Set<Id> near) {
            for (Value about : about(proposition)) {
                near.addAll(byOwn.get(new Key(about, group(proposition))));
                near.addAll(byContainer.get(new Key(about, group(proposition))));
            }
            for (Value container : containers(proposition)) {
                near.addAll(byOwn.get(new Key(container, group(proposition))));
            }
        }
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
