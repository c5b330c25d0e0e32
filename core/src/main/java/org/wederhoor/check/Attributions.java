package org.wederhoor.check;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Content;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds statements that some report and others deny to have been made.
 *
 * <p>Reporting that somebody said something commits the reporter to that having been said, and so it conflicts with a
 * denial of it; what was said plays no part. A denial by the speaker itself is DENIED_ATTRIBUTION, against reports and
 * against citations in documents; one by somebody else is a CONTRADICTION about the statement.
 */
final class Attributions {
    /** What tells a finding about one speaker from others about the same statement. */
    private record OwnKey(FindingCode code, Id voice) {}

    private final Provenance provenance;

    Attributions(Provenance provenance) {
        this.provenance = provenance;
    }

    ImmutableList<Finding> findings() {
        Map<Id, List<Statement>> reports = new TreeMap<>();
        boolean denied = false;
        for (Statement statement : provenance.onRecord()) {
            boolean report = statement.content().isPresent()
                    && statement.content().get() instanceof Content.OfStatement
                    && stand(statement).polarity().isPresent();
            if (report) {
                denied |= isDenial(statement);
                reports.computeIfAbsent(statement.content().get().id(), s -> new ArrayList<>())
                        .add(statement);
            }
        }
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        if (denied) {
            reports.forEach((reported, all) -> check(reported, all, findings));
        }
        return findings.build();
    }

    private Factuality stand(Statement statement) {
        return provenance.factuality(statement.id());
    }

    private boolean isDenial(Statement report) {
        return stand(report).polarity().equals(Optional.of(Polarity.NEGATIVE));
    }

    private void check(Id reported, List<Statement> all, ImmutableList.Builder<Finding> findings) {
        Statement statement = provenance.dossier().statements().get(reported);
        if (statement == null) {
            return;
        }
        for (boolean own : new boolean[] {true, false}) {
            List<Statement> denials = new ArrayList<>(all);
            denials.removeIf(
                    report -> !isDenial(report) || provenance.areOne(report.speaker(), statement.speaker()) != own);
            List<Statement> assertions = new ArrayList<>(all);
            assertions.removeIf(this::isDenial);
            if (own && assertions.isEmpty() && !statement.citations().isEmpty()) {
                assertions.add(statement);
            }
            pair(statement, denials, assertions, own).ifPresent(findings::add);
        }
        checkOwn(statement, all, findings);
    }

    /** Holds against each other what those who are one report and deny. */
    private void checkOwn(Statement statement, List<Statement> all, ImmutableList.Builder<Finding> findings) {
        Map<OwnKey, Tally> byVoice = new HashMap<>();
        List<Statement> assertions = new ArrayList<>(all);
        assertions.removeIf(this::isDenial);
        for (Statement denial : all) {
            for (Statement assertion : isDenial(denial) ? assertions : ImmutableList.<Statement>of()) {
                if (areSure(denial, assertion) && provenance.areOne(denial.speaker(), assertion.speaker())) {
                    FindingCode code = OneVoice.code(
                            provenance.said(denial.id()),
                            provenance.standing(denial.id()),
                            provenance.said(assertion.id()),
                            provenance.standing(assertion.id()));
                    byVoice.computeIfAbsent(new OwnKey(code, provenance.voice(denial.speaker())), key -> new Tally())
                            .add(denial, assertion);
                }
            }
        }
        byVoice.forEach((key, tally) ->
                findings.add(finding(key.code(), ImmutableList.of(key.voice(), statement.id()), statement, tally)));
    }

    private boolean areSure(Statement denial, Statement assertion) {
        return Semantics.cannotBothBeHeld(
                stand(denial).certainty().orElseThrow(),
                stand(assertion).certainty().orElseThrow());
    }

    private Optional<Finding> pair(
            Statement statement, List<Statement> denials, List<Statement> assertions, boolean own) {
        Tally tally = new Tally();
        for (Statement denial : denials) {
            for (Statement assertion : assertions) {
                boolean itself = assertion.equals(statement);
                boolean sure = itself
                        ? Semantics.cannotBothBeHeld(stand(denial).certainty().orElseThrow(), Certainty.CERTAIN)
                        : areSure(denial, assertion) && !provenance.areOne(denial.speaker(), assertion.speaker());
                if (sure) {
                    tally.add(denial, assertion);
                }
            }
        }
        FindingCode code = own ? FindingCode.DENIED_ATTRIBUTION : FindingCode.CONTRADICTION;
        return tally.pairs == 0
                ? Optional.empty()
                : Optional.of(finding(code, ImmutableList.of(statement.id()), statement, tally));
    }

    /** Denials and assertions of one thing that clash, by number and with the pair to show. */
    private static final class Tally {
        long pairs;
        private Statement @Nullable [] shown;

        void add(Statement denial, Statement assertion) {
            Statement[] pair = {denial, assertion};
            pairs++;
            shown = shown == null || isShownBefore(pair, shown) ? pair : shown;
        }

        Statement[] shown() {
            return requireNonNull(shown, "no pair was added");
        }
    }

    private static boolean isShownBefore(Statement[] pair, Statement[] other) {
        int order = later(pair).compareTo(later(other));
        return order != 0 ? order < 0 : earlier(pair).compareTo(earlier(other)) < 0;
    }

    private static Id later(Statement[] pair) {
        return pair[0].id().compareTo(pair[1].id()) > 0 ? pair[0].id() : pair[1].id();
    }

    private static Id earlier(Statement[] pair) {
        return pair[0].id().compareTo(pair[1].id()) > 0 ? pair[1].id() : pair[0].id();
    }

    private Finding finding(FindingCode code, ImmutableList<Id> subjects, Statement statement, Tally tally) {
        Id denial = tally.shown()[0].id();
        Id assertion = tally.shown()[1].id();
        Explanation explanation = new Explanation();
        explanation.tellChain(provenance.chain(assertion));
        explanation.tellChain(provenance.chain(denial));
        explanation.add(StepKind.ATTRIBUTION_DENIED, Explanation.record(denial), Explanation.record(statement.id()));
        TreeSet<Id> cause = new TreeSet<>(provenance.chain(assertion));
        cause.addAll(provenance.chain(denial));
        return Finding.builder()
                .code(code)
                .addAllSubjects(subjects)
                .addAllCause(cause)
                .pairs(tally.pairs)
                .addAllDerivation(explanation.steps())
                .build();
    }
}
