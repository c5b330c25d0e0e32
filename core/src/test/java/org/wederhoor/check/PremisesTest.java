package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Id;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.provenance.Provenance;

/** Loops and timelines of what follows are told by the statements that it follows from. */
final class PremisesTest {
    private static final Term X = Term.variable("x");
    private static final Term Y = Term.variable("y");

    private static DossierSketch vocabulary() {
        return new DossierSketch()
                .property("above", p -> p.addCharacteristic(Characteristic.ASYMMETRIC))
                .property(
                        "ancestor",
                        p -> p.addCharacteristic(Characteristic.TRANSITIVE).addSubPropertyOf(Id.of("above")))
                .property("before", p -> p.temporality(Temporality.TIMELESS).orders(AllenRelation.BEFORE))
                .property("dated", p -> p.temporality(Temporality.TIMELESS).dates(EventPart.WHOLE));
    }

    private static Rule rule(String id, Atom conclusion, Atom... premises) {
        return Rule.builder()
                .id(Id.of(id))
                .conclusion(conclusion)
                .addAllPremises(List.of(premises))
                .build();
    }

    private static Atom atom(Term subject, String property, Term value) {
        return new Atom(subject, Id.of(property), value);
    }

    private static List<String> found(DossierSketch sketch) {
        return ConsistencyChecker.check(Provenance.of(sketch.dossier())).stream()
                .map(finding -> finding.modality() + " " + finding.id() + " " + finding.cause())
                .toList();
    }

    private static DossierSketch says(DossierSketch sketch, String... statements) {
        for (int i = 1; i <= statements.length; i++) {
            String statement = statements[i - 1];
            sketch.claim("c" + i, statement.substring(4))
                    .says("s" + i, "a" + i, "c" + i, statement.substring(0, 3), "");
        }
        return sketch;
    }

    @Test
    void loop_isShownByTheSmallestStatements_notByTheSmallestSteps() {
        List<String> found =
                found(says(vocabulary(), "CT+ a ancestor b", "PR+ a above c", "CT+ b ancestor c", "PR+ c ancestor a"));
        assertEquals("CERTAIN RELATION_CYCLE|a|above [s2, s4]", found.get(0));
    }

    @Test
    void statementThatSeveralStepsFollowFrom_countsOnceForHowSureItIs() {
        DossierSketch sketch = vocabulary()
                .add(rule("one-way", atom(X, "above", Y), atom(X, "entangled", Y)))
                .add(rule("other-way", atom(Y, "above", X), atom(X, "entangled", Y)));
        assertEquals(List.of("CERTAIN RELATION_CYCLE|a|above [s1]"), found(says(sketch, "PS+ a entangled b")));
    }

    @Test
    void datesBesideAnOrderThatMayFollow_areOneFinding() {
        DossierSketch sketch =
                vocabulary().add(rule("cause-first", atom(X, "before", Y), atom(X, "causes", Y), atom(Y, "caused", X)));
        assertEquals(
                List.of("CERTAIN TIMELINE_CONFLICT|b|dated [s1, s3]"),
                found(says(
                        sketch,
                        "CT+ c dated t:2018-05",
                        "CT+ b causes c @ 2018~",
                        "CT+ c dated t:2019",
                        "CT+ c caused b @ 2018~")));
    }

    @Test
    void orderThatMayFollow_makesAPossibleConflict() {
        DossierSketch sketch =
                vocabulary().add(rule("cause-first", atom(X, "before", Y), atom(X, "causes", Y), atom(Y, "caused", X)));
        assertEquals(
                List.of("POSSIBLE TIMELINE_CONFLICT|b|before [s1, s2, s3]"),
                found(says(sketch, "CT+ b causes c @ 2018~", "CT+ c before b", "CT+ c caused b @ 2018")));
    }
}
