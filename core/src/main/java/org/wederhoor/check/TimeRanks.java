package org.wederhoor.check;

import java.util.Arrays;

/**
 * The bounds of times as ranks among all bounds: two ranks compare as the bounds do.
 *
 * <h2>Threads</h2> Immutable.
 */
final class TimeRanks {
    private final int[] starts;
    private final int[] ends;

    /** Ranks the bounds of all times that have a number by now. */
    TimeRanks(Times times) {
        int count = times.count();
        long[] bounds = new long[2 * count];
        for (int time = 0; time < count; time++) {
            bounds[2 * time] = times.latestStart(time);
            bounds[2 * time + 1] = times.earliestEnd(time);
        }
        Arrays.sort(bounds);
        starts = new int[count];
        ends = new int[count];
        int distinct = 0;
        for (int i = 0; i < bounds.length; i++) {
            if (i == 0 || bounds[i] != bounds[i - 1]) {
                bounds[distinct++] = bounds[i];
            }
        }
        for (int time = 0; time < count; time++) {
            starts[time] = Arrays.binarySearch(bounds, 0, distinct, times.latestStart(time));
            ends[time] = Arrays.binarySearch(bounds, 0, distinct, times.earliestEnd(time));
        }
    }

    /** The rank of the latest start of the time with a number. */
    int ofStart(int time) {
        return starts[time];
    }

    /** The rank of the earliest end of the time with a number. */
    int ofEnd(int time) {
        return ends[time];
    }
}
