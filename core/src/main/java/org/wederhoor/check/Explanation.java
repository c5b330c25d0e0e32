package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.Semantics;

/** The steps by which a finding follows, in the order in which one would tell them. */
final class Explanation {
    private final List<Step> steps = new ArrayList<>();

    /** Who stated what, and through which reports it is known. */
    void tell(Commitment commitment) {
        if (commitment.consequence() != null) {
            Holding holding = commitment.consequence().holding();
            commitment.consequence().steps().tellHoldings(this, holding.rows(), ImmutableList.of(holding));
            return;
        }
        tellChain(commitment.chain());
        if (commitment.assertion() != null) {
            // A denial of a claim is told as the literal that it asserts.
            add(
                    StepKind.CLAIM_SAYS,
                    new Detail.OfRecord(commitment.claim()),
                    proposition(
                            commitment.isPositive()
                                    ? commitment.assertion().literal()
                                    : commitment.assertion().literal().negation()));
        }
    }

    void tellChain(ImmutableList<Id> chain) {
        Id last = chain.get(chain.size() - 1);
        add(StepKind.STATED, record(last));
        for (int i = chain.size() - 1; i > 0; i--) {
            add(StepKind.REPORTED, record(chain.get(i)), record(chain.get(i - 1)));
        }
    }

    /** Which time a commitment is about. */
    void tellTime(Commitment commitment) {
        Assertion assertion = commitment.asserted();
        Optional<EdtfDate> validTime = assertion.literal().validTime();
        if (validTime.isPresent()) {
            add(StepKind.ABOUT_TIME, record(commitment.statement()), new Detail.OfDate(validTime.get()));
        } else if (assertion.said().isPresent()) {
            add(
                    StepKind.ABOUT_SAYING,
                    record(commitment.statement()),
                    new Detail.OfDate(assertion.said().get()));
        }
    }

    /** How what is asserted comes under a property: through the properties above, inverses, and what contains a value. */
    void tellEntailment(Proposition literal, Id property, Optional<Proposition> denied, Semantics semantics) {
        Proposition reached = literal;
        for (Entailment entailment : semantics.entailed(literal.property())) {
            boolean there = entailment.property().equals(property)
                    && (!entailment.isInverted() || literal.value() instanceof EntityValue)
                    && denied.map(d -> d.subject().equals(subject(literal, entailment)))
                            .orElse(true);
            if (there) {
                Value value = entailment.isInverted() ? new EntityValue(literal.subject()) : literal.value();
                reached = Slot.bare(subject(literal, entailment), property, value, false);
                if (entailment.isInverted() || !literal.property().equals(property)) {
                    add(
                            entailment.isInverted() ? StepKind.INVERSE : StepKind.SUB_PROPERTY,
                            record(literal.property()),
                            record(property),
                            proposition(reached));
                }
                break;
            }
        }
        if (denied.isPresent() && !denied.get().value().equals(reached.value())) {
            Value value = denied.get().value();
            Proposition follows = Slot.bare(reached.subject(), property, value, false);
            if (value instanceof SomeValue) {
                add(StepKind.SOME_VALUE, value(reached.value()), proposition(follows));
            } else {
                add(StepKind.CONTAINED, value(reached.value()), value(value), proposition(follows));
            }
        }
    }

    private static Id subject(Proposition literal, Entailment entailment) {
        return entailment.isInverted() && literal.value() instanceof EntityValue entity
                ? entity.entity()
                : literal.subject();
    }

    /** Where several commitments are all of one voice, names it. */
    void tellOneSpeaker(List<Commitment> commitments) {
        Set<Id> statements = new HashSet<>();
        Set<Id> voices = new HashSet<>();
        for (Commitment commitment : commitments) {
            statements.add(commitment.statement());
            voices.addAll(commitment.voices());
        }
        boolean several = statements.size() > 1 || commitments.stream().anyMatch(c -> c.consequence() != null);
        if (several && voices.size() == 1) {
            add(StepKind.ONE_SPEAKER, record(voices.iterator().next()));
        }
    }

    void tellReadings(Iterable<Doubt> doubts) {
        for (Doubt doubt : doubts) {
            if (doubt instanceof Doubt.Reading reading) {
                add(
                        StepKind.READINGS,
                        new Detail.OfDate(reading.date()),
                        new Detail.OfDates(reading.conflicting()),
                        new Detail.OfDates(reading.free()));
            }
        }
    }

    void add(StepKind kind, Detail... details) {
        Step step = Step.of(kind, details);
        if (!steps.contains(step)) {
            steps.add(step);
        }
    }

    ImmutableList<Step> steps() {
        return ImmutableList.copyOf(steps);
    }

    static Detail record(Id id) {
        return new Detail.OfRecord(id);
    }

    static Detail proposition(Proposition proposition) {
        return new Detail.OfProposition(proposition);
    }

    static Detail value(Value value) {
        return new Detail.OfValue(value);
    }
}
