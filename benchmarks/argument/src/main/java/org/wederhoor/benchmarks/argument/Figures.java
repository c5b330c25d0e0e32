package org.wederhoor.benchmarks.argument;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.openjdk.jmh.infra.Blackhole;
import org.wederhoor.argument.Answer;
import org.wederhoor.argument.Budget;
import org.wederhoor.argument.LiveFramework;
import org.wederhoor.argument.Semantics;
import org.wederhoor.argument.Solver;

/**
 * All figures of the README in one run of a few minutes, as a table: best of several in milliseconds, and how many times
 * the floor that was measured beside it. Coarser than the JMH benchmarks, which answer one question each with error bars.
 *
 * <p>Run with {@code java -Xmx3g -cp benchmarks/argument/target/benchmarks.jar org.wederhoor.benchmarks.argument.Figures}.
 */
public final class Figures {
    private static final long SEED = 1;
    private static final List<Family> SMALL_COMPONENTS = List.of(Family.EVIDENCE, Family.BLOCKS, Family.BA, Family.WS);

    /** Keeps results alive, so that making them is not optimised away. */
    private static final Blackhole KEPT = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    private Figures() {}

    public static void main(String[] parts) {
        List<String> wanted = parts.length == 0 ? List.of("grounded", "extensions", "hard", "live") : List.of(parts);
        System.out.println("| measure | family | n | floor ms | ms | times | answer |");
        System.out.println("|---|---|---|---|---|---|---|");
        if (wanted.contains("grounded")) {
            grounded();
        }
        if (wanted.contains("extensions")) {
            extensions();
        }
        if (wanted.contains("hard")) {
            hard();
        }
        if (wanted.contains("live")) {
            live();
        }
    }

    private static void grounded() {
        for (Family family : Family.values()) {
            for (int size : new int[] {10_000, 100_000, 1_000_000}) {
                Questions questions = new Questions(family, size, SEED);
                int runs = Math.max(15, 3_000_000 / size);
                // Alternating, so that whatever else the machine does falls on both.
                double floor = Double.MAX_VALUE;
                double ours = Double.MAX_VALUE;
                for (int run = 0; run < runs; run++) {
                    floor = Math.min(floor, millis(questions::floor));
                    ours = Math.min(ours, millis(questions::grounded));
                }
                row("grounded", family, size, floor, ours, "");
            }
        }
    }

    private static void extensions() {
        for (int size : new int[] {10_000, 100_000}) {
            for (Family family : SMALL_COMPONENTS) {
                Questions questions = new Questions(family, size, SEED);
                for (Semantics semantics : List.of(Semantics.STABLE, Semantics.PREFERRED)) {
                    measure("one " + semantics, questions, family, size, () -> questions.extension(semantics));
                }
                measure("credulous", questions, family, size, () -> questions.credulous(Semantics.PREFERRED));
                measure("sceptical", questions, family, size, () -> questions.sceptical(Semantics.PREFERRED));
            }
        }
        Questions giant = new Questions(Family.ER, 10_000, SEED);
        for (Semantics semantics : List.of(Semantics.STABLE, Semantics.PREFERRED)) {
            measure("one " + semantics, giant, Family.ER, 10_000, () -> giant.extension(semantics));
        }
        measure("credulous", giant, Family.ER, 10_000, () -> giant.credulous(Semantics.PREFERRED));
        measure("sceptical", giant, Family.ER, 10_000, () -> giant.sceptical(Semantics.PREFERRED));
    }

    private static void hard() {
        Budget minute = Budget.of(Duration.ofMinutes(1));
        for (Family family : Family.values()) {
            Questions questions = new Questions(family, 1_000, SEED);
            Solver<Integer> solver = Solver.of(questions.framework);
            for (Semantics semantics :
                    List.of(Semantics.SEMI_STABLE, Semantics.STAGE, Semantics.IDEAL, Semantics.EAGER, Semantics.CF2)) {
                for (Supplier<Answer<Integer>> question : List.<Supplier<Answer<Integer>>>of(
                        () -> solver.extension(semantics, minute),
                        () -> solver.credulous(semantics, questions.asked(), minute),
                        () -> solver.sceptical(semantics, questions.asked(), minute))) {
                    long start = System.nanoTime();
                    String answer = shown(question.get());
                    row(semantics.toString(), family, 1_000, 0, (System.nanoTime() - start) / 1e6, answer);
                }
            }
        }
    }

    private static void live() {
        LiveFramework<Integer> live = new Questions(Family.EVIDENCE, 1_000_000, SEED).live();
        Random random = new Random(7);
        double[] micros = new double[200_000];
        int count = 0;
        while (count < micros.length) {
            int target = 50 + random.nextInt(1_000_000 - 50);
            int attacker = target - 1 - random.nextInt(50);
            long start = System.nanoTime();
            boolean added = live.addAttack(attacker, target);
            long middle = System.nanoTime();
            if (added) {
                boolean removed = live.removeAttack(attacker, target);
                long end = System.nanoTime();
                micros[count++] = (middle - start) / 1e3;
                micros[count++] = removed ? (end - middle) / 1e3 : Double.NaN;
            }
        }
        double[] settled = Arrays.copyOfRange(micros, micros.length / 2, micros.length);
        Arrays.sort(settled);
        System.out.printf(
                Locale.ROOT,
                "| live, one attack | EVIDENCE | 1000000 | | median %.2f µs, 99 %% %.1f µs, worst %.0f µs | | |%n",
                settled[settled.length / 2],
                settled[settled.length * 99 / 100],
                settled[settled.length - 1]);
    }

    private static void measure(
            String what, Questions questions, Family family, int size, Supplier<Answer<Integer>> body) {
        double floor = Double.MAX_VALUE;
        double ours = Double.MAX_VALUE;
        String answer = "";
        long deadline = System.nanoTime() + 2_000_000_000L;
        for (int run = 0; run < 3 || (run < 200 && System.nanoTime() < deadline); run++) {
            floor = Math.min(floor, millis(questions::floor));
            long start = System.nanoTime();
            Answer<Integer> given = body.get();
            ours = Math.min(ours, (System.nanoTime() - start) / 1e6);
            answer = shown(given);
        }
        row(what, family, size, floor, ours, answer);
    }

    private static String shown(Answer<Integer> answer) {
        return answer.isYes() ? "yes" : answer.isNo() ? "no" : "unknown";
    }

    private static double millis(Supplier<?> body) {
        long start = System.nanoTime();
        KEPT.consume(body.get());
        return (System.nanoTime() - start) / 1e6;
    }

    private static void row(String what, Family family, int size, double floor, double ours, String answer) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %s | %.2f | %s | %s |%n",
                what,
                family,
                size,
                floor == 0 ? "" : String.format(Locale.ROOT, "%.3f", floor),
                ours,
                floor == 0 ? "" : String.format(Locale.ROOT, "%.1f", ours / floor),
                answer);
    }
}
