package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * For each of many items the weight of those it is related to, counted without looking at each pair.
 *
 * <h2>Algorithm</h2> A relation is a sum of terms, each of which is a number of conditions that two items meet together.
 * Items that have to agree in something are dealt out by it. That they have to differ is counted as all of them less those
 * that agree. Where one number has to be at most another, all such numbers are sorted and halved: what is on the left in the
 * lower half meets the condition with what is on the right in the upper half, and the halves are looked at by themselves
 * (Bentley, Multidimensional divide-and-conquer, 1980). With n items and k comparisons of numbers this takes n times the
 * k-th power of log n.
 */
final class PairSums {
    /** Up to so many pairs are looked at one by one. */
    private static final int FEW = 64;

    private final long[] weights;
    /** How many pairs were looked at and how many items were dealt out or sorted, as the work that it took. */
    private long steps;

    PairSums(long[] weights) {
        this.weights = weights;
    }

    long steps() {
        return steps;
    }

    /** A condition on an item on the left and one on the right; the simpler it is to meet, the sooner it is looked at. */
    sealed interface Condition permits Left, Right, Same, Among, Differ, AtMost {
        boolean holds(int left, int right);

        int order();
    }

    /** The one on the left is one of these. */
    record Left(IntPredicate items) implements Condition {
        @Override
        public boolean holds(int left, int right) {
            return items.test(left);
        }

        @Override
        public int order() {
            return 0;
        }
    }

    /** The one on the right is one of these. */
    record Right(IntPredicate items) implements Condition {
        @Override
        public boolean holds(int left, int right) {
            return items.test(right);
        }

        @Override
        public int order() {
            return 0;
        }
    }

    /** Both have the same number. */
    record Same(Column of) implements Condition {
        @Override
        public boolean holds(int left, int right) {
            return of.get(left) == of.get(right);
        }

        @Override
        public int order() {
            return 1;
        }
    }

    /** The number of the one on the right is one of several of the one on the left, or the other way round. */
    record Among(IntFunction<int[]> several, Column of, boolean severalOnLeft) implements Condition {
        @Override
        public boolean holds(int left, int right) {
            long number = of.get(severalOnLeft ? right : left);
            for (int one : several.apply(severalOnLeft ? left : right)) {
                if (one == number) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public int order() {
            return 1;
        }
    }

    /** Both have different numbers. */
    record Differ(Column of) implements Condition {
        @Override
        public boolean holds(int left, int right) {
            return of.get(left) != of.get(right);
        }

        @Override
        public int order() {
            return 2;
        }
    }

    /** The number of the one on the left is at most that of the one on the right. */
    record AtMost(Column left, Column right) implements Condition {
        @Override
        public boolean holds(int leftItem, int rightItem) {
            return left.get(leftItem) <= right.get(rightItem);
        }

        @Override
        public int order() {
            return 3;
        }
    }

    /** A number for each item. */
    interface Column {
        long get(int item);
    }

    /**
     * Conditions that are met together.
     *
     * @param factor how often what meets them counts, below zero where it is taken off
     * @param conditions the conditions
     */
    record Term(int factor, ImmutableList<Condition> conditions) {
        static final ImmutableList<Term> ALL = ImmutableList.of(new Term(1, ImmutableList.of()));
        static final ImmutableList<Term> NONE = ImmutableList.of();

        static ImmutableList<Term> of(Condition... conditions) {
            return ImmutableList.of(new Term(1, ImmutableList.copyOf(conditions)));
        }

        /** What is related by both of two relations. */
        static ImmutableList<Term> both(List<Term> some, List<Term> others) {
            ImmutableList.Builder<Term> both = ImmutableList.builder();
            for (Term one : some) {
                for (Term other : others) {
                    ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
                    conditions.addAll(one.conditions).addAll(other.conditions);
                    both.add(new Term(one.factor * other.factor, conditions.build()));
                }
            }
            return both.build();
        }

        /** What is related by one of two relations or by both. */
        static ImmutableList<Term> either(List<Term> some, List<Term> others) {
            ImmutableList.Builder<Term> either = ImmutableList.builder();
            either.addAll(some).addAll(others).addAll(not(both(some, others)));
            return either.build();
        }

        /** What takes a relation off. */
        static ImmutableList<Term> not(List<Term> some) {
            return some.stream()
                    .map(term -> new Term(-term.factor, term.conditions))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /** Adds to the sum of each item on the left the weight of those on the right that it is related to. */
    void add(int[] left, int[] right, List<Term> relation, long[] sums) {
        for (Term term : relation) {
            List<Condition> conditions = new ArrayList<>(term.conditions);
            conditions.sort(Comparator.comparingInt(Condition::order));
            add(left, right, conditions, term.factor, sums);
        }
    }

    private void add(int[] left, int[] right, List<Condition> conditions, int factor, long[] sums) {
        if (conditions.isEmpty()) {
            addAll(left, right, factor, sums);
        } else if ((long) left.length * right.length <= FEW) {
            addEach(left, right, conditions, factor, sums);
        } else {
            Condition first = conditions.get(0);
            List<Condition> rest = conditions.subList(1, conditions.size());
            steps += left.length + right.length;
            if (first instanceof Left some) {
                add(only(left, some.items), right, rest, factor, sums);
            } else if (first instanceof Right some) {
                add(left, only(right, some.items), rest, factor, sums);
            } else if (first instanceof Same same) {
                addSame(left, right, same, rest, factor, sums);
            } else if (first instanceof Among among) {
                addAmong(left, right, among, rest, factor, sums);
            } else if (first instanceof Differ differ) {
                add(left, right, rest, factor, sums);
                addSame(left, right, new Same(differ.of), rest, -factor, sums);
            } else if (first instanceof AtMost atMost) {
                addAtMost(left, right, atMost, rest, factor, sums);
            }
        }
    }

    private void addAll(int[] left, int[] right, int factor, long[] sums) {
        steps += left.length + right.length;
        long sum = 0;
        for (int item : right) {
            sum += weights[item];
        }
        for (int item : left) {
            sums[item] += factor * sum;
        }
    }

    private void addEach(int[] left, int[] right, List<Condition> conditions, int factor, long[] sums) {
        steps += (long) left.length * right.length;
        for (int one : left) {
            for (int other : right) {
                boolean related = true;
                for (int i = 0; i < conditions.size() && related; i++) {
                    related = conditions.get(i).holds(one, other);
                }
                sums[one] += related ? factor * weights[other] : 0;
            }
        }
    }

    private static int[] only(int[] items, IntPredicate some) {
        return Arrays.stream(items).filter(some).toArray();
    }

    private void addSame(int[] left, int[] right, Same same, List<Condition> rest, int factor, long[] sums) {
        Map<Long, IntList> ofRight = byNumber(right, same.of);
        byNumber(left, same.of).forEach((number, some) -> {
            IntList others = ofRight.get(number);
            if (others != null) {
                add(some.toArray(), others.toArray(), rest, factor, sums);
            }
        });
    }

    private void addAmong(int[] left, int[] right, Among among, List<Condition> rest, int factor, long[] sums) {
        Map<Long, IntList> ofOne = byNumber(among.severalOnLeft ? right : left, among.of);
        Map<Long, IntList> ofSeveral = new HashMap<>();
        for (int item : among.severalOnLeft ? left : right) {
            for (int number : among.several.apply(item)) {
                ofSeveral.computeIfAbsent((long) number, n -> new IntList()).add(item);
            }
        }
        ofSeveral.forEach((number, some) -> {
            IntList others = ofOne.get(number);
            if (others != null) {
                IntList onLeft = among.severalOnLeft ? some : others;
                IntList onRight = among.severalOnLeft ? others : some;
                add(onLeft.toArray(), onRight.toArray(), rest, factor, sums);
            }
        });
    }

    private static Map<Long, IntList> byNumber(int[] items, Column of) {
        Map<Long, IntList> byNumber = new HashMap<>();
        for (int item : items) {
            byNumber.computeIfAbsent(of.get(item), n -> new IntList()).add(item);
        }
        return byNumber;
    }

    private void addAtMost(int[] left, int[] right, AtMost atMost, List<Condition> rest, int factor, long[] sums) {
        // At one number what is on the left comes first, as it is at most what is on the right.
        int[] items = new int[left.length + right.length];
        long[] numbers = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            boolean isLeft = i < left.length;
            items[i] = isLeft ? left[i] : ~right[i - left.length];
            numbers[i] = isLeft ? atMost.left.get(items[i]) : atMost.right.get(~items[i]);
        }
        addSorted(sorted(items, numbers), 0, items.length, rest, factor, sums);
    }

    /** Items in the order of their numbers, those of one number as they are. */
    private static int[] sorted(int[] items, long[] numbers) {
        long[] inOrder = Arrays.stream(numbers).sorted().distinct().toArray();
        int[] ranks = new int[items.length];
        int[] next = new int[inOrder.length + 1];
        for (int i = 0; i < items.length; i++) {
            ranks[i] = Arrays.binarySearch(inOrder, numbers[i]);
            next[ranks[i] + 1]++;
        }
        for (int rank = 1; rank < next.length; rank++) {
            next[rank] += next[rank - 1];
        }
        int[] sorted = new int[items.length];
        for (int i = 0; i < items.length; i++) {
            sorted[next[ranks[i]]++] = items[i];
        }
        return sorted;
    }

    /** Relates what is on the left to what comes after it on the right, which is told by its complement. */
    private void addSorted(int[] sorted, int from, int to, List<Condition> rest, int factor, long[] sums) {
        if (rest.isEmpty()) {
            long sum = 0;
            for (int i = to - 1; i >= from; i--) {
                if (sorted[i] < 0) {
                    sum += weights[~sorted[i]];
                } else {
                    sums[sorted[i]] += factor * sum;
                }
            }
            return;
        }
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        int[] lower =
                Arrays.stream(sorted, from, middle).filter(item -> item >= 0).toArray();
        int[] upper = Arrays.stream(sorted, middle, to)
                .filter(item -> item < 0)
                .map(item -> ~item)
                .toArray();
        if (lower.length > 0 && upper.length > 0) {
            add(lower, upper, rest, factor, sums);
        }
        addSorted(sorted, from, middle, rest, factor, sums);
        addSorted(sorted, middle, to, rest, factor, sums);
    }
}
