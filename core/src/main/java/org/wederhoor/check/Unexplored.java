package org.wederhoor.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.solvers.sat.MiniSat2Solver;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/** The sets of members that have not been looked at yet: the map of MARCO, as clauses with a variable for each member. */
final class Unexplored {
    private final int size;
    private final MiniSatStyleSolver solver = new MiniSat2Solver();

    Unexplored(int size) {
        this.size = size;
        for (int i = 0; i < size; i++) {
            int unused = solver.newVar(false, true);
        }
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
        int[] assumptions =
                Arrays.stream(chosen).filter(literal -> literal != 0).toArray();
        return solver.solve(null, encoded(assumptions)) == Tristate.TRUE
                ? solver.model().toArray()
                : null;
    }

    /** Literals of the library for members from 1, negative where they are left out. */
    private static LNGIntVector encoded(int[] literals) {
        LNGIntVector encoded = new LNGIntVector(literals.length);
        for (int literal : literals) {
            encoded.unsafePush(MiniSatStyleSolver.mkLit(Math.abs(literal) - 1, literal < 0));
        }
        return encoded;
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
        boolean unused = solver.addClause(encoded(literals), null);
    }
}
