package org.wederhoor.check;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
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

    /** All conflicts among links, of orders that loop and of dates: certain ones first, then those of smaller causes. */
    static List<TimeConflict> all(TimeLinks links, int eventCount, Commitments commitments) {
        return links.size() == 0 ? List.of() : new Search(links, eventCount, commitments).run();
    }

    private static final class Search {
        private final TimeLinks links;
        private final Commitments commitments;
        private final Premises premises;
        private final Renumbering scratch;
        private final TimeCause causes;
        private final List<TimeConflict> found = new ArrayList<>();

        Search(TimeLinks links, int eventCount, Commitments commitments) {
            this.links = links;
            this.commitments = commitments;
            premises = new Premises(commitments);
            scratch = new Renumbering(eventCount);
            causes = new TimeCause(links, commitments, premises, scratch);
        }

        List<TimeConflict> run() {
            int[] all = IntStream.range(0, links.size()).toArray();
            BitSet inConflict = inConflict(all);
            if (inConflict.isEmpty()) {
                return found;
            }
            if (links.areSeparated()) {
                connected(all, inConflict).forEach(this::checkSeparated);
            } else {
                check(all, inConflict, true);
            }
            found.sort(this::compare);
            return found;
        }

        /** Some event at least of each connected group in which something is amiss. */
        private BitSet inConflict(int[] some) {
            BitSet events = new BitSet();
            TimeNetwork.conflicts(links, some, scratch, events::set);
            return events;
        }

        /** Looks at what in a connected group states its separators alike, and at what could. */
        private void checkSeparated(int[] group) {
            for (int[] alike : alike(group)) {
                check(alike, inConflict(alike), true);
            }
            for (int[] together : SeparatedParts.of(group, links::stated)) {
                if (alike(together).size() > 1) {
                    check(together, inConflict(together), false);
                }
            }
        }

        private List<int[]> alike(int[] some) {
            return SeparatedParts.of(some, links::separators);
        }

        /** Whether what states its separators alike makes a conflict, which is told of where only that is looked at. */
        private boolean isToldOfSome(int[] some, TimeCause.Reading reading) {
            return alike(some).stream().anyMatch(part -> causes.areInConflict(part, reading));
        }

        /**
         * Looks for conflicts among links that no separator keeps apart.
         *
         * @param alike whether all of them state their separators alike
         */
        private void check(int[] some, BitSet inConflict, boolean alike) {
            BitSet looping = new BitSet();
            for (int[] component : loops(some)) {
                boolean amiss = Arrays.stream(component).anyMatch(link -> inConflict.get(links.event(link)));
                if (amiss && checkOrders(component, alike)) {
                    Arrays.stream(component).forEach(looping::set);
                }
            }
            int[] rest = Arrays.stream(some).filter(link -> !looping.get(link)).toArray();
            for (int[] group : connected(rest, rest.length == some.length ? inConflict : inConflict(rest))) {
                if (!Arrays.stream(group).allMatch(links::isOrder)) {
                    checkDates(group, alike);
                }
            }
        }

        /** Notes that orders loop; returns whether they do. */
        private boolean checkOrders(int[] component, boolean alike) {
            int[] sure = some(component, this::follows);
            return check(component, sure, alike, TimeCause.Reading.OUTERMOST, TimeCause.Reading.OUTERMOST);
        }

        /** Notes that dates leave no moment. */
        private void checkDates(int[] group, boolean alike) {
            int[] sure = some(group, link -> follows(link) && !links.isApproximate(link));
            boolean unused =
                    check(group, sure, alike, TimeCause.Reading.EVERY_ALTERNATIVE, TimeCause.Reading.SOME_ALTERNATIVE);
        }

        private boolean check(
                int[] members, int[] sure, boolean alike, TimeCause.Reading surely, TimeCause.Reading possibly) {
            int[] certain = alike ? causes.smallest(sure, surely) : null;
            boolean isDecided = alike && surely == possibly && sure.length == members.length;
            int[] cause = certain != null || isDecided ? certain : causes.smallest(members, possibly);
            if (cause != null && (alike || !isToldOfSome(members, possibly))) {
                found.add(new TimeConflict(members, cause, certain != null));
            }
            return cause != null;
        }

        /** Whether a link was stated, or follows however the data is read. */
        private boolean follows(int link) {
            return commitments.get(links.commitment(link)).isCertain();
        }

        private static int[] some(int[] links, IntPredicate wanted) {
            return Arrays.stream(links).filter(wanted).toArray();
        }

        /** Orders by the components of the graph in which an event leads to those ordered against it. */
        private List<int[]> loops(int[] some) {
            int[] orders = Arrays.stream(some).filter(links::isOrder).toArray();
            Ends ends = new Ends(orders);
            int[] from = new int[2 * orders.length];
            int[] to = new int[from.length];
            int count = 0;
            for (int i = 0; i < orders.length; i++) {
                AllenRelation relation = links.relation(orders[i]);
                boolean backward = relation == AllenRelation.AFTER || relation == AllenRelation.MET_BY;
                from[count] = backward ? ends.other[i] : ends.event[i];
                to[count++] = backward ? ends.event[i] : ends.other[i];
                if (relation != AllenRelation.BEFORE && relation != AllenRelation.AFTER) {
                    // Events that share time, or a bound, bound each other both ways.
                    from[count] = to[count - 1];
                    to[count] = from[count - 1];
                    count++;
                }
            }
            int[] component = StrongComponents.of(Digraph.of(ends.count, from, to, count));
            return grouped(
                    orders, i -> component[ends.event[i]], i -> component[ends.event[i]] == component[ends.other[i]]);
        }

        /** The connected groups of links that have an event in conflict. */
        private List<int[]> connected(int[] among, BitSet inConflict) {
            Ends ends = new Ends(among);
            DisjointSets sets = new DisjointSets(ends.count);
            for (int i = 0; i < among.length; i++) {
                sets.join(ends.event[i], ends.other[i]);
            }
            BitSet wanted = new BitSet();
            for (int i = 0; i < among.length; i++) {
                if (inConflict.get(links.event(among[i])) || inConflict.get(links.other(among[i]))) {
                    wanted.set(sets.find(ends.event[i]));
                }
            }
            return grouped(among, i -> sets.find(ends.event[i]), i -> wanted.get(sets.find(ends.event[i])));
        }

        /** The wanted ones of some links by the class of each, both asked for by their places. */
        private static List<int[]> grouped(int[] some, IntUnaryOperator classOf, IntPredicate isWanted) {
            int[] places = IntStream.range(0, some.length).filter(isWanted).toArray();
            return Grouped.by(
                    Arrays.stream(places).map(i -> some[i]).toArray(),
                    Arrays.stream(places).map(classOf).toArray());
        }

        /** The events of some links, numbered anew, so that what is done with them costs what they are. */
        private final class Ends {
            final int[] event;
            final int[] other;
            final int count;

            Ends(int[] some) {
                event = Arrays.stream(some)
                        .map(link -> scratch.of(links.event(link)))
                        .toArray();
                other = Arrays.stream(some)
                        .map(link -> scratch.of(links.other(link)))
                        .toArray();
                count = scratch.size();
                scratch.clear();
            }
        }

        /** Certain ones first, then those of smaller causes. */
        private int compare(TimeConflict a, TimeConflict b) {
            if (a.certain != b.certain) {
                return a.certain ? -1 : 1;
            }
            return Rows.compareFromTheLast(rows(a.cause), rows(b.cause));
        }

        private List<Integer> rows(int[] cause) {
            return premises.rows(Ints.asList(cause), links::commitment);
        }
    }
}
