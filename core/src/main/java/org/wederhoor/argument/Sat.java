package org.wederhoor.argument;

import java.util.Arrays;
import java.util.BitSet;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.solvers.datastructures.MSClause;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatConfig;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/** A set of clauses that grows, and questions whether it can be satisfied under assumptions. */
final class Sat {
    /*
     * The only class that knows LogicNG. Variables are 1 to n, a literal is a variable or its negative.
     *
     * What a spent budget throws leaves the solver in no usable state, and nothing uses it afterwards.
     */
    private final BudgetedSolver solver;
    private final Budget.Meter meter;
    private int variables;
    private boolean[] model = {};

    /** A solver that tries true first where {@code positive}, which makes models large. */
    Sat(int variables, boolean positive, Budget.Meter meter) {
        this.meter = meter;
        this.solver = new BudgetedSolver(positive, meter);
        for (int v = 0; v < variables; v++) {
            int unused = newVariable();
        }
    }

    int newVariable() {
        meter.tick();
        int unused = solver.newVar(true, true);
        variables++;
        return variables;
    }

    void add(int... literals) {
        meter.tick();
        boolean unused = solver.addClause(encoded(literals), null);
    }

    /** Makes the search try variables as true first, so that a long clause of them does not end in one conflict each. */
    void tryTrueFirst(int... someVariables) {
        for (int v : someVariables) {
            solver.preferred.set(v - 1);
        }
    }

    boolean solve(int... assumptions) {
        meter.look();
        if (solver.solve(null, encoded(assumptions)) != Tristate.TRUE) {
            return false;
        }
        model = solver.model().toArray();
        return true;
    }

    private static LNGIntVector encoded(int[] literals) {
        LNGIntVector encoded = new LNGIntVector(literals.length);
        for (int literal : literals) {
            encoded.unsafePush(MiniSatStyleSolver.mkLit(Math.abs(literal) - 1, literal < 0));
        }
        return encoded;
    }

    /** The value of a literal in the last model. */
    boolean isTrue(int literal) {
        return model[Math.abs(literal) - 1] == literal > 0;
    }

    static int[] with(int[] literals, int more) {
        int[] longer = Arrays.copyOf(literals, literals.length + 1);
        longer[literals.length] = more;
        return longer;
    }

    /** Asks the budget once per propagation, as handlers of the library are asked once per conflict only. */
    private static final class BudgetedSolver extends MiniSat2Solver {
        private final boolean positive;
        private final BitSet preferred = new BitSet();
        private final Budget.Meter meter;

        BudgetedSolver(boolean positive, Budget.Meter meter) {
            super(MiniSatConfig.builder().build());
            this.positive = positive;
            this.meter = meter;
        }

        @Override
        protected MSClause propagate() {
            meter.tick();
            return super.propagate();
        }

        @Override
        protected int pickBranchLit() {
            int literal = super.pickBranchLit();
            boolean first = literal != LIT_UNDEF && (positive || preferred.get(var(literal)));
            return first ? mkLit(var(literal), false) : literal;
        }
    }
}
