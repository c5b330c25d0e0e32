package org.wederhoor.time;

import static org.wederhoor.time.GregorianDays.YEAR_MAX;
import static org.wederhoor.time.GregorianDays.firstDay;
import static org.wederhoor.time.GregorianDays.lastDay;
import static org.wederhoor.time.GregorianDays.lengthOfMonth;
import static org.wederhoor.time.GregorianDays.toDay;

/** Reads one date without set, interval or time of day. */
final class TermReader {
    private static final String YEAR_ACCEPTED = "a year of four digits (1985, 19XX, -0044), Y and more, or 19 or 199";
    private static final String MONTH_ACCEPTED = "01 to 12 or XX; 21 to 41 for a season or other part of the year";

    private final TextCursor in;
    private final Qualifiers qualifiers = new Qualifiers();

    TermReader(TextCursor in) {
        this.in = in;
    }

    Term read() {
        qualifiers.addTo(0, in.skipQualifier());
        int start = in.position();
        boolean negative = in.skipMinus();
        if (!negative && in.skip("Y")) {
            return longYear(start);
        }
        String digits = in.digits(true);
        String year = (negative ? "-" : "") + digits;
        if ((digits.length() == 2 || digits.length() == 3) && digits.indexOf('X') < 0) {
            return centuryOrDecade(start, year, digits.length());
        }
        if (digits.length() != 4) {
            throw in.fail(start, "year", YEAR_ACCEPTED);
        }
        if (year.equals("-0000")) {
            throw in.refuse(start, "year", "0000 for the year before 0001");
        }
        if (digits.indexOf('X') < 0 && in.peek() == 'S') {
            long magnitude = Long.parseLong(digits);
            return significant(start, year, magnitude, negative);
        }
        qualifiers.addUpTo(0, in.skipQualifier());
        if (!in.skip("-")) {
            return yearTerm(year);
        }
        return monthTerm(year);
    }

    private Term yearTerm(String year) {
        int level = Math.max(year.startsWith("-") ? 1 : 0, levelOfFreeYear(year, 1));
        return term(level, false, year, DayPattern.ANY_MONTH, DayPattern.ANY_DAY, year);
    }

    private Term monthTerm(String year) {
        qualifiers.addTo(1, in.skipQualifier());
        int start = in.position();
        String month = in.twoDigits(true, "month", MONTH_ACCEPTED);
        int months = numbersMatching(month, 12);
        boolean season = false;
        int level = Math.max(year.startsWith("-") ? 1 : 0, levelOfFreeYear(year, 2));
        if (months == 0) {
            months = month.indexOf('X') < 0 ? monthsOfPart(Integer.parseInt(month)) : 0;
            if (months == 0) {
                throw in.refuse(start, "month", MONTH_ACCEPTED);
            }
            season = month.compareTo("32") <= 0;
            level = Math.max(level, month.compareTo("24") <= 0 ? 1 : 2);
        } else if (month.indexOf('X') >= 0) {
            level = Math.max(level, month.equals("XX") && year.indexOf('X') < 0 ? 1 : 2);
        }
        qualifiers.addUpTo(1, in.skipQualifier());
        boolean partOfYear = month.compareTo("21") >= 0 && month.compareTo("41") <= 0;
        if (partOfYear || !in.skip("-")) {
            return term(level, season, year, months, DayPattern.ANY_DAY, year, month);
        }
        return dayTerm(year, month, months, level);
    }

    private Term dayTerm(String year, String month, int months, int levelOfMonth) {
        qualifiers.addTo(2, in.skipQualifier());
        int start = in.position();
        String accepted = "01 to the last day of that month, or XX";
        String day = in.twoDigits(true, "day", accepted);
        int days = numbersMatching(day, 31);
        if (days == 0) {
            throw in.refuse(start, "day", accepted);
        }
        int level = levelOfMonth;
        if (day.indexOf('X') >= 0) {
            level = Math.max(level, day.equals("XX") && year.indexOf('X') < 0 ? 1 : 2);
        } else if (month.indexOf('X') >= 0) {
            level = 2;
        }
        qualifiers.addUpTo(2, in.skipQualifier());
        Term term = term(level, false, year, months, days, year, month, day);
        if (term.firstDay() == DayPattern.NONE) {
            throw in.refuse(start, "day", "a day that the month has in such a year");
        }
        return term;
    }

    /** A date of a year of four digits. Without a day that it can mean, its first day is NONE. */
    private Term term(int level, boolean season, String year, int months, int days, String... components) {
        Term.Marks marks = marks(level, season, components);
        for (String component : components) {
            if (component.indexOf('X') >= 0) {
                return freeTerm(marks, year, months, days);
            }
        }
        long yearNumber = Long.parseLong(year);
        int firstMonth = Integer.numberOfTrailingZeros(months) + 1;
        if (components.length < 3) {
            int lastMonth = firstMonth + Integer.bitCount(months) - 1;
            return new Term(
                    marks,
                    null,
                    toDay(yearNumber, firstMonth, 1),
                    toDay(yearNumber, lastMonth, lengthOfMonth(yearNumber, lastMonth)),
                    false);
        }
        int dayOfMonth = Integer.numberOfTrailingZeros(days) + 1;
        boolean exists = dayOfMonth <= lengthOfMonth(yearNumber, firstMonth);
        long day = exists ? toDay(yearNumber, firstMonth, dayOfMonth) : DayPattern.NONE;
        return new Term(marks, null, day, day, qualifiers.level(3) == 0);
    }

    private static Term freeTerm(Term.Marks marks, String year, int months, int days) {
        boolean negative = year.startsWith("-");
        DayPattern pattern = new DayPattern(negative, digitSets(year.substring(negative ? 1 : 0)), months, days);
        long first = pattern.firstDay();
        if (first == DayPattern.NONE) {
            return new Term(marks, null, first, first, false);
        }
        long last = pattern.lastDay();
        boolean single = pattern.runEnd(first) == last;
        return new Term(marks, single ? null : pattern, first, last, false);
    }

    private Term.Marks marks(int level, boolean season, String... components) {
        return new Term.Marks(
                qualifiers.join(components),
                Math.max(level, qualifiers.level(components.length)),
                qualifiers.hasAny(Qualifiers.UNCERTAIN),
                season || qualifiers.hasAny(Qualifiers.APPROXIMATE));
    }

    private Term centuryOrDecade(int start, String digits, int length) {
        long number = Long.parseLong(digits);
        if (number == 0 && digits.startsWith("-")) {
            throw in.refuse(start, length == 2 ? "century" : "decade", "the same without minus sign");
        }
        long years = length == 2 ? 100 : 10;
        int level = length == 2 ? digits.startsWith("-") ? 1 : 0 : 2;
        return yearsTerm(level, digits, number * years, number * years + years - 1);
    }

    /** Reads what follows a Y. */
    private Term longYear(int start) {
        boolean negative = in.skipMinus();
        String digits = in.digits(false);
        String accepted = "Y and a year of more than four digits, or Y with an exponent (Y-17E7), no leading zero";
        boolean exponential = in.peek() == 'E';
        if (digits.isEmpty() || digits.startsWith("0") || (digits.length() < 5 && !exponential)) {
            throw in.fail(start, "year", accepted);
        }
        long magnitude = digits.length() > 11 ? Long.MAX_VALUE : Long.parseLong(digits);
        String canonical = "Y" + (negative ? "-" : "") + digits;
        if (in.skip("E")) {
            int exponent = count("exponent", 11);
            for (int i = 0; i < exponent && magnitude <= YEAR_MAX; i++) {
                magnitude *= 10;
            }
            canonical += "E" + exponent;
        }
        if (magnitude > YEAR_MAX) {
            throw in.refuse(start, "year", "a year of at most eleven digits");
        }
        if (in.peek() == 'S') {
            return significant(start, canonical, magnitude, negative);
        }
        long year = negative ? -magnitude : magnitude;
        return yearsTerm(exponential ? 2 : 1, canonical, year, year);
    }

    /** Reads how many digits of a year are significant; the others are free. */
    private Term significant(int start, String year, long magnitude, boolean negative) {
        if (magnitude == 0) {
            throw in.fail(start, "significant digits of year", "a year other than 0000");
        }
        in.skip("S");
        int length = Long.toString(magnitude).length();
        int significant = count("number of significant digits", length);
        long block = 1;
        for (int i = significant; i < length; i++) {
            block *= 10;
        }
        long low = magnitude / block * block;
        long high = low + block - 1;
        return yearsTerm(2, year + "S" + significant, negative ? -high : low, negative ? -low : high);
    }

    private int count(String name, int max) {
        int start = in.position();
        String digits = in.digits(false);
        String accepted = "a number from 1 to " + max + " without leading zero";
        if (digits.isEmpty() || digits.startsWith("0")) {
            throw in.fail(start, name, accepted);
        }
        if (digits.length() > 2 || Integer.parseInt(digits) > max) {
            throw in.refuse(start, name, accepted);
        }
        return Integer.parseInt(digits);
    }

    private Term yearsTerm(int level, String canonical, long firstYear, long lastYear) {
        qualifiers.addUpTo(0, in.skipQualifier());
        return new Term(marks(level, false, canonical), null, firstDay(firstYear), lastDay(lastYear), false);
    }

    /** One or two free digits at the end of a lone year are level 1, all others level 2. */
    private static int levelOfFreeYear(String year, int components) {
        int first = year.indexOf('X');
        if (first < 0) {
            return 0;
        }
        boolean atEnd = year.endsWith("X") && first >= year.length() - 2;
        return components == 1 && atEnd ? 1 : 2;
    }

    private static int[] digitSets(String year) {
        int[] sets = new int[4];
        for (int i = 0; i < 4; i++) {
            char c = year.charAt(i);
            sets[i] = c == 'X' ? DayPattern.ANY_DIGIT : 1 << (c - '0');
        }
        return sets;
    }

    /** The set of numbers from 1 to a maximum, bit 0 for 1, that two digits can mean. */
    private static int numbersMatching(String twoDigits, int max) {
        int numbers = 0;
        for (int number = 1; number <= max; number++) {
            if (matches(twoDigits.charAt(0), number / 10) && matches(twoDigits.charAt(1), number % 10)) {
                numbers |= 1 << (number - 1);
            }
        }
        return numbers;
    }

    private static boolean matches(char c, int digit) {
        return c == 'X' || c - '0' == digit;
    }

    /** The months of a part of the year, none if the number is not that of a part. */
    private static int monthsOfPart(int part) {
        if (part >= 29 && part <= 32) {
            // The seasons of the southern hemisphere come half a year later.
            return 0b111 << ((part - 29 + 2) % 4 * 3);
        }
        if (part >= 21 && part <= 36) {
            return 0b111 << ((part - 21) % 4 * 3);
        }
        if (part >= 37 && part <= 39) {
            return 0b1111 << ((part - 37) * 4);
        }
        return part == 40 ? 0b111111 : part == 41 ? 0b111111 << 6 : 0;
    }
}
