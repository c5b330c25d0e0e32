package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Dense numbers for things, in the order in which they were met.
 *
 * <p>An open-addressing hash table with linear probing of numbers alone: four bytes a slot, at most half of them taken, and
 * the hashes beside the things, so that a thing is looked at only where its whole hash agrees.
 *
 * @param <T> the things
 */
final class Numbers<T> {
    private static final int NONE = -1;

    private int[] table = filled(1 << 8);
    private int[] hashes = new int[1 << 7];
    private final List<T> things = new ArrayList<>();

    int of(T thing) {
        int hash = spread(thing.hashCode());
        int slot = slotOf(thing, hash);
        if (table[slot] != NONE) {
            return table[slot];
        }
        int number = things.size();
        if (number == hashes.length) {
            grow();
            slot = slotOf(thing, hash);
        }
        things.add(thing);
        hashes[number] = hash;
        table[slot] = number;
        return number;
    }

    /**
     * Numbers things as {@link #of} does one after the other.
     *
     * <p>Each pass goes one step further with all of them, so that the machine fetches what many need at once: a thing that
     * is not in a cache costs a fraction of what it costs to number it alone.
     *
     * @param numbers where the numbers go, one for each thing
     * @param count how many of the things are to be numbered
     */
    void ofAll(T[] some, int[] numbers, int count) {
        int[] someHashes = new int[count];
        for (int i = 0; i < count; i++) {
            someHashes[i] = spread(some[i].hashCode());
        }
        for (int i = 0; i < count; i++) {
            numbers[i] = firstAlike(someHashes[i]);
        }
        for (int i = 0; i < count; i++) {
            if (numbers[i] != NONE && !things.get(numbers[i]).equals(some[i])) {
                numbers[i] = NONE;
            }
        }
        for (int i = 0; i < count; i++) {
            if (numbers[i] == NONE) {
                numbers[i] = of(some[i]);
            }
        }
    }

    /** The first number whose thing has a hash, which is nearly always the one looked for. */
    private int firstAlike(int hash) {
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != NONE && hashes[table[slot]] != hash) {
            slot = (slot + 1) & mask;
        }
        return table[slot];
    }

    /** The number of a thing, -1 if it has none. */
    int find(T thing) {
        return table[slotOf(thing, spread(thing.hashCode()))];
    }

    T get(int number) {
        return things.get(number);
    }

    int size() {
        return things.size();
    }

    private int slotOf(T thing, int hash) {
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != NONE
                && (hashes[table[slot]] != hash || !things.get(table[slot]).equals(thing))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, hashes.length * 2);
        table = filled(table.length * 2);
        int mask = table.length - 1;
        for (int number = 0; number < things.size(); number++) {
            int slot = hashes[number] & mask;
            while (table[slot] != NONE) {
                slot = (slot + 1) & mask;
            }
            table[slot] = number;
        }
    }

    /** Lets the high bits count, as the low ones alone choose the slot (Steele and Vigna, 2014: the finalizer of MurmurHash3). */
    private static int spread(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}
