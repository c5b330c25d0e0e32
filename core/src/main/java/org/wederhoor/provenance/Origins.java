package org.wederhoor.provenance;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.wederhoor.model.Id;

/** Draws who has it from whom behind some statements, and counts the independent origins in it. */
final class Origins {
    private final Statements statements;
    private final Sources sources;
    private final Reports reports;
    private final Adjacency from;
    private final DisjointPaths paths = new DisjointPaths();
    /** What passes the matter on, so that it is followed to what can be read. */
    private final Numbering passing = new Numbering();

    /** What passes it on, and what that has it from, which is followed to who said it first. */
    private final Numbering resting = new Numbering();

    private Origins(Provenance provenance) {
        statements = provenance.statements();
        sources = provenance.sources();
        reports = provenance.reports();
        from = provenance.lineage().from();
    }

    static Independence behind(Provenance provenance, Iterable<Id> asked) {
        Origins origins = new Origins(provenance);
        for (Id statement : asked) {
            int s = origins.statements.index(statement);
            if (origins.counts(s)) {
                origins.passing.of(s);
            }
        }
        return origins.draw();
    }

    private Independence draw() {
        for (int i = 0; i < passing.size(); i++) {
            drawOutward((int) passing.key(i));
        }
        for (int i = 0; i < passing.size(); i++) {
            resting.of(passing.key(i));
        }
        for (int i = 0; i < resting.size(); i++) {
            drawInward((int) resting.key(i));
        }
        int[] cut = paths.cut();
        return new Independence(
                cut.length, Arrays.stream(cut).mapToObj(sources::id).sorted().collect(ImmutableSet.toImmutableSet()));
    }

    private boolean counts(int s) {
        return reports.reaches(s) && !reports.isWithdrawn(s);
    }

    private void drawOutward(int s) {
        int speaker = origin(s);
        boolean ends = true;
        Adjacency reporters = statements.reporters();
        for (int k = reporters.start[s]; k < reporters.start[s + 1]; k++) {
            int report = reporters.targets[k];
            if (reports.passes(report) < Reports.NOTHING && counts(report)) {
                paths.addEdge(speaker, origin(report));
                passing.of(report);
                ends = false;
            }
        }
        Adjacency citations = statements.documents();
        for (int k = citations.start[s]; k < citations.start[s + 1]; k++) {
            int document = sources.origin(citations.targets[k]);
            paths.addEdge(speaker, document);
            paths.addEnd(document);
            ends = false;
        }
        if (ends) {
            paths.addEnd(speaker);
        }
    }

    private void drawInward(int s) {
        boolean starts = true;
        for (int k = from.start[s]; k < from.start[s + 1]; k++) {
            int basis = from.targets[k];
            if (counts(basis)) {
                paths.addEdge(origin(basis), origin(s));
                resting.of(basis);
                starts = false;
            }
        }
        if (starts) {
            paths.addStart(origin(s));
        }
    }

    private int origin(int s) {
        return sources.origin(statements.speaker(s));
    }
}
