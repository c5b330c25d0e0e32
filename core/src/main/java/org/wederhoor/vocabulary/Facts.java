package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Value;

/**
 * Facts of the properties that something is derived from or by: from a thing to a thing, with the ways in which each is
 * known. Found by both things, by either, or all of a property, in time linear in what is found.
 */
final class Facts {
    static final int NONE = LongIndex.NONE;
    /** Of a fact so many ways to prove it are joined with others: the surest, and of these those of the first statements. */
    static final int PROOFS_MAX = 64;

    private final Map<Value, Integer> numbers = new HashMap<>();
    private final List<Value> things = new ArrayList<>();
    private final List<LongIndex> byPair = new ArrayList<>();
    private final LongIndex byFrom = new LongIndex();
    private final LongIndex byTo = new LongIndex();
    private final LongIndex byProperty = new LongIndex();

    private int[] properties = new int[64];
    private int[] froms = new int[64];
    private int[] tos = new int[64];
    private int[] nextOfFrom = new int[64];
    private int[] nextOfTo = new int[64];
    private int[] nextOfProperty = new int[64];
    private final List<List<Proof>> proofs = new ArrayList<>();
    /** What rests on a supposition, by fact; it takes nothing away from what does not. Null while nothing is supposed. */
    private @Nullable Map<Integer, List<Proof>> supposed;

    /** The number of a thing, given one if it has none. */
    int thing(Value value) {
        Integer known = numbers.putIfAbsent(value, things.size());
        if (known != null) {
            return known;
        }
        things.add(value);
        return things.size() - 1;
    }

    int find(Value value) {
        return numbers.getOrDefault(value, NONE);
    }

    Value thing(int number) {
        return things.get(number);
    }

    int size() {
        return proofs.size();
    }

    int property(int fact) {
        return properties[fact];
    }

    int from(int fact) {
        return froms[fact];
    }

    int to(int fact) {
        return tos[fact];
    }

    /** The number of a fact, made if there is none. */
    int fact(int property, int from, int to) {
        while (byPair.size() <= property) {
            byPair.add(new LongIndex());
        }
        long pair = pair(from, to);
        int known = byPair.get(property).get(pair);
        if (known != NONE) {
            return known;
        }
        int fact = proofs.size();
        if (fact == properties.length) {
            properties = Arrays.copyOf(properties, fact * 2);
            froms = Arrays.copyOf(froms, fact * 2);
            tos = Arrays.copyOf(tos, fact * 2);
            nextOfFrom = Arrays.copyOf(nextOfFrom, fact * 2);
            nextOfTo = Arrays.copyOf(nextOfTo, fact * 2);
            nextOfProperty = Arrays.copyOf(nextOfProperty, fact * 2);
        }
        properties[fact] = property;
        froms[fact] = from;
        tos[fact] = to;
        byPair.get(property).put(pair, fact);
        nextOfFrom[fact] = byFrom.put(pair(property, from), fact);
        nextOfTo[fact] = byTo.put(pair(property, to), fact);
        nextOfProperty[fact] = byProperty.put(property, fact);
        proofs.add(new ArrayList<>(1));
        return fact;
    }

    private static long pair(int a, int b) {
        return ((long) a << 32) | b;
    }

    int find(int property, int from, int to) {
        return property < byPair.size() ? byPair.get(property).get(pair(from, to)) : NONE;
    }

    int firstFrom(int property, int from) {
        return byFrom.get(pair(property, from));
    }

    int nextFrom(int fact) {
        return nextOfFrom[fact];
    }

    int firstTo(int property, int to) {
        return byTo.get(pair(property, to));
    }

    int nextTo(int fact) {
        return nextOfTo[fact];
    }

    int firstOf(int property) {
        return byProperty.get(property);
    }

    int nextOf(int fact) {
        return nextOfProperty[fact];
    }

    /** The ways to prove a fact that are joined with others. */
    List<Proof> proofs(int fact) {
        List<Proof> more = supposed == null ? null : supposed.get(fact);
        return more == null
                ? proofs.get(fact)
                : ImmutableList.<Proof>builder()
                        .addAll(proofs.get(fact))
                        .addAll(more)
                        .build();
    }

    /** From here on what is kept rests on a supposition. */
    void suppose() {
        supposed = new HashMap<>();
    }

    /** Forgets all that rests on a supposition. */
    void forgetSupposed() {
        supposed = null;
    }

    /** Whether a proof says something that none before it does. */
    boolean isNew(Proof proof) {
        for (Proof known : proofs(proof.fact)) {
            if (known.replaces(proof)) {
                return false;
            }
        }
        return true;
    }

    /** Keeps a proof, in the place of those that it makes superfluous, or else of the least sure one if there are many. */
    void keep(Proof proof) {
        List<Proof> known = supposed == null
                ? proofs.get(proof.fact)
                : supposed.computeIfAbsent(proof.fact, f -> new ArrayList<>(1));
        known.removeIf(other -> {
            boolean replaced = !other.isStated() && proof.replaces(other);
            other.superseded |= replaced;
            return replaced;
        });
        if (known.size() < PROOFS_MAX) {
            known.add(proof);
            return;
        }
        Proof last = last(known);
        if (last != null && proof.isBefore(last)) {
            known.remove(last);
            known.add(proof);
        }
    }

    /** Marks the derived proofs of a fact that another proof, of something that entails the fact, makes superfluous. */
    void supersede(int fact, Proof by) {
        for (Proof other : proofs(fact)) {
            other.superseded |= !other.isStated() && by.replaces(other);
        }
    }

    private static @Nullable Proof last(List<Proof> known) {
        Proof last = null;
        for (Proof proof : known) {
            last = last == null || last.isBefore(proof) ? proof : last;
        }
        return last;
    }
}
