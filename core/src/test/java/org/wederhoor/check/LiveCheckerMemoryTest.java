package org.wederhoor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wederhoor.finding.Finding;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.provenance.Provenance;

/** What is left of a change for which the memory does not suffice, wherever within the change it runs out. */
final class LiveCheckerMemoryTest {
    private static final int CHANGES = 30;
    private static final int FAILURES_MIN = 10;
    private static final Pattern FAILURES = Pattern.compile("(\\d+) failures");

    /** In a virtual machine of its own, whose memory is taken away but for a few bytes before each change. */
    @Test
    void change_thatRunsOutOfMemory_isNotMade() throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-XX:+UseSerialGC",
                // Each object is taken from what is left, and not from a share of it that was put aside.
                "-XX:-UseTLAB",
                "-cp",
                System.getProperty("java.class.path"),
                Starved.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output;
        try (Reader reader = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder all = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                all.append((char) c);
            }
            output = all.toString();
        }
        assertEquals(0, process.waitFor(), output);
        Matcher failures = FAILURES.matcher(output);
        assertTrue(failures.find(), output);
        assertTrue(
                Integer.parseInt(failures.group(1)) >= FAILURES_MIN,
                () -> output + ", expected at least " + FAILURES_MIN + " of " + CHANGES);
    }

    /** The program of the virtual machine that is short of memory. */
    static final class Starved {
        private static final byte[] NONE = {};

        private final List<byte[]> ballast = new ArrayList<>(1 << 16);
        private final CaseFile file = new CaseFile(4);
        private final LiveChecker live;

        private Starved() {
            Dossier.Builder dossier = Dossier.builder().addAll(CaseFile.vocabulary(false));
            CaseFile.containments().forEach(pair -> dossier.addContainment(pair[0], pair[1]));
            live = LiveChecker.of(dossier.build());
        }

        public static void main(String[] arguments) {
            System.out.println(new Starved().failures() + " failures");
        }

        private int failures() {
            int failures = 0;
            // What is used for the first time while there is no memory is not there later either.
            takeMemory(1 << 20);
            ballast.clear();
            for (int warm = 0; warm < 10 * CHANGES; warm++) {
                LiveChange unused = live.put(file.record(12));
                assertFresh();
            }
            for (int change = 0; change < CHANGES; change++) {
                DossierRecord record = file.record(12);
                LiveSnapshot before = live.snapshot();
                Dossier dossier = before.dossier();
                List<Finding> findings = before.findings();
                takeMemory(change * 128);
                try {
                    LiveChange unused = live.put(record);
                    ballast.clear();
                } catch (OutOfMemoryError e) {
                    ballast.clear();
                    failures++;
                    require(live.snapshot() == before, "the last snapshot stays");
                    require(before.dossier().equals(dossier), "the dossier is the one before");
                    require(before.findings().equals(findings), "the findings are those before");
                    LiveChange unused = live.put(record);
                }
                require(Iterables.contains(live.snapshot().dossier().records(), record), "the record is there");
                assertFresh();
            }
            return failures;
        }

        /** Takes all memory but for about some bytes. */
        private void takeMemory(int left) {
            ballast.add(new byte[left]);
            for (int size = 1 << 20; size >= 16; ) {
                try {
                    ballast.add(new byte[size]);
                } catch (OutOfMemoryError e) {
                    size /= 2;
                }
            }
            ballast.set(0, NONE);
        }

        private void assertFresh() {
            require(
                    ConsistencyChecker.check(Provenance.of(live.snapshot().dossier()))
                            .equals(live.snapshot().findings()),
                    "the findings are those of a fresh check");
        }

        private static void require(boolean condition, String what) {
            if (!condition) {
                throw new AssertionError("not so: " + what);
            }
        }
    }
}
