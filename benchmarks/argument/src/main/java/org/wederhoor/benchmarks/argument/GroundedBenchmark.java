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
import org.wederhoor.argument.Labelling;

/**
 * What does the grounded labelling cost over the least that linear time allows?
 *
 * <p>Frameworks of each family, 10,000 to 1,000,000 arguments with one to three attacks each; milliseconds an operation.
 * Run with {@code java -jar benchmarks/argument/target/benchmarks.jar Grounded}. The number lies if the floor is compiled
 * in another run, or if the heap is so small that collections fall in one of the two.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GroundedBenchmark {
    @Param({"ER", "BA", "WS", "BLOCKS", "CHAIN", "EVIDENCE"})
    public Family family = Family.ER;

    @Param({"10000", "100000", "1000000"})
    public int size = 10_000;

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
    public Labelling<Integer> grounded() {
        return questions.grounded();
    }
}
