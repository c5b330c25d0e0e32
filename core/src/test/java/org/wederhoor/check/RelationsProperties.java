package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Id;
import org.wederhoor.model.Temporality;
import org.wederhoor.provenance.Provenance;

/**
 * Loops of relations against an oracle that tries every set of statements and every choice that their dates leave, over
 * half years.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class RelationsProperties {
    private static final int POINTS = 8;
    /** A moment of its own, for what nothing dates. */
    private static final int SOMEWHEN = POINTS;

    /** A time as written, and for each alternative of it the sets of half years from 2017 on that it can be. */
    record Time(String text, boolean approximate, List<List<BitSet>> asState, List<List<BitSet>> asEvent) {}

    record Line(String subject, String value, String factuality, Time time, String separator) {
        int cost() {
            return List.of("CT+", "PR+", "PS+").indexOf(factuality);
        }

        String text(String relation) {
            return subject + " " + relation + " " + value + time.text()
                    + (separator.isEmpty() ? "" : " if by=" + separator);
        }
    }

    record Relation(String name, Temporality temporality, boolean loops, boolean longLoops) {
        boolean isEvent() {
            return temporality == Temporality.EVENT;
        }
    }

    private static final List<Relation> RELATIONS = List.of(
            new Relation("parent", Temporality.STATE, true, false),
            new Relation("part-of", Temporality.STATE, true, true),
            new Relation("inside", Temporality.STATE, true, true),
            new Relation("beats", Temporality.EVENT, true, true),
            new Relation("above", Temporality.TIMELESS, true, true),
            new Relation("next-to", Temporality.STATE, false, false));

    private static DossierSketch vocabulary() {
        return new DossierSketch()
                .property(
                        "parent",
                        p -> p.addCharacteristic(Characteristic.ASYMMETRIC).addSeparator(Id.of("by")))
                .property(
                        "part-of",
                        p -> p.addCharacteristic(Characteristic.ASYMMETRIC)
                                .addCharacteristic(Characteristic.TRANSITIVE)
                                .addSeparator(Id.of("by")))
                .property(
                        "inside",
                        p -> p.addCharacteristic(Characteristic.IRREFLEXIVE)
                                .addCharacteristic(Characteristic.TRANSITIVE)
                                .addSeparator(Id.of("by")))
                .property(
                        "beats",
                        p -> p.addCharacteristic(Characteristic.ASYMMETRIC)
                                .addCharacteristic(Characteristic.TRANSITIVE)
                                .temporality(Temporality.EVENT)
                                .addSeparator(Id.of("by")))
                .property(
                        "above",
                        p -> p.addCharacteristic(Characteristic.ASYMMETRIC)
                                .addCharacteristic(Characteristic.TRANSITIVE)
                                .temporality(Temporality.TIMELESS)
                                .addSeparator(Id.of("by")))
                .property(
                        "next-to",
                        p -> p.addCharacteristic(Characteristic.IRREFLEXIVE).addSeparator(Id.of("by")));
    }

    private static BitSet points(int from, int to) {
        BitSet points = new BitSet();
        points.set(from, to + 1);
        return points;
    }

    private static List<BitSet> each(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(p -> points(p, p)).toList();
    }

    private static Time year(String text, boolean approximate, int from) {
        return new Time(text, approximate, List.of(List.of(points(from, from + 1))), List.of(each(from, from + 1)));
    }

    private static final List<Time> TIMES = List.of(
            year(" @ 2018", false, 2),
            year(" @ 2018", false, 2),
            year(" @ 2019", false, 4),
            year(" @ 2018~", true, 2),
            new Time(" @ 2018-07/2019", false, List.of(List.of(points(3, 4), points(3, 5))), List.of(each(3, 5))),
            new Time(
                    " @ [2018,2020]",
                    false,
                    List.of(List.of(points(2, 3)), List.of(points(6, 7))),
                    List.of(each(2, 3), each(6, 7))),
            new Time(" @ 2017/2019", false, List.of(roomy(0, 1, 4, 5)), List.of(each(0, 5))),
            new Time(
                    " @ ../..",
                    false,
                    List.of(List.of(points(0, SOMEWHEN))),
                    List.of(IntStream.rangeClosed(0, SOMEWHEN)
                            .mapToObj(p -> points(p, p))
                            .toList())),
            new Time("", false, List.of(List.of(points(SOMEWHEN, SOMEWHEN))), List.of(each(SOMEWHEN, SOMEWHEN))));

    private static List<BitSet> roomy(int firstStart, int lastStart, int firstEnd, int lastEnd) {
        List<BitSet> choices = new ArrayList<>();
        for (int start = firstStart; start <= lastStart; start++) {
            for (int end = firstEnd; end <= lastEnd; end++) {
                choices.add(points(start, end));
            }
        }
        return choices;
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<String> node = Arbitraries.of("u", "v", "w", "x");
        Arbitrary<String> factuality = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(6, "CT+"), net.jqwik.api.Tuple.of(2, "PR+"), net.jqwik.api.Tuple.of(1, "PS+"));
        Arbitrary<Time> time = Arbitraries.oneOf(Arbitraries.just(TIMES.get(0)), Arbitraries.of(TIMES));
        Arbitrary<String> separator = Arbitraries.of("", "", "", "a", "b");
        return Combinators.combine(node, node, factuality, time, separator)
                .as(Line::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(7);
    }

    @Property(tries = 500)
    void findingsAreThoseOfTheOracle(@ForAll("lines") List<Line> lines, @ForAll("relation") Relation relation) {
        List<String> expected = new Oracle(lines, relation).findings();
        Statistics.collect(expected.isEmpty() ? "none" : expected.toString().contains("P ") ? "possible" : "certain");
        assertEquals(expected, found(lines, relation, new Random(lines.size())));
    }

    @Provide
    Arbitrary<Relation> relation() {
        return Arbitraries.of(RELATIONS);
    }

    private static List<String> found(List<Line> lines, Relation relation, Random random) {
        DossierSketch sketch = vocabulary();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
        Collections.shuffle(order, random);
        for (int i : order) {
            sketch.claim("c" + i, lines.get(i).text(relation.name()))
                    .says("s" + i, "a" + i, "c" + i, lines.get(i).factuality(), "");
        }
        List<String> found = new ArrayList<>();
        for (Finding finding : ConsistencyChecker.check(Provenance.of(sketch.dossier()))) {
            if (finding.code() == FindingCode.RELATION_CYCLE || finding.code() == FindingCode.IRREFLEXIVE) {
                String modality = finding.modality() == Modality.CERTAIN ? "C " : "P ";
                found.add(finding.code() + " " + modality + finding.subjects().get(0) + " " + finding.cause());
                assertEquals(
                        finding.modality() == Modality.POSSIBLE,
                        !finding.doubts().isEmpty(),
                        "doubts");
            }
        }
        Collections.sort(found);
        return found;
    }

    /** A loop that is told, with the statements of its cause in ascending order. */
    private record Loop(boolean certain, List<Integer> cause) {
        /** Of two the certain one, and then that which is left when statements are dropped from the last to the first. */
        static Loop shown(Loop a, Loop b) {
            if (a.certain != b.certain) {
                return a.certain ? a : b;
            }
            for (int back = 1; back <= Math.min(a.cause.size(), b.cause.size()); back++) {
                int order = a.cause.get(a.cause.size() - back) - b.cause.get(b.cause.size() - back);
                if (order != 0) {
                    return order < 0 ? a : b;
                }
            }
            return a.cause.size() <= b.cause.size() ? a : b;
        }
    }

    /** What is to be found, from the definition. */
    private record Oracle(List<Line> lines, Relation relation) {
        List<String> findings() {
            Set<String> findings = new TreeSet<>();
            Map<String, List<Integer>> reflexive = new TreeMap<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).subject().equals(lines.get(i).value())) {
                    reflexive
                            .computeIfAbsent(lines.get(i).subject(), s -> new ArrayList<>())
                            .add(i);
                }
            }
            reflexive.forEach((node, at) -> findings.add("IRREFLEXIVE C " + node + " " + ids(at.subList(0, 1))));
            Map<String, Loop> loops = new TreeMap<>();
            if (relation.loops()) {
                // Only what is on a loop when separators and times are left aside can be on one.
                for (List<Integer> together : components(steps())) {
                    for (List<Integer> world : worlds(together)) {
                        for (List<Integer> component : components(world)) {
                            addLoop(component, loops);
                        }
                    }
                }
            }
            loops.forEach((node, loop) ->
                    findings.add("RELATION_CYCLE " + (loop.certain() ? "C " : "P ") + node + " " + ids(loop.cause())));
            return new ArrayList<>(findings);
        }

        private void addLoop(List<Integer> component, Map<String, Loop> loops) {
            Set<String> nodes = new TreeSet<>();
            component.forEach(i -> nodes.add(lines.get(i).subject()));
            String node = nodes.iterator().next();
            if (isCertain(component)) {
                loops.merge(node, new Loop(true, left(component, this::isCertain)), Loop::shown);
            } else if (isPossible(component)) {
                loops.merge(node, new Loop(false, left(component, this::isPossible)), Loop::shown);
            }
        }

        private static List<String> ids(List<Integer> lines) {
            return lines.stream().map(i -> "s" + i).toList();
        }

        private static List<Integer> left(List<Integer> all, Predicate<List<Integer>> conflict) {
            List<Integer> left = new ArrayList<>(all);
            for (int i = all.size() - 1; i >= 0; i--) {
                List<Integer> fewer = new ArrayList<>(left);
                fewer.remove(all.get(i));
                if (conflict.test(fewer)) {
                    left = fewer;
                }
            }
            return left;
        }

        private List<Integer> steps() {
            List<Integer> steps = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).subject().equals(lines.get(i).value())) {
                    steps.add(i);
                }
            }
            return steps;
        }

        /** The steps that could be about one thing, for each way to fill in what the separator leaves unstated. */
        private List<List<Integer>> worlds(List<Integer> looping) {
            Set<String> stated = new TreeSet<>();
            looping.forEach(i -> stated.add(lines.get(i).separator()));
            if (stated.size() > 1) {
                stated.remove("");
            }
            List<List<Integer>> worlds = new ArrayList<>();
            for (String value : stated) {
                List<Integer> world = new ArrayList<>(looping);
                world.removeIf(i -> !lines.get(i).separator().isEmpty()
                        && !lines.get(i).separator().equals(value));
                worlds.add(world);
            }
            return worlds;
        }

        private List<List<Integer>> components(List<Integer> steps) {
            List<Integer> relevant = new ArrayList<>(steps);
            if (!relation.longLoops()) {
                relevant.removeIf(i -> steps.stream()
                        .noneMatch(j -> lines.get(j)
                                        .subject()
                                        .equals(lines.get(i).value())
                                && lines.get(j).value().equals(lines.get(i).subject())));
            }
            Map<Set<String>, List<Integer>> components = new java.util.LinkedHashMap<>();
            for (int i : relevant) {
                Set<String> forward = reached(lines.get(i).subject(), relevant);
                Set<String> both = new TreeSet<>();
                for (String node : forward) {
                    if (reached(node, relevant).contains(lines.get(i).subject())) {
                        both.add(node);
                    }
                }
                if (both.contains(lines.get(i).value())) {
                    components.computeIfAbsent(both, b -> new ArrayList<>()).add(i);
                }
            }
            return new ArrayList<>(components.values());
        }

        private Set<String> reached(String start, List<Integer> steps) {
            Set<String> reached = new LinkedHashSet<>(Set.of(start));
            for (int round = 0; round < 5; round++) {
                for (int i : steps) {
                    if (reached.contains(lines.get(i).subject())) {
                        reached.add(lines.get(i).value());
                    }
                }
            }
            return reached;
        }

        boolean isCertain(List<Integer> some) {
            List<Integer> sure = new ArrayList<>(some);
            sure.removeIf(i -> lines.get(i).time().approximate() && relation.temporality() != Temporality.TIMELESS);
            if (hasLoop(sure, -1, 0, true)) {
                return true;
            }
            for (int i : sure) {
                int alternatives = alternatives(i).size();
                boolean all = alternatives > 1;
                for (int a = 0; a < alternatives && all; a++) {
                    all = hasLoop(sure, i, a, true);
                }
                if (all) {
                    return true;
                }
            }
            return false;
        }

        boolean isPossible(List<Integer> some) {
            if (hasLoop(some, -1, 0, false)) {
                return true;
            }
            for (int i : some) {
                for (int a = 0; a < alternatives(i).size(); a++) {
                    if (hasLoop(some, i, a, false)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private List<List<BitSet>> alternatives(int line) {
            Time time = lines.get(line).time();
            return relation.isEvent() ? time.asEvent() : time.asState();
        }

        private boolean hasLoop(List<Integer> some, int read, int alternative, boolean sameSeparators) {
            for (int set = 1; set < 1 << some.size(); set++) {
                List<Integer> members = new ArrayList<>();
                for (int i = 0; i < some.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        members.add(some.get(i));
                    }
                }
                if (isLoop(members)
                        && members.stream().mapToInt(i -> lines.get(i).cost()).sum() <= 2
                        && separatorsAgree(members, sameSeparators)
                        && shareMoment(members, read, alternative)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the members, all of them, go round once. */
        private boolean isLoop(List<Integer> members) {
            if (members.size() < 2 || (!relation.longLoops() && members.size() > 2)) {
                return false;
            }
            Map<String, String> next = new TreeMap<>();
            members.forEach(i -> next.put(lines.get(i).subject(), lines.get(i).value()));
            String node = lines.get(members.get(0)).subject();
            Set<String> seen = new TreeSet<>();
            while (node != null && seen.add(node)) {
                node = next.get(node);
            }
            return lines.get(members.get(0)).subject().equals(node) && seen.size() == members.size();
        }

        private boolean separatorsAgree(List<Integer> members, boolean same) {
            Set<String> values = new TreeSet<>();
            members.forEach(i -> values.add(lines.get(i).separator()));
            if (!same) {
                values.remove("");
            }
            return values.size() <= 1;
        }

        /** Whether, whatever is chosen, some moment is in all. */
        private boolean shareMoment(List<Integer> members, int read, int alternative) {
            if (relation.temporality() == Temporality.TIMELESS) {
                return true;
            }
            List<BitSet> common = List.of(points(0, SOMEWHEN));
            for (int i : members) {
                List<BitSet> next = new ArrayList<>();
                for (BitSet chosen : choices(i, i == read ? alternative : -1)) {
                    for (BitSet before : common) {
                        BitSet both = (BitSet) before.clone();
                        both.and(chosen);
                        if (!next.contains(both)) {
                            next.add(both);
                        }
                    }
                }
                common = next;
            }
            return common.stream().noneMatch(BitSet::isEmpty);
        }

        /** What a time can be; of several alternatives that are not read one by one, anything between their bounds. */
        private List<BitSet> choices(int line, int alternative) {
            List<List<BitSet>> alternatives = alternatives(line);
            if (alternative >= 0 || alternatives.size() == 1) {
                return alternatives.get(Math.max(0, alternative));
            }
            return relation.isEvent() ? each(2, 7) : each(3, 6);
        }
    }

    @Property(tries = 5)
    void aLoopOfManyStepsIsFoundWhateverTheOrder(@ForAll @net.jqwik.api.constraints.LongRange(min = 1) long seed) {
        int size = 3_000;
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        DossierSketch sketch = vocabulary();
        for (int i = 0; i < size; i++) {
            int step = order.get(i);
            String id = String.format(java.util.Locale.ROOT, "%05d", i);
            sketch.claim("c" + id, "n" + step + " part-of n" + (step + 1) % size)
                    .says("s" + id, "a", "c" + id, "CT+", "");
        }
        List<Finding> findings = ConsistencyChecker.check(Provenance.of(sketch.dossier()));
        assertEquals(1, findings.size());
        assertEquals(size, findings.get(0).cause().size());
    }
}
