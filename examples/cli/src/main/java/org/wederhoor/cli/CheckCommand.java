package org.wederhoor.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wederhoor.check.StreamProgress;
import org.wederhoor.finding.Report;
import org.wederhoor.finding.ReportComparison;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.json.ReportJson;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Waiver;
import org.wederhoor.render.TextRenderer;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Ternary;
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

    @Option(
            names = "--stream",
            description =
                    "Check JSON Lines as they come, for input that is too large to be held: claims and statements are"
                            + " named by their ids, and how statements reached us is not looked at, so that only findings of the"
                            + " families claims and sources are reported, none of provenance, balance and reviews.")
    private boolean stream;

    @Option(
            names = "--progress",
            description = "With --stream, tell on standard error once a second how many records were taken, how many a"
                    + " second, and how much was found so far.")
    private boolean progress;

    @Mixin
    private OutputOptions output = new OutputOptions();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (stream) {
            return checkStream();
        }
        if (progress) {
            throw new BadInputException("--progress tells how far a stream is, expected --stream as well");
        }
        // Read first, so that a typing error costs no time.
        Optional<Report> known = Optional.ofNullable(baseline)
                .map(name -> InputFile.read(name, path -> ReportJson.read(path, ReadOptions.standard())));
        Dossier dossier = DossierInput.read(file, terminal);
        Verifier verifier = Verifier.of(dossier);
        Report report = day == null ? verifier.report() : verifier.report(day);
        if (known.isEmpty()) {
            return print(report, dossier);
        }
        ReportComparison comparison = ReportComparison.of(known.get(), report);
        terminal.print(
                format == Format.JSON
                        ? ReportJson.write(comparison)
                        : TextRenderer.of(dossier, output.language()).comparison(comparison));
        return comparison.added().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FINDINGS;
    }

    private int print(Report report, Dossier dossier) {
        terminal.print(
                format == Format.JSON
                        ? ReportJson.write(report)
                        : TextRenderer.of(dossier, output.language()).report(report));
        return report.findings().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FINDINGS;
    }

    private int checkStream() {
        if (baseline != null) {
            throw new BadInputException(
                    "--baseline cannot be compared with a part of the findings, expected it without" + " --stream");
        }
        Consumer<StreamProgress> listener =
                progress ? new ProgressLine(terminal::tell, System::nanoTime) : ignored -> {};
        StreamCheck check = StreamCheck.read(file, terminal, listener);
        Report report = check.report(this::isInForce);
        terminal.tell("checked as a stream: the families provenance, balance and reviews were not looked at");
        return print(report, check.named());
    }

    /** Whether a waiver is in force on the day given, or without one has no end. */
    private boolean isInForce(Waiver waiver) {
        EdtfDate today = day;
        return today == null
                ? waiver.until().isEmpty()
                : waiver.until().map(today::isAfter).orElse(Ternary.NO) != Ternary.YES;
    }
}
