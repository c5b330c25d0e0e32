package org.wederhoor.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfFormatExceptionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1985-13         | 5  | 13
                    1985-00         | 5  | 00
                    1985-42         | 5  | 42
                    1985-4          | 5  | 4
                    1985-2X         | 5  | 2X
                    1985-04-31      | 8  | 31
                    1985-04-00      | 8  | 00
                    1985-04-4X      | 8  | 4X
                    2019-02-29      | 8  | 29
                    1900-02-29      | 8  | 29
                    XXX1-02-29      | 8  | 29
                    2019-02-3X      | 8  | 3X
                    1985-04-12-01   | 10 | -01
                    1985-21-01      | 7  | -01
                    -0000           | 0  | -0000
                    -00             | 0  | -00
                    19X             | 0  | 19X
                    12345           | 0  | 12345
                    Y1234           | 0  | Y1234
                    Y012345         | 0  | Y012345
                    Y0E5            | 0  | Y0E5
                    Y100000000000   | 0  | Y100000000000
                    Y1E11           | 0  | Y1E11
                    Y17E            | 4  | ``
                    Y17E0           | 4  | 0
                    Y17E12          | 4  | 12
                    Y17E9999999999999999999999 | 4 | 9999999999999999999999
                    1950S0          | 5  | 0
                    1950S5          | 5  | 5
                    0000S1          | 0  | 0000S1
                    1984??          | 5  | ?
                    2004-06-11?~    | 11 | ~
                    abcd            | 0  | abcd
                    1985-04-12 T10:00 | 10 | ` T10:00`
                    1985-04T10:00   | 7  | T10:00
                    1985-04-12?T10:00 | 11 | T10:00
                    1985-04-XXT10:00 | 10 | T10:00
                    1985-04-12T1:00 | 11 | 1:00
                    1985-04-12T10   | 13 | ``
                    1985-04-12T24:30 | 10 | T24:30
                    1985-04-12T25:00 | 10 | T25:00
                    1985-04-12T23:60 | 10 | T23:60
                    1985-04-12T23:59:61 | 10 | T23:59:61
                    1985-04-12T23:59:60Z | 10 | T23:59:60Z
                    1985-04-30T22:59:60Z | 10 | T22:59:60Z
                    9999-12-31T24:00 | 10 | T24:00
                    1985-04-12T10:00:00. | 20 | ``
                    1985-04-12T10:00:00.1234567890 | 20 | 1234567890
                    1985-04-12T10:00:00-00:00 | 19 | -00:00
                    1985-04-12T10:00:00+14:01 | 19 | +14:01
                    1985-04-12T10:00:00-12:30 | 19 | -12:30
                    1985-04-12T10:00:00+18:00 | 19 | +18:00
                    1985-04-12T10:00:00+01:60 | 19 | +01:60
                    1985-04-12T10:00:00Z/1986 | 20 | /1986
                    1984/1985T10:00 | 9  | T10:00
                    /               | 0  | /
                    2005/2004       | 0  | 2005/2004
                    2004/2005/2006  | 9  | /2006
                    []              | 1  | ]
                    [2020}          | 5  | }
                    [2020           | 5  | ``
                    [2020]]         | 6  | ]
                    [2020,]         | 6  | ]
                    [2020,..2021]   | 6  | ..
                    [2020..,2021]   | 7  | ,2021]
                    [2021..2020]    | 1  | 2021..2020
                    [2020/2021]     | 5  | /2021]
                    [2020-01-01T10:00] | 11 | T10:00]
                    [..]            | 3  | ]
                    """)
    void parse_notADate_saysWhere(String text, int offset, String offending) {
        EdtfFormatException refused = assertThrows(EdtfFormatException.class, () -> EdtfDate.parse(text));
        assertEquals(offset, refused.offset(), refused.getMessage());
        assertEquals(offending, refused.offendingText(), refused.getMessage());
        assertTrue(refused.getMessage().length() <= 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2020",
                "2020 ",
                "\t",
                "2020\n",
                "\u0662\u0660\u0662\u0660",
                "\uff12020",
                "2020\0",
                "\ufeff2020"
            })
    void parse_spaceOrForeignDigit_refused(String text) {
        assertThrows(EdtfFormatException.class, () -> EdtfDate.parse(text));
    }

    @Test
    void message_saysWhatIsWrongAndWhatWouldBeAccepted() {
        EdtfFormatException refused = assertThrows(EdtfFormatException.class, () -> EdtfDate.parse("1985-13"));
        assertEquals(
                "date \"1985-13\" at offset 5: month \"13\"; accepted: 01 to 12 or XX; 21 to 41 for a season or other part"
                        + " of the year",
                refused.getMessage());
        assertEquals("01 to 12 or XX; 21 to 41 for a season or other part of the year", refused.accepted());
    }

    @Test
    void message_ofHostileText_isOneShortPrintableLine() {
        String hostile = "\r\nERROR \u202e\u0000\ud800\"\\".repeat(1000);
        EdtfFormatException refused = assertThrows(EdtfFormatException.class, () -> EdtfDate.parse(hostile));
        assertTrue(refused.getMessage().length() <= 200);
        assertTrue(refused.getMessage().chars().allMatch(c -> c >= ' ' && c <= '~'), refused.getMessage());
        assertTrue(refused.getMessage().startsWith("date \"\\u000d\\u000aERROR "), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "X", "-", "[", "[2020,", "{..", "2020,", "Y1", "/", "..", "?", "1985-", "2020/", "T", "\n", "Y9E",
                "1S"
            })
    void parse_megabyteOfOneThing_refusedAtOnce(String piece) {
        // Quadratic work on a megabyte would take minutes; the limit is far above what linear work takes.
        String text = piece.repeat(1_000_000 / piece.length());
        for (String before : new String[] {"", "[", "{2020,", "Y", "2020-", "2020/", "1985-04-12T10:00:00."}) {
            EdtfFormatException refused = assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThrows(EdtfFormatException.class, () -> EdtfDate.parse(before + text)));
            assertTrue(refused.getMessage().length() <= 200);
        }
    }

    @Test
    void parse_setAtTheLimit() {
        assertEquals(
                1,
                EdtfDate.parse("[" + "2020,".repeat(999) + "2020]")
                        .alternatives()
                        .count());
        EdtfFormatException refused =
                assertThrows(EdtfFormatException.class, () -> EdtfDate.parse("[" + "2020,".repeat(1000) + "2020]"));
        assertEquals("at most 1,000 members", refused.accepted());
    }
}
