package org.wederhoor.benchmarks.argument;

import java.util.Arrays;

/**
 * Linear grounded labelling over flat arrays and nothing else: what other figures are measured against. 1 is accepted, 2
 * rejected, 0 undecided.
 */
public final class Floor {
    private final int[] start;
    private final int[] targets;
    private final int[] attackers;

    /** Sorts the attacks by source; a repeated attack stays repeated, which changes no label. */
    public Floor(Family.Attacks attacks) {
        start = new int[attacks.size + 1];
        targets = new int[attacks.count];
        attackers = new int[attacks.size];
        for (int k = 0; k < attacks.count; k++) {
            start[attacks.sources[k] + 1]++;
            attackers[attacks.targets[k]]++;
        }
        for (int v = 0; v < attacks.size; v++) {
            start[v + 1] += start[v];
        }
        int[] next = Arrays.copyOf(start, attacks.size);
        for (int k = 0; k < attacks.count; k++) {
            targets[next[attacks.sources[k]]++] = attacks.targets[k];
        }
    }

    public byte[] grounded() {
        int size = attackers.length;
        byte[] labels = new byte[size];
        int[] open = attackers.clone();
        int[] queue = new int[size];
        int tail = 0;
        for (int v = 0; v < size; v++) {
            if (open[v] == 0) {
                labels[v] = 1;
                queue[tail++] = v;
            }
        }
        for (int head = 0; head < tail; head++) {
            for (int k = start[queue[head]]; k < start[queue[head] + 1]; k++) {
                int out = targets[k];
                if (labels[out] == 0) {
                    labels[out] = 2;
                    for (int j = start[out]; j < start[out + 1]; j++) {
                        if (--open[targets[j]] == 0 && labels[targets[j]] == 0) {
                            labels[targets[j]] = 1;
                            queue[tail++] = targets[j];
                        }
                    }
                }
            }
        }
        return labels;
    }
}
