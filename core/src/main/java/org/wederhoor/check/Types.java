package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.BooleanValue;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.model.ValueType;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds subjects and values of another type than a property asks for.
 *
 * <p>Of an entity without types nothing is known, so it is no mismatch. A property asks what all properties above it ask,
 * turned round where one is an inverse. What rules conclude is looked at too. What transitive properties conclude adds
 * nothing: where a thing at an end of it is of another type than asked for, it is so at the same end of the step that it
 * comes from, which has all the properties that the conclusion has, and of that it is told. What contains the value of a
 * step stands for it where steps are joined, and is not asked for its type there as it is not in the step.
 */
final class Types {
    private static final Value.Cases<Optional<ValueType>> TYPES = new Value.Cases<>() {
        @Override
        public Optional<ValueType> entity(EntityValue value) {
            return Optional.of(ValueType.ENTITY);
        }

        @Override
        public Optional<ValueType> quantity(QuantityValue value) {
            return Optional.of(ValueType.QUANTITY);
        }

        @Override
        public Optional<ValueType> time(TimeValue value) {
            return Optional.of(ValueType.TIME);
        }

        @Override
        public Optional<ValueType> text(TextValue value) {
            return Optional.of(ValueType.TEXT);
        }

        @Override
        public Optional<ValueType> bool(BooleanValue value) {
            return Optional.of(ValueType.BOOLEAN);
        }

        @Override
        public Optional<ValueType> some(SomeValue value) {
            return Optional.empty();
        }
    };

    private final Semantics semantics;
    private final Function<Id, Optional<Entity>> entities;

    Types(Semantics semantics, Function<Id, Optional<Entity>> entities) {
        this.semantics = semantics;
        this.entities = entities;
    }

    /** Which properties ask for types, or entail one that does. */
    static Predicate<Id> concerns(Semantics semantics) {
        return semantics.entailing(property -> property.valueType().isPresent()
                || property.unit().isPresent()
                || !property.subjectTypes().isEmpty()
                || !property.entityTypes().isEmpty());
    }

    /** Which properties ask for entities of some types, or entail one that does. */
    static Predicate<Id> asksForEntityTypes(Semantics semantics) {
        return semantics.entailing(property ->
                !property.subjectTypes().isEmpty() || !property.entityTypes().isEmpty());
    }

    /** Whether the subject or the value of a row is of another type than its property, or one that it entails, asks for. */
    boolean isMismatch(Table table, int row) {
        return isMismatch(
                table.topics().id(table.property(row)), table.thing(table.subject(row)), table.thing(table.value(row)));
    }

    /** Whether a subject or a value is of another type than a property, or one that it entails, asks for. */
    boolean isMismatch(Id property, Value subject, Value value) {
        for (Entailment entailment : semantics.entailed(property)) {
            Property asking = semantics.vocabulary().properties().get(entailment.property());
            if (asking != null && relates(entailment.isInverted(), value)) {
                boolean inverted = entailment.isInverted();
                Value asked = inverted ? subject : value;
                boolean mismatch = isOfOtherTypes(inverted ? value : subject, asking.subjectTypes())
                        || isOfOtherTypes(asked, asking.entityTypes())
                        || isOfOtherType(asked, asking);
                if (mismatch) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is found in commitments: one finding for each subject and property, with the first statement by id. */
    ImmutableList<Finding> findings(Commitments commitments) {
        Map<Id, Finding> findings = new TreeMap<>();
        for (Commitment commitment : commitments.all()) {
            if (commitment.assertion() != null) {
                Proposition literal = commitment.asserted().literal();
                for (Entailment entailment : semantics.entailed(literal.property())) {
                    Property property = semantics.vocabulary().properties().get(entailment.property());
                    if (property != null) {
                        check(commitment, property, entailment.isInverted(), findings);
                    }
                }
            }
        }
        return ImmutableList.copyOf(findings.values());
    }

    private void check(Commitment commitment, Property property, boolean inverted, Map<Id, Finding> findings) {
        Proposition literal = commitment.asserted().literal();
        if (!relates(inverted, literal.value())) {
            return;
        }
        Value subject = new EntityValue(literal.subject());
        Value asked = inverted ? subject : literal.value();
        List<Finding> found = new ArrayList<>(1);
        checkThing(commitment, property, inverted ? literal.value() : subject, property.subjectTypes(), found);
        checkThing(commitment, property, asked, property.entityTypes(), found);
        if (isOfOtherType(asked, property)) {
            found.add(finding(
                    commitment,
                    property,
                    StepKind.WRONG_VALUE_TYPE,
                    Explanation.record(property.id()),
                    Explanation.value(asked)));
        }
        found.forEach(finding -> findings.putIfAbsent(finding.id(), finding));
    }

    /** Whether a property above, turned round or not, is said of something: only of things more is said than their values. */
    private static boolean relates(boolean inverted, Value value) {
        return !inverted || value instanceof EntityValue || value instanceof SomeValue;
    }

    private void checkThing(
            Commitment commitment, Property property, Value thing, ImmutableSet<Id> types, List<Finding> found) {
        if (isOfOtherTypes(thing, types)) {
            found.add(finding(
                    commitment,
                    property,
                    StepKind.WRONG_ENTITY_TYPE,
                    Explanation.record(property.id()),
                    Explanation.record(((EntityValue) thing).entity()),
                    new Detail.OfRecords(ImmutableList.sortedCopyOf(types))));
        }
    }

    /** Whether a thing is an entity, and known to be none of some types. */
    private boolean isOfOtherTypes(Value thing, ImmutableSet<Id> types) {
        if (types.isEmpty() || !(thing instanceof EntityValue value)) {
            return false;
        }
        ImmutableSet<Id> own = entities.apply(value.entity()).map(Entity::types).orElse(ImmutableSet.of());
        return !own.isEmpty() && Sets.intersection(own, types).isEmpty();
    }

    private boolean isOfOtherType(Value value, Property property) {
        Optional<ValueType> type = value.match(TYPES);
        boolean isOther = type.isPresent() && property.valueType().isPresent() && !type.equals(property.valueType());
        boolean measuresOther = value instanceof QuantityValue quantity
                && property.unit().isPresent()
                && !semantics.isMeasuredBy(property.id(), quantity);
        return isOther || measuresOther;
    }

    private static Finding finding(Commitment commitment, Property property, StepKind kind, Detail... details) {
        Explanation explanation = new Explanation();
        explanation.tell(commitment);
        explanation.add(kind, details);
        return Finding.builder()
                .code(FindingCode.TYPE_MISMATCH)
                .addSubject(commitment.asserted().literal().subject())
                .addSubject(property.id())
                .addAllCause(new TreeSet<>(commitment.chain()))
                .addAllDerivation(explanation.steps())
                .build();
    }
}
