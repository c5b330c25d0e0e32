package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.wederhoor.check.PairSums.Term;

/**
 * Counts the pairs of items that clash, and finds the first, where items of two kinds clash by one relation.
 *
 * <p>Items are given in the order in which pairs are shown: a pair comes before those of which the later item comes later,
 * and of one later item before those of which the earlier comes later.
 */
final class ClashCount {
    private final IntUnaryOperator kindOf;
    private final Relation relation;
    private final PairSums pairs;
    private final long[] scratch;
    private final Map<Question, ImmutableList<Term>> known = new HashMap<>();

    /**
     * @param weights how much each item counts
     * @param kindOf the number of the kind of each item
     */
    ClashCount(long[] weights, IntUnaryOperator kindOf, Relation relation) {
        this.kindOf = kindOf;
        this.relation = relation;
        pairs = new PairSums(weights);
        scratch = new long[weights.length];
    }

    /** How items clash. */
    interface Relation {
        /**
         * Tells how items of two kinds clash.
         *
         * @param one the number of the kind of those on the left
         * @param other the number of the kind of those on the right
         * @param surely whether those that only may clash are left out
         * @return the relation
         */
        ImmutableList<Term> between(int one, int other, boolean surely);
    }

    private record Question(int one, int other, boolean surely) {}

    /** The work done so far. */
    long steps() {
        return pairs.steps();
    }

    /** For each of some items the weight of those among others that it clashes with. */
    long[] sums(int[] some, int[] others, boolean surely) {
        List<int[]> left = byKind(some);
        List<int[]> right = byKind(others);
        for (int[] one : left) {
            for (int[] other : right) {
                pairs.add(one, other, between(one, other, surely), scratch);
            }
        }
        long[] sums = new long[some.length];
        for (int i = 0; i < some.length; i++) {
            sums[i] = scratch[some[i]];
            scratch[some[i]] = 0;
        }
        return sums;
    }

    private List<int[]> byKind(int[] items) {
        return Grouped.by(items, Arrays.stream(items).map(kindOf).toArray());
    }

    private ImmutableList<Term> between(int[] some, int[] others, boolean surely) {
        return known.computeIfAbsent(
                new Question(kindOf.applyAsInt(some[0]), kindOf.applyAsInt(others[0]), surely),
                question -> relation.between(question.one, question.other, question.surely));
    }

    /** The first pair that clashes, the earlier item first; empty if none does. */
    int[] first(int[] items, boolean surely) {
        int high = 2;
        while (high < items.length && !anyClash(items, high, surely)) {
            high *= 2;
        }
        high = Math.min(high, items.length);
        int low = high / 2;
        if (items.length < 2 || (high == items.length && !anyClash(items, high, surely))) {
            return new int[0];
        }
        // No pair lies within so many, one within so many.
        low = Math.max(1, low);
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (anyClash(items, middle, surely)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        int[] last = {items[high - 1]};
        long[] sums = sums(Arrays.copyOf(items, high - 1), last, surely);
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                return new int[] {items[i], last[0]};
            }
        }
        throw new IllegalStateException("no pair is the first, although one clashes among " + high + " items");
    }

    private boolean anyClash(int[] items, int count, boolean surely) {
        int[] some = Arrays.copyOf(items, count);
        return Arrays.stream(sums(some, some, surely)).anyMatch(sum -> sum > 0);
    }
}
