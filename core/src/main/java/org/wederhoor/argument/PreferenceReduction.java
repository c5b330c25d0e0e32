package org.wederhoor.argument;

import java.util.function.BiPredicate;

/**
 * What becomes of an attack whose target is preferred to its source.
 *
 * <h2>Cost</h2> O(n + m) for n arguments and m attacks, with one question to the preference an attack.
 *
 * <h2>Source</h2> Leila Amgoud and Srdjan Vesic, Rich preference-based argumentation frameworks, International Journal of
 * Approximate Reasoning 55 (2014) 585-606, doi:10.1016/j.ijar.2013.10.010.
 *
 * @since 1.0
 */
public enum PreferenceReduction {
    /** It fails, as in Amgoud and Cayrol 2002. What results may accept two that attacked each other one way. */
    REMOVAL,
    /** It turns round, so that the two stay in conflict, as in Amgoud and Vesic 2014. */
    INVERSION;

    /**
     * Returns the framework whose attacks respect a preference.
     *
     * @param <A> what the caller uses as argument
     * @param framework the attacks without regard to preference
     * @param isPreferred whether the first is strictly preferred to the second
     * @return the framework with the same arguments in the same order
     */
    public <A> ArgumentationFramework<A> apply(
            ArgumentationFramework<A> framework, BiPredicate<? super A, ? super A> isPreferred) {
        ArgumentationFramework.Builder<A> builder =
                ArgumentationFramework.<A>builder().arguments(framework.arguments());
        for (A attacker : framework.arguments()) {
            for (A target : framework.targets(attacker)) {
                if (!isPreferred.test(target, attacker)) {
                    builder.attack(attacker, target);
                } else if (this == INVERSION) {
                    builder.attack(target, attacker);
                }
            }
        }
        return builder.build();
    }
}
