package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param chain the reports through which it is known, and the statement itself; of what follows from several statements
 *     all of these
 * @param consequence how it follows from several statements, of which it stands for the last; null if it was stated
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
        ImmutableList<Id> chain,
        @Nullable Consequence consequence) {
    Commitment(
            Id statement,
            Id claim,
            @Nullable Assertion assertion,
            boolean isPositive,
            Certainty certainty,
            Id voice,
            Standing standing,
            Optional<EdtfDate> said,
            ImmutableList<Id> chain) {
        this(statement, claim, assertion, isPositive, certainty, voice, standing, said, chain, null);
    }

    /** What follows, as a commitment like any other, so that it can be a step of a loop or a link of a timeline. */
    static Commitment of(Holding holding, Commitments commitments, ConsequenceSteps steps) {
        Commitment last = commitments.get(holding.rows().get(holding.rows().size() - 1));
        return new Commitment(
                last.statement,
                last.claim,
                holding.assertion(),
                true,
                holding.assertion().certainty(),
                last.voice,
                last.standing,
                Optional.empty(),
                ConsequenceFindings.cause(holding.rows(), commitments),
                new Consequence(holding, steps));
    }

    /**
     * How a commitment follows from others.
     *
     * @param holding what follows
     * @param steps tells how
     */
    record Consequence(Holding holding, ConsequenceSteps steps) {}

    Assertion asserted() {
        if (assertion == null) {
            throw new IllegalStateException("statement " + statement + " has no proposition");
        }
        return assertion;
    }

    /** In whose name it was said; of what follows, all that it follows from. */
    Set<Id> voices() {
        return consequence == null ? Set.of(voice) : consequence.steps().voices(consequence.holding());
    }

    /** The commitments that it rests on: itself, or what it follows from. */
    List<Commitment> premises() {
        return consequence == null ? List.of(this) : consequence.steps().premises(consequence.holding());
    }

    /** Whether it was stated, or follows however the data is read. */
    boolean isCertain() {
        return consequence == null || consequence.holding().isCertain();
    }

    boolean isHearsay() {
        return standing == Standing.HEARSAY;
    }
}
