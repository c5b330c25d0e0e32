package org.wederhoor.time;

import static org.wederhoor.time.GregorianDays.isLeap;
import static org.wederhoor.time.GregorianDays.lengthOfMonth;

/** The days that a date with free digits can mean, of a year of four digits. */
final class DayPattern {
    // A year matches when each of its four digits is in the set of digits allowed in that place, a month and a day when
    // they are in their sets: all four are bit sets. Patterns are closed under intersection, place by place.
    //
    // The days that match form runs of consecutive days. They are never listed: the next match is searched place by
    // place, and runs are counted from how many runs one common and one leap year have, how many years of either sort
    // match, and in how many places the last run of a year goes on in the next. Years are counted by their first and
    // last
    // two digits, so that no operation takes more than a few hundred steps, whatever the number of runs.

    static final int ANY_DIGIT = 0x3FF;
    static final int ANY_MONTH = 0xFFF;
    static final int ANY_DAY = 0x7FFF_FFFF;
    /** After every day of every pattern. */
    static final long NONE = Long.MAX_VALUE;

    private static final int MAGNITUDES = 10_000;

    private final boolean negative;
    private final int[] digits;
    private final int months;
    private final int days;
    private final int runsInCommonYear;
    private final int runsInLeapYear;
    /** 1 if the last and the first day of a year both match, so that runs of neighbouring years join. */
    private final int joinsYears;

    /**
     * @param negative whether the year has a minus sign
     * @param digits the sets of digits allowed in the year, first to last, bit 0 for digit 0
     * @param months the set of months, bit 0 for January
     * @param days the set of days of the month, bit 0 for the first
     */
    DayPattern(boolean negative, int[] digits, int months, int days) {
        this.negative = negative;
        this.digits = digits.clone();
        this.months = months;
        this.days = days;
        this.runsInCommonYear = runsInYear(false, 366);
        this.runsInLeapYear = runsInYear(true, 366);
        this.joinsYears = (months & 0x801) == 0x801 && (days & 0x4000_0001) == 0x4000_0001 ? 1 : 0;
    }

    DayPattern intersection(DayPattern other) {
        int[] shared = new int[4];
        for (int i = 0; i < 4; i++) {
            // Years of different signs have nothing in common.
            shared[i] = negative == other.negative ? digits[i] & other.digits[i] : 0;
        }
        return new DayPattern(negative, shared, months & other.months, days & other.days);
    }

    boolean matches(long day) {
        long year = GregorianDays.yearOf(day);
        int month = GregorianDays.monthOf(day, year);
        return matchesYear(year) && matchesDay(month, (int) (day - GregorianDays.toDay(year, month, 1)) + 1);
    }

    boolean isEmpty() {
        return firstDay() == NONE;
    }

    long firstDay() {
        return nextMatch(GregorianDays.firstDay(-MAGNITUDES));
    }

    /** Must not be asked of an empty pattern. */
    long lastDay() {
        long year = lastYear();
        while (!matchesYear(year) || runsIn(year) == 0) {
            year--;
        }
        for (int month = 12; month >= 1; month--) {
            for (int day = lengthOfMonth(year, month); day >= 1; day--) {
                if (matchesDay(month, day)) {
                    return GregorianDays.toDay(year, month, day);
                }
            }
        }
        throw new AssertionError("a year with a run has a last day");
    }

    /** Returns the first match on or after a day, {@link #NONE} if there is none. */
    long nextMatch(long day) {
        if (runsInCommonYear + runsInLeapYear == 0) {
            return NONE;
        }
        long startYear = GregorianDays.yearOf(day);
        int startMonth = GregorianDays.monthOf(day, startYear);
        int startDay = (int) (day - GregorianDays.toDay(startYear, startMonth, 1)) + 1;
        for (long year = nextYear(startYear); year != NONE; year = nextYear(year + 1)) {
            if (runsIn(year) == 0) {
                continue;
            }
            boolean whole = year > startYear;
            for (int month = whole ? 1 : startMonth; month <= 12; month++) {
                int from = whole || month > startMonth ? 1 : startDay;
                int found = nextDayOfMonth(month, from, lengthOfMonth(year, month));
                if (found != 0) {
                    return GregorianDays.toDay(year, month, found);
                }
            }
        }
        return NONE;
    }

    /** Returns the last day of the run that a matching day lies in. */
    long runEnd(long matchingDay) {
        if (months == ANY_MONTH && days == ANY_DAY) {
            return GregorianDays.lastDay(yearRunEnd(GregorianDays.yearOf(matchingDay)));
        }
        // Some day or month does not match, so the run ends within a year.
        long day = matchingDay;
        while (true) {
            long year = GregorianDays.yearOf(day);
            int month = GregorianDays.monthOf(day, year);
            long monthStart = GregorianDays.toDay(year, month, 1);
            int length = lengthOfMonth(year, month);
            int dayOfMonth = (int) (day - monthStart) + 1;
            while (dayOfMonth < length && matchesDay(month, dayOfMonth + 1)) {
                dayOfMonth++;
            }
            day = monthStart + dayOfMonth - 1;
            if (dayOfMonth < length || !matches(day + 1)) {
                return day;
            }
            day++;
        }
    }

    /** Returns the day with which the last run begins. Must not be asked of an empty pattern. */
    long lastRunStart() {
        long last = lastDay();
        long year = GregorianDays.yearOf(last);
        if (months == ANY_MONTH && days == ANY_DAY) {
            return GregorianDays.firstDay(yearRunStart(year));
        }
        // Every year has a day that does not match, so the last run begins in its last year or in the one before.
        long day = nextMatch(GregorianDays.firstDay(year - 1));
        for (long end = runEnd(day); end < last; end = runEnd(day)) {
            day = nextMatch(end + 1);
        }
        return day;
    }

    long countRuns() {
        return countRunsBeforeYear(MAGNITUDES);
    }

    /** Returns how many runs begin on or before a day. */
    long countRunsStartingBy(long day) {
        long year = GregorianDays.yearOf(day);
        long count = countRunsBeforeYear(year);
        if (matchesYear(year)) {
            count += runsInYear(isLeap(year), (int) (day - GregorianDays.firstDay(year)) + 1);
            count -= matchesYear(year - 1) ? joinsYears : 0;
        }
        return count;
    }

    private long countRunsBeforeYear(long year) {
        long leap = countYearsBefore(year, true);
        long common = countYearsBefore(year, false);
        return common * runsInCommonYear + leap * runsInLeapYear - joinsYears * countNeighboursBefore(year);
    }

    /** Returns how many runs begin in the first days of a year if the last day of the year before does not match. */
    private int runsInYear(boolean leap, int dayOfYearMax) {
        int runs = 0;
        int dayOfYear = 0;
        boolean within = false;
        for (int month = 1; month <= 12; month++) {
            int length = lengthOfMonth(leap, month);
            for (int day = 1; day <= length && ++dayOfYear <= dayOfYearMax; day++) {
                boolean match = matchesDay(month, day);
                runs += match && !within ? 1 : 0;
                within = match;
            }
        }
        return runs;
    }

    private int runsIn(long year) {
        return isLeap(year) ? runsInLeapYear : runsInCommonYear;
    }

    private boolean matchesDay(int month, int day) {
        return ((months >> (month - 1)) & (days >> (day - 1)) & 1) != 0;
    }

    private int nextDayOfMonth(int month, int from, int length) {
        for (int day = from; day <= length; day++) {
            if (matchesDay(month, day)) {
                return day;
            }
        }
        return 0;
    }

    private boolean matchesYear(long year) {
        // There is no year minus zero.
        return negative ? year < 0 && matchesMagnitude(-year) : year >= 0 && matchesMagnitude(year);
    }

    private boolean matchesMagnitude(long magnitude) {
        return magnitude < MAGNITUDES && matchesHigh((int) magnitude / 100) && matchesLow((int) magnitude % 100);
    }

    private boolean matchesHigh(int twoDigits) {
        return twoDigits < 100 && ((digits[0] >> (twoDigits / 10)) & (digits[1] >> (twoDigits % 10)) & 1) != 0;
    }

    private boolean matchesLow(int twoDigits) {
        return ((digits[2] >> (twoDigits / 10)) & (digits[3] >> (twoDigits % 10)) & 1) != 0;
    }

    /** Returns the first matching year from a year on, {@link #NONE} if there is none. */
    private long nextYear(long from) {
        if (negative) {
            for (long high = Math.min(from < 0 ? -from : 0, MAGNITUDES - 1) / 100; high >= 0 && from < 0; high--) {
                long magnitude = Math.min(-from, high * 100 + 99);
                for (; matchesHigh((int) high) && magnitude >= Math.max(1, high * 100); magnitude--) {
                    if (matchesLow((int) magnitude % 100)) {
                        return -magnitude;
                    }
                }
            }
            return NONE;
        }
        for (long high = Math.max(from, 0) / 100; high < 100; high++) {
            for (long year = Math.max(from, high * 100); matchesHigh((int) high) && year < high * 100 + 100; year++) {
                if (matchesLow((int) year % 100)) {
                    return year;
                }
            }
        }
        return NONE;
    }

    /** Returns a year that no matching year comes after. */
    private long lastYear() {
        long magnitude = 0;
        for (int set : digits) {
            int digit = negative ? Integer.numberOfTrailingZeros(set) : 31 - Integer.numberOfLeadingZeros(set);
            magnitude = magnitude * 10 + digit;
        }
        return negative ? -magnitude : magnitude;
    }

    /** Returns the first of the consecutive matching years that a matching year lies among. */
    private long yearRunStart(long year) {
        long block = freeYears();
        long magnitude = Math.abs(year) / block * block;
        return negative ? -(magnitude + block - 1) : magnitude;
    }

    /** Returns the last of the consecutive matching years that a matching year lies among. */
    private long yearRunEnd(long year) {
        long block = freeYears();
        long magnitude = Math.abs(year) / block * block;
        return negative ? -Math.max(1, magnitude) : magnitude + block - 1;
    }

    /** Returns how many years the free digits at the end make. The next year changes another digit: no match. */
    private long freeYears() {
        long years = 1;
        for (int i = 3; i >= 0 && digits[i] == ANY_DIGIT; i--) {
            years *= 10;
        }
        return years;
    }

    private long countYearsBefore(long year, boolean leap) {
        return negative
                ? countMagnitudesBelow(MAGNITUDES, leap) - countMagnitudesBelow(1 - year, leap)
                : countMagnitudesBelow(year, leap);
    }

    private long countMagnitudesBelow(long limit, boolean leap) {
        long count = 0;
        int ordinary = 0;
        int all = 0;
        for (int low = 1; low < 100; low++) {
            ordinary += matchesLow(low) && low % 4 == 0 ? 1 : 0;
            all += matchesLow(low) ? 1 : 0;
        }
        int wanted = leap ? ordinary : all - ordinary;
        for (int high = 0; high < 100 && high * 100L < limit; high++) {
            if (!matchesHigh(high)) {
                continue;
            }
            boolean turn = matchesLow(0) && !(negative && high == 0);
            count += turn && leap == (high % 4 == 0) ? 1 : 0;
            if (high * 100L + 100 <= limit) {
                count += wanted;
            } else {
                for (int low = 1; high * 100L + low < limit; low++) {
                    count += matchesLow(low) && leap == (low % 4 == 0) ? 1 : 0;
                }
            }
        }
        return count;
    }

    /** Returns how many years before a year match together with the year before them. */
    private long countNeighboursBefore(long year) {
        return negative
                ? countNeighboursBelow(MAGNITUDES) - countNeighboursBelow(2 - year)
                : countNeighboursBelow(year);
    }

    /** Returns how many magnitudes match together with the next one, both below a limit. */
    private long countNeighboursBelow(long limit) {
        int inside = 0;
        for (int low = 1; low < 100; low++) {
            inside += matchesLow(low - 1) && matchesLow(low) ? 1 : 0;
        }
        boolean across = matchesLow(99) && matchesLow(0);
        long count = 0;
        for (int high = 0; high < 100 && high * 100L < limit; high++) {
            if (!matchesHigh(high)) {
                continue;
            }
            count += across && high > 0 && matchesHigh(high - 1) ? 1 : 0;
            if (high * 100L + 100 <= limit && !(negative && high == 0)) {
                count += inside;
            } else {
                for (int low = 1; low < 100 && high * 100L + low < limit; low++) {
                    count += matchesMagnitude(high * 100L + low - 1)
                                    && matchesLow(low)
                                    && !(negative && high == 0 && low == 1)
                            ? 1
                            : 0;
                }
            }
        }
        return count;
    }
}
