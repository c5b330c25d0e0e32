package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wederhoor.model.LanguageTag;

/** Which bytes are text. */
final class EncodingTest {
    private static final String GOOD = "{\"wederhoor\": \"1.0\"}";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
    void otherUnicodeEncoding_isRefused(String charset) {
        assertEquals(
                "1:1: the input looks like UTF-16 or UTF-32, expected UTF-8 without a byte order mark",
                refusal(GOOD.getBytes(Charset.forName(charset))).getMessage());
    }

    @Test
    void byteOrderMark_isRefused() {
        assertEquals(
                "1:1: the input begins with a byte order mark, expected UTF-8 without a byte order mark",
                refusal(("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_8)).getMessage());
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("overlong slash", new int[] {0xc0, 0xaf}, 0xc0),
                Arguments.of("overlong NUL", new int[] {0xe0, 0x80, 0x80}, 0xe0),
                Arguments.of("surrogate", new int[] {0xed, 0xa0, 0x80}, 0xed),
                Arguments.of("surrogate pair", new int[] {0xed, 0xa0, 0x81, 0xed, 0xb0, 0x80}, 0xed),
                Arguments.of("beyond Unicode", new int[] {0xf4, 0x90, 0x80, 0x80}, 0xf4),
                Arguments.of("lone continuation", new int[] {0x80}, 0x80),
                Arguments.of("cut off", new int[] {0xe2, 0x82}, 0xe2),
                Arguments.of("Latin-1", new int[] {0xe9}, 0xe9),
                Arguments.of("never in UTF-8", new int[] {0xff}, 0xff));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void malformedBytes_areRefusedWithTheirPlace(String what, int[] bytes, int first) {
        byte[] before = "{\n\"titles\": {\"nl\": \"\ufffd\u20ac".getBytes(StandardCharsets.UTF_8);
        byte[] input = new byte[before.length + bytes.length + 2];
        System.arraycopy(before, 0, input, 0, before.length);
        for (int i = 0; i < bytes.length; i++) {
            input[before.length + i] = (byte) bytes[i];
        }
        input[input.length - 2] = '"';
        input[input.length - 1] = '}';
        DossierFormatException refused = refusal(input);
        assertEquals(RefusalCode.ENCODING, refused.code());
        assertEquals(
                String.format(
                        "2:21: byte 0x%02x at offset %d, expected UTF-8 without a byte order mark",
                        first, before.length),
                refused.getMessage(),
                what);
    }

    @Test
    void replacementCharacter_isTextLikeAnyOther() throws DossierFormatException {
        byte[] input = "{\"wederhoor\": \"1.0\", \"titles\": {\"nl\": \"\ufffd\"}}".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "\ufffd",
                DossierJson.read(input, ReadOptions.standard())
                        .dossier()
                        .titles()
                        .get(LanguageTag.of("nl")));
    }

    @Test
    void emptyInput_isRefused() {
        assertEquals(
                "the input is empty, expected a JSON object",
                refusal(new byte[0]).getMessage());
        assertEquals(
                "the input is empty, expected a JSON object",
                refusal(new byte[] {' ', '\n'}).getMessage());
    }

    @Test
    void contentAfterTheEnd_isRefused() {
        for (String rest : new String[] {"x", "{}", GOOD, "\u0000", "]", ","}) {
            DossierFormatException refused = refusal((GOOD + rest).getBytes(StandardCharsets.UTF_8));
            assertEquals(RefusalCode.MALFORMED, refused.code());
            assertEquals(1, refused.refusal().line());
        }
    }

    @Test
    void loneSurrogateInALine_isRefused() {
        DossierFormatException refused = assertThrows(
                DossierFormatException.class,
                () -> DossierLines.read("{\"type\": \"dossier\",\n \"\ud800\"}", ReadOptions.standard()));
        assertEquals("2:3: the text has a lone surrogate, expected surrogates in pairs only", refused.getMessage());
    }

    private static DossierFormatException refusal(byte[] input) {
        return assertThrows(DossierFormatException.class, () -> DossierJson.read(input, ReadOptions.standard()));
    }
}
