package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.check.ConflictDossiers.Shape;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Deduction;
import org.wederhoor.vocabulary.Derived;
import org.wederhoor.vocabulary.Grounding;
import org.wederhoor.vocabulary.Semantics;

/** What is left out before anything is derived makes no difference to what is found. */
final class ConsequenceRowsProperties {
    @Provide
    static Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    private static Dossier dossier(long seed) {
        CaseFile file = new CaseFile(seed);
        if (file.draw(4) == 0) {
            return ConflictDossiers.sketch(Shape.RULES, seed).dossier();
        }
        int idCount = 4 + file.draw(60);
        Dossier.Builder dossier = Dossier.builder().addAll(CaseFile.vocabulary(file.draw(2) == 0));
        CaseFile.containments().forEach(pair -> dossier.addContainment(pair[0], pair[1]));
        for (int i = 1 + file.draw(3); i > 0; i--) {
            dossier.add(file.rule(i));
        }
        Map<Id, DossierRecord> records = new LinkedHashMap<>();
        file.records(3 * idCount, idCount).forEach(record -> records.put(record.id(), record));
        return dossier.addAll(records.values()).build();
    }

    @Property(seed = "41", tries = 400, shrinking = ShrinkingMode.OFF)
    void rowsLeftOutMakeNoDifference(@ForAll("seeds") long seed) {
        Dossier dossier = dossier(seed);
        Semantics semantics = Semantics.of(dossier.vocabulary());
        BatchCheck batch = BatchCheck.of(Provenance.of(dossier), semantics);
        Commitments all = batch.commitments(DerivationScope.of(semantics));
        List<Finding> stated = batch.asStated(dossier::entity, Workers.caller());
        Commitments taken = batch.consequential(dossier::entity, Workers.caller());
        Statistics.label("taken of all")
                .collect(all.size() == 0 ? "none" : taken.size() * 4 / all.size() + " quarters");
        List<Finding> expected = Consequences.addTo(stated, all, semantics, dossier::entity);
        List<Finding> found = Consequences.addTo(stated, taken, semantics, dossier::entity);
        Statistics.label("found by what follows").collect(!expected.equals(stated));
        assertEquals(Set.copyOf(expected), Set.copyOf(found));
    }

    @Property(seed = "42", tries = 400, shrinking = ShrinkingMode.OFF)
    void whatFollowsIsAmongWhatMayFollow(@ForAll("seeds") long seed) {
        Dossier dossier = dossier(seed);
        Semantics semantics = Semantics.of(dossier.vocabulary());
        List<Assertion> stated =
                BatchCheck.of(Provenance.of(dossier), semantics)
                        .commitments(Deduction.concerns(semantics))
                        .all()
                        .stream()
                        .map(Commitment::asserted)
                        .toList();
        Table things = new Table(semantics);
        Grounding grounding = new Grounding(
                semantics,
                things,
                stated.stream()
                        .filter(Assertion::isDenial)
                        .map(Assertion::literal)
                        .toList());
        for (int row = 0; row < stated.size(); row++) {
            Proposition literal = stated.get(row).literal();
            int property = grounding.number(literal.property());
            if (!literal.isNegated() && property >= 0) {
                grounding.add(row, property, things.number(literal.subject()), things.number(literal.value()));
            }
        }
        assertTrue(grounding.run());
        List<Derived> derived = Deduction.of(semantics, stated).derived();
        Statistics.label("derived").collect(Math.min(5, derived.size()));
        for (Derived each : derived) {
            Proposition literal = each.assertion().literal();
            BitSet wanted = new BitSet();
            for (int fact = 0; fact < grounding.size(); fact++) {
                if (grounding.isConcluded(fact)
                        && grounding.property(fact).equals(literal.property())
                        && things.thing(grounding.subject(fact)).equals(new EntityValue(literal.subject()))
                        && things.thing(grounding.value(fact)).equals(literal.value())) {
                    wanted.set(fact);
                }
            }
            assertEquals(1, wanted.cardinality(), () -> each + " is not concluded");
            Set<Integer> behind = new HashSet<>();
            grounding.rowsBehind(wanted).stream().forEach(behind::add);
            assertTrue(behind.containsAll(each.rows()), () -> each + " does not rest on " + behind);
        }
    }

    /** What is taken of statements of some literals, beside three rules and a transitive property. */
    private static List<String> taken(String... literals) {
        DossierSketch sketch = new DossierSketch()
                .property("works-in", p -> p.addCharacteristic(Characteristic.FUNCTIONAL))
                .property(
                        "before",
                        p -> p.temporality(Temporality.TIMELESS)
                                .addCharacteristic(Characteristic.TRANSITIVE)
                                .orders(AllenRelation.BEFORE))
                .property("lies-in", p -> p.temporality(Temporality.TIMELESS))
                .property("bans", p -> p.addDisjointWith(Id.of("requires")))
                .property("rations", p -> p.addSubPropertyOf(Id.of("bans")).addSubPropertyOf(Id.of("requires")))
                .add(Rule.builder()
                        .id(Id.of("wider"))
                        .addPremise(new Atom(Term.variable("x"), Id.of("works-in"), Term.variable("y")))
                        .addPremise(new Atom(Term.variable("y"), Id.of("lies-in"), Term.variable("z")))
                        .conclusion(new Atom(Term.variable("x"), Id.of("works-in"), Term.variable("z")))
                        .build())
                .add(Rule.builder()
                        .id(Id.of("cap"))
                        .addPremise(new Atom(Term.variable("x"), Id.of("caps"), Term.variable("y")))
                        .conclusion(new Atom(Term.variable("x"), Id.of("rations"), Term.variable("y")))
                        .build())
                .add(Rule.builder()
                        .id(Id.of("place"))
                        .addPremise(new Atom(Term.variable("x"), Id.of("works-for"), Term.variable("y")))
                        .addPremise(new Atom(Term.variable("y"), Id.of("lies-in"), Term.variable("z")))
                        .conclusion(new Atom(Term.variable("x"), Id.of("works-in"), Term.variable("z")))
                        .build());
        for (int i = 1; i <= literals.length; i++) {
            sketch.claim("c" + i, literals[i - 1]).says("s" + i, "voice" + i, "c" + i, "CT+", "2020");
        }
        Dossier dossier = sketch.dossier();
        return BatchCheck.of(Provenance.of(dossier), Semantics.of(dossier.vocabulary()))
                .consequential(dossier::entity, Workers.caller())
                .all()
                .stream()
                .map(commitment -> commitment.statement().value())
                .toList();
    }

    @Example
    void whatFollowsAtOtherTimesClashesWithNothing() {
        String[] apart = {
            "x works-for f @ 2011", "f lies-in ams", "x works-for g @ 2012", "g lies-in rtm", "x works-in eu @ 2013"
        };
        assertEquals(List.of(), taken(apart));
        apart[2] = "x works-for g @ 2011";
        assertEquals(List.of("s1", "s2", "s3", "s4"), taken(apart));
        apart[4] = "x works-for f @ 2013";
        assertEquals(List.of("s1", "s2", "s3", "s4", "s5"), taken(apart));
    }

    @Example
    void whatFollowsMayClashWithWhatItFollowsFrom() {
        assertEquals(List.of("s1", "s2"), taken("x works-in f @ 2018-05/", "f lies-in ams"));
    }

    @Example
    void whatExcludesItselfClashesWithTheSame() {
        assertEquals(List.of("s1", "s2"), taken("x caps v @ 2018", "x rations v @ 2018"));
        assertEquals(List.of("s1", "s2"), taken("x caps v @ 2018", "x caps v @ 2018"));
    }

    @Example
    void denialsTellWhereChainsBegin() {
        assertEquals(
                List.of("s1", "s2", "s3"),
                taken("a before b", "b before c", "not a before d", "a works-in ams @ 2011"));
        assertEquals(List.of(), taken("a before b", "b before c", "not d before a"));
    }
}
