package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.time.EdtfDate;

/** Finds what was reported before it was said, and what was said before its speaker existed. */
final class Anachronisms {
    private final Provenance provenance;
    private final Map<Id, List<Case>> cases = new LinkedHashMap<>();

    Anachronisms(Provenance provenance) {
        this.provenance = provenance;
    }

    /** One thing that came too early. */
    private record Case(ImmutableList<Id> statements, ImmutableList<Step> steps, ImmutableList<Doubt> doubts) {}

    ImmutableList<Finding> find() {
        for (Statement statement : provenance.dossier().statements().values()) {
            if (!provenance.isWithdrawn(statement.id())) {
                addReports(statement);
                addCitations(statement);
                addExistence(statement);
            }
        }
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        cases.forEach((relay, of) -> found.add(finding(relay, of)));
        return found.build();
    }

    private void addReports(Statement relay) {
        Optional<EdtfDate> reported = provenance.said(relay.id());
        Set<Id> earlier = new TreeSet<>(relay.basedOn());
        relay.content().ifPresent(content -> earlier.add(content.id()));
        for (Id basis : earlier) {
            Statement said = provenance.dossier().statements().get(basis);
            if (said != null && reported.isPresent() && said.said().isPresent()) {
                addCase(
                        relay.id(),
                        ImmutableSet.of(relay.id(), basis),
                        dated(StepKind.SAID, relay.id(), reported.get()),
                        dated(StepKind.SAID, basis, said.said().get()),
                        basis,
                        TimeOrder.before(reported.get(), said.said().get()));
            }
        }
    }

    private void addCitations(Statement statement) {
        Set<Id> documents = new TreeSet<>();
        for (Citation citation : statement.citations()) {
            documents.add(citation.document());
        }
        for (Id document : documents) {
            Optional<EdtfDate> published = Optional.ofNullable(
                            provenance.dossier().sources().get(document))
                    .flatMap(Source::published);
            if (published.isPresent() && statement.said().isPresent()) {
                addCase(
                        document,
                        ImmutableSet.of(statement.id()),
                        dated(StepKind.PUBLISHED, document, published.get()),
                        dated(StepKind.SAID, statement.id(), statement.said().get()),
                        statement.id(),
                        TimeOrder.before(published.get(), statement.said().get()));
            }
        }
    }

    private void addExistence(Statement statement) {
        Optional<EdtfDate> said = provenance.said(statement.id());
        Optional<EdtfDate> existence = Optional.ofNullable(
                        provenance.dossier().sources().get(statement.speaker()))
                .flatMap(Source::existence);
        if (said.isPresent() && existence.isPresent()) {
            addCase(
                    statement.id(),
                    ImmutableSet.of(statement.id()),
                    dated(StepKind.SAID, statement.id(), said.get()),
                    dated(StepKind.EXISTED, statement.speaker(), existence.get()),
                    statement.speaker(),
                    TimeOrder.before(said.get(), existence.get()));
        }
    }

    private static Step dated(StepKind kind, Id record, EdtfDate date) {
        return Step.of(kind, new Detail.OfRecord(record), new Detail.OfDate(date));
    }

    private void addCase(
            Id relay, Set<Id> statements, Step one, Step other, Id after, Optional<ImmutableList<Doubt>> doubts) {
        if (doubts.isPresent()) {
            cases.computeIfAbsent(relay, id -> new ArrayList<>())
                    .add(new Case(
                            ImmutableList.sortedCopyOf(statements),
                            ImmutableList.of(one, other, Accounts.step(StepKind.TOO_EARLY, relay, after)),
                            doubts.get()));
        }
    }

    private static Finding finding(Id relay, List<Case> cases) {
        boolean certain = cases.stream().anyMatch(each -> each.doubts().isEmpty());
        Set<Id> cause = new TreeSet<>();
        Finding.Builder finding = Finding.builder()
                .code(FindingCode.ANACHRONISM)
                .addSubject(relay)
                .modality(certain ? Modality.CERTAIN : Modality.POSSIBLE);
        Set<Doubt> doubts = new LinkedHashSet<>();
        for (Case each : cases) {
            if (!certain || each.doubts().isEmpty()) {
                cause.addAll(each.statements());
                finding.addAllDerivation(each.steps());
                doubts.addAll(each.doubts());
            }
        }
        return finding.addAllCause(cause).addAllDoubts(doubts).build();
    }
}
