package org.wederhoor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a user runs it, in a virtual machine of its own. */
final class JarIT {
    private static final Path JAR = Path.of("target", "wederhoor.jar");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path folder = Path.of("unset");

    /** Runs the jar in the plainest locale there is. */
    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path error = folder.resolve("error");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(error.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        int code = process.waitFor();
        return new Run(code, Files.readString(out), Files.readString(error));
    }

    @Test
    void check_inThePlainLocale_writesUtf8() throws IOException, InterruptedException {
        Run run = run("check", Article.FILE.toString(), "--lang", "nl");
        assertEquals(Run.of("check", Article.FILE.toString(), "--lang", "nl"), run);
        assertTrue(run.out().contains("“") && run.out().contains("één"), run.out());
    }

    @Test
    void verify_article_isAsInThisVirtualMachine() throws IOException, InterruptedException {
        Run run = run("verify", Article.FILE.toString(), "technical-reason");
        assertEquals(Run.of("verify", Article.FILE.toString(), "technical-reason"), run);
    }

    @Test
    void missingFile_isOneLineAndTwoInTheExitCode() throws IOException, InterruptedException {
        Run run = run("check", "nowhere.json");
        assertEquals(2, run.code());
        assertEquals("wederhoor: cannot read \"nowhere.json\": there is no such file\n", run.error());
    }

    @Test
    void version_isThatOfTheBuild() throws IOException, InterruptedException {
        assertEquals(Run.of("--version"), run("--version"));
    }

    @Test
    void closedPipe_isOneLineWithoutATrace() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(JAVA.toString(), "-jar", JAR.toString(), "verify", Article.FILE.toString());
        Process process = builder.start();
        process.getInputStream().close();
        String error;
        try (InputStream in = process.getErrorStream()) {
            error = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertEquals(2, process.waitFor());
        assertEquals(1, error.lines().count(), error);
        assertTrue(error.startsWith("wederhoor: cannot write the output: "), error);
    }
}
