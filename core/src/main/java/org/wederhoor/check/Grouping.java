package org.wederhoor.check;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Constraint;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Semantics;

/**
 * Brings together the commitments that can clash in pairs: a row for each thing under each property that they entail and
 * that restricts something or is denied.
 *
 * <p>Linear in the commitments and in what their properties entail. What shares no group cannot clash in a pair.
 */
final class Grouping {
    private final Commitments commitments;
    private final Semantics semantics;
    private final Groups groups = new Groups();
    private final Numbers<Kind> kinds = new Numbers<>();
    private final Numbers<Value> things = new Numbers<>();
    private final Set<Id> deniedProperties = new HashSet<>();

    Grouping(Commitments commitments, Semantics semantics) {
        this.commitments = commitments;
        this.semantics = semantics;
    }

    /** Calls the check for each group in which something may clash. */
    void run(GroupCheck check) {
        for (int i = 0; i < commitments.size(); i++) {
            Commitment commitment = commitments.get(i);
            if (commitment.assertion() == null) {
                add(new Kind(Ground.OPPOSITE, commitment.claim(), null, true), new EntityValue(commitment.claim()), i);
            } else if (commitment.assertion().isDenial()) {
                addDenial(i, commitment.assertion().literal());
            }
        }
        for (int i = 0; i < commitments.size(); i++) {
            Assertion assertion = commitments.get(i).assertion();
            if (assertion != null && !assertion.isDenial()) {
                addAssertion(i, assertion.literal());
            }
        }
        groups.close();
        groups.forEachShared(group -> {
            Kind kind = kinds.get((int) (groups.key(group) >>> 32));
            if (mayClash(kind, group)) {
                Value thing = things.get((int) groups.key(group));
                check.check(new Slot(kind.ground, kind.property, thing, kind.isText), groups.rows(group));
            }
        });
    }

    private void addDenial(int row, Proposition denial) {
        deniedProperties.add(denial.property());
        add(
                new Kind(Ground.OPPOSITE, denial.property(), bucket(denial.value()), false),
                new EntityValue(denial.subject()),
                row);
    }

    /** Values that only compare with each other as ranges share a bucket, any other has its own. */
    private static @Nullable Value bucket(Value value) {
        return value instanceof QuantityValue || value instanceof TimeValue ? null : value;
    }

    private void addAssertion(int row, Proposition literal) {
        for (Entailment entailment : semantics.entailed(literal.property())) {
            boolean readable = !entailment.isInverted() || literal.value() instanceof EntityValue;
            if (readable && deniedProperties.contains(entailment.property())) {
                addDeniable(row, literal, entailment);
            }
            if (readable && !semantics.disjointWith(entailment.property()).isEmpty()) {
                addDisjoint(row, literal, entailment);
            }
        }
        for (Constraint constraint : semantics.constraints(literal.property())) {
            Value thing = constraint.onValue() ? literal.value() : new EntityValue(literal.subject());
            boolean counts = constraint.ground() != Ground.QUANTITY || literal.value() instanceof QuantityValue;
            if (counts && !(thing instanceof SomeValue)) {
                add(new Kind(constraint.ground(), constraint.property(), null, false), thing, row);
            }
        }
    }

    private void addDeniable(int row, Proposition literal, Entailment entailment) {
        Value subject = new EntityValue(literal.subject());
        Value from = entailment.isInverted() ? literal.value() : subject;
        Value to = entailment.isInverted() ? subject : literal.value();
        boolean widens = entailment.isInverted() || entailment.widensSubject();
        for (Value thing : widens ? around(from) : ImmutableSet.of(from)) {
            int number = things.find(thing);
            if (number >= 0) {
                for (Value value : around(to)) {
                    addIfDenied(row, entailment.property(), bucket(value), number);
                }
                addIfDenied(row, entailment.property(), SomeValue.SOME_VALUE, number);
            }
        }
    }

    private void addIfDenied(int row, Id property, @Nullable Value bucket, int thing) {
        int kind = kinds.find(new Kind(Ground.OPPOSITE, property, bucket, false));
        if (kind >= 0) {
            groups.addToExisting(key(kind, thing), row);
        }
    }

    private void addDisjoint(int row, Proposition literal, Entailment entailment) {
        Value thing = entailment.isInverted() ? literal.value() : new EntityValue(literal.subject());
        for (Id other : semantics.disjointWith(entailment.property())) {
            Id first = other.compareTo(entailment.property()) < 0 ? other : entailment.property();
            add(new Kind(Ground.DISJOINT, first, null, false), thing, row);
        }
    }

    /** The value itself and all that contains it. */
    private Set<Value> around(Value value) {
        Set<Value> around = new HashSet<>();
        around.add(value);
        if (value instanceof EntityValue entity) {
            semantics.containers(entity.entity()).forEach(container -> around.add(new EntityValue(container)));
        }
        return around;
    }

    private void add(Kind kind, Value thing, int row) {
        groups.add(key(kinds.of(kind), things.of(thing)), row);
    }

    private static long key(int kind, int thing) {
        return ((long) kind << 32) | thing;
    }

    /** Sorts out the groups, which are most, in which all hold the same value or nobody denies anything. */
    private boolean mayClash(Kind kind, int group) {
        Commitment first = commitments.get(groups.row(group, 0));
        for (int i = 1; i < groups.size(group); i++) {
            Commitment other = commitments.get(groups.row(group, i));
            boolean apart = switch (kind.ground) {
                case OPPOSITE ->
                    kind.isText
                            ? first.isPositive() != other.isPositive()
                            : first.asserted().isDenial() != other.asserted().isDenial();
                case DISJOINT ->
                    !first.asserted()
                            .literal()
                            .property()
                            .equals(other.asserted().literal().property());
                default ->
                    !first.asserted()
                                    .literal()
                                    .value()
                                    .equals(other.asserted().literal().value())
                            || !first.asserted()
                                    .literal()
                                    .subject()
                                    .equals(other.asserted().literal().subject());
            };
            if (apart) {
                return true;
            }
        }
        return false;
    }

    private record Kind(
            Ground ground, Id property, @Nullable Value denied, boolean isText) {}
}
