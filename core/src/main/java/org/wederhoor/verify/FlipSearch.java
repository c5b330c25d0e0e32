package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.wederhoor.model.Id;

/**
 * Looks for the smallest sets of statements or sources whose withdrawal gives a claim another label.
 *
 * <h2>Algorithm</h2> What is withdrawn changes lines, each in its own part of the cone; sets that change the same lines to the
 * same are looked at once. A set is left out if it contains one that was found, or if some member changes nothing that the
 * others do not.
 */
final class FlipSearch {
    /**
     * What to look for.
     *
     * @param kind what is withdrawn
     * @param size how many a set has at most
     * @param tries how many sets are looked at, at most
     */
    record Extent(Flips.Kind kind, int size, long tries) {
        Extent {
            if (size < 0 || tries < 0) {
                throw new IllegalArgumentException(
                        "flips are asked for up to size " + size + " in " + tries + " tries, expected zero or more");
            }
        }
    }

    /** A statement or source, and what follows if it is withdrawn. */
    private static final class Unit {
        final Id id;
        final ImmutableSet<Id> statements;
        /** The lines that its withdrawal may change. */
        final BitSet touched;

        final Change change;

        Unit(Id id, ImmutableSet<Id> statements, BitSet touched, Change change) {
            this.id = id;
            this.statements = statements;
            this.touched = touched;
            this.change = change;
        }
    }

    private final ConeLines lines;
    private final Rehearsal rehearsal;
    private final Extent extent;
    private final List<Unit> units = new ArrayList<>();
    private final List<Flip> found = new ArrayList<>();
    private long left;

    FlipSearch(ConeLines lines, Rehearsal rehearsal, Extent extent) {
        this.lines = lines;
        this.rehearsal = rehearsal;
        this.extent = extent;
        left = extent.tries();
    }

    /**
     * @param candidates what can be withdrawn: statements, or sources with their statements; in code point order
     */
    Flips find(ImmutableSetMultimap<Id, Id> candidates) {
        VerdictLabel label = rehearsal.label(Change.NONE);
        boolean complete = extent.size() == 0 || findSingle(candidates, label);
        for (int size = 2; complete && size <= Math.min(extent.size(), units.size()); size++) {
            complete = findOfSize(size, label);
        }
        return new Flips(extent.kind(), ImmutableList.copyOf(found), complete);
    }

    private boolean findSingle(ImmutableSetMultimap<Id, Id> candidates, VerdictLabel label) {
        List<Unit> all = new ArrayList<>();
        for (Id candidate : candidates.keySet()) {
            if (left-- <= 0) {
                break;
            }
            ImmutableSet<Id> statements = candidates.get(candidate);
            all.add(new Unit(candidate, statements, lines.touched(statements), lines.change(statements)));
        }
        // All changes come first, as blocs that they bring up make what was prepared for fewer be made anew.
        for (Unit unit : all) {
            VerdictLabel changed = rehearsal.label(unit.change);
            if (changed == label) {
                units.add(unit);
            } else {
                found.add(new Flip(ImmutableSet.of(unit.id), changed));
            }
        }
        return all.size() == candidates.keySet().size();
    }

    /** Goes through all sets of one size, in order. */
    private boolean findOfSize(int size, VerdictLabel label) {
        int smaller = found.size();
        int[] chosen = new int[size];
        Arrays.setAll(chosen, i -> i);
        while (chosen[0] <= units.size() - size) {
            if (left-- <= 0) {
                return false;
            }
            List<Unit> set = new ArrayList<>(size);
            for (int unit : chosen) {
                set.add(units.get(unit));
            }
            if (mayBeSmallest(set, smaller)) {
                VerdictLabel changed = rehearsal.label(change(set));
                if (changed != label) {
                    found.add(new Flip(ids(set), changed));
                }
            }
            advance(chosen, units.size());
        }
        return true;
    }

    private static void advance(int[] chosen, int from) {
        int size = chosen.length;
        int at = size - 1;
        while (at > 0 && chosen[at] == from - size + at) {
            at--;
        }
        chosen[at]++;
        for (int i = at + 1; i < size; i++) {
            chosen[i] = chosen[i - 1] + 1;
        }
    }

    private static ImmutableSet<Id> ids(List<Unit> set) {
        return set.stream().map(unit -> unit.id).collect(ImmutableSet.toImmutableSet());
    }

    /** Whether each member may change something that the others do not, and no part of the set was found. */
    private boolean mayBeSmallest(List<Unit> set, int smaller) {
        for (Unit unit : set) {
            if (unit.change.isNone() && isApart(unit, set)) {
                return false;
            }
        }
        if (set.size() > 2) {
            Set<Id> ids = ids(set);
            for (int f = 0; f < smaller; f++) {
                if (ids.containsAll(found.get(f).withdrawn())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isApart(Unit unit, List<Unit> set) {
        for (Unit other : set) {
            if (other != unit && other.touched.intersects(unit.touched)) {
                return false;
            }
        }
        return true;
    }

    private Change change(List<Unit> set) {
        Change sum = Change.NONE;
        ImmutableSet.Builder<Id> together = ImmutableSet.builder();
        boolean apart = true;
        for (Unit unit : set) {
            if (isApart(unit, set)) {
                sum = sum.and(unit.change);
            } else {
                together.addAll(unit.statements);
                apart = false;
            }
        }
        return apart ? sum : sum.and(lines.change(together.build()));
    }
}
