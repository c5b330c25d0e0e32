package org.wederhoor.benchmarks.check;

import java.util.Arrays;

/**
 * Finds the conflicts within one group of facts: those of one subject under one property, or under two disjoint ones. Small
 * groups are compared in pairs; large ones are sorted by value and time and swept over.
 */
final class GroupScan {
    private static final int PAIRS_MAX = 16;

    private final Facts facts;
    private final Conflicts conflicts = new Conflicts();

    GroupScan(Facts facts) {
        this.facts = facts;
    }

    Conflicts conflicts() {
        return conflicts;
    }

    /** Disjoint properties are in one group. */
    static int groupOf(Facts facts, int row) {
        int property = facts.property[row];
        return facts.subject[row] * Facts.PROPERTIES + first(property);
    }

    private static int first(int property) {
        return property >= Facts.FUNCTIONAL && property < Facts.PLAIN ? property & ~1 : property;
    }

    void scan(int[] rows, int start, int end) {
        if (end - start > PAIRS_MAX) {
            sweep(rows, start, end);
            return;
        }
        for (int i = start + 1; i < end; i++) {
            for (int j = start; j < i; j++) {
                compare(rows[i], rows[j]);
            }
        }
    }

    private void compare(int a, int b) {
        if (facts.from[a] > facts.to[b] || facts.from[b] > facts.to[a]) {
            return;
        }
        int property = facts.property[a];
        boolean sameValue = facts.value[a] == facts.value[b];
        if (property == facts.property[b]) {
            if (facts.denied[a] != facts.denied[b]) {
                if (sameValue) {
                    conflicts.denied(facts.subject[a], property, facts.value[a]);
                }
            } else if (property < Facts.FUNCTIONAL && !sameValue && !facts.denied[a]) {
                conflicts.functional(facts.subject[a], property);
            }
        } else if (sameValue && !facts.denied[a] && !facts.denied[b]) {
            conflicts.disjoint(facts.subject[a], first(property));
        }
    }

    static boolean areInConflict(Facts facts, int a, int b) {
        if (facts.from[a] > facts.to[b] || facts.from[b] > facts.to[a]) {
            return false;
        }
        int property = facts.property[a];
        boolean sameValue = facts.value[a] == facts.value[b];
        boolean bothAsserted = !facts.denied[a] && !facts.denied[b];
        if (property != facts.property[b]) {
            return sameValue && bothAsserted;
        }
        return sameValue ? facts.denied[a] != facts.denied[b] : property < Facts.FUNCTIONAL && bothAsserted;
    }

    private void sweep(int[] rows, int start, int end) {
        int property = facts.property[rows[start]];
        if (property < Facts.FUNCTIONAL && hasTwoValues(rows, start, end)) {
            conflicts.functional(facts.subject[rows[start]], property);
        }
        long[] byValue = new long[end - start];
        for (int i = start; i < end; i++) {
            byValue[i - start] = ((long) facts.value[rows[i]] << 44) | ((long) facts.from[rows[i]] << 32) | rows[i];
        }
        Arrays.sort(byValue);
        // The latest end so far of what is asserted and of what is denied, under the one property and under the other.
        int[] latest = new int[4];
        long value = -1;
        for (long packed : byValue) {
            if (packed >>> 44 != value) {
                value = packed >>> 44;
                Arrays.fill(latest, -1);
            }
            int row = (int) packed;
            int own = facts.property[row] == first(facts.property[row]) ? 0 : 2;
            int denied = facts.denied[row] ? 1 : 0;
            if (latest[own + 1 - denied] >= facts.from[row]) {
                conflicts.denied(facts.subject[row], facts.property[row], facts.value[row]);
            }
            if (denied == 0 && latest[2 - own] >= facts.from[row]) {
                conflicts.disjoint(facts.subject[row], first(facts.property[row]));
            }
            latest[own + denied] = Math.max(latest[own + denied], facts.to[row]);
        }
    }

    /** Sweeps over time with the latest end so far, and the latest of any other value. */
    private boolean hasTwoValues(int[] rows, int start, int end) {
        long[] byTime = new long[end - start];
        for (int i = start; i < end; i++) {
            byTime[i - start] = ((long) facts.from[rows[i]] << 32) | rows[i];
        }
        Arrays.sort(byTime);
        int value = -1;
        int latest = -1;
        int latestOther = -1;
        for (long packed : byTime) {
            int row = (int) packed;
            if (facts.denied[row]) {
                continue;
            }
            boolean same = facts.value[row] == value;
            if ((same ? latestOther : latest) >= facts.from[row]) {
                return true;
            }
            if (!same && facts.to[row] > latest) {
                latestOther = latest;
                value = facts.value[row];
                latest = facts.to[row];
            } else if (same) {
                latest = Math.max(latest, facts.to[row]);
            } else {
                latestOther = Math.max(latestOther, facts.to[row]);
            }
        }
        return false;
    }
}
