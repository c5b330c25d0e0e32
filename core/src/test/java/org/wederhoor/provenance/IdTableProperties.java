package org.wederhoor.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wederhoor.model.Id;

/** A table of ids numbers them in their order, many of one hash or not. */
final class IdTableProperties {
    @Property(tries = 50)
    void idsHaveTheNumbersOfTheirOrder(@ForAll long seed) {
        Random random = new Random(seed);
        Set<Id> ids = new LinkedHashSet<>();
        for (int i = 0; i < 200; i++) {
            ids.add(random.nextInt(3) == 0 ? Id.of("n" + random.nextInt(300)) : ofOneHash(random.nextInt(128)));
        }
        List<Id> inOrder = new ArrayList<>(ids);
        int first = random.nextInt(inOrder.size() + 1);
        IdTable table = IdTable.ofDistinct(ImmutableSet.copyOf(inOrder.subList(0, first)), first);
        assertEquals(IdTable.NONE, table.find(Id.of("another")));
        for (int i = 0; i < inOrder.size(); i++) {
            assertEquals(i < first ? i : IdTable.NONE, table.find(inOrder.get(i)));
        }
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < inOrder.size(); i++) {
                assertEquals(i, table.add(inOrder.get(i)));
                assertEquals(i, table.find(inOrder.get(i)));
            }
        }
        assertEquals(inOrder.size(), table.size());
    }

    @Property(tries = 50)
    void addAll_numbersAsOneByOne(@ForAll long seed) {
        Random random = new Random(seed);
        IdTable together = new IdTable(random.nextInt(50));
        IdTable oneByOne = new IdTable(10);
        for (int block = 0; block < 10; block++) {
            Id[] ids = new Id[random.nextInt(60)];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = random.nextBoolean() ? Id.of("n" + random.nextInt(100)) : ofOneHash(random.nextInt(128));
            }
            int from = random.nextInt(5);
            int[] numbers = new int[from + ids.length];
            together.addAll(ids, ids.length, numbers, from);
            for (int i = 0; i < ids.length; i++) {
                assertEquals(oneByOne.add(ids[i]), numbers[from + i]);
            }
        }
        assertEquals(oneByOne.size(), together.size());
    }

    /** Of the 128 words of seven pairs "Aa" or "BB", which have one hash. */
    private static Id ofOneHash(int number) {
        StringBuilder word = new StringBuilder();
        for (int bit = 0; bit < 7; bit++) {
            word.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return Id.of(word.toString());
    }
}
