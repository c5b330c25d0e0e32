package org.wederhoor.argument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Arguments, and attacks on arguments and on attacks.
 *
 * <p>An attack that is attacked with success does not hit its target, while its source may stand: an undercut. Attacks are
 * named by values of the same kind as arguments, and can be attacked to any depth.
 *
 * <h2>Definition</h2> In the reduction both arguments and attacks are arguments. An attack attacks its target, and, if that
 * is an argument, all attacks whose source it is. An attack is accepted when its source is accepted and nothing undercuts
 * it.
 *
 * <h2>Cost</h2> The reduction has, for each argument, as many attacks as attacks on it times attacks by it.
 *
 * <h2>Threads</h2> Confined to one thread while it is built; the reduction is immutable.
 *
 * <h2>Errors</h2> A name can stand for one thing only; using it twice is an {@link IllegalArgumentException}, leaving the end
 * of an attack unnamed an {@link IllegalStateException} when it is reduced.
 *
 * <h2>Source</h2> Pietro Baroni, Federico Cerutti, Massimiliano Giacomin and Giovanni Guida, AFRA: Argumentation framework
 * with recursive attacks, International Journal of Approximate Reasoning 52 (2011) 19-37, doi:10.1016/j.ijar.2010.05.004.
 *
 * @param <A> what the caller uses as argument and as name of an attack
 * @since 1.0
 */
public final class RecursiveFramework<A> {
    private record Attack<A>(A source, A target) {}

    private final Set<A> arguments = new LinkedHashSet<>();
    private final Map<A, Attack<A>> attacks = new LinkedHashMap<>();

    /** Makes a framework without arguments. */
    public RecursiveFramework() {}

    /**
     * Adds an argument.
     *
     * @param argument the argument
     * @return this framework
     * @throws IllegalArgumentException if the name is taken
     */
    @CanIgnoreReturnValue
    public RecursiveFramework<A> argument(A argument) {
        requireFree(argument);
        arguments.add(argument);
        return this;
    }

    /**
     * Adds an attack. Its ends may be added later.
     *
     * @param name the name of the attack
     * @param source the argument that attacks
     * @param target the argument or attack that is attacked
     * @return this framework
     * @throws IllegalArgumentException if the name is taken
     */
    @CanIgnoreReturnValue
    public RecursiveFramework<A> attack(A name, A source, A target) {
        requireFree(name);
        attacks.put(name, new Attack<>(source, target));
        return this;
    }

    private void requireFree(A name) {
        if (arguments.contains(name) || attacks.containsKey(name)) {
            throw new IllegalArgumentException("name \"" + name + "\" is taken, arguments and attacks share names");
        }
    }

    /**
     * Returns the framework in which attacks are arguments too.
     *
     * @return a framework of the arguments and then the attacks, in the order in which they were added
     * @throws IllegalStateException if an attack has a source that is no argument, or a target that is not there
     */
    public ArgumentationFramework<A> reduce() {
        Map<A, List<A>> attacksBySource = new LinkedHashMap<>();
        attacks.forEach((name, attack) -> {
            if (!arguments.contains(attack.source)) {
                throw new IllegalStateException(
                        "source \"" + attack.source + "\" of attack \"" + name + "\" is not an argument");
            }
            if (!arguments.contains(attack.target) && !attacks.containsKey(attack.target)) {
                throw new IllegalStateException(
                        "target \"" + attack.target + "\" of attack \"" + name + "\" is neither argument nor attack");
            }
            attacksBySource
                    .computeIfAbsent(attack.source, source -> new ArrayList<>())
                    .add(name);
        });
        ArgumentationFramework.Builder<A> builder =
                ArgumentationFramework.<A>builder().arguments(arguments).arguments(attacks.keySet());
        attacks.forEach((name, attack) -> {
            builder.attack(name, attack.target);
            for (A other : attacksBySource.getOrDefault(attack.target, List.of())) {
                builder.attack(name, other);
            }
        });
        return builder.build();
    }
}
