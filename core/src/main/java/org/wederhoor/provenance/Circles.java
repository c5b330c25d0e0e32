package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.DerivationKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;

/** Finds reports, and documents, that rest on each other in a circle. */
final class Circles {
    /*
     * A later edition of a document is the same work. So a circle also closes where one document was made from another, and
     * a later edition of that other from the one: editions are one vertex, and statements in them on one claim too.
     */
    private final Provenance provenance;
    private final Statements statements;
    private final Sources sources;
    private final ClaimStatements claims;
    private final int[] work;

    Circles(Provenance provenance) {
        this.provenance = provenance;
        this.statements = provenance.statements();
        this.sources = provenance.sources();
        this.claims = provenance.claims();
        this.work = works();
    }

    /** For each source the one that stands for all of its editions. */
    private int[] works() {
        Adjacency.Builder editions = new Adjacency.Builder(sources.size());
        for (Source source : provenance.dossier().sources().values()) {
            for (Derivation derivation : source.derivations()) {
                if (derivation.kind() == DerivationKind.REVISION_OF && sources.contains(derivation.from())) {
                    editions.add(sources.index(source.id()), sources.index(derivation.from()));
                }
            }
        }
        return Sources.connected(editions.build(), sources.ranks());
    }

    ImmutableList<Finding> find() {
        Map<Id, Set<Id>> byClaim = new TreeMap<>();
        Map<Id, Set<Id>> byStatement = new TreeMap<>();
        for (List<Integer> circle : circlesOfStatements()) {
            Set<Id> members = new TreeSet<>();
            circle.forEach(s -> members.add(statements.id(s)));
            Id first = members.iterator().next();
            Id claim = claims.claim(statements.index(first));
            (claim == null ? byStatement : byClaim)
                    .computeIfAbsent(claim == null ? first : claim, id -> new TreeSet<>())
                    .addAll(members);
        }
        List<Finding> found = new ArrayList<>();
        byClaim.forEach((claim, members) -> found.add(finding(claim, members)));
        byStatement.forEach((first, members) -> found.add(finding(first, members)));
        Set<Id> shown = sourcesOf(Iterables.concat(byClaim.values(), byStatement.values()));
        for (Set<Id> circle : circlesOfWorks()) {
            // Where their statements rest on each other, that has been found already.
            if (Sets.intersection(circle, shown).size() < 2) {
                found.add(finding(circle.iterator().next(), circle));
            }
        }
        return ImmutableList.copyOf(found);
    }

    private Set<Id> sourcesOf(Iterable<Set<Id>> circles) {
        Set<Id> found = new TreeSet<>();
        for (Id statement : Iterables.concat(circles)) {
            found.add(provenance.statement(statement).speaker());
            provenance.statement(statement).citations().forEach(citation -> found.add(citation.document()));
        }
        return found;
    }

    private Finding finding(Id subject, Set<Id> members) {
        Finding.Builder finding =
                Finding.builder().code(FindingCode.CIRCULAR_REPORTING).addSubject(subject);
        for (Id member : members) {
            int s = statements.find(member);
            if (s != Statements.NONE) {
                finding.addCause(member);
                for (int basis : provenance.lineage().from().of(s)) {
                    Id from = statements.id(basis);
                    if (members.contains(from)) {
                        StepKind kind = basis == statements.reported(s) ? StepKind.REPORTED : StepKind.BASED_ON;
                        finding.addDerivation(
                                kind == StepKind.REPORTED
                                        ? Accounts.step(kind, from, member)
                                        : Accounts.step(kind, member, from));
                    }
                }
            } else {
                addDerivations(finding, member, members);
            }
        }
        return finding.addDerivation(Step.of(StepKind.CIRCLE, new Detail.OfRecords(ImmutableList.copyOf(members))))
                .build();
    }

    private void addDerivations(Finding.Builder finding, Id document, Set<Id> members) {
        Source source = provenance.dossier().sources().get(document);
        if (source == null) {
            return;
        }
        Set<Id> from = new TreeSet<>();
        source.derivations().forEach(derivation -> from.add(derivation.from()));
        from.retainAll(members);
        from.forEach(other -> finding.addDerivation(Accounts.step(StepKind.DERIVED, document, other)));
    }

    /** The circles among statements, those of one work on one claim taken as one. */
    private List<List<Integer>> circlesOfStatements() {
        int[] vertex = new int[statements.size()];
        Map<List<Object>, Integer> shared = new HashMap<>();
        int count = 0;
        for (int s = 0; s < vertex.length; s++) {
            int speaker = statements.speaker(s);
            Id claim = claims.claim(s);
            if (claim == null || !hasEditions(speaker)) {
                vertex[s] = count++;
                continue;
            }
            Integer known = shared.putIfAbsent(List.of(work[speaker], claim), count);
            vertex[s] = known == null ? count++ : known;
        }
        Adjacency from = provenance.lineage().from();
        Adjacency.Builder edges = new Adjacency.Builder(count);
        boolean[] onItself = new boolean[count];
        for (int s = 0; s < vertex.length; s++) {
            for (int basis : from.of(s)) {
                edges.add(vertex[s], vertex[basis]);
                // An edition that repeats an earlier one of the same work is no circle.
                onItself[vertex[s]] |= vertex[s] == vertex[basis] && s == basis;
            }
        }
        return circles(Components.of(edges.build()), vertex, onItself);
    }

    private boolean hasEditions(int speaker) {
        Source source = sources.declared(speaker);
        return source != null && source.kind().isWork();
    }

    private static List<List<Integer>> circles(Components components, int[] vertex, boolean[] onItself) {
        int[] vertices = new int[components.count];
        boolean[] circular = new boolean[components.count];
        for (int v = 0; v < components.of.length; v++) {
            circular[components.of[v]] |= ++vertices[components.of[v]] > 1 || onItself[v];
        }
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int s = 0; s < vertex.length; s++) {
            int component = components.of[vertex[s]];
            if (circular[component]) {
                members.computeIfAbsent(component, c -> new ArrayList<>()).add(s);
            }
        }
        return List.copyOf(members.values());
    }

    /** The circles among documents that were made from each other, editions taken as one. */
    private List<Set<Id>> circlesOfWorks() {
        Adjacency.Builder edges = new Adjacency.Builder(sources.size());
        for (Source source : provenance.dossier().sources().values()) {
            for (Derivation derivation : source.derivations()) {
                if (sources.contains(derivation.from())) {
                    int from = work[sources.index(source.id())];
                    int to = work[sources.index(derivation.from())];
                    if (from != to) {
                        edges.add(from, to);
                    }
                }
            }
        }
        Components components = Components.of(edges.build());
        Map<Integer, Set<Integer>> works = new TreeMap<>();
        Map<Integer, Set<Id>> members = new TreeMap<>();
        for (int source = 0; source < sources.size(); source++) {
            int component = components.of[work[source]];
            works.computeIfAbsent(component, c -> new TreeSet<>()).add(work[source]);
            members.computeIfAbsent(component, c -> new TreeSet<>()).add(sources.id(source));
        }
        List<Set<Id>> circles = new ArrayList<>();
        members.forEach((component, ids) -> {
            if (works.getOrDefault(component, Set.of()).size() > 1) {
                circles.add(ids);
            }
        });
        return circles;
    }
}
