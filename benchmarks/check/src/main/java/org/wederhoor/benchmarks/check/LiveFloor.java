package org.wederhoor.benchmarks.check;

import java.util.Arrays;

/**
 * A hash index of facts by group over primitive arrays, which counts what a fact that comes in is in conflict with: the
 * floor of a live check. Rows are those of {@link Facts}; a row is in the index or not.
 */
public final class LiveFloor {
    private static final int NONE = -1;

    private final Facts facts;
    private final int[] keys;
    private final int[] last;
    private final int[] before;
    private final int[] after;

    /** An empty index with room for all facts. */
    public LiveFloor(Facts facts) {
        this.facts = facts;
        int capacity = Integer.highestOneBit(Math.max(16, facts.size())) * 4;
        keys = new int[capacity];
        last = new int[capacity];
        before = new int[facts.size()];
        after = new int[facts.size()];
        // Below zero free, above zero the row before it plus one, zero a group that was emptied.
        Arrays.fill(last, NONE);
    }

    /** Puts a row into the index and returns with how many it is in conflict. */
    public int add(int row) {
        int key = GroupScan.groupOf(facts, row);
        int at = Floor.slot(keys, last, key);
        keys[at] = key;
        int conflicts = 0;
        int head = Math.max(0, last[at]);
        for (int other = head; other > 0; other = before[other - 1]) {
            conflicts += GroupScan.areInConflict(facts, row, other - 1) ? 1 : 0;
        }
        before[row] = head;
        after[row] = 0;
        if (head > 0) {
            after[head - 1] = row + 1;
        }
        last[at] = row + 1;
        return conflicts;
    }

    /** Takes a row that is in the index out of it. */
    public void remove(int row) {
        if (after[row] > 0) {
            before[after[row] - 1] = before[row];
        } else {
            last[Floor.slot(keys, last, GroupScan.groupOf(facts, row))] = before[row];
        }
        if (before[row] > 0) {
            after[before[row] - 1] = after[row];
        }
    }
}
