package org.wederhoor.argument;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks by definition what can be checked in polynomial time of a set that is claimed to be an extension.
 *
 * <p>It shares no code with the solver and looks at a framework only through its public methods. For {@link
 * Semantics#PREFERRED}, {@link Semantics#SEMI_STABLE}, {@link Semantics#IDEAL} and {@link Semantics#EAGER} it checks that
 * the set is complete, for {@link Semantics#STAGE} that it is a largest conflict-free set: that no other set goes beyond
 * it is beyond polynomial time.
 *
 * <h2>Cost</h2> Linear in arguments and attacks, for {@link Semantics#CF2} quadratic.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param <A> what the caller uses as argument
 * @since 1.0
 */
public final class CertificateChecker<A> {
    private final ArgumentationFramework<A> framework;

    private CertificateChecker(ArgumentationFramework<A> framework) {
        this.framework = framework;
    }

    /**
     * Returns a checker for a framework.
     *
     * @param <A> what the caller uses as argument
     * @param framework the framework
     * @return a checker
     */
    public static <A> CertificateChecker<A> of(ArgumentationFramework<A> framework) {
        return new CertificateChecker<>(framework);
    }

    /**
     * Returns whether a set passes.
     *
     * @param semantics what it is claimed to be an extension of
     * @param claimed the set
     * @return false if it is certainly no extension, or has a member that is not part of the framework
     */
    public boolean passes(Semantics semantics, Set<A> claimed) {
        Set<A> set = new HashSet<>(claimed);
        if (!set.stream().allMatch(framework::contains)) {
            return false;
        }
        Set<A> attacked = attackedBy(set);
        if (attacked.stream().anyMatch(set::contains)) {
            return false;
        }
        return switch (semantics) {
            case CONFLICT_FREE -> true;
            case ADMISSIBLE -> isAdmissible(set, attacked);
            case COMPLETE, PREFERRED, SEMI_STABLE, IDEAL, EAGER -> isComplete(set, attacked);
            case GROUNDED -> isComplete(set, attacked) && set.equals(leastComplete());
            case STABLE -> set.size() + attacked.size() == framework.arguments().size();
            case STAGE -> isNaive(set, attacked);
            case CF2 -> isCf2(set);
        };
    }

    private Set<A> attackedBy(Set<A> set) {
        Set<A> attacked = new HashSet<>();
        for (A member : set) {
            attacked.addAll(framework.targets(member));
        }
        return attacked;
    }

    private boolean isAdmissible(Set<A> set, Set<A> attacked) {
        return set.stream().allMatch(member -> attacked.containsAll(framework.attackers(member)));
    }

    private boolean isComplete(Set<A> set, Set<A> attacked) {
        return framework.arguments().stream()
                .allMatch(argument -> set.contains(argument) == attacked.containsAll(framework.attackers(argument)));
    }

    private boolean isNaive(Set<A> set, Set<A> attacked) {
        return framework.arguments().stream()
                .filter(argument -> !set.contains(argument) && !attacked.contains(argument))
                .allMatch(argument -> framework.attacks(argument, argument)
                        || framework.targets(argument).stream().anyMatch(set::contains));
    }

    /** Iterates the characteristic function from the empty set, round by round over what a round can change. */
    private Set<A> leastComplete() {
        Set<A> accepted = new HashSet<>();
        Set<A> rejected = new HashSet<>();
        List<A> candidates = framework.arguments();
        while (!candidates.isEmpty()) {
            Set<A> touched = new LinkedHashSet<>();
            for (A candidate : candidates) {
                if (!accepted.contains(candidate) && rejected.containsAll(framework.attackers(candidate))) {
                    accepted.add(candidate);
                    for (A target : framework.targets(candidate)) {
                        if (rejected.add(target)) {
                            touched.addAll(framework.targets(target));
                        }
                    }
                }
            }
            candidates = List.copyOf(touched);
        }
        return accepted;
    }

    /**
     * Gaggl and Woltran 2013, theorem 3.11: what the set attacks across components is taken away, again and again, until
     * the set must be a largest conflict-free one of what is left, with attacks within components only.
     */
    private boolean isCf2(Set<A> set) {
        int size = framework.arguments().size();
        boolean[] removed = new boolean[size];
        int[] component = components(removed);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (A member : set) {
                for (A target : framework.targets(member)) {
                    int t = framework.index(target);
                    if (!removed[t] && component[t] != component[framework.index(member)]) {
                        removed[t] = true;
                        changed = true;
                    }
                }
            }
            component = components(removed);
        }
        for (A argument : framework.arguments()) {
            int v = framework.index(argument);
            boolean member = set.contains(argument);
            if (removed[v] ? member : !member && !conflicts(argument, set, component)) {
                return false;
            }
        }
        return true;
    }

    private boolean conflicts(A argument, Set<A> set, int[] component) {
        int own = component[framework.index(argument)];
        return framework.attacks(argument, argument)
                || framework.targets(argument).stream()
                        .anyMatch(x -> set.contains(x) && component[framework.index(x)] == own)
                || framework.attackers(argument).stream()
                        .anyMatch(x -> set.contains(x) && component[framework.index(x)] == own);
    }

    /** Kosaraju: components by two walks, forth and back, over what is not removed. */
    private int[] components(boolean[] removed) {
        int size = removed.length;
        int[] order = new int[size];
        int[] position = new int[size];
        boolean[] seen = removed.clone();
        int[] path = new int[size];
        int finished = 0;
        for (int root = 0; root < size; root++) {
            int depth = 0;
            if (!seen[root]) {
                seen[root] = true;
                path[depth++] = root;
            }
            while (depth > 0) {
                int v = path[depth - 1];
                List<A> targets = framework.targets(framework.arguments().get(v));
                if (position[v] == targets.size()) {
                    order[finished++] = v;
                    depth--;
                } else {
                    int w = framework.index(targets.get(position[v]++));
                    if (!seen[w]) {
                        seen[w] = true;
                        path[depth++] = w;
                    }
                }
            }
        }
        int[] component = new int[size];
        Arrays.fill(component, -1);
        for (int k = finished - 1; k >= 0; k--) {
            int depth = 0;
            if (component[order[k]] < 0) {
                component[order[k]] = order[k];
                path[depth++] = order[k];
            }
            while (depth > 0) {
                int v = path[--depth];
                for (A attacker : framework.attackers(framework.arguments().get(v))) {
                    int w = framework.index(attacker);
                    if (!removed[w] && component[w] < 0) {
                        component[w] = order[k];
                        path[depth++] = w;
                    }
                }
            }
        }
        return component;
    }
}
