package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.wederhoor.Script;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Citation;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Rule;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;

/** Small dossiers in which much is disputed, made of a seed. */
final class Cases {
    private static final List<String> FACTUALITIES =
            List.of("CT+", "CT+", "CT+", "CT-", "CT-", "PR+", "PR-", "PS+", "PS-", "U");
    private static final List<String> CLAIMS = List.of(
            "text",
            "other-text",
            "red",
            "blue",
            "not-red",
            "in-town",
            "in-country",
            "left",
            "never-left",
            "may-left",
            "opinion");
    /** Claims that follow from each other, or cannot all be so, by rules and by how properties are related. */
    private static final List<String> RELATED = List.of(
            "works-desk",
            "works-desk-2018",
            "leads-desk",
            "works-hall",
            "works-firm",
            "not-works-firm",
            "shuns-firm",
            "employs-car",
            "desk-part-firm",
            "firm-part-group",
            "group-part-desk",
            "group-holds-desk",
            "firm-paints-red",
            "red",
            "blue",
            "not-red",
            "visits-firm",
            "visits-group",
            "never-visits",
            "seen-group",
            "desk-part-group");

    private static final List<String> SPEAKERS =
            List.of("ann", "ben", "cas", "press", "spokesperson", "company", "paper", "blog", "report");
    private static final List<String> DATES = List.of("2018-05-01", "2018-05", "2019", "2020-01-02", "XXXX-10-01");

    private final Random random;
    private final List<String> claims;
    private final List<String> dates;
    private final Script script = Script.begin();
    private final List<String> statements = new ArrayList<>();

    private Cases(long seed, List<String> claims, List<String> dates) {
        random = new Random(seed);
        this.claims = claims;
        this.dates = dates;
    }

    /** A dossier of so many statements, with counterclaims and supports. */
    static Dossier of(long seed, int statements) {
        Cases made = new Cases(seed, CLAIMS, DATES);
        made.addClaims();
        return made.dossier(statements);
    }

    /** A dossier of so many statements, much of which follows from some of it together. */
    static Dossier related(long seed, int statements) {
        Cases made = new Cases(seed, RELATED, List.of("2018-05-01", "2018-05-01", "2018-05-01", "2018-05", "2019"));
        made.addRelations();
        made.addRules();
        return made.dossier(statements);
    }

    private Dossier dossier(int statements) {
        addSources();
        for (int s = 0; s < statements; s++) {
            addStatement("s" + s);
        }
        addStakes();
        return script.addContainment("town", "country")
                .addContainment("hall", "desk")
                .dossier();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void addSources() {
        script.people("ann", "ben")
                .organizations("press", "company")
                .spokesperson("spokesperson", "company")
                .publications("paper")
                .document("report", "press", "2019-06")
                .document("blog", "", "");
        script.source("cas", SourceKind.PERSON, s -> s.reliability(0.25 * random.nextInt(5)));
        script.source("dee", SourceKind.PERSON, s -> s.reliability(0.5));
    }

    private void addClaims() {
        script.things("car", "town", "country")
                .property("color", p -> p.addCharacteristic(Characteristic.FUNCTIONAL))
                .property(
                        "place", p -> p.temporality(Temporality.TIMELESS).addCharacteristic(Characteristic.FUNCTIONAL))
                .property("left", p -> p.temporality(Temporality.EVENT))
                .texts("text", "other-text")
                .opinion("opinion")
                .claim("red", "car", "color", Script.entity("red"))
                .claim("blue", "car", "color", Script.entity("blue"))
                .claim("not-red", "car", "color", Script.entity("red"), p -> p.negated(true))
                .claim("in-town", "car", "place", Script.entity("town"))
                .claim("in-country", "car", "place", Script.entity("country"))
                .claim("left", "car", "left", Script.entity("town"))
                .claim("may-left", "car", "left", Script.entity("town"), p -> p.validTime(Script.date("2018-05")))
                .claim(
                        "never-left",
                        "car",
                        "left",
                        SomeValue.SOME_VALUE,
                        p -> p.validTime(Script.date("../..")).negated(true));
    }

    private void addRelations() {
        script.things("car", "hall", "desk", "firm", "group", "red", "blue")
                .property("color", p -> p.addCharacteristic(Characteristic.FUNCTIONAL))
                .property("works", p -> p)
                .property("leads", p -> p.addSubPropertyOf(Script.id("works")))
                .property("employs", p -> p.addInverseOf(Script.id("works")))
                .property("shuns", p -> p.addDisjointWith(Script.id("works")))
                .property("paints", p -> p.temporality(Temporality.TIMELESS))
                .property("visits", p -> p.temporality(Temporality.EVENT))
                .property("seen", p -> p.temporality(Temporality.EVENT))
                .property(
                        "part",
                        p -> p.temporality(Temporality.TIMELESS)
                                .addCharacteristic(Characteristic.TRANSITIVE)
                                .addCharacteristic(Characteristic.ASYMMETRIC))
                .property("holds", p -> p.temporality(Temporality.TIMELESS).addInverseOf(Script.id("part")))
                .claim("works-desk", "car", "works", Script.entity("desk"))
                .claim(
                        "works-desk-2018",
                        "car",
                        "works",
                        Script.entity("desk"),
                        p -> p.validTime(Script.date("2017/2021")))
                .claim("works-hall", "car", "works", Script.entity("hall"))
                .claim("leads-desk", "car", "leads", Script.entity("desk"))
                .claim("works-firm", "car", "works", Script.entity("firm"))
                .claim("not-works-firm", "car", "works", Script.entity("firm"), p -> p.negated(true))
                .claim("shuns-firm", "car", "shuns", Script.entity("firm"))
                .claim("employs-car", "firm", "employs", Script.entity("car"))
                .claim("desk-part-firm", "desk", "part", Script.entity("firm"))
                .claim("firm-part-group", "firm", "part", Script.entity("group"))
                .claim("group-part-desk", "group", "part", Script.entity("desk"))
                .claim("desk-part-group", "desk", "part", Script.entity("group"))
                .claim("group-holds-desk", "group", "holds", Script.entity("desk"))
                .claim("firm-paints-red", "firm", "paints", Script.entity("red"))
                .claim("red", "car", "color", Script.entity("red"))
                .claim("blue", "car", "color", Script.entity("blue"))
                .claim("not-red", "car", "color", Script.entity("red"), p -> p.negated(true))
                .claim("visits-firm", "car", "visits", Script.entity("firm"), p -> p.validTime(Script.date("2018-05")))
                .claim("visits-group", "car", "visits", Script.entity("group"))
                .claim(
                        "never-visits",
                        "car",
                        "visits",
                        SomeValue.SOME_VALUE,
                        p -> p.validTime(Script.date("../..")).negated(true))
                .claim("seen-group", "car", "seen", Script.entity("group"));
    }

    private void addRules() {
        Term x = Term.variable("x");
        Term y = Term.variable("y");
        Term z = Term.variable("z");
        rule("upward", atom(x, "works", z), atom(x, "works", y), atom(y, "part", z));
        rule("livery", atom(x, "color", z), atom(x, "works", y), atom(y, "paints", z));
        rule("tour", atom(x, "visits", z), atom(x, "visits", y), atom(y, "part", z));
        rule("sighting", atom(x, "seen", y), atom(x, "visits", y));
    }

    private static Atom atom(Term subject, String property, Term value) {
        return new Atom(subject, Script.id(property), value);
    }

    private void rule(String id, Atom conclusion, Atom... premises) {
        script.add(Rule.builder()
                .id(Script.id(id))
                .addAllPremises(List.of(premises))
                .conclusion(conclusion)
                .build());
    }

    private void addStatement(String id) {
        UnaryOperator<Statement.Builder> more = s -> details(s);
        int kind = statements.isEmpty() ? 0 : random.nextInt(10);
        if (kind < 6) {
            script.says(id, one(SPEAKERS), one(FACTUALITIES), one(claims), more);
        } else if (kind < 9) {
            String factuality = random.nextInt(3) > 0 ? "CT+" : one(FACTUALITIES);
            script.reports(id, one(SPEAKERS), factuality, one(statements), more);
        } else {
            script.withdraws(id, one(SPEAKERS), one(List.of(WithdrawalKind.values())), one(statements));
        }
        statements.add(id);
    }

    private Statement.Builder details(Statement.Builder builder) {
        if (random.nextInt(2) == 0) {
            builder.said(Script.date(one(dates)));
        }
        for (int c = random.nextInt(3); c > 0; c--) {
            builder.addCitation(Citation.builder()
                    .document(Script.id(one(List.of("report", "blog", "paper"))))
                    .build());
        }
        if (!statements.isEmpty() && random.nextInt(6) == 0) {
            builder.addBasedOn(Script.id(one(statements)));
        }
        if (!statements.isEmpty() && random.nextInt(12) == 0) {
            builder.addWithdrawal(new Withdrawal(WithdrawalKind.CORRECTS, Script.id(one(statements))));
        }
        return builder;
    }

    private void addStakes() {
        for (int k = random.nextInt(4); k > 0; k--) {
            String claim = one(claims);
            String conclusion = one(claims);
            if (!claim.equals(conclusion)) {
                script.support("step" + k, claim, conclusion);
                if (random.nextBoolean()) {
                    counter("undercut" + k, CounterclaimKind.UNDERCUTS, "step" + k);
                }
            }
        }
        for (int k = random.nextInt(3); k > 0; k--) {
            counter("rebuttal" + k, CounterclaimKind.REBUTS, one(claims));
        }
        for (int k = random.nextInt(3); k > 0; k--) {
            String target = random.nextBoolean() || statements.isEmpty() ? one(SPEAKERS) : one(statements);
            counter("undermining" + k, CounterclaimKind.UNDERMINES, target);
        }
    }

    private void counter(String id, CounterclaimKind kind, String target) {
        String claim = one(claims);
        if (!claim.equals(target)) {
            script.counter(id, kind, claim, target);
        }
    }
}
