package org.wederhoor.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Report;
import org.wederhoor.model.Dossier;
import org.wederhoor.render.TextRenderer;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports what cannot all be so in a dossier, and what is missing from it. */
@Command(
        name = "check",
        description = "Reports what cannot all be so in a dossier, and what is missing from it.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "DOSSIER",
            description = "The file that holds the dossier as JSON or JSON Lines, or - for standard input.")
    private String file = "-";

    @Option(
            names = "--on",
            paramLabel = "EDTF",
            description = "The day on which waivers are judged; without it only those without an end are in force.",
            converter = DateWord.class)
    private @Nullable EdtfDate day;

    @Mixin
    private OutputOptions output = new OutputOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Dossier dossier = DossierInput.read(file, terminal);
        Verifier verifier = Verifier.of(dossier);
        Report report = day == null ? verifier.report() : verifier.report(day);
        terminal.print(TextRenderer.of(dossier, output.language()).report(report));
        return report.findings().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FINDINGS;
    }
}
