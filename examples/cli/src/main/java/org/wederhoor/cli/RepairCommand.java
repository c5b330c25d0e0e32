package org.wederhoor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wederhoor.check.InconsistencyMeasures;
import org.wederhoor.check.Repair;
import org.wederhoor.check.Repairs;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Dossier;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.render.TextRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how inconsistent a dossier is and what to withdraw from it. */
@Command(
        name = "repair",
        description = "Tells how inconsistent a dossier is, who carries how much of it, and which smallest sets of"
                + " statements to withdraw so that all is consistent.",
        mixinStandardHelpOptions = true)
final class RepairCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "DOSSIER",
            description = "The file that holds the dossier as JSON or JSON Lines, or - for standard input.")
    private String file = "-";

    @Option(names = "--possible", description = "Counts conflicts in that are only possible.")
    private boolean possible;

    @Option(names = "--repairs", paramLabel = "COUNT", description = "How many repairs are told at most (default: 3).")
    private int repairsMax = 3;

    @Option(
            names = "--checks",
            paramLabel = "COUNT",
            description =
                    "How many parts of the dossier are checked at most, for the measures and for the repairs (default:"
                            + " 100000).")
    private long checksMax = Repairs.CHECKS_MAX;

    @Mixin
    private OutputOptions output = new OutputOptions();

    RepairCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (repairsMax < 0 || checksMax < 0) {
            throw new BadInputException(
                    "--repairs is " + repairsMax + " and --checks " + checksMax + ", expected zero or more of both");
        }
        Dossier dossier = DossierInput.read(file, terminal);
        Provenance provenance = Provenance.of(dossier);
        Modality atLeast = possible ? Modality.POSSIBLE : Modality.CERTAIN;
        InconsistencyMeasures measures = InconsistencyMeasures.of(provenance, atLeast, checksMax);
        TextRenderer text = TextRenderer.of(dossier, output.language());
        terminal.print(text.measures(measures));
        if (!measures.isInconsistent()) {
            return ExitCode.NOTHING_FOUND;
        }
        Repairs repairs = Repairs.of(provenance, atLeast, checksMax);
        List<Repair> told = new ArrayList<>();
        while (told.size() < repairsMax && repairs.hasNext()) {
            told.add(repairs.next());
        }
        terminal.print("\n" + text.repairs(told, repairs.isComplete()));
        return ExitCode.FINDINGS;
    }
}
