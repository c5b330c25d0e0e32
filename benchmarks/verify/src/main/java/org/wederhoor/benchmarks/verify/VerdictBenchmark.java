package org.wederhoor.benchmarks.verify;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.verify.Flips;
import org.wederhoor.verify.Verdict;
import org.wederhoor.verify.Verifier;

/**
 * How long verdicts take in a large dossier.
 *
 * <p>Input: a {@link Newsroom} of so many statements with a {@link Dispute} of 100 lines in it. {@code verdict} is one verdict
 * with its explanation on a claim with about {@value #LINES} lines: look at the median of its samples. {@code verdicts} is
 * verdicts on {@value #CLAIMS} claims on all cores, a verdict counted as one operation. {@code flips} finds all smallest sets of
 * at most two statements that would change the verdict on the dispute. {@code first} is a verifier made and its first
 * verdict given, which is when all is worked out that verdicts share.
 *
 * <p>Run: {@code java -jar benchmarks/verify/target/benchmarks.jar Verdict}. The numbers lie when the heap is so small that the
 * collector works all the time, and when another process has the second core.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class VerdictBenchmark {
    private static final int LINES = 20;
    private static final int CLAIMS = 100_000;
    private static final int DISPUTED = 100;

    /** How many statements. */
    @Param("1000000")
    int statementCount;

    private Dossier dossier = Dossier.builder().build();
    private Verifier verifier = Verifier.of(dossier);
    private ImmutableList<Id> claims = ImmutableList.of();
    private ImmutableList<Id> wide = ImmutableList.of();
    private int next;

    /** Generates the dossier and works out what verdicts share. */
    @Setup
    public void generate() {
        Newsroom newsroom = Newsroom.of(statementCount, 1);
        Dispute.add(newsroom, DISPUTED);
        dossier = newsroom.dossier();
        verifier = Verifier.of(dossier);
        claims = newsroom.claims().stream().limit(CLAIMS).collect(ImmutableList.toImmutableList());
        wide = claims.stream()
                .filter(claim -> Math.abs(verifier.verify(claim).evidence().size() - LINES) <= 2)
                .limit(1_000)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return a verdict on a claim with about twenty lines} */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Verdict verdict() {
        next = (next + 1) % wide.size();
        return verifier.verify(wide.get(next));
    }

    /** {@return how many verdicts came to some label} */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OperationsPerInvocation(CLAIMS)
    public long verdicts() {
        return verifier.verdicts(claims)
                .filter(verdict -> verdict.firmness().isPresent())
                .count();
    }

    /** {@return what would change the verdict on the dispute} */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public Flips flips() {
        return verifier.verify(Dispute.CLAIM).flips();
    }

    /** {@return the first verdict of a verifier} */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public Verdict first() {
        return Verifier.of(dossier).verify(Dispute.CLAIM);
    }
}
