package org.wederhoor.check;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Constraint;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Semantics;

/**
 * On what grounds what is asserted may clash on one topic.
 *
 * @param semantics what properties mean
 * @param property the property of the topic
 * @param thing the thing of the topic
 */
record TopicGrounds(Semantics semantics, Id property, Value thing) {
    /** The grounds on which an asserted literal may clash with another. */
    Set<Ground> of(Proposition literal) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        Value subject = new EntityValue(literal.subject());
        for (Entailment entailment : semantics.entailed(literal.property())) {
            Value from = entailment.isInverted() ? literal.value() : subject;
            if (isReadable(entailment, literal) && from.equals(thing) && isFirstOfPair(entailment.property())) {
                grounds.add(Ground.DISJOINT);
            }
        }
        for (Constraint constraint : semantics.constraints(literal.property())) {
            Value constrained = constraint.onValue() ? literal.value() : subject;
            boolean counts = constraint.ground() != Ground.QUANTITY || literal.value() instanceof QuantityValue;
            if (counts && constraint.property().equals(property) && constrained.equals(thing)) {
                grounds.add(constraint.ground());
            }
        }
        return grounds;
    }

    /** Whether the property of the topic stands for a pair of disjoint properties of which one is this. */
    boolean isFirstOfPair(Id entailed) {
        for (Id other : semantics.disjointWith(entailed)) {
            if (property.equals(other.compareTo(entailed) < 0 ? other : entailed)) {
                return true;
            }
        }
        return false;
    }

    /** Is told the values whose denial of the thing an asserted literal may contradict; a range stands for all ranges. */
    void forEachDeniable(Proposition literal, Consumer<Value> deniable) {
        Value subject = new EntityValue(literal.subject());
        for (Entailment entailment : semantics.entailed(literal.property())) {
            if (!entailment.property().equals(property) || !isReadable(entailment, literal)) {
                continue;
            }
            boolean inverted = entailment.isInverted();
            Value from = inverted ? literal.value() : subject;
            boolean widens = inverted || entailment.widensSubject();
            if (from.equals(thing) || (widens && semantics.isWithin(property, from, thing))) {
                Value to = inverted ? subject : literal.value();
                deniable.accept(to);
                deniable.accept(SomeValue.SOME_VALUE);
                if (to instanceof EntityValue entity) {
                    semantics.containers(entity.entity()).forEach(wider -> deniable.accept(new EntityValue(wider)));
                }
            }
        }
    }

    /** Read in the other direction, the value is the subject, and only an entity can be one. */
    private static boolean isReadable(Entailment entailment, Proposition literal) {
        return !entailment.isInverted() || literal.value() instanceof EntityValue;
    }

    /** Whether values are held against each other as ranges, and not by being the same. */
    static boolean isRange(Value value) {
        return value instanceof QuantityValue || value instanceof TimeValue;
    }
}
