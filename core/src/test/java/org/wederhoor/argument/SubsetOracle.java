package org.wederhoor.argument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The definitions of the semantics, transcribed over all subsets of the arguments 0 to n-1, n at most 12.
 *
 * <p>A set is a bit mask. Nothing here comes from the solver, not even the representation of the attacks.
 */
final class SubsetOracle {
    private final int size;
    private final boolean[][] attacks;
    private final Map<Integer, List<Integer>> naive = new HashMap<>();
    private final Map<Integer, List<Integer>> components = new HashMap<>();

    SubsetOracle(boolean[][] attacks) {
        this.size = attacks.length;
        this.attacks = attacks;
        if (size > 12) {
            throw new IllegalArgumentException("too large for all subsets: " + size);
        }
    }

    static SubsetOracle of(ArgumentationFramework<Integer> framework) {
        int size = framework.arguments().size();
        boolean[][] attacks = new boolean[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                attacks[a][b] = framework.attacks(a, b);
            }
        }
        return new SubsetOracle(attacks);
    }

    private List<Integer> sets(IntPredicate condition) {
        return IntStream.range(0, 1 << size).filter(condition).boxed().toList();
    }

    private static boolean has(int set, int argument) {
        return (set >> argument & 1) == 1;
    }

    private boolean attackedBy(int set, int argument) {
        for (int a = 0; a < size; a++) {
            if (has(set, a) && attacks[a][argument]) {
                return true;
            }
        }
        return false;
    }

    private boolean defends(int set, int argument) {
        return IntStream.range(0, size).filter(a -> attacks[a][argument]).allMatch(a -> attackedBy(set, a));
    }

    private int range(int set) {
        return IntStream.range(0, size)
                .filter(a -> has(set, a) || attackedBy(set, a))
                .map(a -> 1 << a)
                .sum();
    }

    boolean isConflictFree(int set) {
        return IntStream.range(0, size).noneMatch(a -> has(set, a) && attackedBy(set, a));
    }

    boolean isAdmissible(int set) {
        return isConflictFree(set) && IntStream.range(0, size).allMatch(a -> !has(set, a) || defends(set, a));
    }

    boolean isComplete(int set) {
        return isAdmissible(set) && IntStream.range(0, size).allMatch(a -> has(set, a) || !defends(set, a));
    }

    private static List<Integer> maximal(List<Integer> sets) {
        return sets.stream()
                .filter(s -> sets.stream().noneMatch(t -> !s.equals(t) && (s & t) == s))
                .toList();
    }

    private List<Integer> ofMaximalRange(List<Integer> sets) {
        List<Integer> ranges = maximal(sets.stream().map(this::range).distinct().toList());
        return sets.stream().filter(s -> ranges.contains(range(s))).toList();
    }

    private List<Integer> maximalAdmissibleWithinAll(List<Integer> sets) {
        int common = sets.stream().reduce((1 << size) - 1, (s, t) -> s & t);
        return maximal(sets(s -> (s & common) == s && isAdmissible(s)));
    }

    private List<Integer> naive(int within) {
        return naive.computeIfAbsent(within, w -> maximal(sets(s -> (s & w) == s && isConflictFree(s))));
    }

    /** The strongly connected components of the subgraph: sets of arguments that reach each other. */
    private List<Integer> components(int within) {
        return components.computeIfAbsent(within, this::mutuallyReachable);
    }

    private List<Integer> mutuallyReachable(int within) {
        boolean[][] reaches = new boolean[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                reaches[a][b] = a == b || (has(within, a) && has(within, b) && attacks[a][b]);
            }
        }
        for (int k = 0; k < size; k++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    reaches[a][b] |= reaches[a][k] && reaches[k][b];
                }
            }
        }
        List<Integer> parts = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            int from = a;
            if (has(within, a)) {
                int component = IntStream.range(0, size)
                        .filter(b -> has(within, b) && reaches[from][b] && reaches[b][from])
                        .map(b -> 1 << b)
                        .sum();
                if (!parts.contains(component)) {
                    parts.add(component);
                }
            }
        }
        return parts;
    }

    /** Baroni, Giacomin and Guida 2005, definition 20 with the naive sets as base. */
    private boolean isCf2(int set, int within) {
        List<Integer> parts = components(within);
        if (parts.size() <= 1) {
            return naive(within).contains(set & within);
        }
        for (int component : parts) {
            int defeated = IntStream.range(0, size)
                    .filter(b -> has(component, b) && attackedBy(set & within & ~component, b))
                    .map(b -> 1 << b)
                    .sum();
            if (!isCf2(set & component, component & ~defeated) || (set & defeated) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The extensions of a semantics, ascending. */
    List<Integer> extensions(Semantics semantics) {
        return switch (semantics) {
            case CONFLICT_FREE -> conflictFree();
            case ADMISSIBLE -> admissible();
            case COMPLETE -> complete();
            case GROUNDED -> grounded();
            case PREFERRED -> preferred();
            case STABLE -> stable();
            case SEMI_STABLE -> semiStable();
            case STAGE -> stage();
            case IDEAL -> ideal();
            case EAGER -> eager();
            case CF2 -> cf2();
        };
    }

    List<Integer> conflictFree() {
        return sets(this::isConflictFree);
    }

    List<Integer> admissible() {
        return sets(this::isAdmissible);
    }

    List<Integer> complete() {
        return sets(this::isComplete);
    }

    List<Integer> grounded() {
        List<Integer> complete = complete();
        return complete.stream()
                .filter(s -> complete.stream().allMatch(t -> (s & t) == s))
                .toList();
    }

    List<Integer> preferred() {
        return maximal(admissible());
    }

    List<Integer> stable() {
        return sets(s -> isConflictFree(s) && range(s) == (1 << size) - 1);
    }

    List<Integer> semiStable() {
        return ofMaximalRange(complete());
    }

    List<Integer> stage() {
        return ofMaximalRange(conflictFree());
    }

    List<Integer> ideal() {
        return maximalAdmissibleWithinAll(preferred());
    }

    List<Integer> eager() {
        return maximalAdmissibleWithinAll(semiStable());
    }

    List<Integer> cf2() {
        return sets(s -> isCf2(s, (1 << size) - 1));
    }
}
