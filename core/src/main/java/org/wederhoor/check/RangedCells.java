package org.wederhoor.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.time.Bound;
import org.wederhoor.vocabulary.Fraction;
import org.wederhoor.vocabulary.QuantityRange;
import org.wederhoor.vocabulary.Semantics;

/**
 * Cells that assert quantities and dates, by where these begin, so that those that may lie within what is denied are found
 * without looking at each. More may be found than do, never less.
 */
final class RangedCells {
    /** A clock at an unknown place gets the room of all offsets. */
    private static final long OFFSET_MAX = 14 * 3_600;

    private final Semantics semantics;
    private final Slot slot;
    private final List<Ranged> quantities = new ArrayList<>();
    private final List<Ranged> dates = new ArrayList<>();

    RangedCells(List<Cell> cells, Slot slot, Semantics semantics) {
        this.semantics = semantics;
        this.slot = slot;
        for (Cell cell : cells) {
            Value value = cell.assertion().literal().value();
            range(value).ifPresent(range -> of(value).add(new Ranged(cell, range.low, range.high)));
        }
        finish(quantities);
        finish(dates);
    }

    /** From where to where a value reaches. */
    private record Range(Fraction low, Fraction high) {}

    /** A cell, from where its value reaches, and to where it or any before it does. */
    private record Ranged(Cell cell, Fraction low, Fraction high) {}

    private List<Ranged> of(Value value) {
        return value instanceof TimeValue ? dates : quantities;
    }

    private Optional<Range> range(Value value) {
        if (value instanceof QuantityValue quantity) {
            QuantityRange range = semantics.tolerated(slot.property(), quantity);
            return Optional.of(new Range(range.low(), range.high()));
        }
        if (value instanceof TimeValue date) {
            long start = second(date.time().earliest(), Long.MIN_VALUE, -OFFSET_MAX);
            long end = second(date.time().latest(), Long.MAX_VALUE, OFFSET_MAX);
            return Optional.of(new Range(Fraction.of(start), Fraction.of(end)));
        }
        return Optional.empty();
    }

    private static long second(Bound bound, long unknown, long room) {
        return bound.isKnown() ? bound.epochSecond() + room : unknown;
    }

    private static void finish(List<Ranged> ranged) {
        ranged.sort(Comparator.comparing(Ranged::low));
        for (int i = 1; i < ranged.size(); i++) {
            Ranged before = ranged.get(i - 1);
            Ranged own = ranged.get(i);
            if (before.high.compareTo(own.high) > 0) {
                ranged.set(i, new Ranged(own.cell, own.low, before.high));
            }
        }
    }

    /** The cells whose value may lie within a range that is denied. */
    List<Cell> near(Value denied) {
        Range range = range(denied).orElseThrow();
        List<Ranged> among = of(denied);
        int from = 0;
        int to = among.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (among.get(middle).low.compareTo(range.high) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        List<Cell> near = new ArrayList<>();
        for (int i = from - 1; i >= 0 && among.get(i).high.compareTo(range.low) >= 0; i--) {
            near.add(among.get(i).cell);
        }
        return near;
    }
}
