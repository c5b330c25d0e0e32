package org.wederhoor.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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
        Adjacency.Builder editions = new Adjacency.Builder();
        Adjacency derivedFrom = sources.derivedFrom();
        for (int s = 0; s < sources.size(); s++) {
            Source source = derivedFrom.degree(s) > 0 ? sources.declared(s) : null;
            for (Derivation derivation : source == null ? ImmutableSet.<Derivation>of() : source.derivations()) {
                if (derivation.kind() == DerivationKind.REVISION_OF) {
                    editions.add(s, sources.index(derivation.from()));
                }
            }
        }
        return Pointers.connected(editions.build(sources.size()), sources.ids()::isBefore);
    }

    ImmutableList<Finding> find() {
        Map<Id, Set<Id>> byClaim = new TreeMap<>();
        Map<Id, Set<Id>> byStatement = new TreeMap<>();
        for (List<Integer> circle : circlesOfStatements()) {
            Set<Id> members = new TreeSet<>();
            circle.forEach(s -> members.add(statements.id(s)));
            Id first = members.iterator().next();
            int claim = claims.claim(statements.index(first));
            (claim == ClaimStatements.NONE ? byStatement : byClaim)
                    .computeIfAbsent(claim == ClaimStatements.NONE ? first : claims.id(claim), id -> new TreeSet<>())
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
                for (Id from : provenance.hasItFrom(member)) {
                    if (members.contains(from)) {
                        finding.addDerivation(
                                statements.find(from) == statements.reported(s)
                                        ? Accounts.step(StepKind.REPORTED, from, member)
                                        : Accounts.step(StepKind.BASED_ON, member, from));
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

    /** The statements in circles, circle by circle; those of one work on one claim are taken as one. */
    private Collection<List<Integer>> circlesOfStatements() {
        Adjacency from = provenance.lineage().from();
        if (from.isEmpty()) {
            return List.of();
        }
        int[] place = new int[statements.size()];
        int placeCount = places(place);
        Components own = Components.of(from);
        Components merged = placeCount == place.length ? own : Components.of(between(from, place, placeCount));
        int[] placesIn = new int[merged.count];
        for (int p = 0; p < placeCount; p++) {
            placesIn[merged.of[p]]++;
        }
        // A statement takes part if something leads to it, or from it, within the circle. An edition that repeats an
        // earlier one of the same work is no circle.
        BitSet circular = new BitSet();
        for (int s = 0; s < place.length; s++) {
            for (int k = from.start[s]; k < from.start[s + 1]; k++) {
                int basis = from.targets[k];
                int circle = merged.of[place[s]];
                boolean within = circle == merged.of[place[basis]];
                if (within && (placesIn[circle] > 1 || own.of[s] == own.of[basis])) {
                    circular.set(s);
                    circular.set(basis);
                }
            }
        }
        Map<Integer, List<Integer>> circles = new TreeMap<>();
        for (int s = circular.nextSetBit(0); s >= 0; s = circular.nextSetBit(s + 1)) {
            circles.computeIfAbsent(merged.of[place[s]], c -> new ArrayList<>()).add(s);
        }
        return circles.values();
    }

    /** Numbers the places where things are said: a work and a claim, or for all else the statement itself. */
    private int places(int[] place) {
        Numbering places = new Numbering();
        for (int s = 0; s < place.length; s++) {
            Source speaker = sources.declared(statements.speaker(s));
            int claim = claims.claim(s);
            boolean shared = claim != ClaimStatements.NONE
                    && speaker != null
                    && speaker.kind().isWork();
            place[s] = places.of(shared ? (long) work[statements.speaker(s)] << Integer.SIZE | claim : -1L - s);
        }
        return places.size();
    }

    private static Adjacency between(Adjacency from, int[] place, int placeCount) {
        Adjacency.Builder edges = new Adjacency.Builder();
        for (int s = 0; s < place.length; s++) {
            for (int k = from.start[s]; k < from.start[s + 1]; k++) {
                edges.add(place[s], place[from.targets[k]]);
            }
        }
        return edges.build(placeCount);
    }

    /** The circles among documents that were made from each other, editions taken as one. */
    private List<Set<Id>> circlesOfWorks() {
        Adjacency derivedFrom = sources.derivedFrom();
        if (derivedFrom.isEmpty()) {
            return List.of();
        }
        Adjacency.Builder edges = new Adjacency.Builder();
        for (int source = 0; source < sources.size(); source++) {
            for (int k = derivedFrom.start[source]; k < derivedFrom.start[source + 1]; k++) {
                if (work[source] != work[derivedFrom.targets[k]]) {
                    edges.add(work[source], work[derivedFrom.targets[k]]);
                }
            }
        }
        Components components = Components.of(edges.build(sources.size()));
        // Only what stands for all editions of a work has edges, so that each vertex of a component is a work.
        int[] works = new int[components.count];
        for (int source = 0; source < sources.size(); source++) {
            works[components.of[source]]++;
        }
        Map<Integer, Set<Id>> members = new TreeMap<>();
        for (int source = 0; source < sources.size(); source++) {
            int component = components.of[work[source]];
            if (works[component] > 1) {
                members.computeIfAbsent(component, c -> new TreeSet<>()).add(sources.id(source));
            }
        }
        return List.copyOf(members.values());
    }
}
