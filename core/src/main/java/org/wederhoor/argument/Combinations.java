package org.wederhoor.argument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** All ways to join one set from each of several parts with a fixed base, the last part changing first. */
final class Combinations implements Iterator<int[]> {
    private static final class Part {
        private final Iterator<int[]> source;
        /** The first part is passed through once, so that what it gave need not be kept. */
        private final boolean passedOnce;

        private final List<int[]> kept = new ArrayList<>();
        private int position = -1;
        private int[] chosen = {};

        Part(Iterator<int[]> source, boolean passedOnce) {
            this.source = source;
            this.passedOnce = passedOnce;
        }

        boolean advance() {
            position++;
            if (position < kept.size()) {
                chosen = kept.get(position);
                return true;
            }
            if (!source.hasNext()) {
                return false;
            }
            chosen = source.next();
            if (!passedOnce) {
                kept.add(chosen);
            }
            return true;
        }

        void rewind() {
            position = 0;
            chosen = kept.get(0);
        }
    }

    private final int[] base;
    private final List<Part> parts = new ArrayList<>();
    private boolean started;
    private boolean looked;
    private boolean available;

    Combinations(int[] base, List<Supplier<Iterator<int[]>>> sources) {
        this.base = base;
        for (Supplier<Iterator<int[]>> source : sources) {
            parts.add(new Part(source.get(), parts.isEmpty()));
        }
    }

    @Override
    public boolean hasNext() {
        if (!looked) {
            available = started ? advance() : start();
            looked = true;
        }
        return available;
    }

    @Override
    public int[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        looked = false;
        int length = base.length;
        for (Part part : parts) {
            length += part.chosen.length;
        }
        int[] joined = Arrays.copyOf(base, length);
        int end = base.length;
        for (Part part : parts) {
            System.arraycopy(part.chosen, 0, joined, end, part.chosen.length);
            end += part.chosen.length;
        }
        Arrays.sort(joined);
        return joined;
    }

    private boolean start() {
        started = true;
        return parts.stream().allMatch(Part::advance);
    }

    private boolean advance() {
        for (int p = parts.size() - 1; p >= 0; p--) {
            if (parts.get(p).advance()) {
                return true;
            }
            if (p > 0) {
                parts.get(p).rewind();
            }
        }
        return false;
    }
}
