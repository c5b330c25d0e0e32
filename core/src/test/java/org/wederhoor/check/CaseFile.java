package org.wederhoor.check;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.IncompatibleValues;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.model.Text;
import org.wederhoor.model.Tolerance;
import org.wederhoor.model.Value;
import org.wederhoor.model.ValueType;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Literals;

/**
 * Records of dossiers in which little is named and so much clashes, all features of the checks mixed; the same for the same
 * seed. Ids are few, so that a record drawn later often takes the place of one drawn before.
 */
final class CaseFile {
    private static final List<String> THINGS = List.of("a", "b", "ams", "nl", "eu");
    private static final List<String> DATES =
            List.of("2018", "2018-05", "2018-06-01", "2019", "2018/2019", "XXXX-05", "2018~", "[2017,2019]", "../..");
    private static final List<String> VALUES =
            List.of("a", "b", "ams", "nl", "eu", "some", "5m", "6m", "600cm", "3..5", "'x'@en", "t:2018", "t:2019-05");
    private static final List<String> FACTUALITIES = List.of("CT+", "CT+", "CT+", "CT-", "PR+", "PS+", "PR-", "U");
    private static final List<String> PROPERTIES = List.of(
            "plain",
            "one",
            "below-one",
            "owner",
            "owned",
            "twin",
            "bans",
            "requires",
            "height",
            "trend",
            "parent",
            "part-of",
            "before",
            "dated",
            "happened",
            "total",
            "other");
    private static final int SOURCES = 5;

    private final Random random;
    /** The few that one file is about, so that what it says clashes. */
    private final List<String> properties;

    private final List<String> things;
    private final List<String> dates;

    CaseFile(long seed) {
        random = new Random(seed);
        properties = few(PROPERTIES);
        things = few(THINGS);
        dates = few(DATES);
    }

    private List<String> few(List<String> from) {
        List<String> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(4));
    }

    /** The declarations; with a transitive property, which derives what nobody stated, or without. */
    static List<DossierRecord> vocabulary(boolean isTransitive) {
        DossierSketch sketch = new DossierSketch()
                .property("one", p -> p.addCharacteristic(Characteristic.FUNCTIONAL))
                .property("below-one", p -> p.addSubPropertyOf(Id.of("one")))
                .property(
                        "owner",
                        p -> p.addCharacteristic(Characteristic.FUNCTIONAL)
                                .addCharacteristic(Characteristic.INVERSE_FUNCTIONAL)
                                .addInverseOf(Id.of("owned")))
                .property("owned", p -> p.addSubPropertyOf(Id.of("plain")))
                .property(
                        "twin",
                        p -> p.addCharacteristic(Characteristic.SYMMETRIC)
                                .addCharacteristic(Characteristic.FUNCTIONAL)
                                .addCharacteristic(Characteristic.IRREFLEXIVE))
                .property("bans", p -> p.addDisjointWith(Id.of("requires")))
                .property("requires", p -> p.addSubPropertyOf(Id.of("plain")))
                .property(
                        "height",
                        p -> p.unit("m")
                                .valueType(ValueType.QUANTITY)
                                .tolerance(new Tolerance(new BigDecimal("0.5"), BigDecimal.ZERO)))
                .property(
                        "trend",
                        p -> p.addSeparator(Id.of("measure"))
                                .addCharacteristic(Characteristic.FUNCTIONAL)
                                .addIncompatibleValue(new IncompatibleValues(
                                        ImmutableSet.of(new EntityValue(Id.of("a")), new EntityValue(Id.of("nl"))))))
                .property(
                        "parent",
                        p -> p.addCharacteristic(Characteristic.ASYMMETRIC).addSubjectType(Id.of("city")))
                .property(
                        "part-of",
                        p -> (isTransitive ? p.addCharacteristic(Characteristic.TRANSITIVE) : p)
                                .addCharacteristic(Characteristic.ASYMMETRIC))
                .property("before", p -> p.temporality(Temporality.TIMELESS).orders(AllenRelation.BEFORE))
                .property(
                        "dated",
                        p -> p.temporality(Temporality.TIMELESS)
                                .dates(EventPart.WHOLE)
                                .addSeparator(Id.of("measure")))
                .property(
                        "happened", p -> p.temporality(Temporality.EVENT).addCharacteristic(Characteristic.FUNCTIONAL))
                .property(
                        "total", p -> p.temporality(Temporality.TIMELESS).addCharacteristic(Characteristic.FUNCTIONAL));
        return sketch.records();
    }

    /** What lies within what, as part and whole. */
    static List<Id[]> containments() {
        return List.of(new Id[] {Id.of("ams"), Id.of("nl")}, new Id[] {Id.of("nl"), Id.of("eu")});
    }

    /** Records of any type, as many as asked for, vocabulary apart; ids are drawn from so many. */
    List<DossierRecord> records(int count, int idCount) {
        List<DossierRecord> records = new ArrayList<>();
        for (int i = 0; i < idCount; i++) {
            records.add(claim(i));
        }
        for (int i = 0; i < SOURCES; i++) {
            records.add(source(i));
        }
        while (records.size() < count) {
            records.add(record(idCount));
        }
        return records;
    }

    /** A rule whose premises may have nothing in common. */
    Rule rule(int number) {
        List<Term> terms = List.of(
                Term.variable("x"),
                Term.variable("y"),
                Term.variable("z"),
                Term.constant(new EntityValue(Id.of("ams"))));
        Atom first = new Atom(terms.get(0), property(), terms.get(draw(4) == 0 ? 3 : 1));
        Atom second = new Atom(terms.get(draw(3)), property(), terms.get(1 + draw(3)));
        Rule.Builder rule = Rule.builder().id(Id.of("rule" + number)).addPremise(first);
        if (draw(3) > 0) {
            rule.addPremise(second);
        }
        Term value = draw(4) == 0 ? terms.get(3) : first.value();
        return rule.conclusion(new Atom(terms.get(0), property(), value)).build();
    }

    DossierRecord record(int idCount) {
        int kind = random.nextInt(20);
        if (kind < 9) {
            return statement(random.nextInt(idCount), idCount);
        }
        if (kind < 17) {
            return claim(random.nextInt(idCount));
        }
        return kind < 19 ? source(random.nextInt(SOURCES)) : entity(pick(THINGS));
    }

    Claim claim(int number) {
        Claim.Builder claim = Claim.builder().id(Id.of("c" + number));
        int kind = random.nextInt(12);
        if (kind == 0) {
            return claim.putText(LanguageTag.of("en"), "text").build();
        }
        if (kind == 1) {
            claim.kind(random.nextBoolean() ? ClaimKind.OPINION : ClaimKind.PREDICTION);
        }
        Proposition.Builder proposition = Proposition.builder()
                .subject(Id.of(pick(things)))
                .property(Id.of(pick(properties)))
                .value(value())
                .negated(random.nextInt(4) == 0);
        if (random.nextInt(3) > 0) {
            proposition.validTime(EdtfDate.parse(pick(dates)));
        }
        if (random.nextInt(5) == 0) {
            proposition.putQualifier(Id.of("measure"), new EntityValue(Id.of(pick(THINGS))));
        }
        return claim.proposition(proposition.build()).build();
    }

    private Value value() {
        return Literals.value(random.nextInt(3) > 0 ? pick(things) : pick(VALUES));
    }

    Statement statement(int number, int idCount) {
        Id id = Id.of("s" + number);
        Statement.Builder statement = Statement.builder().id(id).speaker(source());
        int kind = random.nextInt(8);
        Id other = Id.of("s" + random.nextInt(idCount));
        boolean says = true;
        if (kind == 0 && !other.equals(id)) {
            statement.content(Content.ofStatement(other));
        } else if (kind == 1 && !other.equals(id)) {
            statement.addWithdrawal(new Withdrawal(pick(List.of(WithdrawalKind.values())), other));
            says = random.nextBoolean();
            if (says) {
                statement.content(Content.ofClaim(Id.of("c" + random.nextInt(idCount))));
            }
        } else {
            statement.content(Content.ofClaim(Id.of("c" + random.nextInt(idCount))));
        }
        if (says) {
            statement.factuality(Factuality.ofSymbol(pick(FACTUALITIES)));
        }
        if (random.nextInt(3) == 0) {
            statement.said(EdtfDate.parse(pick(DATES.subList(0, 5))));
        }
        for (int citations = random.nextInt(3); citations > 0; citations--) {
            Citation.Builder citation = Citation.builder().document(source());
            if (random.nextBoolean()) {
                citation.quotation(Text.of(random.nextBoolean() ? "one thing" : "another", "en"));
            }
            statement.addCitation(citation.build());
        }
        if (random.nextInt(6) == 0 && !other.equals(id)) {
            statement.addBasedOn(other);
        }
        return statement.build();
    }

    Source source(int number) {
        Id id = Id.of("source" + number);
        SourceKind kind = pick(List.of(SourceKind.values()));
        Source.Builder source = Source.builder().id(id).kind(kind);
        Id other = source();
        if (random.nextInt(3) == 0 && !other.equals(id)) {
            source.addActsFor(other);
        }
        if (random.nextInt(3) == 0) {
            source.putLabel(LanguageTag.of("en"), random.nextBoolean() ? "paper" : "p\u0430per");
        }
        if (kind.isWork() && random.nextBoolean()) {
            source.published(EdtfDate.parse(pick(DATES.subList(0, 4))));
        }
        if (kind.isWork() && random.nextBoolean()) {
            source.publisher(source());
        }
        return source.build();
    }

    private Entity entity(String id) {
        return Entity.builder()
                .id(Id.of(id))
                .addType(Id.of(random.nextBoolean() ? "city" : "river"))
                .build();
    }

    private Id source() {
        return Id.of("source" + random.nextInt(SOURCES + 1));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Draws a property, of those that the file is about or of all. */
    Id property() {
        return Id.of(pick(random.nextInt(3) > 0 ? properties : PROPERTIES));
    }

    /** Draws a number below a bound. */
    int draw(int bound) {
        return random.nextInt(bound);
    }
}
