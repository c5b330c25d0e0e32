package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.wederhoor.argument.Label;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.Support;
import org.wederhoor.provenance.Independence;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.Standing;
import org.wederhoor.time.EdtfDate;

/** Gathers all that a verdict carries. */
final class VerdictBuilder {
    private final Argumentation argumentation;
    private final Provenance provenance;
    private final ImmutableListMultimap<Id, Finding> unheard;
    private final Claim claim;
    private final Optional<EdtfDate> at;
    private final Judgement judgement;

    VerdictBuilder(
            Argumentation argumentation,
            ImmutableListMultimap<Id, Finding> unheard,
            Claim claim,
            Optional<EdtfDate> at) {
        this.argumentation = argumentation;
        this.provenance = argumentation.provenance();
        this.unheard = unheard;
        this.claim = claim;
        this.at = at.isPresent() ? at : argumentation.bearings().askedAt(claim);
        judgement = Judgement.of(argumentation, claim, this.at);
    }

    Verdict build(Supplier<Flips> flips) {
        ImmutableList<Evidence> evidence = evidence();
        ImmutableList<Objection> objections = objections(evidence);
        Independence behindFor = behind(evidence, Stance.FOR);
        Independence behindAgainst = behind(evidence, Stance.AGAINST);
        Explanation explanation = new Explanation(provenance, claim, judgement);
        return new Verdict(new VerdictParts(
                claim,
                at,
                judgement.label(),
                judgement.firmness(),
                evidence,
                objections,
                behindFor,
                behindAgainst,
                unheard(evidence),
                unattested(evidence),
                explanation.steps(evidence, objections, behindFor, behindAgainst),
                flips));
    }

    private ImmutableList<Evidence> evidence() {
        ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
        for (Judgement.Witness witness : judgement.witnesses()) {
            Line line = argumentation.line(witness.line());
            ImmutableList<Line> attackers = argumentation.attackers(witness.line()).stream()
                    .map(argumentation::line)
                    .collect(ImmutableList.toImmutableList());
            evidence.add(new Evidence(
                    line,
                    witness.stance(),
                    witness.factuality(),
                    relation(witness.bearing().how()),
                    witness.bearing().counterclaim(),
                    provenance.chain(line.statements().get(0)),
                    argumentation.label(witness.line()),
                    attackers));
        }
        return evidence.build();
    }

    private static Evidence.Relation relation(Bearing.How how) {
        return switch (how) {
            case DIRECTLY -> Evidence.Relation.DIRECT;
            case ENTAILS -> Evidence.Relation.ENTAILS;
            case EXCLUDES, MAY_EXCLUDE -> Evidence.Relation.EXCLUDES;
            case REBUTS -> Evidence.Relation.REBUTS;
        };
    }

    private Independence behind(ImmutableList<Evidence> evidence, Stance stance) {
        Set<Id> statements = new TreeSet<>();
        for (Evidence each : evidence) {
            if (each.stance() == stance && each.label() != Label.OUT) {
                statements.addAll(each.line().statements());
            }
        }
        return provenance.independence(statements);
    }

    private ImmutableList<Finding> unheard(ImmutableList<Evidence> evidence) {
        Set<Id> claims = new LinkedHashSet<>();
        claims.add(claim.id());
        for (Evidence each : evidence) {
            claims.add(each.line().on());
        }
        return claims.stream()
                .flatMap(id -> unheard.get(id).stream())
                .sorted(Comparator.comparing(Finding::id))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Id> unattested(ImmutableList<Evidence> evidence) {
        Set<Id> unattested = new TreeSet<>();
        for (Evidence each : evidence) {
            for (Id statement : each.line().statements()) {
                for (Id step : provenance.chain(statement)) {
                    if (provenance.standing(step) == Standing.UNATTESTED) {
                        unattested.add(step);
                    }
                }
            }
        }
        return ImmutableList.copyOf(unattested);
    }

    private ImmutableList<Objection> objections(ImmutableList<Evidence> evidence) {
        List<Objection> objections = new ArrayList<>();
        for (Bearing bearing : judgement.doubtful()) {
            ImmutableList<Id> statements = notOut(bearing.position().lines);
            if (!statements.isEmpty()) {
                objections.add(new Objection(
                        Objection.Kind.MAY_EXCLUDE, bearing.position().claim.id(), claim.id(), statements));
            }
        }
        Set<Id> targets = targets(evidence);
        for (Counterclaim counterclaim : provenance.dossier().counterclaims().values()) {
            Claim objecting = provenance.dossier().claims().get(counterclaim.claim());
            if (objecting == null || !targets.contains(counterclaim.target())) {
                continue;
            }
            ImmutableList<Integer> lines = argumentation.linesFor(objecting);
            ImmutableList<Id> statements = notOut(lines);
            if (lines.isEmpty() || !statements.isEmpty()) {
                objections.add(
                        new Objection(kind(counterclaim.kind()), counterclaim.id(), counterclaim.target(), statements));
            }
        }
        objections.sort(Comparator.comparing(Objection::kind)
                .thenComparing(Objection::by)
                .thenComparing(objection -> objection.statements().toString()));
        return ImmutableList.copyOf(objections);
    }

    private static Objection.Kind kind(CounterclaimKind kind) {
        return switch (kind) {
            case REBUTS -> Objection.Kind.REBUTS;
            case UNDERCUTS -> Objection.Kind.UNDERCUTS;
            case UNDERMINES -> Objection.Kind.UNDERMINES;
        };
    }

    private ImmutableList<Id> notOut(Iterable<Integer> lines) {
        Set<Id> statements = new TreeSet<>();
        for (int line : lines) {
            if (argumentation.label(line) != Label.OUT) {
                statements.addAll(argumentation.line(line).statements());
            }
        }
        return ImmutableList.copyOf(statements);
    }

    /** What an objection can be put against so that it matters here: the claim, steps to it, and what lines pass. */
    private Set<Id> targets(ImmutableList<Evidence> evidence) {
        Set<Id> targets = new TreeSet<>();
        targets.add(claim.id());
        for (Support support : provenance.dossier().supports().values()) {
            if (support.conclusion().equals(claim.id())) {
                targets.add(support.id());
            }
        }
        for (Evidence each : evidence) {
            targets.addAll(each.line().supports());
            for (Id statement : each.chain()) {
                targets.add(statement);
                targets.add(provenance.statement(statement).speaker());
            }
        }
        return targets;
    }
}
