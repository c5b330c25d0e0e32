package org.wederhoor.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wederhoor.Corpora;

/** Agreement with the test vectors of edtf-java, row by row. */
@Tag("corpora")
class EdtfVectorsTest {
    // The vectors count milliseconds, and of a bound that is not theirs to give they say nothing, 0 or Infinity. A time
    // of day they print in UTC with milliseconds; here it keeps its offset, so that only its moment is compared.

    private static final int ROWS = 184;

    /** Rows held to be wrong, by file and text, with the reason. */
    private static final ImmutableMap<String, String> WRONG = ImmutableMap.<String, String>builder()
            .put(
                    "edge-cases.tsv 1900-02-29",
                    "ISO 8601-1:2019, 4.2.1, table 1: February has 28 days in a common year; the file says so itself")
            .put(
                    "edge-cases.tsv 2019-02-29",
                    "ISO 8601-1:2019, 4.2.1, table 1: February has 28 days in a common year; the file says so itself")
            .put(
                    "edge-cases.tsv Y-10000",
                    "ISO 8601-1:2019, 4.2.1: these are the bounds of -9999; level1.tsv has those of Y-10000")
            .put(
                    "edge-cases.tsv Y100000",
                    "ISO 8601-1:2019, 4.2.1: these bounds lie in 2062; level1.tsv has Y99999 end where Y100000 begins")
            .put(
                    "edge-cases.tsv 2020-05-01T10:30:00\u221205:00",
                    "EDTF (ISO 8601-1:2019) level 0, date and time: this shift is five hours, not four; the row's last column has it right")
            .put(
                    "edge-cases.tsv 2020-05-01T00:00:00+14:00",
                    "EDTF (ISO 8601-1:2019) level 0, date and time: this shift is 14 hours, not ten; the row's last column has it right")
            .put(
                    "edge-cases.tsv 2020-05-01T00:00:00-12:00",
                    "EDTF (ISO 8601-1:2019) level 0, date and time: this shift is twelve hours, not 24; the row's last column has it right")
            .put(
                    "level2.tsv 2020-30",
                    "EDTF (ISO 8601-2:2019) level 2, sub-year groupings: summer of the southern hemisphere, where July to September is winter")
            .put(
                    "level2.tsv 2020-37",
                    "EDTF (ISO 8601-2:2019) level 2, sub-year groupings: a quadrimester is four months, this one ends in May")
            .buildOrThrow();

    @Test
    void vectors_agree() throws IOException {
        List<String> problems = new ArrayList<>();
        TreeSet<String> disagreeing = new TreeSet<>();
        int rows = 0;
        Path directory = Corpora.folder("edtf-java-vectors").resolve("src/test/resources/vectors");
        try (var files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (String line : lines.subList(1, lines.size())) {
                    if (line.startsWith("#") || line.isEmpty()) {
                        continue;
                    }
                    rows++;
                    String problem = problemOf(line.split("\t", -1));
                    String key = file.getFileName() + " " + line.split("\t", -1)[0];
                    if (!problem.isEmpty()) {
                        disagreeing.add(key);
                    }
                    if (!problem.isEmpty() && !WRONG.containsKey(key)) {
                        problems.add(key + ": " + problem);
                    }
                }
            }
        }
        assertEquals(List.of(), problems);
        assertEquals(new TreeSet<>(WRONG.keySet()), disagreeing);
        assertEquals(ROWS, rows);
    }

    private static String problemOf(String[] row) {
        if (row.length > 6 && row[6].equals("INVALID")) {
            assertThrows(EdtfFormatException.class, () -> EdtfDate.parse(row[0]), row[0]);
            return "";
        }
        EdtfDate date;
        try {
            date = EdtfDate.parse(row[0]);
        } catch (EdtfFormatException refused) {
            return refused.getMessage();
        }
        boolean time = row[0].contains("T");
        if (!time && !row[5].equals(date.canonical())) {
            return "canonical " + date.canonical();
        }
        if (time && !EdtfDate.parse(row[5]).earliest().equals(date.earliest())) {
            return "moment " + date.earliest();
        }
        if (row[3].equals("0") && row[4].equals("0")) {
            return "";
        }
        String min = millis(date.earliest(), "-Infinity", 0);
        String max = millis(date.latest(), "Infinity", time ? 0 : 999);
        return row[3].equals(min) && row[4].equals(max) ? "" : "bounds " + min + " " + max;
    }

    private static String millis(Bound bound, String open, int millisOfDayBound) {
        if (!bound.isKnown()) {
            return bound.isOpen() ? open : "";
        }
        return String.valueOf(bound.epochSecond() * 1000 + bound.nanoOfSecond() / 1_000_000 + millisOfDayBound);
    }
}
