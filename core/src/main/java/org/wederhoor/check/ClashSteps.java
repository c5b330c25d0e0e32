package org.wederhoor.check;

import java.util.Optional;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Semantics;

/** Tells why two literals cannot both be so. */
final class ClashSteps {
    private final Explanation explanation;
    private final Semantics semantics;

    ClashSteps(Explanation explanation, Semantics semantics) {
        this.explanation = explanation;
        this.semantics = semantics;
    }

    /**
     * Tells of two literals.
     *
     * @param times tells which times they are about
     */
    void tell(Exclusion exclusion, Proposition first, Proposition second, Runnable times) {
        if (exclusion.ground() == Ground.OPPOSITE) {
            tellOpposite(first.isNegated() ? second : first, first.isNegated() ? first : second, exclusion, times);
            return;
        }
        Id property = exclusion.property();
        if (exclusion.ground() != Ground.DISJOINT) {
            explanation.tellEntailment(first, property, Optional.empty(), semantics);
            explanation.tellEntailment(second, property, Optional.empty(), semantics);
        }
        times.run();
        if (exclusion.ground() == Ground.DISJOINT) {
            explanation.add(
                    StepKind.DISJOINT, Explanation.record(first.property()), Explanation.record(second.property()));
        } else {
            boolean subjects = first.value().equals(second.value());
            Value one = subjects ? new EntityValue(first.subject()) : first.value();
            Value other = subjects ? new EntityValue(second.subject()) : second.value();
            explanation.add(
                    kind(exclusion.ground()),
                    Explanation.record(property),
                    Explanation.value(one),
                    Explanation.value(other));
        }
    }

    private void tellOpposite(Proposition asserted, Proposition denied, Exclusion exclusion, Runnable times) {
        explanation.tellEntailment(asserted, exclusion.property(), Optional.of(denied), semantics);
        times.run();
        explanation.add(StepKind.OPPOSITE, Explanation.proposition(asserted), Explanation.proposition(denied));
    }

    private static StepKind kind(Ground ground) {
        return switch (ground) {
            case INVERSE_FUNCTIONAL -> StepKind.INVERSE_FUNCTIONAL;
            case INCOMPATIBLE -> StepKind.INCOMPATIBLE;
            case QUANTITY -> StepKind.QUANTITIES_APART;
            default -> StepKind.FUNCTIONAL;
        };
    }
}
