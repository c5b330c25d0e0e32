package org.wederhoor.check;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Rows grouped by a key of 64 bits, in linear time: keys are numbered by an open-addressing hash table as they come, then
 * the rows are laid out group by group by counting. Rows of a group keep the order in which they were added.
 */
final class Groups {
    private static final int EMPTY = -1;

    private long[] tableKeys = new long[1 << 10];
    private int[] tableGroups = filled(1 << 10);
    private long[] keyOfGroup = new long[1 << 10];
    private int groupCount;

    private int[] groupOfEntry = new int[1 << 10];
    private int[] rowOfEntry = new int[1 << 10];
    private int entryCount;

    private int[] starts = new int[0];
    private int[] rows = new int[0];

    void add(long key, int row) {
        if (entryCount == rowOfEntry.length) {
            groupOfEntry = Arrays.copyOf(groupOfEntry, entryCount * 2);
            rowOfEntry = Arrays.copyOf(rowOfEntry, entryCount * 2);
        }
        groupOfEntry[entryCount] = groupOf(key);
        rowOfEntry[entryCount++] = row;
    }

    /** Adds a row if another has been added under the key. */
    void addToExisting(long key, int row) {
        if (tableGroups[slotOf(key)] != EMPTY) {
            add(key, row);
        }
    }

    long key(int group) {
        return keyOfGroup[group];
    }

    /** Lays the groups out; call once, after all rows have been added. */
    void close() {
        starts = new int[groupCount + 1];
        for (int i = 0; i < entryCount; i++) {
            starts[groupOfEntry[i] + 1]++;
        }
        for (int g = 0; g < groupCount; g++) {
            starts[g + 1] += starts[g];
        }
        int[] next = Arrays.copyOf(starts, groupCount);
        rows = new int[entryCount];
        for (int i = 0; i < entryCount; i++) {
            rows[next[groupOfEntry[i]]++] = rowOfEntry[i];
        }
    }

    /** Calls for each group that has at least two rows. */
    void forEachShared(IntConsumer group) {
        for (int g = 0; g < groupCount; g++) {
            if (starts[g + 1] - starts[g] > 1) {
                group.accept(g);
            }
        }
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    int row(int group, int index) {
        return rows[starts[group] + index];
    }

    /** The rows of a group, each once. */
    int[] rows(int group) {
        return Arrays.stream(rows, starts[group], starts[group + 1])
                .sorted()
                .distinct()
                .toArray();
    }

    private int groupOf(long key) {
        int slot = slotOf(key);
        if (tableGroups[slot] == EMPTY) {
            if (groupCount * 2 >= tableKeys.length) {
                grow();
                slot = slotOf(key);
            }
            tableKeys[slot] = key;
            if (groupCount == keyOfGroup.length) {
                keyOfGroup = Arrays.copyOf(keyOfGroup, groupCount * 2);
            }
            keyOfGroup[groupCount] = key;
            tableGroups[slot] = groupCount++;
        }
        return tableGroups[slot];
    }

    private int slotOf(long key) {
        int mask = tableKeys.length - 1;
        int slot = hash(key) & mask;
        while (tableGroups[slot] != EMPTY && tableKeys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = tableKeys;
        int[] oldGroups = tableGroups;
        tableKeys = new long[oldKeys.length * 2];
        tableGroups = filled(tableKeys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldGroups[i] != EMPTY) {
                int slot = slotOf(oldKeys[i]);
                tableKeys[slot] = oldKeys[i];
                tableGroups[slot] = oldGroups[i];
            }
        }
    }

    /** Spreads neighbouring keys by the fractional digits of the golden ratio (Knuth, volume 3, section 6.4). */
    private static int hash(long key) {
        long product = key * 0x9E3779B97F4A7C15L;
        return (int) (product ^ (product >>> 32));
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, EMPTY);
        return array;
    }
}
