package org.wederhoor.benchmarks.argument;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.wederhoor.argument.ArgumentationFramework;
import org.wederhoor.argument.Budget;
import org.wederhoor.argument.Semantics;
import org.wederhoor.argument.Solver;

/**
 * How long a search goes on after it was cancelled: the worst of many, in milliseconds, as time that passed and as time
 * that the thread computed, which other programs on the machine do not lengthen.
 *
 * <p>Each search of all semantics and questions is cancelled after some milliseconds if it is not done by then. Run with
 * {@code java -Xmx4g -cp benchmarks/argument/target/benchmarks.jar
 * org.wederhoor.benchmarks.argument.CancellationFigures}.
 */
public final class CancellationFigures {
    private static final int[] AFTER_MILLIS = {3, 30, 120, 400};
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Solver<Integer> solver;
    private final int asked;
    private double worst;
    private double worstComputing;
    private int cancelled;

    private CancellationFigures(ArgumentationFramework<Integer> framework) {
        this.solver = Solver.of(framework);
        this.asked = framework.arguments().size() / 2;
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("| framework | searches cancelled | passed ms | computed ms |");
        System.out.println("|---|---|---|---|");
        measure("100 arguments, one pair in two attacks", dense(100, 0.5));
        measure("100 arguments, one pair in ten attacks", dense(100, 0.1));
        measure("1,000 arguments, all attack all", dense(1_000, 1));
        measure("ER, 100,000 arguments", new Questions(Family.ER, 100_000, 1).framework);
        measure("WS, 1,000,000 arguments", new Questions(Family.WS, 1_000_000, 1).framework);
        measure("EVIDENCE, 1,000,000 arguments", new Questions(Family.EVIDENCE, 1_000_000, 1).framework);
    }

    private static ArgumentationFramework<Integer> dense(int size, double density) {
        Random random = new Random(1);
        ArgumentationFramework.Builder<Integer> builder = ArgumentationFramework.builder();
        for (int v = 0; v < size; v++) {
            builder.argument(v);
        }
        for (int v = 0; v < size; v++) {
            for (int w = 0; w < size; w++) {
                if (v != w && random.nextDouble() < density) {
                    builder.attack(v, w);
                }
            }
        }
        return builder.build();
    }

    private static void measure(String name, ArgumentationFramework<Integer> framework) throws InterruptedException {
        CancellationFigures figures = new CancellationFigures(framework);
        for (Semantics semantics : Semantics.values()) {
            for (int millis : AFTER_MILLIS) {
                for (Function<Budget, Object> question : figures.questions(semantics)) {
                    figures.cancel(question, millis);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f |%n",
                name,
                figures.cancelled,
                figures.worst,
                figures.worstComputing);
    }

    private List<Function<Budget, Object>> questions(Semantics semantics) {
        return List.of(
                budget -> solver.extension(semantics, budget),
                budget -> solver.credulous(semantics, asked, budget),
                budget -> solver.sceptical(semantics, asked, budget),
                budget -> solver.count(semantics, budget));
    }

    private void cancel(Function<Budget, Object> question, int afterMillis) throws InterruptedException {
        AtomicBoolean isCancelled = new AtomicBoolean();
        long[] ends = new long[2];
        Thread thread = new Thread(() -> {
            Object unused = question.apply(Budget.unlimited().cancelledWhen(isCancelled::get));
            ends[0] = System.nanoTime();
            ends[1] = THREADS.getCurrentThreadCpuTime();
        });
        thread.start();
        thread.join(afterMillis);
        long computed = THREADS.getThreadCpuTime(thread.getId());
        long start = System.nanoTime();
        isCancelled.set(true);
        thread.join();
        if (computed >= 0) {
            cancelled++;
            worst = Math.max(worst, (ends[0] - start) / 1e6);
            worstComputing = Math.max(worstComputing, (ends[1] - computed) / 1e6);
        }
    }
}
