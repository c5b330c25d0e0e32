package org.wederhoor.check;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Id;
import org.wederhoor.model.Temporality;
import org.wederhoor.vocabulary.Constraint;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Semantics;

/**
 * What the literals of each property speak of, worked out once for each property.
 *
 * <p>A <em>topic</em> is one thing under one property. A literal speaks of its subject under each property that it entails,
 * of its value under inverses, and of either under what constrains it. Two commitments that clash in a pair share a topic,
 * so everything else is looked at topic by topic. The topic of a claim without a proposition is the claim itself, under
 * the property with the number {@link #TEXT}.
 */
final class Topics {
    static final int TEXT = 0;

    private final Semantics semantics;
    private final Numbers<Id> properties = new Numbers<>();
    private final List<@Nullable Property> known = new ArrayList<>();

    Topics(Semantics semantics) {
        this.semantics = semantics;
        known.add(new Property(List.of(), false, false, false, ImmutableSet.of(), Temporality.TIMELESS, true));
    }

    Semantics semantics() {
        return semantics;
    }

    /** The number of a property, which is above {@link #TEXT}. */
    int number(Id property) {
        return properties.of(property) + 1;
    }

    /** The numbers of many properties, as {@link #number} gives them one after the other. */
    void numberAll(Id[] some, int[] numbers, int count) {
        properties.ofAll(some, numbers, count);
        for (int i = 0; i < count; i++) {
            numbers[i]++;
        }
    }

    Id id(int property) {
        return properties.get(property - 1);
    }

    /** How many numbers are in use. */
    int size() {
        return properties.size() + 1;
    }

    /** What there is to know of a property with a number. */
    Property property(int number) {
        while (known.size() <= number) {
            known.add(null);
        }
        Property property = known.get(number);
        if (property == null) {
            property = compile(id(number));
            known.set(number, property);
        }
        return property;
    }

    private Property compile(Id id) {
        org.wederhoor.model.Property declared =
                semantics.vocabulary().properties().get(id);
        boolean comparesValues = declared != null
                && (semantics.has(id, Characteristic.FUNCTIONAL)
                        || semantics.has(id, Characteristic.INVERSE_FUNCTIONAL)
                        || !declared.incompatibleValues().isEmpty()
                        || declared.unit().isPresent()
                        || declared.tolerance().isPresent());
        return new Property(
                ways(id),
                comparesValues,
                !semantics.disjointWith(id).isEmpty(),
                excludesItself(id),
                semantics.separators(id),
                semantics.temporality(id),
                isPlain(id));
    }

    /** Whether a property entails two that are disjoint. */
    private boolean excludesItself(Id id) {
        List<Entailment> entailed = semantics.entailed(id);
        return entailed.stream()
                .map(entailment -> semantics.disjointWith(entailment.property()))
                .anyMatch(disjoint -> entailed.stream().anyMatch(other -> disjoint.contains(other.property())));
    }

    /** Whether literals of a property clash with each other only as values of the one, opposites, or of disjoint ones. */
    private boolean isPlain(Id id) {
        Constraint oneValue = new Constraint(Exclusion.Ground.FUNCTIONAL, id, false);
        return semantics.entailed(id).equals(List.of(new Entailment(id, false, false)))
                && semantics.temporality(id) != Temporality.EVENT
                && !semantics.disjointWith(id).contains(id)
                && semantics.constraints(id).stream().allMatch(oneValue::equals);
    }

    private List<Way> ways(Id property) {
        Set<Way> found = new LinkedHashSet<>();
        for (Constraint constraint : semantics.constraints(property)) {
            found.add(new Way(number(constraint.property()), constraint.onValue(), false, false));
        }
        for (Entailment entailment : semantics.entailed(property)) {
            boolean onValue = entailment.isInverted();
            for (Id other : semantics.disjointWith(entailment.property())) {
                Id first = other.compareTo(entailment.property()) < 0 ? other : entailment.property();
                found.add(new Way(number(first), onValue, false, false));
            }
            boolean widens = entailment.isInverted() || entailment.widensSubject();
            Way deniable = new Way(number(entailment.property()), onValue, true, widens);
            if (widens || !found.contains(new Way(deniable.property, onValue, false, false))) {
                found.add(deniable);
            }
        }
        return List.copyOf(found);
    }

    /**
     * One way from a literal to a topic.
     *
     * @param property the property of the topic
     * @param onValue whether the topic is the value of the literal, not its subject
     * @param onlyIfDenied whether sharing the topic matters only where something is denied of it
     * @param widens whether what contains the thing is a topic too
     */
    record Way(int property, boolean onValue, boolean onlyIfDenied, boolean widens) {}

    /**
     * What there is to know of a property.
     *
     * @param ways how its literals lead to topics
     * @param comparesValues whether values of one thing under it are held against each other
     * @param isDisjoint whether it is disjoint with another
     * @param excludesItself whether two literals of it that say the same cannot both be so
     * @param separators the qualifiers under which two values are about different things
     * @param temporality how it lies in time
     * @param isPlain whether its literals lead to clashes by itself and by what it is disjoint with, and in no other way
     */
    record Property(
            List<Way> ways,
            boolean comparesValues,
            boolean isDisjoint,
            boolean excludesItself,
            ImmutableSet<Id> separators,
            Temporality temporality,
            boolean isPlain) {
        boolean isState() {
            return temporality == Temporality.STATE;
        }
    }
}
