package org.wederhoor.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wederhoor.check.PairSums.Term;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Certainty;
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
    private final int comparedMax;

    Attributions(Provenance provenance) {
        this(provenance, DenialTally.COMPARED_MAX);
    }

    /** @param comparedMax up to how many pairs are compared one by one */
    Attributions(Provenance provenance, int comparedMax) {
        this.provenance = provenance;
        this.comparedMax = comparedMax;
    }

    ImmutableList<Finding> findings() {
        Map<Id, List<Statement>> reports = new TreeMap<>();
        boolean denied = false;
        for (Statement report : provenance.reportsOnRecord()) {
            if (stand(report).polarity().isPresent()) {
                denied |= isDenial(report);
                reports.computeIfAbsent(report.content().orElseThrow().id(), s -> new ArrayList<>())
                        .add(report);
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
        ListMultimap<Id, Statement> denials = ArrayListMultimap.create();
        ListMultimap<Id, Statement> assertions = ArrayListMultimap.create();
        for (Statement report : all) {
            if (isDenial(report)) {
                denials.put(provenance.voice(report.speaker()), report);
            } else {
                provenance.names(report.speaker()).forEach(name -> assertions.put(name, report));
            }
        }
        for (Id voice : denials.keySet()) {
            Set<Id> names = new LinkedHashSet<>();
            denials.get(voice).forEach(denial -> names.addAll(provenance.names(denial.speaker())));
            Set<Statement> against = new LinkedHashSet<>();
            names.forEach(name -> against.addAll(assertions.get(name)));
            for (FindingCode code : OneVoice.CODES) {
                DenialTally tally = DenialTally.of(
                        denials.get(voice), ImmutableList.copyOf(against), new OwnReports(code), comparedMax);
                if (tally.pairs() > 0) {
                    findings.add(finding(code, ImmutableList.of(voice, statement.id()), statement, tally));
                }
            }
        }
    }

    private Optional<Finding> pair(
            Statement statement, List<Statement> denials, List<Statement> assertions, boolean own) {
        DenialTally tally = DenialTally.of(denials, assertions, new Reports(statement), comparedMax);
        FindingCode code = own ? FindingCode.DENIED_ATTRIBUTION : FindingCode.CONTRADICTION;
        return tally.pairs() == 0
                ? Optional.empty()
                : Optional.of(finding(code, ImmutableList.of(statement.id()), statement, tally));
    }

    private Certainty certainty(Statement report) {
        return stand(report).certainty().orElseThrow();
    }

    /** Who speaks in one name makes it one number. */
    private abstract class ByName implements DenialTally.Rule {
        private final Numbers<Id> names = new Numbers<>();
        private final IntList nameOf = new IntList();

        /** Takes the next statement, and says whether its speaker has one name alone. */
        final boolean takeName(Statement statement) {
            ImmutableList<Id> all = provenance.names(statement.speaker());
            nameOf.add(names.of(all.get(0)));
            return all.size() == 1;
        }

        final PairSums.Column name() {
            return nameOf::get;
        }
    }

    /** What others than those who deny report of a statement, or the statement itself, where documents cite it. */
    private final class Reports extends ByName {
        private final Statement statement;

        Reports(Statement statement) {
            this.statement = statement;
        }

        private record Told(Certainty certainty, boolean isItself) {}

        private Told kind(Statement report) {
            boolean isItself = report.equals(statement);
            return new Told(isItself ? Certainty.CERTAIN : certainty(report), isItself);
        }

        @Override
        public boolean clash(Statement denial, Statement assertion) {
            return Semantics.cannotBothBeHeld(certainty(denial), kind(assertion).certainty)
                    && (assertion.equals(statement) || !provenance.areOne(denial.speaker(), assertion.speaker()));
        }

        @Override
        public Optional<Object> take(Statement report) {
            return takeName(report) ? Optional.of(kind(report)) : Optional.empty();
        }

        @Override
        public ImmutableList<Term> between(Object denial, Object assertion) {
            Told other = (Told) assertion;
            if (!Semantics.cannotBothBeHeld(((Told) denial).certainty, other.certainty)) {
                return Term.NONE;
            }
            return other.isItself ? Term.ALL : Term.of(new PairSums.Differ(name()));
        }
    }

    /** What those who are one report and deny, as far as it makes a finding of one sort. */
    private final class OwnReports extends ByName {
        private final FindingCode code;
        private final VoiceAspect voices = new VoiceAspect();

        OwnReports(FindingCode code) {
            this.code = code;
        }

        private record Uttered(Certainty certainty, Object utterance) {}

        @Override
        public boolean clash(Statement denial, Statement assertion) {
            return Semantics.cannotBothBeHeld(certainty(denial), certainty(assertion))
                    && provenance.areOne(denial.speaker(), assertion.speaker())
                    && OneVoice.code(
                                    provenance.said(denial.id()),
                                    provenance.standing(denial.id()),
                                    provenance.said(assertion.id()),
                                    provenance.standing(assertion.id()))
                            == code;
        }

        @Override
        public Optional<Object> take(Statement report) {
            Optional<Object> utterance = voices.take(provenance.said(report.id()), provenance.standing(report.id()));
            boolean hasOneName = takeName(report);
            return utterance.filter(u -> hasOneName).map(u -> new Uttered(certainty(report), u));
        }

        @Override
        public ImmutableList<Term> between(Object denial, Object assertion) {
            Uttered one = (Uttered) denial;
            Uttered other = (Uttered) assertion;
            return Semantics.cannotBothBeHeld(one.certainty, other.certainty)
                    ? Term.both(
                            Term.of(new PairSums.Same(name())), voices.between(one.utterance, other.utterance, code))
                    : Term.NONE;
        }
    }

    private Finding finding(FindingCode code, ImmutableList<Id> subjects, Statement statement, DenialTally tally) {
        Id denial = tally.denial().id();
        Id assertion = tally.assertion().id();
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
                .pairs(tally.pairs())
                .addAllDerivation(explanation.steps())
                .build();
    }
}
