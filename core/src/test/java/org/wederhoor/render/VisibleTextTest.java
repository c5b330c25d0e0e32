package org.wederhoor.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleTextTest {
    @ParameterizedTest
    @CsvSource({
        "a\u001b[31mb, a\\u001B[31mb",
        "a\u0000b, a\\u0000b",
        "a\u0007b, a\\u0007b",
        "a\u009bb, a\\u009Bb",
        "a\u202eb, a\\u202Eb",
        "a\u2066b, a\\u2066b",
        "a\u200bb, a\\u200Bb",
        "a\ufeffb, a\\uFEFFb",
        "a\u2028b, a\\u2028b",
    })
    void of_whatSteersOrHides_isShownByNumber(String raw, String shown) {
        assertEquals(shown, VisibleText.of(raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", "\u0085"})
    void of_whatBreaksLines_isShownByNumber(String raw) {
        assertEquals(raw.length() * 6, VisibleText.of(raw).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"“één”", "Ελληνικά", "العربية", "עברית", "漢字", "👩‍👩‍👧", "نمی\u200cخواهم", "e\u0301", ""})
    void of_ordinaryText_isKept(String text) {
        assertEquals(text, VisibleText.of(text));
    }

    @ParameterizedTest
    @CsvSource({"\udb40\udc41, \\u{E0041}"})
    void of_tag_isShownByItsWholeNumber(String raw, String shown) {
        assertEquals(shown, VisibleText.of(raw));
    }
}
