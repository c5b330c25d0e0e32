package org.wederhoor.check;

import java.util.Arrays;

/**
 * The rows of a table by topic, for the topics that several rows are on.
 *
 * <p>Two bits for each key of {@link TopicKeys} tell whether any and whether several rows are there. The keys of several are numbered
 * in order by counting bits (Jacobson, Space-efficient static trees and graphs, 1989), and their rows are dealt out by that number
 * (distribution counting; Knuth, The Art of Computer Programming, volume 3, section 5.2). So a row that is alone on its topic, as
 * most are, is looked at and never moved.
 *
 * <p>Cost: linear in the rows, whatever their keys are and however many share one; n log n for those on keys that several
 * properties share.
 *
 * <h2>Threads</h2> Immutable once made; parts are independent of each other and of who works them out.
 */
final class TopicIndex {
    /** About so many rows are in a part. */
    private static final int PART_ROWS = 1 << 12;
    /** Fewer rows than this are no work to share out. */
    private static final int SHARED_MIN = 1 << 14;
    /** More shares would need more memory for their marks and counts than their rows take. */
    private static final int SHARES_MAX = 4;

    private final TopicKeys keys;
    /** A bit for each key of several rows. */
    private final long[] several;
    /** How many keys of several rows are before each word of them. */
    private final int[] ranks;
    /** By number of the key, where its rows begin; those of the next one follow. */
    private final int[] starts;

    private final int[] rows;
    /** The words that parts begin with, and where the last one ends. */
    private final int[] partStarts;

    TopicIndex(Table table, Workers workers) {
        keys = new TopicKeys(table);
        int shares = table.size() < SHARED_MIN ? 1 : Math.min(SHARES_MAX, workers.count());
        TopicKeys.Keyed[] keyed = new TopicKeys.Keyed[shares];
        workers.run(
                shares,
                share -> keyed[share] = keys.keyed((int) ((long) table.size() * share / shares), (int)
                        ((long) table.size() * (share + 1) / shares)));
        several = several(keyed);
        ranks = new int[several.length];
        int count = 0;
        for (int word = 0; word < several.length; word++) {
            ranks[word] = count;
            count += Long.bitCount(several[word]);
        }
        int[][] next = new int[shares][];
        int numberCount = count;
        workers.run(shares, share -> next[share] = keepSeveral(keyed[share], numberCount));
        starts = new int[count + 1];
        int placed = 0;
        for (int number = 0; number < count; number++) {
            starts[number] = placed;
            for (int[] ofShare : next) {
                int size = ofShare[number];
                ofShare[number] = placed;
                placed = Math.addExact(placed, size);
            }
        }
        starts[count] = placed;
        rows = new int[placed];
        workers.run(shares, share -> place(keyed[share], next[share]));
        partStarts = partStarts();
    }

    private static long[] several(TopicKeys.Keyed[] keyed) {
        long[] any = keyed[0].any;
        long[] several = keyed[0].several;
        for (int share = 1; share < keyed.length; share++) {
            for (int word = 0; word < any.length; word++) {
                several[word] |= keyed[share].several[word] | (any[word] & keyed[share].any[word]);
                any[word] |= keyed[share].any[word];
            }
        }
        return several;
    }

    /** Drops what is alone, puts the number of a key in its place, and counts the rows of each. */
    private int[] keepSeveral(TopicKeys.Keyed keyed, int numberCount) {
        int[] counts = new int[numberCount];
        int kept = 0;
        for (int i = 0; i < keyed.size(); i++) {
            int key = keyed.key(i);
            int word = TopicKeys.word(key);
            long among = several[word];
            long bit = 1L << key;
            if ((among & bit) != 0) {
                int number = ranks[word] + Long.bitCount(among & (bit - 1));
                counts[number]++;
                keyed.set(kept++, number, keyed.row(i));
            }
        }
        keyed.truncate(kept);
        return counts;
    }

    private void place(TopicKeys.Keyed keyed, int[] next) {
        for (int i = 0; i < keyed.size(); i++) {
            rows[next[keyed.key(i)]++] = keyed.row(i);
        }
    }

    private int[] partStarts() {
        IntList found = new IntList();
        int placed = 0;
        for (int word = 0; word < several.length; word++) {
            int before = starts[ranks[word]];
            if (word == 0 || before - placed >= PART_ROWS) {
                found.add(word);
                placed = before;
            }
        }
        found.add(several.length);
        return found.toArray();
    }

    int partCount() {
        return partStarts.length - 1;
    }

    /** Finds the topics in parts, one after the other. Confined to one thread. */
    final class Reader {
        private final TopicKeys.Cursor topics = keys.new Cursor();
        private int[] taken = new int[16];

        /** Calls for each topic in a part that several rows are on. */
        void visit(int part, Visitor visitor) {
            int number = ranks[partStarts[part]];
            for (int word = partStarts[part]; word < partStarts[part + 1]; word++) {
                for (long left = several[word]; left != 0; left &= left - 1) {
                    long key = (long) word * Long.SIZE + Long.numberOfTrailingZeros(left);
                    int start = starts[number++];
                    int end = starts[number];
                    if (keys.areShared()) {
                        visitEach(key, start, end, visitor);
                    } else {
                        visit(keys.slot(key), keys.thing(key), start, end, visitor);
                    }
                }
            }
        }

        private void visit(int property, int thing, int start, int end, Visitor visitor) {
            reserve(end - start);
            int count = 0;
            for (int i = start; i < end; i++) {
                count = take(rows[i], count);
            }
            if (count > 1) {
                visitor.visit(property, thing, taken, count);
            }
        }

        /** Tells apart the topics of one thing that have one key. */
        private void visitEach(long key, int start, int end, Visitor visitor) {
            int thing = keys.thing(key);
            int slot = keys.slot(key);
            long[] found = new long[end - start];
            int size = 0;
            for (int i = start; i < end; i++) {
                int count = topics.moveTo(rows[i]);
                for (int way = 0; way < count; way++) {
                    if (topics.thing(way) == thing && keys.slot(topics.property(way)) == slot) {
                        if (size == found.length) {
                            found = Arrays.copyOf(found, size * 2);
                        }
                        found[size++] = (long) topics.property(way) << Integer.SIZE | rows[i];
                    }
                }
            }
            Arrays.sort(found, 0, size);
            reserve(size);
            int count = 0;
            for (int i = 0; i < size; i++) {
                int property = (int) (found[i] >>> Integer.SIZE);
                count = take((int) found[i], count);
                if (i + 1 == size || found[i + 1] >>> Integer.SIZE != property) {
                    if (count > 1) {
                        visitor.visit(property, thing, taken, count);
                    }
                    count = 0;
                }
            }
        }

        private void reserve(int count) {
            if (taken.length < count) {
                taken = new int[count * 2];
            }
        }

        /** Takes over a row, once, as one that leads to a topic in two ways comes twice in a row. */
        private int take(int row, int count) {
            if (count > 0 && taken[count - 1] == row) {
                return count;
            }
            taken[count] = row;
            return count + 1;
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
