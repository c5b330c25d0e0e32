package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways in which each fact is known. */
final class Proofs {
    /** Of a fact so many ways to prove it are joined with others: the surest, and of these those of the first statements. */
    static final int PROOFS_MAX = 64;

    private final List<List<Proof>> byFact = new ArrayList<>();
    /** What rests on a supposition, by fact; it takes nothing away from what does not. Null while nothing is supposed. */
    private @Nullable Map<Integer, List<Proof>> supposed;

    /** The ways to prove a fact that are joined with others. */
    List<Proof> of(int fact) {
        List<Proof> more = supposed == null ? null : supposed.get(fact);
        return more == null
                ? kept(fact)
                : ImmutableList.<Proof>builder().addAll(kept(fact)).addAll(more).build();
    }

    private List<Proof> kept(int fact) {
        while (byFact.size() <= fact) {
            byFact.add(new ArrayList<>(1));
        }
        return byFact.get(fact);
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
        for (Proof known : of(proof.fact)) {
            if (known.replaces(proof)) {
                return false;
            }
        }
        return true;
    }

    /** Keeps a proof, in the place of those that it makes superfluous, or else of the least sure one if there are many. */
    void keep(Proof proof) {
        List<Proof> known =
                supposed == null ? kept(proof.fact) : supposed.computeIfAbsent(proof.fact, f -> new ArrayList<>(1));
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
        for (Proof other : of(fact)) {
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
