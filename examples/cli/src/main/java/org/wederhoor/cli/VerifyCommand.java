package org.wederhoor.cli;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wederhoor.argument.Budget;
import org.wederhoor.json.VerdictJson;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.render.TextRenderer;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.verify.Policy;
import org.wederhoor.verify.Supposition;
import org.wederhoor.verify.Verdict;
import org.wederhoor.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Gives verdicts on claims of a dossier. */
@Command(
        name = "verify",
        description = "Says of claims in a dossier whether the evidence supports or refutes them, and why.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final int CAMPS_MAX = 16;
    private static final Budget CAMPS_BUDGET = Budget.of(Duration.ofSeconds(10));

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "DOSSIER",
            description = "The file that holds the dossier as JSON or JSON Lines, or - for standard input.")
    private String file = "-";

    @Parameters(index = "1..*", paramLabel = "CLAIM", description = "The ids of claims; without any, all are verified.")
    private List<String> claims = List.of();

    @Option(
            names = "--policy",
            paramLabel = "standard|equal|gradual",
            description =
                    "Which attacks between lines of evidence succeed: by hearsay and declared reliability (default),"
                            + " all, or those on what is not stronger when all is weighed.",
            converter = PolicyWord.class)
    private Policy policy = Policy.standard();

    @Option(
            names = "--at",
            paramLabel = "EDTF",
            description = "The time for which the claims are asked (default: when a line on each was last said).",
            converter = DateWord.class)
    private @Nullable EdtfDate at;

    @Option(
            names = "--flips",
            paramLabel = "N",
            description = "How many statements a set has at most of those whose withdrawal would change a verdict"
                    + " (default: 2; 0 for none).")
    private int flips = 2;

    @Option(
            names = "--what-if-withdrawn",
            paramLabel = "ID",
            arity = "1",
            description = "A statement taken as withdrawn; may be given more than once.")
    private List<String> withdrawn = List.of();

    @Option(
            names = "--what-if-said",
            paramLabel = "FILE",
            arity = "1",
            description =
                    "A file like a dossier that holds statements only, taken as made: if this party answered thus.")
    private @Nullable String said;

    @Option(
            names = "--format",
            paramLabel = "text|steps|json",
            description = "Text to be published (default), every step of how a verdict follows, or JSON.",
            converter = FormatWord.class)
    private Format format = Format.TEXT;

    @Mixin
    private OutputOptions output = new OutputOptions();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (flips < 0) {
            throw new BadInputException("--flips is " + flips + ", expected 0 or more");
        }
        Dossier dossier = DossierInput.read(file, terminal);
        NamedRecords named = new NamedRecords(dossier);
        // Asked for before anything is worked out, so that a typing error costs no time.
        List<Id> ids = claims.stream().map(named::claim).toList();
        Supposition supposition = supposition(named);
        Verifier verifier = Verifier.of(dossier, policy);
        List<Verdict> verdicts = new ArrayList<>();
        for (Id id : ids.isEmpty() ? ImmutableList.sortedCopyOf(dossier.claims().keySet()) : ids) {
            verdicts.add(verdict(verifier, id, supposition));
        }
        if (format == Format.JSON) {
            terminal.print(VerdictJson.write(verdicts, flips));
        } else {
            TextRenderer renderer = TextRenderer.of(with(dossier, supposition), output.language());
            terminal.print(
                    verdicts.stream().map(verdict -> text(renderer, verdict)).collect(Collectors.joining("\n")));
        }
        return ExitCode.NOTHING_FOUND;
    }

    private String text(TextRenderer renderer, Verdict verdict) {
        if (format == Format.STEPS) {
            return renderer.verdict(verdict, flips);
        }
        String camps = renderer.camps(verdict, verdict.camps(CAMPS_MAX, CAMPS_BUDGET));
        return renderer.published(verdict, flips) + (camps.isEmpty() ? "" : "\n" + camps);
    }

    private Verdict verdict(Verifier verifier, Id id, Supposition supposition) {
        Claim claim = verifier.dossier().claims().get(id);
        if (claim == null) {
            throw new AssertionError(id);
        }
        if (!supposition.withdrawn().isEmpty() || !supposition.said().isEmpty()) {
            return at == null ? verifier.verify(claim, supposition) : verifier.verify(claim, at, supposition);
        }
        return at == null ? verifier.verify(claim) : verifier.verify(claim, at);
    }

    private Supposition supposition(NamedRecords named) {
        List<Id> ids = withdrawn.stream().map(named::statement).toList();
        Supposition supposition = Supposition.none().withWithdrawn(ids);
        for (Statement statement : said == null ? List.<Statement>of() : said(said, named.dossier())) {
            supposition = supposition.withSaid(statement);
        }
        return supposition;
    }

    private List<Statement> said(String name, Dossier dossier) {
        if (name.equals("-") && file.equals("-")) {
            throw new BadInputException("both the dossier and --what-if-said are -, expected one of them to be a file");
        }
        List<Statement> statements = new ArrayList<>();
        for (DossierRecord record : DossierInput.read(name, terminal).records()) {
            if (!(record instanceof Statement statement)) {
                throw new BadInputException(
                        name + ": holds \"" + record.id() + "\", which is no statement, expected statements only");
            }
            if (dossier.find(statement.id()).isPresent()) {
                throw new BadInputException(name + ": statement \"" + statement.id()
                        + "\" is in the dossier already, expected an id of its own");
            }
            statements.add(statement);
        }
        return statements;
    }

    /** The dossier with what is supposed to be said, so that it can be told by name. */
    private static Dossier with(Dossier dossier, Supposition supposition) {
        return supposition.said().isEmpty()
                ? dossier
                : Dossier.builder()
                        .addAll(dossier.records())
                        .addAll(supposition.said().values())
                        .build();
    }

    /** How verdicts are written. */
    private enum Format {
        TEXT,
        STEPS,
        JSON
    }

    /** Reads the name of a format. */
    static final class FormatWord implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return switch (word) {
                case "text" -> Format.TEXT;
                case "steps" -> Format.STEPS;
                case "json" -> Format.JSON;
                default -> throw new TypeConversionException("is \"" + word + "\", expected text, steps or json");
            };
        }
    }

    /** Reads the name of a policy. */
    static final class PolicyWord implements ITypeConverter<Policy> {
        @Override
        public Policy convert(String word) {
            return switch (word) {
                case "standard" -> Policy.standard();
                case "equal" -> Policy.equalRank();
                case "gradual" -> Policy.gradual();
                default ->
                    throw new TypeConversionException("is \"" + word + "\", expected standard, equal or gradual");
            };
        }
    }
}
