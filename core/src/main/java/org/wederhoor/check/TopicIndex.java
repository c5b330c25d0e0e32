package org.wederhoor.check;

import java.util.Arrays;

/**
 * The rows of a table by topic, in time linear in the rows whatever their keys are and however many share one.
 *
 * <p>Each row on each of its topics is one number of 64 bits, the topic above the row. They are first dealt out by thing into
 * parts that fit in a cache, straight from the columns, which are read twice: to count, and to place. Neighbouring things
 * stay together in blocks, as their rows mostly lie together too, and blocks are dealt out in turn, as the first things
 * often have most rows. Then each part is sorted by radix, the least significant digit first (Knuth, The Art of Computer Programming,
 * volume 3, section 5.2.5). Parts are independent of each other and of who works them out.
 *
 * <h2>Threads</h2> Immutable once made but for the parts, of which each is to be visited by one thread.
 */
final class TopicIndex {
    /** Up to so many rows are compared each with each. */
    static final int COMPARED_MAX = 64;
    /** About so many rows are in a part. */
    private static final int PART_BITS = 12;

    /** So many bits number the things of a block. */
    private static final int BLOCK_BITS = 5;

    private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;
    private static final int DIGIT_BITS_MAX = 12;
    /** Fewer rows than this are no work to share out. */
    private static final int SHARED_MIN = 1 << 14;

    private final TopicWays ways;
    private final int propertyCount;
    private final int rowBits;
    private final int partBits;
    private final int keyBits;
    private final long[] entries;
    private final int[] partStarts;

    TopicIndex(Table table, Workers workers) {
        ways = new TopicWays(table);
        propertyCount = Math.max(1, ways.propertyCount());
        rowBits = bits(table.size());
        long keyCount = Math.max(1L, table.thingCount()) * propertyCount;
        int spare = Math.max(0, bits(keyCount) + rowBits - (Long.SIZE - 2));
        partBits = Math.max(spare, Math.max(0, rowBits - PART_BITS));
        keyBits =
                bits((within(Math.max(0, table.thingCount() - 1)) | BLOCK_MASK) * (long) propertyCount + propertyCount);
        int shares = table.size() < SHARED_MIN ? 1 : workers.count();
        int[] bounds = new int[shares + 1];
        for (int share = 0; share <= shares; share++) {
            bounds[share] = (int) ((long) table.size() * share / shares);
        }
        int[][] next = new int[shares][];
        workers.run(shares, share -> next[share] = count(bounds[share], bounds[share + 1]));
        partStarts = new int[partCount() + 1];
        int placed = 0;
        for (int part = 0; part < partCount(); part++) {
            partStarts[part] = placed;
            for (int[] ofShare : next) {
                int size = ofShare[part];
                ofShare[part] = placed;
                placed = Math.addExact(placed, size);
            }
        }
        partStarts[partCount()] = placed;
        entries = new long[placed];
        workers.run(shares, share -> place(bounds[share], bounds[share + 1], next[share]));
    }

    /** How many bits tell numbers below a bound apart. */
    private static int bits(long bound) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, bound - 1));
    }

    int partCount() {
        return 1 << partBits;
    }

    /** The part that a thing is dealt to. */
    private int part(int thing) {
        return (thing >>> BLOCK_BITS) & (partCount() - 1);
    }

    /** The number of a thing among those of its part. */
    private int within(int thing) {
        return (int) ((long) thing >>> (BLOCK_BITS + partBits)) << BLOCK_BITS | (thing & BLOCK_MASK);
    }

    private int thing(int part, int within) {
        return (within >>> BLOCK_BITS << partBits | part) << BLOCK_BITS | (within & BLOCK_MASK);
    }

    private int[] count(int start, int end) {
        int[] counts = new int[partCount()];
        TopicWays.Cursor topics = ways.new Cursor();
        for (int row = start; row < end; row++) {
            int count = topics.moveTo(row);
            for (int i = 0; i < count; i++) {
                counts[part(topics.thing(i))]++;
            }
        }
        return counts;
    }

    private void place(int start, int end, int[] next) {
        TopicWays.Cursor topics = ways.new Cursor();
        for (int row = start; row < end; row++) {
            int count = topics.moveTo(row);
            for (int i = 0; i < count; i++) {
                int thing = topics.thing(i);
                long key = (long) within(thing) * propertyCount + topics.property(i);
                entries[next[part(thing)]++] = (key << rowBits) | row;
            }
        }
    }

    /** Sorts the parts, one after the other, and finds the topics in them. Confined to one thread. */
    final class Reader {
        private long[] spare = new long[0];
        private int[] rows = new int[16];

        /** Calls for each topic in a part that several rows are on. */
        void visit(int part, Visitor visitor) {
            int start = partStarts[part];
            int end = partStarts[part + 1];
            long[] sorted = sort(start, end);
            int from = sorted == entries ? start : 0;
            int to = from + end - start;
            for (int first = from; first < to; ) {
                long key = sorted[first] >>> rowBits;
                int last = first + 1;
                while (last < to && sorted[last] >>> rowBits == key) {
                    last++;
                }
                if (last - first > 1) {
                    int count = take(sorted, first, last);
                    if (count > 1) {
                        int thing = thing(part, (int) (key / propertyCount));
                        visitor.visit((int) (key % propertyCount), thing, rows, count);
                    }
                }
                first = last;
            }
        }

        /** The entries of a part in order, in the place where they were or from the beginning of another. */
        private long[] sort(int start, int end) {
            int size = end - start;
            if (spare.length < size) {
                spare = new long[size + (size >> 2)];
            }
            if (size < 64) {
                Arrays.sort(entries, start, end);
                return entries;
            }
            int passes = (keyBits + DIGIT_BITS_MAX - 1) / DIGIT_BITS_MAX;
            int digitBits = (keyBits + passes - 1) / passes;
            int[] next = new int[1 << digitBits];
            long[] from = entries;
            int fromStart = start;
            long[] to = spare;
            int toStart = 0;
            for (int pass = 0; pass < passes; pass++) {
                sortBy(rowBits + pass * digitBits, next, from, fromStart, size, to, toStart);
                long[] swapped = from;
                from = to;
                to = swapped;
                fromStart = from == entries ? start : 0;
                toStart = to == entries ? start : 0;
            }
            return from;
        }

        private static void sortBy(
                int shift, int[] next, long[] from, int fromStart, int size, long[] to, int toStart) {
            int mask = next.length - 1;
            Arrays.fill(next, 0);
            for (int i = fromStart; i < fromStart + size; i++) {
                next[(int) (from[i] >>> shift) & mask]++;
            }
            int at = toStart;
            for (int digit = 0; digit <= mask; digit++) {
                int count = next[digit];
                next[digit] = at;
                at += count;
            }
            for (int i = fromStart; i < fromStart + size; i++) {
                long entry = from[i];
                to[next[(int) (entry >>> shift) & mask]++] = entry;
            }
        }

        /** Takes over the rows of a topic, each once, as one that leads there in two ways comes twice in a row. */
        private int take(long[] sorted, int first, int last) {
            if (rows.length < last - first) {
                rows = new int[(last - first) * 2];
            }
            long mask = (1L << rowBits) - 1;
            int count = 0;
            for (int i = first; i < last; i++) {
                int row = (int) (sorted[i] & mask);
                if (count == 0 || rows[count - 1] != row) {
                    rows[count++] = row;
                }
            }
            return count;
        }
    }

    /** Is told of topics. */
    interface Visitor {
        /**
         * Takes one topic.
         *
         * @param property its property
         * @param thing its thing
         * @param rows begins with the rows on it, ascending, and is good until the end of the call
         * @param count how many rows are on it
         */
        void visit(int property, int thing, int[] rows, int count);
    }
}
