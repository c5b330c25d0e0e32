package org.wederhoor.verify;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.time.EdtfDate;

/**
 * The label of one claim for many changes of the lines that matter to it.
 *
 * <p>Labels depend on which blocs have lines, and on whether they have more than one where lines of one bloc attack each
 * other, so each such state is looked at once. Blocs that come up later are added; what was settled stays settled.
 */
final class Rehearsal {
    private static final int BLOCS_PER_WORD = 32;

    private final Dossier dossier;
    private final ClaimIndex claims;
    private final Inferences inferences;
    private final Bearings bearings;
    private final Stakes stakes;
    private final Policy policy;
    private final Claim claim;
    private final Optional<EdtfDate> at;

    private final Map<LineKey, Integer> numbers = new HashMap<>();
    private final List<LineKey> keys = new ArrayList<>();
    private int[] counts = new int[16];
    private long[] state = new long[4];
    private final Map<Object, VerdictLabel> labels = new HashMap<>();
    private final List<BitContest> contests = new ArrayList<>();
    private int contestedKeys;

    Rehearsal(
            Dossier dossier,
            ClaimIndex claims,
            Inferences inferences,
            Bearings bearings,
            Stakes stakes,
            Policy policy,
            Claim claim,
            Optional<EdtfDate> at) {
        this.dossier = dossier;
        this.claims = claims;
        this.inferences = inferences;
        this.bearings = bearings;
        this.stakes = stakes;
        this.policy = policy;
        this.claim = claim;
        this.at = at;
    }

    /** The number of the bloc of lines that have this in common. */
    int bloc(LineKey key) {
        Integer known = numbers.get(key);
        if (known == null) {
            known = keys.size();
            numbers.put(key, known);
            keys.add(key);
            if (known == counts.length) {
                counts = Arrays.copyOf(counts, 2 * known);
            }
        }
        return known;
    }

    /** Counts a line of the dossier as it is. */
    void count(int bloc) {
        if (bloc != Change.NOWHERE) {
            add(bloc, 1);
        }
    }

    /** What the label is after a change. */
    VerdictLabel label(Change change) {
        move(change.from, change.to);
        try {
            return policy.weighs() ? weighed() : counted();
        } finally {
            move(change.to, change.from);
        }
    }

    private void move(int[] from, int[] to) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] != Change.NOWHERE) {
                add(from[i], -1);
            }
            if (to[i] != Change.NOWHERE) {
                add(to[i], 1);
            }
        }
    }

    private void add(int bloc, int lines) {
        counts[bloc] += lines;
        int word = bloc / BLOCS_PER_WORD;
        if (word >= state.length) {
            state = Arrays.copyOf(state, Math.max(word + 1, 2 * state.length));
        }
        int shift = 2 * (bloc % BLOCS_PER_WORD);
        state[word] = (state[word] & ~(3L << shift)) | ((long) Math.min(counts[bloc], 2) << shift);
    }

    private VerdictLabel counted() {
        State now = new State(state.clone());
        VerdictLabel known = labels.get(now);
        if (known == null) {
            BitContest contest = contest();
            known = contest == null ? settled() : contest.label(counts);
            labels.put(now, known);
        }
        return known;
    }

    /** Of each bloc whether it has no line, one, or more, two bits each. */
    private static final class State {
        private final long[] words;
        private final int hash;

        State(long[] words) {
            this.words = words;
            long mixed = 0;
            for (long word : words) {
                // States differ in few bits, which a sum of words would let cancel out.
                mixed = (mixed ^ word) * 0x9e3779b97f4a7c15L;
                mixed ^= mixed >>> 32;
            }
            hash = (int) mixed;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof State that && hash == that.hash && Arrays.equals(words, that.words);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Strengths depend on how many lines there are in each bloc. */
    private VerdictLabel weighed() {
        ImmutableIntArray state = ImmutableIntArray.copyOf(Arrays.copyOf(counts, keys.size()));
        VerdictLabel known = labels.get(state);
        if (known == null) {
            known = settled();
            labels.put(state, known);
        }
        return known;
    }

    /** Works everything out anew. */
    private VerdictLabel settled() {
        Blocs blocs = new Blocs(dossier, claims, inferences);
        for (int key = 0; key < keys.size(); key++) {
            for (int line = 0; line < counts[key]; line++) {
                blocs.of(keys.get(key)).add(line);
            }
        }
        Contest contest = new Contest(dossier, bearings, blocs, stakes, policy);
        List<Position> near = blocs.positions().near(claim);
        Optional<EdtfDate> asked = at.isPresent() ? at : bearings.askedAt(claim, near);
        return Judgement.of(contest, claim, near, asked).label();
    }

    /** The contest in which all claims are asked at the time at which they are with these lines; none if it is too large. */
    private @Nullable BitContest contest() {
        if (contestedKeys < keys.size()) {
            contests.clear();
            contestedKeys = keys.size();
        }
        for (BitContest contest : contests) {
            if (contest.holdsWith(counts)) {
                return contest;
            }
        }
        Blocs blocs = new Blocs(dossier, claims, inferences);
        for (LineKey key : keys) {
            blocs.of(key).add(0);
        }
        Contest contest = new Contest(dossier, bearings, blocs, stakes, policy, bloc -> counts[bloc.number] > 0);
        if (contest.net().vertexCount() > BitContest.VERTICES_MAX) {
            return null;
        }
        BitContest made = new BitContest(contest, claim, at);
        contests.add(made);
        return made;
    }
}
