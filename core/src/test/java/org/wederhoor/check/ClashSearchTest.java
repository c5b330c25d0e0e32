package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Report;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.json.ReportJson;
import org.wederhoor.model.Atom;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Rule;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Term;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.render.TextRenderer;
import org.wederhoor.vocabulary.Semantics;

/** Where the search for clashes of what follows ends early, and that it tells so. */
final class ClashSearchTest {
    /** Whoever was born in a town has it as its home; one has one home at a time. */
    private static Dossier born(String... propositions) {
        DossierSketch sketch = new DossierSketch()
                .property("home", p -> p.addCharacteristic(Characteristic.FUNCTIONAL))
                .property("born", p -> p.temporality(Temporality.STATE))
                .add(Rule.builder()
                        .id(Id.of("home-town"))
                        .addPremise(new Atom(Term.variable("x"), Id.of("born"), Term.variable("y")))
                        .conclusion(new Atom(Term.variable("x"), Id.of("home"), Term.variable("y")))
                        .build());
        for (int i = 0; i < propositions.length; i++) {
            sketch.claim("c" + i, "ann born " + propositions[i]).says("s" + i, "a" + i, "c" + i, "CT+", "");
        }
        return sketch.dossier();
    }

    private static String[] towns(int count) {
        String[] towns = new String[count];
        for (int i = 0; i < count; i++) {
            towns[i] = "town" + i + " @ 2018";
        }
        return towns;
    }

    private static Finding conflict(Dossier dossier) {
        List<Finding> found = ConsistencyChecker.check(Provenance.of(dossier));
        assertEquals(1, found.size());
        assertEquals(FindingCode.VALUE_CONFLICT, found.get(0).code());
        return found.get(0);
    }

    @Test
    void check_moreSetsThanAreLookedAt_tellsSo() throws IOException {
        Dossier dossier = born(towns(70));
        Finding finding = conflict(dossier);
        assertEquals(OptionalLong.of(Consequences.CLASHES_MAX), finding.pairs());
        Step last = Iterables.getLast(finding.derivation());
        assertEquals(Step.of(StepKind.SEARCH_ENDED, new Detail.OfCount(Consequences.CLASHES_MAX)), last);

        Report report = Report.of(List.of(finding), List.of());
        String text = TextRenderer.of(dossier, LanguageTag.of("en")).report(report);
        assertTrue(text.contains("More sets of statements may clash over this: the search ended after 2000"), text);
        assertEquals(report, ReportJson.read(ReportJson.write(report), ReadOptions.standard()));
    }

    @Test
    void check_allSetsAreLookedAt_tellsNothing() {
        Finding finding = conflict(born(towns(60)));
        assertEquals(OptionalLong.of(60 * 59 / 2), finding.pairs());
        assertTrue(finding.derivation().stream().noneMatch(step -> step.kind() == StepKind.SEARCH_ENDED));
    }

    private record Searched(List<String> found, List<String> ended) {}

    private static Searched searched(Dossier dossier, long comparedMax) {
        Provenance provenance = Provenance.of(dossier);
        Semantics semantics = Semantics.of(dossier.vocabulary());
        List<Commitment> stated = new ArrayList<>();
        provenance
                .onRecord()
                .forEach(statement ->
                        Commitments.commitment(provenance, statement).ifPresent(stated::add));
        Commitments commitments = Commitments.of(stated);
        Searched searched = new Searched(new ArrayList<>(), new ArrayList<>());
        new ClashSearch(commitments, semantics, comparedMax)
                .run(
                        Consequences.derived(commitments, semantics),
                        clash -> searched.found.add(clash.rows().toString()),
                        clash -> searched.ended.add(clash.rows().toString()));
        return searched;
    }

    @Test
    void run_clashBeyondTheBound_isFound() {
        Dossier dossier = born("x @ 2015", "y @ 2016", "z @ 2017", "w @ 2018", "v @ 2018");
        assertEquals(new Searched(List.of("[3, 4]"), List.of()), searched(dossier, 100));
        assertEquals(new Searched(List.of("[3, 4]"), List.of()), searched(dossier, 1));
    }

    @Test
    void run_boundAfterAClash_isTold() {
        Dossier dossier = born("x @ 2018", "y @ 2018", "z @ 2018", "w @ 2018");
        assertEquals(6, searched(dossier, 100).found().size());
        Searched bounded = searched(dossier, 3);
        assertEquals(3, bounded.found().size());
        assertEquals(List.of(bounded.found().get(2)), bounded.ended());
    }
}
