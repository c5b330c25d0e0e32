package org.wederhoor.benchmarks.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;

/**
 * How long it takes to check a whole dossier, from model objects to findings.
 *
 * <p>Input: {@link GeneratedDossier} of 10,000 to 1,000,000 statements with text ids, one clash in a hundred. Unit:
 * milliseconds a dossier. Beside it runs what a Java developer would write first, a {@link HashMap} of lists by subject
 * and property compared in pairs within each list; it knows nothing of reports, certainty, time or explanation, so it is
 * a peer for the order of magnitude only.
 *
 * <p>Run: {@code java -jar benchmarks/check/target/benchmarks.jar BatchCheck}. The numbers lie when the heap is so small
 * that the collector works all the time (give {@code -jvmArgs -Xmx8g} for a million), and when another process has the
 * second core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class BatchCheckBenchmark {
    /** How many statements. */
    @Param({"10000", "100000", "1000000"})
    int statementCount;

    private Dossier dossier = Dossier.builder().build();
    private Provenance provenance = Provenance.of(dossier);

    /** Generates the dossier. */
    @Setup
    public void generate() {
        dossier = GeneratedDossier.of(statementCount, 1).dossier();
        provenance = Provenance.of(dossier);
    }

    /** {@return the findings of the consistency checker, with the provenance worked out anew} */
    @Benchmark
    public ImmutableList<Finding> provenanceAndCheck() {
        return ConsistencyChecker.check(Provenance.of(dossier));
    }

    /** {@return the findings of the consistency checker alone} */
    @Benchmark
    public ImmutableList<Finding> check() {
        return ConsistencyChecker.check(provenance);
    }

    /** {@return how many pairs of propositions of one subject and property differ in value or polarity} */
    @Benchmark
    public long hashMapOfLists() {
        Map<Id, Map<Id, List<Proposition>>> slots = new HashMap<>();
        long pairs = 0;
        for (Statement statement : dossier.statements().values()) {
            Claim claim = statement
                    .content()
                    .map(content -> dossier.claims().get(content.id()))
                    .orElseThrow();
            Proposition proposition = claim.proposition().orElseThrow();
            List<Proposition> slot = slots.computeIfAbsent(proposition.subject(), subject -> new HashMap<>())
                    .computeIfAbsent(proposition.property(), property -> new ArrayList<>());
            for (Proposition other : slot) {
                if (!other.value().equals(proposition.value()) || other.isNegated() != proposition.isNegated()) {
                    pairs++;
                }
            }
            slot.add(proposition);
        }
        return pairs;
    }
}
