package org.wederhoor.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;

final class FindingTest {
    @Test
    void id_isMadeOfCodeAndSubjectsAlone() {
        Finding finding = Finding.builder()
                .code(FindingCode.NO_REPLY)
                .addSubject(Id.of("ministry"))
                .addSubject(Id.of("c1"))
                .addCause(Id.of("s1"))
                .build();
        assertEquals(Id.of("NO_REPLY|ministry|c1"), finding.id());
    }

    @Test
    void id_subjectsWithBars_differ() {
        assertNotEquals(withSubjects("a|b", "c").id(), withSubjects("a", "b|c").id());
        assertNotEquals(withSubjects("a%7Cb").id(), withSubjects("a|b").id());
    }

    @Test
    void build_certainWithDoubts_isRefused() {
        Finding.Builder certain = Finding.builder()
                .code(FindingCode.CONTRADICTION)
                .modality(Modality.CERTAIN)
                .addDoubt(new Doubt.Approximate(EdtfDate.parse("2018?")));
        assertThrows(IllegalArgumentException.class, certain::build);
    }

    @Test
    void codes_haveNumbersOfTheirOwnInTheHundredOfTheirFamily() {
        Set<Integer> numbers = new HashSet<>();
        for (FindingCode code : FindingCode.values()) {
            assertEquals(true, numbers.add(code.number()), code::name);
            assertEquals(code, FindingCode.ofNumber(code.number()).orElseThrow());
            assertEquals(Arrays.asList(Family.values()).indexOf(code.family()) + 1, code.number() / 100, code::name);
        }
    }

    @Test
    void step_wrongNumberOfDetails_isRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Step.of(StepKind.STATED));
        assertEquals("step STATED has 0 details, expected 1", e.getMessage());
    }

    private static Finding withSubjects(String... subjects) {
        Finding.Builder finding = Finding.builder().code(FindingCode.NO_REPLY);
        for (String subject : subjects) {
            finding.addSubject(Id.of(subject));
        }
        return finding.build();
    }
}
