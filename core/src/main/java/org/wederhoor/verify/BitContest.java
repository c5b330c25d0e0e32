package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wederhoor.argument.Label;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.time.EdtfDate;

/**
 * A small contest that is settled again and again for other lines of the same blocs.
 *
 * <h2>Algorithm</h2> Grounded labels by rounds over rows of bits: a vertex is in once all that attack it are out, and what it
 * attacks is out then. A bloc without lines, or whose lines have fallen, takes no part.
 *
 * <p>Not thread-safe.
 */
final class BitContest {
    /** More vertices would take more than some megabytes of bits. */
    static final int VERTICES_MAX = 4096;

    private static final ImmutableList<ImmutableSet<Label>> LABELS = ImmutableList.of(
            ImmutableSet.of(),
            ImmutableSet.of(Label.IN),
            ImmutableSet.of(Label.UNDECIDED),
            ImmutableSet.of(Label.IN, Label.UNDECIDED));

    private final Contest contest;
    private final Claim claim;
    private final Optional<EdtfDate> at;
    private final int size;
    private final int words;
    /** For each vertex the vertices that attack it, and those that it attacks, as bits. */
    private final long[][] attackers;

    private final long[][] targets;
    /** The blocs of statements by whose lines a vertex is there; none for those between blocs. */
    private final int[][] roots;

    private final boolean[] fallen;
    private final boolean[] divided;
    private final List<Position> near;
    private final List<Position> byLatest;
    private final Map<Optional<EdtfDate>, Sides> sides = new HashMap<>();
    private final long[] in;
    private final long[] out;
    private final int[] open;

    /** The blocs for and against the claim when it is asked at some time, as bits. */
    private static final class Sides {
        final long[] forClaim;
        final long[] againstClaim;

        Sides(int words) {
            forClaim = new long[words];
            againstClaim = new long[words];
        }
    }

    BitContest(Contest contest, Claim claim, Optional<EdtfDate> at) {
        this.contest = contest;
        this.claim = claim;
        this.at = at;
        AttackNet net = contest.net();
        size = net.vertexCount();
        words = (size + 63) / 64;
        in = new long[words];
        out = new long[words];
        open = new int[size];
        attackers = new long[size][words];
        targets = new long[size][words];
        for (int e = 0; e < net.attackCount(); e++) {
            set(attackers[net.target(e)], net.attacker(e));
            set(targets[net.attacker(e)], net.target(e));
        }
        roots = new int[size][];
        fallen = new boolean[size];
        divided = new boolean[size];
        for (int v = 0; v < size; v++) {
            boolean between = v >= contest.blocs().all().size();
            roots[v] = between ? new int[0] : roots(contest.blocs().all().get(v));
            fallen[v] = !between && contest.blocs().all().get(v).hasFallen();
        }
        net.divided().forEach(bloc -> divided[bloc.number] = true);
        near = contest.blocs().positions().near(claim);
        byLatest = at.isPresent() ? List.of() : contest.bearings().byLatest(claim, near);
    }

    private static int[] roots(Bloc bloc) {
        return bloc.roots().stream().mapToInt(root -> root.number).toArray();
    }

    private boolean isThere(int vertex, int[] counts) {
        for (int root : roots[vertex]) {
            if (counts[root] == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean hasSeveral(int vertex, int[] counts) {
        for (int root : roots[vertex]) {
            if (counts[root] > 1) {
                return true;
            }
        }
        return false;
    }

    private static void set(long[] bits, int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }

    private static boolean get(long[] bits, int bit) {
        return (bits[bit >>> 6] & 1L << bit) != 0;
    }

    /** Whether all claims that attack or support others are asked at the same times with these numbers of lines. */
    boolean holdsWith(int[] counts) {
        return contest.consultation().holdsWith(bloc -> counts[bloc.number] > 0);
    }

    /** The label of the claim with these numbers of lines in the blocs. */
    VerdictLabel label(int[] counts) {
        if (claim.kind() == ClaimKind.OPINION) {
            return VerdictLabel.OPINION;
        }
        Arrays.fill(in, 0);
        Arrays.fill(out, 0);
        settle(counts);
        Sides sides = this.sides.computeIfAbsent(askedAt(counts), this::sides);
        return VerdictLabel.of(labels(sides.forClaim), labels(sides.againstClaim));
    }

    /** The labels of blocs; what has no lines counts for no more than what is out. */
    private Set<Label> labels(long[] blocs) {
        boolean anyIn = false;
        boolean anyUndecided = false;
        for (int w = 0; w < words; w++) {
            anyIn |= (blocs[w] & in[w]) != 0;
            anyUndecided |= (blocs[w] & ~(in[w] | out[w])) != 0;
        }
        return LABELS.get((anyIn ? 1 : 0) + (anyUndecided ? 2 : 0));
    }

    private Optional<EdtfDate> askedAt(int[] counts) {
        for (Position position : byLatest) {
            for (Bloc bloc : position.blocs) {
                if (isThere(bloc.number, counts)) {
                    return position.said;
                }
            }
        }
        return at;
    }

    private Sides sides(Optional<EdtfDate> when) {
        Sides made = new Sides(words);
        for (Judgement.Witness witness :
                Judgement.of(contest, claim, near, when).witnesses()) {
            switch (witness.stance()) {
                case FOR -> set(made.forClaim, witness.bloc().number);
                case AGAINST -> set(made.againstClaim, witness.bloc().number);
                case OPEN -> {}
            }
        }
        return made;
    }

    private void settle(int[] counts) {
        int left = 0;
        for (int v = 0; v < size; v++) {
            if (fallen[v] || !isThere(v, counts)) {
                set(out, v);
            } else if (!divided[v] || !hasSeveral(v, counts)) {
                open[left++] = v;
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            int still = 0;
            for (int k = 0; k < left; k++) {
                int v = open[k];
                if (get(out, v)) {
                    continue;
                }
                if (areAllOut(attackers[v])) {
                    set(in, v);
                    for (int w = 0; w < words; w++) {
                        out[w] |= targets[v][w];
                    }
                    changed = true;
                } else {
                    open[still++] = v;
                }
            }
            left = still;
        }
    }

    private boolean areAllOut(long[] attackers) {
        for (int w = 0; w < words; w++) {
            if ((attackers[w] & ~out[w]) != 0) {
                return false;
            }
        }
        return true;
    }
}
