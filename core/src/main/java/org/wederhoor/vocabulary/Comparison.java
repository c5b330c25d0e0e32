package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Exclusion.Ground;

/** Two assertions held against each other. */
final class Comparison {
    private final Semantics semantics;
    private final Assertion a;
    private final Assertion b;
    /** Whether they exclude each other only where they meet in time. */
    private final boolean timed;

    private final List<Exclusion> found = new ArrayList<>();

    Comparison(Semantics semantics, Assertion a, Assertion b, boolean timed) {
        this.semantics = semantics;
        this.a = a;
        this.b = b;
        this.timed = timed;
    }

    List<Exclusion> exclusions() {
        if (a.isDenial() != b.isDenial()) {
            compareOpposites();
        } else if (!a.isDenial()) {
            compareValues();
            compareDisjoint();
            compareDirections();
        }
        return found;
    }

    /** Those that the meaning of one property makes, on one ground. */
    List<Exclusion> at(Ground ground, Id property) {
        if (a.isDenial() != b.isDenial()) {
            if (ground == Ground.OPPOSITE) {
                compareOpposites();
            }
        } else if (!a.isDenial()) {
            switch (ground) {
                case OPPOSITE -> {}
                case DISJOINT -> compareDisjoint();
                case ASYMMETRIC -> compareDirections();
                default -> compareValues(ground, property);
            }
        }
        found.removeIf(exclusion -> !exclusion.property().equals(property));
        return found;
    }

    private void compareValues(Ground ground, Id property) {
        for (Constraint mine : semantics.constraints(a.literal().property())) {
            for (Constraint other : semantics.constraints(b.literal().property())) {
                boolean shared = mine.ground() == ground
                        && other.ground() == ground
                        && mine.property().equals(property)
                        && other.property().equals(property);
                if (shared) {
                    compareValues(mine, other);
                }
            }
        }
    }

    private void compareOpposites() {
        Assertion denial = a.isDenial() ? a : b;
        Assertion assertion = a.isDenial() ? b : a;
        if (semantics.matches(assertion.literal(), denial.literal())) {
            Optional<ImmutableList<Reservation>> qualifiers = opposedQualifiers(assertion.literal(), denial.literal());
            qualifiers.ifPresent(
                    q -> add(Ground.OPPOSITE, denial.literal().property(), q, times(assertion, denial, b.isDenial())));
        }
    }

    /** On what it depends that a denial covers an assertion; nothing if they are about different things. */
    private Optional<ImmutableList<Reservation>> opposedQualifiers(Proposition assertion, Proposition denial) {
        Set<Id> separators = semantics.separators(denial.property());
        ImmutableList.Builder<Reservation> open = ImmutableList.builder();
        Set<Id> keys = new LinkedHashSet<>(separators);
        denial.qualifiers().keySet().stream().sorted().forEach(keys::add);
        for (Id key : keys) {
            Value asserted = assertion.qualifiers().get(key);
            Value denied = denial.qualifiers().get(key);
            if (asserted == null && denied == null) {
                continue;
            }
            if (asserted == null || (denied == null && separators.contains(key))) {
                open.add(new Reservation.UnstatedQualifier(key));
            } else if (denied != null && !asserted.equals(denied)) {
                if (separators.contains(key) || !semantics.isWithin(key, asserted, denied)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(open.build());
    }

    private void compareValues() {
        for (Constraint mine : semantics.constraints(a.literal().property())) {
            for (Constraint other : semantics.constraints(b.literal().property())) {
                if (mine.ground() == other.ground() && mine.property().equals(other.property())) {
                    compareValues(mine, other);
                }
            }
        }
    }

    private void compareValues(Constraint mine, Constraint other) {
        Proposition first = a.literal();
        Proposition second = b.literal();
        Value thing = mine.onValue() ? first.value() : new EntityValue(first.subject());
        Value otherThing = other.onValue() ? second.value() : new EntityValue(second.subject());
        if (thing instanceof SomeValue || !thing.equals(otherThing) || areSeparated(mine.property())) {
            return;
        }
        Value value = mine.onValue() ? new EntityValue(first.subject()) : first.value();
        Value otherValue = other.onValue() ? new EntityValue(second.subject()) : second.value();
        Id property = mine.property();
        boolean quantities = value instanceof QuantityValue && otherValue instanceof QuantityValue;
        // An event of which there is one value happens once, whenever that was.
        boolean once = (mine.ground() == Ground.FUNCTIONAL || mine.ground() == Ground.INVERSE_FUNCTIONAL)
                && semantics.temporality(property) == Temporality.EVENT;
        Optional<ImmutableList<Reservation>> clash = switch (mine.ground()) {
            case INCOMPATIBLE ->
                semantics.areIncompatible(property, value, otherValue)
                        ? Optional.of(ImmutableList.of())
                        : Optional.empty();
            case QUANTITY ->
                quantities && !isCountedOnce(property)
                        ? semantics.clash(property, value, otherValue)
                        : Optional.empty();
            default ->
                quantities && !once && areMeasured() ? Optional.empty() : semantics.clash(property, value, otherValue);
        };
        if (clash.isPresent()) {
            Ground ground = quantities && mine.ground() != Ground.INCOMPATIBLE ? Ground.QUANTITY : mine.ground();
            addExclusive(ground, property, clash.get(), once);
        }
    }

    /** Whether both literals come under an event of which there is one value, so that the quantities clash as that. */
    private boolean isCountedOnce(Id property) {
        Constraint one = new Constraint(Ground.FUNCTIONAL, property, false);
        return semantics.temporality(property) == Temporality.EVENT
                && semantics.constraints(a.literal().property()).contains(one)
                && semantics.constraints(b.literal().property()).contains(one);
    }

    /** Whether the quantities are held against each other as such, so that their being the one value adds nothing. */
    private boolean areMeasured() {
        return semantics.constraints(a.literal().property()).stream()
                .anyMatch(mine -> mine.ground() == Ground.QUANTITY
                        && semantics.constraints(b.literal().property()).contains(mine));
    }

    private void compareDisjoint() {
        for (Entailment mine : semantics.entailed(a.literal().property())) {
            Set<Id> disjoint = semantics.disjointWith(mine.property());
            if (disjoint.isEmpty()) {
                continue;
            }
            for (Entailment other : semantics.entailed(b.literal().property())) {
                if (disjoint.contains(other.property()) && areOnePair(mine, other)) {
                    Id first = mine.property().compareTo(other.property()) <= 0 ? mine.property() : other.property();
                    addExclusive(Ground.DISJOINT, first, ImmutableList.of(), false);
                }
            }
        }
    }

    /** Whether subject and value are the same, or the value of one lies within that of the other. */
    private boolean areOnePair(Entailment mine, Entailment other) {
        Proposition first = a.literal();
        Proposition second = b.literal();
        if ((mine.isInverted() && !(first.value() instanceof EntityValue))
                || (other.isInverted() && !(second.value() instanceof EntityValue))
                || first.value() instanceof SomeValue
                || second.value() instanceof SomeValue) {
            return false;
        }
        Value subject = mine.isInverted() ? first.value() : new EntityValue(first.subject());
        Value otherSubject = other.isInverted() ? second.value() : new EntityValue(second.subject());
        Value value = mine.isInverted() ? new EntityValue(first.subject()) : first.value();
        Value otherValue = other.isInverted() ? new EntityValue(second.subject()) : second.value();
        return subject.equals(otherSubject)
                && (semantics.isWithin(mine.property(), value, otherValue)
                        || semantics.isWithin(mine.property(), otherValue, value));
    }

    /** Asymmetric relations forbid two-step loops; a loop on oneself is no matter of two assertions. */
    private void compareDirections() {
        if (!(a.literal().value() instanceof EntityValue x)
                || !(b.literal().value() instanceof EntityValue y)
                || x.entity().equals(a.literal().subject())) {
            return;
        }
        for (Entailment mine : semantics.entailed(a.literal().property())) {
            if (!semantics.has(mine.property(), Characteristic.ASYMMETRIC)) {
                continue;
            }
            for (Entailment other : semantics.entailed(b.literal().property())) {
                boolean sameSense = mine.isInverted() == other.isInverted();
                boolean opposed = sameSense
                        ? a.literal().subject().equals(y.entity())
                                && b.literal().subject().equals(x.entity())
                        : a.literal().subject().equals(b.literal().subject()) && x.equals(y);
                if (opposed && other.property().equals(mine.property())) {
                    addExclusive(Ground.ASYMMETRIC, mine.property(), ImmutableList.of(), false);
                }
            }
        }
    }

    /** Whether the literals state different values of a separator, so that they are about different things. */
    private boolean areSeparated(Id property) {
        for (Id key : semantics.separators(property)) {
            Value first = a.literal().qualifiers().get(key);
            Value second = b.literal().qualifiers().get(key);
            if (first != null && second != null && !first.equals(second)) {
                return true;
            }
        }
        return false;
    }

    /** Adds that two asserted literals cannot both be so, with what their separators and times leave open. */
    private void addExclusive(Ground ground, Id property, ImmutableList<Reservation> ofValues, boolean once) {
        if (areSeparated(property)) {
            return;
        }
        ImmutableList.Builder<Reservation> open = ImmutableList.builder();
        open.addAll(ofValues);
        for (Id key : semantics.separators(property)) {
            boolean isStated = a.literal().qualifiers().containsKey(key);
            if (isStated != b.literal().qualifiers().containsKey(key)) {
                open.add(new Reservation.UnstatedQualifier(key));
            }
        }
        Temporality temporality = semantics.temporality(property);
        boolean untimed = temporality == Temporality.TIMELESS || once;
        add(ground, property, open.build(), untimed ? Optional.of(ImmutableList.of()) : exclusiveTimes());
    }

    /**
     * One event may lie within the window in which the other is excluded, or the other way round. An event excludes a state
     * at its own moment only, so of the two the event must lie within the state.
     */
    private Optional<ImmutableList<Reservation>> exclusiveTimes() {
        boolean event = isEvent(a);
        if (event != isEvent(b)) {
            return event ? times(a, b, true) : times(b, a, false);
        }
        Optional<ImmutableList<Reservation>> one = times(a, b, true);
        if (one.isPresent() && one.get().isEmpty()) {
            return one;
        }
        Optional<ImmutableList<Reservation>> other = times(b, a, false);
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().size() <= other.get().size() ? one : other;
    }

    private boolean isEvent(Assertion assertion) {
        return semantics.temporality(assertion.literal().property()) == Temporality.EVENT;
    }

    /** On what it depends that an assertion meets the time in which something is denied. */
    private Optional<ImmutableList<Reservation>> times(Assertion assertion, Assertion denial, boolean inOrder) {
        if (!timed) {
            return Optional.of(ImmutableList.of());
        }
        Temporality denied = semantics.temporality(denial.literal().property());
        if (denied == Temporality.TIMELESS) {
            return Optional.of(ImmutableList.of());
        }
        if (assertion.isDerived() || denial.isDerived()) {
            return sharedTime(assertion, denial);
        }
        Timing happens = semantics.timing(assertion);
        Timing excluded = semantics.periodOf(denial);
        Optional<ImmutableList<Reservation>> met = happens.meets(excluded);
        if (met.isPresent()) {
            return met;
        }
        boolean event = isEvent(assertion);
        boolean toldAfter = event
                && happens.stated() != Timing.Stated.VALID_TIME
                && excluded.stated() != Timing.Stated.VALID_TIME
                && denied == Temporality.EVENT;
        if (toldAfter) {
            return Optional.of(ImmutableList.of(new Reservation.UnstatedTime(inOrder)));
        }
        boolean undatedDenial = event && denied == Temporality.EVENT && excluded.isUndated();
        return undatedDenial ? Optional.of(ImmutableList.of(new Reservation.UnstatedTime(!inOrder))) : Optional.empty();
    }

    /** Of what both rest on one statement counts once, so that no choice of its date is at odds with another. */
    private Optional<ImmutableList<Reservation>> sharedTime(Assertion assertion, Assertion denial) {
        Map<Assertion, Timing> times = new LinkedHashMap<>();
        denial.stated().forEach(stated -> times.put(stated, semantics.periodOf(stated)));
        assertion.stated().forEach(stated -> times.put(stated, semantics.timing(stated)));
        return SharedTime.of(times.values());
    }

    private void add(
            Ground ground,
            Id property,
            ImmutableList<Reservation> ofLiterals,
            Optional<ImmutableList<Reservation>> ofTimes) {
        ofTimes.ifPresent(times -> found.add(new Exclusion(
                ground,
                property,
                ImmutableList.<Reservation>builder()
                        .addAll(ofLiterals)
                        .addAll(times)
                        .build())));
    }
}
