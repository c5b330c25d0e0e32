package org.wederhoor.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.wederhoor.check.ConflictOracle.Expected;
import org.wederhoor.check.OracleHeld.Held;
import org.wederhoor.check.OracleMeaning.Triple;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.BooleanValue;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.model.ValueType;

/** Subjects and values of another type than asked for. */
final class OracleTypes {
    private static final Map<Class<?>, ValueType> TYPES = Map.of(
            EntityValue.class, ValueType.ENTITY,
            QuantityValue.class, ValueType.QUANTITY,
            TimeValue.class, ValueType.TIME,
            TextValue.class, ValueType.TEXT,
            BooleanValue.class, ValueType.BOOLEAN);

    private final Dossier dossier;
    private final OracleMeaning meaning;
    private final List<Held> held;

    OracleTypes(Dossier dossier, OracleMeaning meaning, List<Held> held) {
        this.dossier = dossier;
        this.meaning = meaning;
        this.held = held;
    }

    List<Expected> findings() {
        Map<List<String>, Held> causes = new LinkedHashMap<>();
        for (Held each : held) {
            for (Triple triple : meaning.saidOfAnybody(each.triple())) {
                Property property = meaning.declared(triple.property()).orElse(null);
                if (property != null && isWrong(property, triple)) {
                    causes.merge(
                            List.of(
                                    each.literal().subject().value(),
                                    property.id().value()),
                            each,
                            OracleTypes::shown);
                }
            }
        }
        List<Expected> findings = new ArrayList<>();
        causes.forEach((subjects, cause) -> findings.add(new Expected(
                FindingCode.TYPE_MISMATCH,
                subjects,
                cause.certain(),
                ConflictOracle.cause(cause.support()),
                Map.of(),
                OptionalLong.empty())));
        return findings;
    }

    private static Held shown(Held a, Held b) {
        if (a.certain() != b.certain()) {
            return a.certain() ? a : b;
        }
        return ConflictOracle.compareFromTheLast(a.support(), b.support()) <= 0 ? a : b;
    }

    private boolean isWrong(Property property, Triple triple) {
        Value value = triple.value();
        boolean type = property.valueType().isPresent()
                && !(value instanceof SomeValue)
                && !property.valueType().get().equals(TYPES.get(value.getClass()));
        boolean unit = property.unit().isPresent()
                && value instanceof QuantityValue quantity
                && OracleMeaning.isMass(quantity);
        return type
                || unit
                || isOther(new EntityValue(triple.subject()), property.subjectTypes())
                || isOther(value, property.entityTypes());
    }

    private boolean isOther(Value thing, Set<Id> types) {
        if (types.isEmpty() || !(thing instanceof EntityValue value)) {
            return false;
        }
        Set<Id> own = dossier.entity(value.entity()).map(Entity::types).orElse(null);
        return own != null && !own.isEmpty() && own.stream().noneMatch(types::contains);
    }
}
