package org.wederhoor.check;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The assertions of one relation as edges between numbered things, in ascending order of their commitments. */
final class RelationEdges {
    int size;
    int[] commitment = new int[16];
    int[] from = new int[16];
    int[] to = new int[16];

    void add(int commitment, int from, int to) {
        if (size == this.commitment.length) {
            this.commitment = Arrays.copyOf(this.commitment, 2 * size);
            this.from = Arrays.copyOf(this.from, 2 * size);
            this.to = Arrays.copyOf(this.to, 2 * size);
        }
        this.commitment[size] = commitment;
        this.from[size] = from;
        this.to[size++] = to;
    }

    /** The numbers of the edges that are wanted, in ascending order. */
    int[] items(IntPredicate wanted) {
        int[] items = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (wanted.test(i)) {
                items[count++] = i;
            }
        }
        return Arrays.copyOf(items, count);
    }
}
