package org.wederhoor.check;

import java.util.Arrays;

/**
 * The rows on each topic, found by hashing: for each topic a chain of its rows.
 *
 * <p>The table is open-addressing with linear probing; a topic whose last row is gone keeps its slot until the table is
 * made anew. An entry takes eight bytes, a topic twelve at a load of at most two thirds.
 */
final class LiveTopics {
    private static final int NONE = -1;

    private long[] keys = new long[1 << 8];
    /** For each slot the first entry of its chain; {@code NONE} where it is empty, 0 where it never held a topic. */
    private int[] heads = new int[1 << 8];

    private int used;
    private int[] rows = new int[1 << 8];
    private int[] next = new int[1 << 8];
    private int entryCount = 1;
    private int free = NONE;

    static long key(int property, int thing) {
        return ((long) property << 32) | thing;
    }

    static int property(long key) {
        return (int) (key >>> 32);
    }

    static int thing(long key) {
        return (int) key;
    }

    void add(long key, int row) {
        int slot = slotOf(key);
        if (heads[slot] == 0) {
            if (++used * 3L > keys.length * 2L) {
                rehash();
                slot = slotOf(key);
                used++;
            }
            keys[slot] = key;
            heads[slot] = NONE;
        }
        int entry = newEntry();
        rows[entry] = row;
        next[entry] = heads[slot];
        heads[slot] = entry;
    }

    void remove(long key, int row) {
        int slot = slotOf(key);
        int previous = NONE;
        for (int entry = heads[slot]; entry > 0; entry = next[entry]) {
            if (rows[entry] == row) {
                if (previous == NONE) {
                    heads[slot] = next[entry];
                } else {
                    next[previous] = next[entry];
                }
                next[entry] = free;
                free = entry;
                return;
            }
            previous = entry;
        }
        throw new IllegalStateException("row " + row + " is not on topic " + key);
    }

    /** The rows on a topic, in no particular order. */
    IntList rows(long key) {
        IntList found = new IntList();
        for (int entry = heads[slotOf(key)]; entry > 0; entry = next[entry]) {
            found.add(rows[entry]);
        }
        return found;
    }

    private int newEntry() {
        if (free != NONE) {
            int entry = free;
            free = next[entry];
            return entry;
        }
        if (entryCount == rows.length) {
            rows = Arrays.copyOf(rows, entryCount * 2);
            next = Arrays.copyOf(next, entryCount * 2);
        }
        return entryCount++;
    }

    private int slotOf(long key) {
        int mask = keys.length - 1;
        int slot = hash(key) & mask;
        while (heads[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Leaves topics without rows behind, and doubles the table if those with rows need it. */
    private void rehash() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int live = 0;
        for (int head : oldHeads) {
            live += head > 0 ? 1 : 0;
        }
        int length = live * 3L > keys.length ? keys.length * 2 : keys.length;
        keys = new long[length];
        heads = new int[length];
        used = live;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] > 0) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }

    /** Spreads neighbouring keys by the fractional digits of the golden ratio (Knuth, volume 3, section 6.4). */
    private static int hash(long key) {
        long product = key * 0x9E3779B97F4A7C15L;
        return (int) (product ^ (product >>> 32));
    }
}
