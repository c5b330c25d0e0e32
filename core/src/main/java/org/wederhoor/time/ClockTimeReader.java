package org.wederhoor.time;

import static org.wederhoor.time.GregorianDays.SECONDS_PER_DAY;

import com.google.common.base.Strings;

/** Reads what follows the day of a date and time. */
final class ClockTimeReader {
    private static final String ACCEPTED = "a time such as T23:20:30, T23:20:30Z or T23:20:30+04:30";
    private static final String OFFSET_ACCEPTED = "Z, or an offset from -12:00 to +14:00 other than -00:00";

    private final TextCursor in;
    private final long day;

    ClockTimeReader(TextCursor in, long day) {
        this.in = in;
        this.day = day;
    }

    ClockTime read() {
        int start = in.position();
        in.skip("T");
        int hour = number("hour", "00 to 24");
        expect(":");
        int minute = number("minute", "00 to 59");
        int second = in.skip(":") ? number("second", "00 to 59, or 60 for a leap second") : 0;
        int nano = in.skip(".") || in.skip(",") ? fraction() : 0;
        boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nano == 0;
        if ((hour > 23 && !endOfDay) || minute > 59 || second > 60) {
            throw in.refuse(start, "time of day", "T00:00:00 to T23:59:59, T24:00:00 or a leap second");
        }
        boolean zoned = true;
        int offset = 0;
        if (in.peek() == '+' || in.peek() == '-' || in.peek() == '\u2212') {
            offset = offset();
        } else if (!in.skip("Z")) {
            zoned = false;
        }
        boolean leapSecond = second == 60;
        // The leap second shares its number with the second before it, so that it stays in its day.
        long local = day * SECONDS_PER_DAY + hour * 3600L + minute * 60L + (leapSecond ? 59 : second);
        if (leapSecond && !endsMonth(local - offset)) {
            throw in.refuse(start, "leap second", "23:59:60 of UTC at the end of a month");
        }
        long localDay = endOfDay ? day + 1 : day;
        if (GregorianDays.yearOf(localDay) > 9999) {
            throw in.refuse(start, "time of day", "a time up to T23:59:59 on the last day of the year 9999");
        }
        long secondOfDay = local - localDay * SECONDS_PER_DAY;
        return new ClockTime(
                canonical(secondOfDay, leapSecond, nano, zoned, offset), localDay, local - offset, nano, zoned);
    }

    private int number(String name, String accepted) {
        return Integer.parseInt(in.twoDigits(false, name, accepted));
    }

    private void expect(String separator) {
        if (!in.skip(separator)) {
            throw in.fail(in.position(), "time of day", ACCEPTED);
        }
    }

    private int fraction() {
        int start = in.position();
        String digits = in.digits(false);
        if (digits.isEmpty() || digits.length() > 9) {
            throw in.fail(start, "fraction of a second", "one to nine digits");
        }
        return Integer.parseInt(Strings.padEnd(digits, 9, '0'));
    }

    private int offset() {
        int start = in.position();
        boolean west = in.skipMinus();
        if (!west) {
            in.skip("+");
        }
        int hours = number("hours of offset", OFFSET_ACCEPTED);
        int minutes = in.skip(":") ? number("minutes of offset", "00 to 59") : 0;
        int seconds = hours * 3600 + minutes * 60;
        if (minutes > 59 || seconds > (west ? 12 : 14) * 3600 || (west && seconds == 0)) {
            throw in.refuse(start, "offset", OFFSET_ACCEPTED);
        }
        return west ? -seconds : seconds;
    }

    private static boolean endsMonth(long epochSecond) {
        long nextDay = GregorianDays.dayOfSecond(epochSecond) + 1;
        long year = GregorianDays.yearOf(nextDay);
        return epochSecond == nextDay * SECONDS_PER_DAY - 1
                && nextDay == GregorianDays.toDay(year, GregorianDays.monthOf(nextDay, year), 1);
    }

    private static String canonical(long secondOfDay, boolean leapSecond, int nano, boolean zoned, int offset) {
        StringBuilder out = new StringBuilder();
        GregorianDays.appendTime(out, secondOfDay, leapSecond ? 0 : nano);
        if (leapSecond) {
            out.setLength(out.length() - 2);
            out.append("60");
            GregorianDays.appendFraction(out, nano);
        }
        if (zoned && offset == 0) {
            out.append('Z');
        } else if (zoned) {
            out.append(offset < 0 ? '-' : '+');
            GregorianDays.appendPadded(out, Math.abs(offset) / 3600, 2);
            out.append(':');
            GregorianDays.appendPadded(out, Math.abs(offset) / 60 % 60, 2);
        }
        return out.toString();
    }
}
