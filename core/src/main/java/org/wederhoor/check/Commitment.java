package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Standing;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;

/**
 * One statement that takes part, with what reaches us of it.
 *
 * @param statement the statement
 * @param claim the claim that it states
 * @param assertion what it asserts; null if the claim has no proposition
 * @param isPositive whether the claim is said to be so
 * @param certainty how surely
 * @param voice in whose name it was said
 * @param standing how near it is to what was observed
 * @param said when
 * @param chain the reports through which it is known, and the statement itself
 */
record Commitment(
        Id statement,
        Id claim,
        @Nullable Assertion assertion,
        boolean isPositive,
        Certainty certainty,
        Id voice,
        Standing standing,
        Optional<EdtfDate> said,
        ImmutableList<Id> chain) {

    Assertion asserted() {
        if (assertion == null) {
            throw new IllegalStateException("statement " + statement + " has no proposition");
        }
        return assertion;
    }

    boolean isHearsay() {
        return standing == Standing.HEARSAY;
    }
}
