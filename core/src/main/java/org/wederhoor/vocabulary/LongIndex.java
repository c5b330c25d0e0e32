package org.wederhoor.vocabulary;

import java.util.Arrays;

/** A number for each key of 64 bits, by open addressing. */
final class LongIndex {
    static final int NONE = -1;

    private long[] keys = new long[16];
    private int[] numbers = filled(16);
    private int size;

    int get(long key) {
        return numbers[slot(key)];
    }

    /** Sets the number of a key, and returns the one that it had, or {@link #NONE}. */
    int put(long key, int number) {
        int slot = slot(key);
        int before = numbers[slot];
        keys[slot] = key;
        numbers[slot] = number;
        if (before == NONE && ++size * 2 > keys.length) {
            grow();
        }
        return before;
    }

    private int slot(long key) {
        // Neighbouring keys are spread by the fractional digits of the golden ratio (Knuth, volume 3, section 6.4).
        long product = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (product ^ (product >>> 32)) & (keys.length - 1);
        while (numbers[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }
}
