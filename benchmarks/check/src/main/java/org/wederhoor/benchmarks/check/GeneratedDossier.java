package org.wederhoor.benchmarks.check;

import org.wederhoor.model.Atom;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.time.EdtfDate;

/** Facts as a dossier: a document for each source, which states its facts itself. Ids are text, as users have them. */
public final class GeneratedDossier {
    private GeneratedDossier() {}

    /** The facts with their vocabulary, sources and entities. */
    public static Dossier of(Facts facts) {
        return of(facts, facts.size());
    }

    /** The same under a rule: what has a value under the premise has it under the conclusion. */
    public static Dossier withRule(Facts facts) {
        Dossier.Builder dossier = builder(facts, facts.size());
        Term thing = Term.variable("thing");
        Term value = Term.variable("value");
        return dossier.add(Rule.builder()
                        .id(Id.of("https://example.org/rule"))
                        .addPremise(new Atom(thing, Id.of(Facts.propertyId(Facts.PREMISE)), value))
                        .conclusion(new Atom(thing, Id.of(Facts.propertyId(Facts.CONCLUSION)), value))
                        .build())
                .build();
    }

    /** The first facts, with the vocabulary, sources and entities of all. */
    static Dossier of(Facts facts, int count) {
        return builder(facts, count).build();
    }

    private static Dossier.Builder builder(Facts facts, int count) {
        Dossier.Builder dossier = Dossier.builder();
        declareProperties(dossier);
        for (int i = 0; i < Facts.sourceCount(); i++) {
            dossier.add(Source.builder()
                    .id(Id.of(Facts.sourceId(i)))
                    .kind(SourceKind.DOCUMENT)
                    .build());
        }
        int values = facts.valueCount();
        for (int i = 0; i < values; i++) {
            dossier.add(Entity.builder().id(Id.of(Facts.valueId(i))).build());
        }
        int subjects = facts.subjectCount();
        for (int i = 0; i < subjects; i++) {
            dossier.add(Entity.builder().id(Id.of(Facts.subjectId(i))).build());
        }
        for (int i = 0; i < count; i++) {
            dossier.add(claim(facts.row(i), i));
            dossier.add(statement(facts.row(i), i));
        }
        return dossier;
    }

    /** The properties alone. */
    static Vocabulary vocabulary() {
        Dossier.Builder dossier = Dossier.builder();
        declareProperties(dossier);
        return dossier.build().vocabulary();
    }

    private static void declareProperties(Dossier.Builder dossier) {
        for (int i = 0; i < Facts.PROPERTIES; i++) {
            Property.Builder property =
                    Property.builder().id(Id.of(Facts.propertyId(i))).temporality(Temporality.STATE);
            if (i < Facts.FUNCTIONAL) {
                property.addCharacteristic(Characteristic.FUNCTIONAL);
            } else if (i < Facts.PLAIN && i % 2 == 0) {
                property.addDisjointWith(Id.of(Facts.propertyId(i + 1)));
            }
            dossier.add(property.build());
        }
    }

    static Claim claim(Facts.Row row, int number) {
        return Claim.builder()
                .id(claimId(number))
                .proposition(Proposition.builder()
                        .subject(Id.of(row.subject()))
                        .property(Id.of(row.property()))
                        .value(new EntityValue(Id.of(row.value())))
                        .validTime(EdtfDate.parse(row.from() + "-01-01/" + row.to() + "-12-31"))
                        .negated(row.denied())
                        .build())
                .build();
    }

    static Statement statement(Facts.Row row, int number) {
        Id source = Id.of(row.source());
        return Statement.builder()
                .id(Id.of(row.id()))
                .speaker(source)
                .content(Content.ofClaim(claimId(number)))
                .said(EdtfDate.parse(String.valueOf(row.to() + 1)))
                .addCitation(Citation.builder().document(source).build())
                .build();
    }

    private static Id claimId(int number) {
        return Id.of("https://example.org/claim/" + number);
    }
}
