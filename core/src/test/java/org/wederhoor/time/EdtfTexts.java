package org.wederhoor.time;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts of dates of all kinds. */
final class EdtfTexts {
    private EdtfTexts() {}

    static Arbitrary<String> dates() {
        Arbitrary<String> lone = loneDates();
        return Arbitraries.oneOf(lone, dateTimes(), intervals(), sets()).filter(EdtfTexts::isDate);
    }

    /** Dates with one piece replaced, most of which are none. */
    static Arbitrary<String> nearlyDates() {
        Arbitrary<String> piece = Arbitraries.of(
                "", "-", "X", "/", "..", "[", "}", ",", "?", "%", "T", "Y", "E", "S", "0", "9", ":", "Z", " ", "\u2212",
                "\n");
        return Combinators.combine(dates(), Arbitraries.doubles().between(0, 1), piece, Arbitraries.of(0, 1))
                .as((date, where, text, cut) -> {
                    int at = (int) (where * (date.length() - 1));
                    return date.substring(0, at) + text + date.substring(at + cut);
                });
    }

    // The parts are drawn by themselves, so that a day may not be in its month and an interval may end before it
    // starts;
    // those are filtered out with the parser itself, which is safe only because the laws do not ask what is refused.
    private static boolean isDate(String text) {
        try {
            return EdtfDate.parse(text).text().equals(text);
        } catch (EdtfFormatException refused) {
            return false;
        }
    }

    private static Arbitrary<String> qualifier() {
        return Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just("")), Tuple.of(1, Arbitraries.of("?", "~", "%")));
    }

    private static Arbitrary<String> component(Arbitrary<String> text) {
        return Combinators.combine(qualifier(), text, qualifier()).as((before, part, after) -> before + part + after);
    }

    private static Arbitrary<String> loneDates() {
        Arbitrary<String> year = component(Arbitraries.of(
                "1985", "2004", "0000", "-0001", "9999", "-9999", "201X", "20XX", "1XX4", "156X", "2X10", "-00X4"));
        Arbitrary<String> month =
                component(Arbitraries.of("01", "02", "10", "12", "XX", "1X", "X2", "21", "24", "30", "33", "37", "41"));
        Arbitrary<String> day = component(Arbitraries.of("01", "28", "29", "31", "XX", "1X", "X5", "3X"));
        Arbitrary<String> special = component(Arbitraries.of(
                "19",
                "-05",
                "199",
                "-005",
                "Y17E7",
                "Y-17E7",
                "Y12345",
                "Y-99999999999",
                "1950S2",
                "-1950S3",
                "Y3388E2S3"));
        return Arbitraries.oneOf(
                year,
                Combinators.combine(year, month).as((y, m) -> y + "-" + m),
                Combinators.combine(year, month, day).as((y, m, d) -> y + "-" + m + "-" + d),
                special);
    }

    private static Arbitrary<String> dateTimes() {
        return Combinators.combine(
                        Arbitraries.of("1985-04-12", "0000-01-01", "-0044-03-15", "9999-12-31", "2016-12-31"),
                        Arbitraries.of(
                                "00:00", "23:59:59", "24:00:00", "23:59:60", "10:30:45.120", "10:30:45,000000001"),
                        Arbitraries.of("", "Z", "+00:00", "+14:00", "-12:00", "+05:30", "\u221204"))
                .as((date, time, offset) -> date + "T" + time + offset);
    }

    private static Arbitrary<String> intervals() {
        Arbitrary<String> end = Arbitraries.oneOf(loneDates(), loneDates(), Arbitraries.of("", ".."));
        return Combinators.combine(end, end).as((start, stop) -> start + "/" + stop);
    }

    private static Arbitrary<String> sets() {
        Arbitrary<String> member = Arbitraries.oneOf(
                loneDates(),
                loneDates(),
                Combinators.combine(loneDates(), loneDates())
                        .as((a, b) -> a + ".." + b)
                        .filter(range -> isDate("[" + range + "]")));
        Arbitrary<List<String>> members = member.list().ofMinSize(1).ofMaxSize(5);
        return Combinators.combine(
                        Arbitraries.of("[]", "{}"),
                        members,
                        Arbitraries.of("", "", ".."),
                        Arbitraries.of("", "", ".."),
                        Arbitraries.of(",", ", "))
                .as((brackets, list, open, end, comma) ->
                        brackets.charAt(0) + open + String.join(comma, list) + end + brackets.charAt(1));
    }
}
