package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Value;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.vocabulary.Semantics;

/** The index finds the rows that share a topic, also where there are too many things and properties for a key each. */
final class TopicIndexProperties {
    private static final int MEMBERS = 5;

    private record Topic(int property, int thing) {}

    /** Each family is a functional property, its inverse, two disjoint ones of which one is below the first, and a symmetric one. */
    private static Vocabulary vocabulary(int families) {
        Vocabulary.Builder vocabulary = Vocabulary.builder();
        for (int i = 0; i < families; i++) {
            Id first = Id.of("p" + i + "-0");
            vocabulary.addProperty(
                    property(i, 0).addCharacteristic(Characteristic.FUNCTIONAL).build());
            vocabulary.addProperty(property(i, 1).addInverseOf(first).build());
            vocabulary.addProperty(property(i, 2)
                    .addSubPropertyOf(first)
                    .addDisjointWith(Id.of("p" + i + "-3"))
                    .build());
            vocabulary.addProperty(property(i, 3).build());
            vocabulary.addProperty(
                    property(i, 4).addCharacteristic(Characteristic.SYMMETRIC).build());
        }
        for (int i = 0; i < 5; i++) {
            vocabulary.addContainment(Id.of("t" + i), Id.of("t" + (i + 3)));
        }
        return vocabulary.build();
    }

    private static org.wederhoor.model.Property.Builder property(int family, int member) {
        return org.wederhoor.model.Property.builder().id(Id.of("p" + family + "-" + member));
    }

    private static Table table(Random random, Semantics semantics, int size, int things, int families) {
        Table table = new Table(semantics);
        for (int i = 0; i < size; i++) {
            if (random.nextInt(10) == 0) {
                table.addText(Id.of("t" + random.nextInt(things)), random.nextBoolean());
            } else {
                int property =
                        table.topics().number(Id.of("p" + random.nextInt(families) + "-" + random.nextInt(MEMBERS)));
                table.add(
                        property,
                        table.number(Id.of("t" + random.nextInt(things))),
                        table.number(Id.of("t" + random.nextInt(things))),
                        Times.ALWAYS,
                        random.nextInt(5) == 0);
            }
        }
        return table;
    }

    @Property(tries = 300)
    void topicsAreThoseOfSeveralRows(
            @ForAll long seed,
            @ForAll @IntRange(max = 400) int size,
            @ForAll @IntRange(min = 1, max = 30) int families) {
        Random random = new Random(seed);
        int things = 1 + random.nextInt(1 + random.nextInt(600));
        Semantics semantics = Semantics.of(vocabulary(families));
        Table table = table(random, semantics, size, things, families);
        boolean areShared = new TopicKeys(table).areShared();
        Statistics.label("keys are shared").collect(areShared);
        Set<Topic> denied = denied(table);
        Map<Topic, List<Integer>> expected = topics(table, denied::contains);
        Map<Topic, List<Integer>> found = found(table, Workers.caller());
        if (areShared) {
            // What matters only where something is denied may be there where a neighbour on the key is denied.
            assertIsPart(expected, found);
            assertIsPart(found, topics(table, topic -> true));
        } else {
            assertEquals(expected, found);
        }
    }

    @Property(tries = 5)
    void whoSharesTheWorkIsNoMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int families) {
        Random random = new Random(seed);
        Table table = table(random, Semantics.of(vocabulary(families)), 20_000, 1 + random.nextInt(20_000), families);
        ForkJoinPool pool = new ForkJoinPool(3);
        try {
            assertEquals(found(table, Workers.caller()), found(table, Workers.of(pool)));
        } finally {
            pool.shutdown();
        }
    }

    /** The rows by topic, in ascending order, as the index tells them. */
    private static Map<Topic, List<Integer>> found(Table table, Workers workers) {
        TopicIndex index = new TopicIndex(table, workers);
        Map<Topic, List<Integer>> found = new HashMap<>();
        TopicIndex.Reader reader = index.new Reader();
        for (int part = 0; part < index.partCount(); part++) {
            reader.visit(part, (property, thing, rows, count) -> {
                List<Integer> members = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    members.add(rows[i]);
                }
                assertNull(found.put(new Topic(property, thing), members), "topic comes once");
            });
        }
        return found;
    }

    private static void assertIsPart(Map<Topic, List<Integer>> part, Map<Topic, List<Integer>> whole) {
        part.forEach((topic, rows) -> assertTrue(
                whole.getOrDefault(topic, List.of()).containsAll(rows),
                () -> "rows on " + topic + " are " + rows + ", expected some of " + whole.get(topic)));
    }

    private static Set<Topic> denied(Table table) {
        Set<Topic> denied = new HashSet<>();
        for (int row = 0; row < table.size(); row++) {
            if (table.isDenial(row)) {
                denied.add(new Topic(table.property(row), table.subject(row)));
            }
        }
        return denied;
    }

    /** The topics of several rows by going through all rows with sets. */
    private static Map<Topic, List<Integer>> topics(Table table, Predicate<Topic> isDenied) {
        Map<Topic, List<Integer>> found = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            for (Topic topic : topics(table, row, isDenied)) {
                found.computeIfAbsent(topic, key -> new ArrayList<>()).add(row);
            }
        }
        found.values().removeIf(rows -> rows.size() < 2);
        return found;
    }

    private static Set<Topic> topics(Table table, int row, Predicate<Topic> isDenied) {
        int property = table.property(row);
        if (property == Topics.TEXT || table.isDenial(row)) {
            return Set.of(new Topic(property, table.subject(row)));
        }
        ImmutableSet.Builder<Topic> found = ImmutableSet.builder();
        for (Topics.Way way : table.topics().property(property).ways()) {
            int thing = way.onValue() ? table.value(row) : table.subject(row);
            Topic topic = new Topic(way.property(), thing);
            if (!way.onlyIfDenied() || isDenied.test(topic)) {
                found.add(topic);
            }
            if (way.onlyIfDenied() && way.widens()) {
                containers(table, thing)
                        .map(wider -> new Topic(way.property(), wider))
                        .filter(isDenied)
                        .forEach(found::add);
            }
        }
        return found.build();
    }

    private static Stream<Integer> containers(Table table, int thing) {
        Value value = table.thing(thing);
        return value instanceof EntityValue entity
                ? table.topics().semantics().containers(entity.entity()).stream()
                        .map(table::find)
                        .filter(wider -> wider >= 0)
                : Stream.of();
    }
}
