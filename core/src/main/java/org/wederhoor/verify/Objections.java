package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.argument.Label;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Support;
import org.wederhoor.provenance.Provenance;

/** Finds what speaks against a claim, or against a line on it, and has not been put out. */
final class Objections {
    private static final Comparator<Objection> ORDER = Comparator.comparing(Objection::kind)
            .thenComparing(Objection::by)
            .thenComparing(objection -> objection.statements().toString());

    private final Dossier dossier;
    private final ImmutableListMultimap<Id, Counterclaim> byTarget;
    private final ImmutableListMultimap<Id, Id> supportsOf;

    Objections(Dossier dossier) {
        this.dossier = dossier;
        ImmutableListMultimap.Builder<Id, Counterclaim> counterclaims = ImmutableListMultimap.builder();
        dossier.counterclaims().values().forEach(c -> counterclaims.put(c.target(), c));
        byTarget = counterclaims.build();
        ImmutableListMultimap.Builder<Id, Id> supports = ImmutableListMultimap.builder();
        for (Support support : dossier.supports().values()) {
            supports.put(support.conclusion(), support.id());
        }
        supportsOf = supports.build();
    }

    ImmutableList<Objection> on(
            Claim claim, Argumentation argumentation, Judgement judgement, ImmutableList<Evidence> evidence) {
        List<Objection> found = new ArrayList<>();
        for (Bearing bearing : judgement.doubtful()) {
            ImmutableList<Id> statements = notOut(bearing.position().blocs, argumentation);
            if (!statements.isEmpty()) {
                found.add(new Objection(
                        Objection.Kind.MAY_EXCLUDE, bearing.position().on(), claim.id(), statements));
            }
        }
        if (!byTarget.isEmpty()) {
            for (Id target : targets(claim, argumentation.provenance(), evidence)) {
                byTarget.get(target).forEach(counterclaim -> add(counterclaim, argumentation, found));
            }
        }
        found.sort(ORDER);
        return ImmutableList.copyOf(found);
    }

    private void add(Counterclaim counterclaim, Argumentation argumentation, List<Objection> found) {
        Claim objecting = dossier.claims().get(counterclaim.claim());
        if (objecting != null) {
            List<Bloc> blocs = argumentation.contest().standingFor(objecting);
            ImmutableList<Id> statements = notOut(blocs, argumentation);
            if (blocs.isEmpty() || !statements.isEmpty()) {
                found.add(
                        new Objection(kind(counterclaim.kind()), counterclaim.id(), counterclaim.target(), statements));
            }
        }
    }

    private static Objection.Kind kind(CounterclaimKind kind) {
        return switch (kind) {
            case REBUTS -> Objection.Kind.REBUTS;
            case UNDERCUTS -> Objection.Kind.UNDERCUTS;
            case UNDERMINES -> Objection.Kind.UNDERMINES;
        };
    }

    private static ImmutableList<Id> notOut(List<Bloc> blocs, Argumentation argumentation) {
        Set<Id> statements = new TreeSet<>();
        for (Bloc bloc : blocs) {
            if (argumentation.contest().label(bloc) != Label.OUT) {
                argumentation.lines(bloc).forEach(line -> statements.addAll(line.statements()));
            }
        }
        return ImmutableList.copyOf(statements);
    }

    /** What an objection can be put against so that it matters here: the claim, steps to it, and what lines pass. */
    private Set<Id> targets(Claim claim, Provenance provenance, ImmutableList<Evidence> evidence) {
        Set<Id> targets = new TreeSet<>();
        targets.add(claim.id());
        targets.addAll(supportsOf.get(claim.id()));
        for (Evidence each : evidence) {
            targets.addAll(each.line().supports());
            for (Id statement : Iterables.concat(each.chains())) {
                targets.add(statement);
                targets.add(provenance.statement(statement).speaker());
            }
        }
        return targets;
    }
}
