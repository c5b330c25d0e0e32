package org.wederhoor.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wederhoor.time.Span;
import org.wederhoor.vocabulary.Timing;

/**
 * Looks for the smallest cause of a loop of steps at a moment that all of them surely share.
 *
 * <p>Extents of time that surely meet two by two surely share a moment, as on a line such extents do (Helly). So it is
 * enough to look at the steps that surely hold at each moment at which one of them starts to. A step that lies somewhere in
 * a window surely meets no other such, and closes a loop of steps that cover its window. Of all moments the loop counts
 * whose last commitment is lowest, then the last but one, and so on: that is what dropping from the last to the first
 * leaves.
 *
 * <p>Time is halved again and again, and of each half only the steps are kept that are on loops there and could better the
 * loop found so far, so that moments without a loop cost little.
 */
final class LoopSearch {
    private static final long OFFSET_ROOM = 14 * 3_600;

    private final boolean longLoops;
    private final LoopFilter filter;
    private final int size;
    private final int[] commitment;
    private final int[] from;
    private final int[] to;
    private final byte[] cost;
    private final long[] start;
    private final long[] end;
    private final boolean[] zoned;
    private final boolean[] undated;
    private int @Nullable [] best;

    private LoopSearch(List<RelationStep> steps, int nodeCount, boolean longLoops) {
        this.longLoops = longLoops;
        filter = new LoopFilter(nodeCount, longLoops);
        size = steps.stream().mapToInt(step -> step.timing().partCount()).sum();
        commitment = new int[size];
        from = new int[size];
        to = new int[size];
        cost = new byte[size];
        start = new long[size];
        end = new long[size];
        zoned = new boolean[size];
        undated = new boolean[size];
        int i = 0;
        for (RelationStep step : steps) {
            for (int part = 0; part < step.timing().partCount(); part++) {
                Timing timing = step.timing().part(part);
                commitment[i] = step.commitment();
                from[i] = step.from();
                to[i] = step.to();
                cost[i] = (byte) step.cost();
                start[i] = timing.latestStart();
                end[i] = timing.earliestEnd();
                zoned[i] = timing.isZoned();
                undated[i++] = timing.isUndated();
            }
        }
    }

    /**
     * The commitments of the smallest cause in ascending order, null if there is no loop.
     *
     * @param steps in ascending order of their commitments, with nodes below the count
     * @param longLoops whether loops of more than two steps count
     */
    static int @Nullable [] smallestCause(List<RelationStep> steps, int nodeCount, boolean longLoops) {
        LoopSearch search = new LoopSearch(steps, nodeCount, longLoops);
        search.run();
        return search.best;
    }

    private void run() {
        int[] all = filter.keep(from, to, IntStream.range(0, size).toArray());
        int[] inUtc = some(all, i -> zoned[i]);
        if (inUtc.length > 0 && inUtc.length < all.length) {
            search(inUtc);
            for (int i : inUtc) {
                start[i] = shifted(start[i], OFFSET_ROOM);
                end[i] = shifted(end[i], -OFFSET_ROOM);
            }
        }
        search(all);
    }

    /** Beside clocks at unknown places, a second of UTC gets the room of all offsets. */
    private static long shifted(long second, long by) {
        return second == Span.PAST || second == Span.FUTURE ? second : second + by;
    }

    private void search(int[] items) {
        int[] always = some(items, i -> undated[i] || (start[i] == Span.PAST && end[i] == Span.FUTURE));
        look(always);
        if (always.length == items.length) {
            return;
        }
        int[] holding = some(items, i -> !undated[i] && start[i] <= end[i]);
        sweep(holding);
        if (holding.length > 0) {
            for (int inWindow : some(items, i -> !undated[i] && start[i] > end[i])) {
                look(some(
                        items,
                        i -> i == inWindow
                                || (!undated[i]
                                        && start[i] <= end[i]
                                        && start[i] <= end[inWindow]
                                        && end[i] >= start[inWindow])));
            }
        }
    }

    /** A stretch of time, and the steps that hold somewhere in it and may be on a loop there. */
    private static final class Stretch {
        final long first;
        final long last;
        final int[] items;

        Stretch(long first, long last, int[] items) {
            this.first = first;
            this.last = last;
            this.items = items;
        }
    }

    private void sweep(int[] items) {
        Deque<Stretch> open = new ArrayDeque<>();
        open.push(new Stretch(Span.PAST, Span.FUTURE, items));
        while (!open.isEmpty()) {
            Stretch stretch = open.pop();
            int[] kept = onLoops(some(stretch.items, i -> start[i] <= stretch.last && end[i] >= stretch.first));
            long[] starts = Arrays.stream(kept)
                    .mapToLong(i -> start[i])
                    .filter(s -> s > stretch.first)
                    .sorted()
                    .distinct()
                    .toArray();
            if (starts.length == 0) {
                look(kept);
            } else {
                long middle = starts[starts.length / 2];
                open.push(new Stretch(middle, stretch.last, kept));
                open.push(new Stretch(stretch.first, middle - 1, kept));
            }
        }
    }

    private int[] onLoops(int[] items) {
        int last = best == null ? Integer.MAX_VALUE : best[best.length - 1];
        return filter.keep(from, to, some(items, i -> commitment[i] <= last));
    }

    /** Looks at steps that all share a moment. */
    private void look(int[] items) {
        int[] kept = onLoops(items);
        if (kept.length == 0) {
            return;
        }
        int[] found = new LeanLoop(commitment, from, to, cost, kept).commitments(longLoops);
        if (found != null && (best == null || isSmaller(found, best))) {
            best = found;
        }
    }

    /** Whether of two causes dropping from the last to the first leaves this one. */
    static boolean isSmaller(int[] cause, int[] other) {
        int i = cause.length - 1;
        int j = other.length - 1;
        while (i >= 0 && j >= 0 && cause[i] == other[j]) {
            i--;
            j--;
        }
        return i < 0 ? j >= 0 : j >= 0 && cause[i] < other[j];
    }

    private static int[] some(int[] items, IntPredicate wanted) {
        return Arrays.stream(items).filter(wanted).toArray();
    }
}
