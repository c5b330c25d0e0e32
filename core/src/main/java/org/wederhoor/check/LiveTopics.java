package org.wederhoor.check;

import java.util.Arrays;

/**
 * The rows on each topic, found by hashing: for each topic a chain of those that assert and one of those that deny.
 *
 * <p>The table is open-addressing with linear probing, at most half full; a topic whose last row is gone keeps its slot
 * until the table is made anew. A topic takes sixteen bytes a slot, a row on it sixteen. A row is taken off its topics
 * without walking their chains, and off all of them at once.
 */
final class LiveTopics {
    private static final int NONE = -1;
    /** The parts of an entry. */
    private static final int ROW = 0;

    private static final int NEXT = 1;
    /** The entry before, or what {@link #head} makes of the head of the chain. */
    private static final int PREVIOUS = 2;
    /** The next entry of the same row. */
    private static final int SIBLING = 3;

    private static final int WIDTH = 4;
    private static final int INITIAL = 1 << 7;

    /** Two for each slot: one more than the key, 0 where no topic was; and the heads, asserting in the high half. */
    private long[] slots = new long[2 * INITIAL];

    private int used;
    private int[] entries = new int[WIDTH * INITIAL];
    private int entryCount;
    private int free = NONE;
    private int held;
    /** By row its first entry. */
    private int[] firstOfRow = new int[INITIAL];

    static long key(int property, int thing) {
        return ((long) property << 32) | thing;
    }

    static int property(long key) {
        return (int) (key >>> 32);
    }

    static int thing(long key) {
        return (int) key;
    }

    /** How many entries are held, one for each row on each topic. */
    int size() {
        return held;
    }

    /** Says that a row is on no topic yet. */
    void begin(int row) {
        if (row >= firstOfRow.length) {
            firstOfRow = Arrays.copyOf(firstOfRow, Math.max(row + 1, firstOfRow.length * 2));
        }
        firstOfRow[row] = NONE;
    }

    void add(long key, int row, boolean isDenial) {
        int slot = makeSlot(key);
        int entry = newEntry();
        int at = entry * WIDTH;
        int next = headOf(slot, isDenial);
        entries[at + ROW] = row;
        entries[at + NEXT] = next;
        entries[at + PREVIOUS] = head(slot, isDenial);
        entries[at + SIBLING] = firstOfRow[row];
        if (next != NONE) {
            entries[next * WIDTH + PREVIOUS] = entry;
        }
        setHead(slot, isDenial, entry);
        firstOfRow[row] = entry;
        held++;
    }

    /** Takes a row off all topics. */
    void remove(int row) {
        int entry = firstOfRow[row];
        while (entry != NONE) {
            int at = entry * WIDTH;
            int next = entries[at + NEXT];
            int previous = entries[at + PREVIOUS];
            if (next != NONE) {
                entries[next * WIDTH + PREVIOUS] = previous;
            }
            if (previous >= 0) {
                entries[previous * WIDTH + NEXT] = next;
            } else {
                setHead((-previous - 1) >> 1, ((-previous - 1) & 1) != 0, next);
            }
            int sibling = entries[at + SIBLING];
            entries[at + NEXT] = free;
            free = entry;
            held--;
            entry = sibling;
        }
        firstOfRow[row] = NONE;
    }

    /** The first entry of those that assert or deny on a topic, -1 if there is none. */
    int first(long key, boolean isDenial) {
        int slot = slotOf(key);
        return slots[2 * slot] == 0 ? NONE : headOf(slot, isDenial);
    }

    /** The next entry on the same topic, -1 after the last. */
    int next(int entry) {
        return entries[entry * WIDTH + NEXT];
    }

    int row(int entry) {
        return entries[entry * WIDTH + ROW];
    }

    private static int head(int slot, boolean isDenial) {
        return -(2 * slot + (isDenial ? 1 : 0)) - 1;
    }

    private int headOf(int slot, boolean isDenial) {
        long heads = slots[2 * slot + 1];
        return isDenial ? (int) heads : (int) (heads >>> 32);
    }

    private void setHead(int slot, boolean isDenial, int entry) {
        long heads = slots[2 * slot + 1];
        long number = entry & 0xFFFF_FFFFL;
        slots[2 * slot + 1] =
                isDenial ? (heads & 0xFFFF_FFFF_0000_0000L) | number : (heads & 0xFFFF_FFFFL) | (number << 32);
    }

    private int newEntry() {
        if (free != NONE) {
            int entry = free;
            free = entries[entry * WIDTH + NEXT];
            return entry;
        }
        if (entryCount * WIDTH == entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        return entryCount++;
    }

    private int slotOf(long key) {
        int mask = slots.length / 2 - 1;
        int slot = hash(key) & mask;
        while (slots[2 * slot] != 0 && slots[2 * slot] != key + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int makeSlot(long key) {
        int slot = slotOf(key);
        if (slots[2 * slot] != 0) {
            return slot;
        }
        if ((used + 1) * 4L > slots.length) {
            rehash();
            slot = slotOf(key);
        }
        used++;
        slots[2 * slot] = key + 1;
        slots[2 * slot + 1] = -1L;
        return slot;
    }

    /** Leaves topics without rows behind, and doubles the table if those with rows need it. */
    private void rehash() {
        long[] old = slots;
        int live = 0;
        for (int i = 1; i < old.length; i += 2) {
            live += old[i - 1] != 0 && old[i] != -1L ? 1 : 0;
        }
        slots = new long[live * 8L > old.length ? old.length * 2 : old.length];
        used = live;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 && old[i + 1] != -1L) {
                int slot = slotOf(old[i] - 1);
                slots[2 * slot] = old[i];
                slots[2 * slot + 1] = old[i + 1];
                moveHead(slot, false);
                moveHead(slot, true);
            }
        }
    }

    private void moveHead(int slot, boolean isDenial) {
        int first = headOf(slot, isDenial);
        if (first != NONE) {
            entries[first * WIDTH + PREVIOUS] = head(slot, isDenial);
        }
    }

    /** Spreads neighbouring keys by the fractional digits of the golden ratio (Knuth, volume 3, section 6.4). */
    private static int hash(long key) {
        long product = key * 0x9E3779B97F4A7C15L;
        return (int) (product ^ (product >>> 32));
    }
}
