package org.wederhoor.examples.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the README shows the example as it is compiled, and what it prints. */
final class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path SOURCE = Path.of("src/main/java/org/wederhoor/examples/start/Start.java");
    private static final String INDENT = "        ";

    @Test
    void example_isThatOfTheReadme() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        int first = indexOfLine(lines, INDENT + "// What follows is in the README, to the letter.") + 1;
        int last = indexOfLine(lines, "    }");
        String example = String.join("\n", lines.subList(first, last)).indent(-INDENT.length());
        assertTrue(readme().contains("```java\n" + example + "```\n"), "the README lacks:\n" + example);
    }

    @Test
    void output_isThatOfTheReadme() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Start.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        String output = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(readme().contains("```text\n" + output + "```\n"), "the README lacks:\n" + output);
    }

    @Test
    void coordinates_areThoseOfTheBuild() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>") + "<version>".length(), pom.indexOf("</version>"));
        assertTrue(readme().contains("<version>" + version + "</version>"), version);
        assertTrue(readme().contains("org.wederhoor:wederhoor-core:" + version), version);
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static int indexOfLine(List<String> lines, String line) {
        int index = lines.indexOf(line);
        assertEquals(index, lines.lastIndexOf(line), "the line stands once: " + line);
        assertTrue(index >= 0, "the source lacks: " + line);
        return index;
    }
}
