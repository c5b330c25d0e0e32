package org.wederhoor.benchmarks.check.peers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.wederhoor.benchmarks.check.Conflicts;
import org.wederhoor.benchmarks.check.Facts;
import org.wederhoor.benchmarks.check.GeneratedDossier;
import org.wederhoor.benchmarks.check.GeneratedRelations;
import org.wederhoor.benchmarks.check.LiveFacts;
import org.wederhoor.check.ConsistencyChecker;
import org.wederhoor.check.LiveChange;
import org.wederhoor.check.LiveChecker;
import org.wederhoor.check.LoadedCheck;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;

/**
 * How many times faster than what a Java developer would pick instead, in one run, as a table: best of several, ours and
 * theirs in turns.
 *
 * <p>All are fed the same statements with the same string ids. SHACL leaves times aside and so finds more; {@link Shapes}
 * says how. The peers' figures are for loading and checking together and for checking what is loaded.
 *
 * <p>Run with {@code java -Xmx10g -cp benchmarks/check-peers/target/benchmarks.jar
 * org.wederhoor.benchmarks.check.peers.PeerFigures [n=1000000] [batch|cycles|live ...] [DuckDB ...]}.
 */
public final class PeerFigures {
    private static final long SEED = 1;
    private static final int RUNS = 3;
    private static final int LIVE_ROUNDS = 20;
    /** Long enough for all that changes call to be compiled. */
    private static final long WARM_NANOS = 8_000_000_000L;

    private static final Map<String, Supplier<Peer>> PEERS = new LinkedHashMap<>();

    static {
        PEERS.put("DuckDB", () -> SqlPeer.duckdb(1));
        PEERS.put(
                "DuckDB-all-threads", () -> SqlPeer.duckdb(Runtime.getRuntime().availableProcessors()));
        PEERS.put("Drools", DroolsPeer::new);
        PEERS.put("Jena", JenaPeer::new);
        PEERS.put("RDF4J", Rdf4jPeer::new);
        PEERS.put("SQLite", SqlPeer::sqlite);
        PEERS.put("H2", SqlPeer::h2);
    }

    private PeerFigures() {}

    public static void main(String[] parts) {
        int size = Arrays.stream(parts)
                .filter(part -> part.startsWith("n="))
                .mapToInt(part -> Integer.parseInt(part.substring(2)))
                .findFirst()
                .orElse(1_000_000);
        List<String> wanted = Arrays.asList(parts);
        List<String> names = PEERS.keySet().stream().filter(wanted::contains).toList();
        List<String> peers = names.isEmpty() ? List.copyOf(PEERS.keySet()) : names;
        boolean all = !wanted.contains("batch") && !wanted.contains("cycles") && !wanted.contains("live");
        System.out.println("| measure | n | peer | peer's figure | ours | peer / ours | conflicts, peer and ours |");
        System.out.println("|---|---|---|---|---|---|---|");
        if (all || wanted.contains("batch")) {
            batch(size, peers);
        }
        if (all || wanted.contains("cycles")) {
            cycles(100_000);
            liveCycles(100_000);
        }
        if (all || wanted.contains("live")) {
            live(size / 10, peers);
        }
    }

    private static void batch(int size, List<String> names) {
        Facts facts = Facts.of(Facts.Shape.UNIFORM, size, SEED);
        List<Facts.Row> rows = facts.rows();
        Dossier dossier = GeneratedDossier.of(facts);
        Provenance provenance = Provenance.of(dossier);
        LoadedCheck loaded = LoadedCheck.of(provenance);
        long[] found = Conflicts.of(loaded.clashes());
        for (String name : names) {
            double[] best = new double[4];
            Arrays.fill(best, Double.MAX_VALUE);
            int theirs = 0;
            for (int run = 0; run < RUNS; run++) {
                try (Peer peer = supplier(name).get()) {
                    long start = System.nanoTime();
                    peer.load(rows);
                    long middle = System.nanoTime();
                    theirs = peer.check().length;
                    long end = System.nanoTime();
                    best[0] = Math.min(best[0], (double) (end - start));
                    best[1] = Math.min(best[1], (double) (end - middle));
                }
                for (int again = 0; again < 3; again++) {
                    long start = System.nanoTime();
                    List<Finding> report = ConsistencyChecker.check(Provenance.of(dossier));
                    long middle = System.nanoTime();
                    List<Finding> clashes = loaded.clashes();
                    long end = System.nanoTime();
                    if (report.size() != clashes.size()) {
                        throw new IllegalStateException("report and clashes differ");
                    }
                    best[2] = Math.min(best[2], (double) (middle - start));
                    best[3] = Math.min(best[3], (double) (end - middle));
                }
            }
            String counts = theirs + " and " + found.length;
            row("statements in, conflicts out, ns", size, name, best[0] / size, best[2] / size, counts);
            row("check of loaded data, ns", size, name, best[1] / size, best[3] / size, counts);
        }
    }

    private static Supplier<Peer> supplier(String name) {
        Supplier<Peer> supplier = PEERS.get(name);
        if (supplier == null) {
            throw new IllegalArgumentException("peer \"" + name + "\" is not one of " + PEERS.keySet());
        }
        return supplier;
    }

    private static void cycles(int size) {
        int[][] edges = GeneratedRelations.parts(size, SEED);
        Dossier dossier = GeneratedRelations.partsDossier(edges);
        LoadedCheck loaded = LoadedCheck.of(Provenance.of(dossier));
        JgraphtLoops graph = new JgraphtLoops(edges);
        double[] best = new double[6];
        Arrays.fill(best, Double.MAX_VALUE);
        int theirs = 0;
        int ours = 0;
        for (int run = 0; run < 4 * RUNS; run++) {
            long[] at = new long[7];
            at[0] = System.nanoTime();
            JgraphtLoops built = new JgraphtLoops(edges);
            Set<Set<String>> first = built.components();
            at[1] = System.nanoTime();
            List<Finding> report = ConsistencyChecker.check(Provenance.of(dossier));
            at[2] = System.nanoTime();
            Set<Set<String>> components = graph.components();
            at[3] = System.nanoTime();
            Set<String> onLoops = graph.onLoops();
            at[4] = System.nanoTime();
            List<Finding> loops = loaded.loops();
            at[5] = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                best[i] = Math.min(best[i], (double) (at[i + 1] - at[i]));
            }
            theirs = components.size();
            ours = loops.size();
            if (first.size() != theirs || report.size() != ours || onLoops.size() < 2 * theirs) {
                throw new IllegalStateException("loops found differ from run to run");
            }
        }
        String counts = theirs + " and " + ours;
        row("cycles, statements in, ms", size, "JGraphT Kosaraju", best[0] / 1e6, best[1] / 1e6, counts);
        row("cycles of loaded data, ms", size, "JGraphT Kosaraju", best[2] / 1e6, best[4] / 1e6, counts);
        row("cycles of loaded data, ms", size, "JGraphT CycleDetector", best[3] / 1e6, best[4] / 1e6, counts);
    }

    /** One step of a relation less and one more, all others being there; the peer is asked about the step's start alone. */
    private static void liveCycles(int size) {
        int[][] edges = GeneratedRelations.parts(size, SEED);
        Dossier dossier = GeneratedRelations.partsDossier(edges);
        List<Statement> statements = dossier.statements().values().asList();
        LiveChecker checker = LiveChecker.of(dossier);
        JgraphtLoops graph = new JgraphtLoops(edges);
        int apart = size / LiveFacts.CHANGING;
        boolean[][] closing = new boolean[2][LiveFacts.CHANGING];
        double[][] ours = changes(
                number -> {
                    LiveChange unused =
                            checker.remove(statements.get(number * apart).id());
                },
                number -> {
                    LiveChange change = checker.put(statements.get(number * apart));
                    closing[0][number] = !change.isEmpty();
                });
        double[][] theirs = changes(
                number -> graph.remove(edges[number * apart]),
                number -> closing[1][number] = graph.closes(edges[number * apart]));
        for (int i = 0; i < LiveFacts.CHANGING; i++) {
            // The peer also says yes where the start of the step is on a loop without it.
            if (closing[0][i] && !closing[1][i]) {
                throw new IllegalStateException("step " + i * apart + " closes a loop that the peer does not have");
            }
        }
        String name = "JGraphT CycleDetector";
        row("live step more, median, µs", size, name, at(theirs[1], 0.5), at(ours[1], 0.5), "");
        row("live step more, 99 %, µs", size, name, at(theirs[1], 0.99), at(ours[1], 0.99), "");
        row("live step less, median, µs", size, name, at(theirs[0], 0.5), at(ours[0], 0.5), "");
    }

    private static void live(int size, List<String> names) {
        Facts facts = Facts.of(Facts.Shape.UNIFORM, size, SEED);
        int loaded = facts.size() - LiveFacts.CHANGING;
        List<Facts.Row> rows = facts.rows();
        LiveFacts live = new LiveFacts(facts);
        double[][] ours = changes(
                number -> {
                    LiveChange unused = live.add(number);
                },
                number -> {
                    LiveChange unused = live.retract(number);
                });
        for (String name : names) {
            try (Peer peer = supplier(name).get()) {
                if (!(peer instanceof Peer.Live other) || name.startsWith("DuckDB")) {
                    continue;
                }
                other.load(rows.subList(0, loaded));
                if (peer instanceof DroolsPeer) {
                    long[] unused = peer.check();
                }
                double[][] theirs = changes(
                        number -> {
                            int unused = other.add(rows.get(loaded + number));
                        },
                        number -> other.remove(rows.get(loaded + number)));
                row("live add, median, µs", size, name, at(theirs[0], 0.5), at(ours[0], 0.5), "");
                row("live add, 99.9 %, µs", size, name, at(theirs[0], 0.999), at(ours[0], 0.999), "");
                row("live retract, median, µs", size, name, at(theirs[1], 0.5), at(ours[1], 0.5), "");
            }
        }
    }

    /** Microseconds of each of two changes, in ascending order, once they are compiled. */
    private static double[][] changes(IntConsumer first, IntConsumer second) {
        long deadline = System.nanoTime() + WARM_NANOS;
        for (int number = 0; System.nanoTime() < deadline; number = (number + 1) % LiveFacts.CHANGING) {
            first.accept(number);
            second.accept(number);
        }
        double[][] micros = new double[2][LIVE_ROUNDS * LiveFacts.CHANGING];
        for (int i = 0; i < micros[0].length; i++) {
            int number = i % LiveFacts.CHANGING;
            long start = System.nanoTime();
            first.accept(number);
            long middle = System.nanoTime();
            second.accept(number);
            long end = System.nanoTime();
            micros[0][i] = (middle - start) / 1e3;
            micros[1][i] = (end - middle) / 1e3;
        }
        for (int i = 0; i < 2; i++) {
            Arrays.sort(micros[i]);
        }
        return micros;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static void row(String what, int size, String peer, double theirs, double ours, String counts) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %.2f | %.2f | %.2f | %s |%n",
                what,
                size,
                peer,
                theirs,
                ours,
                theirs / ours,
                counts);
    }
}
