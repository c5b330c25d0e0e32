package org.wederhoor.benchmarks.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.openjdk.jmh.infra.Blackhole;
import org.wederhoor.check.ConsistencyChecker;
import org.wederhoor.check.LoadedCheck;
import org.wederhoor.check.StreamChecker;
import org.wederhoor.model.Dossier;
import org.wederhoor.provenance.Provenance;

/**
 * All figures about checks beside their floors in one run, as a table: best of several, taken in turns, and the ratio.
 * Coarser than the JMH benchmarks, which answer one question each with error bars.
 *
 * <p>Run with {@code java -Xmx6g -cp benchmarks/check/target/benchmarks.jar org.wederhoor.benchmarks.check.CheckFigures
 * [batch|rule|cores|report|memory|cycles|timelines|live ...] [n=1000000]}; {@code stream}, which has to be asked for, with the heap
 * that it is to do with.
 */
public final class CheckFigures {
    private static final long SEED = 1;
    private static final int RUNS = 7;
    /** Long enough for all bodies to be compiled. */
    private static final long WARM_NANOS = 8_000_000_000L;

    private static final int LIVE_ROUNDS = 100;

    /** Keeps results alive, so that making them is not optimised away. */
    private static final Blackhole KEPT = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    private CheckFigures() {}

    public static void main(String[] parts) {
        int size = Arrays.stream(parts)
                .filter(part -> part.startsWith("n="))
                .mapToInt(part -> Integer.parseInt(part.substring(2)))
                .findFirst()
                .orElse(1_000_000);
        List<String> wanted =
                Arrays.stream(parts).filter(part -> !part.startsWith("n=")).toList();
        System.out.println("| measure | n | against | its figure | ours | ours / its | same answer |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (String part : wanted.isEmpty()
                ? List.of("batch", "rule", "cores", "report", "memory", "cycles", "timelines", "live")
                : wanted) {
            switch (part) {
                case "batch" -> batch(size);
                case "rule" -> rule(size);
                case "cores" -> cores(size);
                case "report" -> report(size);
                case "memory" -> memory(size);
                case "cycles" -> cycles(100_000);
                case "timelines" -> timelines(100_000);
                case "live" -> live(size);
                case "stream" -> stream(size);
                default ->
                    throw new IllegalArgumentException(
                            "figure \"" + part + "\" is not one of batch, rule, cores, report,"
                                    + " memory, cycles, timelines, live, stream");
            }
        }
    }

    private static void batch(int size) {
        for (Facts.Shape shape : Facts.Shape.values()) {
            for (int n : new int[] {size / 10, size}) {
                Facts facts = Facts.of(shape, n, SEED);
                LoadedCheck loaded = LoadedCheck.of(Provenance.of(GeneratedDossier.of(facts)));
                boolean same = Arrays.equals(Floor.byRadix(facts), Conflicts.of(loaded.clashes()));
                double[] best = best(() -> Floor.byRadix(facts), () -> Floor.byHash(facts), loaded::clashes);
                row("check of loaded data, " + shape, n, "radix floor, ns", ns(best[0], n), ns(best[2], n), same);
                row("check of loaded data, " + shape, n, "hash floor, ns", ns(best[1], n), ns(best[2], n), same);
            }
        }
    }

    /** What a rule makes of loaded data beside the floor on data to which somebody has added what the rule concludes. */
    private static void rule(int size) {
        for (int n : new int[] {size / 10, size}) {
            Facts facts = Facts.forRule(n, SEED);
            Facts all = facts.withConclusions();
            LoadedCheck loaded = LoadedCheck.of(Provenance.of(GeneratedDossier.withRule(facts)));
            boolean same = Arrays.equals(Floor.byRadix(all), Conflicts.of(loaded.findings()));
            double[] best = best(() -> Floor.byRadix(all), loaded::findings, loaded::clashes);
            row("all findings with a rule", n, "radix floor, ns", ns(best[0], n), ns(best[1], n), same);
            row("all findings with a rule", n, "without it, ns", ns(best[2], n), ns(best[1], n), same);
        }
    }

    private static void cores(int size) {
        ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
        for (Facts.Shape shape : Facts.Shape.values()) {
            LoadedCheck loaded = LoadedCheck.of(Provenance.of(GeneratedDossier.of(Facts.of(shape, size, SEED))));
            boolean same = Arrays.equals(Conflicts.of(loaded.clashes()), Conflicts.of(loaded.clashes(pool)));
            double[] best = best(loaded::clashes, () -> loaded.clashes(pool));
            row("all cores, " + shape, size, "one core, ns", ns(best[0], size), ns(best[1], size), same);
        }
        pool.shutdown();
    }

    private static void report(int size) {
        Facts facts = Facts.of(Facts.Shape.UNIFORM, size, SEED);
        Dossier dossier = GeneratedDossier.of(facts);
        List<Facts.Row> rows = facts.rows();
        boolean same =
                Arrays.equals(ListMap.conflicts(rows), Conflicts.of(ConsistencyChecker.check(Provenance.of(dossier))));
        double[] best = best(() -> ListMap.conflicts(rows), () -> ConsistencyChecker.check(Provenance.of(dossier)));
        row("model objects in, findings out", size, "map of lists, ns", ns(best[0], size), ns(best[1], size), same);
        Provenance provenance = Provenance.of(dossier);
        double[] parts = best(() -> Provenance.of(dossier), () -> LoadedCheck.of(provenance));
        row("loading alone", size, "provenance, ns", ns(parts[0], size), ns(parts[1], size), true);
    }

    private static void memory(int size) {
        Provenance provenance = Provenance.of(GeneratedDossier.of(Facts.of(Facts.Shape.UNIFORM, size, SEED)));
        LoadedCheck first = LoadedCheck.of(provenance);
        KEPT.consume(first.clashes());
        long before = used();
        LoadedCheck loaded = LoadedCheck.of(provenance);
        long after = used();
        KEPT.consume(first);
        KEPT.consume(loaded);
        row(
                "engine memory a statement, numbering of ids included",
                size,
                "asked, bytes",
                48,
                (after - before) / (double) size,
                true);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    /** How long a stream of statements takes beside a tenth of it, statement by statement. */
    private static void stream(int size) {
        double[] nanos = new double[2];
        int[] sizes = {size / 10, size};
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            Facts facts = Facts.of(Facts.Shape.UNIFORM, sizes[i], SEED);
            StreamChecker stream = new StreamChecker();
            GeneratedDossier.vocabulary().properties().values().forEach(stream::add);
            for (int number = 0; number < sizes[i]; number++) {
                stream.add(GeneratedDossier.claim(facts.row(number), number));
                stream.add(GeneratedDossier.statement(facts.row(number), number));
            }
            KEPT.consume(stream.findings());
            nanos[i] = ns((double) (System.nanoTime() - start), sizes[i]);
        }
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        row(
                "stream, making its records included, heap " + heap + " MiB",
                size,
                "a tenth, ns",
                nanos[0],
                nanos[1],
                true);
    }

    private static void cycles(int size) {
        int[][] edges = GeneratedRelations.parts(size, SEED);
        LoadedCheck loaded = LoadedCheck.of(Provenance.of(GeneratedRelations.partsDossier(edges)));
        StrongSearch floor = new StrongSearch(edges);
        int loops = floor.components();
        double[] best = best(floor::components, loaded::loops);
        row(
                "loops of loaded data",
                size,
                "bare Tarjan, ms",
                best[0] / 1e6,
                best[1] / 1e6,
                loops == loaded.loops().size());
    }

    private static void timelines(int events) {
        int[][] orders = GeneratedRelations.orders(events, SEED);
        BellmanFord floor = new BellmanFord(events, orders);
        LoadedCheck.LoadedTimes times = LoadedCheck.of(
                        Provenance.of(GeneratedRelations.timelineDossier(events, orders)))
                .times();
        LoadedCheck.LoadedLinks links = times.links();
        boolean same = floor.isFeasible() && links.conflicts() == 0;
        double[] best = best(floor::isFeasible, links::conflicts, times::conflicts);
        int size = events + orders.length;
        row("timelines, numbered links", size, "Bellman-Ford, ms", best[0] / 1e6, best[1] / 1e6, same);
        row("timelines, commitments in", size, "Bellman-Ford, ms", best[0] / 1e6, best[2] / 1e6, same);
    }

    private static void live(int size) {
        for (int n : new int[] {size / 10, size}) {
            LiveFacts live = new LiveFacts(Facts.of(Facts.Shape.UNIFORM, n, SEED));
            double[][] floor = live(live::floorAdd, live::floorRetract);
            double[][] ours =
                    live(number -> KEPT.consume(live.add(number)), number -> KEPT.consume(live.retract(number)));
            String[] names = {"live add", "live retract"};
            for (int i = 0; i < 2; i++) {
                row(names[i] + ", median", n, "floor, µs", at(floor[i], 0.5), at(ours[i], 0.5), true);
                row(names[i] + ", 99.9 %", n, "floor, µs", at(floor[i], 0.999), at(ours[i], 0.999), true);
            }
        }
    }

    /** Microseconds of each of two changes, in ascending order, once they are compiled. */
    private static double[][] live(IntConsumer add, IntConsumer retract) {
        long deadline = System.nanoTime() + WARM_NANOS;
        for (int number = 0; System.nanoTime() < deadline; number = (number + 1) % LiveFacts.CHANGING) {
            add.accept(number);
            retract.accept(number);
        }
        double[][] micros = new double[2][LIVE_ROUNDS * LiveFacts.CHANGING];
        for (int i = 0; i < micros[0].length; i++) {
            int number = i % LiveFacts.CHANGING;
            long start = System.nanoTime();
            add.accept(number);
            long middle = System.nanoTime();
            retract.accept(number);
            long end = System.nanoTime();
            micros[0][i] = (middle - start) / 1e3;
            micros[1][i] = (end - middle) / 1e3;
        }
        Arrays.sort(micros[0]);
        Arrays.sort(micros[1]);
        return micros;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static double ns(double nanos, int statements) {
        return nanos / statements;
    }

    /** The best of several runs of each, taken in turns so that whatever else the machine does falls on all. */
    private static double[] best(Supplier<?>... bodies) {
        double[] best = new double[bodies.length];
        Arrays.fill(best, Double.MAX_VALUE);
        long deadline = System.nanoTime() + WARM_NANOS;
        for (int run = 0; run < RUNS || System.nanoTime() < deadline; run++) {
            for (int i = 0; i < bodies.length; i++) {
                long start = System.nanoTime();
                KEPT.consume(bodies[i].get());
                best[i] = Math.min(best[i], (double) (System.nanoTime() - start));
            }
        }
        return best;
    }

    private static void row(String what, int size, String against, double its, double ours, boolean same) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %.2f | %.2f | %.2f | %s |%n",
                what,
                size,
                against,
                its,
                ours,
                ours / its,
                same);
    }
}
