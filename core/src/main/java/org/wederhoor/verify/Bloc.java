package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.math.IntMath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;

/** Lines that no attack tells apart: they hold the same, weigh the same and pass through the same, so they fare alike. */
final class Bloc {
    final int number;
    final LineKey key;
    /** What the lines hold of a claim; nothing if they deny that a statement was made. */
    final @Nullable Position position;

    /** What a policy judges the lines by; set anew where it weighs. */
    Weight weight;
    /** What the lines rest on: the bloc that this one prolongs, or those from which together it follows; none for statements. */
    final ImmutableList<Bloc> parts;

    /** The support by which it prolongs another bloc. */
    final @Nullable Id step;

    /** All supports on the way, from the statements on. */
    final ImmutableList<Id> supports;

    /** The blocs of statements that it rests on; none if it is one. */
    private final ImmutableList<Bloc> roots;

    private int[] statements = new int[1];
    private int count;

    /** A bloc of statements. */
    Bloc(int number, LineKey key, @Nullable Position position) {
        this.number = number;
        this.key = key;
        this.position = position;
        weight = key.weight();
        parts = ImmutableList.of();
        step = null;
        supports = ImmutableList.of();
        roots = ImmutableList.of();
    }

    private Bloc(int number, LineKey key, Position position, ImmutableList<Bloc> parts, @Nullable Id step) {
        this.number = number;
        this.key = key;
        this.position = position;
        weight = key.weight();
        this.parts = parts;
        this.step = step;
        Set<Id> steps = new LinkedHashSet<>();
        Set<Bloc> under = new LinkedHashSet<>();
        for (Bloc part : parts) {
            steps.addAll(part.supports);
            under.addAll(part.roots());
        }
        if (step != null) {
            steps.add(step);
        }
        supports = ImmutableList.copyOf(steps);
        roots = ImmutableList.copyOf(under);
    }

    /** This bloc prolonged by one more step of support. */
    Bloc prolonged(int by, Id support, Position conclusion) {
        return new Bloc(by, key, conclusion, ImmutableList.of(this), support);
    }

    /** The bloc of what follows from the lines of several together. */
    static Bloc joint(int number, Position conclusion, ImmutableList<Bloc> premises) {
        LineKey key = new LineKey(
                conclusion.on(),
                false,
                conclusion.factuality,
                conclusion.said,
                Weight.least(Lists.transform(premises, premise -> premise.key.weight())),
                ImmutableList.of(),
                premises.stream().anyMatch(Bloc::hasFallen));
        return new Bloc(number, key, conclusion, premises, null);
    }

    /** Adds the statement, by its number, of one more line. */
    void add(int statement) {
        if (count == statements.length) {
            statements = Arrays.copyOf(statements, 2 * count);
        }
        statements[count++] = statement;
    }

    /** The blocs of statements that it rests on: itself if it is one. */
    ImmutableList<Bloc> roots() {
        return parts.isEmpty() ? ImmutableList.of(this) : roots;
    }

    /** Whether no support prolongs any of what it rests on. */
    boolean isPlain() {
        return supports.isEmpty();
    }

    /** The bloc with all that it rests on, by number: each after what it rests on itself. */
    List<Bloc> upon() {
        Set<Bloc> found = new TreeSet<>(Comparator.comparingInt((Bloc bloc) -> bloc.number));
        Deque<Bloc> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Bloc next = open.pop();
            if (found.add(next)) {
                next.parts.forEach(open::push);
            }
        }
        return new ArrayList<>(found);
    }

    /** How many lines there are; of what follows from several one for each choice of a line of each. */
    int size() {
        if (parts.isEmpty()) {
            return count;
        }
        Map<Bloc, Integer> sizes = new HashMap<>();
        for (Bloc bloc : upon()) {
            int size = bloc.parts.isEmpty() ? bloc.count : 1;
            for (Bloc part : bloc.parts) {
                size = IntMath.saturatedMultiply(size, sizes.getOrDefault(part, 0));
            }
            sizes.put(bloc, size);
        }
        return sizes.getOrDefault(this, 0);
    }

    /** The number of the statement of a line. */
    int statement(int line) {
        return statements[line];
    }

    boolean hasFallen() {
        return key.hasFallen();
    }

    Id on() {
        return position == null ? key.on() : position.on();
    }

    Factuality factuality() {
        return position == null ? key.factuality() : position.factuality;
    }
}
