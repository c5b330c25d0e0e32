package org.wederhoor.benchmarks.argument.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.tweetyproject.arg.dung.reasoner.SatStableReasoner;
import org.tweetyproject.arg.dung.reasoner.SimpleGroundedReasoner;
import org.tweetyproject.arg.dung.syntax.Argument;
import org.tweetyproject.arg.dung.syntax.Attack;
import org.tweetyproject.arg.dung.syntax.DungTheory;
import org.tweetyproject.logics.pl.sat.Sat4jSolver;
import org.wederhoor.argument.Semantics;
import org.wederhoor.benchmarks.argument.Family;
import org.wederhoor.benchmarks.argument.Questions;

/**
 * How many times faster than TweetyProject, and how near to CaDiCaL, in one run: best of three, milliseconds.
 *
 * <p>Run with {@code java -Xmx3g -cp benchmarks/argument-peers/target/benchmarks.jar
 * org.wederhoor.benchmarks.argument.peers.PeerFigures}. The program {@code cadical} must be on the path (Debian package {@code cadical}). Its time is that of
 * the whole process on clauses in a file, for the part of the framework that the grounded labelling leaves undecided; for
 * preferred extensions it is asked for one non-empty complete set only, which is where finding a preferred one begins.
 */
public final class PeerFigures {
    private static final int RUNS = 3;

    private PeerFigures() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("| measure | family | n | seed | peer | peer ms | ms | peer / ours | same answer |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        tweetyGrounded(Family.ER, 100_000);
        tweetyStable(Family.EVIDENCE, 10_000);
        tweetyStable(Family.BLOCKS, 10_000);
        for (int seed = 1; seed <= 5; seed++) {
            cadical(seed, Semantics.STABLE);
            cadical(seed, Semantics.PREFERRED);
        }
    }

    private static DungTheory theory(Family.Attacks attacks, int size) {
        DungTheory theory = new DungTheory();
        Argument[] arguments = new Argument[size];
        for (int v = 0; v < size; v++) {
            arguments[v] = new Argument(Integer.toString(v));
            boolean unused = theory.add(arguments[v]);
        }
        for (int k = 0; k < attacks.count(); k++) {
            boolean unused = theory.add(new Attack(arguments[attacks.source(k)], arguments[attacks.target(k)]));
        }
        return theory;
    }

    private static void tweetyGrounded(Family family, int size) {
        DungTheory theory = theory(family.generate(size, 1), size);
        Questions questions = new Questions(family, size, 1);
        int[] found = new int[2];
        double peer = best(
                RUNS,
                () -> found[0] = new SimpleGroundedReasoner().getModel(theory).size());
        double ours = best(200, () -> found[1] = questions.grounded().in().size());
        row("grounded", family, size, 1, "Tweety", peer, ours, found[0] == found[1]);
    }

    private static void tweetyStable(Family family, int size) {
        DungTheory theory = theory(family.generate(size, 1), size);
        Questions questions = new Questions(family, size, 1);
        boolean[] found = new boolean[2];
        double peer = best(RUNS, () -> found[0] = new SatStableReasoner(new Sat4jSolver()).getModel(theory) != null);
        double ours =
                best(200, () -> found[1] = questions.extension(Semantics.STABLE).isYes());
        row("one STABLE", family, size, 1, "Tweety", peer, ours, found[0] == found[1]);
    }

    private static void cadical(int seed, Semantics semantics) throws IOException, InterruptedException {
        int size = 10_000;
        Questions questions = new Questions(Family.ER, size, seed);
        Path file = Files.createTempFile("reduct", ".cnf");
        try {
            Files.writeString(file, Reduct.of(Family.ER, size, seed, semantics).dimacs());
            double peer = Double.MAX_VALUE;
            int code = 0;
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                Process process = new ProcessBuilder("cadical", "-q", "-n", file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                code = process.waitFor();
                peer = Math.min(peer, (System.nanoTime() - start) / 1e6);
            }
            boolean[] found = new boolean[1];
            int grounded = questions.grounded().in().size();
            double ours = best(
                    30,
                    () -> found[0] = semantics == Semantics.STABLE
                            ? questions.extension(semantics).isYes()
                            : questions
                                            .extension(semantics)
                                            .certificate()
                                            .orElseThrow()
                                            .size()
                                    > grounded);
            row("one " + semantics, Family.ER, size, seed, "CaDiCaL", peer, ours, found[0] == (code == 10));
        } finally {
            Files.delete(file);
        }
    }

    private static double best(int runs, Supplier<?> body) {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            Object unused = body.get();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    private static void row(
            String what, Family family, int size, int seed, String peer, double theirs, double ours, boolean same) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %d | %s | %.1f | %.2f | %.2f | %s |%n",
                what,
                family,
                size,
                seed,
                peer,
                theirs,
                ours,
                theirs / ours,
                same);
    }
}
