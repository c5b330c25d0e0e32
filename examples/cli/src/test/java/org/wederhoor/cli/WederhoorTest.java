package org.wederhoor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class WederhoorTest {
    @Test
    void version_isThatOfTheBuild() {
        Run run = Run.of("--version");
        assertEquals(0, run.code());
        assertTrue(run.out().matches("wederhoor \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), run.out());
    }

    @Test
    void help_namesEveryCommandAndExitCode() {
        Run run = Run.of("--help");
        assertEquals(0, run.code());
        for (String part : new String[] {"date", "Exit codes:", "  2     bad input", "  130   interrupted"}) {
            assertTrue(run.out().contains(part), () -> part + " in " + run.out());
        }
    }

    @Test
    void missingCommand_isOneLine() {
        Run run = Run.of();
        assertEquals(2, run.code());
        assertTrue(run.error().startsWith("wederhoor: missing command, expected one of "), run.error());
        assertEquals(1, run.error().lines().count());
    }

    @Test
    void unknownCommandOrOption_isOneLineThatNamesIt() {
        for (String[] arguments : new String[][] {{"frobnicate"}, {"date", "2018", "--frobnicate"}, {"date"}}) {
            Run run = Run.of(arguments);
            assertEquals(2, run.code());
            assertEquals(1, run.error().lines().count(), run.error());
            assertTrue(run.error().contains(" --help"), run.error());
            assertFalse(run.error().contains("Exception"), run.error());
        }
    }

    @Test
    void closedPipe_isBadInputOfOneLine() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        assertEquals(2, Wederhoor.run(InputStream.nullInputStream(), closed, error, "date", "2018"));
        assertEquals("wederhoor: cannot write the output: Broken pipe\n", error.toString(StandardCharsets.UTF_8));
    }
}
