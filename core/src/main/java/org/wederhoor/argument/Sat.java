package org.wederhoor.argument;

import java.util.Arrays;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.minisat.core.DataStructureFactory;
import org.sat4j.minisat.core.Solver;
import org.sat4j.minisat.orders.PositiveLiteralSelectionStrategy;
import org.sat4j.minisat.orders.RSATPhaseSelectionStrategy;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IConstr;
import org.sat4j.specs.ISolverService;
import org.sat4j.specs.Lbool;
import org.sat4j.specs.RandomAccessModel;
import org.sat4j.specs.SearchListener;
import org.sat4j.specs.TimeoutException;

/** A set of clauses that grows, and questions whether it can be satisfied under assumptions. */
final class Sat {
    /*
     * The only class that knows Sat4j. Variables are 1 to n, a literal is a variable or its negative.
     *
     * The solver's own time limits start a thread for each question, so they are off; a listener asks the budget once
     * per decision instead. What that throws leaves the solver in no usable state, and nothing uses it afterwards.
     */
    private final Solver<DataStructureFactory> solver;
    private final Budget.Meter meter;
    private boolean contradictory;
    private int variables;
    private boolean[] model = {};

    /** A solver that tries true first where {@code positive}, which makes models large. */
    Sat(int variables, boolean positive, Budget.Meter meter) {
        this.meter = meter;
        this.variables = variables;
        this.solver = SolverFactory.newGlucose();
        solver.getOrder()
                .setPhaseSelectionStrategy(
                        positive ? new PositiveLiteralSelectionStrategy() : new RSATPhaseSelectionStrategy());
        solver.setTimeoutOnConflicts(Integer.MAX_VALUE);
        solver.setSearchListener(new BudgetListener(meter));
        int unused = solver.newVar(variables);
    }

    int newVariable() {
        variables++;
        int unused = solver.newVar(variables);
        return variables;
    }

    void add(int... literals) {
        meter.tick();
        if (literals.length == 0) {
            contradictory = true;
            return;
        }
        try {
            Object unused = solver.addClause(new VecInt(literals));
        } catch (ContradictionException e) {
            contradictory = true;
        }
    }

    boolean solve(int... assumptions) {
        meter.look();
        if (contradictory) {
            return false;
        }
        try {
            if (!solver.isSatisfiable(new VecInt(assumptions), true)) {
                return false;
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("the solver gave up without a limit being set", e);
        }
        model = new boolean[variables + 1];
        for (int literal : solver.model()) {
            if (literal > 0) {
                model[literal] = true;
            }
        }
        return true;
    }

    /** The value of a literal in the last model; a variable in no clause is false. */
    boolean isTrue(int literal) {
        return literal > 0 ? model[literal] : !model[-literal];
    }

    static int[] with(int[] literals, int more) {
        int[] longer = Arrays.copyOf(literals, literals.length + 1);
        longer[literals.length] = more;
        return longer;
    }

    private static final class BudgetListener implements SearchListener<ISolverService> {
        private static final long serialVersionUID = 1L;

        private final transient Budget.Meter meter;

        BudgetListener(Budget.Meter meter) {
            this.meter = meter;
        }

        @Override
        public void beginLoop() {
            meter.tick();
        }

        @Override
        public void init(ISolverService solver) {}

        @Override
        public void assuming(int literal) {}

        @Override
        public void propagating(int literal) {}

        @Override
        public void enqueueing(int literal, IConstr reason) {}

        @Override
        public void backtracking(int literal) {}

        @Override
        public void adding(int literal) {}

        @Override
        public void learn(IConstr clause) {}

        @Override
        public void learnUnit(int literal) {}

        @Override
        public void delete(IConstr clause) {}

        @Override
        public void conflictFound(IConstr conflict, int level, int trail) {}

        @Override
        public void conflictFound(int literal) {}

        @Override
        public void solutionFound(int[] found, RandomAccessModel lazy) {}

        @Override
        public void start() {}

        @Override
        public void end(Lbool result) {}

        @Override
        public void restarting() {}

        @Override
        public void backjump(int level) {}

        @Override
        public void cleaning() {}
    }
}
