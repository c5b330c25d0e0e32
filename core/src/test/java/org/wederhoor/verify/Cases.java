package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.wederhoor.Script;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Citation;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
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
    private static final List<String> SPEAKERS =
            List.of("ann", "ben", "cas", "press", "spokesperson", "company", "paper", "blog", "report");
    private static final List<String> DATES = List.of("2018-05-01", "2018-05", "2019", "2020-01-02", "XXXX-10-01");

    private final Random random;
    private final Script script = Script.begin();
    private final List<String> statements = new ArrayList<>();

    private Cases(long seed) {
        random = new Random(seed);
    }

    /** A dossier of so many statements, with counterclaims and supports. */
    static Dossier of(long seed, int statements) {
        Cases made = new Cases(seed);
        made.addSources();
        made.addClaims();
        for (int s = 0; s < statements; s++) {
            made.addStatement("s" + s);
        }
        made.addStakes();
        return made.script.addContainment("town", "country").dossier();
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

    private void addStatement(String id) {
        UnaryOperator<Statement.Builder> more = s -> details(s);
        int kind = statements.isEmpty() ? 0 : random.nextInt(10);
        if (kind < 6) {
            script.says(id, one(SPEAKERS), one(FACTUALITIES), one(CLAIMS), more);
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
            builder.said(Script.date(one(DATES)));
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
            String claim = one(CLAIMS);
            String conclusion = one(CLAIMS);
            if (!claim.equals(conclusion)) {
                script.support("step" + k, claim, conclusion);
                if (random.nextBoolean()) {
                    counter("undercut" + k, CounterclaimKind.UNDERCUTS, "step" + k);
                }
            }
        }
        for (int k = random.nextInt(3); k > 0; k--) {
            counter("rebuttal" + k, CounterclaimKind.REBUTS, one(CLAIMS));
        }
        for (int k = random.nextInt(3); k > 0; k--) {
            String target = random.nextBoolean() || statements.isEmpty() ? one(SPEAKERS) : one(statements);
            counter("undermining" + k, CounterclaimKind.UNDERMINES, target);
        }
    }

    private void counter(String id, CounterclaimKind kind, String target) {
        String claim = one(CLAIMS);
        if (!claim.equals(target)) {
            script.counter(id, kind, claim, target);
        }
    }
}
