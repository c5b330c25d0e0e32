package org.wederhoor.check;

import java.util.Arrays;

/**
 * Whether any of many rows hold different things and share a moment, found by sweeping over time.
 *
 * <p>Two rows meet when neither starts after the other can have ended: a's latest start is at most b's earliest end and the
 * other way round. So what meets b has started by b's end and ends no earlier than b starts. Taken in the order of their
 * ends, each is held against what has started by then: of that the one with the latest end, and the one with the latest end
 * that holds something else, decide. Where no row ends before it starts, their order by start will do.
 */
final class TimeSweep {
    /** Up to so many are compared each with each. */
    private static final int FEW = 8;

    /** Who makes the clashes that there are. */
    enum Clash {
        NONE,
        OF_SEVERAL_VOICES,
        /** One voice contradicts itself, and others may contradict each other. */
        OF_ONE_VOICE
    }

    private final int[] starts;
    private final int[] ends;
    private final int[] kinds;
    private final int[] voices;

    /**
     * @param starts the ranks of the latest starts, by row
     * @param ends the ranks of the earliest ends, by row
     * @param kinds what each row holds
     * @param voices who holds it
     */
    TimeSweep(int[] starts, int[] ends, int[] kinds, int[] voices) {
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
        this.voices = voices;
    }

    /** Looks for clashes among some rows, which are the first so many of an array. */
    Clash clash(int[] rows, int count) {
        if (!anyMeet(rows, 0, count)) {
            return Clash.NONE;
        }
        int[] byVoice = sorted(rows, 0, count, voices);
        for (int start = 0; start < count; ) {
            int end = start + 1;
            while (end < count && voices[byVoice[end]] == voices[byVoice[start]]) {
                end++;
            }
            if (end - start > 1 && anyMeet(byVoice, start, end)) {
                return Clash.OF_ONE_VOICE;
            }
            start = end;
        }
        return Clash.OF_SEVERAL_VOICES;
    }

    /** Rows in ascending order of a key that is not negative. */
    private static int[] sorted(int[] rows, int from, int to, int[] keys) {
        long[] packed = new long[to - from];
        for (int i = from; i < to; i++) {
            packed[i - from] = ((long) keys[rows[i]] << 32) | rows[i];
        }
        Arrays.sort(packed);
        int[] sorted = new int[packed.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (int) packed[i];
        }
        return sorted;
    }

    /** Whether two of some rows hold different things and share a moment. */
    private boolean anyMeet(int[] rows, int from, int to) {
        if (to - from <= FEW) {
            for (int i = from + 1; i < to; i++) {
                for (int j = from; j < i; j++) {
                    if (differAndMeet(rows[i], rows[j])) {
                        return true;
                    }
                }
            }
            return false;
        }
        boolean differ = false;
        boolean endInOrder = true;
        for (int i = from; i < to; i++) {
            differ |= kinds[rows[i]] != kinds[rows[from]];
            endInOrder &= starts[rows[i]] <= ends[rows[i]];
        }
        return differ && sweep(rows, from, to, endInOrder);
    }

    private boolean differAndMeet(int a, int b) {
        return kinds[a] != kinds[b] && starts[a] <= ends[b] && starts[b] <= ends[a];
    }

    private boolean sweep(int[] rows, int from, int to, boolean endInOrder) {
        int[] byStart = sorted(rows, from, to, starts);
        int[] order = endInOrder ? byStart : sorted(rows, from, to, ends);
        int begun = 0;
        int latest = -1;
        int kindOfLatest = -1;
        int latestOther = -1;
        for (int row : order) {
            int bound = endInOrder ? starts[row] : ends[row];
            while (begun < byStart.length && starts[byStart[begun]] <= bound) {
                int started = byStart[begun++];
                if (kinds[started] == kindOfLatest) {
                    latest = Math.max(latest, ends[started]);
                } else if (ends[started] > latest) {
                    latestOther = latest;
                    latest = ends[started];
                    kindOfLatest = kinds[started];
                } else {
                    latestOther = Math.max(latestOther, ends[started]);
                }
            }
            if ((kinds[row] == kindOfLatest ? latestOther : latest) >= starts[row]) {
                return true;
            }
        }
        return false;
    }
}
