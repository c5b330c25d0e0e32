package org.wederhoor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wederhoor.json.TraceJson;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.ClaimTrace;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.Trace;
import org.wederhoor.render.TextRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells where claims and statements of a dossier come from. */
@Command(
        name = "trace",
        description = "Tells where claims and statements come from: who has it from whom, how near that is to what was"
                + " observed, and how many origins stand behind it independently of each other.",
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "DOSSIER",
            description = "The file that holds the dossier as JSON or JSON Lines, or - for standard input.")
    private String file = "-";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "CLAIM|STATEMENT",
            description = "The ids of claims and statements.")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How it is written (default: text).",
            converter = FormatWord.class)
    private Format format = Format.TEXT;

    @Mixin
    private OutputOptions output = new OutputOptions();

    TraceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Dossier dossier = DossierInput.read(file, terminal);
        // Asked for before anything is worked out, so that a typing error costs no time.
        List<Id> ids =
                names.stream().map(new NamedRecords(dossier)::claimOrStatement).toList();
        Provenance provenance = Provenance.of(dossier);
        terminal.print(format == Format.JSON ? json(provenance, ids) : text(provenance, ids));
        return ExitCode.NOTHING_FOUND;
    }

    private String text(Provenance provenance, List<Id> ids) {
        TextRenderer renderer = TextRenderer.of(provenance.dossier(), output.language());
        return ids.stream().map(id -> renderer.trace(provenance, id)).collect(Collectors.joining("\n"));
    }

    private static String json(Provenance provenance, List<Id> ids) {
        List<ClaimTrace> claims = new ArrayList<>();
        List<Trace> statements = new ArrayList<>();
        for (Id id : ids) {
            if (provenance.dossier().claims().containsKey(id)) {
                claims.add(provenance.traceClaim(id));
            } else {
                statements.add(provenance.trace(id));
            }
        }
        return TraceJson.write(claims, statements);
    }
}
