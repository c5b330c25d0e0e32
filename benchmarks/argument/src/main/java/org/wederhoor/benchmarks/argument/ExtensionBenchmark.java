package org.wederhoor.benchmarks.argument;

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
import org.wederhoor.argument.Answer;
import org.wederhoor.argument.Semantics;

/**
 * What does one stable or preferred extension cost, and one question about one argument, over the grounded floor?
 *
 * <p>The argument is the middle one of those that the grounded labelling leaves undecided; milliseconds an operation. Run
 * with {@code java -jar benchmarks/argument/target/benchmarks.jar Extension}. One seed is one framework: hard and easy ones
 * of a family differ by orders of magnitude for ER.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExtensionBenchmark {
    @Param({"ER", "BA", "WS", "BLOCKS", "EVIDENCE"})
    public Family family = Family.EVIDENCE;

    @Param({"10000", "100000"})
    public int size = 10_000;

    @Param({"STABLE", "PREFERRED"})
    public Semantics semantics = Semantics.PREFERRED;

    private Questions questions = new Questions(Family.CHAIN, 2, 1);

    @Setup
    public void generate() {
        questions = new Questions(family, size, 1);
    }

    @Benchmark
    public byte[] floor() {
        return questions.floor();
    }

    @Benchmark
    public Answer<Integer> extension() {
        return questions.extension(semantics);
    }

    @Benchmark
    public Answer<Integer> credulous() {
        return questions.credulous(semantics);
    }

    @Benchmark
    public Answer<Integer> sceptical() {
        return questions.sceptical(semantics);
    }
}
