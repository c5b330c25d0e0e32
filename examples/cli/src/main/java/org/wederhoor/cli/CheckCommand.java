package org.wederhoor.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Report;
import org.wederhoor.finding.ReportComparison;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.json.ReportJson;
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

    @Option(
            names = "--baseline",
            paramLabel = "REPORT",
            description = "An earlier report in JSON; told is what is new, changed and gone since, and only what is new"
                    + " gives exit code 1.")
    private @Nullable String baseline;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How the report is written (default: text); the JSON can be kept as a baseline.",
            converter = FormatWord.class)
    private Format format = Format.TEXT;

    @Mixin
    private OutputOptions output = new OutputOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        // Read first, so that a typing error costs no time.
        Optional<Report> known = Optional.ofNullable(baseline)
                .map(name -> InputFile.read(name, path -> ReportJson.read(path, ReadOptions.standard())));
        Dossier dossier = DossierInput.read(file, terminal);
        Verifier verifier = Verifier.of(dossier);
        Report report = day == null ? verifier.report() : verifier.report(day);
        TextRenderer text = TextRenderer.of(dossier, output.language());
        if (known.isEmpty()) {
            terminal.print(format == Format.JSON ? ReportJson.write(report) : text.report(report));
            return report.findings().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FINDINGS;
        }
        ReportComparison comparison = ReportComparison.of(known.get(), report);
        terminal.print(format == Format.JSON ? ReportJson.write(comparison) : text.comparison(comparison));
        return comparison.added().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FINDINGS;
    }
}
