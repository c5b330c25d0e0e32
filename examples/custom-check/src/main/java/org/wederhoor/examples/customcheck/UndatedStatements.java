package org.wederhoor.examples.customcheck;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wederhoor.check.CustomCheck;
import org.wederhoor.finding.CustomCode;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Severity;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.json.DossierJson;
import org.wederhoor.json.ReadOptions;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.render.TextRenderer;
import org.wederhoor.verify.Verifier;

/** Finds statements of which nobody wrote down when they were made: a rule of this newsroom, not of the library. */
public final class UndatedStatements implements CustomCheck {
    private static final LanguageTag ENGLISH = LanguageTag.of("en");
    private static final LanguageTag DUTCH = LanguageTag.of("nl");

    /** The name and number are ours for good: they are in reports that are kept, and in waivers. */
    static final CustomCode UNDATED = CustomCode.of("newsroom.UNDATED", 1001, Severity.NOTE)
            .labelled(ENGLISH, "A statement without a date")
            .labelled(DUTCH, "Een uitspraak zonder datum");

    private static final Step REMARK = Step.of(
            StepKind.REMARK,
            new Detail.OfText(ImmutableMap.of(
                    ENGLISH, "nobody wrote down when this was said",
                    DUTCH, "niemand heeft opgeschreven wanneer dit is gezegd")));

    /**
     * Prints what is found in a dossier, this check included.
     *
     * @param arguments the file of the dossier as JSON, and a language
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Dossier dossier =
                DossierJson.read(Path.of(arguments[0]), ReadOptions.standard()).dossier();
        Verifier verifier = Verifier.of(dossier).withChecks(List.of(new UndatedStatements()));
        System.out.print(TextRenderer.of(dossier, LanguageTag.of(arguments[1])).report(verifier.report()));
    }

    @Override
    public ImmutableSet<CustomCode> codes() {
        return ImmutableSet.of(UNDATED);
    }

    @Override
    public Iterable<Finding> check(Provenance provenance) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Statement statement : provenance.dossier().statements().values()) {
            if (statement.said().isEmpty()) {
                findings.add(Finding.builder()
                        .code(UNDATED)
                        .addSubject(statement.id())
                        .addCause(statement.id())
                        .addDerivation(Step.of(StepKind.STATED, new Detail.OfRecord(statement.id())))
                        .addDerivation(REMARK)
                        .build());
            }
        }
        return findings.build();
    }
}
