package org.wederhoor.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wederhoor.Script.cited;
import static org.wederhoor.Script.id;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.wederhoor.Script;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;

final class IndependenceProperties {
    /**
     * Who has it from whom behind some statements, drawn by the definition: sources begin a path with a statement that is
     * had from none that counts, and end one where it can be read, or where they are the last who are known to say it.
     */
    private static final class Web {
        private record Edge(Id from, Id to) {}

        private final Dossier dossier;
        private final Provenance provenance;
        private final Set<Edge> edges = new LinkedHashSet<>();
        private final Set<Id> starts = new TreeSet<>();
        private final Set<Id> ends = new TreeSet<>();

        Web(Dossier dossier, Provenance provenance, Set<Id> asked) {
            this.dossier = dossier;
            this.provenance = provenance;
            Set<Id> outward = closure(asked, this::reports);
            Set<Id> behind = closure(outward, this::bases);
            for (Id statement : behind) {
                bases(statement).forEach(basis -> edges.add(new Edge(source(basis), source(statement))));
                if (bases(statement).isEmpty()) {
                    starts.add(source(statement));
                }
            }
            for (Id statement : outward) {
                Set<Id> onward = new TreeSet<>();
                provenance.statement(statement).citations().forEach(c -> onward.add(provenance.origin(c.document())));
                ends.addAll(onward);
                reports(statement).forEach(report -> onward.add(source(report)));
                onward.forEach(to -> edges.add(new Edge(source(statement), to)));
                if (onward.isEmpty()) {
                    ends.add(source(statement));
                }
            }
        }

        private Id source(Id statement) {
            return provenance.origin(provenance.statement(statement).speaker());
        }

        private boolean counts(Id statement) {
            return dossier.statements().containsKey(statement)
                    && provenance.reaches(statement)
                    && !provenance.isWithdrawn(statement);
        }

        private List<Id> bases(Id statement) {
            return provenance.hasItFrom(statement).stream().filter(this::counts).toList();
        }

        private List<Id> reports(Id statement) {
            return provenance.reportsOf(statement).stream().filter(this::counts).toList();
        }

        private Set<Id> closure(Set<Id> from, Function<Id, List<Id>> step) {
            Set<Id> closure = new LinkedHashSet<>();
            from.stream().filter(this::counts).forEach(closure::add);
            ArrayDeque<Id> open = new ArrayDeque<>(closure);
            while (!open.isEmpty()) {
                step.apply(open.remove()).stream().filter(closure::add).forEach(open::add);
            }
            return closure;
        }

        boolean isCutBy(Set<Id> removed) {
            Set<Id> reached = new TreeSet<>(starts);
            reached.removeAll(removed);
            int before = -1;
            while (before != reached.size()) {
                before = reached.size();
                for (Edge edge : edges) {
                    if (reached.contains(edge.from()) && !removed.contains(edge.to())) {
                        reached.add(edge.to());
                    }
                }
            }
            return Collections.disjoint(reached, ends);
        }

        int smallestCut() {
            Set<Id> sources = new TreeSet<>(starts);
            edges.forEach(edge -> sources.add(edge.to()));
            int smallest = sources.size();
            for (Set<Id> removed : Sets.powerSet(sources)) {
                if (removed.size() < smallest && isCutBy(removed)) {
                    smallest = removed.size();
                }
            }
            return smallest;
        }
    }

    private static Set<Id> on(Dossier dossier, String claim) {
        Set<Id> on = new TreeSet<>();
        for (Statement statement : dossier.statements().values()) {
            if (statement.content().equals(Optional.of(Content.ofClaim(id(claim))))) {
                on.add(statement.id());
            }
        }
        return on;
    }

    @Provide
    Arbitrary<Dossier> webs() {
        return Webs.webs();
    }

    @Property(tries = 500)
    void countIsTheSmallestSetOfSourcesWithoutWhichNothingIsLeft(@ForAll("webs") Dossier dossier) {
        Provenance provenance = Provenance.of(dossier);
        Set<Id> asked = on(dossier, "c0");
        Web web = new Web(dossier, provenance, asked);
        Independence independence = provenance.independence(asked);
        assertEquals(independence.count(), independence.cut().size());
        assertTrue(web.isCutBy(independence.cut()), independence::toString);
        assertEquals(web.smallestCut(), independence.count());
        assertTrue(asked.stream().filter(web::counts).allMatch(s -> isCut(provenance, s, independence.cut())));
        Statistics.collect(independence.count());
    }

    /** Whether each chain to a statement, prolonged to where that is had from, passes a source that was taken away. */
    private static boolean isCut(Provenance provenance, Id statement, Set<Id> cut) {
        return provenance.chains(statement).allMatch(chain -> {
            boolean passed = chain.stream()
                    .anyMatch(s -> cut.contains(
                            provenance.origin(provenance.statement(s).speaker())));
            return passed
                    || !provenance.hasItFrom(statement).isEmpty()
                    || provenance.statement(chain.get(0)).citations().stream()
                            .allMatch(c -> cut.contains(provenance.origin(c.document())));
        });
    }

    @Property(tries = 100)
    void originMergesExactlyWhatActsForOrBelongsTogether(@ForAll("webs") Dossier dossier) {
        Provenance provenance = Provenance.of(dossier);
        for (Source source : dossier.sources().values()) {
            Set<Id> linked = new LinkedHashSet<>(source.actsFor());
            source.publisher().ifPresent(linked::add);
            for (Id other : linked) {
                assertEquals(provenance.origin(other), provenance.origin(source.id()));
            }
        }
        Set<Id> origins = new TreeSet<>();
        dossier.sources().keySet().forEach(source -> origins.add(provenance.origin(source)));
        for (Id origin : origins) {
            assertEquals(origin, provenance.origin(origin));
        }
        assertEquals(components(dossier), origins.size());
    }

    private static int components(Dossier dossier) {
        List<Set<Id>> parts = new ArrayList<>();
        for (Source source : dossier.sources().values()) {
            Set<Id> part = new TreeSet<>(source.actsFor());
            source.publisher().ifPresent(part::add);
            part.add(source.id());
            parts.removeIf(other -> {
                boolean meets = other.stream().anyMatch(part::contains);
                if (meets) {
                    part.addAll(other);
                }
                return meets;
            });
            parts.add(part);
        }
        return parts.size();
    }

    private static Script newsroom() {
        return Script.begin()
                .organizations("company", "government")
                .spokesperson("spokesman", "company")
                .publications("agency", "paper", "site")
                .document("wire", "agency", "2018")
                .document("page", "paper", "2018")
                .document("post", "site", "2018")
                .texts("c");
    }

    @Example
    void reprintsOfOneAgency_areOneOrigin() {
        Script script = newsroom()
                .says("s", "company", "CT+", "c")
                .reports("r1", "agency", "CT+", "s", cited("wire"))
                .reports("r2", "paper", "CT+", "r1", cited("page"))
                .reports("r3", "site", "CT+", "r1", cited("post"));
        assertEquals(new Independence(1, ImmutableSet.of(id("company"))), independence(script, "s"));
    }

    @Example
    void twoSpeakersInTwoPapers_areTwoOrigins() {
        Script script = newsroom()
                .says("s", "company", "CT+", "c", cited("page"))
                .says("t", "government", "CT+", "c", cited("post"));
        assertEquals(
                new Independence(2, ImmutableSet.of(id("company"), id("government"))), independence(script, "s", "t"));
        assertEquals(0, independence(script).count());
    }

    @Example
    void spokesmanAndPrincipal_areOneOrigin() {
        Script script = newsroom()
                .says("s", "company", "CT+", "c", cited("page"))
                .says("t", "spokesman", "CT+", "c", cited("post"));
        assertEquals(new Independence(1, ImmutableSet.of(id("company"))), independence(script, "s", "t"));
    }

    @Example
    void longChainOfReports_isOneOrigin() {
        Script script = newsroom().says("s0", "company", "CT+", "c");
        int length = 20_000;
        for (int i = 1; i < length; i++) {
            script.reports("s" + i, i % 2 == 0 ? "paper" : "site", "CT+", "s" + (i - 1));
        }
        assertEquals(1, independence(script, "s0").count());
        assertFalse(Provenance.of(script.dossier()).chain(id("s0")).isEmpty());
    }

    private static Independence independence(Script script, String... statements) {
        Set<Id> asked = new TreeSet<>();
        for (String statement : statements) {
            asked.add(id(statement));
        }
        return Provenance.of(script.dossier()).independence(asked);
    }
}
