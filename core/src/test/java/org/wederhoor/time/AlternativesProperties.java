package org.wederhoor.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Alternatives against a list of all days that the digits can mean, made by comparing characters. */
class AlternativesProperties {
    private static final long DAY = 86_400;

    /** Runs of days, first and last. */
    private static List<long[]> runsByEnumeration(String pattern) {
        boolean negative = pattern.startsWith("-");
        List<String> parts = Splitter.on('-').splitToList(negative ? pattern.substring(1) : pattern);
        List<long[]> runs = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            int year = negative ? i - 9_999 : i;
            if ((negative && year == 0) || !matches(parts.get(0), year, "%04d")) {
                continue;
            }
            for (int month = 1; month <= 12; month++) {
                if (parts.size() > 1 && !matches(parts.get(1), month, "%02d")) {
                    continue;
                }
                for (int day = 1; day <= YearMonth.of(year, month).lengthOfMonth(); day++) {
                    if (parts.size() > 2 && !matches(parts.get(2), day, "%02d")) {
                        continue;
                    }
                    long epochDay = LocalDate.of(year, month, day).toEpochDay();
                    long[] last = runs.isEmpty() ? new long[] {0, Long.MIN_VALUE} : runs.get(runs.size() - 1);
                    if (last[1] + 1 == epochDay) {
                        last[1]++;
                    } else {
                        runs.add(new long[] {epochDay, epochDay});
                    }
                }
            }
        }
        return runs;
    }

    private static boolean matches(String pattern, int number, String format) {
        String digits = String.format(Locale.ROOT, format, Math.abs(number));
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) != 'X' && pattern.charAt(i) != digits.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> spans(List<long[]> runs) {
        List<String> spans = new ArrayList<>();
        for (long[] run : runs) {
            spans.add(run[0] * DAY + " " + (run[1] * DAY + DAY - 1));
        }
        return spans;
    }

    private static List<String> spans(Alternatives alternatives) {
        List<String> spans = new ArrayList<>();
        for (Span span : alternatives) {
            assertEquals(span.startEarliest(), span.endEarliest());
            assertEquals(span.startLatest(), span.endLatest());
            spans.add(span.startEarliest() + " " + span.endLatest());
        }
        return spans;
    }

    @Provide
    Arbitrary<String> freeDates() {
        Arbitrary<String> digit = Arbitraries.of("0", "1", "2", "3", "4", "6", "8", "9", "X", "X");
        Arbitrary<String> year = Combinators.combine(Arbitraries.of("", "", "-"), digit, digit, digit, digit)
                .as((sign, a, b, c, d) -> sign + a + b + c + d);
        Arbitrary<String> month = Arbitraries.of("01", "02", "04", "12", "XX", "0X", "1X", "X1", "X2", "X4");
        Arbitrary<String> day =
                Arbitraries.of("01", "28", "29", "30", "31", "XX", "0X", "1X", "2X", "3X", "X0", "X1", "X9");
        return Combinators.combine(year, month, day, Arbitraries.of(1, 2, 3, 3, 3, 3))
                .as((y, m, d, size) -> size == 1 ? y : size == 2 ? y + "-" + m : y + "-" + m + "-" + d);
    }

    @Property(tries = 150)
    void alternativesAreTheRunsOfAllDaysThatTheDigitsCanMean(@ForAll("freeDates") String text, @ForAll Random random) {
        List<long[]> runs = runsByEnumeration(text);
        if (runs.isEmpty()) {
            assertThrows(EdtfFormatException.class, () -> EdtfDate.parse(text));
            return;
        }
        EdtfDate date = EdtfDate.parse(text);
        Alternatives alternatives = date.alternatives();
        assertEquals(spans(runs), spans(alternatives));
        assertEquals(runs.size(), alternatives.count());
        assertEquals(runs.get(0)[0], date.earliest().epochDay());
        assertEquals(runs.get(runs.size() - 1)[1], date.latest().epochDay());

        // Cuts at the edges of a run, and at any moment.
        long[] run = runs.get(random.nextInt(runs.size()));
        long anywhere = runs.get(0)[0] * DAY + (long) (random.nextDouble() * 3e11);
        for (long cut : new long[] {run[0] * DAY, run[0] * DAY - 1, run[1] * DAY, run[1] * DAY + DAY, anywhere}) {
            List<long[]> starting = runs.stream().filter(r -> r[0] * DAY <= cut).toList();
            assertEquals(spans(starting), spans(alternatives.notAfter(cut)), () -> text + " not after " + cut);
            assertEquals(starting.size(), alternatives.notAfter(cut).count());
            List<long[]> later = runs.stream().filter(r -> r[0] * DAY >= cut).toList();
            assertEquals(spans(later), spans(alternatives.notBefore(cut)), () -> text + " not before " + cut);
            assertEquals(later.size(), alternatives.notBefore(cut).count());
        }
    }

    /** An interval from one day to another, at the edges of runs, where the answers change. */
    @Property(tries = 80)
    void relationsToAnIntervalHoldForAllRunsOrForNone(@ForAll("freeDates") String text, @ForAll Random random) {
        List<long[]> runs = runsByEnumeration(text);
        if (runs.isEmpty()) {
            return;
        }
        EdtfDate date = EdtfDate.parse(text);
        for (int i = 0; i < 10; i++) {
            long first = edge(runs, random);
            long last = edge(runs, random);
            long from = Math.min(first, last);
            long to = Math.max(first, last);
            EdtfDate interval = EdtfDate.parse(day(from) + "/" + day(to));
            String pair = text + " and " + interval;
            assertEquals(
                    answer(runs, r -> r[0] <= to && r[1] >= from, r -> r[0] <= to && r[1] >= from),
                    date.overlaps(interval),
                    pair);
            assertEquals(
                    answer(runs, r -> r[0] >= from && r[1] <= to, r -> r[0] <= to && r[1] >= from),
                    date.isWithin(interval),
                    pair);
            assertEquals(
                    answer(runs, r -> r[0] <= from && r[1] >= to, r -> r[0] <= from && r[1] >= to),
                    date.contains(interval),
                    pair);
            assertEquals(answer(runs, r -> r[1] < from, r -> r[0] <= from), date.isBefore(interval), pair);
            assertEquals(answer(runs, r -> r[0] > to, r -> r[1] >= to), date.isAfter(interval), pair);
            assertEquals(
                    answer(runs, r -> r[0] == r[1] && r[0] == from && r[0] == to, r -> r[0] <= from && r[1] >= to),
                    date.isSameAs(interval),
                    pair);
        }
    }

    private static Ternary answer(List<long[]> runs, Predicate<long[]> surely, Predicate<long[]> perhaps) {
        return runs.stream().allMatch(surely)
                ? Ternary.YES
                : runs.stream().anyMatch(perhaps) ? Ternary.DEPENDS : Ternary.NO;
    }

    private static long edge(List<long[]> runs, Random random) {
        int near = random.nextBoolean() ? random.nextInt(runs.size()) : random.nextBoolean() ? 0 : runs.size() - 1;
        long day = runs.get(near)[random.nextInt(2)] + random.nextInt(3) - 1;
        return Math.max(
                LocalDate.of(-9999, 1, 1).toEpochDay(),
                Math.min(LocalDate.of(9999, 12, 31).toEpochDay(), day));
    }

    private static String day(long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return String.format(
                Locale.ROOT,
                "%s%04d-%02d-%02d",
                day.getYear() < 0 ? "-" : "",
                Math.abs(day.getYear()),
                day.getMonthValue(),
                day.getDayOfMonth());
    }

    @Property(tries = 50)
    void anIntervalHasAnAlternativeForEachRunOfItsFreeEnd(
            @ForAll("freeDates") String text, @ForAll @IntRange(max = 9999) int year) {
        List<long[]> runs = runsByEnumeration(text);
        if (runs.size() < 2) {
            return;
        }
        String fixed = String.format(Locale.ROOT, "%04d", year);
        long fixedStart = LocalDate.of(year, 1, 1).toEpochDay();
        long fixedEnd = LocalDate.of(year, 12, 31).toEpochDay();
        List<long[]> starts = runs.stream().filter(r -> r[0] <= fixedEnd).toList();
        assertInterval(text + "/" + fixed, starts.size());
        List<long[]> ends = runs.stream().filter(r -> r[1] >= fixedStart).toList();
        assertInterval(fixed + "/" + text, ends.size());
        assertInterval(text + "/..", runs.size());
        assertInterval("/" + text, runs.size());
    }

    private static void assertInterval(String text, int count) {
        if (count == 0) {
            assertThrows(EdtfFormatException.class, () -> EdtfDate.parse(text));
            return;
        }
        Alternatives alternatives = EdtfDate.parse(text).alternatives();
        assertEquals(count, alternatives.count(), text);
        assertEquals(count, Iterables.size(alternatives), text);
    }

    @Example
    void theYearlyDateOfTheArticleIsCutAtTheDayItWasSaid() {
        Alternatives bans = EdtfDate.parse("XXXX-10-01").alternatives();
        assertEquals(10_000, bans.count());
        Alternatives known = bans.notAfter(EdtfDate.parse("2018-11").latest().epochSecond());
        assertEquals(2_019, known.count());
        assertEquals(
                List.of("2016-10-01", "2017-10-01", "2018-10-01"),
                ImmutableList.copyOf(known.notBefore(
                                EdtfDate.parse("2016").earliest().epochSecond()))
                        .stream()
                        .map(Span::toString)
                        .toList());
        assertEquals("2019 alternatives [0000-10-01, 0001-10-01, 0002-10-01]", known.toString());
        assertEquals(0, bans.notAfter(Span.PAST).count());
        assertEquals(10_000, bans.notAfter(Span.FUTURE).notBefore(Span.PAST).count());
    }

    @Example
    void periodsTakeLoneDatesWholeAndLeaveIntervalsAsTheyAre() {
        Span may = EdtfDate.parse("2018-05").alternatives().iterator().next();
        assertEquals(may.whole(), EdtfDate.parse("2018-05").periods().iterator().next());
        assertEquals(may.whole().startLatest(), may.startEarliest());
        assertEquals(may.whole().endEarliest(), may.endLatest());
        EdtfDate interval = EdtfDate.parse("2018-05/2018-06");
        assertEquals(
                interval.alternatives().iterator().next(),
                interval.periods().iterator().next());
    }

    @Example
    void aSpanIsTheDateThatAReportNames() {
        for (String text : new String[] {
            "2018-10-01",
            "2018-05",
            "2018",
            "-0044-03-15",
            "Y338000",
            "2018/..",
            "../2018",
            "/2018",
            "2018-05-03/",
            "2001/2010",
            "Y10000/Y20000",
            "2020-05-01T10:30:00Z",
            "2020-05-01T10:30:00",
            "2018-05-03/2018-05-04"
        }) {
            Span span = EdtfDate.parse(text).alternatives().iterator().next();
            assertEquals(text, span.toString());
            assertEquals(EdtfDate.parse(text), span.toDate());
        }
        assertEquals(
                "2001-04-01/2001-06-30",
                EdtfDate.parse("2001-34").alternatives().iterator().next().toString());
        assertTrue(EdtfDate.parse("[1667,1668,1670..1672]")
                .alternatives()
                .toString()
                .endsWith("[1667, 1668, 1670/1672]"));
    }
}
