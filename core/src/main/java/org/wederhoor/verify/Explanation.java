package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.argument.Label;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Independence;
import org.wederhoor.provenance.Provenance;

/** Tells how a label follows: the lines with how they are known and whether they stand, then what that makes. */
final class Explanation {
    private final Provenance provenance;
    private final Claim claim;
    private final Judgement judgement;
    private final Set<Step> steps = new LinkedHashSet<>();

    Explanation(Provenance provenance, Claim claim, Judgement judgement) {
        this.provenance = provenance;
        this.claim = claim;
        this.judgement = judgement;
    }

    ImmutableList<Step> steps(
            ImmutableList<Evidence> evidence,
            ImmutableList<Objection> objections,
            Independence behindFor,
            Independence behindAgainst) {
        evidence.forEach(this::addEvidence);
        for (Objection objection : objections) {
            add(
                    objection.statements().isEmpty() ? StepKind.UNSTATED_OBJECTION : StepKind.OBJECTION,
                    record(objection.by()),
                    record(objection.target()));
        }
        addCount(StepKind.INDEPENDENT_FOR, behindFor);
        addCount(StepKind.INDEPENDENT_AGAINST, behindAgainst);
        add(label(judgement.label()), record(claim.id()));
        judgement
                .firmness()
                .ifPresent(firmness ->
                        add(firmness == Firmness.FIRM ? StepKind.FIRM : StepKind.HEDGED, record(claim.id())));
        return ImmutableList.copyOf(steps);
    }

    private static StepKind label(VerdictLabel label) {
        return switch (label) {
            case SUPPORTED -> StepKind.SUPPORTED;
            case REFUTED -> StepKind.REFUTED;
            case CONFLICTING_EVIDENCE -> StepKind.CONFLICTING;
            case NOT_ENOUGH_EVIDENCE -> StepKind.NOT_ENOUGH;
            case OPINION -> StepKind.OPINION;
        };
    }

    private void addEvidence(Evidence evidence) {
        Line line = evidence.line();
        for (Id statement : line.statements()) {
            add(StepKind.STATED, record(statement));
            ImmutableList<Id> chain = provenance.chain(statement);
            for (int i = chain.size() - 1; i > 0; i--) {
                add(StepKind.REPORTED, record(chain.get(i)), record(chain.get(i - 1)));
            }
            add(standing(statement), record(statement));
        }
        if (!line.supports().isEmpty()) {
            add(StepKind.BY_SUPPORT, new Detail.OfRecords(line.supports()));
        }
        switch (evidence.relation()) {
            case ENTAILS -> add(StepKind.ENTAILED, record(line.on()), record(claim.id()));
            case EXCLUDES -> add(StepKind.EXCLUDED, record(line.on()), record(claim.id()));
            case REBUTS ->
                evidence.counterclaim().ifPresent(by -> add(StepKind.REBUTTED, record(by), record(claim.id())));
            case DIRECT -> {}
        }
        add(
                switch (evidence.stance()) {
                    case FOR -> StepKind.LINE_FOR;
                    case AGAINST -> StepKind.LINE_AGAINST;
                    case OPEN -> StepKind.LINE_OPEN;
                },
                new Detail.OfRecords(line.statements()),
                record(claim.id()));
        addLabel(evidence);
    }

    private StepKind standing(Id statement) {
        return switch (provenance.standing(statement)) {
            case FIRST_HAND -> StepKind.FIRST_HAND;
            case REPORTED -> StepKind.RELAYED;
            case HEARSAY -> StepKind.HEARSAY;
            case UNATTESTED -> StepKind.UNATTESTED;
        };
    }

    private void addLabel(Evidence evidence) {
        Detail statements = new Detail.OfRecords(evidence.line().statements());
        ImmutableSet<Id> attackers = attackers(evidence);
        if (evidence.label() == Label.IN) {
            add(StepKind.STANDS, statements);
        } else if (attackers.isEmpty()) {
            add(StepKind.FALLEN, statements);
        } else {
            add(
                    evidence.label() == Label.OUT ? StepKind.OUT : StepKind.UNDECIDED,
                    statements,
                    new Detail.OfRecords(attackers.asList()));
        }
    }

    private static ImmutableSet<Id> attackers(Evidence evidence) {
        Set<Id> attackers = new TreeSet<>();
        for (Line attacker : evidence.attackers()) {
            attackers.addAll(attacker.statements());
        }
        return ImmutableSet.copyOf(attackers);
    }

    private void addCount(StepKind kind, Independence behind) {
        if (behind.count() > 0) {
            add(kind, record(claim.id()), new Detail.OfCount(behind.count()));
        }
    }

    private void add(StepKind kind, Detail... details) {
        steps.add(Step.of(kind, details));
    }

    private static Detail record(Id id) {
        return new Detail.OfRecord(id);
    }
}
