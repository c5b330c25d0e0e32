package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;

/** The statements of a dossier as numbers, in the order of the dossier, and which of them reports which. */
final class Statements {
    static final int NONE = -1;

    private final ImmutableList<Statement> statements;
    private final Map<Id, Integer> indices;
    /** The statement that a statement reports; each reports one at most. */
    private final int[] reported;

    private final int[] speakers;
    private final Adjacency reporters;
    private final Adjacency documents;

    Statements(Dossier dossier, Sources sources) {
        statements = dossier.statements().values().asList();
        indices = new HashMap<>(statements.size() * 4 / 3 + 1);
        int size = statements.size();
        for (int s = 0; s < size; s++) {
            indices.put(statements.get(s).id(), s);
        }
        reported = new int[size];
        speakers = new int[size];
        Adjacency.Builder reports = new Adjacency.Builder(size);
        Adjacency.Builder citations = new Adjacency.Builder(size);
        for (int s = 0; s < size; s++) {
            speakers[s] = sources.index(statements.get(s).speaker());
            reported[s] = reportedBy(statements.get(s));
            if (reported[s] != NONE) {
                reports.add(reported[s], s);
            }
            for (Citation citation : statements.get(s).citations()) {
                citations.add(s, sources.index(citation.document()));
            }
        }
        reporters = reports.build();
        documents = citations.build();
    }

    private int reportedBy(Statement statement) {
        return statement.content().isPresent() && statement.content().get() instanceof Content.OfStatement content
                ? indices.getOrDefault(content.id(), NONE)
                : NONE;
    }

    int size() {
        return statements.size();
    }

    Statement get(int s) {
        return statements.get(s);
    }

    Id id(int s) {
        return statements.get(s).id();
    }

    int find(Id id) {
        return indices.getOrDefault(id, NONE);
    }

    int index(Id id) {
        Integer index = indices.get(id);
        if (index == null) {
            throw new IllegalArgumentException(
                    "statement \"" + id + "\" is not in the dossier, expected the id of one of its statements");
        }
        return index;
    }

    int reported(int s) {
        return reported[s];
    }

    int speaker(int s) {
        return speakers[s];
    }

    Adjacency reporters() {
        return reporters;
    }

    /** The sources from which a statement is cited, one for each citation. */
    Adjacency documents() {
        return documents;
    }

    boolean isCited(int s) {
        return documents.degree(s) > 0;
    }
}
