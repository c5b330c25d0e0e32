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
 * How near does the check of loaded statements come to loops over arrays that find the same conflicts?
 *
 * <p>Input: {@link Facts} of 100,000 and 1,000,000 statements with text ids, even and skewed, one conflict in a hundred.
 * Unit: milliseconds a check, findings as objects included; the floors get numbers and make no findings. Run: {@code java
 * -jar benchmarks/check/target/benchmarks.jar BatchCheck}. The numbers lie when the heap is so small that the collector
 * works all the time, and when another process has the second core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BatchCheckBenchmark {
    /** How many statements. */
    @Param({"100000", "1000000"})
    public int statementCount = 100_000;

    /** How they are spread. */
    @Param({"UNIFORM", "ZIPF"})
    public Facts.Shape shape = Facts.Shape.UNIFORM;

    private Facts facts = Facts.of(Facts.Shape.UNIFORM, 0, 1);
    private LoadedCheck loaded = LoadedCheck.of(Provenance.of(GeneratedDossier.of(facts)));

    /** Generates and loads the statements. */
    @Setup
    public void generate() {
        facts = Facts.of(shape, statementCount, 1);
        loaded = LoadedCheck.of(Provenance.of(GeneratedDossier.of(facts)));
    }

    /** {@return the findings of the engine} */
    @Benchmark
    public List<Finding> check() {
        return loaded.clashes();
    }

    /** {@return the conflicts, by sorting} */
    @Benchmark
    public long[] radixFloor() {
        return Floor.byRadix(facts);
    }

    /** {@return the conflicts, by hashing} */
    @Benchmark
    public long[] hashFloor() {
        return Floor.byHash(facts);
    }
}
