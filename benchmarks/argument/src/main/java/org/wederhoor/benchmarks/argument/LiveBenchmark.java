package org.wederhoor.benchmarks.argument;

import java.util.Random;
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
import org.wederhoor.argument.LiveFramework;

/**
 * What does one attack cost that comes and goes, with the grounded labelling kept?
 *
 * <p>Random arguments of one framework, an attack between neighbours added and removed again; microseconds for the two
 * together, sampled, so that the median can be read. Run with {@code java -jar benchmarks/argument/target/benchmarks.jar
 * Live}. The naive way is the grounded labelling of the whole, in {@link GroundedBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LiveBenchmark {
    @Param({"EVIDENCE"})
    public Family family = Family.EVIDENCE;

    @Param({"1000000"})
    public int size = 1_000_000;

    private LiveFramework<Integer> live = new LiveFramework<>();
    private final Random random = new Random(7);

    @Setup
    public void generate() {
        live = new Questions(family, size, 1).live();
    }

    @Benchmark
    public boolean attackComesAndGoes() {
        int target = 50 + random.nextInt(size - 50);
        int attacker = target - 1 - random.nextInt(50);
        boolean added = live.addAttack(attacker, target);
        return added && live.removeAttack(attacker, target);
    }
}
