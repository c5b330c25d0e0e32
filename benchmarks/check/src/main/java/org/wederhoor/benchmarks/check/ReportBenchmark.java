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
import org.wederhoor.check.ConsistencyChecker;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Dossier;
import org.wederhoor.provenance.Provenance;

/**
 * How long does it take from model objects to findings?
 *
 * <p>Input: {@link Facts} of 100,000 and 1,000,000 statements. Unit: milliseconds a dossier. Beside it runs what a Java
 * developer would write first, on rows of strings. Run: {@code java -jar benchmarks/check/target/benchmarks.jar Report}.
 * The numbers lie when the heap is so small that the collector works all the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReportBenchmark {
    /** How many statements. */
    @Param({"100000", "1000000"})
    public int statementCount = 100_000;

    private Dossier dossier = Dossier.builder().build();
    private List<Facts.Row> rows = List.of();

    /** Generates the statements, as model objects and as rows. */
    @Setup
    public void generate() {
        Facts facts = Facts.of(Facts.Shape.UNIFORM, statementCount, 1);
        dossier = GeneratedDossier.of(facts);
        rows = facts.rows();
    }

    /** {@return the findings of a dossier that nothing is known of yet} */
    @Benchmark
    public List<Finding> report() {
        return ConsistencyChecker.check(Provenance.of(dossier));
    }

    /** {@return the conflicts found by a map of lists} */
    @Benchmark
    public long[] hashMapOfLists() {
        return ListMap.conflicts(rows);
    }
}
