package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Id;
import org.wederhoor.model.Temporality;
import org.wederhoor.provenance.Provenance;

/** Orders and dates of events against an oracle that takes shortest paths between all moments for every set of statements. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TimelinesProperties {
    private static final long NONE = Long.MAX_VALUE / 4;

    /** How begin lies to begin and end to end; where that is not all, nothing. */
    private static final Map<String, String> ENDPOINTS = Map.ofEntries(
            Map.entry("before", ""),
            Map.entry("after", ""),
            Map.entry("meets", ""),
            Map.entry("met-by", ""),
            Map.entry("overlaps", ""),
            Map.entry("overlapped-by", ""),
            Map.entry("starts", "=<"),
            Map.entry("started-by", "=>"),
            Map.entry("during", "><"),
            Map.entry("contains", "<>"),
            Map.entry("finishes", ">="),
            Map.entry("finished-by", "<="),
            Map.entry("equals", "=="));

    /** A date as written, whether doubtful, and of each alternative when it can begin and when it can end. */
    record When(String text, boolean approximate, List<long[]> alternatives) {
        long[] hull() {
            long[] hull = alternatives.get(0).clone();
            for (long[] a : alternatives) {
                for (int i = 0; i < 4; i++) {
                    hull[i] = i % 2 == 0 ? Math.min(hull[i], a[i]) : Math.max(hull[i], a[i]);
                }
            }
            return hull;
        }
    }

    record Line(String event, String property, String other, When when, String factuality) {
        boolean isOrder() {
            return ENDPOINTS.containsKey(property);
        }

        int cost() {
            return List.of("CT+", "PR+", "PS+").indexOf(factuality);
        }

        String text() {
            return event + " " + property + " " + (isOrder() ? other : "t:" + when.text());
        }
    }

    private static long second(String date, boolean end) {
        long start = LocalDate.parse(date).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        return end ? start + 86_399 : start;
    }

    private static long[] years(int begin, int end) {
        return new long[] {
            second(begin + "-01-01", false),
            second(begin + "-12-31", true),
            second(end + "-01-01", false),
            second(end + "-12-31", true)
        };
    }

    private static long[] moment(int second) {
        long at = second("2018-05-01", false) + second;
        return new long[] {at, at, at, at};
    }

    private static final List<When> DATES = List.of(
            new When("2017", false, List.of(years(2017, 2017))),
            new When("2018", false, List.of(years(2018, 2018))),
            new When("2019", false, List.of(years(2019, 2019))),
            new When("2017/2019", false, List.of(years(2017, 2019))),
            new When("2018~", true, List.of(years(2018, 2018))),
            new When("2017?", true, List.of(years(2017, 2017))),
            new When("[2016,2018]", false, List.of(years(2016, 2016), years(2018, 2018))),
            new When("[2017,2019,2021]", false, List.of(years(2017, 2017), years(2019, 2019), years(2021, 2021))),
            new When("2018-05-01T00:00:01", false, List.of(moment(1))),
            new When("2018-05-01T00:00:02", false, List.of(moment(2))),
            new When("[2018-05-01,2018-05-03]", false, List.of(day("2018-05-01"), day("2018-05-03"))));

    private static long[] day(String date) {
        return new long[] {second(date, false), second(date, true), second(date, false), second(date, true)};
    }

    private static DossierSketch vocabulary() {
        DossierSketch sketch = new DossierSketch();
        ENDPOINTS
                .keySet()
                .forEach(name -> sketch.property(
                        name,
                        p -> p.temporality(Temporality.TIMELESS)
                                .orders(AllenRelation.valueOf(
                                        name.toUpperCase(Locale.ROOT).replace('-', '_')))));
        return sketch.property("began", p -> p.temporality(Temporality.TIMELESS).dates(EventPart.BEGIN))
                .property("ended", p -> p.temporality(Temporality.TIMELESS).dates(EventPart.END))
                .property("dated", p -> p.temporality(Temporality.TIMELESS).dates(EventPart.WHOLE));
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<String> event = Arbitraries.of("u", "v", "w", "x");
        Arbitrary<String> order = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of("before", "after", "during")),
                Tuple.of(1, Arbitraries.of(new TreeSet<>(ENDPOINTS.keySet()))));
        Arbitrary<String> property =
                Arbitraries.frequencyOf(Tuple.of(1, order), Tuple.of(1, Arbitraries.of("began", "ended", "dated")));
        Arbitrary<String> factuality =
                Arbitraries.frequency(Tuple.of(7, "CT+"), Tuple.of(2, "PR+"), Tuple.of(1, "PS+"));
        return Combinators.combine(event, property, event, Arbitraries.of(DATES), factuality)
                .as(Line::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(7);
    }

    @Property(tries = 700)
    void findingsAreThoseOfTheOracle(@ForAll("lines") List<Line> lines) {
        List<String> expected = new Oracle(lines).findings();
        Statistics.collect(expected.isEmpty() ? "none" : expected.toString().contains("P ") ? "possible" : "certain");
        assertEquals(expected, found(lines));
    }

    private static List<String> found(List<Line> lines) {
        DossierSketch sketch = vocabulary();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
        Collections.shuffle(order, new Random(lines.size()));
        for (int i : order) {
            sketch.claim("c" + i, lines.get(i).text())
                    .says("s" + i, "a" + i, "c" + i, lines.get(i).factuality(), "");
        }
        List<String> found = new ArrayList<>();
        for (Finding finding : ConsistencyChecker.check(Provenance.of(sketch.dossier()))) {
            if (finding.code() == FindingCode.TIMELINE_CONFLICT) {
                found.add((finding.modality() == Modality.CERTAIN ? "C " : "P ") + finding.subjects() + " "
                        + finding.cause().stream().map(Id::value).toList());
                assertEquals(
                        finding.modality() == Modality.POSSIBLE,
                        !finding.doubts().isEmpty(),
                        "doubts");
            }
        }
        Collections.sort(found);
        return found;
    }

    /** What is to be found, from the definition. */
    private static final class Oracle {
        private static final List<String> EVENTS = List.of("u", "v", "w", "x");

        private final List<Line> lines;
        private final Map<List<Integer>, Boolean> feasible = new HashMap<>();

        Oracle(List<Line> lines) {
            this.lines = lines;
        }

        List<String> findings() {
            List<String> findings = new ArrayList<>();
            List<Integer> rest =
                    new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
            for (List<Integer> component : components()) {
                IntPredicate conflict = set -> isInConflict(component, set, false, true);
                if (conflict.test((1 << component.size()) - 1)) {
                    findings.add(told(component, conflict, true));
                    rest.removeAll(component);
                }
            }
            for (List<Integer> group : groups(rest)) {
                IntPredicate certain = set -> isInConflict(group, set, true, true);
                IntPredicate possible = set -> isInConflict(group, set, true, false);
                int all = (1 << group.size()) - 1;
                if (group.stream().anyMatch(i -> !lines.get(i).isOrder()) && possible.test(all)) {
                    findings.add(told(group, certain.test(all) ? certain : possible, certain.test(all)));
                }
            }
            Collections.sort(findings);
            return findings;
        }

        private String told(List<Integer> group, IntPredicate conflict, boolean certain) {
            int left = (1 << group.size()) - 1;
            for (int i = group.size() - 1; i >= 0; i--) {
                left = conflict.test(left & ~(1 << i)) ? left & ~(1 << i) : left;
            }
            TreeSet<String> events = new TreeSet<>();
            TreeSet<String> orders = new TreeSet<>();
            TreeSet<String> dates = new TreeSet<>();
            for (int i : group) {
                Line line = lines.get(i);
                events.add(line.event());
                if (line.isOrder()) {
                    events.add(line.other());
                    orders.add(line.property());
                } else {
                    dates.add(line.property());
                }
            }
            List<String> subjects = List.of(events.first(), dates.isEmpty() ? orders.first() : dates.first());
            return (certain ? "C " : "P ") + subjects + " "
                    + some(group, left).stream().map(i -> "s" + i).toList();
        }

        private static List<Integer> some(List<Integer> group, int set) {
            List<Integer> some = new ArrayList<>();
            for (int i = 0; i < group.size(); i++) {
                if ((set >> i & 1) == 1) {
                    some.add(group.get(i));
                }
            }
            return some;
        }

        /** Whether some part of a set, sure enough together, leaves no moment. */
        private boolean isInConflict(List<Integer> group, int set, boolean readApart, boolean certain) {
            for (int part = set; part > 0; part = (part - 1) & set) {
                List<Integer> some = some(group, part);
                boolean wanted =
                        some.stream().mapToInt(i -> lines.get(i).cost()).sum() <= 2
                                && !(certain && readApart && some.stream().anyMatch(this::isApproximate));
                if (wanted && (!isFeasible(some, -1, 0) || (readApart && hasMisfit(some, certain)))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isApproximate(int line) {
            return !lines.get(line).isOrder() && lines.get(line).when().approximate();
        }

        private boolean hasMisfit(List<Integer> some, boolean all) {
            for (int i : some) {
                if (!lines.get(i).isOrder()) {
                    int misfits = 0;
                    int count = lines.get(i).when().alternatives().size();
                    for (int a = 0; a < count; a++) {
                        misfits += isFeasible(some, i, a) ? 0 : 1;
                    }
                    if (all ? misfits == count : misfits > 0) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isFeasible(List<Integer> some, int read, int alternative) {
            List<Integer> key = new ArrayList<>(some);
            key.add(-1 - (read < 0 ? 0 : 10 * read + alternative + 1));
            return feasible.computeIfAbsent(key, k -> shortestPaths(some, read, alternative));
        }

        private boolean shortestPaths(List<Integer> some, int read, int alternative) {
            int size = 1 + 2 * EVENTS.size();
            long[][] most = new long[size][size];
            for (int i = 0; i < size; i++) {
                Arrays.fill(most[i], NONE);
                most[i][i] = 0;
            }
            for (int begin = 1; begin < size; begin += 2) {
                bound(most, begin + 1, begin, 0);
            }
            for (int i : some) {
                add(most, lines.get(i), i == read ? alternative : -1);
            }
            for (int k = 0; k < size; k++) {
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        if (most[i][k] < NONE && most[k][j] < NONE) {
                            bound(most, i, j, most[i][k] + most[k][j]);
                        }
                    }
                }
            }
            return IntStream.range(0, size).allMatch(i -> most[i][i] >= 0);
        }

        private static void bound(long[][] most, int from, int to, long atMost) {
            most[from][to] = Math.min(most[from][to], atMost);
        }

        private static void add(long[][] most, Line line, int alternative) {
            int a = 1 + 2 * EVENTS.indexOf(line.event());
            int b = 1 + 2 * EVENTS.indexOf(line.other());
            if (!line.isOrder()) {
                long[] window = alternative < 0
                        ? line.when().hull()
                        : line.when().alternatives().get(alternative);
                boolean whole = line.property().equals("dated");
                if (!line.property().equals("ended")) {
                    bound(most, 0, a, window[whole ? 1 : 3]);
                    bound(most, a, 0, -window[0]);
                }
                if (!line.property().equals("began")) {
                    bound(most, 0, a + 1, window[3]);
                    bound(most, a + 1, 0, -window[whole ? 2 : 0]);
                }
                return;
            }
            switch (line.property()) {
                case "before" -> precedes(most, a + 1, b);
                case "after" -> precedes(most, b + 1, a);
                case "meets" -> touches(most, a + 1, b);
                case "met-by" -> touches(most, b + 1, a);
                case "overlaps" -> chain(most, a, b, a + 1, b + 1);
                case "overlapped-by" -> chain(most, b, a, b + 1, a + 1);
                default -> {
                    relate(
                            most,
                            a,
                            b,
                            ENDPOINTS.getOrDefault(line.property(), "==").charAt(0));
                    relate(
                            most,
                            a + 1,
                            b + 1,
                            ENDPOINTS.getOrDefault(line.property(), "==").charAt(1));
                }
            }
        }

        private static void precedes(long[][] most, int first, int second) {
            bound(most, second, first, -1);
        }

        private static void touches(long[][] most, int end, int begin) {
            bound(most, begin, end, 0);
            bound(most, end, begin, 1);
        }

        /** Begins first, shares a second at least, and ends first. */
        private static void chain(long[][] most, int begin, int then, int end, int last) {
            precedes(most, begin, then);
            bound(most, end, then, 0);
            precedes(most, end, last);
        }

        private static void relate(long[][] most, int one, int other, char how) {
            switch (how) {
                case '<' -> precedes(most, one, other);
                case '>' -> precedes(most, other, one);
                default -> {
                    bound(most, one, other, 0);
                    bound(most, other, one, 0);
                }
            }
        }

        /** Orders whose events lead to each other. */
        private List<List<Integer>> components() {
            Map<List<String>, List<Integer>> components = new LinkedHashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isOrder()) {
                    TreeSet<String> both = new TreeSet<>();
                    for (String event : reached(lines.get(i).event())) {
                        if (reached(event).contains(lines.get(i).event())) {
                            both.add(event);
                        }
                    }
                    if (both.contains(lines.get(i).other())) {
                        components
                                .computeIfAbsent(new ArrayList<>(both), c -> new ArrayList<>())
                                .add(i);
                    }
                }
            }
            return new ArrayList<>(components.values());
        }

        private Set<String> reached(String start) {
            TreeSet<String> reached = new TreeSet<>(List.of(start));
            for (int round = 0; round < EVENTS.size(); round++) {
                for (Line line : lines) {
                    if (line.isOrder()) {
                        boolean forward = !List.of("after", "met-by").contains(line.property());
                        boolean strict = List.of("before", "after").contains(line.property());
                        if (reached.contains(line.event()) && (forward || !strict)) {
                            reached.add(line.other());
                        }
                        if (reached.contains(line.other()) && (!forward || !strict)) {
                            reached.add(line.event());
                        }
                    }
                }
            }
            return reached;
        }

        private List<List<Integer>> groups(List<Integer> rest) {
            Map<String, String> group = new HashMap<>();
            EVENTS.forEach(event -> group.put(event, event));
            for (int i : rest) {
                if (lines.get(i).isOrder()) {
                    String one = group.get(lines.get(i).event());
                    String other = group.get(lines.get(i).other());
                    group.replaceAll((event, g) -> g.equals(other) ? one : g);
                }
            }
            Map<String, List<Integer>> groups = new LinkedHashMap<>();
            rest.forEach(i -> groups.computeIfAbsent(group.get(lines.get(i).event()), g -> new ArrayList<>())
                    .add(i));
            return new ArrayList<>(groups.values());
        }
    }
}
