package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wederhoor.model.Dossier;

/** How long, deep and much: one less than the limit passes, one more is refused. */
final class LimitsTest {
    private static final int SMALL_STACK_BYTES = 256 * 1024;
    private static final int DEEP = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "{\"wederhoor\":\"1.0\",\"claims\":[{\"id\":\"a\",\"texts\":",
                "{\"wederhoor\":\"1.9\",\"later\":",
                "{\"claims\":"
            })
    void deepNesting_isRefusedOnASmallStack(String start) throws InterruptedException {
        for (String nest : new String[] {"[", "{\"a\":"}) {
            String json = start + nest.repeat(DEEP);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread thread = new Thread(
                    null,
                    () -> {
                        try {
                            assertEquals(null, DossierJson.read(json, ReadOptions.standard()));
                        } catch (Throwable e) {
                            thrown.set(e);
                        }
                    },
                    "small stack",
                    SMALL_STACK_BYTES);
            thread.start();
            thread.join();
            assertInstanceOf(DossierFormatException.class, thrown.get());
        }
    }

    @Test
    void depth_isLimited() {
        String head = "{\"wederhoor\": \"1.1\", \"later\": ";
        ReadOptions options = ReadOptions.standard().depthMax(20);
        assertDoesNotThrow(() -> DossierJson.read(head + "[".repeat(19) + "]".repeat(19) + "}", options));
        assertEquals(RefusalCode.LIMIT, code(head + "[".repeat(20) + "]".repeat(20) + "}", options));
    }

    @Test
    void textLength_isLimited() {
        ReadOptions options = ReadOptions.standard().textLengthMax(100);
        assertDoesNotThrow(() -> DossierJson.read(title("x".repeat(100)), options));
        assertEquals(RefusalCode.LIMIT, code(title("x".repeat(101)), options));
        assertEquals(RefusalCode.LIMIT, code("{\"wederhoor\": \"1.0\", \"" + "x".repeat(101) + "\": 1}", options));
    }

    @Test
    void bytes_areLimited() {
        String json = title("x");
        assertDoesNotThrow(() -> DossierJson.read(json, ReadOptions.standard().bytesMax(json.length())));
        assertEquals(RefusalCode.LIMIT, code(json, ReadOptions.standard().bytesMax(json.length() - 1)));
        assertThrows(
                DossierFormatException.class,
                () -> DossierJson.read(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                        ReadOptions.standard().bytesMax(json.length() - 1)));
    }

    @Test
    void records_areLimited() {
        String json = "{\"wederhoor\": \"1.0\", \"entities\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}";
        assertDoesNotThrow(() -> DossierJson.read(json, ReadOptions.standard().recordsMax(2)));
        assertEquals(RefusalCode.LIMIT, code(json, ReadOptions.standard().recordsMax(1)));
        assertEquals(RefusalCode.LIMIT, code(json, ReadOptions.lenient().recordsMax(1)));
    }

    @Test
    void lines_areLimited() throws DossierFormatException {
        String head = "{\"type\":\"dossier\",\"wederhoor\":\"1.0\"}\n";
        String lines =
                head + "{\"type\":\"entity\",\"id\":\"" + "a".repeat(100) + "\"}\n{\"type\":\"entity\",\"id\":\"b\"}";
        assertEquals(RefusalCode.LIMIT, linesCode(lines, ReadOptions.standard().bytesMax(60)));
        assertEquals(RefusalCode.LIMIT, linesCode(lines, ReadOptions.lenient().recordsMax(1)));
        DossierDocument read = DossierLines.read(lines, ReadOptions.lenient().bytesMax(60));
        assertEquals(1, read.dossier().entities().size());
        assertEquals(
                List.of("2: the line is longer than 60 bytes, expected shorter lines, or a higher bytesMax"),
                read.refusals().stream().map(Refusal::toString).toList());
    }

    @Test
    void numberOfAMillionDigits_isRefusedFast() {
        for (String number :
                new String[] {"9".repeat(1_000_000), "0." + "1".repeat(1_000_000), "1e" + "9".repeat(1_000_000)}) {
            String json = number(number);
            assertEquals(
                    RefusalCode.LIMIT,
                    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> code(json, ReadOptions.standard())));
        }
    }

    @Test
    void digits_areLimited() {
        assertDoesNotThrow(() -> DossierJson.read(number("9".repeat(1000)), ReadOptions.standard()));
        assertDoesNotThrow(() -> DossierJson.read(number("1e999"), ReadOptions.standard()));
        assertDoesNotThrow(() -> DossierJson.read(number("1e-1000"), ReadOptions.standard()));
        assertEquals(RefusalCode.LIMIT, code(number("9".repeat(1001)), ReadOptions.standard()));
        assertEquals(RefusalCode.LIMIT, code(number("1e1000"), ReadOptions.standard()));
        assertEquals(RefusalCode.LIMIT, code(number("1e-1001"), ReadOptions.standard()));
    }

    @Test
    void numbers_areExact() throws DossierFormatException {
        String digits = "0.1000000000000000055511151231257827021181583404541015625";
        Dossier dossier =
                DossierJson.read(number(digits), ReadOptions.standard()).dossier();
        assertEquals(true, DossierJson.write(dossier).contains("\"quantity\": " + digits));
        for (String one : new String[] {"1", "1.0", "1e0", "10e-1", "0.1E+1"}) {
            assertEquals(
                    DossierJson.read(number("1"), ReadOptions.standard()).dossier(),
                    DossierJson.read(number(one), ReadOptions.standard()).dossier());
        }
    }

    @Test
    void optionsBelowTheirLeast_areRefused() {
        ReadOptions options = ReadOptions.standard();
        assertEquals(
                "depthMax is 9, expected at least 10",
                assertThrows(IllegalArgumentException.class, () -> options.depthMax(9))
                        .getMessage());
        assertEquals(
                "bytesMax is 0, expected at least 1",
                assertThrows(IllegalArgumentException.class, () -> options.bytesMax(0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> options.recordsMax(0));
        assertThrows(IllegalArgumentException.class, () -> options.textLengthMax(0));
    }

    /** Names that all have one hash must not make reading quadratic; a generous bound, as a quadratic one takes minutes. */
    @Test
    void namesAndIdsWithOneHash_areReadLikeOthers() {
        List<String> names = colliding(15);
        StringBuilder later = new StringBuilder("{\"wederhoor\": \"1.1\", \"later\": {");
        StringBuilder ids = new StringBuilder("{\"wederhoor\": \"1.0\", \"entities\": [");
        for (int i = 0; i < names.size(); i++) {
            later.append(i == 0 ? "" : ",").append('"').append(names.get(i)).append("\": 1");
            ids.append(i == 0 ? "" : ",")
                    .append("{\"id\": \"")
                    .append(names.get(i))
                    .append("\"}");
        }
        String bothLater = later.append("}}").toString();
        String bothIds = ids.append("]}").toString();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(
                    "1.1", DossierJson.read(bothLater, ReadOptions.standard()).version());
            assertEquals(
                    names.size(),
                    DossierJson.read(bothIds, ReadOptions.standard())
                            .dossier()
                            .entities()
                            .size());
        });
    }

    /** 2 to the n strings with one hash code. */
    private static List<String> colliding(int n) {
        List<String> names = List.of("");
        for (int i = 0; i < n; i++) {
            List<String> longer = new ArrayList<>();
            for (String name : names) {
                longer.add(name + "Aa");
                longer.add(name + "BB");
            }
            names = longer;
        }
        return names;
    }

    private static String title(String title) {
        return "{\"wederhoor\": \"1.0\", \"titles\": {\"nl\": \"" + title + "\"}}";
    }

    private static String number(String number) {
        return "{\"wederhoor\": \"1.0\", \"claims\": [{\"id\": \"c\", \"proposition\": {\"subject\": \"s\", \"property\": \"p\", "
                + "\"value\": {\"quantity\": " + number + "}}}]}";
    }

    private static RefusalCode code(String json, ReadOptions options) {
        return assertThrows(DossierFormatException.class, () -> DossierJson.read(json, options))
                .code();
    }

    private static RefusalCode linesCode(String lines, ReadOptions options) {
        return assertThrows(DossierFormatException.class, () -> DossierLines.read(lines, options))
                .code();
    }
}
