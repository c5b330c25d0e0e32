package org.wederhoor.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wederhoor.model.Id;
import org.wederhoor.model.Waiver;

final class ReportTest {
    private static final Finding CONTRADICTION = finding(FindingCode.CONTRADICTION, "z");
    private static final Finding UNHEARD_A = finding(FindingCode.NO_REPLY, "a");
    private static final Finding UNHEARD_B = finding(FindingCode.NO_REPLY, "b");
    // Above the surrogates as a char, below every supplementary character as a code point.
    private static final Finding UNHEARD_BMP = finding(FindingCode.NO_REPLY, "\uff21");
    private static final Finding UNHEARD_SUPPLEMENTARY = finding(FindingCode.NO_REPLY, "\ud83d\ude00");

    @Test
    void of_anyOrder_isTheSame() {
        List<Finding> ordered = List.of(CONTRADICTION, UNHEARD_A, UNHEARD_B, UNHEARD_BMP, UNHEARD_SUPPLEMENTARY);
        assertEquals(ordered, Report.of(ordered, List.of()).findings());
        assertEquals(Report.of(ordered, List.of()), Report.of(Lists.reverse(ordered), List.of()));
    }

    @Test
    void of_waivedFinding_standsApart() {
        Report report = Report.of(List.of(UNHEARD_B, UNHEARD_A), List.of(waiver(UNHEARD_A.id())));
        assertEquals(ImmutableList.of(UNHEARD_B), report.findings());
        assertEquals(ImmutableList.of(UNHEARD_A), report.waived());
        assertEquals(Optional.of(UNHEARD_A), report.find(UNHEARD_A.id()));
        assertEquals(Optional.empty(), report.find(CONTRADICTION.id()));
    }

    @Test
    void of_waiverOfNothing_isTold() {
        Waiver used = waiver(UNHEARD_A.id());
        Waiver unused = waiver(Id.of("NO_REPLY|mistyped"));
        Report report = Report.of(List.of(UNHEARD_A, UNHEARD_B), List.of(unused, used, unused));
        assertEquals(ImmutableList.of(used, unused), report.waivers());
        assertEquals(ImmutableList.of(unused), report.unusedWaivers());
        assertEquals(report, Report.of(List.of(UNHEARD_B, UNHEARD_A), List.of(used, unused)));
        assertNotEquals(report, Report.of(List.of(UNHEARD_B, UNHEARD_A), List.of(used)));
    }

    @Test
    void of_twoFindingsWithOneId_isRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Report.of(List.of(UNHEARD_A, UNHEARD_A), List.of()));
        assertEquals("two findings have the id \"NO_REPLY|a\", expected one", e.getMessage());
    }

    private static Waiver waiver(Id finding) {
        return Waiver.builder()
                .finding(finding)
                .by("the editor")
                .reason("answered by telephone")
                .build();
    }

    private static Finding finding(FindingCode code, String subject) {
        return Finding.builder().code(code).addSubject(Id.of(subject)).build();
    }
}
