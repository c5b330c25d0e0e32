package org.wederhoor.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class GregorianDaysProperties {
    @Property
    void daysAreThoseOfJavaTime(@ForAll @LongRange(min = -365_000_000_000L, max = 365_000_000_000L) long epochDay) {
        assertDay(LocalDate.ofEpochDay(epochDay), epochDay);
    }

    @Example
    void daysOfEightHundredYearsAreThoseOfJavaTime() {
        for (long day = -1_000_000; day < -700_000; day++) {
            assertDay(LocalDate.ofEpochDay(day), day);
        }
    }

    private static void assertDay(LocalDate date, long epochDay) {
        long year = GregorianDays.yearOf(epochDay);
        assertEquals(date.getYear(), year);
        assertEquals(date.getMonthValue(), GregorianDays.monthOf(epochDay, year));
        assertEquals(epochDay, GregorianDays.toDay(year, date.getMonthValue(), date.getDayOfMonth()));
        assertEquals(date.lengthOfMonth(), GregorianDays.lengthOfMonth(year, date.getMonthValue()));
        assertEquals(date.isLeapYear(), GregorianDays.isLeap(year));
    }

    @Property
    void yearsOfElevenDigitsFitInSeconds(
            @ForAll @LongRange(min = -GregorianDays.YEAR_MAX, max = GregorianDays.YEAR_MAX) long year,
            @ForAll @IntRange(min = 0, max = 364) int dayOfYear) {
        long first = GregorianDays.firstDay(year);
        assertEquals(year, GregorianDays.yearOf(first + dayOfYear));
        assertEquals(first - 1, GregorianDays.lastDay(year - 1));
        assertEquals(first, GregorianDays.dayOfSecond(GregorianDays.startOfDay(first)));
        assertEquals(first, GregorianDays.dayOfSecond(GregorianDays.endOfDay(first)));
        assertTrue(Math.abs((double) GregorianDays.startOfDay(first)) < 4e18);
    }
}
