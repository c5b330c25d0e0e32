package org.wederhoor.benchmarks.argument.peers;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatStyleSolver;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.TimeoutException;
import org.wederhoor.argument.Semantics;
import org.wederhoor.benchmarks.argument.Family;

/**
 * Which solver for clauses the library should rest on: LogicNG and Sat4j on the same clauses, in one run, best of several,
 * milliseconds with the time to add the clauses.
 *
 * <p>The clauses are those of {@link Reduct}. <em>Once</em> asks whether they can be satisfied; <em>100 times</em> asks
 * that under the assumption of one accepted argument after the other, with one solver, as the searches of the library do.
 * Run with {@code java -Xmx3g -cp benchmarks/argument-peers/target/benchmarks.jar
 * org.wederhoor.benchmarks.argument.peers.SatFigures}.
 */
public final class SatFigures {
    private static final int RUNS = 3;
    private static final int QUESTIONS = 100;

    private SatFigures() {}

    private interface Clauses {
        void add(int[] literals);

        boolean isSatisfiable(int... assumptions);
    }

    public static void main(String[] arguments) {
        System.out.println(
                "| clauses | family | n | seed | times | LogicNG ms | Sat4j ms | Sat4j / LogicNG | same answers |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Semantics semantics : List.of(Semantics.STABLE, Semantics.COMPLETE)) {
            for (long seed = 1; seed <= 3; seed++) {
                compare(semantics, Family.ER, 10_000, seed, 0);
            }
        }
        compare(Semantics.COMPLETE, Family.ER, 1_000, 1, QUESTIONS);
        for (Family family : List.of(Family.ER, Family.WS, Family.BLOCKS)) {
            compare(Semantics.COMPLETE, family, 10_000, 1, QUESTIONS);
        }
    }

    private static void compare(Semantics semantics, Family family, int size, long seed, int questions) {
        Reduct reduct = Reduct.of(family, size, seed, semantics);
        double logicNg = Double.MAX_VALUE;
        double sat4j = Double.MAX_VALUE;
        int[] yes = new int[2];
        for (int run = 0; run < RUNS; run++) {
            logicNg = Math.min(logicNg, millis(() -> yes[0] = ask(new InLogicNg(reduct.variables), reduct, questions)));
            sat4j = Math.min(sat4j, millis(() -> yes[1] = ask(new InSat4j(reduct.variables), reduct, questions)));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %d | %s | %.1f | %.1f | %.2f | %s |%n",
                semantics,
                family,
                size,
                seed,
                questions == 0 ? "once" : Integer.toString(questions),
                logicNg,
                sat4j,
                sat4j / logicNg,
                yes[0] == yes[1]);
    }

    private static int ask(Clauses clauses, Reduct reduct, int questions) {
        reduct.clauses.forEach(clauses::add);
        if (questions == 0) {
            return clauses.isSatisfiable() ? 1 : 0;
        }
        int yes = 0;
        for (int k = 0; k < questions; k++) {
            yes += clauses.isSatisfiable(1 + (int) ((long) k * reduct.arguments / questions)) ? 1 : 0;
        }
        return yes;
    }

    private static double millis(Supplier<?> body) {
        long start = System.nanoTime();
        Object unused = body.get();
        return (System.nanoTime() - start) / 1e6;
    }

    private static final class InLogicNg implements Clauses {
        private final MiniSatStyleSolver solver = new MiniSat2Solver();

        InLogicNg(int variables) {
            for (int v = 0; v < variables; v++) {
                int unused = solver.newVar(true, true);
            }
        }

        private static LNGIntVector encoded(int... literals) {
            LNGIntVector encoded = new LNGIntVector(literals.length);
            for (int literal : literals) {
                encoded.push(MiniSatStyleSolver.mkLit(Math.abs(literal) - 1, literal < 0));
            }
            return encoded;
        }

        @Override
        public void add(int[] literals) {
            boolean unused = solver.addClause(encoded(literals), null);
        }

        @Override
        public boolean isSatisfiable(int... assumptions) {
            return solver.solve(null, encoded(assumptions)) == Tristate.TRUE;
        }
    }

    private static final class InSat4j implements Clauses {
        private final ISolver solver = SolverFactory.newGlucose();
        private boolean contradictory;

        InSat4j(int variables) {
            solver.setTimeoutOnConflicts(Integer.MAX_VALUE);
            int unused = solver.newVar(variables);
        }

        @Override
        public void add(int[] literals) {
            try {
                Object unused = solver.addClause(new VecInt(literals));
            } catch (ContradictionException e) {
                contradictory = true;
            }
        }

        @Override
        public boolean isSatisfiable(int... assumptions) {
            try {
                return !contradictory && solver.isSatisfiable(new VecInt(assumptions), true);
            } catch (TimeoutException e) {
                throw new IllegalStateException("the solver gave up without a limit being set", e);
            }
        }
    }
}
