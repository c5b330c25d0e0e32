package org.wederhoor.check;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.IncompatibleValues;
import org.wederhoor.model.Property;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Tolerance;
import org.wederhoor.model.Value;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.time.Ternary;

/** What a vocabulary makes of one positive literal: everything that follows from it, one step at a time. */
final class OracleMeaning {
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "", BigDecimal.ONE,
            "m", BigDecimal.ONE,
            "km", new BigDecimal("1000"),
            "cm", new BigDecimal("0.01"),
            "mm", new BigDecimal("0.001"),
            "g", BigDecimal.ONE,
            "kg", new BigDecimal("1000"));

    /** Whoever it is that is some value, while it is the subject. */
    private static final Id SOMEBODY = Id.of("=somebody");

    /** A positive literal without its time and qualifiers. */
    record Triple(Id subject, Id property, Value value) {}

    private final Vocabulary vocabulary;

    OracleMeaning(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Property> declared(Id property) {
        return Optional.ofNullable(vocabulary.properties().get(property));
    }

    boolean has(Id property, Characteristic characteristic) {
        return declared(property)
                .map(p -> p.characteristics().contains(characteristic))
                .orElse(false);
    }

    /** What follows by properties alone. */
    Set<Triple> sameSaid(Triple from) {
        Set<Triple> all = saidOfAnybody(from);
        all.removeIf(triple -> triple.subject().equals(SOMEBODY));
        return all;
    }

    /** What follows by properties alone, of whoever it is that is some value too. */
    Set<Triple> saidOfAnybody(Triple from) {
        return closure(from, false);
    }

    /** What follows by properties and by what contains a value. */
    Set<Triple> following(Triple from) {
        Set<Triple> all = closure(from, true);
        all.removeIf(triple -> triple.subject().equals(SOMEBODY));
        return all;
    }

    /** What can meet a premise: what follows by properties, with its value or what contains that. */
    Set<Triple> premises(Triple from) {
        Set<Triple> all = new LinkedHashSet<>();
        for (Triple triple : sameSaid(from)) {
            all.add(triple);
            if (triple.value() instanceof EntityValue) {
                for (Id whole : Set.copyOf(vocabulary.containers().values())) {
                    if (contains(new EntityValue(whole), triple.value())) {
                        all.add(new Triple(triple.subject(), triple.property(), new EntityValue(whole)));
                    }
                }
            }
        }
        return all;
    }

    private Set<Triple> closure(Triple from, boolean contained) {
        Set<Triple> seen = new LinkedHashSet<>();
        Deque<Triple> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Triple triple = open.remove();
            if (!seen.add(triple)) {
                continue;
            }
            for (Id above : above(triple.property())) {
                open.add(new Triple(triple.subject(), above, triple.value()));
            }
            Id value = triple.value() instanceof EntityValue entity
                    ? entity.entity()
                    : triple.value() instanceof SomeValue ? SOMEBODY : null;
            if (value != null) {
                Value other =
                        triple.subject().equals(SOMEBODY) ? SomeValue.SOME_VALUE : new EntityValue(triple.subject());
                inverses(triple.property()).forEach(inverse -> open.add(new Triple(value, inverse, other)));
                if (contained) {
                    vocabulary
                            .containers()
                            .get(value)
                            .forEach(whole ->
                                    open.add(new Triple(triple.subject(), triple.property(), new EntityValue(whole))));
                }
            }
        }
        return seen;
    }

    private Set<Id> above(Id property) {
        return declared(property)
                .<Set<Id>>map(p -> new TreeSet<>(p.subPropertyOf()))
                .orElse(Set.of());
    }

    private Set<Id> inverses(Id property) {
        Set<Id> inverses = new TreeSet<>();
        declared(property).ifPresent(p -> inverses.addAll(p.inverseOf()));
        for (Property other : vocabulary.properties().values()) {
            if (other.inverseOf().contains(property)) {
                inverses.add(other.id());
            }
        }
        if (has(property, Characteristic.SYMMETRIC)) {
            inverses.add(property);
        }
        return inverses;
    }

    /** The properties above, nearest first. */
    private List<Id> nearest(Id property) {
        Set<Id> seen = new LinkedHashSet<>();
        Deque<Id> open = new ArrayDeque<>(List.of(property));
        while (!open.isEmpty()) {
            Id next = open.remove();
            if (seen.add(next)) {
                open.addAll(above(next));
                open.addAll(inverses(next));
            }
        }
        return new ArrayList<>(seen);
    }

    Temporality temporality(Id property) {
        return nearest(property).stream()
                .flatMap(id -> declared(id).flatMap(Property::temporality).stream())
                .findFirst()
                .orElse(Temporality.STATE);
    }

    Set<Id> separators(Id property) {
        Set<Id> all = new TreeSet<>();
        nearest(property).forEach(id -> declared(id).ifPresent(p -> all.addAll(p.separators())));
        return all;
    }

    Set<Id> disjoint(Id property) {
        Set<Id> all = new TreeSet<>();
        declared(property).ifPresent(p -> all.addAll(p.disjointWith()));
        for (Property other : vocabulary.properties().values()) {
            if (other.disjointWith().contains(property)) {
                all.add(other.id());
            }
        }
        return all;
    }

    boolean contains(Value outer, Value inner) {
        if (!(outer instanceof EntityValue whole) || !(inner instanceof EntityValue part)) {
            return false;
        }
        Set<Id> seen = new LinkedHashSet<>();
        Deque<Id> open = new ArrayDeque<>(List.of(part.entity()));
        while (!open.isEmpty()) {
            Id next = open.remove();
            if (seen.add(next)) {
                open.addAll(vocabulary.containers().get(next));
            }
        }
        return seen.contains(whole.entity());
    }

    /** Whether a value says no less than another. */
    boolean isWithin(Id property, Value inner, Value outer) {
        if (inner.equals(outer) || outer instanceof SomeValue || contains(outer, inner)) {
            return true;
        }
        if (inner instanceof TimeValue a && outer instanceof TimeValue b) {
            return a.time().isWithin(b.time()) == Ternary.YES;
        }
        if (inner instanceof QuantityValue a && outer instanceof QuantityValue b) {
            if (!dimension(property, a).equals(dimension(property, b))) {
                return false;
            }
            BigDecimal room = room(property, b);
            return number(property, b.low(), b).subtract(room).compareTo(number(property, a.low(), a)) <= 0
                    && number(property, a.high(), a)
                                    .compareTo(number(property, b.high(), b).add(room))
                            <= 0;
        }
        return false;
    }

    boolean isMeasure(Id property) {
        return declared(property)
                .map(p -> p.unit().isPresent() || p.tolerance().isPresent())
                .orElse(false);
    }

    /** Whether two values cannot both be the one value; of doubtful dates that is no more than possible. */
    boolean clash(Id property, Value a, Value b) {
        if (a instanceof SomeValue || b instanceof SomeValue || isWithin(property, a, b) || isWithin(property, b, a)) {
            return false;
        }
        if (a instanceof TimeValue x && b instanceof TimeValue y) {
            return x.time().isSameAs(y.time()) == Ternary.NO;
        }
        if (a instanceof QuantityValue x && b instanceof QuantityValue y) {
            if (!dimension(property, x).equals(dimension(property, y))) {
                return false;
            }
            BigDecimal roomX = room(property, x);
            BigDecimal roomY = room(property, y);
            BigDecimal lowX = number(property, x.low(), x).subtract(roomX);
            BigDecimal highX = number(property, x.high(), x).add(roomX);
            BigDecimal lowY = number(property, y.low(), y).subtract(roomY);
            BigDecimal highY = number(property, y.high(), y).add(roomY);
            return highX.compareTo(lowY) < 0 || highY.compareTo(lowX) < 0;
        }
        if (a instanceof TextValue x && b instanceof TextValue y) {
            return x.text().language().equals(y.text().language());
        }
        return true;
    }

    /** Quantities are lengths, or else masses. */
    static boolean isMass(QuantityValue quantity) {
        return quantity.unit().map(unit -> unit.endsWith("g")).orElse(false);
    }

    private static QuantityValue bare(QuantityValue value) {
        return new QuantityValue(value.low(), value.high(), Optional.empty());
    }

    private String dimension(Id property, QuantityValue quantity) {
        String unit = quantity.unit().orElse(unit(property));
        return unit.isEmpty() ? "number" : unit.endsWith("g") ? "mass" : "length";
    }

    /** A bare number is of the unit of its property, if that has one. */
    private BigDecimal number(Id property, BigDecimal number, QuantityValue of) {
        return number.multiply(UNITS.get(of.unit().orElse(unit(property))));
    }

    private String unit(Id property) {
        return nearest(property).stream()
                .flatMap(id -> declared(id).flatMap(Property::unit).stream())
                .findFirst()
                .orElse("");
    }

    private BigDecimal room(Id property, QuantityValue value) {
        Optional<Tolerance> tolerance = nearest(property).stream()
                .flatMap(id -> declared(id).flatMap(Property::tolerance).stream())
                .findFirst();
        if (tolerance.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal largest = number(property, value.low(), value)
                .abs()
                .max(number(property, value.high(), value).abs());
        return tolerance
                .get()
                .absolute()
                .multiply(UNITS.get(
                        dimension(property, value).equals(dimension(property, bare(value)))
                                ? unit(property)
                                : value.unit().orElse("")))
                .add(largest.multiply(tolerance.get().relative()));
    }

    boolean areIncompatible(Id property, Value a, Value b) {
        for (IncompatibleValues group :
                declared(property).map(Property::incompatibleValues).orElse(ImmutableSet.of())) {
            Set<Value> aroundA = new LinkedHashSet<>(group.values());
            aroundA.removeIf(member -> a instanceof SomeValue || !isWithin(property, a, member));
            Set<Value> aroundB = new LinkedHashSet<>(group.values());
            aroundB.removeIf(member -> b instanceof SomeValue || !isWithin(property, b, member));
            boolean shared = aroundA.stream().anyMatch(aroundB::contains);
            if (!aroundA.isEmpty() && !aroundB.isEmpty() && !shared) {
                return true;
            }
        }
        return false;
    }
}
