package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.provenance.Provenance;

/**
 * Statements in parts between which nothing is reported or withdrawn, so that how the statements of one part reach us depends
 * on what is withdrawn in that part alone.
 */
final class Parts {
    /** One part: how its statements reach us, for each set of them that is withdrawn. */
    static final class Part {
        private final Provenance provenance;
        private final Map<Set<Id>, Provenance> supposed = new HashMap<>();
        final List<Statement> statements;

        private Part(Dossier dossier, List<Statement> statements) {
            this.statements = statements;
            provenance = Provenance.of(cut(dossier, statements));
        }

        Provenance without(Set<Id> withdrawn) {
            return withdrawn.isEmpty() ? provenance : supposed.computeIfAbsent(withdrawn, provenance::withWithdrawn);
        }
    }

    private final Map<Id, Part> parts = new HashMap<>();
    private final List<Part> all = new ArrayList<>();

    Parts(Dossier dossier, Iterable<Statement> statements) {
        Map<Id, Statement> byId = new LinkedHashMap<>();
        statements.forEach(statement -> byId.put(statement.id(), statement));
        Map<Id, Id> parent = new HashMap<>();
        for (Statement statement : byId.values()) {
            if (statement.content().isPresent() && statement.content().get() instanceof Content.OfStatement content) {
                join(parent, statement.id(), content.id());
            }
            for (Withdrawal withdrawal : statement.withdrawals()) {
                join(parent, statement.id(), withdrawal.statement());
            }
        }
        Map<Id, List<Statement>> members = new LinkedHashMap<>();
        byId.forEach((id, statement) -> members.computeIfAbsent(root(parent, id), r -> new ArrayList<>())
                .add(statement));
        members.values().forEach(those -> {
            Part part = new Part(dossier, those);
            all.add(part);
            those.forEach(statement -> parts.put(statement.id(), part));
        });
    }

    private static Id root(Map<Id, Id> parent, Id id) {
        Id at = id;
        for (Id above = parent.get(at); above != null; above = parent.get(at)) {
            Id next = parent.getOrDefault(above, above);
            parent.put(at, next);
            at = above;
        }
        return at;
    }

    private static void join(Map<Id, Id> parent, Id a, Id b) {
        Id one = root(parent, a);
        Id other = root(parent, b);
        if (!one.equals(other)) {
            parent.put(one, other);
        }
    }

    List<Part> all() {
        return all;
    }

    Part of(Id statement) {
        Part part = parts.get(statement);
        if (part == null) {
            throw new IllegalArgumentException("statement \"" + statement + "\" is in no part");
        }
        return part;
    }

    boolean contains(Id statement) {
        return parts.containsKey(statement);
    }

    /** A dossier of some statements and all sources that matter to how they reach us; the records are shared. */
    private static Dossier cut(Dossier dossier, List<Statement> statements) {
        Map<Id, Source> sources = new TreeMap<>();
        for (Statement statement : statements) {
            addSource(dossier, statement.speaker(), sources);
            for (Citation citation : statement.citations()) {
                addSource(dossier, citation.document(), sources);
            }
        }
        return Dossier.builder().addAll(sources.values()).addAll(statements).build();
    }

    /** Adds a source with all for whom it acts and by whom it is published, directly or through others. */
    static void addSource(Dossier dossier, Id id, Map<Id, Source> sources) {
        Set<Id> open = new LinkedHashSet<>(List.of(id));
        while (!open.isEmpty()) {
            Set<Id> next = new TreeSet<>();
            for (Id each : open) {
                Source source = dossier.sources().get(each);
                if (source != null && sources.putIfAbsent(each, source) == null) {
                    next.addAll(source.actsFor());
                    source.publisher().ifPresent(next::add);
                }
            }
            open = next;
        }
    }
}
