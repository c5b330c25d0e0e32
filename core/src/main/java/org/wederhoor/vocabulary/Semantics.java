package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.IncompatibleValues;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.Role;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.time.Ternary;

/**
 * What a declared vocabulary makes of assertions: which entail and which exclude each other.
 *
 * <p>This is the one place where two assertions are compared; all engines ask here.
 *
 * <h2>Definition</h2>
 * <ul>
 *   <li>Sub-properties, inverses and symmetry are followed through any number of steps, in circles too. Temporality, unit
 *       and tolerance are those of the nearest property above that declares one; separators and accused roles are those
 *       of all properties above.
 *   <li>A value lies within another if it is the same, or the other is some value, or contains it: an entity through
 *       declared containers, a range, a quantity within tolerance, a date in all of its readings.
 *   <li>Functional values clash unless they are the same, one lies within the other, one is some value, dates share a
 *       reading, quantities meet, texts are in different languages, or the quantities measure different things.
 *   <li>Quantities are held against each other where the property is functional or declares a unit or a tolerance.
 *   <li>The time of a denial is the whole of its period; what is asserted lies in time as its own property does.
 * </ul>
 *
 * <h2>Cost</h2> Compiling is linear in the closures. A comparison looks at the properties that both sides entail, and at
 * the alternatives of their dates.
 *
 * <h2>Threads</h2> Immutable in effect; what is remembered between questions is safe to share.
 *
 * @since 1.0
 */
public final class Semantics {
    private final Vocabulary vocabulary;
    private final PropertyGraph graph;
    private final Containment containment;
    private final Constraints constraints;
    private final Map<Id, Quantities> quantities = new HashMap<>();
    private final ImmutableSetMultimap<Id, Id> disjoint;

    private Semantics(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        graph = new PropertyGraph(vocabulary);
        containment = new Containment(vocabulary.containers());
        ImmutableSetMultimap.Builder<Id, Id> pairs = ImmutableSetMultimap.builder();
        for (Property property : PropertyGraph.sorted(vocabulary.properties())) {
            quantities.put(property.id(), measure(property.id()));
            for (Id other : PropertyGraph.sorted(property.disjointWith())) {
                pairs.put(property.id(), other);
                pairs.put(other, property.id());
            }
        }
        disjoint = pairs.build();
        constraints = new Constraints(graph, vocabulary);
    }

    /**
     * Returns the meaning of a vocabulary.
     *
     * @param vocabulary the declarations
     * @return the compiled vocabulary
     */
    public static Semantics of(Vocabulary vocabulary) {
        return new Semantics(vocabulary);
    }

    /** {@return the declarations that this was compiled from} */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Returns what a property entails, nearest first, beginning with the property itself.
     *
     * @param property the property, declared or not
     * @return the properties entailed, with their direction
     */
    public ImmutableList<Entailment> entailed(Id property) {
        return graph.entailed(property);
    }

    /**
     * Returns which properties meet a condition or entail one that does.
     *
     * @param condition the condition on a declared property
     * @return whether a property, declared or not, is one of them
     */
    public Predicate<Id> entailing(Predicate<Property> condition) {
        Set<Id> meeting = new HashSet<>();
        vocabulary.properties().forEach((id, property) -> {
            if (condition.test(property)) {
                meeting.add(id);
            }
        });
        return property -> !meeting.isEmpty()
                && entailed(property).stream().anyMatch(entailment -> meeting.contains(entailment.property()));
    }

    /**
     * Returns what restricts the values that a property gives to one subject, or the subjects that it gives one value. Of
     * constraints that follow from each other only the most general is given.
     *
     * @param property the property, declared or not
     * @return the constraints that apply to literals of the property
     */
    public ImmutableList<Constraint> constraints(Id property) {
        return constraints.of(property);
    }

    /**
     * Returns the properties that are declared disjoint with a property itself.
     *
     * @param property the property
     * @return the properties that exclude it, in either direction of declaration
     */
    public ImmutableSet<Id> disjointWith(Id property) {
        return disjoint.get(property);
    }

    /**
     * Returns how a property lies in time.
     *
     * @param property the property, declared or not
     * @return what it declares, or the nearest property above it; a state if none does
     */
    public Temporality temporality(Id property) {
        return graph.nearest(property, Property::temporality).orElse(Temporality.STATE);
    }

    /**
     * Returns the qualifiers under which two values of a property are about different things.
     *
     * @param property the property, declared or not
     * @return its separators and those of all properties above it, in code point order
     */
    public ImmutableSet<Id> separators(Id property) {
        return graph.separators(property);
    }

    /**
     * Returns whether a property itself is declared to have a characteristic.
     *
     * @param property the property
     * @param characteristic the characteristic
     * @return false if it is not declared
     */
    public boolean has(Id property, Characteristic characteristic) {
        return graph.has(property, characteristic);
    }

    /**
     * Returns the entities that a proposition accuses of something, whether it is negated or not.
     *
     * @param proposition the proposition
     * @return those in the accused roles of its property and of all properties above it
     */
    public ImmutableSet<Id> accused(Proposition proposition) {
        ImmutableSet.Builder<Id> accused = ImmutableSet.builder();
        for (Entailment entailment : graph.entailed(proposition.property())) {
            for (Role role :
                    graph.declared(entailment.property()).map(Property::accuses).orElse(ImmutableSet.of())) {
                if ((role == Role.SUBJECT) != entailment.isInverted()) {
                    accused.add(proposition.subject());
                } else if (proposition.value() instanceof EntityValue entity) {
                    accused.add(entity.entity());
                }
            }
        }
        return accused.build();
    }

    /**
     * Returns all that contains an entity, through any chain of containers.
     *
     * @param entity the entity
     * @return the containers, without the entity itself
     */
    public ImmutableSet<Id> containers(Id entity) {
        return containment.containers(entity);
    }

    /**
     * Returns when the literal of an assertion holds, is denied, or happens.
     *
     * @param assertion the assertion
     * @return its time
     */
    public Timing timing(Assertion assertion) {
        if (assertion.isDerived()) {
            return Timing.shared(Lists.transform(assertion.premises(), this::timing));
        }
        return Timing.of(assertion, temporality(assertion.literal().property()));
    }

    /**
     * Returns the time of an assertion as of something that covers all of its period, as a state or a denial does.
     *
     * @param assertion the assertion
     * @return its time
     */
    public Timing periodOf(Assertion assertion) {
        if (assertion.isDerived()) {
            return Timing.shared(Lists.transform(assertion.premises(), this::periodOf));
        }
        return Timing.of(assertion, temporality(assertion.literal().property()), true);
    }

    /**
     * Returns whether a value says no less than another: a place in it, a range inside it, a quantity within tolerance of
     * it, anything where the other is some value.
     *
     * @param property the property whose values they are
     * @param inner the value that may lie within
     * @param outer the value that may contain it
     * @return whether it does in all readings
     */
    public boolean isWithin(Id property, Value inner, Value outer) {
        if (inner.equals(outer) || outer instanceof SomeValue) {
            return true;
        }
        if (inner instanceof EntityValue a && outer instanceof EntityValue b) {
            return containment.isWithin(a.entity(), b.entity());
        }
        if (inner instanceof QuantityValue a && outer instanceof QuantityValue b) {
            return quantities(property).isWithin(a, b);
        }
        return inner instanceof TimeValue a
                && outer instanceof TimeValue b
                && a.time().isWithin(b.time()) == Ternary.YES;
    }

    /**
     * Returns whether a quantity measures what a property measures.
     *
     * @param property the property
     * @param quantity the quantity
     * @return false if the unit of the property, declared or of the nearest property above, is of another dimension
     */
    public boolean isMeasuredBy(Id property, QuantityValue quantity) {
        Optional<String> unit = graph.nearest(property, Property::unit);
        return unit.isEmpty()
                || quantities(property)
                        .areComparable(quantity, new QuantityValue(quantity.low(), quantity.high(), unit));
    }

    /**
     * Returns whether two values cannot both be the one value of a property.
     *
     * @param property the property
     * @param a a value
     * @param b another value
     * @return nothing if they can, otherwise on what it depends; empty if on nothing
     */
    public Optional<ImmutableList<Reservation>> clash(Id property, Value a, Value b) {
        if (a instanceof SomeValue || b instanceof SomeValue || isWithin(property, a, b) || isWithin(property, b, a)) {
            return Optional.empty();
        }
        if (a instanceof TimeValue first && b instanceof TimeValue second) {
            return TimeValues.clash(first.time(), second.time());
        }
        boolean clash = true;
        if (a instanceof QuantityValue first && b instanceof QuantityValue second) {
            Quantities measure = quantities(property);
            clash = measure.areComparable(first, second) && !measure.meet(first, second);
        } else if (a instanceof TextValue first && b instanceof TextValue second) {
            clash = first.text().language().equals(second.text().language());
        }
        return clash ? Optional.of(ImmutableList.of()) : Optional.empty();
    }

    /**
     * Returns whether one of two values is a member of a group of incompatible values and the other lies within another
     * member.
     *
     * @param property the property that declares groups
     * @param a a value
     * @param b another value
     * @return whether the subject cannot have both
     */
    public boolean areIncompatible(Id property, Value a, Value b) {
        List<ImmutableSet<Value>> aroundA = incompatibleAround(property, a);
        List<ImmutableSet<Value>> aroundB = incompatibleAround(property, b);
        for (int group = 0; group < aroundA.size(); group++) {
            Set<Value> ofA = aroundA.get(group);
            Set<Value> ofB = aroundB.get(group);
            if (!ofA.isEmpty() && !ofB.isEmpty() && Sets.intersection(ofA, ofB).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the incompatible values that a value lies within.
     *
     * @param property the property that declares groups
     * @param value the value
     * @return for each group its members that are the value or contain it
     */
    public ImmutableList<ImmutableSet<Value>> incompatibleAround(Id property, Value value) {
        ImmutableList.Builder<ImmutableSet<Value>> around = ImmutableList.builder();
        graph.declared(property).map(Property::incompatibleValues).orElse(ImmutableSet.of()).stream()
                .map(group -> membersAround(property, group, value))
                .forEach(around::add);
        return around.build();
    }

    /**
     * Returns the range of numbers that a quantity agrees with.
     *
     * @param property the property that it is a value of, which says its unit and tolerance
     * @param quantity the quantity
     * @return the range in base units
     */
    public QuantityRange tolerated(Id property, QuantityValue quantity) {
        return quantities(property).tolerated(quantity);
    }

    /**
     * Returns whether an assertion says no less than another: whoever is committed to the one is committed to the other.
     * How sure they are plays no part.
     *
     * @param a the assertion that may entail
     * @param b the assertion that may be entailed
     * @return whether it does in all readings
     */
    public boolean entails(Assertion a, Assertion b) {
        if (!a.isDenial() && !b.isDenial()) {
            return literalEntails(a, b) && happensWithin(a, b);
        }
        if (a.isDenial() && b.isDenial()) {
            return literalEntails(b, a) && periodOf(a).covers(periodOf(b));
        }
        return b.isDenial()
                && exclusions(a, b.opposite(), false).anyMatch(Exclusion::isCertain)
                && periodOf(a).covers(periodOf(b));
    }

    /**
     * Returns why two assertions cannot both be so. How sure they are plays no part.
     *
     * @param a an assertion
     * @param b another assertion
     * @return the strongest reason, certain before possible, and then the first by ground; empty if both can be
     */
    public Optional<Exclusion> excludes(Assertion a, Assertion b) {
        return strongest(exclusions(a, b, true));
    }

    /**
     * Returns why two assertions cannot both be so on one ground: an engine that has grouped them by what they share asks
     * only for that.
     *
     * @param a an assertion
     * @param b another assertion
     * @param ground {@link Exclusion.Ground#OPPOSITE}, {@link Exclusion.Ground#DISJOINT},
     *     {@link Exclusion.Ground#ASYMMETRIC}, or the ground of a constraint, which may turn up quantities
     * @param property the property whose meaning makes them clash
     * @return the reason, if they cannot
     */
    public Optional<Exclusion> exclusionAt(Assertion a, Assertion b, Exclusion.Ground ground, Id property) {
        return strongest(new Comparison(this, a, b, true).at(ground, property).stream());
    }

    /**
     * Returns on what it depends that stated assertions share a moment, so that something can follow from them together.
     *
     * @param stated the assertions
     * @return nothing if they need not, or if more than one of them is an event; otherwise the reservations, empty if it
     *     depends on nothing
     */
    public Optional<ImmutableList<Reservation>> shareAMoment(Collection<Assertion> stated) {
        long events = stated.stream()
                .filter(assertion ->
                        !assertion.isDenial() && temporality(assertion.literal().property()) == Temporality.EVENT)
                .count();
        return events > 1
                ? Optional.empty()
                : SharedTime.of(stated.stream().map(this::timing).toList());
    }

    /**
     * Returns whether two assertions are so sure that both cannot be held, provided that they exclude each other.
     *
     * @param a how sure one is
     * @param b how sure the other is
     * @return whether the least credences add up to more than one
     */
    public static boolean cannotBothBeHeld(Certainty a, Certainty b) {
        return a == Certainty.CERTAIN || b == Certainty.CERTAIN || (a == Certainty.PROBABLE && b == Certainty.PROBABLE);
    }

    /**
     * Returns whether two assertions conflict: they exclude each other and are too sure to be both held.
     *
     * @param a an assertion
     * @param b another assertion
     * @return the reason, if they do
     */
    public Optional<Exclusion> conflict(Assertion a, Assertion b) {
        return cannotBothBeHeld(a.certainty(), b.certainty()) ? excludes(a, b) : Optional.empty();
    }

    /** The quantities of a property, compared as it declares. */
    Quantities quantities(Id property) {
        Quantities known = quantities.get(property);
        return known != null ? known : measure(property);
    }

    private Quantities measure(Id property) {
        return new Quantities(graph.nearest(property, Property::unit), graph.nearest(property, Property::tolerance));
    }

    private ImmutableSet<Value> membersAround(Id property, IncompatibleValues group, Value value) {
        if (value instanceof SomeValue) {
            return ImmutableSet.of();
        }
        if (value instanceof QuantityValue || value instanceof TimeValue) {
            return group.values().stream()
                    .filter(member -> isWithin(property, value, member))
                    .collect(ImmutableSet.toImmutableSet());
        }
        // Anything else lies within itself and its containers alone.
        ImmutableSet.Builder<Value> members = ImmutableSet.builder();
        if (group.values().contains(value)) {
            members.add(value);
        }
        if (value instanceof EntityValue entity) {
            for (Id container : containers(entity.entity())) {
                Value wider = new EntityValue(container);
                if (group.values().contains(wider)) {
                    members.add(wider);
                }
            }
        }
        return members.build();
    }

    private static Optional<Exclusion> strongest(Stream<Exclusion> exclusions) {
        return exclusions.min(Comparator.comparing((Exclusion exclusion) -> !exclusion.isCertain())
                .thenComparing(Exclusion::ground)
                .thenComparing(Exclusion::property));
    }

    private Stream<Exclusion> exclusions(Assertion a, Assertion b, boolean timed) {
        return new Comparison(this, a, b, timed).exclusions().stream();
    }

    /** Whether the positive literal of one is no wider than that of the other, times apart. */
    private boolean literalEntails(Assertion a, Assertion b) {
        Proposition inner = a.literal();
        Proposition outer = b.literal();
        return matches(inner, outer) && qualifiersEntail(inner, outer);
    }

    /**
     * Returns whether the positive literal of one proposition is no wider than that of another, times and qualifiers apart.
     *
     * @param inner the proposition that may be narrower
     * @param outer the proposition that may be wider
     * @return whether whatever is so by the one is so by the other
     */
    public boolean matches(Proposition inner, Proposition outer) {
        for (Entailment entailment : graph.entailed(inner.property())) {
            if (entailment.property().equals(outer.property()) && matches(inner, outer, entailment)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(Proposition inner, Proposition outer, Entailment entailment) {
        Value outerSubject = new EntityValue(outer.subject());
        Value innerSubject = new EntityValue(inner.subject());
        Id property = outer.property();
        if (!entailment.isInverted()) {
            boolean subject = innerSubject.equals(outerSubject)
                    || (entailment.widensSubject() && isWithin(property, innerSubject, outerSubject));
            return subject && isWithin(property, inner.value(), outer.value());
        }
        // Read in the other direction, the value is the subject, and only an entity can be one.
        return inner.value() instanceof EntityValue
                && isWithin(property, inner.value(), outerSubject)
                && isWithin(property, innerSubject, outer.value());
    }

    private boolean qualifiersEntail(Proposition inner, Proposition outer) {
        Set<Id> separators = new LinkedHashSet<>(separators(outer.property()));
        for (Map.Entry<Id, Value> qualifier : outer.qualifiers().entrySet()) {
            Value own = inner.qualifiers().get(qualifier.getKey());
            boolean same = own != null
                    && (own.equals(qualifier.getValue())
                            || (!separators.contains(qualifier.getKey())
                                    && isWithin(qualifier.getKey(), own, qualifier.getValue())));
            if (!same) {
                return false;
            }
        }
        return separators.stream()
                .allMatch(key -> outer.qualifiers().containsKey(key)
                        == inner.qualifiers().containsKey(key));
    }

    private boolean happensWithin(Assertion a, Assertion b) {
        return temporality(a.literal().property()) == Temporality.EVENT
                ? periodOf(b).covers(timing(a))
                : timing(a).covers(periodOf(b));
    }
}
