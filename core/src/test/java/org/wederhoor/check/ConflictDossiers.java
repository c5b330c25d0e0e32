package org.wederhoor.check;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Citation;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Entity;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Id;
import org.wederhoor.model.IncompatibleValues;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.model.Tolerance;
import org.wederhoor.model.ValueType;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Literals;

/** Small dossiers that are about few things, so that much of what is said clashes. */
final class ConflictDossiers {
    /** What the statements of a dossier mostly are. */
    enum Shape {
        OPPOSITES("p q q r inv sym e e2 tl", "a b some"),
        CONTAINED("p q inv sym f d1 d2 inc", "ams nl eu rtm some"),
        VALUES("f f2 g ift ifi fe ft inc d1 d2 ev1 ev2 d3 d4 d5 d6", "a b c d some"),
        MEASURES(
                "len len2 len3 ft p", "5m 5.2m 6m 500cm 0.005km 4..7m 9 t:2018 t:2018-05 t:2019~ 'x'@nl 'y'@nl 'x'@en"),
        DATES("p f e fe inc", "a b"),
        SEPARATED("inc f sep asy asytr", "a b some"),
        VOICES("p f asy", "a b"),
        LOOPS("asy asytr irr irrtr subasy back tr", "a b c d"),
        CHAINS("base chain", "a b c"),
        ORDERED("caused dated before causes", "a b c"),
        HUB("f p", "a b c d e g h"),
        TIMELINES("before after during meets starts dated began ended", "a b c"),
        CALENDARS("before dated fore on", "a b c"),
        TYPE_CHAINS("under under under under typed typed2 typer", "a b c"),
        TYPES("typed typed2 typer named namer len p", "a ams 5m 'x'@nl t:2018 some 3g 0.003kg"),
        QUOTES("", ""),
        NAMES("", ""),
        RULES("p q tr tr2 r1 r2 r3 f e link", "a b c ams nl"),
        MIXED("p q e f f2 ift inc d1 d2 len asy asytr tr before dated r1 r2 r3 typed", "a b c ams nl some 5m t:2018");

        private final ImmutableList<String> properties;
        private final ImmutableList<String> values;

        Shape(String properties, String values) {
            this.properties = Splitter.on(" ").splitToStream(properties).collect(ImmutableList.toImmutableList());
            this.values = Splitter.on(" ").splitToStream(values).collect(ImmutableList.toImmutableList());
        }
    }

    private static final ImmutableList<WithdrawalKind> WITHDRAWALS = ImmutableList.copyOf(WithdrawalKind.values());
    /** Those in which conflicts take several statements, which are all about the same few things. */
    private static final ImmutableSet<Shape> CHAINED = ImmutableSet.of(
            Shape.LOOPS, Shape.CHAINS, Shape.ORDERED, Shape.TIMELINES, Shape.CALENDARS, Shape.TYPE_CHAINS, Shape.RULES);

    private static final ImmutableSet<Shape> SEPARATED =
            ImmutableSet.of(Shape.SEPARATED, Shape.MIXED, Shape.LOOPS, Shape.CALENDARS);

    private static final ImmutableSet<String> DATING = ImmutableSet.of("dated", "began", "ended", "on");
    private static final ImmutableList<String> SUBJECTS = ImmutableList.of("a", "b", "c", "ams");
    private static final ImmutableList<String> DATES = ImmutableList.of(
            "2018",
            "2018-05",
            "2018-05-03",
            "2019",
            "2018/2019",
            "2018-05/..",
            "2018-05/",
            "../..",
            "2018~",
            "2018?",
            "XXXX-05-03",
            "[2017,2018]",
            "{2017,2019}",
            "201X",
            "2018-XX-03",
            "[2018-05-03,2018-06-01]",
            "../2018-05",
            "2018-05-03/2018-05-10");
    private static final ImmutableList<String> SAID =
            ImmutableList.of("", "", "2018", "2018-05", "2018-05-03", "2018-05-04", "2019-01-01", "2018~");
    private static final ImmutableList<String> STANDS = ImmutableList.of(
            "CT+", "CT+", "CT+", "CT+", "CT+", "PR+", "CT+", "CT-", "CT-", "PR+", "PR-", "PS+", "PS-", "U");

    private final DossierSketch sketch = new DossierSketch();
    private final List<String> statements = new ArrayList<>();
    private final Random random;
    private final Shape shape;
    private final ImmutableList<String> properties;
    private final ImmutableList<String> values;
    private final ImmutableList<String> subjects;

    private ConflictDossiers(Shape shape, Random random) {
        this.shape = shape;
        this.random = random;
        properties = CHAINED.contains(shape) ? shape.properties : some(shape.properties, 4);
        values = some(shape.values, 4);
        subjects = some(SUBJECTS, CHAINED.contains(shape) ? 4 : 2);
    }

    /** A dossier of a shape; the same for the same seed. */
    static DossierSketch sketch(Shape shape, long seed) {
        if (shape == Shape.QUOTES || shape == Shape.NAMES) {
            NameDossiers named = new NameDossiers(new Random(seed));
            return shape == Shape.QUOTES ? named.quotes() : named.names();
        }
        ConflictDossiers dossier = new ConflictDossiers(shape, new Random(seed));
        dossier.declare();
        dossier.state();
        return dossier.sketch;
    }

    private void declare() {
        sketch.property("p", p -> p)
                .property("q", p -> p.addSubPropertyOf(id("p")))
                .property("r", p -> p.addSubPropertyOf(id("q")))
                .property("inv", p -> p.addInverseOf(id("q")))
                .property("sym", p -> p.addCharacteristic(Characteristic.SYMMETRIC))
                .property("e", p -> p.temporality(Temporality.EVENT))
                .property("e2", p -> p.addSubPropertyOf(id("e")))
                .property("tl", p -> p.temporality(Temporality.TIMELESS))
                .property("f", p -> p.addCharacteristic(Characteristic.FUNCTIONAL))
                .property(
                        "f2",
                        p -> p.addCharacteristic(Characteristic.FUNCTIONAL).addSubPropertyOf(id("f")))
                .property("g", p -> p.addSubPropertyOf(id("f")))
                .property(
                        "ift",
                        p -> p.addCharacteristic(Characteristic.INVERSE_FUNCTIONAL)
                                .temporality(Temporality.TIMELESS))
                .property(
                        "ifi",
                        p -> p.addCharacteristic(Characteristic.INVERSE_FUNCTIONAL)
                                .addInverseOf(id("f")))
                .property(
                        "fe",
                        p -> p.addCharacteristic(Characteristic.FUNCTIONAL).temporality(Temporality.EVENT))
                .property(
                        "ft",
                        p -> p.addCharacteristic(Characteristic.FUNCTIONAL).temporality(Temporality.TIMELESS))
                .property(
                        "inc",
                        p -> p.addSeparator(id("m"))
                                .addIncompatibleValue(incompatible("a", "b", "nl"))
                                .addIncompatibleValue(incompatible("c", "d")))
                .property(
                        "sep",
                        p -> p.addCharacteristic(Characteristic.FUNCTIONAL)
                                .addSeparator(id("m"))
                                .addSeparator(id("k")))
                .property("d1", p -> p.addDisjointWith(id("d2")).addDisjointWith(id("q")))
                .property("ev1", p -> p.temporality(Temporality.EVENT).addDisjointWith(id("ev2")))
                .property("ev2", p -> p.temporality(Temporality.EVENT))
                .property("d3", p -> p.addInverseOf(id("d1")))
                .property("d4", p -> p.addSubPropertyOf(id("d2")))
                .property("d6", p -> p.addSubPropertyOf(id("d1")).addSubPropertyOf(id("d2")))
                .property("d5", p -> p.temporality(Temporality.EVENT).addDisjointWith(id("d4")))
                .property("len", p -> p.unit("m").tolerance(new Tolerance(new BigDecimal("0.3"), BigDecimal.ZERO)))
                .property(
                        "len2",
                        p -> p.tolerance(new Tolerance(BigDecimal.ZERO, new BigDecimal("0.1")))
                                .addCharacteristic(Characteristic.FUNCTIONAL))
                .property(
                        "len3",
                        p -> p.addCharacteristic(Characteristic.FUNCTIONAL)
                                .temporality(Temporality.EVENT)
                                .unit("cm"))
                .property(
                        "asy",
                        p -> p.addCharacteristic(Characteristic.ASYMMETRIC).addSeparator(id("m")))
                .property(
                        "asytr",
                        p -> p.addCharacteristic(Characteristic.ASYMMETRIC)
                                .addCharacteristic(Characteristic.TRANSITIVE)
                                .addSeparator(id("m")))
                .property("irr", p -> p.addCharacteristic(Characteristic.IRREFLEXIVE))
                .property(
                        "irrtr",
                        p -> p.addCharacteristic(Characteristic.IRREFLEXIVE)
                                .addCharacteristic(Characteristic.TRANSITIVE)
                                .temporality(Temporality.EVENT))
                .property("subasy", p -> p.addSubPropertyOf(id("asytr")).addSubPropertyOf(id("irrtr")))
                .property("back", p -> p.addInverseOf(id("asytr")))
                .property("base", p -> p.addCharacteristic(Characteristic.ASYMMETRIC))
                .property(
                        "chain",
                        p -> p.addCharacteristic(Characteristic.TRANSITIVE).addSubPropertyOf(id("base")))
                .property("tr", p -> p.addCharacteristic(Characteristic.TRANSITIVE))
                .property("tr2", p -> p.addSubPropertyOf(id("tr")).addCharacteristic(Characteristic.FUNCTIONAL))
                .property("link", p -> p.temporality(Temporality.EVENT).addInverseOf(id("knil")))
                .property("r1", p -> p)
                .property("r2", p -> p.addDisjointWith(id("r3")))
                .property("r3", p -> p.addCharacteristic(Characteristic.FUNCTIONAL));
        order("before", AllenRelation.BEFORE);
        order("after", AllenRelation.AFTER);
        order("during", AllenRelation.DURING);
        order("meets", AllenRelation.MEETS);
        order("starts", AllenRelation.STARTS);
        date("dated", EventPart.WHOLE);
        date("began", EventPart.BEGIN);
        date("ended", EventPart.END);
        sketch.property(
                        "fore",
                        p -> p.temporality(Temporality.TIMELESS)
                                .orders(AllenRelation.BEFORE)
                                .addSeparator(id("m"))
                                .addSeparator(id("k")))
                .property(
                        "on",
                        p -> p.temporality(Temporality.TIMELESS)
                                .dates(EventPart.WHOLE)
                                .addSeparator(id("m")))
                .property("typed", p -> p.valueType(ValueType.ENTITY).addEntityType(id("city")))
                .property("typed2", p -> p.addSubPropertyOf(id("typed")).addSubjectType(id("city")))
                .property("typer", p -> p.addInverseOf(id("typed2")))
                .property(
                        "under",
                        p -> p.addCharacteristic(Characteristic.TRANSITIVE).addSubPropertyOf(id("typed")))
                .property("namer", p -> p.addInverseOf(id("named")))
                .property("named", p -> p.valueType(ValueType.TEXT).addSubjectType(id("river")))
                .add(Entity.builder().id(id("ams")).addType(id("city")).build())
                .add(Entity.builder().id(id("b")).addType(id("river")).build())
                .within("ams", "nl")
                .within("rtm", "nl")
                .within("nl", "eu");
        if (shape == Shape.RULES || shape == Shape.MIXED || shape == Shape.ORDERED) {
            declareRules();
        }
        declareSources();
    }

    private void order(String id, AllenRelation relation) {
        sketch.property(id, p -> p.temporality(Temporality.TIMELESS).orders(relation));
    }

    private void date(String id, EventPart part) {
        sketch.property(id, p -> p.temporality(Temporality.TIMELESS).dates(part));
    }

    private void declareRules() {
        rule("rule1", "?x r1 ?y", "?x p ?y", "?y q ?z");
        rule("rule2", "?x r2 ?y", "?x r1 ?y");
        rule("rule3", "?y r3 ?x", "?x tr ?y", "?x link ?z");
        rule("rule4", "?x r2 a", "?x link nl");
        rule("rule6", "?y r ?x", "?x link ?y");
        rule("rule7", "?x tr2 ?z", "?x f ?y", "?y q ?z");
        rule("rule8", "?x before ?y", "?x causes ?y", "?y caused ?x");
        rule("rule9", "?y typed2 ?x", "?x p ?y", "?x link ?z");
        rule("rule10", "?x d6 ?y", "?x p ?y", "?x e ?y");
        rule("rule5", "?x r3 ?z", "?x r3 ?y", "?y r2 ?z");
    }

    /** A rule with its conclusion before its premises. */
    private void rule(String id, String conclusion, String... premises) {
        Rule.Builder rule = Rule.builder().id(id(id)).conclusion(atom(conclusion));
        for (String premise : premises) {
            rule.addPremise(atom(premise));
        }
        sketch.add(rule.build());
    }

    private static Atom atom(String text) {
        List<String> words = Splitter.on(' ').splitToList(text);
        return new Atom(term(words.get(0)), id(words.get(1)), term(words.get(2)));
    }

    private static Term term(String word) {
        return word.startsWith("?") ? Term.variable(word.substring(1)) : Term.constant(Literals.value(word));
    }

    private void declareSources() {
        sketch.source("spokesman", s -> s.addActsFor(id("u")))
                .source("u", s -> s)
                .source("v", s -> s)
                .source("w", s -> s)
                .add(Source.builder()
                        .id(id("press"))
                        .kind(SourceKind.PUBLICATION)
                        .build())
                .add(Source.builder()
                        .id(id("paper"))
                        .kind(SourceKind.DOCUMENT)
                        .publisher(id("press"))
                        .published(EdtfDate.parse("2018-05-04"))
                        .build());
    }

    private void state() {
        int count = 2 + random.nextInt(CHAINED.contains(shape) ? 7 : 6);
        for (int i = 0; i < count; i++) {
            String claim = "c" + i;
            if (shape == Shape.VOICES && random.nextInt(8) == 0) {
                claim = "text";
                if (statements.stream().noneMatch("text"::equals)) {
                    sketch.textClaim("text");
                    statements.add("text");
                }
            } else {
                ClaimKind kind = random.nextInt(12) == 0
                        ? ClaimKind.OPINION
                        : random.nextInt(8) == 0 ? ClaimKind.PREDICTION : ClaimKind.FACTUAL;
                sketch.claim(claim, kind, literal());
            }
            statement("s" + i, claim);
        }
    }

    private void statement(String id, String claim) {
        boolean voices = shape == Shape.VOICES || shape == Shape.MIXED;
        String speaker = voices ? pick("u", "v", "spokesman", "w") : "x" + id;
        Statement.Builder statement =
                DossierSketch.statement(id, speaker, pick(stands())).content(Content.ofClaim(id(claim)));
        String said = CHAINED.contains(shape) && random.nextInt(4) > 0 ? "" : pick(SAID);
        if (!said.isEmpty()) {
            statement.said(EdtfDate.parse(said));
        }
        int known = voices ? random.nextInt(6) : 0;
        if (known <= 1) {
            statement.addCitation(citation(speaker));
        } else if (known == 2) {
            statement.addCitation(citation("paper"));
        } else if (known == 3) {
            report("r" + id, id, pick("paper", "w", "u"), pick("CT+", "CT+", "PR+", "PS+", "CT-"));
        } else if (known == 4) {
            report("r" + id, id, pick("paper", "w", "v"), "CT+");
            report("t" + id, id, pick("paper", "u", "spokesman", "w"), pick("CT-", "CT+", "PR-"));
        }
        if (voices && random.nextInt(5) == 0 && !statements.isEmpty()) {
            String earlier = statements.get(random.nextInt(statements.size()));
            if (!earlier.equals("text")) {
                statement.addWithdrawal(new Withdrawal(WITHDRAWALS.get(random.nextInt(3)), id(earlier)));
            }
        }
        sketch.add(statement.build());
        statements.add(id);
    }

    private ImmutableList<String> stands() {
        boolean plain = CHAINED.contains(shape) || shape == Shape.TYPES;
        return plain ? ImmutableList.of("CT+", "CT+", "CT+", "CT+", "PR+", "PS+", "CT-") : STANDS;
    }

    private void report(String id, String told, String speaker, String stand) {
        sketch.add(DossierSketch.statement(id, speaker, stand)
                .content(Content.ofStatement(id(told)))
                .addCitation(citation(random.nextInt(4) == 0 ? "paper" : speaker))
                .build());
    }

    private static Citation citation(String document) {
        return Citation.builder().document(id(document)).build();
    }

    private String literal() {
        String property = pick(properties);
        StringBuilder literal = new StringBuilder(random.nextInt(8) == 0 ? "not " : "");
        boolean chained = CHAINED.contains(shape);
        String subject = shape == Shape.HUB ? "a" : pick(subjects);
        literal.append(subject).append(' ').append(property).append(' ');
        boolean dates = DATING.contains(property);
        String value = dates ? "t:" + pick(DATES) : pick(values);
        // Few loops on oneself make room for longer ones.
        literal.append(chained && value.equals(subject) && random.nextInt(8) > 0 ? pick(values) : value);
        boolean timed = random.nextInt(10) < (chained ? 2 : shape == Shape.DATES ? 8 : 5);
        if (timed) {
            literal.append(" @ ").append(shape == Shape.DATES || random.nextInt(3) == 0 ? pick(DATES) : "2018");
        }
        boolean separated = SEPARATED.contains(shape);
        if (separated && random.nextInt(3) == 0) {
            literal.append(" if ").append(pick("m=a", "m=b", "k=a", "other=ams", "other=nl", "m=a k=b"));
        }
        return literal.toString();
    }

    /** Some of what there is, so that much of what is said is about the same. */
    private ImmutableList<String> some(ImmutableList<String> from, int most) {
        ImmutableList.Builder<String> some = ImmutableList.builder();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            some.add(pick(from));
        }
        return some.build();
    }

    private String pick(String... from) {
        return pick(ImmutableList.copyOf(from));
    }

    private String pick(ImmutableList<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Id id(String id) {
        return Id.of(id);
    }

    private static IncompatibleValues incompatible(String... values) {
        ImmutableSet.Builder<org.wederhoor.model.Value> group = ImmutableSet.builder();
        for (String value : values) {
            group.add(new EntityValue(id(value)));
        }
        return new IncompatibleValues(group.build());
    }
}
