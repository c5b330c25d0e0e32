package org.wederhoor.benchmarks.check;

import java.math.BigDecimal;
import java.util.Random;
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
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;

/**
 * A dossier of n statements about n / 10 subjects with ten properties, in which the number of clashes is known.
 *
 * <p>Every subject has one statement for each property, all with a valid time. Four properties are functional, two
 * pairs are disjoint, two are plain. Every tenth subject clashes once, in turn over three kinds: a second value of a
 * functional property, a denial, a value in both of two disjoint properties. Ids are text, as users have them.
 */
final class GeneratedDossier {
    /** One subject in ten clashes, so about one statement in a hundred begins a clash. */
    private static final int SUBJECTS_PER_CLASH = 10;

    private static final int PROPERTIES = 10;
    private static final int FUNCTIONAL = 4;
    private static final int DISJOINT_FIRST = 4;
    private static final int DISJOINT_SECOND = 5;
    private static final int PLAIN = 8;
    private static final int SOURCES = 1_000;
    private static final int VALUES = 10_000;

    private final Dossier.Builder dossier = Dossier.builder();
    private final Random random;
    private int statementCount;
    private int clashCount;

    private GeneratedDossier(long seed) {
        random = new Random(seed);
    }

    /**
     * Returns a dossier of about n statements, the same for the same seed.
     *
     * @param statementCount n, at least 1,000
     */
    static GeneratedDossier of(int statementCount, long seed) {
        GeneratedDossier generated = new GeneratedDossier(seed);
        generated.declareProperties();
        for (int i = 0; i < SOURCES; i++) {
            generated.dossier.add(
                    Source.builder().id(source(i)).kind(SourceKind.DOCUMENT).build());
        }
        for (int i = 0; i < VALUES; i++) {
            generated.dossier.add(Entity.builder().id(value(i)).build());
        }
        for (int subject = 0; generated.statementCount < statementCount; subject++) {
            generated.addSubject(subject);
        }
        return generated;
    }

    Dossier dossier() {
        return dossier.build();
    }

    /** How many findings of the claims family a correct check reports. */
    int clashCount() {
        return clashCount;
    }

    int statementCount() {
        return statementCount;
    }

    private void declareProperties() {
        for (int i = 0; i < PROPERTIES; i++) {
            Property.Builder property = Property.builder().id(property(i)).temporality(Temporality.STATE);
            if (i < FUNCTIONAL) {
                property.addCharacteristic(Characteristic.FUNCTIONAL);
            } else if (i < PLAIN && i % 2 == 0) {
                property.addDisjointWith(property(i + 1));
            }
            dossier.add(property.build());
        }
    }

    private void addSubject(int number) {
        Id subject = Id.of("https://example.org/subject/" + number);
        dossier.add(Entity.builder().id(subject).build());
        int firstYear = 1900 + random.nextInt(100);
        for (int i = 0; i < PROPERTIES; i++) {
            // Values of disjoint properties come from different halves, so that they meet only where they are meant to.
            int half = i % 2;
            int any = half * (VALUES / 2) + random.nextInt(VALUES / 2);
            state(subject, i, any, firstYear, false);
        }
        if (number % SUBJECTS_PER_CLASH == 0) {
            clash(subject, number / SUBJECTS_PER_CLASH, firstYear);
        }
    }

    private void clash(Id subject, int turn, int year) {
        clashCount++;
        dossier.add(Entity.builder().id(value(VALUES + turn)).build());
        switch (turn % 3) {
            case 0 -> state(subject, 0, VALUES + turn, year, false);
            case 1 -> {
                state(subject, PLAIN, VALUES + turn, year, false);
                state(subject, PLAIN, VALUES + turn, year, true);
            }
            default -> {
                state(subject, DISJOINT_FIRST, VALUES + turn, year, false);
                state(subject, DISJOINT_SECOND, VALUES + turn, year, false);
            }
        }
    }

    private void state(Id subject, int property, int value, int year, boolean negated) {
        int number = statementCount++;
        Id claim = Id.of("https://example.org/claim/" + number);
        Id source = source(random.nextInt(SOURCES));
        Value stated =
                property == PLAIN + 1 ? QuantityValue.of(BigDecimal.valueOf(value)) : new EntityValue(value(value));
        dossier.add(Claim.builder()
                .id(claim)
                .proposition(Proposition.builder()
                        .subject(subject)
                        .property(property(property))
                        .value(stated)
                        .validTime(EdtfDate.parse(String.valueOf(year)))
                        .negated(negated)
                        .build())
                .build());
        dossier.add(Statement.builder()
                .id(Id.of("https://example.org/statement/" + number))
                .speaker(source)
                .content(Content.ofClaim(claim))
                .said(EdtfDate.parse(String.valueOf(year + 1)))
                .addCitation(Citation.builder().document(source).build())
                .build());
    }

    private static Id property(int number) {
        return Id.of("https://example.org/property/" + number);
    }

    private static Id source(int number) {
        return Id.of("https://example.org/source/" + number);
    }

    private static Id value(int number) {
        return Id.of("https://example.org/value/" + number);
    }
}
