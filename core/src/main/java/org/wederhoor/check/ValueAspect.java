package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wederhoor.check.PairSums.Term;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Span;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Constraint;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Fraction;
import org.wederhoor.vocabulary.QuantityRange;
import org.wederhoor.vocabulary.Semantics;

/** Which values and properties of the cells of a slot exclude each other. */
final class ValueAspect implements Aspect {
    private final Slot slot;
    private final Semantics semantics;
    /** Of a slot of opposites, what is denied. */
    private final @Nullable Proposition denied;

    private final boolean isOnce;
    private final Numbers<Value> values = new Numbers<>();
    private final IntList number = new IntList();
    /** By cell, the numbers of what its value lies within, without the value itself. */
    private final List<int[]> containers = new ArrayList<>();

    private boolean isContained;
    private final Extents extents = new Extents();
    private final IntUnaryOperator cellOf;

    /**
     * @param denied of a slot of opposites, what all its denials deny
     * @param cellOf the cell of each item
     */
    ValueAspect(Slot slot, Semantics semantics, @Nullable Proposition denied, IntUnaryOperator cellOf) {
        this.slot = slot;
        this.semantics = semantics;
        this.denied = denied;
        this.cellOf = cellOf;
        isOnce = !slot.isText()
                && (slot.ground() == Ground.FUNCTIONAL || slot.ground() == Ground.INVERSE_FUNCTIONAL)
                && semantics.temporality(slot.property()) == Temporality.EVENT;
    }

    /** Whether time plays no part, as what is counted happens once. */
    boolean isOnce() {
        return isOnce;
    }

    private enum Sort {
        ASSERTED,
        DENIED,
        ENTITY,
        QUANTITY,
        TIME,
        TEXT,
        MEMBER,
        OTHER
    }

    /**
     * What cells hold.
     *
     * @param sort the sort of value
     * @param property the property under which it is held
     * @param measure what values have to share to be compared: a language, a dimension, a group
     * @param isDoubtful whether the value is uncertain or approximate
     */
    private record Kind(Sort sort, Id property, Object measure, boolean isDoubtful) {
        boolean isQuantity() {
            return sort == Sort.QUANTITY;
        }
    }

    @Override
    public Optional<Object> take(Assertion assertion) {
        number.add(-1);
        containers.add(new int[0]);
        extents.begin();
        Proposition literal = assertion.literal();
        return switch (slot.ground()) {
            case OPPOSITE -> Optional.of(opposed(assertion));
            case DISJOINT -> disjoint(literal);
            default ->
                assertion.isDenial()
                        ? Optional.of(NEVER)
                        : slot.valueOf(literal, semantics).flatMap(value -> excluded(literal, value));
        };
    }

    private Object opposed(Assertion assertion) {
        boolean matches = assertion.isDenial() || denied == null || semantics.matches(assertion.literal(), denied);
        return matches
                ? new Kind(assertion.isDenial() ? Sort.DENIED : Sort.ASSERTED, slot.property(), "", false)
                : NEVER;
    }

    private Optional<Object> disjoint(Proposition literal) {
        if (literal.isNegated() || literal.value() instanceof SomeValue) {
            return Optional.of(NEVER);
        }
        TopicGrounds grounds = new TopicGrounds(semantics, slot.property(), slot.thing());
        Set<Boolean> directions = new HashSet<>();
        for (Entailment entailment : semantics.entailed(literal.property())) {
            if (grounds.isFirstOfPair(entailment.property())) {
                directions.add(entailment.isInverted());
            }
        }
        if (directions.size() > 1 || areDisjoint(literal.property(), literal.property())) {
            return Optional.empty();
        }
        boolean isInverted = directions.contains(true);
        if (isInverted && !(literal.value() instanceof EntityValue)) {
            return Optional.of(NEVER);
        }
        Value value = isInverted ? new EntityValue(literal.subject()) : literal.value();
        return TopicGrounds.isRange(value) ? Optional.empty() : Optional.of(plain(literal, value));
    }

    private Optional<Object> excluded(Proposition literal, Value value) {
        if (value instanceof SomeValue || (slot.ground() == Ground.QUANTITY && !(value instanceof QuantityValue))) {
            return Optional.of(NEVER);
        }
        if (slot.ground() == Ground.INCOMPATIBLE) {
            return Optional.of(member(literal, value));
        }
        if (value instanceof QuantityValue quantity) {
            QuantityRange range = semantics.tolerated(slot.property(), quantity);
            extents.add(range.low(), range.high());
            return Optional.of(new Kind(Sort.QUANTITY, literal.property(), range.dimensions(), false));
        }
        if (value instanceof TimeValue time) {
            return date(literal, time.time());
        }
        return Optional.of(plain(literal, value));
    }

    /** A value that lies within itself and within its containers alone. */
    private Kind plain(Proposition literal, Value value) {
        int cell = number.size() - 1;
        if (value instanceof EntityValue entity) {
            List<Id> wider = new ArrayList<>();
            Id own = entity.entity();
            for (Id container : semantics.containers(entity.entity())) {
                if (semantics.containers(container).contains(entity.entity())) {
                    own = container.compareTo(own) < 0 ? container : own;
                } else {
                    wider.add(container);
                }
            }
            number.set(cell, values.of(new EntityValue(own)));
            if (!wider.isEmpty()) {
                isContained = true;
                containers.set(
                        cell, wider.stream().mapToInt(this::standing).distinct().toArray());
            }
            return new Kind(Sort.ENTITY, literal.property(), "", false);
        }
        number.set(cell, values.of(value));
        return value instanceof TextValue text
                ? new Kind(Sort.TEXT, literal.property(), text.text().language(), false)
                : new Kind(Sort.OTHER, literal.property(), "", false);
    }

    /** The number of an entity, or of the first of those that lie within each other. */
    private int standing(Id entity) {
        Id first = entity;
        for (Id container : semantics.containers(entity)) {
            if (container.compareTo(first) < 0
                    && semantics.containers(container).contains(entity)) {
                first = container;
            }
        }
        return values.of(new EntityValue(first));
    }

    /** A member of one group is told apart by a number, one that lies within several members by all of these. */
    private Object member(Proposition literal, Value value) {
        ImmutableList<ImmutableSet<Value>> around = semantics.incompatibleAround(slot.property(), value);
        int only = 0;
        int count = 0;
        for (int group = 0; group < around.size(); group++) {
            only = around.get(group).isEmpty() ? only : group;
            count += around.get(group).size();
        }
        if (count == 0) {
            return NEVER;
        }
        if (count > 1) {
            return new Kind(Sort.MEMBER, literal.property(), around, false);
        }
        number.set(number.size() - 1, values.of(around.get(only).iterator().next()));
        return new Kind(Sort.MEMBER, literal.property(), only, false);
    }

    /** Whether values are members of one group and share no member there; those of two kinds of measure, or of one. */
    private ImmutableList<Term> incompatible(Object mine, Object theirs) {
        if (mine instanceof Integer && theirs instanceof Integer) {
            return mine.equals(theirs) ? differ() : Term.NONE;
        }
        if (mine instanceof Integer group) {
            IntPredicate isApart = apart(group, (ImmutableList<?>) theirs);
            return Term.of(new PairSums.Left(isApart));
        }
        if (theirs instanceof Integer group) {
            IntPredicate isApart = apart(group, (ImmutableList<?>) mine);
            return Term.of(new PairSums.Right(isApart));
        }
        ImmutableList<?> some = (ImmutableList<?>) mine;
        ImmutableList<?> others = (ImmutableList<?>) theirs;
        for (int group = 0; group < some.size(); group++) {
            Set<?> one = (Set<?>) some.get(group);
            Set<?> other = (Set<?>) others.get(group);
            if (!one.isEmpty()
                    && !other.isEmpty()
                    && Sets.intersection(one, other).isEmpty()) {
                return Term.ALL;
            }
        }
        return Term.NONE;
    }

    /** Whether an item that lies within one member of a group alone excludes what lies within some members. */
    private IntPredicate apart(int group, ImmutableList<?> around) {
        Set<?> members = (Set<?>) around.get(group);
        return item -> !members.isEmpty() && !members.contains(values.get((int) number(item)));
    }

    /** Lone dates of one span share a reading if they share a day. */
    private Optional<Object> date(Proposition literal, EdtfDate date) {
        if (date.parts().size() > 1 || date.alternatives().count() != 1) {
            return Optional.empty();
        }
        Span span = date.alternatives().iterator().next();
        boolean isLone = span.startEarliest() == span.endEarliest()
                && span.startLatest() == span.endLatest()
                && span.startEarliest() < span.endLatest()
                && span.startEarliest() != Span.PAST
                && span.endLatest() != Span.FUTURE
                && !span.zoned();
        if (!isLone) {
            return Optional.empty();
        }
        extents.add(Fraction.of(span.startEarliest()), Fraction.of(span.endLatest()));
        return Optional.of(new Kind(Sort.TIME, literal.property(), "", date.isUncertain() || date.isApproximate()));
    }

    /** The ground on which items of two kinds clash. */
    Ground ground(Object one, Object other) {
        boolean isCounted = slot.ground() == Ground.FUNCTIONAL || slot.ground() == Ground.INVERSE_FUNCTIONAL;
        return isCounted && ((Kind) one).isQuantity() && ((Kind) other).isQuantity() ? Ground.QUANTITY : slot.ground();
    }

    @Override
    public ImmutableList<Term> between(Object one, Object other, boolean surely) {
        Kind mine = (Kind) one;
        Kind theirs = (Kind) other;
        return switch (slot.ground()) {
            case OPPOSITE -> mine.sort == theirs.sort ? Term.NONE : Term.ALL;
            case DISJOINT -> areDisjoint(mine.property, theirs.property) ? within(mine, theirs) : Term.NONE;
            case INCOMPATIBLE -> incompatible(mine.measure, theirs.measure);
            case QUANTITY -> isCountedOnce(mine, theirs) ? Term.NONE : apart(mine, theirs);
            default -> excluding(mine, theirs, surely);
        };
    }

    private boolean areDisjoint(Id mine, Id theirs) {
        for (Entailment one : semantics.entailed(mine)) {
            ImmutableSet<Id> others = semantics.disjointWith(one.property());
            for (Entailment other : semantics.entailed(theirs)) {
                Id first = one.property().compareTo(other.property()) < 0 ? one.property() : other.property();
                if (others.contains(other.property()) && first.equals(slot.property())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCountedOnce(Kind mine, Kind theirs) {
        Constraint one = new Constraint(Ground.FUNCTIONAL, slot.property(), false);
        return semantics.temporality(slot.property()) == Temporality.EVENT
                && semantics.constraints(mine.property).contains(one)
                && semantics.constraints(theirs.property).contains(one);
    }

    /** Whether quantities of two properties are held against each other as such. */
    private boolean areMeasured(Kind mine, Kind theirs) {
        return semantics.constraints(mine.property).stream()
                .anyMatch(constraint -> constraint.ground() == Ground.QUANTITY
                        && semantics.constraints(theirs.property).contains(constraint));
    }

    private ImmutableList<Term> excluding(Kind mine, Kind theirs, boolean surely) {
        if (mine.sort != theirs.sort) {
            return Term.ALL;
        }
        return switch (mine.sort) {
            case QUANTITY -> !isOnce && areMeasured(mine, theirs) ? Term.NONE : apart(mine, theirs);
            case TIME -> surely && (mine.isDoubtful || theirs.isDoubtful) ? Term.NONE : apart(mine, theirs);
            case TEXT -> mine.measure.equals(theirs.measure) ? differ() : Term.NONE;
            case ENTITY ->
                ImmutableList.<Term>builder()
                        .addAll(differ())
                        .addAll(Term.not(contained()))
                        .build();
            default -> differ();
        };
    }

    private ImmutableList<Term> within(Kind mine, Kind theirs) {
        if (mine.sort != theirs.sort) {
            return Term.NONE;
        }
        return ImmutableList.<Term>builder()
                .addAll(Term.of(new PairSums.Same(this::number)))
                .addAll(contained())
                .build();
    }

    private ImmutableList<Term> differ() {
        return Term.of(new PairSums.Differ(this::number));
    }

    /** One lies within the other, and not the other way round. */
    private ImmutableList<Term> contained() {
        if (!isContained) {
            return Term.NONE;
        }
        return ImmutableList.<Term>builder()
                .addAll(Term.of(new PairSums.Among(this::containers, this::number, true)))
                .addAll(Term.of(new PairSums.Among(this::containers, this::number, false)))
                .build();
    }

    private long number(int item) {
        return number.get(cellOf.applyAsInt(item));
    }

    private int[] containers(int item) {
        return containers.get(cellOf.applyAsInt(item));
    }

    /** One of two extents ends before the other begins. */
    private ImmutableList<Term> apart(Kind mine, Kind theirs) {
        if (!mine.measure.equals(theirs.measure)) {
            return Term.NONE;
        }
        return ImmutableList.<Term>builder()
                .addAll(Term.of(extents.endsBefore(cellOf)))
                .addAll(Term.of(extents.beginsAfter(cellOf)))
                .build();
    }
}
