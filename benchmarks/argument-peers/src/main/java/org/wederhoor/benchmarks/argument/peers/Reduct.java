package org.wederhoor.benchmarks.argument.peers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wederhoor.argument.Semantics;
import org.wederhoor.benchmarks.argument.Family;
import org.wederhoor.benchmarks.argument.Floor;

/**
 * The part of a framework that the grounded labelling leaves undecided, as clauses.
 *
 * <p>Stable: an argument is accepted or attacked by what is. Complete and not empty: accepted exactly where all attackers
 * are out, out exactly where some attacker is accepted, and something is accepted. Variables 1 to n say that arguments are
 * accepted, the next n that they are out.
 */
final class Reduct {
    final int arguments;
    final int variables;
    final List<int[]> clauses = new ArrayList<>();

    private Reduct(List<Set<Integer>> attackers, boolean stable) {
        this.arguments = attackers.size();
        this.variables = stable ? arguments : 2 * arguments;
        List<Integer> any = new ArrayList<>();
        for (int in = 1; in <= arguments; in++) {
            any.add(in);
            if (stable) {
                stable(in, attackers.get(in - 1));
            } else {
                complete(in, attackers.get(in - 1));
            }
        }
        if (!stable) {
            clause(any);
        }
    }

    static Reduct of(Family family, int size, long seed, Semantics semantics) {
        Family.Attacks attacks = family.generate(size, seed);
        byte[] labels = new Floor(attacks).grounded();
        int[] variable = new int[size];
        List<Set<Integer>> attackers = new ArrayList<>();
        for (int v = 0; v < size; v++) {
            if (labels[v] == 0) {
                attackers.add(new LinkedHashSet<>());
                variable[v] = attackers.size();
            }
        }
        for (int k = 0; k < attacks.count(); k++) {
            int source = variable[attacks.source(k)];
            int target = variable[attacks.target(k)];
            if (source != 0 && target != 0) {
                attackers.get(target - 1).add(source);
            }
        }
        return new Reduct(attackers, semantics == Semantics.STABLE);
    }

    private void stable(int in, Set<Integer> attackers) {
        List<Integer> needed = new ArrayList<>(attackers);
        needed.add(in);
        clause(needed);
        for (int attacker : attackers) {
            clause(List.of(-in, -attacker));
        }
    }

    private void complete(int in, Set<Integer> attackers) {
        int out = in + arguments;
        List<Integer> reasons = new ArrayList<>(attackers);
        reasons.add(-out);
        clause(reasons);
        List<Integer> defended = new ArrayList<>(List.of(in));
        for (int attacker : attackers) {
            clause(List.of(-in, attacker + arguments));
            clause(List.of(out, -attacker));
            defended.add(-(attacker + arguments));
        }
        clause(List.of(-in, -out));
        clause(defended);
    }

    private void clause(List<Integer> literals) {
        clauses.add(literals.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The clauses as DIMACS, which other programs read. */
    String dimacs() {
        StringBuilder text = new StringBuilder("p cnf " + variables + " " + clauses.size() + "\n");
        for (int[] clause : clauses) {
            for (int literal : clause) {
                text.append(literal).append(' ');
            }
            text.append("0\n");
        }
        return text.toString();
    }
}
