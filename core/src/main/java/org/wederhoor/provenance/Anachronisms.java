package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.time.EdtfDate;

/** Finds what was reported before it was said, and what was said before its speaker existed. */
final class Anachronisms {
    private final Provenance provenance;
    private final Statements statements;
    private final Sources sources;
    private final Dating dating;
    /** When each source existed, as far as that is known: mostly of none. */
    private final @Nullable EdtfDate[] existed;

    private final Map<Id, List<Case>> cases = new LinkedHashMap<>();

    Anachronisms(Provenance provenance) {
        this.provenance = provenance;
        this.statements = provenance.statements();
        this.sources = provenance.sources();
        this.dating = provenance.dating();
        existed = new EdtfDate[sources.size()];
        for (int source = 0; source < existed.length; source++) {
            Source declared = sources.declared(source);
            existed[source] = declared == null ? null : declared.existence().orElse(null);
        }
    }

    /** One thing that came too early. */
    private record Case(
            Id after, ImmutableList<Id> statements, ImmutableList<Step> steps, ImmutableList<Doubt> doubts) {
        /** What was reported or published too early first, then what was said too early by somebody. */
        static final Comparator<Case> ORDER = Comparator.comparing(
                        (Case each) -> each.steps().get(1).kind() == StepKind.EXISTED)
                .thenComparing(Case::after);
    }

    ImmutableList<Finding> find() {
        Adjacency basedOn = provenance.lineage().basedOn();
        for (int s = 0; s < statements.size(); s++) {
            if (provenance.reports().isWithdrawn(s)) {
                continue;
            }
            if (statements.reported(s) != Statements.NONE) {
                addReport(s, statements.reported(s));
            }
            for (int k = basedOn.start[s]; k < basedOn.start[s + 1]; k++) {
                if (basedOn.targets[k] != statements.reported(s)) {
                    addReport(s, basedOn.targets[k]);
                }
            }
            addCitations(s);
            if (existed[statements.speaker(s)] != null) {
                addExistence(s);
            }
        }
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        cases.forEach((relay, of) -> found.add(finding(relay, of)));
        return found.build();
    }

    private void addReport(int relay, int basis) {
        EdtfDate reported = dating.date(relay);
        EdtfDate said = statements.said(basis);
        if (reported != null && said != null && TimeOrder.mayBeBefore(reported, said)) {
            Id relayId = statements.id(relay);
            Id basisId = statements.id(basis);
            addCase(
                    relayId,
                    ImmutableSet.of(relayId, basisId),
                    dated(StepKind.SAID, relayId, reported),
                    dated(StepKind.SAID, basisId, said),
                    basisId,
                    TimeOrder.before(reported, said));
        }
    }

    private void addCitations(int s) {
        EdtfDate said = statements.said(s);
        Adjacency documents = statements.documents();
        for (int k = documents.start[s]; said != null && k < documents.start[s + 1]; k++) {
            Source document = sources.declared(documents.targets[k]);
            EdtfDate published = document == null ? null : document.published().orElse(null);
            if (published != null && TimeOrder.mayBeBefore(published, said) && isFirst(k, documents.start[s])) {
                Id documentId = sources.id(documents.targets[k]);
                addCase(
                        documentId,
                        ImmutableSet.of(statements.id(s)),
                        dated(StepKind.PUBLISHED, documentId, published),
                        dated(StepKind.SAID, statements.id(s), said),
                        statements.id(s),
                        TimeOrder.before(published, said));
            }
        }
    }

    /** Whether a citation is the first of its document. */
    private boolean isFirst(int citation, int start) {
        int[] documents = statements.documents().targets;
        for (int k = start; k < citation; k++) {
            if (documents[k] == documents[citation]) {
                return false;
            }
        }
        return true;
    }

    private void addExistence(int s) {
        EdtfDate existence = existed[statements.speaker(s)];
        EdtfDate said = dating.date(s);
        if (said != null && existence != null && TimeOrder.mayBeBefore(said, existence)) {
            Id speakerId = sources.id(statements.speaker(s));
            addCase(
                    statements.id(s),
                    ImmutableSet.of(statements.id(s)),
                    dated(StepKind.SAID, statements.id(s), said),
                    dated(StepKind.EXISTED, speakerId, existence),
                    speakerId,
                    TimeOrder.before(said, existence));
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
                            after,
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
        for (Case each : ImmutableList.sortedCopyOf(Case.ORDER, cases)) {
            if (!certain || each.doubts().isEmpty()) {
                cause.addAll(each.statements());
                finding.addAllDerivation(each.steps());
                doubts.addAll(each.doubts());
            }
        }
        return finding.addAllCause(cause).addAllDoubts(doubts).build();
    }
}
