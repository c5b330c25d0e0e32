package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Constraint;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Semantics;

/**
 * The claims of a dossier as numbers, in code point order, and which of them may entail or exclude a proposition. More may be
 * found than do, never less.
 *
 * <p>A claim is filed under each literal that its own entails, with the values that contain its value, and under each thing
 * of which its property allows one value, or whose direction it gives. Built in time near linear in what is filed; what bears
 * on a claim is found when it is first asked for.
 */
final class ClaimIndex {
    /*
     * A key is hashed to 64 bits, of which the upper ones are kept with the number of the claim in the lower ones, so that the
     * whole index is two sorted arrays. Keys that fall together only make more be found.
     */
    private enum Kind {
        LITERAL(1),
        CONSTRAINT(2),
        DISJOINT(3),
        DIRECTION(4);

        final int seed;

        Kind(int seed) {
            this.seed = seed;
        }
    }

    private final Semantics semantics;
    private final ImmutableList<Claim> claims;
    private final Map<Id, Integer> numbers = new HashMap<>();
    private final int claimBits;
    /** Claims under their own literal. */
    private final long[] own;
    /** Claims under all literals that they entail. */
    private final long[] entailed;
    /** Claims under what makes those that share it exclude each other. */
    private final long[] clashing;
    /** By claim the first that says the same. */
    private final int[] first;
    /** By the first claim that says something those that may bear on it, once they were asked for. */
    private final AtomicReferenceArray<int[]> near;
    /** What bears on many claims is kept once. */
    private final Interner<Several> shared = Interners.newStrongInterner();

    ClaimIndex(Iterable<Claim> all, Semantics semantics) {
        this.semantics = semantics;
        claims = ImmutableList.sortedCopyOf((a, b) -> a.id().compareTo(b.id()), all);
        claimBits = 64 - Long.numberOfLeadingZeros(claims.size());
        Entries ownEntries = new Entries();
        Entries entailedEntries = new Entries();
        Entries clashingEntries = new Entries();
        for (int c = 0; c < claims.size(); c++) {
            numbers.put(claims.get(c).id(), c);
            if (claims.get(c).proposition().isPresent()) {
                Proposition proposition = claims.get(c).proposition().get();
                ownEntries.add(entry(ownKey(proposition), c));
                for (long key : literalKeys(proposition)) {
                    entailedEntries.add(entry(key, c));
                }
                for (long key : clashKeys(proposition)) {
                    clashingEntries.add(entry(key, c));
                }
            }
        }
        own = ownEntries.sorted();
        entailed = entailedEntries.sorted();
        clashing = clashingEntries.sorted();
        near = new AtomicReferenceArray<>(claims.size());
        first = new int[claims.size()];
        Map<Said, Integer> firstToSay = new HashMap<>();
        for (int c = 0; c < first.length; c++) {
            int number = c;
            Claim claim = claims.get(c);
            first[c] = claim.proposition()
                    .map(proposition -> firstToSay.computeIfAbsent(new Said(proposition, claim.kind()), s -> number))
                    .orElse(number);
        }
    }

    /** What makes claims say the same. */
    private record Said(Proposition proposition, ClaimKind kind) {}

    /** Numbers of claims. */
    private static final class Several {
        private final int[] claims;

        Several(int[] claims) {
            this.claims = claims;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Several that && Arrays.equals(claims, that.claims);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(claims);
        }
    }

    /** What follows from others as a claim, told from others by a number. */
    static Claim conclusion(int number, Proposition literal) {
        return Claim.builder()
                .id(Id.of("conclusion:" + number))
                .proposition(literal)
                .build();
    }

    /** An index of different things that follow, each as a claim of its own. */
    ClaimIndex ofConclusions(Iterable<Proposition> literals) {
        List<Claim> conclusions = new ArrayList<>();
        for (Proposition literal : literals) {
            conclusions.add(conclusion(conclusions.size(), literal));
        }
        return new ClaimIndex(conclusions, semantics);
    }

    int size() {
        return claims.size();
    }

    Claim claim(int number) {
        return claims.get(number);
    }

    /** The number of a claim, -1 if the dossier does not have it. */
    int find(Id claim) {
        return numbers.getOrDefault(claim, -1);
    }

    /** The claims that may bear on a claim, itself included if the dossier has it, ascending. Not to be changed. */
    int[] near(Claim claim) {
        int number = find(claim.id());
        if (number < 0 || !claims.get(number).equals(claim)) {
            return find(claim);
        }
        int[] known = near.get(first[number]);
        if (known == null) {
            known = shared.intern(new Several(find(claim))).claims;
            near.set(first[number], known);
        }
        return known;
    }

    /** The number of the first claim that says the same. */
    int first(int number) {
        return first[number];
    }

    private int[] find(Claim claim) {
        Entries found = new Entries();
        int number = find(claim.id());
        if (number >= 0) {
            found.add(number);
        }
        claim.proposition().ifPresent(proposition -> {
            collect(entailed, ownKey(proposition), found);
            for (long key : literalKeys(proposition)) {
                collect(own, key, found);
            }
            for (long key : clashKeys(proposition)) {
                collect(clashing, key, found);
            }
        });
        return found.distinct();
    }

    private long entry(long key, int claim) {
        return key << claimBits | claim;
    }

    private void collect(long[] entries, long key, Entries found) {
        int at = Arrays.binarySearch(entries, entry(key, 0));
        long prefix = entry(key, 0) >>> claimBits;
        for (int k = at < 0 ? -at - 1 : at; k < entries.length && entries[k] >>> claimBits == prefix; k++) {
            found.add(entries[k] & (1L << claimBits) - 1);
        }
    }

    private static long ownKey(Proposition proposition) {
        return literal(proposition.property(), new EntityValue(proposition.subject()), proposition.value());
    }

    private Set<Long> literalKeys(Proposition proposition) {
        Set<Long> keys = new LinkedHashSet<>();
        Value subject = new EntityValue(proposition.subject());
        for (Entailment entailment : semantics.entailed(proposition.property())) {
            if (isReadable(entailment, proposition)) {
                Value from = entailment.isInverted() ? proposition.value() : subject;
                Value to = entailment.isInverted() ? subject : proposition.value();
                boolean widens = entailment.isInverted() || entailment.widensSubject();
                for (Value thing : widens ? around(from) : ImmutableSet.of(from)) {
                    for (Value value : around(to)) {
                        keys.add(literal(entailment.property(), thing, value));
                    }
                    keys.add(literal(entailment.property(), thing, SomeValue.SOME_VALUE));
                }
            }
        }
        return keys;
    }

    private Set<Long> clashKeys(Proposition proposition) {
        Set<Long> keys = new LinkedHashSet<>();
        Value subject = new EntityValue(proposition.subject());
        for (Constraint constraint : semantics.constraints(proposition.property())) {
            Value thing = constraint.onValue() ? proposition.value() : subject;
            if (!(thing instanceof SomeValue)) {
                keys.add(key(Kind.CONSTRAINT, constraint.property(), thing, thing));
            }
        }
        for (Entailment entailment : semantics.entailed(proposition.property())) {
            if (!isReadable(entailment, proposition)) {
                continue;
            }
            Value thing = entailment.isInverted() ? proposition.value() : subject;
            for (Id other : semantics.disjointWith(entailment.property())) {
                Id first = other.compareTo(entailment.property()) < 0 ? other : entailment.property();
                keys.add(key(Kind.DISJOINT, first, thing, thing));
            }
            if (semantics.has(entailment.property(), Characteristic.ASYMMETRIC)
                    && proposition.value() instanceof EntityValue) {
                int pair = subject.hashCode() + proposition.value().hashCode();
                keys.add(mix(mix(Kind.DIRECTION.seed, entailment.property().hashCode()), pair));
            }
        }
        return keys;
    }

    /** Read in the other direction, the value is the subject, and only an entity can be one. */
    private static boolean isReadable(Entailment entailment, Proposition proposition) {
        return !entailment.isInverted() || proposition.value() instanceof EntityValue;
    }

    /** The value itself and all that contains it. */
    private Set<Value> around(Value value) {
        if (!(value instanceof EntityValue entity)) {
            return ImmutableSet.of(value);
        }
        ImmutableSet.Builder<Value> around = ImmutableSet.builder();
        around.add(value);
        semantics.containers(entity.entity()).forEach(container -> around.add(new EntityValue(container)));
        return around.build();
    }

    private static long literal(Id property, Value thing, Value value) {
        return key(Kind.LITERAL, property, thing, value);
    }

    /** Values that compare with each other as ranges fall together. */
    private static long key(Kind kind, Id property, Value thing, Value value) {
        boolean ranged = value instanceof QuantityValue || value instanceof TimeValue;
        int ofValue = ranged ? 1 : value instanceof SomeValue ? 2 : value.hashCode();
        return mix(mix(mix(kind.seed, property.hashCode()), thing.hashCode()), ofValue);
    }

    /** Stafford, Better bit mixing, 2011, variant 13. */
    private static long mix(long hash, int more) {
        long z = hash * 0x9e3779b97f4a7c15L + more;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** Numbers that are collected and then sorted. */
    private static final class Entries {
        private long[] values = new long[16];
        private int count;

        void add(long value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        /** Those that are numbers of claims, each once. */
        int[] distinct() {
            long[] sorted = sorted();
            int[] distinct = new int[sorted.length];
            int size = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    distinct[size++] = (int) sorted[i];
                }
            }
            return Arrays.copyOf(distinct, size);
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, count);
            Arrays.parallelSort(sorted);
            return sorted;
        }
    }
}
