package org.wederhoor.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Facts of the properties that something is derived from or by: from a thing to a thing, all of them numbers. Found by both
 * things, by either, or all of a property, in time linear in what is found.
 */
final class Facts {
    static final int NONE = LongIndex.NONE;

    private final List<LongIndex> byPair = new ArrayList<>();
    private final Chains byFrom = new Chains(fact -> pair(property(fact), from(fact)));
    private final Chains byTo = new Chains(fact -> pair(property(fact), to(fact)));
    private final Chains byProperty = new Chains(this::property);

    private int[] properties = new int[64];
    private int[] froms = new int[64];
    private int[] tos = new int[64];
    private int size;

    int size() {
        return size;
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
        int fact = size++;
        if (fact == properties.length) {
            properties = Arrays.copyOf(properties, fact * 2);
            froms = Arrays.copyOf(froms, fact * 2);
            tos = Arrays.copyOf(tos, fact * 2);
        }
        properties[fact] = property;
        froms[fact] = from;
        tos[fact] = to;
        byPair.get(property).put(pair, fact);
        return fact;
    }

    private static long pair(int a, int b) {
        return ((long) a << 32) | b;
    }

    int find(int property, int from, int to) {
        return property < byPair.size() ? byPair.get(property).get(pair(from, to)) : NONE;
    }

    int firstFrom(int property, int from) {
        return byFrom.first(pair(property, from));
    }

    int nextFrom(int fact) {
        return byFrom.next[fact];
    }

    int firstTo(int property, int to) {
        return byTo.first(pair(property, to));
    }

    int nextTo(int fact) {
        return byTo.next[fact];
    }

    int firstOf(int property) {
        return byProperty.first(property);
    }

    int nextOf(int fact) {
        return byProperty.next[fact];
    }

    /** Facts by a key, the last first. Nothing is kept until some are asked for. */
    private final class Chains {
        private final IntToLongFunction keyOf;
        private final LongIndex last = new LongIndex();
        private int[] next = new int[0];
        private int count;

        Chains(IntToLongFunction keyOf) {
            this.keyOf = keyOf;
        }

        int first(long key) {
            if (next.length < size) {
                next = Arrays.copyOf(next, properties.length);
            }
            while (count < size) {
                next[count] = last.put(keyOf.applyAsLong(count), count);
                count++;
            }
            return last.get(key);
        }
    }
}
