package org.wederhoor.benchmarks.linearizability;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.wederhoor.check.LiveChange;
import org.wederhoor.check.LiveChecker;
import org.wederhoor.check.LiveSnapshot;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Source;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;

/**
 * Changes and readings at one time have the outcome of some order of them, one after the other, that each thread agrees
 * with: what was taken is then there for all, and nothing is half there.
 *
 * <p>With {@code -Dlincheck=full} it is done some fifty times as often.
 */
@Param(name = "statement", gen = IntGen.class, conf = "0:2")
public class LiveCheckerLinearizabilityTest {
    private static final boolean FULL = "full".equals(System.getProperty("lincheck"));
    private static final Id CLAIM = Id.of("claim");

    private final LiveChecker checker = LiveChecker.of(Dossier.builder()
            .add(Claim.builder()
                    .id(CLAIM)
                    .putText(LanguageTag.of("en"), "It is so.")
                    .build())
            .add(source(0))
            .add(source(1))
            .add(source(2))
            .build());

    private static Source source(int number) {
        return Source.builder()
                .id(Id.of("source" + number))
                .kind(SourceKind.PERSON)
                .build();
    }

    /** Statements of even and of odd numbers contradict each other. */
    private static Statement statement(int number) {
        return Statement.builder()
                .id(Id.of("statement" + number))
                .speaker(Id.of("source" + number))
                .content(Content.ofClaim(CLAIM))
                .factuality(number % 2 == 0 ? Factuality.CERTAIN_POSITIVE : Factuality.CERTAIN_NEGATIVE)
                .build();
    }

    @Operation
    public String put(@Param(name = "statement") int number) {
        return told(checker.put(statement(number)));
    }

    @Operation
    public String remove(@Param(name = "statement") int number) {
        return told(checker.remove(Id.of("statement" + number)));
    }

    @Operation
    public String read() {
        LiveSnapshot snapshot = checker.snapshot();
        return snapshot.version() + ": " + snapshot.dossier().statements().keySet() + " "
                + snapshot.findings().size();
    }

    private static String told(LiveChange change) {
        return change.version() + ": " + change.added().size() + " "
                + change.changed().size() + " " + change.gone().size();
    }

    @Test
    void stress() {
        new StressOptions()
                .iterations(FULL ? 30 : 8)
                .invocationsPerIteration(FULL ? 3_000 : 200)
                .threads(3)
                .actorsPerThread(2)
                .actorsBefore(1)
                .actorsAfter(1)
                .check(LiveCheckerLinearizabilityTest.class);
    }
}
