package org.wederhoor.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;

/**
 * Which statement has it from which: what it reports, what it is based on, and where its document was made from another,
 * what that other document says on the same claim.
 */
final class Lineage {
    private final Statements statements;
    private final Sources sources;
    private final ClaimStatements claims;
    private final Adjacency from;

    Lineage(Statements statements, Sources sources, ClaimStatements claims) {
        this.statements = statements;
        this.sources = sources;
        this.claims = claims;
        Map<Id, List<Integer>> inDocument = inDocuments();
        Adjacency.Builder edges = new Adjacency.Builder(statements.size());
        for (int s = 0; s < statements.size(); s++) {
            for (int basis : bases(s, inDocument)) {
                edges.add(s, basis);
            }
        }
        from = edges.build();
    }

    /** What each statement has it from. */
    Adjacency from() {
        return from;
    }

    private Map<Id, List<Integer>> inDocuments() {
        Map<Id, List<Integer>> inDocument = new HashMap<>();
        for (int s = 0; s < statements.size(); s++) {
            Statement statement = statements.get(s);
            Set<Id> documents = new LinkedHashSet<>();
            documents.add(statement.speaker());
            for (Citation citation : statement.citations()) {
                documents.add(citation.document());
            }
            for (Id document : documents) {
                inDocument.computeIfAbsent(document, d -> new ArrayList<>()).add(s);
            }
        }
        return inDocument;
    }

    private Set<Integer> bases(int s, Map<Id, List<Integer>> inDocument) {
        Set<Integer> bases = new LinkedHashSet<>();
        if (statements.reported(s) != Statements.NONE) {
            bases.add(statements.reported(s));
        }
        Statement statement = statements.get(s);
        for (Id basis : statement.basedOn()) {
            if (statements.find(basis) != Statements.NONE) {
                bases.add(statements.find(basis));
            }
        }
        Id claim = claims.claim(s);
        if (claim == null) {
            return bases;
        }
        for (int document : ownDocuments(s)) {
            Source work = sources.declared(document);
            if (work == null) {
                continue;
            }
            for (Derivation derivation : work.derivations()) {
                for (int other : inDocument.getOrDefault(derivation.from(), List.of())) {
                    if (other != s && Objects.equals(claims.claim(other), claim)) {
                        bases.add(other);
                    }
                }
            }
        }
        return bases;
    }

    /** The documents in which the speaker of a statement speaks for itself. */
    private Set<Integer> ownDocuments(int s) {
        Set<Integer> documents = new LinkedHashSet<>();
        documents.add(statements.speaker(s));
        for (Citation citation : statements.get(s).citations()) {
            int document = sources.index(citation.document());
            if (sources.areOne(document, statements.speaker(s))) {
                documents.add(document);
            }
        }
        return documents;
    }
}
