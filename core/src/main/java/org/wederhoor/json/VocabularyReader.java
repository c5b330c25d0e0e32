package org.wederhoor.json;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Id;
import org.wederhoor.model.IncompatibleValues;
import org.wederhoor.model.Property;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Term;
import org.wederhoor.model.Tolerance;
import org.wederhoor.model.Value;
import tools.jackson.core.TokenStreamLocation;

/** Reads what a dossier declares of its properties. */
final class VocabularyReader {
    private static final ObjectShape PROPERTY = ObjectShape.named("property")
            .requires("id")
            .allows(
                    "labels",
                    "valueType",
                    "subjectTypes",
                    "entityTypes",
                    "unit",
                    "tolerance",
                    "characteristics",
                    "inverseOf",
                    "subPropertyOf",
                    "disjointWith",
                    "incompatibleValues",
                    "temporality",
                    "separators",
                    "orders",
                    "dates",
                    "accuses");
    private static final ObjectShape TOLERANCE = ObjectShape.named("tolerance").allows("absolute", "relative");
    private static final ObjectShape RULE =
            ObjectShape.named("rule").requires("id", "premises", "conclusion").allows("labels");
    private static final ObjectShape ATOM = ObjectShape.named("atom").requires("subject", "property", "value");
    private static final ObjectShape CONTAINMENT =
            ObjectShape.named("containment").requires("part", "whole");

    private final JsonCursor in;
    private final ValueReader values;

    VocabularyReader(JsonCursor in) {
        this.in = in;
        this.values = new ValueReader(in);
    }

    Property property() {
        Property.Builder property = Property.builder();
        ObjectFields fields = in.object(PROPERTY);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> property.id(in.id());
                case "labels" -> property.putAllLabels(in.texts());
                case "valueType" -> property.valueType(in.word(Words.VALUE_TYPE));
                case "subjectTypes" -> property.addAllSubjectTypes(in.ids());
                case "entityTypes" -> property.addAllEntityTypes(in.ids());
                case "unit" -> property.unit(in.string());
                case "tolerance" -> property.tolerance(tolerance());
                case "characteristics" ->
                    property.addAllCharacteristics(in.set("characteristics", () -> in.word(Words.CHARACTERISTIC)));
                case "inverseOf" -> property.addAllInverseOf(in.ids());
                case "subPropertyOf" -> property.addAllSubPropertyOf(in.ids());
                case "disjointWith" -> property.addAllDisjointWith(in.ids());
                case "incompatibleValues" ->
                    property.addAllIncompatibleValues(
                            in.set("groups of incompatible values", this::incompatibleValues));
                case "temporality" -> property.temporality(in.word(Words.TEMPORALITY));
                case "separators" -> property.addAllSeparators(in.ids());
                case "orders" -> property.orders(in.word(Words.ALLEN_RELATION));
                case "dates" -> property.dates(in.word(Words.EVENT_PART));
                default -> property.addAllAccuses(in.set("roles", () -> in.word(Words.ROLE)));
            }
        }
        return fields.build(property::build);
    }

    private IncompatibleValues incompatibleValues() {
        TokenStreamLocation start = in.location();
        ImmutableSet<Value> group = in.set("values", values::value);
        return in.build(start, () -> new IncompatibleValues(group));
    }

    private Tolerance tolerance() {
        RecordReader.Slot<BigDecimal> absolute = new RecordReader.Slot<>();
        RecordReader.Slot<BigDecimal> relative = new RecordReader.Slot<>();
        ObjectFields fields = in.object(TOLERANCE);
        for (String field = fields.next(); field != null; field = fields.next()) {
            (field.equals("absolute") ? absolute : relative).set(in.number());
        }
        return fields.build(() -> new Tolerance(
                absolute.value().orElse(BigDecimal.ZERO), relative.value().orElse(BigDecimal.ZERO)));
    }

    Rule rule() {
        Rule.Builder rule = Rule.builder();
        ObjectFields fields = in.object(RULE);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> rule.id(in.id());
                case "labels" -> rule.putAllLabels(in.texts());
                case "premises" -> rule.addAllPremises(in.list("atoms", this::atom));
                default -> rule.conclusion(atom());
            }
        }
        return fields.build(rule::build);
    }

    private Atom atom() {
        RecordReader.Slot<Term> subject = new RecordReader.Slot<>();
        RecordReader.Slot<Id> property = new RecordReader.Slot<>();
        RecordReader.Slot<Term> value = new RecordReader.Slot<>();
        ObjectFields fields = in.object(ATOM);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "subject" -> subject.set(values.term());
                case "property" -> property.set(in.id());
                default -> value.set(values.term());
            }
        }
        return fields.build(() -> new Atom(subject.require(), property.require(), value.require()));
    }

    /** Reads one containment, as a line of JSON Lines has it. */
    DossierLine.OfContainment containment() {
        RecordReader.Slot<Id> part = new RecordReader.Slot<>();
        RecordReader.Slot<Id> whole = new RecordReader.Slot<>();
        ObjectFields fields = in.object(CONTAINMENT);
        for (String field = fields.next(); field != null; field = fields.next()) {
            (field.equals("part") ? part : whole).set(in.id());
        }
        return fields.build(() -> DossierLine.containment(part.require(), whole.require()));
    }
}
