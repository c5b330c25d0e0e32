package org.wederhoor.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;

final class CustomCodeTest {
    private static final LanguageTag EN = LanguageTag.of("en");

    @ParameterizedTest
    @ValueSource(strings = {"", "UNDATED", "acme", "acme.", ".UNDATED", "Acme.UNDATED", "acme.undated", "acme.A|B"})
    void of_nameThatCouldBeOfTheLibraryOrBreaksAnId_isRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> CustomCode.of(name, 1001, Severity.NOTE));
    }

    @ParameterizedTest
    @EnumSource
    void of_whatTheLibraryUses_isRefused(FindingCode code) {
        assertThrows(IllegalArgumentException.class, () -> CustomCode.of(code.name(), 1001, Severity.NOTE));
        assertThrows(IllegalArgumentException.class, () -> CustomCode.of("acme.A", code.number(), Severity.NOTE));
    }

    @Test
    void of_numberBelowTheLeast_saysSo() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> CustomCode.of("acme.UNDATED", 999, Severity.NOTE));
        assertEquals(
                "number of custom code acme.UNDATED is 999, expected 1000 or more, as the lower ones are of the library",
                e.getMessage());
    }

    @Test
    void labelled_twiceInOneLanguage_isRefused() {
        CustomCode code = CustomCode.of("acme.UNDATED", 1001, Severity.NOTE).labelled(EN, "Undated");
        assertEquals(ImmutableMap.of(EN, "Undated"), code.labels());
        assertThrows(IllegalArgumentException.class, () -> code.labelled(EN, "No date"));
        assertThrows(IllegalArgumentException.class, () -> code.labelled(LanguageTag.of("nl"), "\ud800"));
    }

    @Test
    void finding_ofCustomCode_hasItsNameAndSeverity() {
        Finding finding = Finding.builder()
                .code(CustomCode.of("acme.UNDATED", 1001, Severity.NOTE))
                .addSubject(Id.of("s1"))
                .build();
        assertEquals(Id.of("acme.UNDATED|s1"), finding.id());
        assertEquals(Severity.NOTE, finding.severity());
        assertEquals(Family.CUSTOM, finding.code().family());
    }

    @Test
    void text_withoutWords_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Detail.OfText(ImmutableMap.of()));
        assertThrows(IllegalArgumentException.class, () -> new Detail.OfText(ImmutableMap.of(EN, "\udc00")));
    }
}
