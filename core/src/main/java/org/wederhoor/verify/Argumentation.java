package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;

/** All lines of a dossier and whether they stand: one framework for every verdict. */
final class Argumentation {
    /** Of the lines of one bloc that take several statements so many are told apart. */
    private static final int TOGETHER_MAX = 1_000;

    private final Provenance provenance;
    private final ImmutableList<Statement> statements;
    private final Bearings bearings;
    private final Contest contest;

    Argumentation(
            Provenance provenance,
            ClaimIndex claims,
            Inferences inferences,
            Testimony testimony,
            Bearings bearings,
            Policy policy) {
        this.provenance = provenance;
        this.bearings = bearings;
        Dossier dossier = provenance.dossier();
        ImmutableList<Statement> given = dossier.statements().values().asList();
        Stakes stakes = Stakes.of(dossier);
        Function<ImmutableList<Statement>, Contest> contested = all -> {
            Blocs blocs = new Blocs(dossier, claims, inferences);
            for (int s = 0; s < all.size(); s++) {
                Optional<LineKey> key = testimony.key(all.get(s), provenance, provenance::isWithdrawn);
                if (key.isPresent()) {
                    blocs.of(key.get()).add(s);
                }
            }
            return new Contest(dossier, bearings, blocs, stakes, policy);
        };
        Contest first = contested.apply(given);
        if (first.blocs().isComplete()) {
            statements = given;
            contest = first;
        } else {
            // Which lines are left out must not depend on the order in which the records came.
            statements = ImmutableList.sortedCopyOf(Comparator.comparing(Statement::id), given);
            contest = contested.apply(statements);
        }
    }

    Provenance provenance() {
        return provenance;
    }

    Contest contest() {
        return contest;
    }

    /** The positions on a claim, and those that may bear on its proposition. */
    List<Position> near(Claim claim) {
        return contest.blocs().positions().near(claim);
    }

    /** The latest time at which a line on the claim was said, which is when the claim is asked. */
    Optional<EdtfDate> askedAt(Claim claim, List<Position> near) {
        return bearings.askedAt(claim, near);
    }

    /** The lines of a bloc, in code point order of their statements; of very many that take several statements the first. */
    ImmutableList<Line> lines(Bloc bloc) {
        ImmutableList<Step> derivation = derivation(bloc);
        List<Line> lines = new ArrayList<>();
        for (ImmutableList<Id> together : statements(bloc)) {
            lines.add(new Line(
                    together,
                    bloc.supports,
                    bloc.on(),
                    bloc.factuality(),
                    derivation,
                    bloc.key.weight().standing(),
                    bloc.key.weight().reliability(),
                    bloc.key.said()));
        }
        return ImmutableList.copyOf(lines);
    }

    /** For each line of a bloc what it rests on, in order. */
    private List<ImmutableList<Id>> statements(Bloc bloc) {
        Map<Bloc, List<ImmutableList<Id>>> known = new HashMap<>();
        for (Bloc each : bloc.upon()) {
            List<List<ImmutableList<Id>>> parts = new ArrayList<>();
            each.parts.forEach(part -> parts.add(known.getOrDefault(part, ImmutableList.of())));
            known.put(each, parts.isEmpty() ? single(each) : together(parts));
        }
        return known.getOrDefault(bloc, ImmutableList.of());
    }

    private List<ImmutableList<Id>> single(Bloc bloc) {
        List<ImmutableList<Id>> lines = new ArrayList<>();
        for (int l = 0; l < bloc.size(); l++) {
            lines.add(ImmutableList.of(statements.get(bloc.statement(l)).id()));
        }
        lines.sort(Comparator.comparing(line -> line.get(0)));
        return lines;
    }

    private static List<ImmutableList<Id>> together(List<List<ImmutableList<Id>>> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Set<ImmutableList<Id>> lines = new LinkedHashSet<>();
        for (List<ImmutableList<Id>> chosen : Lists.cartesianProduct(parts)) {
            Set<Id> all = new TreeSet<>();
            chosen.forEach(all::addAll);
            lines.add(ImmutableList.copyOf(all));
            if (lines.size() == TOGETHER_MAX) {
                break;
            }
        }
        return ImmutableList.sortedCopyOf(Ordering.<Id>natural().lexicographical(), lines);
    }

    private static ImmutableList<Step> derivation(Bloc bloc) {
        if (bloc.parts.isEmpty()) {
            return ImmutableList.of();
        }
        Set<Step> steps = new LinkedHashSet<>();
        for (Bloc each : bloc.upon()) {
            if (each.step == null && each.position != null && each.position.inference != null) {
                steps.addAll(each.position.inference.derivation());
            }
        }
        return ImmutableList.copyOf(steps);
    }
}
