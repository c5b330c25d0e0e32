package org.wederhoor.benchmarks.check.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wederhoor.benchmarks.check.Conflicts;
import org.wederhoor.benchmarks.check.Facts;
import org.wederhoor.benchmarks.check.GeneratedDossier;
import org.wederhoor.benchmarks.check.GeneratedRelations;
import org.wederhoor.benchmarks.check.ListMap;
import org.wederhoor.check.ConsistencyChecker;
import org.wederhoor.finding.Finding;
import org.wederhoor.provenance.Provenance;

/** All peers find what we find on the same statements; SHACL, which knows no time, what is in conflict without it. */
final class PeersTest {
    private static final Facts FACTS = Facts.of(Facts.Shape.UNIFORM, 6_000, 1);

    static Stream<Named<Supplier<Peer>>> peersWithTime() {
        return Stream.of(
                Named.of("DuckDB", () -> SqlPeer.duckdb(1)),
                Named.of("DuckDB, two threads", () -> SqlPeer.duckdb(2)),
                Named.of("SQLite", SqlPeer::sqlite),
                Named.of("H2", SqlPeer::h2),
                Named.of("Drools", DroolsPeer::new));
    }

    static Stream<Named<Supplier<Peer>>> peersWithoutTime() {
        return Stream.of(Named.of("Jena", JenaPeer::new), Named.of("RDF4J", Rdf4jPeer::new));
    }

    static Stream<Named<Supplier<Peer>>> peers() {
        return Stream.concat(peersWithTime(), peersWithoutTime());
    }

    private static long[] ours() {
        return Conflicts.of(ConsistencyChecker.check(Provenance.of(GeneratedDossier.of(FACTS))));
    }

    @ParameterizedTest
    @MethodSource("peersWithTime")
    void check_sameStatements_findsWhatWeFind(Supplier<Peer> maker) {
        long[] ours = ours();
        assertTrue(ours.length > 50, "there must be conflicts, are " + ours.length);
        try (Peer peer = maker.get()) {
            peer.load(FACTS.rows());
            assertArrayEquals(ours, peer.check());
        }
    }

    @ParameterizedTest
    @MethodSource("peersWithoutTime")
    void check_sameTriples_findsWhatIsInConflictWithoutTime(Supplier<Peer> maker) {
        long[] timeless = ListMap.conflicts(FACTS.rows(), true);
        assertTrue(timeless.length > ours().length, "values of different times must clash");
        try (Peer peer = maker.get()) {
            peer.load(FACTS.rows());
            assertArrayEquals(timeless, peer.check());
        }
    }

    @ParameterizedTest
    @MethodSource("peers")
    void add_statementInConflict_isToldAndTakenBack(Supplier<Peer> maker) {
        try (Peer peer = maker.get()) {
            if (peer instanceof Peer.Live live) {
                live.load(List.of(FACTS.row(11)));
                long[] unused = live.check();
                Facts.Row stated = FACTS.row(11);
                Facts.Row against = new Facts.Row(
                        "https://example.org/statement/x",
                        stated.subject(),
                        stated.property(),
                        stated.value(),
                        true,
                        stated.from(),
                        stated.to(),
                        stated.source());
                assertTrue(live.add(against) > 0);
                live.remove(against);
                assertEquals(0, live.add(FACTS.row(12)));
            }
        }
    }

    @Test
    void components_sameRelations_areThoseWeFind() {
        int[][] edges = GeneratedRelations.parts(5_000, 1);
        List<Finding> findings = ConsistencyChecker.check(Provenance.of(GeneratedRelations.partsDossier(edges)));
        JgraphtLoops loops = new JgraphtLoops(edges);
        Set<String> first = new TreeSet<>();
        loops.components().forEach(component -> first.add(new TreeSet<>(component).first()));
        Set<String> found = new TreeSet<>();
        findings.forEach(finding -> found.add(finding.subjects().get(0).value()));
        assertTrue(found.size() > 10, "there must be loops, are " + found.size());
        assertEquals(first, found);
    }
}
