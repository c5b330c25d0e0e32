package org.wederhoor.verify;

import java.util.EnumSet;
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
 */
final class BitContest {
    /** More vertices would take more than some megabytes of bits. */
    static final int VERTICES_MAX = 4096;

    private final Contest contest;
    private final Claim claim;
    private final Optional<EdtfDate> at;
    private final int size;
    private final int words;
    /** For each vertex the vertices that attack it, and those that it attacks, as bits. */
    private final long[][] attackers;

    private final long[][] targets;
    /** The bloc by whose lines a vertex is there; none for those between blocs. */
    private final int[] roots;

    private final boolean[] fallen;
    private final boolean[] divided;
    private final List<Position> near;
    private final List<Position> byLatest;
    private final Map<Optional<EdtfDate>, List<Judgement.Witness>> witnesses = new HashMap<>();

    BitContest(Contest contest, Claim claim, Optional<EdtfDate> at) {
        this.contest = contest;
        this.claim = claim;
        this.at = at;
        AttackNet net = contest.net();
        size = net.vertexCount();
        words = (size + 63) / 64;
        attackers = new long[size][words];
        targets = new long[size][words];
        for (int e = 0; e < net.attackCount(); e++) {
            set(attackers[net.target(e)], net.attacker(e));
            set(targets[net.attacker(e)], net.target(e));
        }
        roots = new int[size];
        fallen = new boolean[size];
        divided = new boolean[size];
        for (int v = 0; v < size; v++) {
            boolean between = v >= contest.blocs().all().size();
            roots[v] = between ? -1 : contest.blocs().all().get(v).root().number;
            fallen[v] = !between && contest.blocs().all().get(v).hasFallen();
        }
        net.divided().forEach(bloc -> divided[bloc.number] = true);
        near = contest.blocs().positions().near(claim);
        byLatest = at.isPresent() ? List.of() : contest.bearings().byLatest(claim, near);
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
        long[] in = new long[words];
        long[] out = new long[words];
        settle(counts, in, out);
        Set<Label> labelsFor = EnumSet.noneOf(Label.class);
        Set<Label> labelsAgainst = EnumSet.noneOf(Label.class);
        for (Judgement.Witness witness : witnesses.computeIfAbsent(askedAt(counts), this::witnesses)) {
            Bloc bloc = witness.bloc();
            if (counts[roots[bloc.number]] == 0 || witness.stance() == Stance.OPEN) {
                continue;
            }
            Label label = fallen[bloc.number] || get(out, bloc.number)
                    ? Label.OUT
                    : get(in, bloc.number) ? Label.IN : Label.UNDECIDED;
            (witness.stance() == Stance.FOR ? labelsFor : labelsAgainst).add(label);
        }
        return VerdictLabel.of(labelsFor, labelsAgainst);
    }

    private Optional<EdtfDate> askedAt(int[] counts) {
        for (Position position : byLatest) {
            for (Bloc bloc : position.blocs) {
                if (counts[roots[bloc.number]] > 0) {
                    return position.said;
                }
            }
        }
        return at;
    }

    private List<Judgement.Witness> witnesses(Optional<EdtfDate> when) {
        return Judgement.of(contest, claim, near, when).witnesses();
    }

    private void settle(int[] counts, long[] in, long[] out) {
        int[] open = new int[size];
        int left = 0;
        for (int v = 0; v < size; v++) {
            if (fallen[v] || (roots[v] >= 0 && counts[roots[v]] == 0)) {
                set(out, v);
            } else if (!(divided[v] && counts[roots[v]] > 1)) {
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
                if (areAllOut(attackers[v], out)) {
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

    private boolean areAllOut(long[] attackers, long[] out) {
        for (int w = 0; w < words; w++) {
            if ((attackers[w] & ~out[w]) != 0) {
                return false;
            }
        }
        return true;
    }
}
