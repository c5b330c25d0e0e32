package org.wederhoor.verify;

import java.util.OptionalDouble;
import org.wederhoor.provenance.Standing;

/**
 * All that a policy judges a line of evidence by, so that lines which agree in this are treated alike.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param standing how near its statements are to what was observed, the farthest if there are several
 * @param reliability the declared reliability of its speaker, the lowest if there are several, empty if one is undeclared
 * @param strength what is left of the line when all that attacks it is weighed, from 0 to 1; empty unless the policy
 *     {@linkplain Policy#weighs() weighs}
 * @since 1.0
 */
public record Weight(Standing standing, OptionalDouble reliability, OptionalDouble strength) {
    static Weight of(Standing standing, OptionalDouble reliability) {
        return new Weight(standing, reliability, OptionalDouble.empty());
    }

    /** The weight of a line that rests on others: as far from what was observed, and as unreliable, as any of them. */
    static Weight least(Iterable<Weight> weights) {
        Standing farthest = Standing.FIRST_HAND;
        double lowest = 1;
        boolean declared = true;
        for (Weight weight : weights) {
            farthest = weight.standing.compareTo(farthest) > 0 ? weight.standing : farthest;
            lowest = Math.min(lowest, weight.reliability.orElse(1));
            declared &= weight.reliability.isPresent();
        }
        return of(farthest, declared ? OptionalDouble.of(lowest) : OptionalDouble.empty());
    }

    Weight withStrength(double value) {
        return new Weight(standing, reliability, OptionalDouble.of(value));
    }
}
