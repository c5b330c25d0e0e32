package org.wederhoor.cli;

import com.google.common.base.Joiner;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wederhoor.argument.ArgumentationFramework;
import org.wederhoor.argument.Budget;
import org.wederhoor.interchange.FrameworkFormat;
import org.wederhoor.interchange.IccmaTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers a question about an argumentation framework as the ICCMA competition of 2023 asks it. */
@Command(
        name = "argue",
        description =
                "Answers a task of the argumentation competition of 2023 in its words, UNKNOWN when time is over.",
        mixinStandardHelpOptions = true)
final class ArgueCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "-p", paramLabel = "TASK", description = "The task, such as SE-GR, DC-CO or DS-PR")
    private @Nullable String task;

    @Option(
            names = "-f",
            paramLabel = "FILE",
            description = "The framework; FILE.apx and FILE.tgf in those formats, any other name in that of 2023")
    private @Nullable String file;

    @Option(names = "-a", paramLabel = "ARG", description = "The argument that a task DC or DS asks about")
    private @Nullable String argument;

    @Option(names = "--seconds", paramLabel = "N", description = "How long it may take; without limit if not given")
    private @Nullable Long seconds;

    @Option(names = "--problems", description = "Print the tasks that can be given to -p")
    private boolean problems;

    ArgueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (problems) {
            terminal.print("[" + Joiner.on(",").join(IccmaTask.all()) + "]\n");
            return ExitCode.NOTHING_FOUND;
        }
        if (task == null || file == null) {
            throw new BadInputException("argue needs a task and a file, as in: argue -p SE-GR -f FILE");
        }
        try {
            IccmaTask asked = IccmaTask.parse(task);
            Budget budget = seconds == null ? Budget.unlimited() : Budget.of(Duration.ofSeconds(seconds));
            terminal.print(asked.answer(read(file), Optional.ofNullable(argument), budget));
            return ExitCode.NOTHING_FOUND;
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
    }

    private static ArgumentationFramework<String> read(String name) {
        FrameworkFormat format = name.endsWith(".apx")
                ? FrameworkFormat.APX
                : name.endsWith(".tgf") ? FrameworkFormat.TGF : FrameworkFormat.ICCMA;
        try (Reader text = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
            return format.read(text);
        } catch (NoSuchFileException e) {
            throw new BadInputException("file \"" + name + "\" does not exist", e);
        } catch (CharacterCodingException e) {
            throw new BadInputException("file \"" + name + "\" is not UTF-8 text", e);
        } catch (IOException | InvalidPathException e) {
            throw new BadInputException("file \"" + name + "\": " + e.getMessage(), e);
        }
    }
}
