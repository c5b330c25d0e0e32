package org.wederhoor.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages are floors: each uses only those below it. Judged by the class files, so that no import is needed. */
final class FloorsTest {
    /** From the ground up; packages in one row stand side by side and may not use each other. */
    private static final ImmutableList<ImmutableSet<String>> FLOORS = ImmutableList.of(
            ImmutableSet.of("time"),
            ImmutableSet.of("model"),
            ImmutableSet.of("vocabulary"),
            ImmutableSet.of("finding"),
            ImmutableSet.of("argument"),
            ImmutableSet.of("provenance"),
            ImmutableSet.of("check", "truth"),
            ImmutableSet.of("verify"),
            ImmutableSet.of("json", "interchange", "render"));

    /** Words that say nothing about what a package or class is. */
    private static final Pattern EMPTY_WORD =
            Pattern.compile(".*(Impl|Internal|Utils?|Helper|Common|Manager|Processor|Base)");

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern DEPENDENCY =
            Pattern.compile("\\s+org\\.wederhoor\\.(\\w+)\\s+-> org\\.wederhoor\\.(\\w+)\\s.*");

    @Test
    void packages_useOnlyFloorsBelow() {
        SetMultimap<String, String> uses = uses();
        assertTrue(uses.get("finding").contains("model"), "jdeps must have been understood, got " + uses);
        List<String> wrong = new ArrayList<>();
        uses.forEach((from, to) -> {
            if (rank(to) >= rank(from)) {
                wrong.add(from + " uses " + to);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void packages_areAllFloors() throws IOException {
        Path root = CLASSES.resolve(Path.of("org", "wederhoor"));
        try (Stream<Path> folders = Files.list(root)) {
            assertEquals(
                    List.of(),
                    folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .filter(name -> FLOORS.stream().noneMatch(floor -> floor.contains(name)))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void names_sayWhatThingsAre() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> EMPTY_WORD
                                    .matcher(name.replaceFirst("\\.class$", ""))
                                    .matches())
                            .sorted()
                            .toList());
        }
    }

    private static int rank(String name) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(name)) {
                return i;
            }
        }
        throw new AssertionError("package " + name + " is on no floor");
    }

    private static SetMultimap<String, String> uses() {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        int exit = ToolProvider.findFirst("jdeps")
                .orElseThrow(() -> new AssertionError("jdeps is part of every JDK"))
                .run(
                        new PrintWriter(out),
                        new PrintWriter(errors),
                        "--ignore-missing-deps",
                        "--multi-release",
                        "17",
                        "-verbose:package",
                        "-filter:none",
                        packages().toString());
        assertEquals(0, exit, errors::toString);
        SetMultimap<String, String> uses = TreeMultimap.create();
        out.toString().lines().map(DEPENDENCY::matcher).filter(Matcher::matches).forEach(match -> {
            if (!match.group(1).equals(match.group(2))) {
                uses.put(match.group(1), match.group(2));
            }
        });
        assertFalse(uses.isEmpty(), out::toString);
        return uses;
    }

    /** The folder of our packages, without the module descriptor, which would make jdeps ask for all modules. */
    private static Path packages() {
        try {
            Path root = Files.createTempDirectory(Path.of("target"), "floors");
            Path from = CLASSES.resolve("org");
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Path copy = root.resolve(CLASSES.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
