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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wederhoor.argument.ArgumentationFramework;
import org.wederhoor.argument.Budget;
import org.wederhoor.interchange.FrameworkFormat;
import org.wederhoor.interchange.IccmaTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers a question about an argumentation framework as the ICCMA competition of 2023 asks it. */
@Command(
        name = "argue",
        description =
                "Answers a task of the argumentation competition of 2023 in its words, UNKNOWN when time is over.",
        mixinStandardHelpOptions = true)
final class ArgueCommand implements Callable<Integer> {
    /** The formats by the names that the competitions gave them. */
    private enum Format {
        i23(FrameworkFormat.ICCMA),
        apx(FrameworkFormat.APX),
        tgf(FrameworkFormat.TGF);

        private final FrameworkFormat format;

        Format(FrameworkFormat format) {
            this.format = format;
        }
    }

    private final Terminal terminal;

    @Option(names = "-p", paramLabel = "TASK", description = "The task, such as SE-GR, DC-CO or DS-PR")
    private @Nullable String task;

    @Option(
            names = "-f",
            paramLabel = "FILE",
            description = "The framework; FILE.apx and FILE.tgf in those formats, any other name in that of 2023")
    private @Nullable String file;

    @Option(
            names = "-fo",
            paramLabel = "FORMAT",
            description = "The format, one of ${COMPLETION-CANDIDATES}, whatever the name of the file says")
    private @Nullable Format format;

    @Option(names = "-a", paramLabel = "ARG", description = "The argument that a task DC or DS asks about")
    private @Nullable String argument;

    @Option(names = "--seconds", paramLabel = "N", description = "How long it may take; without limit if not given")
    private @Nullable Long seconds;

    @Option(names = "--problems", description = "Print the tasks that can be given to -p")
    private boolean problems;

    @Option(names = "--formats", description = "Print the formats that can be given to -fo")
    private boolean formats;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ArgueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (problems || formats) {
            List<?> known = problems ? IccmaTask.all() : List.of(Format.values());
            terminal.print("[" + Joiner.on(",").join(known) + "]\n");
            return ExitCode.NOTHING_FOUND;
        }
        if (spec.commandLine().getParseResult().matchedOptions().isEmpty()) {
            // What the tools of the competition ask a solver first: its name and version, and whose it is.
            terminal.print(new VersionResource().getVersion()[0] + "\nThe Wederhoor authors\n");
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

    private Format formatOf(String name) {
        if (format != null) {
            return format;
        }
        return name.endsWith(".apx") ? Format.apx : name.endsWith(".tgf") ? Format.tgf : Format.i23;
    }

    private ArgumentationFramework<String> read(String name) {
        try (Reader text = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
            return formatOf(name).format.read(text);
        } catch (NoSuchFileException e) {
            throw new BadInputException("file \"" + name + "\" does not exist", e);
        } catch (CharacterCodingException e) {
            throw new BadInputException("file \"" + name + "\" is not UTF-8 text", e);
        } catch (IOException | InvalidPathException e) {
            throw new BadInputException("file \"" + name + "\": " + e.getMessage(), e);
        }
    }
}
