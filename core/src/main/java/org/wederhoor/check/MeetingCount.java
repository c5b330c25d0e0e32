package org.wederhoor.check;

import java.util.Arrays;
import java.util.Comparator;

/**
 * For each of many times the weight of those it shares a moment with, counted without looking at each pair.
 *
 * <p>Two times meet when neither starts after the other can have ended: a's latest start is at most b's earliest end and the
 * other way round. So what meets b are the times that start no later than b ends and end no earlier than b starts: swept by
 * start, summed by end in a tree of partial sums (Fenwick, A new data structure for cumulative frequency tables, 1994). With
 * n times this takes n log n.
 */
final class MeetingCount {
    private final long[] starts;
    private final long[] ends;
    private final long[] weights;

    /**
     * @param starts the latest starts
     * @param ends the earliest ends
     * @param weights how much each counts
     */
    MeetingCount(long[] starts, long[] ends, long[] weights) {
        this.starts = starts;
        this.ends = ends;
        this.weights = weights;
    }

    boolean meet(int a, int b) {
        return starts[a] <= ends[b] && starts[b] <= ends[a];
    }

    /** Adds to each member's sum the weight of the other members that it meets, as often as said. */
    void add(int[] members, long times, long[] sums) {
        if (members.length < 2) {
            return;
        }
        long[] sortedEnds = Arrays.stream(members)
                .mapToLong(m -> ends[m])
                .sorted()
                .distinct()
                .toArray();
        Integer[] byStart = Arrays.stream(members).boxed().toArray(Integer[]::new);
        Arrays.sort(byStart, Comparator.comparingLong(m -> starts[m]));
        Integer[] byEnd = Arrays.stream(members).boxed().toArray(Integer[]::new);
        Arrays.sort(byEnd, Comparator.comparingLong(m -> ends[m]));
        long[] tree = new long[sortedEnds.length + 1];
        long total = 0;
        int begun = 0;
        for (int member : byEnd) {
            while (begun < byStart.length && starts[byStart[begun]] <= ends[member]) {
                int started = byStart[begun++];
                total += weights[started];
                insert(tree, rank(sortedEnds, ends[started]), weights[started]);
            }
            long met = total - sumBelow(tree, rank(sortedEnds, starts[member]));
            sums[member] += times * (met - (meet(member, member) ? weights[member] : 0));
        }
    }

    /** How many ends lie before a moment. */
    private static int rank(long[] sorted, long moment) {
        int found = Arrays.binarySearch(sorted, moment);
        return found >= 0 ? found : -found - 1;
    }

    private static void insert(long[] tree, int rank, long weight) {
        for (int i = rank + 1; i < tree.length; i += i & -i) {
            tree[i] += weight;
        }
    }

    private static long sumBelow(long[] tree, int rank) {
        long sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }
}
