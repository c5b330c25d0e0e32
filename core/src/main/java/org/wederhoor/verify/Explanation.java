package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        addAllEvidence(evidence);
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
        for (int s = 0; s < line.statements().size(); s++) {
            Id statement = line.statements().get(s);
            add(StepKind.STATED, record(statement));
            ImmutableList<Id> chain = evidence.chains().get(s);
            for (int i = chain.size() - 1; i > 0; i--) {
                add(StepKind.REPORTED, record(chain.get(i)), record(chain.get(i - 1)));
            }
            add(standing(statement), record(statement));
        }
        steps.addAll(line.derivation());
        if (!line.supports().isEmpty()) {
            add(StepKind.BY_SUPPORT, new Detail.OfRecords(line.supports()));
        }
        addRelation(evidence);
        add(
                switch (evidence.stance()) {
                    case FOR -> StepKind.LINE_FOR;
                    case AGAINST -> StepKind.LINE_AGAINST;
                    case OPEN -> StepKind.LINE_OPEN;
                },
                new Detail.OfRecords(line.statements()),
                record(claim.id()));
    }

    private void addRelation(Evidence evidence) {
        Line line = evidence.line();
        switch (evidence.relation()) {
            case ENTAILS -> {
                if (!line.rejects()) {
                    add(StepKind.ENTAILED, held(line), record(claim.id()));
                }
            }
            case EXCLUDES -> {
                if (!line.rejects()) {
                    add(StepKind.EXCLUDED, held(line), record(claim.id()));
                }
            }
            case REBUTS ->
                evidence.counterclaim().ifPresent(by -> add(StepKind.REBUTTED, record(by), record(claim.id())));
            case DIRECT -> {}
        }
    }

    /** What a line holds: a claim, or what follows last where no claim says it. */
    private Detail held(Line line) {
        if (!provenance.dossier().claims().containsKey(line.on())
                && !line.derivation().isEmpty()) {
            ImmutableList<Detail> details =
                    line.derivation().get(line.derivation().size() - 1).details();
            return details.get(details.size() - 1);
        }
        return record(line.on());
    }

    private StepKind standing(Id statement) {
        return switch (provenance.standing(statement)) {
            case FIRST_HAND -> StepKind.FIRST_HAND;
            case REPORTED -> StepKind.RELAYED;
            case HEARSAY -> StepKind.HEARSAY;
            case UNATTESTED -> StepKind.UNATTESTED;
        };
    }

    /** Tells each line, and after the last of those that fare alike for the same reasons whether they stand. */
    private void addAllEvidence(ImmutableList<Evidence> evidence) {
        List<Fate> fates = new ArrayList<>(evidence.size());
        Map<Fate, Set<Id>> alike = new HashMap<>();
        Map<Fate, Integer> last = new HashMap<>();
        for (int i = 0; i < evidence.size(); i++) {
            Fate fate = Fate.of(evidence.get(i));
            fates.add(fate);
            alike.computeIfAbsent(fate, f -> new TreeSet<>())
                    .addAll(evidence.get(i).line().statements());
            last.put(fate, i);
        }
        for (int i = 0; i < evidence.size(); i++) {
            Fate fate = fates.get(i);
            addEvidence(evidence.get(i));
            if (Integer.valueOf(i).equals(last.get(fate))) {
                addFate(fate, ImmutableList.copyOf(alike.getOrDefault(fate, ImmutableSet.of())));
            }
        }
    }

    private void addFate(Fate fate, ImmutableList<Id> statements) {
        Detail those = new Detail.OfRecords(statements);
        if (fate.against().isEmpty()) {
            add(fate.label() == Label.IN ? StepKind.STANDS : StepKind.FALLEN, those);
        } else {
            add(
                    fate.label() == Label.OUT ? StepKind.OUT : StepKind.UNDECIDED,
                    those,
                    new Detail.OfRecords(fate.against().asList()));
        }
    }

    /**
     * What becomes of a line.
     *
     * @param label its label
     * @param against the statements for that reason: those that stand against what is out, and those as undecided as it is
     *     itself against what is undecided
     */
    private record Fate(Stance stance, Label label, ImmutableSet<Id> against) {
        static Fate of(Evidence evidence) {
            Set<Id> against = new TreeSet<>();
            for (Evidence.Attacker attacker : evidence.attackers()) {
                if (evidence.label() != Label.IN && attacker.label() == opposed(evidence.label())) {
                    against.addAll(attacker.line().statements());
                }
            }
            return new Fate(evidence.stance(), evidence.label(), ImmutableSet.copyOf(against));
        }

        private static Label opposed(Label label) {
            return label == Label.OUT ? Label.IN : Label.UNDECIDED;
        }
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
