package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BinaryOperator;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;

/** Follows statements to those they are had from, and to those that pass them on. */
final class Tracer {
    private final Provenance provenance;
    private final Statements statements;
    private final Sources sources;
    private final Reports reports;

    Tracer(Provenance provenance) {
        this.provenance = provenance;
        this.statements = provenance.statements();
        this.sources = provenance.sources();
        this.reports = provenance.reports();
    }

    ClaimTrace traceClaim(Id claim) {
        int[] direct = provenance.claims().direct(provenance.claims().find(claim));
        Ancestry ancestry = new Ancestry(provenance, direct);
        ImmutableList.Builder<Trace> traces = ImmutableList.builder();
        List<Id> standFor = new ArrayList<>();
        List<Id> standAgainst = new ArrayList<>();
        for (int s : direct) {
            Trace trace = trace(s, ancestry);
            traces.add(trace);
            if (trace.factuality().isFor()) {
                standFor.add(trace.statement());
            } else if (trace.factuality().isAgainst()) {
                standAgainst.add(trace.statement());
            }
        }
        ImmutableList<Trace> all = traces.build();
        return new ClaimTrace(
                claim,
                all,
                provenance.independence(standFor),
                provenance.independence(standAgainst),
                all.stream().map(Trace::earliest).flatMap(Optional::stream).min(Dating.BY_LATEST),
                all.stream().map(Trace::latest).flatMap(Optional::stream).max(Dating.BY_LATEST));
    }

    Trace trace(int s) {
        return trace(s, new Ancestry(provenance, new int[] {s}));
    }

    private Trace trace(int s, Ancestry ancestry) {
        Numbering ahead = ahead(s);
        Optional<EdtfDate> latest = Optional.empty();
        for (int i = 0; i < ahead.size(); i++) {
            Optional<EdtfDate> said = provenance.dating().said((int) ahead.key(i));
            latest = Dating.either(latest, said, BinaryOperator.maxBy(Dating.BY_LATEST));
        }
        return new Trace(
                statements.id(s),
                reports.standing(s),
                hearsayDepth(s),
                reports.factuality(s),
                reports.bestChain(s),
                ancestry.roots(s),
                ancestry.earliest(s),
                latest);
    }

    /** A statement and all reports that pass it on. */
    private Numbering ahead(int s) {
        Numbering ahead = new Numbering();
        ahead.of(s);
        for (int i = 0; i < ahead.size(); i++) {
            for (int report : statements.reporters().of((int) ahead.key(i))) {
                if (passesOn(report)) {
                    ahead.of(report);
                }
            }
        }
        return ahead;
    }

    private boolean passesOn(int report) {
        return reports.passes(report) < Reports.NOTHING && reports.reaches(report);
    }

    /** Where nobody else has to be believed on the way. */
    private OptionalInt hearsayDepth(int s) {
        return switch (reports.standing(s)) {
            case FIRST_HAND, REPORTED -> OptionalInt.of(0);
            case UNATTESTED -> OptionalInt.empty();
            case HEARSAY -> OptionalInt.of(Math.max(1, fewestOthers(s)));
        };
    }

    private record Step(int statement, int others) {}

    /** Outward, what costs nothing first: passing a publication, the speaker, or again whoever was passed last. */
    private int fewestOthers(int s) {
        ArrayDeque<Step> open = new ArrayDeque<>();
        Numbering seen = new Numbering();
        open.add(new Step(s, 0));
        int fewest = Integer.MAX_VALUE;
        while (!open.isEmpty()) {
            Step step = open.remove();
            int at = step.statement();
            if (!seen.add(at)) {
                continue;
            }
            if (reports.isBeginning(at)) {
                fewest = Math.min(fewest, step.others() + costOfCitation(at, statements.speaker(s)));
            }
            for (int report : statements.reporters().of(at)) {
                if (passesOn(report) && report != s) {
                    boolean free = isFree(statements.speaker(report), statements.speaker(s), statements.speaker(at));
                    Step next = new Step(report, step.others() + (free ? 0 : 1));
                    if (free) {
                        open.addFirst(next);
                    } else {
                        open.addLast(next);
                    }
                }
            }
        }
        return fewest == Integer.MAX_VALUE ? 0 : fewest;
    }

    private boolean isFree(int passed, int speaker, int before) {
        return sources.isPublic(passed) || sources.areOne(passed, speaker) || sources.areOne(passed, before);
    }

    private int costOfCitation(int s, int speaker) {
        int cost = statements.isCited(s) ? 1 : 0;
        for (int document : statements.documents().of(s)) {
            if (isFree(document, speaker, statements.speaker(s))) {
                cost = 0;
            }
        }
        return cost;
    }
}
