package org.wederhoor.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The edges that are left of an acyclic graph when members are dropped from the last to the first while one node still
 * reaches another.
 *
 * <p>A member stands for all edges that bear its number; edges that bear none stay. Only edges on a path from source to
 * target are kept, and whatever a drop leaves without way in or out is dropped with it, so every edge is on a path all
 * along. In a topological order such an edge is on all paths exactly when it alone crosses the cut behind its start: what
 * reaches that start lies before the cut and what its end reaches behind it. The edges over each cut are counted in a
 * binary indexed tree (Fenwick, 1994), so n edges take n log n steps. A member with several edges left is tried out, which
 * is linear each time.
 */
final class LeanPath {
    /** The number of an edge that is never dropped. */
    static final int FREE = -1;

    private static final int NONE = -1;

    private final int nodeCount;
    private final int[] from;
    private final int[] to;
    private final int[] member;
    private final int edgeCount;
    private final int source;
    private final int target;
    private final Digraph out;
    private final Digraph in;
    private final boolean[] live;
    private final int[] outDegree;
    private final int[] inDegree;
    private final int[] position;
    private final int[] crossing;
    private int[] pending = new int[16];
    private int pendingCount;

    private LeanPath(int nodeCount, int[] from, int[] to, int[] member, int edgeCount, int source, int target) {
        this.nodeCount = nodeCount;
        this.from = from;
        this.to = to;
        this.member = member;
        this.edgeCount = edgeCount;
        this.source = source;
        this.target = target;
        out = Digraph.of(nodeCount, from, to, edgeCount);
        in = Digraph.of(nodeCount, to, from, edgeCount);
        live = new boolean[edgeCount];
        Arrays.fill(live, true);
        outDegree = new int[nodeCount];
        inDegree = new int[nodeCount];
        position = new int[nodeCount];
        crossing = new int[nodeCount + 1];
    }

    /**
     * The members left, in ascending order.
     *
     * @param member the member of each edge, ascending; those that are {@link #FREE} come first
     * @return null if the target is not reached, or the edges between source and target are not acyclic
     */
    static int @Nullable [] members(
            int nodeCount, int[] from, int[] to, int[] member, int edgeCount, int source, int target) {
        LeanPath path = new LeanPath(nodeCount, from, to, member, edgeCount, source, target);
        return path.keepBetween() && path.sort() ? path.drop() : null;
    }

    /** Keeps the edges between source and target alone; false if there are none. */
    private boolean keepBetween() {
        boolean[] forward = reach(out, source);
        boolean[] backward = reach(in, target);
        for (int i = 0; i < edgeCount; i++) {
            live[i] = forward[from[i]] && backward[to[i]];
            if (live[i]) {
                outDegree[from[i]]++;
                inDegree[to[i]]++;
            }
        }
        return forward[target];
    }

    private boolean[] reach(Digraph graph, int start) {
        boolean[] reached = new boolean[nodeCount];
        int[] queue = new int[nodeCount];
        int tail = 0;
        queue[tail++] = start;
        reached[start] = true;
        for (int head = 0; head < tail; head++) {
            for (int i = graph.first[queue[head]]; i < graph.first[queue[head] + 1]; i++) {
                if (live[graph.edge[i]] && !reached[graph.target[i]]) {
                    reached[graph.target[i]] = true;
                    queue[tail++] = graph.target[i];
                }
            }
        }
        return reached;
    }

    /** Numbers the nodes in a topological order and counts the edges over each cut; false if there is a cycle. */
    private boolean sort() {
        int[] waiting = inDegree.clone();
        int[] queue = new int[nodeCount];
        int tail = 0;
        queue[tail++] = source;
        if (waiting[source] > 0) {
            return false;
        }
        int edges = 0;
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            position[node] = head;
            for (int i = out.first[node]; i < out.first[node + 1]; i++) {
                if (live[out.edge[i]]) {
                    edges++;
                    if (--waiting[out.target[i]] == 0) {
                        queue[tail++] = out.target[i];
                    }
                }
            }
        }
        for (int i = 0; i < edgeCount; i++) {
            if (live[i]) {
                edges--;
                count(position[from[i]], 1);
                count(position[to[i]], -1);
            }
        }
        return edges == 0;
    }

    private int[] drop() {
        int[] kept = new int[edgeCount];
        int keptCount = 0;
        int end = edgeCount;
        while (end > 0 && member[end - 1] != FREE) {
            int number = member[end - 1];
            int only = NONE;
            int count = 0;
            int start = end;
            while (start > 0 && member[start - 1] == number) {
                start--;
                only = live[start] ? start : only;
                count += live[start] ? 1 : 0;
            }
            boolean needed = count == 1 ? isOnAll(only) : count > 1 && !reachesWithout(start, end);
            if (needed) {
                kept[keptCount++] = number;
            } else {
                drop(start, end);
            }
            end = start;
        }
        int[] ascending = new int[keptCount];
        for (int i = 0; i < keptCount; i++) {
            ascending[i] = kept[keptCount - 1 - i];
        }
        return ascending;
    }

    private boolean isOnAll(int edge) {
        int sum = 0;
        for (int i = position[from[edge]] + 1; i > 0; i -= i & -i) {
            sum += crossing[i];
        }
        return sum == 1;
    }

    private boolean reachesWithout(int start, int end) {
        boolean[] were = Arrays.copyOfRange(live, start, end);
        Arrays.fill(live, start, end, false);
        boolean reaches = reach(out, source)[target];
        System.arraycopy(were, 0, live, start, end - start);
        return reaches;
    }

    private void drop(int start, int end) {
        for (int i = start; i < end; i++) {
            takeAway(i);
        }
        while (pendingCount > 0) {
            int node = pending[--pendingCount];
            boolean isEnd = outDegree[node] == 0;
            Digraph graph = isEnd ? in : out;
            for (int i = graph.first[node]; i < graph.first[node + 1]; i++) {
                takeAway(graph.edge[i]);
            }
        }
    }

    private void takeAway(int edge) {
        if (!live[edge]) {
            return;
        }
        live[edge] = false;
        count(position[from[edge]], -1);
        count(position[to[edge]], 1);
        if (--outDegree[from[edge]] == 0 && from[edge] != target) {
            push(from[edge]);
        }
        if (--inDegree[to[edge]] == 0 && to[edge] != source) {
            push(to[edge]);
        }
    }

    private void push(int node) {
        if (pendingCount == pending.length) {
            pending = Arrays.copyOf(pending, 2 * pendingCount);
        }
        pending[pendingCount++] = node;
    }

    private void count(int position, int by) {
        for (int i = position + 1; i < crossing.length; i += i & -i) {
            crossing[i] += by;
        }
    }
}
