package org.wederhoor.provenance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.Script;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Value;

final class RelatedClaimsProperties {
    /** Claims on few things by few properties, which are linked and hold values against each other or not. */
    @Provide
    Arbitrary<Dossier> claims() {
        return Arbitraries.randoms().map(random -> {
            Script script = Script.begin().things("a", "b", "c", "d");
            script.property("p0", p -> random.nextBoolean() ? p.addCharacteristic(Characteristic.FUNCTIONAL) : p);
            script.property("p1", p -> random.nextBoolean() ? p.addSubPropertyOf(Id.of("p0")) : p);
            script.property("p2", p -> random.nextBoolean() ? p.addInverseOf(Id.of("p1")) : p);
            script.property("p3", p -> random.nextBoolean() ? p.addDisjointWith(Id.of("p2")) : p);
            script.property(
                    "p4",
                    p -> p.addCharacteristic(
                            random.nextBoolean() ? Characteristic.SYMMETRIC : Characteristic.INVERSE_FUNCTIONAL));
            List<Value> values = List.of(
                    new EntityValue(Id.of("a")),
                    new EntityValue(Id.of("b")),
                    new EntityValue(Id.of("c")),
                    SomeValue.SOME_VALUE);
            for (int i = 0; i < 8; i++) {
                script.claim(
                        "c" + i,
                        List.of("a", "b", "c", "d").get(random.nextInt(4)),
                        "p" + random.nextInt(5),
                        values.get(random.nextInt(4)),
                        p -> p.negated(random.nextInt(4) == 0));
            }
            Dossier.Builder dossier = Dossier.builder().addAll(script.records());
            if (random.nextBoolean()) {
                dossier.addContainment(Id.of("a"), Id.of("b"));
            }
            return random.nextBoolean()
                    ? dossier.build()
                    : dossier.addContainment(Id.of("b"), Id.of("c")).build();
        });
    }

    @Property(tries = 400)
    void whateverBearsOnAClaimIsNearIt(@ForAll("claims") Dossier dossier) {
        ClaimRelations relations = new ClaimRelations(dossier.vocabulary());
        RelatedClaims related = RelatedClaims.of(dossier, relations.semantics());
        int bearing = 0;
        for (Claim asked : dossier.claims().values()) {
            ImmutableSet<Id> near = related.near(asked.proposition().orElseThrow());
            assertTrue(near.contains(asked.id()));
            for (Claim other : dossier.claims().values()) {
                for (Factuality stand : List.of(Factuality.CERTAIN_POSITIVE, Factuality.CERTAIN_NEGATIVE)) {
                    boolean bears = relations.entails(other, stand, asked)
                            || relations.excludes(other, stand, asked)
                            || relations.speaksOn(other, stand, asked, true);
                    assertTrue(!bears || near.contains(other.id()), () -> other + " must be near " + asked);
                    bearing += bears && !other.equals(asked) ? 1 : 0;
                }
            }
        }
        Statistics.collect(bearing > 0 ? "some bear on others" : "none bears on another");
    }
}
