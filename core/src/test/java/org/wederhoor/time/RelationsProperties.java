package org.wederhoor.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Relations against an oracle that lists every extent of every alternative, two ticks a day, in a month of twelve days. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class RelationsProperties {
    private static final int DAYS = 12;
    private static final int PAST = 0;
    private static final int FUTURE = 2 * DAYS + 2;

    /** From when to when, in ticks: day d has the ticks 2d and 2d+1. */
    record Extent(int start, int end) {}

    /** A date: for each part, for each alternative, all extents it can have; periods has lone dates whole. */
    record Sample(String text, List<List<List<Extent>>> parts, List<List<List<Extent>>> periods) {}

    private static List<Extent> extents(int startMin, int startMax, int endMin, int endMax) {
        List<Extent> extents = new ArrayList<>();
        for (int start = startMin; start <= startMax; start++) {
            for (int end = Math.max(start, endMin); end <= endMax; end++) {
                extents.add(new Extent(start, end));
            }
        }
        return extents;
    }

    private static String day(int day) {
        return (day < 10 ? "2018-05-0" : "2018-05-") + day;
    }

    private static List<Extent> room(int first, int last) {
        return extents(2 * first, 2 * last + 1, 2 * first, 2 * last + 1);
    }

    private static List<Extent> whole(int first, int last) {
        return List.of(new Extent(2 * first, 2 * last + 1));
    }

    private static Sample lone(String text, List<int[]> alternatives) {
        return new Sample(
                text,
                List.of(alternatives.stream().map(a -> room(a[0], a[1])).toList()),
                List.of(alternatives.stream().map(a -> whole(a[0], a[1])).toList()));
    }

    @Provide
    Arbitrary<Sample> samples() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, DAYS);
        Arbitrary<Sample> loneDays = days.map(d -> lone(day(d), List.of(new int[] {d, d})));
        // Days beyond the twelfth would be later than all others, so patterns that have them are left out.
        Arbitrary<Sample> patterns = Arbitraries.of(
                lone("2018-05-0X", List.of(new int[] {1, 9})),
                lone("2017-05-X2/..", List.of()),
                lone("[2018-05-01..2018-05-04]", List.of(new int[] {1, 4})));
        Arbitrary<Sample> oneOf = Combinators.combine(days, days, days)
                .as((a, b, c) -> lone(
                        "[" + day(a) + "," + day(b) + ".." + day(Math.max(b, c)) + "]",
                        List.of(new int[] {a, a}, new int[] {b, Math.max(b, c)})));
        Arbitrary<Sample> allOf = Combinators.combine(days, days).as(RelationsProperties::allOf);
        Arbitrary<Sample> intervals = Combinators.combine(
                        days, days, Arbitraries.of("", "..", "d", "d"), Arbitraries.of("", "..", "d", "d"))
                .as(RelationsProperties::interval);
        Arbitrary<Sample> rooms = Combinators.combine(days, days)
                .as((a, b) -> Math.min(a, b) == Math.max(a, b) ? lone(day(a), List.of(new int[] {a, a})) : roomy(a));
        return Arbitraries.oneOf(
                loneDays, patterns.filter(sample -> !sample.parts().get(0).isEmpty()), oneOf, allOf, intervals, rooms);
    }

    /** An interval that begins on one of nine days. */
    private static Sample roomy(int end) {
        int last = Math.max(end, 9);
        List<List<List<Extent>>> parts = List.of(List.of(extents(2, 19, 2 * last, 2 * last + 1)));
        return new Sample("2018-05-0X/" + day(last), parts, parts);
    }

    private static Sample allOf(int a, int b) {
        if (a == b) {
            return lone("{" + day(a) + "}", List.of(new int[] {a, a}));
        }
        return new Sample(
                "{" + day(a) + "," + day(b) + "}",
                List.of(List.of(room(a, a)), List.of(room(b, b))),
                List.of(List.of(whole(a, a)), List.of(whole(b, b))));
    }

    private static Sample interval(int a, int b, String start, String end) {
        int first = Math.min(a, b);
        int last = Math.max(a, b);
        if (start.isEmpty() && end.isEmpty()) {
            return interval(a, b, "..", "");
        }
        int startMin = start.equals("d") ? 2 * first : PAST;
        int startMax = start.equals("d") ? 2 * first + 1 : start.isEmpty() ? FUTURE : PAST;
        int endMin = end.equals("d") ? 2 * last : end.isEmpty() ? PAST : FUTURE;
        int endMax = end.equals("d") ? 2 * last + 1 : FUTURE;
        List<List<List<Extent>>> parts = List.of(List.of(extents(startMin, startMax, endMin, endMax)));
        return new Sample(
                (start.equals("d") ? day(first) : start) + "/" + (end.equals("d") ? day(last) : end), parts, parts);
    }

    private static Ternary forAll(List<List<Extent>> a, List<List<Extent>> b, BiPredicate<Extent, Extent> relation) {
        boolean yes = false;
        boolean no = false;
        for (List<Extent> mine : a) {
            for (List<Extent> theirs : b) {
                for (Extent x : mine) {
                    for (Extent y : theirs) {
                        boolean holds = relation.test(x, y);
                        yes |= holds;
                        no |= !holds;
                    }
                }
            }
        }
        return yes && no ? Ternary.DEPENDS : yes ? Ternary.YES : Ternary.NO;
    }

    private static Ternary ofParts(
            List<List<List<Extent>>> a,
            List<List<List<Extent>>> b,
            BinaryOperator<Ternary> overA,
            BinaryOperator<Ternary> overB,
            BiPredicate<Extent, Extent> relation) {
        return a.stream()
                .map(x -> b.stream()
                        .map(y -> forAll(x, y, relation))
                        .reduce(overB)
                        .orElseThrow())
                .reduce(overA)
                .orElseThrow();
    }

    private static int startOfDay(int tick) {
        return tick / 2 * 2;
    }

    @Property(tries = 600)
    void relationsAreTrueOfAllExtentsOrOfNone(@ForAll("samples") Sample a, @ForAll("samples") Sample b) {
        EdtfDate x = EdtfDate.parse(a.text());
        EdtfDate y = EdtfDate.parse(b.text());
        BinaryOperator<Ternary> and = Ternary::and;
        BinaryOperator<Ternary> or = Ternary::or;
        assertEquals(
                ofParts(a.parts(), b.parts(), and, and, (s, t) -> s.end() < t.start()),
                x.isBefore(y),
                () -> a.text() + " before " + b.text());
        assertEquals(
                ofParts(a.periods(), b.periods(), or, or, (s, t) -> s.start() <= t.end() && t.start() <= s.end()),
                x.overlaps(y),
                () -> a.text() + " overlaps " + b.text());
        assertEquals(
                ofParts(
                        a.parts(),
                        b.periods(),
                        and,
                        or,
                        (s, t) -> startOfDay(t.start()) <= s.start() && s.end() <= startOfDay(t.end()) + 1),
                x.isWithin(y),
                () -> a.text() + " within " + b.text());
        if (a.parts().size() == 1 && b.parts().size() == 1) {
            assertEquals(
                    forAll(
                            a.parts().get(0),
                            b.parts().get(0),
                            (s, t) -> startOfDay(s.start()) == startOfDay(t.start())
                                    && startOfDay(s.end()) == startOfDay(t.end())),
                    x.isSameAs(y),
                    () -> a.text() + " same as " + b.text());
        }
    }

    @Provide
    Arbitrary<String> dates() {
        return EdtfTexts.dates();
    }

    @Property
    void relationsHaveConverses(@ForAll("dates") String a, @ForAll("dates") String b) {
        EdtfDate x = EdtfDate.parse(a);
        EdtfDate y = EdtfDate.parse(b);
        assertEquals(x.isBefore(y), y.isAfter(x));
        assertEquals(x.isWithin(y), y.contains(x));
        assertEquals(x.overlaps(y), y.overlaps(x));
        assertEquals(x.isSameAs(y), y.isSameAs(x));
    }

    @Property
    void whatIsBeforeDoesNotOverlapAndIsNotAfter(@ForAll("dates") String a, @ForAll("dates") String b) {
        EdtfDate x = EdtfDate.parse(a);
        EdtfDate y = EdtfDate.parse(b);
        if (x.isBefore(y) == Ternary.YES) {
            assertEquals(Ternary.NO, x.overlaps(y));
            assertEquals(Ternary.NO, x.isAfter(y));
            assertEquals(Ternary.NO, x.isSameAs(y));
            assertEquals(Ternary.NO, x.isWithin(y));
        }
    }

    @Property
    void aDateIsNeverSurelyDifferentFromItself(@ForAll("dates") String text) {
        EdtfDate date = EdtfDate.parse(text);
        assertTrue(date.isSameAs(EdtfDate.parse(text)) != Ternary.NO);
        assertTrue(date.overlaps(date) != Ternary.NO);
        assertTrue(date.isBefore(date) != Ternary.YES);
    }
}
