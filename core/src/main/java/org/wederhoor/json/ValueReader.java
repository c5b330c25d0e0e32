package org.wederhoor.json;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.BooleanValue;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Term;
import org.wederhoor.model.Text;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;
import tools.jackson.core.TokenStreamLocation;

/** Reads propositions and what stands in them. */
final class ValueReader {
    private static final ObjectShape PROPOSITION = ObjectShape.named("proposition")
            .requires("subject", "property", "value")
            .allows("validTime", "qualifiers", "negated");
    private static final ObjectShape TEXT = ObjectShape.named("text").requires("content", "language");
    private static final ObjectShape VALUE = ObjectShape.named("value")
            .allows("entity", "quantity", "low", "high", "unit", "time", "text", "language", "boolean", "some");
    private static final ObjectShape TERM = ObjectShape.named("term")
            .allows(
                    "variable",
                    "entity",
                    "quantity",
                    "low",
                    "high",
                    "unit",
                    "time",
                    "text",
                    "language",
                    "boolean",
                    "some");

    private final JsonCursor in;

    ValueReader(JsonCursor in) {
        this.in = in;
    }

    Proposition proposition() {
        Proposition.Builder proposition = Proposition.builder();
        ObjectFields fields = in.object(PROPOSITION);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "subject" -> proposition.subject(in.id());
                case "property" -> proposition.property(in.id());
                case "value" -> proposition.value(value());
                case "validTime" -> proposition.validTime(in.date());
                case "qualifiers" -> proposition.putAllQualifiers(qualifiers());
                default -> proposition.negated(in.bool());
            }
        }
        return fields.build(proposition::build);
    }

    Text text() {
        Parts parts = new Parts();
        ObjectFields fields = in.object(TEXT);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("content")) {
                parts.text = in.string();
            } else {
                parts.language = in.language();
            }
        }
        return fields.build(parts::text);
    }

    Value value() {
        TokenStreamLocation start = in.location();
        Parts parts = parts(VALUE);
        return in.build(start, () -> parts.value(in, start));
    }

    Term term() {
        TokenStreamLocation start = in.location();
        Parts parts = parts(TERM);
        Id variable = parts.variable;
        if (variable == null) {
            return Term.constant(in.build(start, () -> parts.value(in, start)));
        }
        if (parts.kinds + parts.companions > 1) {
            throw parts.refuse(in, start);
        }
        return new Term.Variable(variable);
    }

    private ImmutableMap<Id, Value> qualifiers() {
        return in.map("qualifiers by property", in::id, this::value);
    }

    private Parts parts(ObjectShape shape) {
        Parts parts = new Parts();
        ObjectFields fields = in.object(shape);
        for (String field = fields.next(); field != null; field = fields.next()) {
            read(parts, field);
        }
        return parts;
    }

    private void read(Parts parts, String field) {
        boolean companion = field.equals("high") || field.equals("unit") || field.equals("language");
        parts.kinds += companion ? 0 : 1;
        parts.companions += companion ? 1 : 0;
        switch (field) {
            case "variable" -> parts.variable = in.id();
            case "entity" -> parts.entity = in.id();
            case "quantity" -> parts.quantity = in.number();
            case "low" -> parts.low = in.number();
            case "high" -> parts.high = in.number();
            case "unit" -> parts.unit = in.string();
            case "time" -> parts.time = in.date();
            case "text" -> parts.text = in.string();
            case "language" -> parts.language = in.language();
            case "boolean" -> parts.bool = in.bool();
            default -> {
                if (!in.bool()) {
                    throw in.refuse(
                            RefusalCode.INVALID_VALUE,
                            "the value is false",
                            "true, or for \"no value\" a negated proposition");
                }
                parts.some = true;
            }
        }
    }

    /** The fields of an object of which only the whole tells what it is. */
    private static final class Parts {
        private static final String ACCEPTED = "one of {entity}, {quantity, unit}, {low, high, unit}, {time}, "
                + "{text, language}, {boolean}, {some: true}, where unit may be left out";

        private int kinds;
        private int companions;
        private @Nullable Id variable;
        private @Nullable Id entity;
        private @Nullable BigDecimal quantity;
        private @Nullable BigDecimal low;
        private @Nullable BigDecimal high;
        private @Nullable String unit;
        private @Nullable EdtfDate time;
        private @Nullable String text;
        private @Nullable LanguageTag language;
        private @Nullable Boolean bool;
        private boolean some;

        Text text() {
            if (text == null || language == null) {
                throw new AssertionError("the shape of a text requires both");
            }
            return new Text(text, language);
        }

        Value value(JsonCursor in, TokenStreamLocation start) {
            int units = unit == null ? 0 : 1;
            if (kinds != 1) {
                throw refuse(in, start);
            } else if (quantity != null && companions == units) {
                return new QuantityValue(quantity, quantity, Optional.ofNullable(unit));
            } else if (low != null && high != null && companions == 1 + units) {
                return new QuantityValue(low, high, Optional.ofNullable(unit));
            } else if (text != null && language != null && companions == 1) {
                return new TextValue(new Text(text, language));
            } else if (companions > 0) {
                throw refuse(in, start);
            } else if (entity != null) {
                return new EntityValue(entity);
            } else if (time != null) {
                return new TimeValue(time);
            } else if (bool != null) {
                return new BooleanValue(bool);
            } else if (some) {
                return SomeValue.SOME_VALUE;
            }
            throw refuse(in, start);
        }

        RefusedSignal refuse(JsonCursor in, TokenStreamLocation start) {
            return in.refuseAt(
                    RefusalCode.INVALID_VALUE, start, "the fields of the value do not fit together", ACCEPTED);
        }
    }
}
