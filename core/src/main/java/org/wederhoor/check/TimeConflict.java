package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.wederhoor.model.AllenRelation;

/** Links that leave no moment to some events: all of a looping component or of a connected group, and the smallest cause. */
final class TimeConflict {
    /** The component or group, in ascending order. */
    final int[] members;
    /** The smallest cause, in ascending order. */
    final int[] cause;

    final boolean certain;

    private TimeConflict(int[] members, int[] cause, boolean certain) {
        this.members = members;
        this.cause = cause;
        this.certain = certain;
    }

    /** All conflicts among links: of orders that loop, and of dates, in the order of their first links. */
    static List<TimeConflict> all(TimeLinks links, int eventCount, Commitments commitments) {
        return links.size() == 0 ? List.of() : new Search(links, eventCount, commitments).run();
    }

    private static final class Search {
        private final TimeLinks links;
        private final int eventCount;
        private final Renumbering scratch;
        private final TimeCause causes;
        private final List<TimeConflict> found = new ArrayList<>();

        Search(TimeLinks links, int eventCount, Commitments commitments) {
            this.links = links;
            this.eventCount = eventCount;
            scratch = new Renumbering(eventCount);
            causes = new TimeCause(links, commitments, scratch);
        }

        List<TimeConflict> run() {
            int[] all = IntStream.range(0, links.size()).toArray();
            BitSet inConflict = inConflict(all);
            if (inConflict.isEmpty()) {
                return found;
            }
            BitSet looping = new BitSet(links.size());
            for (int[] component : loops()) {
                boolean amiss = Arrays.stream(component).anyMatch(link -> inConflict.get(links.event(link)));
                int[] cause = amiss ? causes.smallest(component, TimeCause.Reading.OUTERMOST) : null;
                if (cause != null) {
                    found.add(new TimeConflict(component, cause, true));
                    Arrays.stream(component).forEach(looping::set);
                }
            }
            int[] rest = Arrays.stream(all).filter(link -> !looping.get(link)).toArray();
            for (int[] group : connected(rest, rest.length == all.length ? inConflict : inConflict(rest))) {
                checkDates(group);
            }
            return found;
        }

        /** Some event at least of each connected group in which something is amiss. */
        private BitSet inConflict(int[] some) {
            BitSet events = new BitSet(eventCount);
            TimeNetwork.conflicts(links, some, scratch, events::set);
            return events;
        }

        private void checkDates(int[] group) {
            if (Arrays.stream(group).allMatch(links::isOrder)) {
                return;
            }
            int[] sure = Arrays.stream(group)
                    .filter(link -> !links.isApproximate(link))
                    .toArray();
            int[] cause = causes.smallest(sure, TimeCause.Reading.EVERY_ALTERNATIVE);
            if (cause != null) {
                found.add(new TimeConflict(group, cause, true));
                return;
            }
            cause = causes.smallest(group, TimeCause.Reading.SOME_ALTERNATIVE);
            if (cause != null) {
                found.add(new TimeConflict(group, cause, false));
            }
        }

        /** The orders by the components of the graph in which an event leads to those ordered against it. */
        private List<int[]> loops() {
            int[] orders =
                    IntStream.range(0, links.size()).filter(links::isOrder).toArray();
            int[] from = new int[2 * orders.length];
            int[] to = new int[from.length];
            int count = 0;
            for (int link : orders) {
                AllenRelation relation = links.relation(link);
                boolean backward = relation == AllenRelation.AFTER || relation == AllenRelation.MET_BY;
                from[count] = backward ? links.other(link) : links.event(link);
                to[count++] = backward ? links.event(link) : links.other(link);
                if (relation != AllenRelation.BEFORE && relation != AllenRelation.AFTER) {
                    // Events that share time, or a bound, bound each other both ways.
                    from[count] = to[count - 1];
                    to[count] = from[count - 1];
                    count++;
                }
            }
            int[] component = StrongComponents.of(Digraph.of(eventCount, from, to, count));
            int[] within = Arrays.stream(orders)
                    .filter(link -> component[links.event(link)] == component[links.other(link)])
                    .toArray();
            return Grouped.by(
                    within,
                    Arrays.stream(within)
                            .map(link -> component[links.event(link)])
                            .toArray());
        }

        /** The connected groups of links that have an event in conflict. */
        private List<int[]> connected(int[] among, BitSet inConflict) {
            DisjointSets sets = new DisjointSets(eventCount);
            for (int link : among) {
                sets.join(links.event(link), links.other(link));
            }
            BitSet wanted = new BitSet(eventCount);
            inConflict.stream().map(sets::find).forEach(wanted::set);
            int[] some = Arrays.stream(among)
                    .filter(link -> wanted.get(sets.find(links.event(link))))
                    .toArray();
            return Grouped.by(
                    some,
                    Arrays.stream(some)
                            .map(link -> sets.find(links.event(link)))
                            .toArray());
        }
    }
}
