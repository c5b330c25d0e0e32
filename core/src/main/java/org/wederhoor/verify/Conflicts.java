package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Semantics;

/** Finds what is held that certainly conflicts. */
final class Conflicts {
    /** From so many comparisons on, those apart in time are sorted out first. */
    private static final int COMPARED_MAX = 4096;

    private final Positions positions;
    private final Semantics semantics;
    private final Found found;
    /** The positions on claims that say the same, by the first of these claims. */
    private final Map<Integer, List<Position>> alike = new LinkedHashMap<>();

    private final Map<Integer, Boolean> odd = new HashMap<>();
    private final Map<Integer, List<Holding>> holdings = new HashMap<>();

    Conflicts(Positions positions, Semantics semantics, Found found) {
        this.positions = positions;
        this.semantics = semantics;
        this.found = found;
    }

    /** Is told what is in conflict. */
    interface Found {
        /**
         * Two holdings are in conflict.
         *
         * @param one a holding
         * @param other another
         */
        void pair(Holding one, Holding other);

        /**
         * Each of some holdings is in conflict with all of the others but those in its own group.
         *
         * @param groups the holdings in groups
         */
        void acrossGroups(List<List<Holding>> groups);
    }

    /** Calls back once for each two holdings in conflict. */
    void find() {
        for (int claim : positions.numbers()) {
            int first = positions.first(claim);
            alike.computeIfAbsent(isAtOddsWithItself(first) ? claim : first, c -> new ArrayList<>(2))
                    .addAll(positions.on(claim));
        }
        Rivals rivals = new Rivals(semantics);
        for (int claim : alike.keySet()) {
            if (positions.near(claim).length >= Rivals.VALUES_MIN) {
                of(claim).forEach(rivals::add);
            }
        }
        rivals.forEachConflict(found::acrossGroups);
        for (int claim : alike.keySet()) {
            for (int other : positions.near(claim)) {
                if (other == claim) {
                    compareSides(claim);
                } else if (other > claim && alike.containsKey(other)) {
                    compare(of(claim), of(other));
                }
            }
            // What comes later looks at higher numbers only.
            holdings.remove(claim);
        }
    }

    /** Whether those who hold what a claim says exclude each other, as it cannot be so at all. */
    private boolean isAtOddsWithItself(int claim) {
        return odd.computeIfAbsent(
                claim,
                c -> positions
                        .claim(c)
                        .proposition()
                        .map(proposition -> Assertion.certain(proposition, Optional.empty()))
                        .filter(assertion ->
                                semantics.excludes(assertion, assertion).isPresent())
                        .isPresent());
    }

    private List<Holding> of(int claim) {
        return holdings.computeIfAbsent(claim, c -> Holding.of(alike.getOrDefault(c, List.of()), semantics));
    }

    private void compareSides(int claim) {
        List<Position> own = alike.getOrDefault(claim, List.of());
        boolean isFor = own.stream().anyMatch(position -> position.factuality.isFor());
        boolean isAgainst = own.stream().anyMatch(position -> position.factuality.isAgainst());
        if (isFor && isAgainst) {
            List<Holding> sides = of(claim);
            compare(
                    sides.stream().filter(Holding::isFor).toList(),
                    sides.stream().filter(side -> !side.isFor()).toList());
        }
    }

    private void compare(List<Holding> some, List<Holding> others) {
        if (some.size() == 1 && others.size() == 1) {
            compare(some.get(0), others.get(0));
            return;
        }
        if ((long) some.size() * others.size() > COMPARED_MAX
                && some.stream().allMatch(holding -> holding.isPlainState(semantics))
                && others.stream().allMatch(holding -> holding.isPlainState(semantics))) {
            sweep(some, others);
            return;
        }
        for (Holding one : some) {
            for (Holding other : others) {
                compare(one, other);
            }
        }
    }

    private void compare(Holding one, Holding other) {
        if (!one.isToldWith(other) && one.conflictsWith(other, semantics)) {
            found.pair(one, other);
        }
    }

    private record Entry(Holding holding, boolean first) {}

    /** Goes through both in order of their start and compares each with those of the other side that have not ended. */
    private void sweep(List<Holding> some, List<Holding> others) {
        List<Entry> entries = new ArrayList<>();
        some.forEach(holding -> entries.add(new Entry(holding, true)));
        others.forEach(holding -> entries.add(new Entry(holding, false)));
        entries.sort(Comparator.comparingLong(entry -> entry.holding().latestStart()));
        List<Holding> openFirst = new ArrayList<>();
        List<Holding> openOther = new ArrayList<>();
        for (Entry entry : entries) {
            Holding holding = entry.holding();
            Iterator<Holding> open = (entry.first() ? openOther : openFirst).iterator();
            while (open.hasNext()) {
                Holding earlier = open.next();
                if (earlier.earliestEnd() < holding.latestStart()) {
                    open.remove();
                } else {
                    compare(holding, earlier);
                }
            }
            (entry.first() ? openFirst : openOther).add(holding);
        }
    }
}
