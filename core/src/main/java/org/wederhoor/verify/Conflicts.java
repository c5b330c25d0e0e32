package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.wederhoor.vocabulary.Semantics;

/** Finds what is held that certainly conflicts. */
final class Conflicts {
    /** From so many comparisons on, those apart in time are sorted out first. */
    private static final int COMPARED_MAX = 4096;

    private final Positions positions;
    private final Semantics semantics;
    private final BiConsumer<Holding, Holding> found;
    private final Map<Integer, List<Holding>> holdings = new HashMap<>();

    Conflicts(Positions positions, Semantics semantics, BiConsumer<Holding, Holding> found) {
        this.positions = positions;
        this.semantics = semantics;
        this.found = found;
    }

    /** Calls back once for each two holdings in conflict. */
    void find() {
        for (int claim : positions.numbers()) {
            for (int other : positions.near(claim)) {
                if (other == claim) {
                    compareSides(claim);
                } else if (other > claim && !positions.on(other).isEmpty()) {
                    compare(of(claim), of(other));
                }
            }
            // What comes later looks at higher numbers only.
            holdings.remove(claim);
        }
    }

    private List<Holding> of(int claim) {
        return holdings.computeIfAbsent(claim, c -> Holding.of(positions.on(c), semantics));
    }

    private void compareSides(int claim) {
        List<Position> own = positions.on(claim);
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
        if (one.conflictsWith(other, semantics)) {
            found.accept(one, other);
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
