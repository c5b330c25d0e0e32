package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Constraint;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Semantics;

/**
 * What a group of commitments has in common: they speak of one thing under one property, and may clash on one ground.
 *
 * @param ground the ground
 * @param property the property whose meaning makes them clash
 * @param thing what they speak of
 * @param isText whether the thing is a claim without a proposition, which is its own literal
 */
record Slot(Ground ground, Id property, Value thing, boolean isText) {
    static Slot ofText(Id claim) {
        return new Slot(Ground.OPPOSITE, claim, new EntityValue(claim), true);
    }

    FindingCode code(Ground found) {
        return switch (found) {
            case OPPOSITE -> FindingCode.CONTRADICTION;
            case FUNCTIONAL, INVERSE_FUNCTIONAL -> FindingCode.VALUE_CONFLICT;
            case INCOMPATIBLE -> FindingCode.INCOMPATIBLE_VALUES;
            case DISJOINT -> FindingCode.DISJOINT_PROPERTIES;
            case QUANTITY -> FindingCode.QUANTITY_CONFLICT;
            case ASYMMETRIC -> FindingCode.RELATION_CYCLE;
        };
    }

    /** The codes of all findings that clashes between different voices can make. */
    ImmutableList<FindingCode> codes() {
        return ground == Ground.FUNCTIONAL || ground == Ground.INVERSE_FUNCTIONAL
                ? ImmutableList.of(code(ground), code(Ground.QUANTITY))
                : ImmutableList.of(code(ground));
    }

    /** The ids that tell a finding from others: thing and property, and the value of a denial. */
    ImmutableList<Id> subjects(Assertion a, Assertion b) {
        if (isText) {
            return ImmutableList.of(property);
        }
        if (ground != Ground.OPPOSITE) {
            return ImmutableList.of(ValueIds.of(thing), property);
        }
        Proposition denial = (a.isDenial() ? a : b).literal();
        return ImmutableList.of(denial.subject(), denial.property(), ValueIds.of(denial.value()));
    }

    /** What an assertion holds, as far as this slot goes: without time and qualifiers. */
    Optional<Proposition> position(Assertion assertion, Semantics semantics) {
        return isText ? Optional.empty() : Optional.of(held(assertion, semantics));
    }

    /** On what ground and under what conditions two assertions of this slot clash, if they do. */
    Optional<Exclusion> exclusion(Assertion a, Assertion b, Semantics semantics) {
        if (!isText) {
            return semantics.exclusionAt(a, b, ground, property);
        }
        return a.isDenial() == b.isDenial()
                ? Optional.empty()
                : Optional.of(new Exclusion(ground, property, ImmutableList.of()));
    }

    /** What a literal says of the thing of this slot, where the slot is of one value, or of values that exclude each other. */
    Optional<Value> valueOf(Proposition literal, Semantics semantics) {
        for (Constraint constraint : semantics.constraints(literal.property())) {
            Value entity = new EntityValue(literal.subject());
            Value own = constraint.onValue() ? literal.value() : entity;
            if (constraint.ground() == ground && constraint.property().equals(property) && own.equals(thing)) {
                return Optional.of(constraint.onValue() ? entity : literal.value());
            }
        }
        return Optional.empty();
    }

    private Proposition held(Assertion assertion, Semantics semantics) {
        Proposition literal = assertion.literal();
        if (ground != Ground.OPPOSITE && ground != Ground.DISJOINT) {
            boolean counted = ground == Ground.INVERSE_FUNCTIONAL;
            Value other = valueOf(literal, semantics).orElse(null);
            Value subject = counted ? other : thing;
            if (other != null && subject instanceof EntityValue named) {
                return bare(named.entity(), property, counted ? thing : other, false);
            }
        }
        return bare(literal.subject(), literal.property(), literal.value(), literal.isNegated());
    }

    static Proposition bare(Id subject, Id property, Value value, boolean negated) {
        return Proposition.builder()
                .subject(subject)
                .property(property)
                .value(value)
                .negated(negated)
                .build();
    }
}
