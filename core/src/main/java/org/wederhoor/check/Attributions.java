package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
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
    }

    private Optional<Finding> pair(
            Statement statement, List<Statement> denials, List<Statement> assertions, boolean own) {
        long pairs = 0;
        Statement[] shown = null;
        for (Statement denial : denials) {
            for (Statement assertion : assertions) {
                boolean sure = Semantics.cannotBothBeHeld(
                        stand(denial).certainty().orElseThrow(),
                        assertion.equals(statement)
                                ? Certainty.CERTAIN
                                : stand(assertion).certainty().orElseThrow());
                boolean several =
                        assertion.equals(statement) || !provenance.areOne(denial.speaker(), assertion.speaker());
                if (sure && several) {
                    pairs++;
                    Statement[] pair = {denial, assertion};
                    shown = shown == null || isShownBefore(pair, shown) ? pair : shown;
                }
            }
        }
        return shown == null ? Optional.empty() : Optional.of(finding(statement, shown[0], shown[1], pairs, own));
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

    private Finding finding(Statement statement, Statement denial, Statement assertion, long pairs, boolean own) {
        Explanation explanation = new Explanation();
        explanation.tellChain(provenance.chain(assertion.id()));
        explanation.tellChain(provenance.chain(denial.id()));
        explanation.add(
                StepKind.ATTRIBUTION_DENIED, Explanation.record(denial.id()), Explanation.record(statement.id()));
        TreeSet<Id> cause = new TreeSet<>(provenance.chain(assertion.id()));
        cause.addAll(provenance.chain(denial.id()));
        return Finding.builder()
                .code(own ? FindingCode.DENIED_ATTRIBUTION : FindingCode.CONTRADICTION)
                .addSubject(statement.id())
                .addAllCause(cause)
                .pairs(pairs)
                .addAllDerivation(explanation.steps())
                .build();
    }
}
