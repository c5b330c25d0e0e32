package org.wederhoor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArgueCommandTest {
    @TempDir
    private Path directory = Path.of("");

    private String file = "";
    private String selfAttacker = "";

    @BeforeEach
    void writeFramework() throws IOException {
        file = write("example.af", "p af 5\n# this is a comment\n1 2\n2 4\n4 5\n5 4\n5 5\n");
        selfAttacker = write("self.af", "p af 1\n1 1\n");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void argue_answersInTheCompetitionsWords() {
        assertEquals(new Run(0, "w 1 3\n", ""), Run.of("argue", "-p", "SE-GR", "-f", file));
        assertEquals(new Run(0, "YES\nw 1 3 4\n", ""), Run.of("argue", "-p", "DC-CO", "-f", file, "-a", "4"));
        assertEquals(
                new Run(0, "NO\nw 1 3 4\n", ""),
                Run.of("argue", "-p", "DS-PR", "-f", file, "-a", "2", "--seconds", "600"));
        assertEquals(
                new Run(0, "UNKNOWN\n", ""), Run.of("argue", "-p", "DC-PR", "-f", file, "-a", "5", "--seconds", "0"));
    }

    @Test
    void argue_readsOtherFormatsByTheirName() throws IOException {
        String apx = write("e.apx", "arg(a). arg(b). att(a,b).");
        assertEquals("w a\n", Run.of("argue", "-p", "SE-ST", "-f", apx).out());
        String tgf = write("e.tgf", "a\nb\n#\na b\n");
        assertEquals("w a\n", Run.of("argue", "-p", "SE-ST", "-f", tgf).out());
    }

    @Test
    void argue_readsTheFormatThatIsNamed() throws IOException {
        String named = write("e.txt", "a\nb\n#\na b\n");
        assertEquals(
                "w a\n",
                Run.of("argue", "-p", "SE-ST", "-f", named, "-fo", "tgf").out());
        assertEquals("[i23,apx,tgf]\n", Run.of("argue", "--formats").out());
    }

    @Test
    void argue_withoutAnything_saysWhatItIs() {
        Run run = Run.of("argue");
        assertEquals(0, run.code());
        assertTrue(run.out().matches("wederhoor \\S+\nThe Wederhoor authors\n"), run.out());
    }

    /** What the competition does: a yes has an extension with the argument, a no to all of them one without it. */
    @Test
    void argue_answersEveryTaskOfTheCompetition() {
        for (String task : List.of("SE-CO", "SE-PR", "SE-ST", "SE-SST", "SE-STG", "SE-ID", "SE-GR")) {
            Run run = Run.of("argue", "-p", task, "-f", file);
            assertTrue(run.out().matches("w( \\d+)*\n"), task + run);
        }
        for (String semantics : List.of("CO", "PR", "ST", "SST", "STG")) {
            Run some = Run.of("argue", "-p", "DC-" + semantics, "-f", file, "-a", "1");
            assertTrue(some.out().matches("YES\nw 1( \\d+)*\n"), semantics + some);
            Run all = Run.of("argue", "-p", "DS-" + semantics, "-f", file, "-a", "2");
            assertTrue(all.out().matches("NO\nw 1 3( \\d+)*\n"), semantics + all);
            assertEquals(
                    new Run(0, "NO\n", ""), Run.of("argue", "-p", "DC-" + semantics, "-f", file, "-a", "5"), semantics);
            assertEquals(
                    new Run(0, "YES\n", ""),
                    Run.of("argue", "-p", "DS-" + semantics, "-f", file, "-a", "1"),
                    semantics);
        }
        String none = Run.of("argue", "-p", "SE-ST", "-f", selfAttacker).out();
        assertEquals("NO\n", none);
        assertEquals("w\n", Run.of("argue", "-p", "SE-PR", "-f", selfAttacker).out());
    }

    @Test
    void argue_listsItsProblems() {
        String out = Run.of("argue", "--problems").out();
        assertTrue(out.startsWith("[SE-CF,") && out.contains(",DS-PR,") && out.endsWith("]\n"), out);
    }

    @Test
    void argue_withBadInput_saysWhatIsWrongInOneLine() throws IOException {
        assertBad("argue needs a task and a file, as in: argue -p SE-GR -f FILE", "-p", "SE-GR");
        assertBad("task DC-CO needs an argument", "-p", "DC-CO", "-f", file);
        assertBad("argument \"9\" is not part of the framework", "-p", "DC-CO", "-f", file, "-a", "9");
        String missing = directory.resolve("none.af").toString();
        assertBad("file \"" + missing + "\" does not exist", "-p", "SE-GR", "-f", missing);
        String wrong = write("wrong.af", "p af 1\n1 2\n");
        assertBad(
                "file \"" + wrong + "\": line 2: \"2\" is not accepted here, numbers from 1 to 1 are",
                "-p",
                "SE-GR",
                "-f",
                wrong);
        Path bytes = directory.resolve("bytes.af");
        Files.write(bytes, "p af 1\n# \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertBad("file \"" + bytes + "\" is not UTF-8 text", "-p", "SE-GR", "-f", bytes.toString());
    }

    private static void assertBad(String problem, String... options) {
        String[] call = new String[options.length + 1];
        call[0] = "argue";
        System.arraycopy(options, 0, call, 1, options.length);
        assertEquals(new Run(2, "", "wederhoor: " + problem + "\n"), Run.of(call));
    }
}
