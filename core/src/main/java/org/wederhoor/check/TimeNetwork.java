package org.wederhoor.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.time.Span;

/**
 * The begins and ends of the events that some links speak of, and the bounds that these put on them.
 *
 * <p>Orders are the edges of a {@link DifferenceNetwork}; dates bound single nodes, so that what follows from them is one
 * pass over it forward for the latest and one backward for the earliest moments.
 */
final class TimeNetwork {
    private final TimeLinks links;
    private final int[] some;
    private final int[] events;
    private final Renumbering local;
    private final TimeEdges edges;
    private final long[] latest;
    private final long[] earliest;
    private final DifferenceNetwork network;
    private final boolean[] looping;
    private final boolean loops;
    private @Nullable DifferenceNetwork reversed;

    /** @param local clear; numbers the events until whoever made the network clears it */
    private TimeNetwork(TimeLinks links, int[] some, Renumbering local) {
        this.links = links;
        this.some = some;
        this.local = local;
        edges = new TimeEdges(2 * some.length + 16);
        for (int link : some) {
            int begin = 2 * local.of(links.event(link));
            AllenRelation relation = links.relation(link);
            if (relation != null) {
                edges.addOrder(relation, begin, 2 * local.of(links.other(link)), link);
            }
        }
        events = local.things();
        for (int i = 0; i < events.length; i++) {
            edges.addEvent(2 * i, LeanPath.FREE);
        }
        latest = new long[2 * events.length];
        earliest = new long[2 * events.length];
        Arrays.fill(latest, DifferenceNetwork.NONE);
        Arrays.fill(earliest, -DifferenceNetwork.NONE);
        bound();
        network = DifferenceNetwork.of(2 * events.length, edges);
        looping = network.looping();
        boolean any = false;
        for (boolean each : looping) {
            any |= each;
        }
        boolean unused = network.tighten(latest);
        loops = any;
    }

    private void bound() {
        for (int link : some) {
            if (!links.isOrder(link)) {
                int begin = 2 * local.of(links.event(link));
                for (int node = 0; node < 2; node++) {
                    latest[begin + node] = earlier(latest[begin + node], links.window(link, 2 * node + 1));
                    earliest[begin + node] = later(earliest[begin + node], links.window(link, 2 * node));
                }
            }
        }
    }

    /** Whether some links, with dates at their outermost bounds, leave a moment to all their events. */
    static boolean isFeasible(TimeLinks links, int[] some, Renumbering scratch) {
        TimeNetwork network = new TimeNetwork(links, some, scratch);
        scratch.clear();
        return !network.loops && network.firstWithoutMoment() < 0;
    }

    /** Whether some links leave a moment to all, and each alternative of each date does so or some of each does. */
    static boolean isFeasible(TimeLinks links, int[] some, Renumbering scratch, boolean eachAlternative) {
        TimeNetwork network = new TimeNetwork(links, some, scratch);
        boolean feasible = !network.loops && network.firstWithoutMoment() < 0;
        for (int i = 0; i < some.length && feasible; i++) {
            if (links.hasAlternatives(some[i])) {
                boolean[] alternatives = network.feasibleAlternatives(some[i]);
                feasible = eachAlternative ? all(alternatives) : any(alternatives);
            }
        }
        scratch.clear();
        return feasible;
    }

    /** Tells for each alternative of a dated link whether it leaves a moment to all; only if the links do. */
    static boolean[] feasibleAlternatives(TimeLinks links, int[] some, Renumbering scratch, int link) {
        boolean[] feasible = new TimeNetwork(links, some, scratch).feasibleAlternatives(link);
        scratch.clear();
        return feasible;
    }

    /** Names events on which bounds, or an alternative of a date, come into conflict; none if there is no conflict. */
    static void conflicts(TimeLinks links, int[] some, Renumbering scratch, IntConsumer inConflict) {
        TimeNetwork network = new TimeNetwork(links, some, scratch);
        boolean any = false;
        for (int node = 0; node < network.latest.length; node++) {
            if (network.looping[node] || network.latest[node] < network.earliest[node]) {
                inConflict.accept(network.events[node / 2]);
                any = true;
            }
        }
        for (int link : some) {
            // Beside a conflict that is there anyway the bounds say nothing of alternatives: all are looked at again.
            if (links.hasAlternatives(link) && (any || !all(network.feasibleAlternatives(link)))) {
                inConflict.accept(links.event(link));
            }
        }
        scratch.clear();
    }

    private int firstWithoutMoment() {
        for (int node = 0; node < latest.length; node++) {
            if (latest[node] < earliest[node]) {
                return node;
            }
        }
        return -1;
    }

    /**
     * The bounds of all links sum up to those on begin and end of the event, and between the two; an alternative fits if no
     * cycle among these and its own is negative.
     */
    private boolean[] feasibleAlternatives(int link) {
        if (reversed == null) {
            reversed = DifferenceNetwork.reversed(latest.length, edges);
            negate(earliest);
            boolean unused = reversed.tighten(earliest);
            negate(earliest);
        }
        int begin = 2 * local.of(links.event(link));
        long endAfterBegin = endAfterBegin(begin);
        long beginAfterEnd = beginAfterEnd(begin);
        List<Span> alternatives = links.alternatives(link);
        boolean[] feasible = new boolean[alternatives.size()];
        for (int i = 0; i < feasible.length; i++) {
            long[] window = links.window(link, alternatives.get(i));
            long beginMin = later(earliest[begin], window[0]);
            long beginMax = earlier(latest[begin], window[1]);
            long endMin = later(earliest[begin + 1], window[2]);
            long endMax = earlier(latest[begin + 1], window[3]);
            feasible[i] = beginMin <= beginMax
                    && endMin <= endMax
                    && isWithin(beginMin, endMax, beginAfterEnd)
                    && isWithin(endMin, beginMax, endAfterBegin);
        }
        return feasible;
    }

    /** The later of a bound and one that is none if it lies too far back. */
    private static long later(long bound, long moment) {
        return moment > -TimeLinks.FAR ? Math.max(bound, moment) : bound;
    }

    /** The earlier of a bound and one that is none if it lies too far ahead: beyond what has no end lies more. */
    private static long earlier(long bound, long moment) {
        return moment < TimeLinks.FAR ? Math.min(bound, moment) : bound;
    }

    /** Whether one moment at its earliest can be at most so much after another at its latest. */
    private static boolean isWithin(long min, long max, long atMost) {
        return min <= -TimeLinks.FAR || max >= TimeLinks.FAR || atMost == DifferenceNetwork.NONE || min - max <= atMost;
    }

    private long endAfterBegin(int begin) {
        return network.component(begin) == network.component(begin + 1)
                ? network.boundsAfter(begin)[begin + 1]
                : DifferenceNetwork.NONE;
    }

    /** Zero, unless something leads from the end to what comes before the begin by another way. */
    private long beginAfterEnd(int begin) {
        return network.outDegree(begin + 1) == 1 ? 0 : network.boundsAfter(begin + 1)[begin];
    }

    private static void negate(long[] bounds) {
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = -bounds[i];
        }
    }

    private static boolean all(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }
}
