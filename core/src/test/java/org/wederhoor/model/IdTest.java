package org.wederhoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Names and their order. */
final class IdTest {
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> codePoints =
                Arbitraries.of(0x61, 0x62, 0x17f, 0xd7ff, 0xe000, 0xfffd, 0xffff, 0x10000, 0x1f600, 0x10ffff);
        return codePoints.array(int[].class).ofMinSize(1).ofMaxSize(4).map(c -> new String(c, 0, c.length));
    }

    @Property
    void orderIsThatOfTheCodePoints(@ForAll("texts") String a, @ForAll("texts") String b) {
        int expected = Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
        assertEquals(Integer.signum(expected), Integer.signum(Id.of(a).compareTo(Id.of(b))));
    }

    @Test
    void iri_isWelcome() {
        assertEquals(
                "https://example.org/a?b=\u00e9#c",
                Id.of("https://example.org/a?b=\u00e9#c").value());
    }

    @Test
    void emptyText_isRefused() {
        assertMessage("id is \"\", expected a non-empty text", "");
    }

    @Test
    void whiteSpaceAndControlCharacters_areRefused() {
        for (String space : new String[] {
            " ", "\t", "\n", "\u0000", "\u007f", "\u0085", "\u00a0", "\u1680", "\u2007", "\u2028", "\u2029", "\u202f",
            "\u205f", "\u3000"
        }) {
            assertThrows(IllegalArgumentException.class, () -> Id.of("a" + space + "b"));
        }
        assertMessage("id is \"a b\", expected no white space or control characters (found one at index 1)", "a b");
    }

    @Test
    void loneSurrogate_isRefused() {
        assertMessage("id is \"a\\ud800\", expected text without a lone surrogate (found one at index 1)", "a\ud800");
        assertThrows(IllegalArgumentException.class, () -> Id.of("\udc00\ud800"));
    }

    @Test
    void longOffendingValue_isCutInTheMessage() {
        assertMessage(
                "id is \"" + "x".repeat(80)
                        + "\u2026\", expected no white space or control characters (found one at index 90)",
                "x".repeat(90) + "\n");
    }

    private static void assertMessage(String message, String id) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> Id.of(id)).getMessage());
    }
}
