package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wederhoor.model.Id;

/** A table of names is a map, many of one hash or not. */
final class NamedTableProperties {
    @Property(tries = 50)
    void tableIsAMap(@ForAll long seed) {
        Random random = new Random(seed);
        NamedTable table = new NamedTable();
        Map<Id, Named> expected = new HashMap<>();
        for (int step = 0; step < 2_000; step++) {
            Id id = random.nextInt(3) == 0 ? Id.of("n" + random.nextInt(300)) : ofOneHash(random.nextInt(64));
            Named known = expected.get(id);
            if (known == null) {
                assertNull(table.find(id));
                Named named = table.of(id);
                assertSame(named, table.of(id));
                expected.put(id, named);
            } else {
                assertSame(known, table.find(id));
                if (random.nextBoolean()) {
                    table.release(known);
                    expected.remove(id);
                }
            }
            assertEquals(expected.size(), table.size());
        }
        expected.forEach((id, named) -> assertSame(named, assertNotNullOf(table, id)));
    }

    private static Named assertNotNullOf(NamedTable table, Id id) {
        Named found = table.find(id);
        assertNotNull(found);
        return found;
    }

    /** Of the 64 words of six pairs "Aa" or "BB", which have one hash. */
    private static Id ofOneHash(int number) {
        StringBuilder word = new StringBuilder();
        for (int bit = 0; bit < 6; bit++) {
            word.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return Id.of(word.toString());
    }
}
