package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.AllenRelation;

/**
 * Narrows bounds that leave no moment down to those that can be part of the smallest cause, in most cases to that cause.
 *
 * <p>The last member of the cause ends the shortest beginning of the list that leaves no moment, which bisection finds. The
 * rest of the cause is a path that closes a cycle of negative weight: if the orders alone have none, a path from the common
 * origin of dates back to it; otherwise, if one edge of the last member is on every such cycle, a path from the end of that
 * edge to its start. Only edges on a path that is short enough can be part of it. Where these have no cycle and even the
 * longest path along them is short enough, any path does, and {@link LeanPath} finds the one that is left.
 */
final class LeanBounds {
    /** The common origin of dates, from which edges lead to nodes and to which they lead from nodes. */
    private static final int ORIGIN = 0;

    private static final int BACK_AT_ORIGIN = 1;
    private static final int FIRST_EVENT = 2;

    private final TimeLinks links;
    private final List<int[]> before;
    private final int[] last;
    private final Renumbering local;
    private int nodeCount;
    private List<int[]> members;
    private boolean minimal;

    private LeanBounds(TimeLinks links, List<int[]> before, int[] last, Renumbering local) {
        this.links = links;
        this.before = before;
        this.last = last;
        this.local = local;
        members = new ArrayList<>(before);
        members.add(last);
    }

    /**
     * @param all links by commitment, in ascending order; together they leave no moment
     * @param scratch clear, and left so
     */
    static LeanBounds of(TimeLinks links, List<int[]> all, Renumbering scratch) {
        int low = 1;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (TimeNetwork.isFeasible(links, TimeCause.concat(all.subList(0, middle)), scratch)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        LeanBounds lean = new LeanBounds(links, all.subList(0, low - 1), all.get(low - 1), scratch);
        if (!TimeNetwork.isFeasible(links, lean.last, scratch)) {
            lean.members = List.of(lean.last);
            lean.minimal = true;
        } else {
            lean.narrow();
            scratch.clear();
        }
        return lean;
    }

    /** Links by commitment, in ascending order, which leave no moment. */
    List<int[]> members() {
        return members;
    }

    /** Whether the members are the smallest cause. */
    boolean isMinimal() {
        return minimal;
    }

    private void narrow() {
        TimeEdges ofLast = new TimeEdges(16);
        add(last, LeanPath.FREE, ofLast);
        TimeEdges ofOthers = new TimeEdges(4 * before.size());
        for (int i = 0; i < before.size(); i++) {
            add(before.get(i), i, ofOthers);
        }
        nodeCount = FIRST_EVENT + 2 * local.size();
        boolean narrowed = narrow(edges(ofLast, -1, ofOthers), ORIGIN, BACK_AT_ORIGIN, 0);
        joinOrigin(ofLast);
        joinOrigin(ofOthers);
        for (int closing = 0; closing < ofLast.size && !narrowed; closing++) {
            narrowed = narrow(
                    edges(ofLast, closing, ofOthers), ofLast.to[closing], ofLast.from[closing], ofLast.atMost[closing]);
        }
    }

    private static void joinOrigin(TimeEdges edges) {
        for (int i = 0; i < edges.size; i++) {
            edges.to[i] = edges.to[i] == BACK_AT_ORIGIN ? ORIGIN : edges.to[i];
        }
    }

    /** All edges but one of the last member, by their owners. */
    private TimeEdges edges(TimeEdges ofLast, int except, TimeEdges ofOthers) {
        TimeEdges edges = new TimeEdges(ofOthers.size + local.size() + ofLast.size);
        for (int event = 0; event < local.size(); event++) {
            edges.addEvent(FIRST_EVENT + 2 * event, LeanPath.FREE);
        }
        for (int i = 0; i < ofLast.size; i++) {
            if (i != except) {
                edges.add(ofLast.from[i], ofLast.to[i], ofLast.atMost[i], ofLast.owner[i]);
            }
        }
        for (int i = 0; i < ofOthers.size; i++) {
            edges.add(ofOthers.from[i], ofOthers.to[i], ofOthers.atMost[i], ofOthers.owner[i]);
        }
        return edges;
    }

    private void add(int[] some, int owner, TimeEdges edges) {
        for (int link : some) {
            int begin = FIRST_EVENT + 2 * local.of(links.event(link));
            AllenRelation relation = links.relation(link);
            if (relation != null) {
                edges.addOrder(relation, begin, FIRST_EVENT + 2 * local.of(links.other(link)), owner);
                continue;
            }
            for (int node = 0; node < 2; node++) {
                long latest = links.window(link, 2 * node + 1);
                long earliest = links.window(link, 2 * node);
                if (latest < TimeLinks.FAR) {
                    edges.add(ORIGIN, begin + node, latest, owner);
                }
                if (earliest > -TimeLinks.FAR) {
                    edges.add(begin + node, BACK_AT_ORIGIN, -earliest, owner);
                }
            }
        }
    }

    /** Keeps what lies on paths that close a cycle of negative weight; false if there are such cycles elsewhere. */
    private boolean narrow(TimeEdges edges, int source, int target, long weight) {
        DifferenceNetwork network = DifferenceNetwork.of(nodeCount, edges);
        for (boolean looping : network.looping()) {
            if (looping) {
                return false;
            }
        }
        long[] after = network.boundsAfter(source);
        long[] until = DifferenceNetwork.reversed(nodeCount, edges).boundsAfter(target);
        TimeEdges kept = new TimeEdges(edges.size);
        members = new ArrayList<>();
        for (int i = 0; i < edges.size; i++) {
            long here = after[edges.from[i]];
            long there = until[edges.to[i]];
            if (here != DifferenceNetwork.NONE
                    && there != DifferenceNetwork.NONE
                    && here + edges.atMost[i] + there + weight < 0) {
                kept.add(edges.from[i], edges.to[i], edges.atMost[i], edges.owner[i]);
                if (edges.owner[i] != LeanPath.FREE
                        && (members.isEmpty() || members.get(members.size() - 1) != before.get(edges.owner[i]))) {
                    members.add(before.get(edges.owner[i]));
                }
            }
        }
        members.add(last);
        int[] path = isShort(kept, source, target, weight)
                ? LeanPath.members(nodeCount, kept.from, kept.to, kept.owner, kept.size, source, target)
                : null;
        keep(path);
        return true;
    }

    private void keep(int @Nullable [] path) {
        if (path != null) {
            members = new ArrayList<>();
            for (int member : path) {
                members.add(before.get(member));
            }
            members.add(last);
            minimal = true;
        }
    }

    /** Whether the edges have no cycle, and even the longest path along them closes a cycle of negative weight. */
    private boolean isShort(TimeEdges edges, int source, int target, long weight) {
        Digraph graph = Digraph.of(nodeCount, edges.from, edges.to, edges.size);
        int[] waiting = new int[nodeCount];
        for (int i = 0; i < edges.size; i++) {
            waiting[edges.to[i]]++;
        }
        if (waiting[source] > 0) {
            return false;
        }
        long[] longest = new long[nodeCount];
        Arrays.fill(longest, -DifferenceNetwork.NONE);
        longest[source] = 0;
        int[] queue = new int[nodeCount];
        int tail = 0;
        queue[tail++] = source;
        int passed = 0;
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            for (int i = graph.first[node]; i < graph.first[node + 1]; i++) {
                int reached = graph.target[i];
                longest[reached] = Math.max(longest[reached], longest[node] + edges.atMost[graph.edge[i]]);
                passed++;
                if (--waiting[reached] == 0) {
                    queue[tail++] = reached;
                }
            }
        }
        return passed == edges.size && longest[target] + weight < 0;
    }
}
