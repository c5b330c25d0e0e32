package org.wederhoor.argument;

import java.util.Arrays;

/** An admissible set with a given argument, if there is one. */
final class DefenceSearch {
    /*
     * Only what the defence comes upon gets clauses: an accepted argument needs, for each attacker, an accepted one
     * that attacks it. A model whose accepted arguments all have theirs is admissible; otherwise more are added, twice
     * as many each time, so that long lines of defence need few rounds. Without a model there is no defence, as all
     * clauses are necessary ones.
     */
    private final AttackGraph graph;
    private final byte[] labels;
    private final Sat sat;
    private final int[] variable;
    private int[] reached = new int[64];
    private int reachedCount;
    private final boolean[] expanded;

    private DefenceSearch(AttackGraph graph, byte[] labels, Budget.Meter meter) {
        this.graph = graph;
        this.labels = labels;
        this.sat = new Sat(0, false, meter);
        this.variable = new int[graph.size];
        this.expanded = new boolean[graph.size];
    }

    /**
     * The set, or nothing if there is none. What the labels reject is left out of account, and what they accept is
     * taken to be accepted.
     */
    static int[] find(AttackGraph graph, byte[] labels, int argument, Budget.Meter meter) {
        return new DefenceSearch(graph, labels, meter).run(argument);
    }

    private int[] run(int argument) {
        sat.add(variable(argument));
        expandFrom(argument, 16);
        int batch = 16;
        while (sat.solve()) {
            int[] accepted = Arrays.stream(reached, 0, reachedCount)
                    .filter(this::isAccepted)
                    .toArray();
            boolean closed = true;
            for (int v : accepted) {
                if (!expanded[v]) {
                    closed = false;
                    expandFrom(v, batch);
                }
            }
            if (closed) {
                Arrays.sort(accepted);
                return accepted;
            }
            batch *= 2;
        }
        return new int[0];
    }

    private boolean isAccepted(int v) {
        return sat.isTrue(variable[v]);
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
