package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.wederhoor.argument.Label;
import org.wederhoor.argument.Labelling;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Support;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.RelatedClaims;
import org.wederhoor.vocabulary.Semantics;

/** All lines of a dossier, the attacks between them, and their labels: one framework for every verdict. */
final class Argumentation {
    /** So many lines come of prolonging others; beyond that the shortest are kept. */
    private static final int PROLONGED_MAX = 50_000;

    private final Provenance provenance;
    private final Dossier dossier;
    private final List<Line> lines = new ArrayList<>();
    /** The line that a prolonged line prolongs by its last step; itself for one that is not prolonged. */
    private final List<Integer> shorter = new ArrayList<>();
    /** Lines that are out whatever attacks them: withdrawn, or with all bases withdrawn. */
    private final BitSet fallen = new BitSet();

    private final Positions positions;
    private final Bearings bearings;
    private final SetMultimap<Id, Integer> byStatement = LinkedHashMultimap.create();
    private final Labelling<Integer> labelling;
    private final List<Set<Integer>> attempts;

    Argumentation(Provenance provenance, Semantics semantics, RelatedClaims related, Policy policy) {
        this.provenance = provenance;
        dossier = provenance.dossier();
        positions = new Positions(related);
        bearings = new Bearings(dossier, semantics, positions);
        for (Statement statement : ImmutableList.sortedCopyOf(
                (a, b) -> a.id().compareTo(b.id()), dossier.statements().values())) {
            addLine(statement);
        }
        int unprolonged = lines.size();
        prolong();
        Attacks found = new Attacks(this, semantics, policy);
        labelling = found.build(unprolonged).groundedLabelling();
        attempts = found.attempts();
    }

    private void addLine(Statement statement) {
        if (statement.content().isEmpty() || !provenance.reaches(statement.id())) {
            return;
        }
        Content content = statement.content().get();
        Factuality factuality = provenance.factuality(statement.id());
        if (content instanceof Content.OfClaim) {
            Claim claim = dossier.claims().get(content.id());
            if (claim != null) {
                add(line(statement, content.id(), factuality), Optional.of(claim), lines.size());
            }
        } else if (factuality.isAgainst() && dossier.statements().containsKey(content.id())) {
            add(line(statement, content.id(), factuality), Optional.empty(), lines.size());
        }
    }

    private Line line(Statement statement, Id on, Factuality factuality) {
        Source speaker = dossier.sources().get(statement.speaker());
        return new Line(
                ImmutableList.of(statement.id()),
                ImmutableList.of(),
                on,
                factuality,
                provenance.standing(statement.id()),
                speaker == null ? OptionalDouble.empty() : speaker.reliability(),
                provenance.said(statement.id()));
    }

    private void add(Line line, Optional<Claim> claim, int prolongs) {
        int number = lines.size();
        lines.add(line);
        shorter.add(prolongs);
        claim.ifPresent(c -> positions.add(c, line, number));
        for (Id statement : line.statements()) {
            byStatement.put(statement, number);
            if (provenance.isWithdrawn(statement) || allBasesWithdrawn(statement)) {
                fallen.set(number);
            }
        }
    }

    private boolean allBasesWithdrawn(Id statement) {
        Statement stated = dossier.statements().get(statement);
        if (stated == null || stated.basedOn().isEmpty()) {
            return false;
        }
        for (Id basis : stated.basedOn()) {
            if (!dossier.statements().containsKey(basis) || !provenance.isWithdrawn(basis)) {
                return false;
            }
        }
        return true;
    }

    /** Prolongs lines by steps of support, the shorter first, until nothing new comes of it. */
    private void prolong() {
        ImmutableList<Support> supports = ImmutableList.sortedCopyOf(
                (a, b) -> a.id().compareTo(b.id()), dossier.supports().values());
        int limit = PROLONGED_MAX;
        for (int from = 0, to = lines.size(); from < to && limit > 0; ) {
            List<Runnable> additions = new ArrayList<>();
            for (Support support : supports) {
                limit -= prolong(support, from, additions, limit);
            }
            additions.forEach(Runnable::run);
            from = to;
            to = lines.size();
        }
    }

    private int prolong(Support support, int from, List<Runnable> additions, int limit) {
        Claim premise = dossier.claims().get(support.premise());
        Claim conclusion = dossier.claims().get(support.conclusion());
        if (premise == null || conclusion == null) {
            return 0;
        }
        int added = 0;
        for (Bearing bearing : bearings.withoutRebuttals(premise, bearings.askedAt(premise))) {
            if (!bearing.factuality().isFor()) {
                continue;
            }
            for (int number : bearing.position().lines) {
                Line line = lines.get(number);
                if (number >= from && added < limit && !line.supports().contains(support.id())) {
                    Line longer = new Line(
                            line.statements(),
                            ImmutableList.<Id>builder()
                                    .addAll(line.supports())
                                    .add(support.id())
                                    .build(),
                            conclusion.id(),
                            Factuality.PROBABLE_POSITIVE,
                            line.standing(),
                            line.reliability(),
                            line.said());
                    additions.add(() -> add(longer, Optional.of(conclusion), number));
                    added++;
                }
            }
        }
        return added;
    }

    Provenance provenance() {
        return provenance;
    }

    Positions positions() {
        return positions;
    }

    Bearings bearings() {
        return bearings;
    }

    int size() {
        return lines.size();
    }

    Line line(int number) {
        return lines.get(number);
    }

    int shorter(int number) {
        return shorter.get(number);
    }

    boolean hasFallen(int number) {
        return fallen.get(number);
    }

    /** The lines that rest on a statement. */
    ImmutableList<Integer> resting(Id statement) {
        return ImmutableList.copyOf(byStatement.get(statement));
    }

    Label label(int number) {
        return fallen.get(number) ? Label.OUT : labelling.label(number);
    }

    /** The lines whose attack on a line succeeds, in their order. */
    ImmutableList<Integer> attackers(int number) {
        return fallen.get(number)
                ? ImmutableList.of()
                : ImmutableList.sortedCopyOf(labelling.framework().attackers(number));
    }

    /** The lines that attack a line, whether they succeed or not. */
    Set<Integer> attempts(int number) {
        return Collections.unmodifiableSet(attempts.get(number));
    }

    /** The lines for a claim when it is asked, those that have fallen included. */
    ImmutableList<Integer> linesFor(Claim claim) {
        ImmutableList.Builder<Integer> found = ImmutableList.builder();
        for (Bearing bearing : bearings.withoutRebuttals(claim, bearings.askedAt(claim))) {
            if (bearing.position().takesSide() && bearing.factuality().isFor()) {
                found.addAll(bearing.position().lines);
            }
        }
        return found.build();
    }
}
