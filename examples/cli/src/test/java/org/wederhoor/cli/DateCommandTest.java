package org.wederhoor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class DateCommandTest {
    @Test
    void date_withoutYear_hasAllYears() {
        assertEquals(new Run(0, """
                        canonical: XXXX-10-01
                        level:     2
                        earliest:  0000-10-01
                        latest:    9999-10-01
                        """, ""), Run.of("date", "XXXX-10-01"));
    }

    @Test
    void date_openInterval_saysThatItIsOpen() {
        assertEquals("""
                canonical: 2004-06/..
                level:     1
                earliest:  2004-06-01
                latest:    open
                """, Run.of("date", "2004-06/..").out());
    }

    @Test
    void date_thatIsNone_isOneLineOnStandardError() {
        Run run = Run.of("date", "2018-13");
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertEquals(
                "wederhoor: date \"2018-13\" at offset 5: month \"13\"; accepted: 01 to 12 or XX; "
                        + "21 to 41 for a season or other part of the year\n",
                run.error());
    }

    @Test
    void date_withLineFeed_isStillOneLine() {
        Run run = Run.of("date", "20\n18\u001b[31m");
        assertEquals(2, run.code());
        assertEquals(1, run.error().lines().count());
        assertTrue(run.error().chars().allMatch(c -> c == '\n' || c >= ' '), run.error());
    }
}
