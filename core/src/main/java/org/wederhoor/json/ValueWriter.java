package org.wederhoor.json;

import com.google.common.collect.ImmutableSortedMap;
import org.wederhoor.model.Atom;
import org.wederhoor.model.BooleanValue;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Term;
import org.wederhoor.model.Text;
import org.wederhoor.model.TextValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;

/** Writes propositions and what stands in them. */
final class ValueWriter {
    private ValueWriter() {}

    static void proposition(FieldWriter fields, Proposition proposition) {
        JsonText out = fields.out();
        out.beginObject();
        fields.id("subject", proposition.subject());
        fields.id("property", proposition.property());
        out.name("value");
        value(fields, proposition.value());
        fields.date("validTime", proposition.validTime());
        if (!proposition.qualifiers().isEmpty()) {
            out.name("qualifiers").beginObject();
            ImmutableSortedMap.copyOf(proposition.qualifiers()).forEach((property, value) -> {
                out.name(property.value());
                value(fields, value);
            });
            out.endObject();
        }
        fields.flag("negated", proposition.isNegated());
        out.endObject();
    }

    static void text(FieldWriter fields, Text text) {
        fields.out().beginObjectInLine();
        fields.text("content", text.content());
        fields.text("language", text.language().value());
        fields.out().endObject();
    }

    static void atom(FieldWriter fields, Atom atom) {
        JsonText out = fields.out();
        out.beginObjectInLine().name("subject");
        term(fields, atom.subject());
        fields.id("property", atom.property());
        out.name("value");
        term(fields, atom.value());
        out.endObject();
    }

    private static void term(FieldWriter fields, Term term) {
        if (term instanceof Term.Variable variable) {
            fields.out().beginObjectInLine();
            fields.id("variable", variable.name());
            fields.out().endObject();
        } else if (term instanceof Term.Constant constant) {
            value(fields, constant.value());
        }
    }

    static void value(FieldWriter fields, Value value) {
        fields.out().beginObjectInLine();
        value.match(new ValueFields(fields));
        fields.out().endObject();
    }

    /** Writes the fields of each kind of value. */
    private record ValueFields(FieldWriter fields) implements Value.Cases<FieldWriter> {
        @Override
        public FieldWriter entity(EntityValue value) {
            fields.id("entity", value.entity());
            return fields;
        }

        @Override
        public FieldWriter quantity(QuantityValue value) {
            if (value.low().compareTo(value.high()) == 0) {
                fields.number("quantity", value.low());
            } else {
                fields.number("low", value.low());
                fields.number("high", value.high());
            }
            fields.text("unit", value.unit());
            return fields;
        }

        @Override
        public FieldWriter time(TimeValue value) {
            fields.text("time", value.time().text());
            return fields;
        }

        @Override
        public FieldWriter text(TextValue value) {
            fields.text("text", value.text().content());
            fields.text("language", value.text().language().value());
            return fields;
        }

        @Override
        public FieldWriter bool(BooleanValue value) {
            fields.out().name("boolean").raw(String.valueOf(value.value()));
            return fields;
        }

        @Override
        public FieldWriter some(SomeValue value) {
            fields.flag("some", true);
            return fields;
        }
    }
}
