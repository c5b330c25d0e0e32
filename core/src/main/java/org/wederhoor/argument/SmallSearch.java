package org.wederhoor.argument;

/** One preferred or stable set of a region of at most 64 arguments, by search over bit sets. */
final class SmallSearch {
    /*
     * Each step either accepts an argument or gives it up, accepting first. The first admissible set that is found is
     * therefore a largest one: at the step where the way to a larger one parts, accepting was tried before.
     *
     * `candidates` can still be accepted. A demand is an argument that must come to be attacked: an attacker of what is
     * accepted, or, for stable sets, all that is not accepted. A demand that only one candidate attacks accepts it; one
     * that none attacks ends the branch. The depth is at most 64, so recursion is safe here.
     *
     * [1] Nofal, Atkinson and Dunne, Algorithms for decision problems in argument systems under preferred semantics,
     *     Artificial Intelligence 207 (2014).
     */
    static final int SIZE_MAX = 64;

    private static final int STEPS_MAX = 20_000;

    private final Budget.Meter meter;
    private final long[] attackers;
    private final long[] targets;
    private final long all;
    private final long acceptable;
    private final boolean stable;
    private int steps;
    private long found;

    private SmallSearch(Region region, boolean stable, Budget.Meter meter) {
        this.meter = meter;
        this.stable = stable;
        AttackGraph graph = region.graph;
        this.attackers = new long[graph.size];
        this.targets = new long[graph.size];
        long possible = 0;
        for (int v = 0; v < graph.size; v++) {
            for (int k = graph.outStart[v]; k < graph.outStart[v + 1]; k++) {
                targets[v] |= 1L << graph.out[k];
                attackers[graph.out[k]] |= 1L << v;
            }
            if (!region.blocked[v] && (targets[v] >>> v & 1) == 0) {
                possible |= 1L << v;
            }
        }
        this.all = graph.size == 64 ? -1 : (1L << graph.size) - 1;
        this.acceptable = possible;
    }

    /** What the search came to. */
    enum Outcome {
        FOUND,
        NONE,
        GAVE_UP
    }

    static SmallSearch preferred(Region region, Budget.Meter meter) {
        return new SmallSearch(region, false, meter);
    }

    static SmallSearch stable(Region region, Budget.Meter meter) {
        return new SmallSearch(region, true, meter);
    }

    Outcome run() {
        if (search(0, 0, 0, acceptable)) {
            return Outcome.FOUND;
        }
        return steps > STEPS_MAX ? Outcome.GAVE_UP : Outcome.NONE;
    }

    /** The set that was found, by local number. */
    long found() {
        return found;
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
