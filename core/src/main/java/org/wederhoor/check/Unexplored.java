package org.wederhoor.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.minisat.core.DataStructureFactory;
import org.sat4j.minisat.core.Solver;
import org.sat4j.minisat.orders.PositiveLiteralSelectionStrategy;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.TimeoutException;

/** The sets of members that have not been looked at yet: the map of MARCO, as clauses with a variable for each member. */
final class Unexplored {
    private final int size;
    private final Solver<DataStructureFactory> solver;
    private boolean exhausted;

    Unexplored(int size) {
        this.size = size;
        solver = SolverFactory.newGlucose();
        solver.getOrder().setPhaseSelectionStrategy(new PositiveLiteralSelectionStrategy());
        solver.setTimeoutOnConflicts(Integer.MAX_VALUE);
        int unused = solver.newVar(Math.max(1, size));
    }

    /**
     * A set with a given last member that has not been looked at and that no further member up to it could be added to.
     *
     * @return its members in order; null if there is none
     */
    int @Nullable [] largest(int last) {
        int[] chosen = new int[size];
        for (int i = last; i < size; i++) {
            chosen[i] = i == last ? i + 1 : -(i + 1);
        }
        boolean[] model = solve(chosen);
        if (model == null) {
            return null;
        }
        for (int i = 0; i < last; i++) {
            chosen[i] = i + 1;
            boolean[] larger = model[i] ? model : solve(chosen);
            if (larger == null) {
                chosen[i] = -(i + 1);
            } else {
                model = larger;
            }
        }
        return indices(model);
    }

    private boolean @Nullable [] solve(int[] chosen) {
        if (exhausted) {
            return null;
        }
        int[] assumptions =
                Arrays.stream(chosen).filter(literal -> literal != 0).toArray();
        try {
            if (!solver.isSatisfiable(new VecInt(assumptions), true)) {
                return null;
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("the solver gave up without a limit being set", e);
        }
        boolean[] model = new boolean[size];
        for (int literal : solver.model()) {
            if (literal > 0 && literal <= size) {
                model[literal - 1] = true;
            }
        }
        for (int literal : assumptions) {
            model[Math.abs(literal) - 1] = literal > 0;
        }
        return model;
    }

    private static int[] indices(boolean[] model) {
        int[] indices = new int[model.length];
        int count = 0;
        for (int i = 0; i < model.length; i++) {
            if (model[i]) {
                indices[count++] = i;
            }
        }
        return Arrays.copyOf(indices, count);
    }

    /** Leaves out the sets that contain all of these members. */
    void dropAround(int[] members) {
        add(Arrays.stream(members).map(i -> -(i + 1)).toArray());
    }

    /** Leaves out the sets that contain none but these members. */
    void dropWithin(int[] members) {
        boolean[] within = new boolean[size];
        for (int i : members) {
            within[i] = true;
        }
        int[] outside = new int[size - members.length];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!within[i]) {
                outside[count++] = i + 1;
            }
        }
        add(outside);
    }

    private void add(int[] literals) {
        if (literals.length == 0) {
            exhausted = true;
            return;
        }
        try {
            Object unused = solver.addClause(new VecInt(literals));
        } catch (ContradictionException e) {
            exhausted = true;
        }
    }
}
