package org.wederhoor.cli;

import java.util.concurrent.Callable;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.EdtfFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what an EDTF date means. */
@Command(
        name = "date",
        description = "Prints the canonical form of an EDTF date, its level, and its earliest and latest reading.",
        mixinStandardHelpOptions = true)
final class DateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "EDTF", description = "The date, such as 2018-05, XXXX-10-01 or 2004-06/..")
    private String text = "";

    DateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        EdtfDate date;
        try {
            date = EdtfDate.parse(text);
        } catch (EdtfFormatException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
        terminal.print("canonical: " + date.canonical() + "\n");
        terminal.print("level:     " + date.level() + "\n");
        terminal.print("earliest:  " + date.earliest() + "\n");
        terminal.print("latest:    " + date.latest() + "\n");
        return ExitCode.NOTHING_FOUND;
    }
}
