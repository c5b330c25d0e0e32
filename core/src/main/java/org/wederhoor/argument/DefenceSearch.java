package org.wederhoor.argument;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Admissible sets with or against a given argument. */
final class DefenceSearch {
    /*
     * Only what the defence comes upon gets clauses: an accepted argument needs, for each attacker, an accepted one
     * that attacks it. A model whose accepted arguments all have theirs is admissible; otherwise more are added, twice
     * as many each time, so that long lines of defence need few rounds. Without a model there is no defence, as all
     * clauses are necessary ones.
     *
     * A preferred extension without an argument attacks every admissible set with it, as the two could be joined
     * otherwise. So a candidate is an admissible set that attacks all defences of the argument that were seen. If it
     * can be enlarged to a set with the argument, that shows another defence, which the next candidate must attack too;
     * if not, all preferred extensions around it lack the argument. Defences are cut down to what they need, which
     * leaves candidates little choice. The scheme is that of counterexample-guided refinement [1].
     *
     * [1] Dvořák, Järvisalo, Wallner and Woltran, Complexity-sensitive decision procedures for abstract argumentation,
     *     Artificial Intelligence 206 (2014).
     */
    private static final int FIRST_BATCH = 16;

    private final AttackGraph graph;
    private final byte[] labels;
    private final Sat sat;
    private final int[] variable;
    private int[] reached = new int[64];
    private int reachedCount;
    private final boolean[] expanded;
    private final int[] neededIn;
    private int round;

    private DefenceSearch(AttackGraph graph, byte[] labels, Budget.Meter meter) {
        this.graph = graph;
        this.labels = labels;
        this.sat = new Sat(0, false, meter);
        this.variable = new int[graph.size];
        this.expanded = new boolean[graph.size];
        this.neededIn = new int[graph.size];
    }

    /**
     * An admissible set with the argument, or nothing if there is none. What the labels reject is left out of account,
     * and what they accept is taken to be accepted.
     */
    static int[] with(AttackGraph graph, byte[] labels, int argument, Budget.Meter meter) {
        DefenceSearch search = new DefenceSearch(graph, labels, meter);
        int[] assumed = {search.variable(argument)};
        search.expandFrom(argument, FIRST_BATCH);
        return search.admissible(assumed) ? search.accepted() : new int[0];
    }

    /** An admissible set, possibly without members, that no preferred extension with the argument contains. */
    static Optional<int[]> against(AttackGraph graph, byte[] labels, int argument, Budget.Meter meter) {
        return new DefenceSearch(graph, labels, meter).counterexample(argument);
    }

    private Optional<int[]> counterexample(int argument) {
        int asked = variable(argument);
        int onCandidates = sat.newVariable();
        expandFrom(argument, FIRST_BATCH);
        int[] candidate = {};
        while (admissible(allOf(candidate, asked, -onCandidates))) {
            int[] attackers = attackersOf(needed(argument));
            sat.add(Sat.with(attackers, -onCandidates));
            sat.tryTrueFirst(attackers);
            if (!admissible(-asked, onCandidates)) {
                return Optional.empty();
            }
            candidate = accepted();
        }
        return Optional.of(candidate);
    }

    /** Leaves an admissible set under the assumptions as last model, or returns false if there is none. */
    private boolean admissible(int... assumptions) {
        int batch = FIRST_BATCH;
        while (sat.solve(assumptions)) {
            boolean closed = true;
            for (int v : accepted()) {
                if (!expanded[v]) {
                    closed = false;
                    expandFrom(v, batch);
                }
            }
            if (closed) {
                return true;
            }
            batch *= 2;
        }
        return false;
    }

    /** What the last model accepts, ascending; what was reached since is not part of it. */
    private int[] accepted() {
        return Arrays.stream(reached, 0, reachedCount)
                .filter(this::isAccepted)
                .sorted()
                .toArray();
    }

    private boolean isAccepted(int v) {
        return variable[v] != 0 && sat.isTrue(variable[v]);
    }

    private int[] allOf(int[] arguments, int... literals) {
        return IntStream.concat(Arrays.stream(arguments).map(this::variable), Arrays.stream(literals))
                .toArray();
    }

    /** A part of the last model that defends itself and the argument. */
    private int[] needed(int argument) {
        int[] members = new int[reachedCount];
        int count = 0;
        round++;
        members[count++] = argument;
        neededIn[argument] = round;
        for (int head = 0; head < count; head++) {
            int v = members[head];
            for (int k = graph.inStart[v]; k < graph.inStart[v + 1]; k++) {
                if (labels[graph.in[k]] == Grounded.OUT) {
                    continue;
                }
                int answer = answer(graph.in[k]);
                if (neededIn[answer] != round) {
                    neededIn[answer] = round;
                    members[count++] = answer;
                }
            }
        }
        return Arrays.copyOf(members, count);
    }

    /** An accepted argument that attacks the attacker, one that is needed anyway where there is one. */
    private int answer(int attacker) {
        int found = -1;
        for (int k = graph.inStart[attacker]; k < graph.inStart[attacker + 1]; k++) {
            int candidate = graph.in[k];
            if (neededIn[candidate] == round) {
                return candidate;
            }
            if (found < 0 && isAccepted(candidate)) {
                found = candidate;
            }
        }
        return found;
    }

    /** The variables of the undecided arguments that attack one of these. */
    private int[] attackersOf(int[] members) {
        return Arrays.stream(members)
                .flatMap(v -> Arrays.stream(graph.in, graph.inStart[v], graph.inStart[v + 1]))
                .filter(attacker -> labels[attacker] == Grounded.UNDECIDED)
                .distinct()
                .map(this::variable)
                .toArray();
    }

    private int variable(int v) {
        if (variable[v] != 0) {
            return variable[v];
        }
        variable[v] = sat.newVariable();
        if (reachedCount == reached.length) {
            reached = Arrays.copyOf(reached, 2 * reachedCount);
        }
        reached[reachedCount++] = v;
        conflicts(v, graph.out, graph.outStart[v], graph.outStart[v + 1]);
        conflicts(v, graph.in, graph.inStart[v], graph.inStart[v + 1]);
        return variable[v];
    }

    private void conflicts(int v, int[] neighbours, int from, int to) {
        for (int k = from; k < to; k++) {
            int other = variable[neighbours[k]];
            if (other != 0) {
                sat.add(-variable[v], -other);
            }
        }
    }

    /** Adds what an argument needs, and, breadth first, what that may need, up to a number of arguments. */
    private void expandFrom(int argument, int count) {
        int seen = reachedCount;
        expand(argument);
        for (int done = 1; done < count && seen < reachedCount; seen++) {
            if (!expanded[reached[seen]]) {
                expand(reached[seen]);
                done++;
            }
        }
    }

    private void expand(int v) {
        expanded[v] = true;
        for (int k = graph.inStart[v]; k < graph.inStart[v + 1]; k++) {
            int attacker = graph.in[k];
            if (labels[attacker] == Grounded.OUT) {
                continue;
            }
            int from = graph.inStart[attacker];
            int[] clause = new int[1 + graph.inStart[attacker + 1] - from];
            int length = 0;
            clause[length++] = -variable[v];
            for (int j = from; j < graph.inStart[attacker + 1]; j++) {
                if (labels[graph.in[j]] == Grounded.UNDECIDED) {
                    clause[length++] = variable(graph.in[j]);
                }
            }
            sat.add(Arrays.copyOf(clause, length));
        }
    }
}
