package org.wederhoor.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wederhoor.model.BooleanValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Waiver;

final class ReportComparisonTest {
    private static final Finding FOUND =
            finding("a", Modality.CERTAIN, "s1", "s2").build();

    private static Finding.Builder finding(String subject, Modality modality, String... cause) {
        Finding.Builder finding = Finding.builder()
                .code(FindingCode.CONTRADICTION)
                .addSubject(Id.of(subject))
                .modality(modality);
        for (String statement : cause) {
            finding.addCause(Id.of(statement));
        }
        return finding;
    }

    private static Report report(Finding... findings) {
        return Report.of(List.of(findings), List.of());
    }

    private static Report waiving(Finding finding) {
        return Report.of(
                List.of(finding),
                List.of(Waiver.builder()
                        .finding(finding.id())
                        .by("the editor")
                        .reason("known")
                        .build()));
    }

    @Test
    void of_otherModalityCauseOrSides_isAChange() {
        Side side = new Side(
                Proposition.builder()
                        .subject(Id.of("a"))
                        .property(Id.of("p"))
                        .value(new BooleanValue(true))
                        .build(),
                ImmutableSet.of(Id.of("s1")));
        Finding possible = finding("a", Modality.POSSIBLE, "s1", "s2").build();
        Finding otherCause = finding("a", Modality.CERTAIN, "s1", "s3").build();
        Finding withSide =
                finding("a", Modality.CERTAIN, "s1", "s2").addSide(side).build();
        for (Finding after : List.of(possible, otherCause, withSide)) {
            ReportComparison comparison = ReportComparison.of(report(FOUND), report(after));
            assertEquals(ImmutableList.of(new FindingChange(FOUND, after)), comparison.changed());
            assertEquals(ImmutableList.of(), comparison.added());
            assertEquals(ImmutableList.of(), comparison.gone());
        }
        assertTrue(new FindingChange(FOUND, possible).ofModality());
        assertTrue(new FindingChange(FOUND, otherCause).ofCause());
        assertTrue(new FindingChange(FOUND, withSide).ofSides());
        assertFalse(new FindingChange(FOUND, withSide).ofCause());
    }

    @Test
    void of_onlyOtherCountOrSteps_isTheSame() {
        Finding more = finding("a", Modality.CERTAIN, "s1", "s2")
                .pairs(3)
                .addDerivation(Step.of(StepKind.STATED, new Detail.OfRecord(Id.of("s1"))))
                .build();
        assertEquals(
                ImmutableList.of(more),
                ReportComparison.of(report(FOUND), report(more)).same());
    }

    @Test
    void of_waiverThatHasEnded_makesTheFindingNew() {
        ReportComparison comparison = ReportComparison.of(waiving(FOUND), report(FOUND));
        assertEquals(ImmutableList.of(FOUND), comparison.added());
    }

    @Test
    void of_waiverThatBegan_makesTheFindingNeitherNewNorGone() {
        ReportComparison comparison = ReportComparison.of(report(FOUND), waiving(FOUND));
        assertEquals(ImmutableList.of(), comparison.added());
        assertEquals(ImmutableList.of(), comparison.gone());
        assertEquals(ImmutableList.of(FOUND), comparison.report().waived());
    }

    /** By the definition, finding by finding, over all ids there are. */
    @Property(tries = 300)
    void everyFindingIsInTheOnePlaceThatTheDefinitionGivesIt(@ForAll long seed) {
        Random random = new Random(seed);
        Map<Id, Finding> before = some(random);
        Map<Id, Finding> after = some(random);
        ReportComparison comparison =
                ReportComparison.of(Report.of(before.values(), List.of()), Report.of(after.values(), List.of()));
        List<Id> added = new ArrayList<>();
        List<Id> changed = new ArrayList<>();
        List<Id> same = new ArrayList<>();
        List<Id> gone = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Id id = Id.of("CONTRADICTION|x" + i);
            Finding one = before.get(id);
            Finding other = after.get(id);
            if (one == null && other != null) {
                added.add(id);
            } else if (one != null && other == null) {
                gone.add(id);
            } else if (one != null && other != null) {
                (one.equals(other) ? same : changed).add(id);
            }
        }
        assertEquals(added, ids(comparison.added()));
        assertEquals(gone, ids(comparison.gone()));
        assertEquals(same, ids(comparison.same()));
        assertEquals(
                changed,
                ids(comparison.changed().stream().map(FindingChange::after).toList()));
    }

    private static Map<Id, Finding> some(Random random) {
        Map<Id, Finding> findings = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            if (random.nextBoolean()) {
                Finding finding = finding(
                                "x" + i,
                                random.nextBoolean() ? Modality.CERTAIN : Modality.POSSIBLE,
                                "s" + random.nextInt(2))
                        .build();
                findings.put(finding.id(), finding);
            }
        }
        return findings;
    }

    private static List<Id> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).toList();
    }
}
