package org.wederhoor.provenance;

import java.util.Arrays;

/** Numbers from 0 on for some of many keys, in the order in which they come up: a set, a map and a queue in one. */
final class Numbering {
    /*
     * Open addressing with linear probing; a slot holds a number plus one, 0 where it is free. Its size goes by what was
     * met, not by what there is, so that a question about a few of a million statements touches only those.
     */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private int[] slots = new int[16];
    private long[] keys = new long[8];
    private int size;

    /** Whether a key is new; it has a number from now on. */
    boolean add(long key) {
        int before = size;
        return of(key) == before;
    }

    /** The number of a key, a new one if it has none. */
    int of(long key) {
        int mask = slots.length - 1;
        int slot = slot(key) & mask;
        while (slots[slot] != 0) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        if (size == keys.length) {
            grow();
            return of(key);
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    /** The number of a key, -1 if it has none. */
    int find(long key) {
        int mask = slots.length - 1;
        int slot = slot(key) & mask;
        while (slots[slot] != 0) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private static int slot(long key) {
        return (int) ((key * GOLDEN) >>> Integer.SIZE);
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        slots = new int[4 * size];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = slot(keys[number]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    long key(int number) {
        return keys[number];
    }

    int size() {
        return size;
    }
}
