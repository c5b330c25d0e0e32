package org.wederhoor.benchmarks.check;

import java.util.Arrays;

/**
 * Hand-written loops over primitive arrays that group facts and find their conflicts, and nothing else: no ids, no
 * certainty, no explanation. What other figures are measured against.
 */
public final class Floor {
    private static final int RADIX_BITS = 12;

    private Floor() {}

    /** Groups by a least significant digit radix sort of the group numbers. */
    public static long[] byRadix(Facts facts) {
        int size = facts.size();
        int[] keys = new int[size];
        int[] rows = new int[size];
        int max = 0;
        for (int i = 0; i < size; i++) {
            keys[i] = GroupScan.groupOf(facts, i);
            rows[i] = i;
            max = Math.max(max, keys[i]);
        }
        int[] otherKeys = new int[size];
        int[] otherRows = new int[size];
        for (int shift = 0; max >>> shift > 0; shift += RADIX_BITS) {
            int[] next = new int[(1 << RADIX_BITS) + 1];
            int mask = (1 << RADIX_BITS) - 1;
            for (int i = 0; i < size; i++) {
                next[((keys[i] >>> shift) & mask) + 1]++;
            }
            for (int digit = 0; digit <= mask; digit++) {
                next[digit + 1] += next[digit];
            }
            for (int i = 0; i < size; i++) {
                int at = next[(keys[i] >>> shift) & mask]++;
                otherKeys[at] = keys[i];
                otherRows[at] = rows[i];
            }
            int[] swap = keys;
            keys = otherKeys;
            otherKeys = swap;
            swap = rows;
            rows = otherRows;
            otherRows = swap;
        }
        GroupScan scan = new GroupScan(facts);
        int start = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || keys[i] != keys[start]) {
                if (i - start > 1) {
                    scan.scan(rows, start, i);
                }
                start = i;
            }
        }
        return scan.conflicts().distinct();
    }

    /** Groups by open addressing, with the rows of a group chained. */
    public static long[] byHash(Facts facts) {
        int size = facts.size();
        int capacity = Integer.highestOneBit(Math.max(16, size)) * 4;
        int[] keys = new int[capacity];
        int[] last = new int[capacity];
        int[] before = new int[size];
        Arrays.fill(last, -1);
        for (int i = 0; i < size; i++) {
            int key = GroupScan.groupOf(facts, i);
            int at = slot(keys, last, key);
            keys[at] = key;
            before[i] = last[at];
            last[at] = i;
        }
        GroupScan scan = new GroupScan(facts);
        int[] rows = new int[16];
        for (int at = 0; at < capacity; at++) {
            if (last[at] >= 0 && before[last[at]] >= 0) {
                int count = 0;
                for (int row = last[at]; row >= 0; row = before[row]) {
                    if (count == rows.length) {
                        rows = Arrays.copyOf(rows, 2 * count);
                    }
                    rows[count++] = row;
                }
                scan.scan(rows, 0, count);
            }
        }
        return scan.conflicts().distinct();
    }

    static int slot(int[] keys, int[] taken, int key) {
        int mask = keys.length - 1;
        int at = (key * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(keys.length));
        while (taken[at] >= 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
