package org.wederhoor.benchmarks.check;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * A bare queue-based Bellman-Ford search over arrays for the bounds that orders and dates of events put on their begins and
 * ends: what timelines are measured against.
 */
final class BellmanFord {
    private final int nodeCount;
    private final int[] from;
    private final int[] to;
    private final long[] weight;
    private int edgeCount;

    BellmanFord(int eventCount, int[][] orders) {
        nodeCount = 1 + 2 * eventCount;
        from = new int[orders.length + 5 * eventCount];
        to = new int[from.length];
        weight = new long[from.length];
        for (int[] order : orders) {
            add(1 + 2 * order[1], 2 + 2 * order[0], -1);
        }
        for (int event = 0; event < eventCount; event++) {
            int begin = 1 + 2 * event;
            int year = GeneratedRelations.year(event);
            long first = LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            long last = LocalDate.of(year + 1, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 1;
            add(begin + 1, begin, 0);
            for (int node = begin; node <= begin + 1; node++) {
                add(0, node, last);
                add(node, 0, -first);
            }
        }
    }

    private void add(int u, int v, long atMost) {
        from[edgeCount] = u;
        to[edgeCount] = v;
        weight[edgeCount++] = atMost;
    }

    /** Whether the bounds leave a moment to all; in a network as large as this a node is not passed more often than that. */
    boolean isFeasible() {
        int[] first = new int[nodeCount + 1];
        for (int i = 0; i < edgeCount; i++) {
            first[from[i] + 1]++;
        }
        for (int node = 0; node < nodeCount; node++) {
            first[node + 1] += first[node];
        }
        int[] next = Arrays.copyOf(first, nodeCount);
        int[] target = new int[edgeCount];
        long[] atMost = new long[edgeCount];
        for (int i = 0; i < edgeCount; i++) {
            int at = next[from[i]]++;
            target[at] = to[i];
            atMost[at] = weight[i];
        }
        long[] distance = new long[nodeCount];
        int[] passes = new int[nodeCount];
        int[] queue = new int[nodeCount];
        boolean[] queued = new boolean[nodeCount];
        Arrays.fill(queued, true);
        Arrays.setAll(queue, node -> node);
        int head = 0;
        int count = nodeCount;
        while (count > 0) {
            int node = queue[head];
            head = head + 1 == nodeCount ? 0 : head + 1;
            count--;
            queued[node] = false;
            if (++passes[node] > nodeCount) {
                return false;
            }
            for (int i = first[node]; i < first[node + 1]; i++) {
                long reached = distance[node] + atMost[i];
                if (reached < distance[target[i]]) {
                    distance[target[i]] = reached;
                    if (!queued[target[i]]) {
                        queued[target[i]] = true;
                        int tail = head + count++;
                        queue[tail >= nodeCount ? tail - nodeCount : tail] = target[i];
                    }
                }
            }
        }
        return true;
    }
}
