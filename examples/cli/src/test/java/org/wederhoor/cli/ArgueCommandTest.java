package org.wederhoor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArgueCommandTest {
    @TempDir
    private Path directory = Path.of("");

    private String file = "";

    @BeforeEach
    void writeFramework() throws IOException {
        file = write("example.af", "p af 5\n# this is a comment\n1 2\n2 4\n4 5\n5 4\n5 5\n");
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
