package org.wederhoor.argument;

import java.util.Arrays;

/** One preferred or stable set of some arguments of a graph, at most 64, by search over bit sets. */
final class SmallSearch {
    /*
     * Each step either accepts an argument or gives it up, accepting first. The first admissible set that is found is
     * therefore a largest one: at the step where the way to a larger one parts, accepting was tried before.
     *
     * `candidates` can still be accepted. A demand is an argument that must come to be attacked: an attacker of what is
     * accepted, or, for stable sets, all that is not accepted. A demand that only one candidate attacks accepts it; one
     * that none attacks ends the branch. The depth is at most 64, so recursion is safe here.
     *
     * One object serves many searches, so that small parts of a large graph cost nothing but themselves.
     *
     * [1] Nofal, Atkinson and Dunne, Algorithms for decision problems in argument systems under preferred semantics,
     *     Artificial Intelligence 207 (2014).
     */
    static final int SIZE_MAX = 64;

    private static final int STEPS_MAX = 20_000;

    private final AttackGraph graph;
    private final byte[] labels;
    private final Budget.Meter meter;
    /** One more than the number within the part, or 0 outside. */
    private final int[] local;

    private final int[] vertices = new int[SIZE_MAX];
    private final long[] attackers = new long[SIZE_MAX];
    private final long[] targets = new long[SIZE_MAX];
    private int size;
    private long all;
    private boolean stable;
    private int steps;
    private long found;

    /** Searches in parts of the graph where the labels are undecided at the time of the search. */
    SmallSearch(AttackGraph graph, byte[] labels, Budget.Meter meter) {
        this.graph = graph;
        this.labels = labels;
        this.meter = meter;
        this.local = new int[graph.size];
    }

    /** What a search came to. */
    enum Outcome {
        FOUND,
        NONE,
        GAVE_UP
    }

    /** What is attacked by an undecided argument outside is not accepted. */
    Outcome preferred(int[] part, int length) {
        stable = false;
        return search(part, length);
    }

    /** No undecided argument outside may attack the part. */
    Outcome stable(int[] part) {
        stable = true;
        return search(part, part.length);
    }

    /** Whether the set that was found last has members. */
    boolean isFruitful() {
        return found != 0;
    }

    /** The set that was found last. */
    int[] found() {
        int[] members = new int[Long.bitCount(found)];
        int count = 0;
        for (long rest = found; rest != 0; rest &= rest - 1) {
            members[count++] = vertices[Long.numberOfTrailingZeros(rest)];
        }
        return members;
    }

    private Outcome search(int[] part, int length) {
        size = length;
        all = size == SIZE_MAX ? -1 : (1L << size) - 1;
        System.arraycopy(part, 0, vertices, 0, size);
        Arrays.fill(attackers, 0, size, 0);
        for (int k = 0; k < size; k++) {
            local[vertices[k]] = k + 1;
        }
        long acceptable = 0;
        for (int k = 0; k < size; k++) {
            if (link(k)) {
                acceptable |= 1L << k;
            }
        }
        for (int k = 0; k < size; k++) {
            local[vertices[k]] = 0;
        }
        steps = 0;
        if (search(0, 0, 0, acceptable)) {
            return Outcome.FOUND;
        }
        return steps > STEPS_MAX ? Outcome.GAVE_UP : Outcome.NONE;
    }

    /** Notes what an argument attacks within the part; whether it can be accepted there. */
    private boolean link(int k) {
        int v = vertices[k];
        long hit = 0;
        for (int e = graph.outStart[v], end = graph.outStart[v + 1]; e < end; e++) {
            int w = local[graph.out[e]];
            if (w != 0) {
                hit |= 1L << (w - 1);
                attackers[w - 1] |= 1L << k;
            }
        }
        targets[k] = hit;
        boolean acceptable = (hit >>> k & 1) == 0;
        for (int e = graph.inStart[v], end = graph.inStart[v + 1]; acceptable && e < end; e++) {
            int attacker = graph.in[e];
            acceptable = local[attacker] != 0 || labels[attacker] != Grounded.UNDECIDED;
        }
        return acceptable;
    }

    private boolean search(long acceptedBefore, long attackedBefore, long threatsBefore, long candidatesBefore) {
        meter.tick();
        if (++steps > STEPS_MAX) {
            return false;
        }
        long accepted = acceptedBefore;
        long attacked = attackedBefore;
        long threats = threatsBefore;
        long candidates = candidatesBefore;
        int branch;
        while (true) {
            candidates = withoutIndefensible(candidates, attacked);
            long demands = stable ? all & ~accepted & ~attacked & ~candidates : threats & ~attacked;
            branch = -1;
            int fewest = Integer.MAX_VALUE;
            for (long rest = demands; rest != 0; rest &= rest - 1) {
                long answers = attackers[Long.numberOfTrailingZeros(rest)] & candidates;
                int count = Long.bitCount(answers);
                if (count < fewest) {
                    fewest = count;
                    branch = Long.numberOfTrailingZeros(answers);
                }
            }
            if (fewest == 0) {
                return false;
            }
            if (fewest > 1) {
                break;
            }
            accepted |= 1L << branch;
            attacked |= targets[branch];
            threats |= attackers[branch];
            candidates &= ~(1L << branch | targets[branch] | attackers[branch]);
        }
        if (branch < 0) {
            if (candidates == 0) {
                found = accepted;
                return true;
            }
            branch = Long.numberOfTrailingZeros(candidates);
        }
        long bit = 1L << branch;
        return search(
                        accepted | bit,
                        attacked | targets[branch],
                        threats | attackers[branch],
                        candidates & ~(bit | targets[branch] | attackers[branch]))
                || search(accepted, attacked, threats, candidates & ~bit);
    }

    private long withoutIndefensible(long before, long attacked) {
        long candidates = before;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (long rest = candidates; rest != 0; rest &= rest - 1) {
                int v = Long.numberOfTrailingZeros(rest);
                for (long open = attackers[v] & ~attacked; open != 0; open &= open - 1) {
                    if ((attackers[Long.numberOfTrailingZeros(open)] & candidates) == 0) {
                        candidates &= ~(1L << v);
                        changed = true;
                        break;
                    }
                }
            }
        }
        return candidates;
    }
}
