package org.wederhoor.argument;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The CF2 extensions of a region, one after the other. */
final class Cf2Search implements Iterator<int[]> {
    /*
     * Components are taken along the attacks. From the first one, what earlier choices attack is removed. If that
     * removed anything, the rest is taken apart anew; otherwise a largest conflict-free set of it is chosen. The
     * definition nests this, which comes to the same [2]; here the parts that wait form one list. A choice remembers
     * the list and how much was labelled when it was made, so that going back costs what was done since.
     *
     * [1] Baroni, Giacomin and Guida, SCC-recursiveness, Artificial Intelligence 168 (2005), definition 20.
     * [2] Gaggl and Woltran, The cf2 argumentation semantics revisited, J. Logic and Computation 23 (2013), theorem 3.11.
     */
    private static final class Waiting {
        final int[] part;
        final @Nullable Waiting next;

        Waiting(int[] part, @Nullable Waiting next) {
            this.part = part;
            this.next = next;
        }
    }

    private record Choice(
            Theory theory,
            @Nullable Waiting waiting,
            int trailLength,
            @Nullable Choice earlier) {}

    private final Region region;
    private final AttackGraph graph;
    private final Wish wish;
    private final Budget.Meter meter;
    private final byte[] labels;
    private final int[] trail;
    private int trailLength;
    private final Components.Finder finder;
    private final Region.Cutter cutter;
    private @Nullable Waiting waiting;
    private @Nullable Choice choice;
    private boolean started;
    private boolean looked;
    private int @Nullable [] next;

    Cf2Search(Region region, Wish wish, Budget.Meter meter) {
        this.region = region;
        this.graph = region.graph;
        this.wish = wish.local(region);
        this.meter = meter;
        this.labels = new byte[graph.size];
        this.trail = new int[graph.size];
        this.finder = new Components.Finder(graph, labels, meter);
        this.cutter = new Region.Cutter(graph, meter);
    }

    @Override
    public boolean hasNext() {
        if (!looked) {
            next = advance() ? extension() : null;
            looked = true;
        }
        return next != null;
    }

    @Override
    public int[] next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        looked = false;
        return next;
    }

    private boolean advance() {
        boolean consistent = started ? reconsider() : start();
        while (true) {
            while (consistent && waiting != null) {
                meter.tick();
                consistent = step();
            }
            if (consistent) {
                return true;
            }
            if (choice == null) {
                return false;
            }
            consistent = reconsider();
        }
    }

    private boolean start() {
        started = true;
        int[] all = new int[graph.size];
        Arrays.setAll(all, v -> v);
        push(all);
        return true;
    }

    private void push(int[] vertices) {
        Components parts = finder.strong(vertices);
        for (int p = parts.count - 1; p >= 0; p--) {
            waiting = new Waiting(parts.part(p), waiting);
        }
    }

    /** Decides or splits the first part that waits; false if the wish cannot be met any more. */
    private boolean step() {
        Waiting first = waiting;
        if (first == null) {
            return true;
        }
        waiting = first.next;
        int defeated = 0;
        for (int v : first.part) {
            if (isAttacked(v)) {
                label(v, Grounded.OUT);
                defeated++;
                if (v == wish.argument() && wish.accepted()) {
                    return false;
                }
            }
        }
        if (defeated > 0) {
            push(Arrays.stream(first.part)
                    .filter(v -> labels[v] == Grounded.UNDECIDED)
                    .toArray());
            return true;
        }
        return decide(first.part);
    }

    private boolean decide(int[] part) {
        if (part.length == 1) {
            int v = part[0];
            boolean accepted = !graph.attacks(v, v);
            label(v, accepted ? Grounded.IN : Grounded.OUT);
            return v != wish.argument() || accepted == wish.accepted();
        }
        Theory theory = new Theory(cutter.cut(part), Theory.Condition.NAIVE, true, meter);
        int wished = wish.isNone() ? -1 : theory.region.local(wish.argument());
        if (wished >= 0) {
            theory.sat.add(wish.accepted() ? theory.in(wished) : -theory.in(wished));
        }
        choice = new Choice(theory, waiting, trailLength, choice);
        return choose(choice);
    }

    private boolean choose(Choice current) {
        if (!current.theory.sat.solve()) {
            choice = current.earlier;
            return false;
        }
        for (int v : current.theory.region.vertices) {
            label(v, Grounded.OUT);
        }
        for (int v : current.theory.extension()) {
            labels[v] = Grounded.IN;
        }
        return true;
    }

    /** Takes the last choice back and makes another in its place; false if there is no other. */
    private boolean reconsider() {
        Choice current = choice;
        if (current == null) {
            return false;
        }
        while (trailLength > current.trailLength) {
            labels[trail[--trailLength]] = Grounded.UNDECIDED;
        }
        waiting = current.waiting;
        current.theory.exclude();
        return choose(current);
    }

    private void label(int v, byte label) {
        labels[v] = label;
        trail[trailLength++] = v;
    }

    private boolean isAttacked(int v) {
        for (int k = graph.inStart[v]; k < graph.inStart[v + 1]; k++) {
            if (labels[graph.in[k]] == Grounded.IN) {
                return true;
            }
        }
        return false;
    }

    private int[] extension() {
        int[] members = new int[graph.size];
        int count = 0;
        for (int v = 0; v < graph.size; v++) {
            if (labels[v] == Grounded.IN) {
                members[count++] = region.vertices[v];
            }
        }
        return Arrays.copyOf(members, count);
    }
}
