package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.provenance.Standing;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Literals;
import org.wederhoor.vocabulary.Semantics;

/** Clashes that are counted are those that are found by comparing each with each. */
final class GroupCheckProperties {
    private static final List<String> TIMES = List.of(
            "2018",
            "2019",
            "2018-05",
            "2018/2019",
            "../..",
            "2017-01-01/2018-06",
            "2018~",
            "[2017,2019]",
            "2018-05-01");
    private static final Semantics SEMANTICS = Semantics.of(Vocabulary.builder()
            .addProperty(property("state", Temporality.STATE))
            .addProperty(property("event", Temporality.EVENT))
            .addProperty(property("total", Temporality.TIMELESS))
            .addContainment(Id.of("v0"), Id.of("v1"))
            .build());

    private static org.wederhoor.model.Property property(String id, Temporality temporality) {
        return org.wederhoor.model.Property.builder()
                .id(Id.of(id))
                .temporality(temporality)
                .addCharacteristic(Characteristic.FUNCTIONAL)
                .build();
    }

    @Property(tries = 150)
    void countedClashesAreThoseFoundPairByPair(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size, @ForAll @IntRange(max = 2) int kind) {
        Random random = new Random(seed);
        String property = List.of("state", "event", "total").get(kind);
        int values = 1 + random.nextInt(6);
        int voices = 1 + random.nextInt(8);
        List<Commitment> drawn = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String time = random.nextInt(6) == 0 ? "" : " @ " + TIMES.get(random.nextInt(TIMES.size()));
            String negation = random.nextInt(8) == 0 ? "not " : "";
            String literal = negation + "x " + property + " v" + random.nextInt(values) + time;
            drawn.add(commitment(i, literal, "voice" + random.nextInt(voices), random));
        }
        Commitments commitments = Commitments.of(drawn);
        for (Ground ground : List.of(Ground.FUNCTIONAL, Ground.OPPOSITE)) {
            Slot slot = new Slot(ground, Id.of(property), new EntityValue(Id.of("x")), false);
            int[] rows = IntStream.range(0, size)
                    .filter(row -> ground == Ground.FUNCTIONAL
                            || drawn.get(row).asserted().literal().value().equals(Literals.value("v0")))
                    .toArray();
            List<Finding> compared = findings(commitments, slot, rows, Integer.MAX_VALUE);
            List<Finding> counted = findings(commitments, slot, rows, 0);
            assertEquals(told(compared), told(counted));
            assertEquals(compared, counted);
        }
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.id() + " " + f.cause() + " " + f.pairs() + " " + f.sides() + " " + f.derivation())
                .toList();
    }

    private static Commitment commitment(int number, String literal, String voice, Random random) {
        Id id = Id.of(String.format("s%06d", number));
        boolean isSaid = random.nextBoolean();
        Optional<EdtfDate> said =
                isSaid ? Optional.of(EdtfDate.parse("20" + (15 + random.nextInt(5)))) : Optional.empty();
        Certainty certainty = random.nextInt(5) == 0 ? Certainty.PROBABLE : Certainty.CERTAIN;
        Assertion read = Literals.read(literal);
        return new Commitment(
                id,
                Id.of("c" + number),
                new Assertion(read.literal(), certainty, said, ClaimKind.FACTUAL),
                true,
                certainty,
                Id.of(voice),
                random.nextInt(4) == 0 ? Standing.HEARSAY : Standing.FIRST_HAND,
                said,
                ImmutableList.of(id));
    }

    private static List<Finding> findings(Commitments commitments, Slot slot, int[] rows, int comparedMax) {
        Drafts drafts = new Drafts();
        new GroupCheck(commitments, SEMANTICS, drafts, comparedMax).check(slot, rows);
        PairFindings pairs = new PairFindings(commitments, SEMANTICS);
        List<Finding> findings = new ArrayList<>();
        drafts.all().forEach(draft -> findings.add(pairs.finding(draft)));
        findings.sort(FindingLedger.ORDER);
        return findings;
    }

    @Example
    void manySourcesWithAsManyValues_areOneFindingWithItsCount() {
        int size = 20_000;
        List<Commitment> all = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < size; i++) {
            Id id = Id.of(String.format("s%06d", i));
            Assertion read = Literals.read("x state v" + (i + 2) + " @ 2018");
            all.add(new Commitment(
                    id,
                    id,
                    read,
                    true,
                    Certainty.CERTAIN,
                    Id.of("voice" + i),
                    Standing.FIRST_HAND,
                    Optional.empty(),
                    ImmutableList.of(id)));
        }
        Collections.shuffle(all, random);
        Slot slot = new Slot(Ground.FUNCTIONAL, Id.of("state"), new EntityValue(Id.of("x")), false);
        List<Finding> found = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> new ArrayList<>(
                        new TopicCheck(SEMANTICS).of(slot.property(), slot.thing(), Commitments.of(all))));
        assertEquals(1, found.size());
        assertEquals(FindingCode.VALUE_CONFLICT, found.get(0).code());
        assertEquals((long) size * (size - 1) / 2, found.get(0).pairs().orElseThrow());
        assertEquals(List.of(Id.of("s000000"), Id.of("s000001")), found.get(0).cause());
        assertEquals(size, found.get(0).sides().size());
    }
}
