package org.wederhoor.provenance;

import java.util.Arrays;

/** Which of the numbers 0 to n-1 points to which, in two flat arrays. */
final class Adjacency {
    /** The targets of v are {@code targets[start[v]]} to {@code targets[start[v + 1] - 1]}. */
    final int[] start;

    final int[] targets;

    private Adjacency(int[] start, int[] targets) {
        this.start = start;
        this.targets = targets;
    }

    int size() {
        return start.length - 1;
    }

    int degree(int v) {
        return start[v + 1] - start[v];
    }

    int[] of(int v) {
        return Arrays.copyOfRange(targets, start[v], start[v + 1]);
    }

    boolean isEmpty() {
        return targets.length == 0;
    }

    Adjacency reversed() {
        Builder builder = new Builder();
        for (int v = 0; v < size(); v++) {
            for (int k = start[v]; k < start[v + 1]; k++) {
                builder.add(targets[k], v);
            }
        }
        return builder.build(size());
    }

    /** Collects pairs; those of one source keep the order in which they were added. */
    static final class Builder {
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int count;

        void add(int end, int other) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
            }
            from[count] = end;
            to[count++] = other;
        }

        /** The pairs among the numbers below a size. */
        Adjacency build(int size) {
            int[] start = new int[size + 1];
            for (int e = 0; e < count; e++) {
                start[from[e] + 1]++;
            }
            for (int v = 0; v < size; v++) {
                start[v + 1] += start[v];
            }
            int[] next = Arrays.copyOf(start, size);
            int[] targets = new int[count];
            for (int e = 0; e < count; e++) {
                targets[next[from[e]]++] = to[e];
            }
            return new Adjacency(start, targets);
        }
    }
}
