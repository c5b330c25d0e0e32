package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NumbersProperties {
    /** Few hashes, so that different things share one. */
    private record Thing(int number) {
        @Override
        public int hashCode() {
            return number % 7;
        }
    }

    @Property
    void ofAll_numbersAsOneByOne(
            @ForAll @Size(max = 40) List<@Size(max = 60) List<@IntRange(max = 200) Integer>> blocks) {
        Numbers<Thing> together = new Numbers<>();
        List<Thing> met = new ArrayList<>();
        for (List<Integer> block : blocks) {
            Thing[] things = block.stream().map(Thing::new).toArray(Thing[]::new);
            int[] numbers = new int[things.length];
            together.ofAll(things, numbers, things.length);
            for (int i = 0; i < things.length; i++) {
                if (!met.contains(things[i])) {
                    met.add(things[i]);
                }
                assertEquals(met.indexOf(things[i]), numbers[i]);
                assertEquals(things[i], together.get(numbers[i]));
            }
        }
        assertEquals(met.size(), together.size());
    }
}
