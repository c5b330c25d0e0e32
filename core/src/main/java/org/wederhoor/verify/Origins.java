package org.wederhoor.verify;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;

/** Draws who has it from whom on one side of a claim, and counts the independent origins in it. */
final class Origins {
    private final Provenance provenance;
    private final DisjointPaths paths = new DisjointPaths();
    /** What passes the matter on, so that it is followed to where it was observed. */
    private final Set<Id> passing = new LinkedHashSet<>();

    /** What passes it on, and what that has it from, which is followed to who said it first. */
    private final Set<Id> resting = new LinkedHashSet<>();

    private Origins(Provenance provenance) {
        this.provenance = provenance;
    }

    static Independence behind(Provenance provenance, Iterable<Id> statements) {
        Origins origins = new Origins(provenance);
        ArrayDeque<Id> open = new ArrayDeque<>();
        statements.forEach(open::add);
        while (!open.isEmpty()) {
            Id statement = open.remove();
            if (origins.counts(statement) && origins.passing.add(statement)) {
                open.addAll(origins.drawOutward(statement));
            }
        }
        open.addAll(origins.passing);
        while (!open.isEmpty()) {
            Id statement = open.remove();
            if (origins.resting.add(statement)) {
                open.addAll(origins.drawInward(statement));
            }
        }
        return origins.paths.count();
    }

    private boolean counts(Id statement) {
        return provenance.dossier().statements().containsKey(statement)
                && provenance.reaches(statement)
                && !provenance.isWithdrawn(statement);
    }

    private ImmutableSet<Id> drawOutward(Id id) {
        Id speaker = origin(id);
        ImmutableSet<Id> reports = provenance.reportsOf(id);
        for (Id report : reports) {
            paths.addEdge(speaker, origin(report));
        }
        ImmutableSet<Citation> citations = provenance.statement(id).citations();
        for (Citation citation : citations) {
            Id document = provenance.origin(citation.document());
            paths.addEdge(speaker, document);
            paths.addEnd(document);
        }
        if (citations.isEmpty() && reports.isEmpty()) {
            paths.addEnd(speaker);
        }
        return reports;
    }

    private List<Id> drawInward(Id id) {
        List<Id> bases = new ArrayList<>();
        for (Id basis : provenance.hasItFrom(id)) {
            if (counts(basis)) {
                paths.addEdge(origin(basis), origin(id));
                bases.add(basis);
            }
        }
        if (bases.isEmpty()) {
            paths.addStart(origin(id));
        }
        return bases;
    }

    private Id origin(Id statement) {
        return provenance.origin(provenance.statement(statement).speaker());
    }
}
