package org.wederhoor.benchmarks.argument;

import java.util.stream.IntStream;
import org.wederhoor.argument.Answer;
import org.wederhoor.argument.ArgumentationFramework;
import org.wederhoor.argument.Budget;
import org.wederhoor.argument.Labelling;
import org.wederhoor.argument.LiveFramework;
import org.wederhoor.argument.Semantics;
import org.wederhoor.argument.Solver;

/** One framework and the bodies that are measured on it. */
public final class Questions {
    final Floor floor;
    final ArgumentationFramework<Integer> framework;
    private final int asked;

    public Questions(Family family, int size, long seed) {
        Family.Attacks attacks = family.generate(size, seed);
        this.floor = new Floor(attacks);
        ArgumentationFramework.Builder<Integer> builder = ArgumentationFramework.<Integer>builder()
                .arguments(IntStream.range(0, size).boxed().toList());
        for (int k = 0; k < attacks.count; k++) {
            builder.attack(attacks.sources[k], attacks.targets[k]);
        }
        this.framework = builder.build();
        this.asked = framework.groundedLabelling().undecided().stream()
                .skip(framework.groundedLabelling().undecided().size() / 2)
                .findFirst()
                .orElse(size / 2);
    }

    /** The argument that is asked about: the middle one of those that the grounded labelling leaves undecided. */
    int asked() {
        return asked;
    }

    public byte[] floor() {
        return floor.grounded();
    }

    public Labelling<Integer> grounded() {
        return framework.groundedLabelling();
    }

    public Answer<Integer> extension(Semantics semantics) {
        return Solver.of(framework).extension(semantics, Budget.unlimited());
    }

    public Answer<Integer> credulous(Semantics semantics) {
        return Solver.of(framework).credulous(semantics, asked, Budget.unlimited());
    }

    public Answer<Integer> sceptical(Semantics semantics) {
        return Solver.of(framework).sceptical(semantics, asked, Budget.unlimited());
    }

    public LiveFramework<Integer> live() {
        return LiveFramework.of(framework);
    }
}
