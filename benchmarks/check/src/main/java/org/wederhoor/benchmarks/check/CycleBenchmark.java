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
 * How long does it take to find and explain all loops of a relation?
 *
 * <p>Input: {@link GeneratedRelations} of 100,000 statements that something is part of something, one in two hundred of
 * which closes a loop. Unit: milliseconds a search. Run: {@code java -jar benchmarks/check/target/benchmarks.jar Cycle};
 * the comparison with JGraphT is in the module check-peers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CycleBenchmark {
    /** How many statements. */
    @Param({"100000"})
    public int statementCount = 1_000;

    private LoadedCheck relations = load(new int[0][]);

    /** Generates and loads the statements. */
    @Setup
    public void generate() {
        relations = load(GeneratedRelations.parts(statementCount, 1));
    }

    private static LoadedCheck load(int[][] edges) {
        return LoadedCheck.of(Provenance.of(GeneratedRelations.partsDossier(edges)));
    }

    /** {@return a finding for each looping component} */
    @Benchmark
    public List<Finding> loops() {
        return relations.loops();
    }
}
