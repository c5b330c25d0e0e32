package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.check.CustomCheck;
import org.wederhoor.finding.CustomCode;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Report;
import org.wederhoor.finding.Severity;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Waiver;
import org.wederhoor.provenance.Provenance;

/** Checks of the user in the report. */
final class CustomCheckTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final CustomCode UNDATED =
            CustomCode.of("acme.UNDATED", 1001, Severity.NOTE).labelled(EN, "No date");

    private static final Dossier DOSSIER = Script.begin()
            .source("mayor", SourceKind.PERSON, s -> s)
            .texts("c")
            .says("s2", "mayor", "CT+", "c")
            .says("s1", "mayor", "CT+", "c")
            .says("s3", "mayor", "CT+", "c", Script.said("2018"))
            .dossier();

    /** Finds statements without a date. */
    private record Undated(CustomCode declared, CustomCode used) implements CustomCheck {
        @Override
        public ImmutableSet<CustomCode> codes() {
            return ImmutableSet.of(declared);
        }

        @Override
        public Iterable<Finding> check(Provenance provenance) {
            ImmutableList.Builder<Finding> findings = ImmutableList.builder();
            for (Statement statement : provenance.dossier().statements().values()) {
                if (statement.said().isEmpty()) {
                    findings.add(Finding.builder()
                            .code(used)
                            .addSubject(statement.id())
                            .addCause(statement.id())
                            .addDerivation(Step.of(
                                    StepKind.REMARK,
                                    new Detail.OfText(ImmutableMap.of(EN, "nobody wrote down when this was said"))))
                            .build());
                }
            }
            return findings.build();
        }
    }

    @Test
    void report_withCheck_holdsWhatItFindsAfterTheRest() {
        Report without = Verifier.of(DOSSIER).report();
        Report report = Verifier.of(DOSSIER)
                .withChecks(List.of(new Undated(UNDATED, UNDATED)))
                .report();
        int known = without.findings().size();
        assertTrue(without.findings().stream().anyMatch(f -> f.code() == FindingCode.UNATTESTED));
        assertEquals(without.findings(), report.findings().subList(0, known));
        assertEquals(
                List.of("acme.UNDATED|s1", "acme.UNDATED|s2"),
                report.findings().subList(known, report.findings().size()).stream()
                        .map(finding -> finding.id().value())
                        .toList());
    }

    @Test
    void report_customFinding_canBeWaived() {
        Dossier dossier = Dossier.builder()
                .addAll(DOSSIER.sources().values())
                .addAll(DOSSIER.statements().values())
                .addWaiver(Waiver.builder()
                        .finding(Script.id("acme.UNDATED|s1"))
                        .by("the editor")
                        .reason("told by telephone")
                        .build())
                .build();
        Report report = Verifier.of(dossier)
                .withChecks(List.of(new Undated(UNDATED, UNDATED)))
                .report();
        assertEquals(
                List.of("acme.UNDATED|s1"),
                report.waived().stream().map(finding -> finding.id().value()).toList());
        assertEquals(List.of(), report.unusedWaivers());
    }

    @Test
    void report_codeThatIsNotDeclared_isRefused() {
        CustomCode other = CustomCode.of("acme.OTHER", 1002, Severity.NOTE);
        Verifier verifier = Verifier.of(DOSSIER).withChecks(List.of(new Undated(other, UNDATED)));
        IllegalStateException e = assertThrows(IllegalStateException.class, verifier::report);
        assertTrue(String.valueOf(e.getMessage()).contains("acme.UNDATED|s2"), e.getMessage());
    }

    @Test
    void withChecks_oneNameForTwoThings_isRefused() {
        CustomCode other = CustomCode.of("acme.UNDATED", 1002, Severity.NOTE);
        List<CustomCheck> checks = List.of(new Undated(UNDATED, UNDATED), new Undated(other, other));
        Verifier verifier = Verifier.of(DOSSIER);
        assertThrows(IllegalArgumentException.class, () -> verifier.withChecks(checks));
    }
}
