package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.RelatedClaims;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Semantics;

/** Looks for the smallest sets of statements whose withdrawal gives a claim another label. */
final class FlipSearch {
    /** Trying one set costs about as much as a framework of the whole dossier, so that large dossiers get fewer tries. */
    private static final long STATEMENTS_TRIED_MAX = 400_000;

    private final Provenance provenance;
    private final Semantics semantics;
    private final RelatedClaims related;
    private final Policy policy;
    private final Claim claim;
    private final Optional<EdtfDate> at;

    FlipSearch(
            Provenance provenance,
            Semantics semantics,
            RelatedClaims related,
            Policy policy,
            Claim claim,
            Optional<EdtfDate> at) {
        this.provenance = provenance;
        this.semantics = semantics;
        this.related = related;
        this.policy = policy;
        this.claim = claim;
        this.at = at;
    }

    Flips find() {
        Argumentation actual = new Argumentation(provenance, semantics, related, policy);
        VerdictLabel label = label(actual);
        List<Id> candidates = candidates(actual);
        long budget = STATEMENTS_TRIED_MAX
                / Math.max(1, provenance.dossier().statements().size());
        List<Flip> found = new ArrayList<>();
        List<Id> single = new ArrayList<>();
        for (Id candidate : candidates) {
            if (budget-- <= 0) {
                return new Flips(ImmutableList.copyOf(found), false);
            }
            VerdictLabel changed = labelWithout(ImmutableSet.of(candidate));
            if (changed != label) {
                found.add(new Flip(ImmutableSet.of(candidate), changed));
            } else {
                single.add(candidate);
            }
        }
        for (int i = 0; i < single.size(); i++) {
            for (int j = i + 1; j < single.size(); j++) {
                if (budget-- <= 0) {
                    return new Flips(ImmutableList.copyOf(found), false);
                }
                ImmutableSet<Id> pair = ImmutableSet.of(single.get(i), single.get(j));
                VerdictLabel changed = labelWithout(pair);
                if (changed != label) {
                    found.add(new Flip(pair, changed));
                }
            }
        }
        return new Flips(ImmutableList.copyOf(found), true);
    }

    private VerdictLabel labelWithout(Set<Id> statements) {
        return label(new Argumentation(provenance.withWithdrawn(statements), semantics, related, policy));
    }

    private VerdictLabel label(Argumentation argumentation) {
        Optional<EdtfDate> asked =
                at.isPresent() ? at : argumentation.bearings().askedAt(claim);
        return Judgement.of(argumentation, claim, asked).label();
    }

    /** The statements that can matter to the label, in code point order. */
    private List<Id> candidates(Argumentation actual) {
        Set<Id> relevant = new TreeSet<>();
        for (int line : relevantLines(actual)) {
            for (Id statement : actual.line(line).statements()) {
                relevant.add(statement);
            }
        }
        for (Statement statement : provenance.dossier().statements().values()) {
            if (!statement.withdrawals().isEmpty()) {
                relevant.add(statement.id());
                for (Withdrawal withdrawal : statement.withdrawals()) {
                    relevant.add(withdrawal.statement());
                }
            }
        }
        addBasesAndReports(relevant);
        relevant.retainAll(provenance.dossier().statements().keySet());
        relevant.removeIf(provenance::isWithdrawn);
        return ImmutableList.sortedCopyOf(Comparator.naturalOrder(), relevant);
    }

    private Set<Integer> relevantLines(Argumentation actual) {
        Set<Integer> lines = new TreeSet<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (Bearing bearing : actual.bearings().on(claim, Optional.empty())) {
            open.addAll(bearing.position().lines);
        }
        actual.positions().near(claim).forEach(position -> open.addAll(position.lines));
        while (!open.isEmpty()) {
            int line = open.remove();
            if (lines.add(line)) {
                open.addAll(actual.attempts(line));
            }
        }
        return lines;
    }

    private void addBasesAndReports(Set<Id> relevant) {
        ArrayDeque<Id> open = new ArrayDeque<>(relevant);
        while (!open.isEmpty()) {
            Statement statement = provenance.dossier().statements().get(open.remove());
            if (statement == null) {
                continue;
            }
            List<Id> linked = new ArrayList<>(statement.basedOn());
            statement.content().filter(c -> c instanceof Content.OfStatement).ifPresent(c -> linked.add(c.id()));
            linked.addAll(provenance.reportsOf(statement.id()));
            for (Id other : linked) {
                if (relevant.add(other)) {
                    open.add(other);
                }
            }
        }
    }
}
