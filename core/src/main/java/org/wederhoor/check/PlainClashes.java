package org.wederhoor.check;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Tells by the columns alone which findings the rows on one topic make, where plain rows of different voices make all of
 * them. Whatever else may clash is left to the exact comparison.
 *
 * <p>Few rows are compared each with each; in many, rows that hold different things at one time are looked for by sweeping
 * over time, which takes n log n however many there are. Reused from topic to topic; confined to one thread.
 */
final class PlainClashes {
    /** Up to so many rows are compared each with each, if some of them are not plain. */
    static final int COMPARED_MAX = 64;

    /** Up to so many rows are compared each with each in any case. */
    private static final int FEW = 16;

    /** What a row is on the topic: it asserts or denies the property, or asserts another that is disjoint with it. */
    private static final byte ASSERTION = 1;

    private static final byte DENIAL = 2;
    private static final byte OF_OTHER = 4;
    /** Left to the exact comparison. */
    private static final byte OPEN = 8;

    private final Table table;
    private final Times times;
    private final Supplier<TimeRanks> ranks;

    private int topic;
    private boolean isFunctional;
    private boolean isState;
    private boolean valuesDiffer;
    private boolean propertiesMeet;
    private final IntList deniedValues = new IntList();

    private int[] rows = new int[0];
    private int count;
    private int[] values = new int[FEW];
    private long[] starts = new long[FEW];
    private long[] ends = new long[FEW];
    private byte[] roles = new byte[FEW];

    /**
     * @param table the table of the rows
     * @param ranks the order of its times, asked for where there are many rows
     */
    PlainClashes(Table table, Supplier<TimeRanks> ranks) {
        this.table = table;
        this.ranks = ranks;
        times = table.times();
    }

    /**
     * Looks for clashes, and returns whether the columns tell all there are.
     *
     * @param property the property of the topic
     * @param on begins with the rows on the topic, each once
     * @param size how many rows are on it
     */
    boolean decide(int property, int[] on, int size) {
        topic = property;
        isFunctional = table.topics().property(property).comparesValues();
        isState = table.topics().property(property).isState();
        valuesDiffer = false;
        propertiesMeet = false;
        deniedValues.clear();
        rows = on;
        count = size;
        boolean allPlain = gather();
        if (size <= FEW || (!allPlain && size <= COMPARED_MAX)) {
            return compareAll();
        }
        return allPlain && sweepAll();
    }

    boolean isAny() {
        return valuesDiffer || propertiesMeet || !deniedValues.isEmpty();
    }

    /** Whether values of the property clash that it cannot have both. */
    boolean valuesDiffer() {
        return valuesDiffer;
    }

    /** Whether the property meets one that it is disjoint with. */
    boolean propertiesMeet() {
        return propertiesMeet;
    }

    /** The values that are both asserted and denied, each once. */
    IntList deniedValues() {
        return deniedValues;
    }

    private boolean gather() {
        if (values.length < count) {
            values = new int[count * 2];
            starts = new long[count * 2];
            ends = new long[count * 2];
            roles = new byte[count * 2];
        }
        boolean allPlain = true;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            boolean isPlain = table.isPlain(row);
            int time = isPlain ? time(row) : Times.OPEN;
            values[i] = table.value(row);
            starts[i] = times.latestStart(time);
            ends[i] = times.earliestEnd(time);
            if (isPlain) {
                roles[i] = table.isDenial(row) ? DENIAL : table.property(row) == topic ? ASSERTION : OF_OTHER;
            } else {
                roles[i] = OPEN;
                allPlain = false;
            }
        }
        return allPlain;
    }

    private int time(int row) {
        return isState ? table.time(row) : Times.ALWAYS;
    }

    private boolean compareAll() {
        for (int i = 1; i < count; i++) {
            for (int j = 0; j < i; j++) {
                if (starts[i] <= ends[j] && starts[j] <= ends[i] && !compare(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the columns tell of two rows that may share a moment whether they clash. */
    private boolean compare(int i, int j) {
        int both = roles[i] | roles[j];
        if (both >= OPEN) {
            return !table.mayClash(topic, rows[i], rows[j]);
        }
        boolean sameValue = values[i] == values[j];
        boolean clash = both == ASSERTION
                ? isFunctional && !sameValue
                : sameValue && (both == (ASSERTION | DENIAL) || both == (ASSERTION | OF_OTHER));
        if (clash && table.voice(rows[i]) == table.voice(rows[j])) {
            return false;
        }
        if (clash) {
            valuesDiffer |= both == ASSERTION;
            propertiesMeet |= both == (ASSERTION | OF_OTHER);
            if (both == (ASSERTION | DENIAL) && !deniedValues.contains(values[i])) {
                deniedValues.add(values[i]);
            }
        }
        return true;
    }

    /** Looks for clashes among very many rows, all of them plain. */
    private boolean sweepAll() {
        int[] startRanks = new int[count];
        int[] endRanks = new int[count];
        int[] voices = new int[count];
        int[] kinds = new int[count];
        int[] asserting = new int[count];
        int assertionCount = 0;
        int found = 0;
        for (int i = 0; i < count; i++) {
            int time = time(rows[i]);
            startRanks[i] = ranks.get().ofStart(time);
            endRanks[i] = ranks.get().ofEnd(time);
            voices[i] = table.voice(rows[i]);
            found |= roles[i];
            if (roles[i] == ASSERTION) {
                asserting[assertionCount++] = i;
            }
        }
        if (isFunctional) {
            TimeSweep.Clash clash =
                    new TimeSweep(startRanks, endRanks, values, voices).clash(asserting, assertionCount);
            if (clash == TimeSweep.Clash.OF_ONE_VOICE) {
                return false;
            }
            valuesDiffer = clash == TimeSweep.Clash.OF_SEVERAL_VOICES;
        }
        for (int i = 0; i < count; i++) {
            kinds[i] = roles[i];
        }
        return found <= ASSERTION || sweepByValue(new TimeSweep(startRanks, endRanks, kinds, voices));
    }

    /** Sweeps over what holds one value, for one value after the other. */
    private boolean sweepByValue(TimeSweep sweep) {
        long[] byValue = new long[count];
        for (int i = 0; i < count; i++) {
            byValue[i] = ((long) values[i] << 32) | i;
        }
        Arrays.sort(byValue);
        int[] members = new int[count];
        for (int start = 0; start < count; ) {
            int end = start + 1;
            while (end < count && byValue[end] >>> 32 == byValue[start] >>> 32) {
                end++;
            }
            for (byte against = DENIAL; against <= OF_OTHER; against += DENIAL) {
                int size = 0;
                for (int at = start; at < end; at++) {
                    int i = (int) byValue[at];
                    if (roles[i] == ASSERTION || roles[i] == against) {
                        members[size++] = i;
                    }
                }
                TimeSweep.Clash clash = sweep.clash(members, size);
                if (clash == TimeSweep.Clash.OF_ONE_VOICE) {
                    return false;
                }
                if (clash == TimeSweep.Clash.OF_SEVERAL_VOICES) {
                    propertiesMeet |= against == OF_OTHER;
                    if (against == DENIAL) {
                        deniedValues.add((int) (byValue[start] >>> 32));
                    }
                }
            }
            start = end;
        }
        return true;
    }
}
