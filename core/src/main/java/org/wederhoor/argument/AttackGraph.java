package org.wederhoor.argument;

import java.util.Arrays;

/** Attacks between the arguments 0 to n-1, by source and by target, in two flat arrays each. */
final class AttackGraph {
    /*
     * The neighbours of v are out[outStart[v] .. outStart[v + 1]) and in[inStart[v] .. inStart[v + 1]), ascending and
     * without repetition. Both directions come from two stable counting sorts, so building is linear in arguments and
     * attacks. Nothing here changes after construction; the arrays are shared by everything in the package.
     */
    final int size;
    final int[] outStart;
    final int[] out;
    final int[] inStart;
    final int[] in;

    private AttackGraph(int size, int[] outStart, int[] out, int[] inStart, int[] in) {
        this.size = size;
        this.outStart = outStart;
        this.out = out;
        this.inStart = inStart;
        this.in = in;
    }

    /** The graph of the first {@code count} pairs; a pair that is repeated counts once. */
    static AttackGraph of(int size, int[] sources, int[] targets, int count) {
        int[] outStart = starts(size, sources, count);
        int[] inStart = starts(size, targets, count);
        int[] byTarget = new int[count];
        int[] next = Arrays.copyOf(inStart, size);
        for (int e = 0; e < count; e++) {
            byTarget[next[targets[e]]++] = sources[e];
        }
        int[] out = new int[count];
        next = Arrays.copyOf(outStart, size);
        for (int target = 0; target < size; target++) {
            for (int k = inStart[target]; k < inStart[target + 1]; k++) {
                out[next[byTarget[k]]++] = target;
            }
        }
        int kept = dropRepeated(size, outStart, out);
        return fromSorted(size, outStart, kept == count ? out : Arrays.copyOf(out, kept));
    }

    /** The graph of the given attacks by source, which are ascending for each source. */
    static AttackGraph fromSorted(int size, int[] outStart, int[] out) {
        int[] inStart = starts(size, out, out.length);
        int[] in = new int[out.length];
        int[] next = Arrays.copyOf(inStart, size);
        for (int source = 0; source < size; source++) {
            for (int k = outStart[source]; k < outStart[source + 1]; k++) {
                in[next[out[k]]++] = source;
            }
        }
        return new AttackGraph(size, outStart, out, inStart, in);
    }

    private static int[] starts(int size, int[] ends, int count) {
        int[] start = new int[size + 1];
        for (int e = 0; e < count; e++) {
            start[ends[e] + 1]++;
        }
        for (int v = 0; v < size; v++) {
            start[v + 1] += start[v];
        }
        return start;
    }

    private static int dropRepeated(int size, int[] start, int[] neighbours) {
        int kept = 0;
        int from = 0;
        for (int v = 0; v < size; v++) {
            int to = start[v + 1];
            int first = kept;
            for (int k = from; k < to; k++) {
                if (kept == first || neighbours[kept - 1] != neighbours[k]) {
                    neighbours[kept++] = neighbours[k];
                }
            }
            from = to;
            start[v + 1] = kept;
        }
        return kept;
    }

    int attackCount() {
        return out.length;
    }

    boolean attacks(int source, int target) {
        return Arrays.binarySearch(out, outStart[source], outStart[source + 1], target) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttackGraph that
                && size == that.size
                && Arrays.equals(outStart, that.outStart)
                && Arrays.equals(out, that.out);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(outStart) + Arrays.hashCode(out);
    }
}
