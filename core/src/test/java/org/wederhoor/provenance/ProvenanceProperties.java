package org.wederhoor.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Content;
import org.wederhoor.model.Derivation;
import org.wederhoor.model.DerivationKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Dossiers;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.time.EdtfDate;

/** What provenance says of random dossiers with circles, against naive walks by the definitions. */
final class ProvenanceProperties {
    @Provide
    Arbitrary<Dossier> webs() {
        return Webs.webs();
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Dossiers.dossiers();
    }

    private static List<Finding> findings(Dossier dossier) {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(Finding::id), ProvenanceChecker.check(Provenance.of(dossier)));
    }

    @Property(tries = 150)
    void findingsOfHostileDossiersAreTheSameInAnyOrder(@ForAll("dossiers") Dossier dossier, @ForAll long seed) {
        assertEquals(findings(dossier), findings(Dossiers.shuffled(dossier, seed)));
    }

    @Property(tries = 300)
    void findingsOfWebsAreTheSameInAnyOrder(@ForAll("webs") Dossier dossier, @ForAll long seed) {
        List<Finding> found = findings(dossier);
        assertEquals(found, findings(Dossiers.shuffled(dossier, seed)));
        Statistics.collect(found.size());
    }

    /** The claim that a statement is on in the end, by following what it reports; none in a circle. */
    private static Optional<Id> claim(Dossier dossier, Id statement) {
        Set<Id> seen = new HashSet<>();
        Statement at = dossier.statements().get(statement);
        while (at != null && seen.add(at.id())) {
            Content content = at.content().orElse(null);
            if (content instanceof Content.OfClaim) {
                return Optional.of(content.id());
            }
            at = content == null ? null : dossier.statements().get(content.id());
        }
        return Optional.empty();
    }

    /** The documents in which a statement is said by its speaker, and for another all that it can be found in. */
    private static Set<Id> works(Provenance provenance, Statement statement, boolean ownOnly) {
        Set<Id> works = new TreeSet<>();
        works.add(statement.speaker());
        for (Citation citation : statement.citations()) {
            if (!ownOnly || provenance.areOne(citation.document(), statement.speaker())) {
                works.add(citation.document());
            }
        }
        return works;
    }

    private static Set<Id> hasItFrom(Provenance provenance, Statement statement) {
        Dossier dossier = provenance.dossier();
        Set<Id> from = new TreeSet<>(statement.basedOn());
        statement.content().filter(c -> c instanceof Content.OfStatement).ifPresent(c -> from.add(c.id()));
        from.retainAll(dossier.statements().keySet());
        Optional<Id> claim = claim(dossier, statement.id());
        for (Id work : works(provenance, statement, true)) {
            Source source = dossier.sources().get(work);
            for (Derivation derivation : source == null ? Set.<Derivation>of() : source.derivations()) {
                for (Statement other : dossier.statements().values()) {
                    if (claim.isPresent()
                            && !other.equals(statement)
                            && claim(dossier, other.id()).equals(claim)
                            && works(provenance, other, false).contains(derivation.from())) {
                        from.add(other.id());
                    }
                }
            }
        }
        return from;
    }

    @Property(tries = 300)
    void hasItFromIsWhatANaiveWalkFinds(@ForAll("webs") Dossier dossier) {
        Provenance provenance = Provenance.of(dossier);
        for (Statement statement : dossier.statements().values()) {
            assertEquals(hasItFrom(provenance, statement), new TreeSet<>(provenance.hasItFrom(statement.id())));
        }
    }

    /** Where a statement is said: all editions of a work are one place on one claim, all else is a place of its own. */
    private static String place(Dossier dossier, Statement statement) {
        Source speaker = dossier.sources().get(statement.speaker());
        Optional<Id> claim = claim(dossier, statement.id());
        if (speaker == null || !speaker.kind().isWork() || claim.isEmpty()) {
            return statement.id().value();
        }
        Set<Id> editions = new TreeSet<>(Set.of(speaker.id()));
        int before = 0;
        while (before < editions.size()) {
            before = editions.size();
            for (Source source : dossier.sources().values()) {
                for (Derivation derivation : source.derivations()) {
                    boolean touches = editions.contains(source.id()) || editions.contains(derivation.from());
                    if (derivation.kind() == DerivationKind.REVISION_OF && touches) {
                        editions.add(source.id());
                        editions.add(derivation.from());
                    }
                }
            }
        }
        return editions + " on " + claim.get();
    }

    /** Whether steps lead from one thing to another, none being a step too. */
    private static <T> boolean leads(T from, T to, Function<T, Set<T>> step) {
        Set<T> seen = new LinkedHashSet<>();
        ArrayDeque<T> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            T at = open.remove();
            if (seen.add(at)) {
                open.addAll(step.apply(at));
            }
        }
        return seen.contains(to);
    }

    /**
     * A step from a statement to what it has its content from is circular if steps lead back to it, or if they do between
     * places, and more than one place lies on the way.
     */
    @Property(tries = 400)
    void circlesAreWhatRestsOnItself(@ForAll("webs") Dossier dossier) {
        Provenance provenance = Provenance.of(dossier);
        Map<Id, Set<Id>> from = new TreeMap<>();
        Map<Id, String> place = new TreeMap<>();
        Map<String, Set<String>> between = new TreeMap<>();
        for (Statement statement : dossier.statements().values()) {
            from.put(statement.id(), hasItFrom(provenance, statement));
            place.put(statement.id(), place(dossier, statement));
        }
        from.forEach((id, bases) ->
                bases.forEach(basis -> between.computeIfAbsent(place.getOrDefault(id, ""), p -> new TreeSet<>())
                        .add(place.getOrDefault(basis, ""))));
        Function<String, Set<String>> step = p -> between.getOrDefault(p, Set.of());
        Set<Id> expected = new TreeSet<>();
        from.forEach((id, bases) -> {
            for (Id basis : bases) {
                String here = place.getOrDefault(id, "");
                String there = place.getOrDefault(basis, "");
                boolean back = leads(basis, id, s -> from.getOrDefault(s, Set.of()));
                boolean across = place.values().stream()
                        .anyMatch(p -> !p.equals(here) && leads(here, p, step) && leads(p, here, step));
                if (back || (across && leads(there, here, step))) {
                    expected.add(id);
                    expected.add(basis);
                }
            }
        });
        Set<Id> found = new TreeSet<>();
        for (Finding finding : findings(dossier)) {
            if (finding.code() == FindingCode.CIRCULAR_REPORTING) {
                found.addAll(finding.cause());
            }
        }
        assertEquals(expected, found);
        Statistics.collect(expected.isEmpty() ? "no circle" : "a circle");
    }

    /** The beginnings of chains: what is cited or reported by nobody, followed inward as long as something passes. */
    @Property(tries = 300)
    void reachesIsWhatSomeChainPassesOn(@ForAll("webs") Dossier dossier) {
        Provenance provenance = Provenance.of(dossier);
        for (Statement statement : dossier.statements().values()) {
            assertEquals(
                    reaches(provenance, statement, new HashSet<>(), 0),
                    provenance.reaches(statement.id()),
                    () -> statement.id().value());
        }
    }

    /** Whether a chain of reports that loses less than everything leads to a statement; at most seven reports here. */
    private static boolean reaches(Provenance provenance, Statement statement, Set<Id> inner, int lost) {
        if (lost >= 3 || !inner.add(statement.id())) {
            return false;
        }
        List<Statement> reports = provenance.dossier().statements().values().stream()
                .filter(s -> Objects.equals(s.content().orElse(null), Content.ofStatement(statement.id())))
                .toList();
        boolean found = !statement.citations().isEmpty() || reports.isEmpty();
        for (Statement report : reports) {
            int loss = switch (report.factuality()) {
                case CERTAIN_POSITIVE -> 0;
                case PROBABLE_POSITIVE -> 1;
                case POSSIBLE_POSITIVE -> 2;
                default -> 3;
            };
            boolean passes = !provenance.isWithdrawn(report.id());
            found |= passes && reaches(provenance, report, new HashSet<>(inner), lost + loss);
        }
        return found;
    }

    @Property(tries = 300)
    void lineagesAreAllWaysInward(@ForAll("webs") Dossier dossier) {
        Provenance provenance = Provenance.of(dossier);
        for (Id statement : dossier.statements().keySet()) {
            List<List<Id>> expected = new ArrayList<>();
            addWays(provenance, new ArrayList<>(List.of(statement)), expected);
            assertEquals(expected, provenance.lineages(statement).toList());
        }
    }

    private static void addWays(Provenance provenance, List<Id> way, List<List<Id>> found) {
        Set<Id> next = hasItFrom(provenance, provenance.statement(way.get(way.size() - 1)));
        next.removeAll(way);
        if (next.isEmpty()) {
            found.add(List.copyOf(way));
        }
        for (Id basis : next) {
            way.add(basis);
            addWays(provenance, way, found);
            way.remove(way.size() - 1);
        }
    }

    @Property(tries = 200)
    void hearsayIsWhatTakesTheWordOfOthers(@ForAll("webs") Dossier dossier) {
        Provenance provenance = Provenance.of(dossier);
        for (Id statement : dossier.statements().keySet()) {
            Trace trace = provenance.trace(statement);
            assertEquals(
                    trace.standing() != Standing.UNATTESTED,
                    trace.hearsayDepth().isPresent());
            assertEquals(
                    trace.standing() == Standing.HEARSAY, trace.hearsayDepth().orElse(0) > 0);
        }
    }

    /** Worked out for all statements on a claim together, as for each alone and by going back from each. */
    @Property(tries = 200)
    void rootsAndFirstDateAreThoseOfAllThatAStatementIsHadFrom(@ForAll("webs") Dossier dossier) {
        Provenance provenance = Provenance.of(dossier);
        for (Id claim : dossier.claims().keySet()) {
            for (Trace trace : provenance.traceClaim(claim).traces()) {
                assertEquals(provenance.trace(trace.statement()), trace);
                List<Id> behind = new ArrayList<>(List.of(trace.statement()));
                Set<Id> roots = new TreeSet<>();
                List<Optional<EdtfDate>> dates = new ArrayList<>();
                for (int i = 0; i < behind.size(); i++) {
                    Set<Id> next = hasItFrom(provenance, provenance.statement(behind.get(i)));
                    if (next.isEmpty()) {
                        roots.add(behind.get(i));
                    }
                    dates.add(provenance.said(behind.get(i)));
                    next.removeAll(behind);
                    behind.addAll(next);
                }
                assertEquals(new ArrayList<>(roots), trace.roots().asList());
                assertEquals(dates.stream().flatMap(Optional::stream).min(Dating.BY_LATEST), trace.earliest());
            }
        }
    }

    @Property(tries = 200)
    void bestChainIsOneOfTheChains(@ForAll("webs") Dossier dossier) {
        Provenance provenance = Provenance.of(dossier);
        for (Id statement : dossier.statements().keySet()) {
            if (provenance.reaches(statement)) {
                ImmutableList<Id> best = provenance.chain(statement);
                assertTrue(provenance.chains(statement).anyMatch(best::equals), () -> best.toString());
            }
        }
    }
}
