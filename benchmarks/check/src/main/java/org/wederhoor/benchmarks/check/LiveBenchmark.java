package org.wederhoor.benchmarks.check;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wederhoor.check.LiveChange;

/**
 * What does one statement more and one statement less cost, each with its check?
 *
 * <p>Input: {@link Facts} of which all but the last thousand are there already; one of those is added and taken back.
 * Unit: microseconds for both changes together; {@link CheckFigures} tells them apart, with medians and percentiles. Run:
 * {@code java -jar benchmarks/check/target/benchmarks.jar Live}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LiveBenchmark {
    /** How many statements. */
    @Param({"100000", "1000000"})
    public int statementCount = 10_000;

    private LiveFacts live = new LiveFacts(Facts.of(Facts.Shape.UNIFORM, 2_000, 1));
    private int turn;

    /** Generates and loads the statements. */
    @Setup(Level.Trial)
    public void generate() {
        live = new LiveFacts(Facts.of(Facts.Shape.UNIFORM, statementCount, 1));
    }

    private int next() {
        turn = turn + 1 == LiveFacts.CHANGING ? 0 : turn + 1;
        return turn;
    }

    /** {@return what the engine answers to the second change} */
    @Benchmark
    public LiveChange addAndRetract() {
        int number = next();
        LiveChange added = live.add(number);
        return added.version() > 0 ? live.retract(number) : added;
    }

    /** {@return how many conflicts the floor found} */
    @Benchmark
    public int floor() {
        int number = next();
        int conflicts = live.floorAdd(number);
        live.floorRetract(number);
        return conflicts;
    }
}
