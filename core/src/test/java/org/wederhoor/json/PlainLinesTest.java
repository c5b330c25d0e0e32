package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Dossiers;

/** What is read plainly is what the parser reads, and what the parser refuses is never read plainly. */
final class PlainLinesTest {
    private static final byte[] SUSPECTS = "\"\\{}[]:,0e-+.\u0000\t tfnu/XY".getBytes(StandardCharsets.UTF_8);

    private static final ReadOptions OPTIONS = ReadOptions.standard();

    private final PlainLines plain = new PlainLines(OPTIONS);

    /** Reads a line by the parser; empty if it is refused or holds another thing than a record. */
    private static Optional<DossierRecord> read(byte[] line) {
        try {
            String json = Utf8.decode(line, 1, Optional.empty());
            String tag = Versions.findType(JsonFormat.parsers(OPTIONS), json, 1, OPTIONS);
            Optional<RecordType> type = RecordType.ofTag(tag);
            try (JsonCursor in = new JsonCursor(JsonFormat.parsers(OPTIONS), json, 1, OPTIONS)) {
                in.allowTypeTag();
                in.begin();
                Optional<DossierRecord> record =
                        type.map(known -> known.read(new RecordReader(in), new VocabularyReader(in)));
                in.end();
                return record;
            }
        } catch (RefusedSignal refused) {
            return Optional.empty();
        }
    }

    private Optional<DossierRecord> readPlainly(byte[] line) {
        byte[] padded = Arrays.copyOf(line, line.length + 4);
        System.arraycopy(line, 0, padded, 3, line.length);
        padded[line.length + 3] = '\n';
        return plain.read(padded, 3) instanceof DossierLine.OfRecord line1
                ? Optional.of(line1.record())
                : Optional.empty();
    }

    private static List<String> records(String lines) {
        return lines.lines()
                .skip(1)
                .filter(line ->
                        !line.startsWith("{\"type\":\"waiver\"") && !line.startsWith("{\"type\":\"containment\""))
                .toList();
    }

    @Test
    void recordsAsWeWriteThem_areReadPlainly() throws IOException {
        for (String line : records(DossierJsonTest.golden("dossier-1.0.jsonl"))) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(read(bytes).isPresent(), line);
            assertEquals(read(bytes), readPlainly(bytes), line);
        }
    }

    @Test
    void arbitraryRecords_areReadAsByTheParser() {
        int plainCount = 0;
        int count = 0;
        for (int round = 0; round < 200; round++) {
            for (String line : records(DossierLines.write(Dossiers.of(round, 4)))) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                Optional<DossierRecord> record = readPlainly(bytes);
                if (record.isPresent()) {
                    plainCount++;
                    assertEquals(read(bytes), record, line);
                }
                count++;
            }
        }
        // The rest has texts with characters that must be escaped by number.
        assertTrue(plainCount > count / 2, plainCount + " of " + count);
    }

    @Test
    void damagedRecords_areReadAsByTheParserOrLeftToIt() throws IOException {
        Random random = new Random(20261124);
        for (String line : records(DossierJsonTest.golden("dossier-1.0.jsonl"))) {
            byte[] whole = line.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < whole.length; i++) {
                byte[] flipped = whole.clone();
                flipped[i] ^= (byte) (1 << random.nextInt(8));
                byte[] replaced = whole.clone();
                replaced[i] = SUSPECTS[random.nextInt(SUSPECTS.length)];
                byte[] shortened = new byte[whole.length - 1];
                System.arraycopy(whole, 0, shortened, 0, i);
                System.arraycopy(whole, i + 1, shortened, i, whole.length - 1 - i);
                for (byte[] damaged : List.of(flipped, replaced, shortened, Arrays.copyOf(whole, i))) {
                    boolean oneLine = new String(damaged, StandardCharsets.ISO_8859_1).indexOf('\n') < 0;
                    Optional<DossierRecord> record = oneLine ? readPlainly(damaged) : Optional.empty();
                    if (record.isPresent()) {
                        assertEquals(read(damaged), record, () -> new String(damaged, StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " { \"type\" :\t\"claim\" , \"id\":\"c\", \"texts\":{ \"en\" :\"a\\nb \\\"c\\\" \\\\ \\/\"} } \r",
                "{\"type\":\"claim\",\"id\":\"c\",\"texts\":{\"nl\":\"één \ud83c\udf0d\",\"en-GB\":\"one\"}}",
                "{\"type\":\"source\",\"id\":\"s\",\"kind\":\"person\",\"reliability\":0.25,\"anonymous\":true}",
                "{\"type\":\"source\",\"id\":\"s\",\"kind\":\"person\",\"reliability\":2.5E-1,\"anonymous\":false}",
                "{\"type\":\"entity\",\"id\":\"e\",\"types\":[\"a\",\"b\"],\"sameAs\":[]}"
            })
    void ordinaryVariants_areReadPlainly(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        assertTrue(read(bytes).isPresent());
        assertEquals(read(bytes), readPlainly(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"id\":\"e\",\"type\":\"entity\"}",
                "{\"type\":\"entity\",\"id\":\"\\u0065\"}",
                "{\"type\":\"entity\",\"id\":\"e\",\"id\":\"e\"}",
                "{\"type\":\"entity\",\"type\":\"entity\",\"id\":\"e\"}",
                "{\"type\":\"entity\",\"id\":\"e\"} {}",
                "{\"type\":\"entity\",\"id\":\"e\",}",
                "{\"type\":\"entity\",\"id\":\"e\",\"types\":[\"a\",]}",
                "{\"type\":\"entity\",\"id\":\"e\",\"types\":[\"a\" \"b\"]}",
                "{\"type\":\"entity\",\"id\":\"e\",\"types\":null}",
                "{\"type\":\"entity\",\"id\":\"e\",\"more\":1}",
                "{\"type\":\"entity\",\"id\":\"e f\"}",
                "{\"type\":\"source\",\"id\":\"s\",\"kind\":\"person\",\"reliability\":01}",
                "{\"type\":\"source\",\"id\":\"s\",\"kind\":\"person\",\"reliability\":.5}",
                "{\"type\":\"source\",\"id\":\"s\",\"kind\":\"person\",\"anonymous\":truer}",
                "{\"type\":\"waiver\",\"finding\":\"f\",\"by\":\"b\",\"reason\":\"r\"}"
            })
    void whatIsWrongOrOutOfTheOrdinary_isLeftToTheParser(String line) {
        assertEquals(Optional.empty(), readPlainly(line.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatAreNotUtf8_areLeftToTheParser() {
        byte[] line = "{\"type\":\"entity\",\"id\":\"eXY\"}".getBytes(StandardCharsets.UTF_8);
        for (int first = 0x80; first < 0x100; first++) {
            line[line.length - 4] = (byte) first;
            line[line.length - 3] = (byte) 0xbf;
            assertEquals(read(line), readPlainly(line));
        }
    }

    @Test
    void refusedLine_leavesTheNextAsItIs() {
        byte[] good = "{\"type\":\"entity\",\"id\":\"e\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] bad = "{\"type\":\"entity\",\"types\":[[[{\n".getBytes(StandardCharsets.UTF_8);
        assertNull(plain.read(bad, 0));
        assertNotNull(plain.read(good, 0));
    }
}
