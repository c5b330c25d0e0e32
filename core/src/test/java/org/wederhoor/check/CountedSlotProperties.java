package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.IncompatibleValues;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Tolerance;
import org.wederhoor.model.Value;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.provenance.Standing;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Literals;
import org.wederhoor.vocabulary.Semantics;

/** Of topics of every shape the clashes that are counted are those found by comparing each with each. */
final class CountedSlotProperties {
    private static final List<String> DATES = List.of(
            "2018",
            "2019",
            "2018-05",
            "2018/2019",
            "../..",
            "2017-01-01/2018-06",
            "2018~",
            "[2017,2019]",
            "{2017,2019}",
            "201X-05-01",
            "2018-05-01T10:00:00Z",
            "2018-04-30T23:00:00",
            "2004-06/",
            "2018-05-01");
    private static final List<String> SAID = List.of(
            "2015", "2016-03", "2016", "2018-05-01", "2018-05-01T10:00:00Z", "2015/2017", "201X-05-01", "2020~");
    private static final List<String> QUANTITIES = List.of("5", "7", "5..9", "20", "5km", "5200m", "1..30km", "6000m");
    private static final List<String> ENTITIES = List.of("v0", "v1", "v2", "v3", "v4", "v5", "v6", "x");
    private static final List<String> OTHERS = List.of(
            "some",
            "5",
            "7",
            "5..9",
            "5km",
            "5200m",
            "'one'@nl",
            "'two'@nl",
            "'one'@en",
            "t:1985",
            "t:1985-04",
            "t:1985-04-12",
            "t:1985-04-12?",
            "t:1984/1986",
            "t:[1984,1986]",
            "t:1985-04-12T10:00:00Z");
    private static final Semantics SEMANTICS = Semantics.of(vocabulary());

    private static Vocabulary vocabulary() {
        Vocabulary.Builder vocabulary = Vocabulary.builder()
                .addContainment(Id.of("v0"), Id.of("v1"))
                .addContainment(Id.of("v1"), Id.of("v2"))
                .addContainment(Id.of("v3"), Id.of("v2"))
                // Two that are said to lie within each other.
                .addContainment(Id.of("v4"), Id.of("v5"))
                .addContainment(Id.of("v5"), Id.of("v4"));
        for (Temporality temporality : Temporality.values()) {
            String suffix = temporality.name().charAt(0) + "";
            vocabulary.addProperty(property("one" + suffix, temporality)
                    .addCharacteristic(Characteristic.FUNCTIONAL)
                    .build());
            vocabulary.addProperty(property("apart" + suffix, temporality)
                    .addCharacteristic(Characteristic.FUNCTIONAL)
                    .addSeparator(Id.of("measure"))
                    .addSeparator(Id.of("place"))
                    .build());
            vocabulary.addProperty(property("owner" + suffix, temporality)
                    .addCharacteristic(Characteristic.INVERSE_FUNCTIONAL)
                    .build());
            vocabulary.addProperty(property("status" + suffix, temporality)
                    .addIncompatibleValue(incompatible("v0", "v3", "v6", "5"))
                    .addIncompatibleValue(incompatible("v1", "v4", "'one'@nl"))
                    .build());
            vocabulary.addProperty(property("first" + suffix, temporality)
                    .addDisjointWith(Id.of("second" + suffix))
                    .build());
            vocabulary.addProperty(property("second" + suffix, temporality)
                    .addDisjointWith(Id.of("third" + suffix))
                    .build());
            vocabulary.addProperty(property("third" + suffix, temporality).build());
            vocabulary.addProperty(property("length" + suffix, temporality)
                    .unit("km")
                    .tolerance(new Tolerance(BigDecimal.ZERO, new BigDecimal("0.05")))
                    .build());
            vocabulary.addProperty(property("size" + suffix, temporality)
                    .addCharacteristic(Characteristic.FUNCTIONAL)
                    .tolerance(new Tolerance(BigDecimal.ONE, BigDecimal.ZERO))
                    .build());
            vocabulary.addProperty(property("spouse" + suffix, temporality)
                    .addCharacteristic(Characteristic.FUNCTIONAL)
                    .addCharacteristic(Characteristic.SYMMETRIC)
                    .build());
            vocabulary.addProperty(org.wederhoor.model.Property.builder()
                    .id(Id.of("below" + suffix))
                    .addSubPropertyOf(Id.of("one" + suffix))
                    .addSubPropertyOf(Id.of("size" + suffix))
                    .addSubPropertyOf(Id.of("second" + suffix))
                    .build());
            // What cannot be so at all.
            vocabulary.addProperty(org.wederhoor.model.Property.builder()
                    .id(Id.of("both" + suffix))
                    .addSubPropertyOf(Id.of("first" + suffix))
                    .addSubPropertyOf(Id.of("second" + suffix))
                    .build());
            vocabulary.addProperty(org.wederhoor.model.Property.builder()
                    .id(Id.of("back" + suffix))
                    .addInverseOf(Id.of("first" + suffix))
                    .build());
        }
        return vocabulary.build();
    }

    private static org.wederhoor.model.Property.Builder property(String id, Temporality temporality) {
        return org.wederhoor.model.Property.builder().id(Id.of(id)).temporality(temporality);
    }

    private static IncompatibleValues incompatible(String... values) {
        ImmutableSet.Builder<Value> all = ImmutableSet.builder();
        for (String value : values) {
            all.add(Literals.value(value));
        }
        return new IncompatibleValues(all.build());
    }

    /** What the statements of a dossier are drawn from: the narrower, the more of them clash. */
    private static final class Shape {
        final Random random;
        final String suffix;
        final List<String> properties;
        final List<String> values = new ArrayList<>();
        final List<String> dates = new ArrayList<>();
        final int denials;
        final int qualified;
        final int unsure;
        final int swapped;
        final int voices;

        Shape(long seed) {
            random = new Random(seed);
            suffix = of(List.of(Temporality.values())).name().charAt(0) + "";
            List<List<String>> families = List.of(
                    List.of("one", "below"),
                    List.of("apart"),
                    List.of("owner"),
                    List.of("status"),
                    List.of("first", "second", "third", "below", "both", "back"),
                    List.of("length"),
                    List.of("size", "below"),
                    List.of("spouse"));
            properties = families.get(random.nextInt(families.size()));
            boolean isMeasured = properties.contains("length") || properties.contains("size");
            List<String> usual = isMeasured ? QUANTITIES : ENTITIES;
            List<String> drawn = random.nextInt(3) == 0 ? OTHERS : usual;
            for (int i = 0; i <= random.nextInt(6); i++) {
                values.add(of(drawn));
                values.add(of(random.nextInt(4) == 0 ? OTHERS : usual));
            }
            for (int i = 0; i <= random.nextInt(5); i++) {
                dates.add(DATES.get(random.nextInt(DATES.size())));
            }
            denials = 1 + random.nextInt(8);
            qualified = 1 + random.nextInt(8);
            unsure = 1 + random.nextInt(6);
            swapped = 1 + random.nextInt(6);
            voices = 1 + random.nextInt(8);
        }

        boolean oneIn(int number) {
            return random.nextInt(number) == 0;
        }

        <T> T of(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        Commitment commitment(int number) {
            String value = of(values);
            boolean swap = ENTITIES.contains(value) && oneIn(swapped);
            StringBuilder literal = new StringBuilder(oneIn(denials) ? "not " : "")
                    .append(swap ? value : "x")
                    .append(' ')
                    .append(of(properties))
                    .append(suffix)
                    .append(' ')
                    .append(swap ? "x" : value);
            if (!oneIn(5)) {
                literal.append(" @ ").append(of(dates));
            }
            for (String key : List.of("measure", "place", "note")) {
                if (oneIn(qualified)) {
                    literal.append(' ').append(key).append('=').append(oneIn(6) ? "5" : of(ENTITIES));
                }
            }
            Assertion read = Literals.read(literal.toString());
            Optional<EdtfDate> said = random.nextBoolean() ? Optional.of(EdtfDate.parse(of(SAID))) : Optional.empty();
            Certainty certainty = oneIn(unsure) ? of(List.of(Certainty.values())) : Certainty.CERTAIN;
            ClaimKind kind = oneIn(5) ? ClaimKind.PREDICTION : ClaimKind.FACTUAL;
            Id id = Id.of(String.format("s%06d", number));
            return new Commitment(
                    id,
                    Id.of("c" + number),
                    new Assertion(read.literal(), certainty, said, kind),
                    true,
                    certainty,
                    Id.of("voice" + random.nextInt(voices)),
                    of(List.of(Standing.values())),
                    said,
                    ImmutableList.of(id));
        }
    }

    @Property(tries = 400)
    void countedClashesAreThoseFoundPairByPair(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
        compare(seed, size, finding -> Statistics.label("codes").collect(finding.code() + " " + finding.modality()));
    }

    @Property(tries = 150)
    void degreesAreThoseFoundPairByPair(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 25) int size, @ForAll Modality atLeast) {
        Shape shape = new Shape(seed);
        List<Commitment> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(shape.commitment(i));
        }
        for (String property : shape.properties) {
            Id topic = Id.of(property + shape.suffix);
            for (int comparedMax : new int[] {0, Integer.MAX_VALUE}) {
                ClashDegrees degrees = new ClashDegrees(atLeast);
                Collection<Finding> findings = new TopicCheck(SEMANTICS, comparedMax, degrees)
                        .of(topic, Literals.value("x"), Commitments.of(all));
                Map<Id, Map<Id, Long>> listed = degreesPairByPair(all, topic, atLeast);
                for (Finding finding : findings) {
                    assertEquals(listed.getOrDefault(finding.id(), Map.of()), degrees.of(finding));
                }
            }
        }
    }

    private static Map<Id, Map<Id, Long>> degreesPairByPair(List<Commitment> all, Id topic, Modality atLeast) {
        Map<Id, Map<Id, Long>> degrees = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<Commitment> pair = List.of(all.get(i), all.get(j));
                for (Finding finding : findings(pair, topic, Literals.value("x"), Integer.MAX_VALUE)) {
                    if (finding.modality().compareTo(atLeast) >= 0) {
                        Map<Id, Long> ofFinding = degrees.computeIfAbsent(finding.id(), f -> new HashMap<>());
                        pair.forEach(one -> ofFinding.merge(one.statement(), 1L, Long::sum));
                    }
                }
            }
        }
        return degrees;
    }

    /** Compares the findings of some topics of one random shape, and tells of all that there are. */
    static void compare(long seed, int size, Consumer<Finding> visitor) {
        Shape shape = new Shape(seed);
        List<Commitment> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(shape.commitment(i));
        }
        for (String property : shape.properties) {
            for (String thing : List.of("x", shape.of(shape.values))) {
                Value of = Literals.value(thing);
                Id topic = Id.of(property + shape.suffix);
                List<Finding> compared = findings(all, topic, of, Integer.MAX_VALUE);
                List<Finding> counted = findings(all, topic, of, 0);
                compared.forEach(visitor);
                assertEquals(told(compared), told(counted));
                assertEquals(compared, counted);
            }
        }
    }

    private static List<Finding> findings(List<Commitment> all, Id property, Value thing, int comparedMax) {
        List<Finding> findings =
                new ArrayList<>(new TopicCheck(SEMANTICS, comparedMax).of(property, thing, Commitments.of(all)));
        findings.sort(FindingLedger.ORDER);
        return findings;
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.id() + " " + f.cause() + " " + f.pairs() + " " + f.sides() + " " + f.derivation())
                .toList();
    }

    /** Explosions of each kind: what is said by whom of the statement with a number, of so many. */
    private static final List<IntFunction<String>> EXPLOSIONS = List.of(
            i -> "x oneS w" + i + " @ 2018",
            i -> "x oneS w" + i + " @ " + (i % 2 == 0 ? "201X-05-01" : "2018~"),
            i -> "x oneS w" + i + " @ " + (1000 + i % 5000) + "/" + (6000 + i * 7 % 3000),
            i -> "x oneS t:" + (1000 + i % 9000) + "-" + (i % 2 == 0 ? "05" : "06") + " @ 2018",
            i -> "x oneS 'w" + i + "'@" + (i % 2 == 0 ? "nl" : "en"),
            i -> "x apartS w" + i + " @ 2018" + (i % 5 == 0 ? "" : " measure=m" + i % 100),
            i -> "x oneE w" + i + " @ " + (1000 + i % 5000),
            i -> "x statusS " + (i % 2 == 0 ? "v6" : "v3") + " @ " + (1000 + i % 5000) + "/7000",
            i -> "x " + (i % 2 == 0 ? "firstS" : "secondS") + " w" + i / 2 + " @ 2018",
            i -> "x sizeS " + i + ".." + (i + 10) + " @ 2018",
            i -> "x lengthS " + i + " @ " + (1000 + i % 5000) + "/7000",
            i -> (i % 2 == 0 ? "not " : "") + "x firstS v0 @ " + (1000 + i % 5000) + "/7000 note=w" + i / 2,
            i -> (i % 2 == 0 ? "not " : "") + "x firstE v0 @ " + (1000 + i % 5000) + (i % 2 == 0 ? "/7000" : ""));

    /** The work of counting all that clashes among so many statements, whoever says them. */
    private static long steps(IntFunction<String> said, int size, int voices) {
        Assertion first = Literals.read(said.apply(0));
        String property = first.literal().property().value();
        Ground ground = first.isDenial()
                ? Ground.OPPOSITE
                : property.startsWith("status")
                        ? Ground.INCOMPATIBLE
                        : property.startsWith("first")
                                ? Ground.DISJOINT
                                : property.startsWith("length") || property.startsWith("size")
                                        ? Ground.QUANTITY
                                        : Ground.FUNCTIONAL;
        String topic = property.startsWith("first") && !first.isDenial() ? "firstS" : property;
        Slot slot = new Slot(ground, Id.of(topic), Literals.value("x"), false);
        CountedSlot counted = new CountedSlot(
                slot, SEMANTICS, first.isDenial() ? first.opposite().literal() : null);
        for (int i = 0; i < size; i++) {
            Assertion asserted = Literals.read(said.apply(i));
            Id voice = Id.of("voice" + i % voices);
            Optional<EdtfDate> when = Optional.of(EdtfDate.parse(Integer.toString(1000 + i % 5000)));
            Cell cell = new Cell(slot, asserted, voice);
            Id id = Id.of("s" + i);
            cell.add(
                    i,
                    new Commitment(
                            id,
                            id,
                            asserted,
                            true,
                            Certainty.CERTAIN,
                            voice,
                            Standing.FIRST_HAND,
                            when,
                            ImmutableList.of(id)));
            assertTrue(counted.take(cell), asserted::toString);
        }
        Map<ClashCount, Long> steps = new HashMap<>();
        CountedSlot.Counted count = (code, clashes, items) -> {
            long[] sums = clashes.sums(items, items, false);
            assertEquals(items.length, sums.length);
            clashes.first(items, true);
            steps.put(clashes, clashes.steps());
        };
        counted.countSeveralVoices(count);
        counted.countOneVoice(0, count, (one, other) -> fail("compared " + one + " and " + other));
        return steps.values().stream().mapToLong(some -> some).sum();
    }

    @Example
    void workOfCounting_growsAlmostAsTheStatementsDo() {
        for (int number = 0; number < EXPLOSIONS.size(); number++) {
            IntFunction<String> said = EXPLOSIONS.get(number);
            for (boolean ofOne : new boolean[] {false, true}) {
                long few = steps(said, 300, ofOne ? 1 : 300);
                long many = steps(said, 3_000, ofOne ? 1 : 3_000);
                // Ten times as many, and the powers of their logarithm.
                assertTrue(few > 0 && many < 25 * few, number + " by one " + ofOne + ": " + few + ", then " + many);
            }
        }
    }
}
