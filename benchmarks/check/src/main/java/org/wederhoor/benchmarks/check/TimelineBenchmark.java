package org.wederhoor.benchmarks.check;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wederhoor.check.LoadedCheck;
import org.wederhoor.finding.Finding;
import org.wederhoor.provenance.Provenance;

/**
 * How near does the search for conflicts in time come to a bare Bellman-Ford search over arrays?
 *
 * <p>Input: {@link GeneratedRelations} of events each dated and before two others, which leave a moment to all. Unit:
 * milliseconds a search; {@code timelines} begins with commitments and numbers the events, {@code links} begins with
 * numbers as the floor does. Run: {@code java -jar benchmarks/check/target/benchmarks.jar Timeline}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TimelineBenchmark {
    /** How many events; there are three times as many statements. */
    @Param({"100000"})
    public int eventCount = 1_000;

    private BellmanFord floor = new BellmanFord(0, new int[0][]);
    private LoadedCheck.LoadedTimes times = load(0, new int[0][]);
    private LoadedCheck.LoadedLinks links = times.links();

    /** Generates and loads the statements. */
    @Setup
    public void generate() {
        int[][] orders = GeneratedRelations.orders(eventCount, 1);
        floor = new BellmanFord(eventCount, orders);
        times = load(eventCount, orders);
        links = times.links();
    }

    private static LoadedCheck.LoadedTimes load(int eventCount, int[][] orders) {
        return LoadedCheck.of(Provenance.of(GeneratedRelations.timelineDossier(eventCount, orders)))
                .times();
    }

    /** {@return whether a bare search finds a moment for all} */
    @Benchmark
    public boolean floor() {
        return floor.isFeasible();
    }

    /** {@return the number of conflicts among numbered events} */
    @Benchmark
    public int links() {
        return links.conflicts();
    }

    /** {@return the findings about statements} */
    @Benchmark
    public List<Finding> timelines() {
        return times.conflicts();
    }
}
