package org.wederhoor.provenance;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;

/**
 * What some statements are had from in the end, and when the first of it was said.
 *
 * <p>Worked out for all of them together, for those that are had from each other in circles once, after what these are had
 * from: linear in the statements behind them and their edges, but for the roots, which may be many behind each.
 */
final class Ancestry {
    private final Provenance provenance;
    private final Numbering behind = new Numbering();
    private final Components components;
    private final List<Optional<EdtfDate>> earliest = new ArrayList<>();
    /** Ascending; the same array where they are the same. */
    private final List<int[]> roots = new ArrayList<>();

    private final IdentityHashMap<int[], ImmutableSet<Id>> told = new IdentityHashMap<>();
    private long looked;

    Ancestry(Provenance provenance, int[] statements) {
        this.provenance = provenance;
        Adjacency from = provenance.lineage().from();
        for (int s : statements) {
            behind.of(s);
        }
        Adjacency.Builder edges = new Adjacency.Builder();
        for (int i = 0; i < behind.size(); i++) {
            int at = statement(i);
            looked++;
            for (int k = from.start[at]; k < from.start[at + 1]; k++) {
                edges.add(i, behind.of(from.targets[k]));
            }
        }
        Adjacency local = edges.build(behind.size());
        components = Components.of(local);
        Adjacency.Builder members = new Adjacency.Builder();
        for (int i = 0; i < local.size(); i++) {
            members.add(components.of[i], i);
        }
        Adjacency membersOf = members.build(components.count);
        for (int c = 0; c < components.count; c++) {
            addComponent(membersOf.of(c), local);
        }
    }

    private int statement(int number) {
        return (int) behind.key(number);
    }

    /** What those that it points to are had from is known by now. */
    private void addComponent(int[] members, Adjacency local) {
        Optional<EdtfDate> first = Optional.empty();
        Set<int[]> further = Sets.newIdentityHashSet();
        for (int member : members) {
            looked++;
            first = first(first, provenance.dating().said(statement(member)));
            if (local.degree(member) == 0) {
                further.add(new int[] {member});
            }
            for (int target : local.of(member)) {
                int to = components.of[target];
                looked++;
                if (to < roots.size()) {
                    first = first(first, earliest.get(to));
                    further.add(roots.get(to));
                }
            }
        }
        earliest.add(first);
        roots.add(
                further.size() == 1
                        ? further.iterator().next()
                        : further.stream()
                                .flatMapToInt(Arrays::stream)
                                .sorted()
                                .distinct()
                                .toArray());
    }

    private static Optional<EdtfDate> first(Optional<EdtfDate> a, Optional<EdtfDate> b) {
        return Dating.either(a, b, BinaryOperator.minBy(Dating.BY_LATEST));
    }

    /** When any of what a statement is had from, itself included, was said first. */
    Optional<EdtfDate> earliest(int s) {
        return earliest.get(components.of[behind.find(s)]);
    }

    /** What a statement is had from in the end, itself if from nothing, in code point order. */
    ImmutableSet<Id> roots(int s) {
        return told.computeIfAbsent(
                roots.get(components.of[behind.find(s)]),
                numbers -> Arrays.stream(numbers)
                        .mapToObj(number -> provenance.statements().id(statement(number)))
                        .sorted()
                        .collect(ImmutableSet.toImmutableSet()));
    }

    /** How many statements and edges were looked at. */
    long looked() {
        return looked;
    }
}
