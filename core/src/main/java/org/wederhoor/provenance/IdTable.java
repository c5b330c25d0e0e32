package org.wederhoor.provenance;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.wederhoor.model.Id;

/** Dense numbers for ids, in the order in which they were added. */
final class IdTable {
    /*
     * Open addressing with linear probing, at most half full. A slot holds the hash of an id above its number plus one, so
     * that an id is looked at only where the hashes are equal. Ids made to share one hash would make every search long, so
     * that beyond a few the rest of them lie in a map that orders them.
     */
    static final int NONE = -1;

    /** So many ids of one hash are told apart one by one. */
    private static final int ALIKE_MAX = 16;

    private static final int GOLDEN = 0x9E3779B9;
    private static final int SLOTS_MIN = 16;

    private Id[] ids;
    private long[] slots;
    private int size;
    private final Map<Id, Integer> crowded = new HashMap<>();

    IdTable(int expectedSize) {
        int slotCount = Math.max(SLOTS_MIN, Integer.highestOneBit(Math.max(1, expectedSize)) * 4);
        slots = new long[slotCount];
        ids = new Id[slotCount / 2];
    }

    /**
     * Numbers ids that all differ.
     *
     * <p>Each pass over them does one thing, so that the machine can fetch what many of them need at once: they do not fit
     * in a cache.
     *
     * @param expectedSize how many there may be once all are added
     */
    static IdTable ofDistinct(ImmutableSet<Id> ids, int expectedSize) {
        IdTable table = new IdTable(Math.max(ids.size(), expectedSize));
        for (Id id : ids) {
            table.ids[table.size++] = id;
        }
        int[] hashes = new int[table.size];
        for (int number = 0; number < hashes.length; number++) {
            hashes[number] = table.ids[number].hashCode() * GOLDEN;
        }
        int mask = table.slots.length - 1;
        for (int number = 0; number < hashes.length; number++) {
            int slot = first(hashes[number], mask);
            int alike = 0;
            while (table.slots[slot] != 0 && alike < ALIKE_MAX) {
                alike += hash(table.slots[slot]) == hashes[number] ? 1 : 0;
                slot = (slot + 1) & mask;
            }
            if (alike < ALIKE_MAX) {
                table.slots[slot] = (long) hashes[number] << Integer.SIZE | (number + 1);
            } else {
                table.crowded.put(table.ids[number], number);
            }
        }
        return table;
    }

    /** The number of an id, a new one if it has none. */
    int add(Id id) {
        int hash = id.hashCode() * GOLDEN;
        int slot = slot(id, hash);
        if (slot != NONE && slots[slot] != 0) {
            return number(slots[slot]);
        }
        Integer known = slot == NONE ? crowded.get(id) : null;
        if (known != null) {
            return known;
        }
        if (size == ids.length) {
            grow();
            slot = slot(id, hash);
        }
        ids[size] = id;
        if (slot == NONE) {
            crowded.put(id, size);
        } else {
            slots[slot] = (long) hash << Integer.SIZE | (size + 1);
        }
        return size++;
    }

    /**
     * Numbers ids as {@link #add} does one after the other; each pass goes one step further with all of them.
     *
     * @param some the ids
     * @param count how many of them are to be numbered
     * @param numbers where the numbers go
     * @param from where the first goes
     */
    void addAll(Id[] some, int count, int[] numbers, int from) {
        int[] hashes = new int[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = some[i].hashCode() * GOLDEN;
        }
        for (int i = 0; i < count; i++) {
            numbers[from + i] = firstAlike(hashes[i]);
        }
        for (int i = 0; i < count; i++) {
            int number = numbers[from + i];
            if (number != NONE && !ids[number].equals(some[i])) {
                numbers[from + i] = NONE;
            }
        }
        for (int i = 0; i < count; i++) {
            if (numbers[from + i] == NONE) {
                numbers[from + i] = add(some[i]);
            }
        }
    }

    /** The first number whose id has a hash, which is nearly always the one looked for. */
    private int firstAlike(int hash) {
        int mask = slots.length - 1;
        int slot = first(hash, mask);
        while (slots[slot] != 0 && hash(slots[slot]) != hash) {
            slot = (slot + 1) & mask;
        }
        return slots[slot] == 0 ? NONE : number(slots[slot]);
    }

    /** The number of an id, {@link #NONE} if it has none. */
    int find(Id id) {
        int slot = slot(id, id.hashCode() * GOLDEN);
        if (slot == NONE) {
            return crowded.getOrDefault(id, NONE);
        }
        return slots[slot] == 0 ? NONE : number(slots[slot]);
    }

    /** The slot of an id, or the free one where it would be; {@link #NONE} if it may only be among the crowded ones. */
    private int slot(Id id, int hash) {
        int mask = slots.length - 1;
        int slot = first(hash, mask);
        int alike = 0;
        while (slots[slot] != 0) {
            if (hash(slots[slot]) == hash) {
                if (ids[number(slots[slot])].equals(id)) {
                    return slot;
                }
                if (++alike == ALIKE_MAX) {
                    return NONE;
                }
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int hash(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    private static int first(int hash, int mask) {
        // The high bits of a product are the mixed ones.
        return (hash >>> Integer.numberOfLeadingZeros(mask)) & mask;
    }

    private static int number(long slot) {
        return (int) slot - 1;
    }

    private void grow() {
        ids = Arrays.copyOf(ids, 2 * size);
        long[] before = slots;
        slots = new long[2 * before.length];
        int mask = slots.length - 1;
        for (long entry : before) {
            if (entry != 0) {
                int slot = first(hash(entry), mask);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = entry;
            }
        }
    }

    Id id(int number) {
        return ids[number];
    }

    int size() {
        return size;
    }

    boolean isBefore(int a, int b) {
        return ids[a].compareTo(ids[b]) < 0;
    }
}
