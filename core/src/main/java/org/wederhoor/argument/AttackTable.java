package org.wederhoor.argument;

import java.util.Arrays;

/** Attacks that come and go: records in arrays, in one doubly linked list by source and one by target. */
final class AttackTable {
    private static final int NONE = -1;

    private int[] source = new int[16];
    private int[] target = new int[16];
    private int[] nextOut = new int[16];
    private int[] previousOut = new int[16];
    private int[] nextIn = new int[16];
    private int[] previousIn = new int[16];
    private int used;
    private int free = NONE;
    private int live;
    /** Open addressing with linear probing: an attack, or NONE. */
    private int[] slots = filled(32);

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    int source(int e) {
        return source[e];
    }

    int target(int e) {
        return target[e];
    }

    int nextOut(int e) {
        return nextOut[e];
    }

    int nextIn(int e) {
        return nextIn[e];
    }

    private int home(int from, int to) {
        long key = (long) from << 32 | to;
        long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L ^ key * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32) & (slots.length - 1);
    }

    int find(int from, int to) {
        for (int slot = home(from, to); slots[slot] != NONE; slot = slot + 1 & slots.length - 1) {
            int e = slots[slot];
            if (source[e] == from && target[e] == to) {
                return e;
            }
        }
        return NONE;
    }

    /** Adds an attack that is not there before the first ones of both lists, which may be none. */
    int add(int from, int to, int firstOut, int firstIn) {
        if (2 * (live + 1) > slots.length) {
            rehash();
        }
        int e = free;
        if (e == NONE) {
            e = used++;
            if (e == source.length) {
                grow();
            }
        } else {
            free = nextOut[e];
        }
        source[e] = from;
        target[e] = to;
        previousOut[e] = NONE;
        nextOut[e] = firstOut;
        if (firstOut != NONE) {
            previousOut[firstOut] = e;
        }
        previousIn[e] = NONE;
        nextIn[e] = firstIn;
        if (firstIn != NONE) {
            previousIn[firstIn] = e;
        }
        insert(e);
        live++;
        return e;
    }

    private void insert(int e) {
        int slot = home(source[e], target[e]);
        while (slots[slot] != NONE) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = e;
    }

    private void rehash() {
        int[] before = slots;
        slots = filled(2 * before.length);
        for (int e : before) {
            if (e != NONE) {
                insert(e);
            }
        }
    }

    private void grow() {
        int length = 2 * source.length;
        source = Arrays.copyOf(source, length);
        target = Arrays.copyOf(target, length);
        nextOut = Arrays.copyOf(nextOut, length);
        previousOut = Arrays.copyOf(previousOut, length);
        nextIn = Arrays.copyOf(nextIn, length);
        previousIn = Arrays.copyOf(previousIn, length);
    }

    /** Removes an attack; whoever holds the first of a list must have moved on. */
    void remove(int e) {
        if (previousOut[e] != NONE) {
            nextOut[previousOut[e]] = nextOut[e];
        }
        if (nextOut[e] != NONE) {
            previousOut[nextOut[e]] = previousOut[e];
        }
        if (previousIn[e] != NONE) {
            nextIn[previousIn[e]] = nextIn[e];
        }
        if (nextIn[e] != NONE) {
            previousIn[nextIn[e]] = previousIn[e];
        }
        clearSlot(e);
        nextOut[e] = free;
        free = e;
        live--;
    }

    /** Closes the gap that an attack leaves, moving back what was pushed past it. */
    private void clearSlot(int e) {
        int mask = slots.length - 1;
        int gap = home(source[e], target[e]);
        while (slots[gap] != e) {
            gap = gap + 1 & mask;
        }
        for (int slot = gap + 1 & mask; slots[slot] != NONE; slot = slot + 1 & mask) {
            int home = home(source[slots[slot]], target[slots[slot]]);
            if ((slot - home & mask) >= (slot - gap & mask)) {
                slots[gap] = slots[slot];
                gap = slot;
            }
        }
        slots[gap] = NONE;
    }
}
