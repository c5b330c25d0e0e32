package org.wederhoor.argument;

import java.util.Arrays;

/** The sets of a region that satisfy a condition, as the models of clauses. */
final class Theory {
    /*
     * Variable in(v) says that v is accepted; out(v), where it is used, that an accepted argument attacks v. For
     * complete sets both hold exactly then, otherwise out(v) may be false where it could be true, which matters to
     * nothing that asks for large ranges or for accepted arguments. range(v) implies in(v) or out(v).
     *
     * Admissible sets mostly need no out(v): that an accepted argument has an answer to an attacker is said by naming
     * the answers, which makes searches several times shorter. Where naming them takes many more literals, in dense
     * frameworks, out(v) stands for them.
     *
     * [1] Besnard and Doutre, Checking the acceptability of a set of arguments, NMR 2004.
     * [2] Cerutti, Giacomin and Vallati, How we designed winning algorithms for abstract argumentation and which
     *     insight we attained, Artificial Intelligence 276 (2019).
     */
    enum Condition {
        CONFLICT_FREE,
        NAIVE,
        ADMISSIBLE,
        COMPLETE,
        STABLE
    }

    /** How many literals that name answers may stand for one literal with out(v). */
    private static final int NAMED_MAX = 4;

    final Region region;
    final Sat sat;
    private final AttackGraph graph;
    private final int size;
    private final int[] out;

    Theory(Region region, Condition condition, boolean large, Budget.Meter meter) {
        this.region = region;
        this.graph = region.graph;
        this.size = region.size();
        this.out = new int[size];
        this.sat = new Sat(size, large, meter);
        for (int v = 0; v < size; v++) {
            if (region.blocked[v] || region.attacksItself(v)) {
                sat.add(-in(v));
            }
            switch (condition) {
                case CONFLICT_FREE -> {
                    conflictFree(v);
                    outHasReason(v);
                }
                case NAIVE -> {
                    conflictFree(v);
                    naive(v);
                }
                case ADMISSIBLE -> answered(v);
                case COMPLETE -> complete(v);
                case STABLE -> {
                    conflictFree(v);
                    sat.add(Sat.with(attackersIn(v), in(v)));
                }
            }
        }
    }

    int in(int v) {
        return 1 + v;
    }

    private int out(int v) {
        if (out[v] == 0) {
            out[v] = sat.newVariable();
        }
        return out[v];
    }

    private int[] attackersIn(int v) {
        int[] literals = Arrays.copyOfRange(graph.in, graph.inStart[v], graph.inStart[v + 1]);
        Arrays.setAll(literals, k -> in(literals[k]));
        return literals;
    }

    private void conflictFree(int v) {
        for (int attacker : attackersIn(v)) {
            if (attacker != in(v)) {
                sat.add(-attacker, -in(v));
            }
        }
    }

    private void naive(int v) {
        if (region.attacksItself(v)) {
            return;
        }
        int[] targets = Arrays.copyOfRange(graph.out, graph.outStart[v], graph.outStart[v + 1]);
        int[] attackers = attackersIn(v);
        int[] clause = Arrays.copyOf(attackers, attackers.length + targets.length + 1);
        for (int k = 0; k < targets.length; k++) {
            clause[attackers.length + k] = in(targets[k]);
        }
        clause[clause.length - 1] = in(v);
        sat.add(clause);
    }

    private void outHasReason(int v) {
        sat.add(Sat.with(attackersIn(v), -out(v)));
    }

    /** Of an attacker v: where a target of it is accepted, v is not, and an attacker of v is. */
    private void answered(int v) {
        int[] answers = attackersIn(v);
        int targets = graph.outStart[v + 1] - graph.outStart[v];
        boolean named = (long) answers.length * targets <= NAMED_MAX * ((long) answers.length + targets);
        if (!named) {
            sat.add(-in(v), -out(v));
            outHasReason(v);
        }
        for (int k = graph.outStart[v]; k < graph.outStart[v + 1]; k++) {
            int target = in(graph.out[k]);
            if (!named) {
                sat.add(-target, out(v));
            } else if (target != in(v)) {
                sat.add(-target, -in(v));
                sat.add(Sat.with(answers, -target));
            }
        }
    }

    private void complete(int v) {
        sat.add(-in(v), -out(v));
        outHasReason(v);
        int from = graph.inStart[v];
        int[] defended = new int[graph.inStart[v + 1] - from + 1];
        for (int k = from; k < graph.inStart[v + 1]; k++) {
            int attacker = graph.in[k];
            sat.add(-in(v), out(attacker));
            sat.add(out(v), -in(attacker));
            defended[k - from] = -out(attacker);
        }
        if (!region.blocked[v]) {
            defended[defended.length - 1] = in(v);
            sat.add(defended);
        }
    }

    /** The variables that say what is accepted. */
    int[] accepted() {
        int[] literals = new int[size];
        Arrays.setAll(literals, this::in);
        return literals;
    }

    /** Variables that say what is accepted or attacked; adds them and what defines them. */
    int[] ranges() {
        int[] literals = new int[size];
        for (int v = 0; v < size; v++) {
            literals[v] = sat.newVariable();
            sat.add(-literals[v], in(v), out(v));
        }
        return literals;
    }

    /** What the last model accepts, by number in the whole graph. */
    int[] extension() {
        int[] members = new int[size];
        int count = 0;
        for (int v = 0; v < size; v++) {
            if (sat.isTrue(in(v))) {
                members[count++] = region.vertices[v];
            }
        }
        return Arrays.copyOf(members, count);
    }

    /** A clause that holds for every set but the last model's; {@code guard} makes it hold there too. */
    void exclude(int... guard) {
        int[] clause = Arrays.copyOf(guard, guard.length + size);
        for (int v = 0; v < size; v++) {
            clause[guard.length + v] = sat.isTrue(in(v)) ? -in(v) : in(v);
        }
        sat.add(clause);
    }
}
