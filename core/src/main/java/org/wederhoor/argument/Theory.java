package org.wederhoor.argument;

import java.util.Arrays;

/** The sets of a region that satisfy a condition, as the models of clauses. */
final class Theory {
    /*
     * Variable in(v) says that v is accepted; out(v), where it is used, that an accepted argument attacks v. For
     * complete sets both hold exactly then, otherwise out(v) may be false where it could be true, which matters to
     * nothing that asks for large ranges or for accepted arguments. range(v) implies in(v) or out(v).
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

    final Region region;
    final Sat sat;
    private final int size;

    Theory(Region region, Condition condition, boolean large, Budget.Meter meter) {
        this.region = region;
        this.size = region.size();
        boolean withOut = condition != Condition.STABLE && condition != Condition.NAIVE;
        this.sat = new Sat(withOut ? 3 * size : size, large, meter);
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
                case ADMISSIBLE -> admissible(v);
                case COMPLETE -> {
                    admissible(v);
                    complete(v);
                }
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
        return 1 + size + v;
    }

    private int range(int v) {
        return 1 + 2 * size + v;
    }

    private int[] attackersIn(int v) {
        AttackGraph graph = region.graph;
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
        AttackGraph graph = region.graph;
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

    private void admissible(int v) {
        sat.add(-in(v), -out(v));
        outHasReason(v);
        for (int attacker : attackersIn(v)) {
            sat.add(-in(v), attacker + size);
        }
    }

    private void complete(int v) {
        int[] attackers = attackersIn(v);
        for (int attacker : attackers) {
            sat.add(out(v), -attacker);
        }
        if (!region.blocked[v]) {
            int[] clause = new int[attackers.length + 1];
            for (int k = 0; k < attackers.length; k++) {
                clause[k] = -(attackers[k] + size);
            }
            clause[attackers.length] = in(v);
            sat.add(clause);
        }
    }

    /** The variables that say what is accepted. */
    int[] accepted() {
        int[] literals = new int[size];
        Arrays.setAll(literals, this::in);
        return literals;
    }

    /** The variables that say what is accepted or attacked; adds what defines them. */
    int[] ranges() {
        int[] literals = new int[size];
        for (int v = 0; v < size; v++) {
            sat.add(-range(v), in(v), out(v));
            literals[v] = range(v);
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
