package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.EventPart;
import org.wederhoor.time.Span;

/**
 * The begins and ends of the events that some links speak of, and the bounds that these put on them.
 *
 * <p>An order counts in seconds: what ends before another begins ends a second earlier at least, what meets it leaves no
 * more than a second between. A date bounds the begin and the end of its event against a common origin; one with
 * alternatives does so by its outermost bounds.
 */
final class TimeNetwork {
    private static final int ORIGIN = 0;
    /** Bounds beyond some thirty thousand million years are none, so that no sum overflows. */
    private static final long FAR = 1L << 60;

    private final Map<Integer, Integer> beginOfEvent = new HashMap<>();
    private final List<long[]> edges = new ArrayList<>();

    TimeNetwork(Iterable<TimeLink> links) {
        for (TimeLink link : links) {
            if (link.isOrder()) {
                order(link.relation().orElseThrow(), begin(link.event()), begin(link.other()));
            } else {
                long[] hull = hull(link.alternatives());
                bound(link, hull);
            }
        }
    }

    boolean isFeasible() {
        return network().isFeasible();
    }

    /**
     * Tells for each alternative of a dated link whether it leaves a moment to all, given the other links, which this
     * network holds and which must be feasible. The shortest paths between origin, begin and end sum the others up.
     */
    boolean[] feasibleAlternatives(TimeLink link) {
        int begin = begin(link.event());
        int[] nodes = {ORIGIN, begin, begin + 1};
        DifferenceNetwork network = network();
        long[][] base = new long[3][3];
        for (int i = 0; i < 3; i++) {
            long[] bounds = network.boundsAfter(nodes[i]);
            for (int j = 0; j < 3; j++) {
                base[i][j] = bounds[nodes[j]];
            }
        }
        boolean[] feasible = new boolean[link.alternatives().size()];
        for (int i = 0; i < feasible.length; i++) {
            feasible[i] = isFeasible(
                    base,
                    windows(link.part().orElseThrow(), hull(link.alternatives().subList(i, i + 1))));
        }
        return feasible;
    }

    /** Whether three nodes keep both their own bounds and the windows of begin and end: no cycle among them is negative. */
    private static boolean isFeasible(long[][] base, long[] windows) {
        long[][] bound = new long[3][];
        for (int i = 0; i < 3; i++) {
            bound[i] = Arrays.copyOf(base[i], 3);
        }
        for (int node = 1; node < 3; node++) {
            bound[0][node] = Math.min(bound[0][node], upper(windows[2 * node - 1]));
            bound[node][0] = Math.min(bound[node][0], upper(-windows[2 * node - 2]));
        }
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    if (bound[i][k] != DifferenceNetwork.NONE && bound[k][j] != DifferenceNetwork.NONE) {
                        bound[i][j] = Math.min(bound[i][j], bound[i][k] + bound[k][j]);
                    }
                }
            }
        }
        return bound[0][0] >= 0 && bound[1][1] >= 0 && bound[2][2] >= 0;
    }

    private static long upper(long bound) {
        return bound >= FAR ? DifferenceNetwork.NONE : bound;
    }

    private DifferenceNetwork network() {
        DifferenceNetwork network = new DifferenceNetwork(1 + 2 * beginOfEvent.size());
        for (int begin : beginOfEvent.values()) {
            network.add(begin + 1, begin, 0);
        }
        for (long[] edge : edges) {
            network.add((int) edge[0], (int) edge[1], edge[2]);
        }
        return network;
    }

    /** The node of the begin of an event; that of its end follows. */
    private int begin(int event) {
        return beginOfEvent.computeIfAbsent(event, e -> 1 + 2 * beginOfEvent.size());
    }

    private void order(AllenRelation relation, int a, int b) {
        int endA = a + 1;
        int endB = b + 1;
        switch (relation) {
            case BEFORE -> earlier(endA, b);
            case AFTER -> earlier(endB, a);
            case MEETS -> meets(endA, b);
            case MET_BY -> meets(endB, a);
            case OVERLAPS -> overlaps(a, b);
            case OVERLAPPED_BY -> overlaps(b, a);
            case STARTS -> {
                same(a, b);
                earlier(endA, endB);
            }
            case STARTED_BY -> {
                same(a, b);
                earlier(endB, endA);
            }
            case DURING -> {
                earlier(b, a);
                earlier(endA, endB);
            }
            case CONTAINS -> {
                earlier(a, b);
                earlier(endB, endA);
            }
            case FINISHES -> {
                earlier(b, a);
                same(endA, endB);
            }
            case FINISHED_BY -> {
                earlier(a, b);
                same(endA, endB);
            }
            case EQUALS -> {
                same(a, b);
                same(endA, endB);
            }
        }
    }

    private void earlier(int u, int v) {
        edge(v, u, -1);
    }

    private void notLater(int u, int v) {
        edge(v, u, 0);
    }

    private void same(int u, int v) {
        notLater(u, v);
        notLater(v, u);
    }

    /** The last second of one and the first of the other are the same or follow each other. */
    private void meets(int end, int begin) {
        notLater(end, begin);
        edge(end, begin, 1);
    }

    private void overlaps(int a, int b) {
        earlier(a, b);
        notLater(b, a + 1);
        earlier(a + 1, b + 1);
    }

    private void bound(TimeLink link, long[] hull) {
        long[] windows = windows(link.part().orElseThrow(), hull);
        int begin = begin(link.event());
        for (int node = 0; node < 2; node++) {
            long earliest = windows[2 * node];
            long latest = windows[2 * node + 1];
            if (latest < FAR) {
                edge(ORIGIN, begin + node, latest);
            }
            if (earliest > -FAR) {
                edge(begin + node, ORIGIN, -earliest);
            }
        }
    }

    private void edge(int u, int v, long atMost) {
        edges.add(new long[] {u, v, atMost});
    }

    /** Between which moments a date puts the begin, and between which the end. */
    private static long[] windows(EventPart part, long[] hull) {
        return switch (part) {
            case BEGIN -> new long[] {hull[0], hull[3], -FAR, FAR};
            case END -> new long[] {-FAR, FAR, hull[0], hull[3]};
            case WHOLE -> hull;
        };
    }

    private static long[] hull(List<Span> spans) {
        long[] hull = {FAR, -FAR, FAR, -FAR};
        for (Span each : spans) {
            Span span = each.local();
            hull[0] = Math.min(hull[0], span.startEarliest());
            hull[1] = Math.max(hull[1], span.startLatest());
            hull[2] = Math.min(hull[2], span.endEarliest());
            hull[3] = Math.max(hull[3], span.endLatest());
        }
        for (int i = 0; i < hull.length; i++) {
            hull[i] = Math.max(-FAR, Math.min(FAR, hull[i]));
        }
        return hull;
    }
}
