package org.wederhoor.verify;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wederhoor.argument.Label;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Independence;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.Standing;
import org.wederhoor.time.EdtfDate;

/** Gathers all that a verdict carries. */
final class VerdictBuilder {
    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::stance)
            .thenComparing(evidence -> evidence.line().supports().size())
            .thenComparing(evidence -> evidence.line().statements(), VerdictBuilder::compare)
            .thenComparing(evidence -> evidence.line().supports(), VerdictBuilder::compare)
            .thenComparing(evidence -> evidence.line().derivation().toString())
            .thenComparing(Evidence::relation)
            .thenComparing(evidence -> evidence.counterclaim().map(Id::value).orElse(""));

    private final Argumentation argumentation;
    private final Provenance provenance;
    private final Claim claim;
    private final Optional<EdtfDate> at;
    private final Judgement judgement;
    private final Map<Bloc, ImmutableList<Line>> lines = new HashMap<>();

    VerdictBuilder(Argumentation argumentation, Claim claim, Optional<EdtfDate> at) {
        this.argumentation = argumentation;
        this.provenance = argumentation.provenance();
        this.claim = claim;
        List<Position> near = argumentation.near(claim);
        this.at = at.isPresent() ? at : argumentation.askedAt(claim, near);
        judgement = Judgement.of(argumentation.contest(), claim, near, this.at);
    }

    static int compare(List<Id> a, List<Id> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** What is known before anything is explained: the label, and at what time the claim was asked. */
    Judgement judgement() {
        return judgement;
    }

    Verdict build(Objections allObjections, Function<Claim, ImmutableList<Finding>> unheard, Verdict.Outlook outlook) {
        ImmutableList<Evidence> evidence = evidence();
        Supplier<ImmutableList<Objection>> objections =
                Suppliers.memoize(() -> allObjections.on(claim, argumentation, judgement, evidence));
        Supplier<Independence> behindFor = Suppliers.memoize(() -> behind(evidence, Stance.FOR));
        Supplier<Independence> behindAgainst = Suppliers.memoize(() -> behind(evidence, Stance.AGAINST));
        Supplier<ImmutableList<Step>> explanation =
                Suppliers.memoize(() -> new Explanation(provenance, claim, judgement)
                        .steps(evidence, objections.get(), behindFor.get(), behindAgainst.get()));
        return new Verdict(new VerdictParts(
                claim,
                at,
                judgement.label(),
                judgement.firmness(),
                evidence,
                argumentation.contest().blocs().isComplete(),
                objections,
                behindFor,
                behindAgainst,
                Suppliers.memoize(() -> unheard(evidence, unheard)),
                Suppliers.memoize(() -> unattested(evidence)),
                explanation,
                outlook));
    }

    private ImmutableList<Evidence> evidence() {
        Attackers attackers = new Attackers(
                argumentation.contest(),
                Iterables.transform(judgement.witnesses(), Judgement.Witness::bloc),
                this::lines);
        List<Evidence> evidence = new ArrayList<>();
        for (Judgement.Witness witness : judgement.witnesses()) {
            Bloc bloc = witness.bloc();
            for (Line line : lines(bloc)) {
                evidence.add(new Evidence(
                        line,
                        witness.stance(),
                        witness.bearing().factuality(),
                        relation(witness.bearing().how()),
                        witness.bearing().counterclaim(),
                        line.statements().stream().map(provenance::chain).collect(ImmutableList.toImmutableList()),
                        argumentation.contest().label(bloc),
                        attackers.on(bloc)));
            }
        }
        return ImmutableList.sortedCopyOf(ORDER, evidence);
    }

    private ImmutableList<Line> lines(Bloc bloc) {
        return lines.computeIfAbsent(bloc, argumentation::lines);
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
        Set<ImmutableList<Id>> lines = new LinkedHashSet<>();
        for (Evidence each : evidence) {
            if (each.stance() == stance && each.label() != Label.OUT) {
                lines.add(each.line().statements());
            }
        }
        return SharedOrigins.behind(provenance, lines);
    }

    private ImmutableList<Finding> unheard(
            ImmutableList<Evidence> evidence, Function<Claim, ImmutableList<Finding>> unheard) {
        Set<Id> claims = new LinkedHashSet<>();
        claims.add(claim.id());
        for (Evidence each : evidence) {
            claims.addAll(on(each.line()));
        }
        return claims.stream()
                .map(provenance.dossier().claims()::get)
                .filter(Objects::nonNull)
                .flatMap(on -> unheard.apply(on).stream())
                .sorted(Comparator.comparing(Finding::id))
                .collect(ImmutableList.toImmutableList());
    }

    /** What a line is on: of statements that say it only together what each of them says. */
    private Set<Id> on(Line line) {
        Set<Id> claims = new LinkedHashSet<>();
        claims.add(line.on());
        if (!line.derivation().isEmpty()) {
            for (Id statement : line.statements()) {
                provenance.statement(statement).content().map(Content::id).ifPresent(claims::add);
            }
        }
        return claims;
    }

    private ImmutableList<Id> unattested(ImmutableList<Evidence> evidence) {
        Set<Id> unattested = new TreeSet<>();
        for (Evidence each : evidence) {
            for (Id step : Iterables.concat(each.chains())) {
                if (provenance.standing(step) == Standing.UNATTESTED) {
                    unattested.add(step);
                }
            }
        }
        return ImmutableList.copyOf(unattested);
    }
}
