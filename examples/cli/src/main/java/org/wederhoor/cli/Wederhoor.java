package org.wederhoor.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code wederhoor}. */
@Command(
        name = "wederhoor",
        description = "Says which of many conflicting statements cannot all be true, which stand, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionResource.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing found, or what was asked for was printed",
            "1:the dossier has findings; beside a baseline, new ones",
            "2:bad input; standard error says in one line what is wrong",
            "130:interrupted, as by Ctrl-C; nothing was written"
        })
public final class Wederhoor implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Wederhoor() {}

    /**
     * Runs the program and ends the virtual machine with its exit code.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String[] arguments) {
        // The streams of System would encode in the character set of the locale and hide failures.
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        OutputStream error = new FileOutputStream(FileDescriptor.err);
        System.exit(run(new FileInputStream(FileDescriptor.in), out, error, arguments));
    }

    /** Runs a command on the given streams and returns the exit code. */
    static int run(InputStream in, OutputStream out, OutputStream error, String... arguments) {
        Terminal terminal = new Terminal(in, out, error);
        try {
            int code = execute(terminal, arguments);
            terminal.flush();
            return code;
        } catch (BadInputException e) {
            terminal.complain(String.valueOf(e.getMessage()));
        }
        return ExitCode.BAD_INPUT;
    }

    private static int execute(Terminal terminal, String... arguments) {
        CommandLine commands = new CommandLine(new Wederhoor())
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new RepairCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new TraceCommand(terminal))
                .addSubcommand(new ArgueCommand(terminal))
                .addSubcommand(new DateCommand(terminal))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        StringWriter usage = new StringWriter();
        commands.setOut(new PrintWriter(usage));
        commands.setParameterExceptionHandler((problem, refused) -> {
            terminal.complain(oneLine(problem));
            return ExitCode.BAD_INPUT;
        });
        commands.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof BadInputException) {
                terminal.complain(String.valueOf(problem.getMessage()));
                return ExitCode.BAD_INPUT;
            }
            throw problem;
        });
        int code = commands.execute(arguments);
        terminal.print(usage.toString().replace("\r\n", "\n"));
        return code;
    }

    private static String oneLine(ParameterException problem) {
        String message = String.valueOf(problem.getMessage());
        String firstLine = message.lines().findFirst().orElse("");
        return firstLine + "; see " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    }

    /** Called when no command was named. */
    @Override
    public void run() {
        String names = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "missing command, expected one of " + names);
    }
}
