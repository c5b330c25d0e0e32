package org.wederhoor.time;

/** Days of the proleptic Gregorian calendar, numbered from 1970-01-01 as day 0, for years of up to eleven digits. */
final class GregorianDays {
    // java.time stops at a thousand million years, which is less than the age of the earth, so the arithmetic is done
    // here. A year is shifted to begin in March: leap days then come last and the months before them have fixed
    // lengths.

    static final long SECONDS_PER_DAY = 86_400;
    static final long YEAR_MAX = 99_999_999_999L;

    private static final long DAYS_PER_400_YEARS = 146_097;
    /** Days from 0000-03-01 to 1970-01-01. */
    private static final long MARCH_0000_TO_EPOCH = 719_468;

    private GregorianDays() {}

    static boolean isLeap(long year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    static int lengthOfMonth(long year, int month) {
        return lengthOfMonth(isLeap(year), month);
    }

    static int lengthOfMonth(boolean leap, int month) {
        return switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    static long toDay(long year, int month, int day) {
        long marchYear = month > 2 ? year : year - 1;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        long cycle = Math.floorDiv(marchYear, 400L);
        long yearOfCycle = Math.floorMod(marchYear, 400L);
        long dayOfCycle =
                yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + (153L * marchMonth + 2) / 5 + day - 1;
        return cycle * DAYS_PER_400_YEARS + dayOfCycle - MARCH_0000_TO_EPOCH;
    }

    static long firstDay(long year) {
        return toDay(year, 1, 1);
    }

    static long lastDay(long year) {
        return toDay(year, 12, 31);
    }

    static long yearOf(long epochDay) {
        // The quotient is off by at most one year either way.
        long shifted = epochDay + MARCH_0000_TO_EPOCH - 60;
        long year = Math.floorDiv(shifted, DAYS_PER_400_YEARS) * 400
                + Math.floorMod(shifted, DAYS_PER_400_YEARS) * 400 / DAYS_PER_400_YEARS;
        while (firstDay(year) > epochDay) {
            year--;
        }
        while (firstDay(year + 1) <= epochDay) {
            year++;
        }
        return year;
    }

    static int monthOf(long epochDay, long year) {
        int month = 1;
        while (month < 12 && toDay(year, month + 1, 1) <= epochDay) {
            month++;
        }
        return month;
    }

    static long startOfDay(long epochDay) {
        return epochDay * SECONDS_PER_DAY;
    }

    static long endOfDay(long epochDay) {
        return epochDay * SECONDS_PER_DAY + SECONDS_PER_DAY - 1;
    }

    static long dayOfSecond(long epochSecond) {
        return Math.floorDiv(epochSecond, SECONDS_PER_DAY);
    }

    /** Prints digits without any locale, padded with zeros to the width. */
    static void appendPadded(StringBuilder out, long number, int width) {
        String digits = Long.toString(Math.abs(number));
        if (number < 0) {
            out.append('-');
        }
        out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    static void appendYear(StringBuilder out, long year) {
        if (Math.abs(year) > 9999) {
            out.append('Y').append(year);
        } else {
            appendPadded(out, year, 4);
        }
    }

    static void appendMonth(StringBuilder out, long year, int month) {
        appendYear(out, year);
        out.append('-');
        appendPadded(out, month, 2);
    }

    /** A day of a year of more than four digits has no EDTF form; it is printed as one would expect. */
    static void appendDay(StringBuilder out, long epochDay) {
        long year = yearOf(epochDay);
        int month = monthOf(epochDay, year);
        appendMonth(out, year, month);
        out.append('-');
        appendPadded(out, epochDay - toDay(year, month, 1) + 1, 2);
    }

    static void appendTime(StringBuilder out, long secondOfDay, int nanoOfSecond) {
        out.append('T');
        appendPadded(out, secondOfDay / 3600, 2);
        out.append(':');
        appendPadded(out, secondOfDay / 60 % 60, 2);
        out.append(':');
        appendPadded(out, secondOfDay % 60, 2);
        appendFraction(out, nanoOfSecond);
    }

    static void appendFraction(StringBuilder out, int nanoOfSecond) {
        if (nanoOfSecond != 0) {
            StringBuilder fraction = new StringBuilder();
            appendPadded(fraction, nanoOfSecond, 9);
            int length = 9;
            while (fraction.charAt(length - 1) == '0') {
                length--;
            }
            out.append('.').append(fraction, 0, length);
        }
    }
}
