package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wederhoor.Script;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Content;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Provenance;

/** What would be is what is in a dossier that is changed accordingly. */
final class SuppositionProperties {
    @Property(tries = 60)
    void withdrawn_isAsIfWithdrawnInTheWhole(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll @IntRange(max = 7) int chosen) {
        assertWithdrawn(Cases.of(seed, size), chosen);
    }

    @Property(tries = 40)
    void withdrawn_whereMuchFollows(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size, @ForAll @IntRange(max = 7) int chosen) {
        assertWithdrawn(Cases.related(seed, size), chosen);
    }

    private static void assertWithdrawn(Dossier dossier, int chosen) {
        List<Id> withdrawn = new ArrayList<>();
        int number = 0;
        for (Id id : new TreeSet<>(dossier.statements().keySet())) {
            if (number < 3 && (chosen >> number & 1) == 1) {
                withdrawn.add(id);
            }
            number++;
        }
        NaiveVerdicts naive = new NaiveVerdicts(Provenance.of(dossier).withWithdrawn(withdrawn), true);
        Verifier verifier = Verifier.of(dossier);
        for (Claim claim : dossier.claims().values()) {
            Verdict verdict = verifier.verify(claim.id(), Supposition.none().withWithdrawn(withdrawn));
            assertEquals(
                    naive.verify(claim, Optional.empty()),
                    VerdictProperties.outcome(verdict),
                    () -> "verdict on " + claim.id() + " without " + withdrawn);
        }
    }

    @Property(tries = 60)
    void said_isAsIfInTheDossier(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        assertSaid(Cases.of(seed, size), size);
    }

    @Property(tries = 40)
    void said_whereMuchFollows(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        assertSaid(Cases.related(seed, size), size);
    }

    /** A claim that the dossier does not have is asked like one that it has. */
    @Property(tries = 40)
    void newClaim_isAsIfInTheDossier(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int size) {
        Dossier dossier = Cases.related(seed, size);
        NaiveVerdicts naive = new NaiveVerdicts(Provenance.of(dossier), true);
        for (Claim claim : dossier.claims().values()) {
            boolean isUsed = dossier.statements().values().stream()
                            .anyMatch(statement -> statement
                                    .content()
                                    .filter(content -> content.id().equals(claim.id()))
                                    .isPresent())
                    || dossier.supports().values().stream()
                            .anyMatch(support -> support.premise().equals(claim.id())
                                    || support.conclusion().equals(claim.id()))
                    || dossier.counterclaims().values().stream()
                            .anyMatch(counterclaim -> counterclaim.claim().equals(claim.id())
                                    || counterclaim.target().equals(claim.id()));
            if (!isUsed) {
                Dossier.Builder without = Dossier.builder()
                        .addVocabulary(dossier.vocabulary())
                        .addAll(dossier.sources().values())
                        .addAll(dossier.entities().values())
                        .addAll(dossier.supports().values())
                        .addAll(dossier.counterclaims().values())
                        .addAll(dossier.statements().values());
                dossier.claims().values().stream()
                        .filter(other -> !other.equals(claim))
                        .forEach(without::add);
                assertEquals(
                        naive.verify(claim, Optional.empty()),
                        VerdictProperties.outcome(Verifier.of(without.build()).verify(claim)),
                        () -> "verdict on new " + claim.id());
            }
        }
    }

    private static void assertSaid(Dossier dossier, int size) {
        Id last = Script.id("s" + (size - 1));
        Statement said = Provenance.of(dossier).statement(last);
        Dossier.Builder without = Dossier.builder()
                .addVocabulary(dossier.vocabulary())
                .addAll(dossier.sources().values())
                .addAll(dossier.entities().values())
                .addAll(dossier.claims().values())
                .addAll(dossier.supports().values())
                .addAll(dossier.counterclaims().values());
        dossier.statements().values().stream()
                .filter(statement -> !statement.id().equals(last))
                .forEach(without::add);
        NaiveVerdicts naive = new NaiveVerdicts(Provenance.of(dossier), true);
        Verifier verifier = Verifier.of(without.build());
        for (Claim claim : dossier.claims().values()) {
            Verdict verdict = verifier.verify(claim, Supposition.none().withSaid(said));
            assertEquals(
                    naive.verify(claim, Optional.empty()),
                    VerdictProperties.outcome(verdict),
                    () -> "verdict on " + claim.id() + " with " + last);
        }
    }

    @Example
    void supposition_whatIsNotThereOrThereAlready_isRefused() {
        Dossier dossier = Script.begin()
                .people("ann")
                .texts("text")
                .says("s", "ann", "CT+", "text")
                .dossier();
        Verifier verifier = Verifier.of(dossier);
        Id claim = Script.id("text");
        Supposition missing = Supposition.none().withWithdrawn(List.of(Script.id("other")));
        assertThrows(IllegalArgumentException.class, () -> verifier.verify(claim, missing));
        Statement again = Statement.builder()
                .id(Script.id("s"))
                .speaker(Script.id("ann"))
                .content(Content.ofClaim(claim))
                .build();
        Supposition present = Supposition.none().withSaid(again);
        assertThrows(IllegalArgumentException.class, () -> verifier.verify(claim, present));
    }
}
