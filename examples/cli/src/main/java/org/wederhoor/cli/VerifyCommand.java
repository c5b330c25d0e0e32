package org.wederhoor.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.render.TextRenderer;
import org.wederhoor.verify.Verdict;
import org.wederhoor.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives verdicts on claims of a dossier. */
@Command(
        name = "verify",
        description = "Says of claims in a dossier whether the evidence supports or refutes them, and why.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "DOSSIER",
            description = "The file that holds the dossier as JSON or JSON Lines, or - for standard input.")
    private String file = "-";

    @Parameters(index = "1..*", paramLabel = "CLAIM", description = "The ids of claims; without any, all are verified.")
    private List<String> claims = List.of();

    @Mixin
    private OutputOptions output = new OutputOptions();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Dossier dossier = DossierInput.read(file, terminal);
        // Asked for before anything is worked out, so that a typing error costs no time.
        List<Id> ids = claims.stream().map(claim -> id(claim, dossier)).toList();
        Verifier verifier = Verifier.of(dossier);
        ImmutableList<Verdict> verdicts = ids.isEmpty()
                ? verifier.verifyAll()
                : ids.stream().map(verifier::verify).collect(ImmutableList.toImmutableList());
        TextRenderer renderer = TextRenderer.of(dossier, output.language());
        terminal.print(verdicts.stream().map(renderer::verdict).collect(Collectors.joining("\n")));
        return ExitCode.NOTHING_FOUND;
    }

    private static Id id(String claim, Dossier dossier) {
        Id id;
        try {
            id = Id.of(claim);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
        if (!dossier.claims().containsKey(id)) {
            throw new BadInputException(
                    "there is no claim \"" + claim + "\" in the dossier, expected the id of one of its "
                            + dossier.claims().size() + " claims");
        }
        return id;
    }
}
