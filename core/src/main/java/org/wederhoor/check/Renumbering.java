package org.wederhoor.check;

import java.util.Arrays;

/** Dense numbers for a few of many numbered things, in the order in which they are asked for; cleared in what it was used. */
final class Renumbering {
    private static final int NONE = -1;

    private final int[] numbers;
    private int[] things = new int[16];
    private int size;

    /** @param bound what all things stay below */
    Renumbering(int bound) {
        numbers = new int[bound];
        Arrays.fill(numbers, NONE);
    }

    int of(int thing) {
        if (numbers[thing] == NONE) {
            if (size == things.length) {
                things = Arrays.copyOf(things, 2 * size);
            }
            things[size] = thing;
            numbers[thing] = size++;
        }
        return numbers[thing];
    }

    int size() {
        return size;
    }

    /** The things by their numbers. */
    int[] things() {
        return Arrays.copyOf(things, size);
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            numbers[things[i]] = NONE;
        }
        size = 0;
    }
}
