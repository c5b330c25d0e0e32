package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wederhoor.vocabulary.Fraction;

/** From where to where cells reach, as ranks among all ends, so that conditions can compare them. */
final class Extents {
    private final List<@Nullable Fraction> lows = new ArrayList<>();
    private final List<@Nullable Fraction> highs = new ArrayList<>();
    private int[] lowRanks = new int[0];
    private int[] highRanks = new int[0];

    /** Begins the next cell, which has no extent yet. */
    void begin() {
        lows.add(null);
        highs.add(null);
    }

    /** Gives the last cell its extent. */
    void add(Fraction low, Fraction high) {
        lows.set(lows.size() - 1, low);
        highs.set(highs.size() - 1, high);
    }

    /** That the extent on the left ends before that on the right begins. */
    PairSums.Condition endsBefore(IntUnaryOperator cellOf) {
        rank();
        return new PairSums.AtMost(
                item -> highRanks[cellOf.applyAsInt(item)] + 1L, item -> lowRanks[cellOf.applyAsInt(item)]);
    }

    /** That the extent on the left begins after that on the right ends. */
    PairSums.Condition beginsAfter(IntUnaryOperator cellOf) {
        rank();
        return new PairSums.AtMost(
                item -> -lowRanks[cellOf.applyAsInt(item)], item -> -highRanks[cellOf.applyAsInt(item)] - 1L);
    }

    private void rank() {
        if (lowRanks.length == lows.size()) {
            return;
        }
        List<Fraction> ends = new ArrayList<>();
        for (int cell = 0; cell < lows.size(); cell++) {
            Fraction low = lows.get(cell);
            Fraction high = highs.get(cell);
            if (low != null && high != null) {
                ends.add(low);
                ends.add(high);
            }
        }
        Fraction[] inOrder = ends.toArray(new Fraction[0]);
        Arrays.sort(inOrder);
        lowRanks = ranks(lows, inOrder);
        highRanks = ranks(highs, inOrder);
    }

    /** Equal fractions get the rank of the first of them. */
    private static int[] ranks(List<@Nullable Fraction> ends, Fraction[] inOrder) {
        int[] ranks = new int[ends.size()];
        for (int cell = 0; cell < ranks.length; cell++) {
            Fraction end = ends.get(cell);
            int from = 0;
            int to = end == null ? 0 : inOrder.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (inOrder[middle].compareTo(end) < 0) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            ranks[cell] = from;
        }
        return ranks;
    }
}
