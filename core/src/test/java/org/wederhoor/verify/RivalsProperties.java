package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wederhoor.Script;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Temporality;
import org.wederhoor.provenance.Provenance;

/** Very many values of a property that has one attack each other as the definitions say, and as two by two. */
final class RivalsProperties {
    private static final List<String> FACTUALITIES = List.of("PR+", "CT-", "PS+", "PR-");
    private static final List<Temporality> TEMPORALITIES =
            List.of(Temporality.STATE, Temporality.EVENT, Temporality.TIMELESS);
    private static final List<String> DATES = List.of("2018-05", "2018-05-02", "2019");

    @Property(tries = 12)
    void verdict_isThatOfTheDefinitions(@ForAll long seed) {
        Dossier dossier = dossier(seed, false);
        boolean isRanked = seed % 2 == 0;
        NaiveVerdicts naive = new NaiveVerdicts(Provenance.of(dossier), isRanked);
        Verifier verifier = Verifier.of(dossier, isRanked ? Policy.standard() : Policy.equalRank());
        int step = 7 + new Random(seed).nextInt(9);
        List<Claim> claims = new ArrayList<>(dossier.claims().values());
        for (int i = 0; i < claims.size(); i += step) {
            Claim claim = claims.get(i);
            assertEquals(naive.verify(claim, Optional.empty()), VerdictProperties.outcome(verifier.verify(claim.id())));
        }
    }

    /** Of one thing no two share a value, so that it makes no difference whether a value may be had by one thing only. */
    @Property(tries = 25)
    void attackers_areThoseFoundTwoByTwo(@ForAll long seed) {
        Verifier together = Verifier.of(dossier(seed, false));
        Verifier twoByTwo = Verifier.of(dossier(seed, true));
        for (Claim claim : together.dossier().claims().values()) {
            assertEquals(
                    twoByTwo.verify(claim.id()).evidence(),
                    together.verify(claim.id()).evidence());
        }
    }

    private static Dossier dossier(long seed, boolean isInverseFunctional) {
        Random random = new Random(seed);
        Temporality temporality = TEMPORALITIES.get(random.nextInt(TEMPORALITIES.size()));
        Script script = Script.begin()
                .property("head", property -> {
                    property.temporality(temporality).addCharacteristic(Characteristic.FUNCTIONAL);
                    return isInverseFunctional
                            ? property.addCharacteristic(Characteristic.INVERSE_FUNCTIONAL)
                            : property;
                })
                .things("firm")
                .people("ann", "ben")
                .publications("paper")
                .source("cas", SourceKind.PERSON, source -> source.reliability(0.9))
                .document("report", "paper", "2018-05-01");
        int valueCount = Rivals.VALUES_MIN + random.nextInt(Rivals.VALUES_MIN);
        for (int v = 0; v < valueCount; v++) {
            script.things("v" + v).claim("c" + v, "firm", "head", Script.entity("v" + v));
            if (random.nextInt(8) == 0) {
                script.claim("d" + v, "firm", "head", Script.entity("v" + v));
            }
        }
        List<String> claims = new ArrayList<>();
        script.dossier().claims().keySet().forEach(id -> claims.add(id.value()));
        for (int s = 0; s < claims.size() + 20; s++) {
            String claim = s < claims.size() ? claims.get(s) : claims.get(random.nextInt(claims.size()));
            String speaker = List.of("ann", "ben", "cas", "paper").get(random.nextInt(4));
            String factuality = random.nextInt(8) > 0 ? "CT+" : one(FACTUALITIES, random);
            UnaryOperator<Statement.Builder> said =
                    Script.said(random.nextInt(8) > 0 ? "2018-05-01" : one(DATES, random));
            boolean isCited = random.nextBoolean();
            script.says(
                    "s" + s,
                    speaker,
                    factuality,
                    claim,
                    statement -> isCited ? Script.cited("report").apply(said.apply(statement)) : said.apply(statement));
            if (random.nextInt(6) == 0) {
                script.reports("r" + s, "paper", "CT+", "s" + s);
            }
        }
        return script.dossier();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
