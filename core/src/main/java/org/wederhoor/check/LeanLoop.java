package org.wederhoor.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The loop that is left of steps that all share a moment, when commitments are dropped from the last to the first while
 * some loop stays that is sure enough.
 *
 * <p>A loop may spend {@link Credences#BUDGET}. The last commitment of the loop ends the shortest beginning of the list that
 * has one, which bisection finds; before it there is none, so the rest of the loop is a path from the end of that step to
 * its start in a graph without loops: over copies of the nodes, one for each amount spent, a step leads from what was spent
 * before it to what is spent after it. {@link LeanPath} finds the path.
 */
final class LeanLoop {
    private final int size;
    private final int[] commitment;
    private final int[] from;
    private final int[] to;
    private final byte[] cost;
    private final int nodeCount;
    private final boolean anyCost;

    /** The steps at some positions of four columns, in ascending order of commitments. */
    LeanLoop(int[] commitment, int[] from, int[] to, byte[] cost, int[] items) {
        size = items.length;
        this.commitment = new int[size];
        this.from = new int[size];
        this.to = new int[size];
        this.cost = new byte[size];
        Map<Integer, Integer> nodes = new HashMap<>();
        boolean any = false;
        for (int i = 0; i < size; i++) {
            this.commitment[i] = commitment[items[i]];
            this.from[i] = nodes.computeIfAbsent(from[items[i]], node -> nodes.size());
            this.to[i] = nodes.computeIfAbsent(to[items[i]], node -> nodes.size());
            this.cost[i] = cost[items[i]];
            any |= this.cost[i] > 0;
        }
        nodeCount = nodes.size();
        anyCost = any;
    }

    /** The commitments of the loop, in ascending order; null if there is none. */
    int @Nullable [] commitments(boolean longLoops) {
        return longLoops ? longest() : pair();
    }

    /** The step with the lowest number that takes an earlier one back, and the earliest that it takes back. */
    private int @Nullable [] pair() {
        Map<Long, int[]> earliest = new HashMap<>();
        for (int i = 0; i < size; i++) {
            if (isBackOfItself(i)) {
                return new int[] {commitment[i]};
            }
            int[] back = earliest.get(key(to[i], from[i]));
            int first = Integer.MAX_VALUE;
            for (int spent = 0; back != null && spent <= Credences.BUDGET - cost[i]; spent++) {
                first = Math.min(first, back[spent]);
            }
            if (first != Integer.MAX_VALUE) {
                return new int[] {first, commitment[i]};
            }
            int[] mine = earliest.computeIfAbsent(key(from[i], to[i]), k -> none());
            mine[cost[i]] = Math.min(mine[cost[i]], commitment[i]);
        }
        return null;
    }

    private static int[] none() {
        int[] none = new int[Credences.BUDGET + 1];
        Arrays.fill(none, Integer.MAX_VALUE);
        return none;
    }

    private int @Nullable [] longest() {
        int low = 1;
        int high = size + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (middle > size || hasLoop(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low > size ? null : throughLast(low - 1);
    }

    /** Whether the first steps have a loop that is sure enough. */
    private boolean hasLoop(int count) {
        int certain = 0;
        int[] u = new int[count];
        int[] v = new int[count];
        for (int i = 0; i < count; i++) {
            if (cost[i] == 0) {
                u[certain] = from[i];
                v[certain++] = to[i];
            }
        }
        int[] component = StrongComponents.of(Digraph.of(nodeCount, u, v, certain));
        for (int i = 0; i < certain; i++) {
            if (component[u[i]] == component[v[i]]) {
                return true;
            }
        }
        return certain < count && hasUncertainLoop(count);
    }

    private boolean hasUncertainLoop(int count) {
        Digraph graph = Digraph.of(nodeCount, from, to, count);
        int[] component = StrongComponents.of(graph);
        int[] seen = new int[(Credences.BUDGET + 1) * nodeCount];
        int[] queue = new int[seen.length];
        for (int i = 0; i < count; i++) {
            if (cost[i] > 0
                    && component[from[i]] == component[to[i]]
                    && (isBackOfItself(i) || closes(graph, i, seen, queue))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a step takes one back that the same commitment asserts, for which nothing more is spent. */
    private boolean isBackOfItself(int step) {
        for (int i = step - 1; i >= 0 && commitment[i] == commitment[step]; i--) {
            if (from[i] == to[step] && to[i] == from[step]) {
                return true;
            }
        }
        return false;
    }

    /** Whether an uncertain step is on a loop within the budget; searched breadth first over nodes and what was spent. */
    private boolean closes(Digraph graph, int step, int[] seen, int[] queue) {
        int layers = Credences.BUDGET - cost[step] + 1;
        int tail = 0;
        queue[tail++] = to[step];
        seen[to[step]] = step + 1;
        for (int head = 0; head < tail; head++) {
            int node = queue[head] % nodeCount;
            int spent = queue[head] / nodeCount;
            if (node == from[step]) {
                return true;
            }
            for (int i = graph.first[node]; i < graph.first[node + 1]; i++) {
                int then = spent + cost[graph.edge[i]];
                int reached = then * nodeCount + graph.target[i];
                if (then < layers && seen[reached] != step + 1) {
                    seen[reached] = step + 1;
                    queue[tail++] = reached;
                }
            }
        }
        return false;
    }

    /** The loop that the step at a position closes, and none before it. */
    private int @Nullable [] throughLast(int last) {
        if (isBackOfItself(last)) {
            return new int[] {commitment[last]};
        }
        int before = last;
        while (before > 0 && commitment[before - 1] == commitment[last]) {
            before--;
        }
        int layers = anyCost ? Credences.BUDGET - cost[last] + 1 : 1;
        int target = layers * nodeCount;
        int[] u = new int[layers * (before + 1)];
        int[] v = new int[u.length];
        int[] member = new int[u.length];
        int count = 0;
        for (int spent = 0; spent < layers; spent++) {
            u[count] = spent * nodeCount + from[last];
            v[count] = target;
            member[count++] = LeanPath.FREE;
        }
        for (int i = 0; i < before; i++) {
            for (int spent = 0; spent + cost[i] < layers; spent++) {
                u[count] = spent * nodeCount + from[i];
                v[count] = (spent + cost[i]) * nodeCount + to[i];
                member[count++] = commitment[i];
            }
        }
        int[] path = LeanPath.members(target + 1, u, v, member, count, to[last], target);
        if (path == null) {
            throw new IllegalStateException("commitment " + commitment[last] + " closes no loop");
        }
        int[] loop = Arrays.copyOf(path, path.length + 1);
        loop[path.length] = commitment[last];
        return loop;
    }

    private static long key(int from, int to) {
        return ((long) from << 32) | to;
    }
}
