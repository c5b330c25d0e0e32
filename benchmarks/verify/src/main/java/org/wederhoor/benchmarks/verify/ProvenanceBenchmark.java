package org.wederhoor.benchmarks.verify;

import com.google.common.collect.ImmutableList;
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
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Dossier;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.ProvenanceChecker;

/**
 * How long it takes to find all that is wrong with how the statements of a dossier reached us, from model objects to
 * findings: the provenance, balance and reviews families.
 *
 * <p>Input: a {@link Newsroom} of 1,000 to 1,000,000 statements. Unit: milliseconds a dossier. Beside it runs
 * {@link ScanAndHash}, which does no more than follow every reference once: the floor for anything that starts from the
 * same objects.
 *
 * <p>Run: {@code java -jar benchmarks/verify/target/benchmarks.jar Provenance}. The numbers lie when the heap is so small
 * that the collector works all the time, and when another process has the second core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ProvenanceBenchmark {
    /** How many statements. */
    @Param({"1000", "10000", "100000", "1000000"})
    int statementCount;

    private Dossier dossier = Dossier.builder().build();

    /** Generates the dossier. */
    @Setup
    public void generate() {
        dossier = Newsroom.of(statementCount, 1).dossier();
    }

    /** {@return the findings, with the provenance worked out anew} */
    @Benchmark
    public ImmutableList<Finding> provenanceAndFindings() {
        return ProvenanceChecker.check(Provenance.of(dossier));
    }

    /** {@return the provenance alone} */
    @Benchmark
    public Provenance provenance() {
        return Provenance.of(dossier);
    }

    /** {@return what following every reference once comes to} */
    @Benchmark
    public long scanAndHash() {
        return ScanAndHash.of(dossier);
    }
}
