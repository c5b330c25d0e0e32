package org.wederhoor.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user of the packaged jar meets, with only its runtime dependencies at hand. */
final class ConsumerIT {
    /** What the jar brings along at run time, by the beginnings of the file names. */
    private static final List<String> RUNTIME = List.of(
            "guava-", "failureaccess-", "jspecify-", "error_prone_annotations-", "j2objc-annotations-", "jackson-");

    @TempDir
    Path output;

    @Test
    void consumerModule_compilesWithoutWarnings() throws IOException {
        assertEquals("", compile("--module-path", jarWithDependencies(), sources("module-info.java", "Consumer.java")));
    }

    @Test
    void consumerOnTheClassPath_compilesWithoutWarnings() throws IOException {
        assertEquals("", compile("--class-path", jarWithDependencies(), sources("Consumer.java")));
    }

    private String compile(String pathOption, String path, List<File> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-Xlint:all",
                    "-Werror",
                    "-proc:none",
                    pathOption,
                    path,
                    "-d",
                    output.toString());
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromFiles(sources))
                    .call();
            assertTrue(compiled || !messages.toString().isEmpty());
        }
        return messages.toString();
    }

    private static List<File> sources(String... names) throws IOException {
        List<String> wanted = List.of(names);
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "consumer"))) {
            return files.filter(file -> wanted.contains(file.getFileName().toString()))
                    .sorted()
                    .map(Path::toFile)
                    .collect(Collectors.toList());
        }
    }

    private static String jarWithDependencies() throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            jars = files.filter(
                            file -> file.getFileName().toString().matches("wederhoor-core-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .collect(Collectors.toList());
        }
        assertEquals(1, jars.size(), "the packaged jar");
        return Stream.concat(
                        jars.stream().map(Path::toString),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> RUNTIME.stream()
                                        .anyMatch(Path.of(entry).getFileName().toString()::startsWith)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
