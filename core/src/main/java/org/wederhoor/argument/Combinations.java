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
        final Iterator<int[]> source;
        final List<int[]> found = new ArrayList<>();
        int position;

        Part(Iterator<int[]> source) {
            this.source = source;
        }

        boolean has(int index) {
            while (found.size() <= index && source.hasNext()) {
                found.add(source.next());
            }
            return index < found.size();
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
            parts.add(new Part(source.get()));
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
            length += part.found.get(part.position).length;
        }
        int[] joined = Arrays.copyOf(base, length);
        int end = base.length;
        for (Part part : parts) {
            int[] chosen = part.found.get(part.position);
            System.arraycopy(chosen, 0, joined, end, chosen.length);
            end += chosen.length;
        }
        Arrays.sort(joined);
        return joined;
    }

    private boolean start() {
        boolean all = true;
        for (Part part : parts) {
            all = all && part.has(0);
        }
        started = true;
        return all;
    }

    private boolean advance() {
        for (int p = parts.size() - 1; p >= 0; p--) {
            Part part = parts.get(p);
            if (part.has(part.position + 1)) {
                part.position++;
                return true;
            }
            part.position = 0;
        }
        return false;
    }
}
