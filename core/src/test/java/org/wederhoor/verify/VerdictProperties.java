package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wederhoor.Script;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;

/** Verdicts are those of the definitions, worked out line by line. */
final class VerdictProperties {
    @Property(tries = 200)
    void verdict_isThatOfTheDefinitions(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        Dossier dossier = Cases.of(seed, size);
        NaiveVerdicts naive = new NaiveVerdicts(Provenance.of(dossier), true);
        assertAlike(naive, Verifier.of(dossier), dossier, Optional.empty());
    }

    @Property(tries = 60)
    void verdict_isThatOfTheDefinitions_atAnotherTime(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        Dossier dossier = Cases.of(seed, size);
        NaiveVerdicts naive = new NaiveVerdicts(Provenance.of(dossier), true);
        assertAlike(naive, Verifier.of(dossier), dossier, Optional.of(Script.date("2019-03")));
    }

    @Property(tries = 60)
    void verdict_isThatOfTheDefinitions_amongEquals(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        Dossier dossier = Cases.of(seed, size);
        NaiveVerdicts naive = new NaiveVerdicts(Provenance.of(dossier), false);
        assertAlike(naive, Verifier.of(dossier, Policy.equalRank()), dossier, Optional.empty());
    }

    private static void assertAlike(NaiveVerdicts naive, Verifier verifier, Dossier dossier, Optional<EdtfDate> at) {
        for (Claim claim : dossier.claims().values()) {
            Verdict verdict = at.isPresent() ? verifier.verify(claim.id(), at.get()) : verifier.verify(claim.id());
            assertEquals(naive.verify(claim, at), outcome(verdict), () -> "verdict on " + claim.id());
        }
    }

    /** What of a verdict the definitions settle. */
    static NaiveVerdicts.Outcome outcome(Verdict verdict) {
        Map<String, String> lines = new TreeMap<>();
        for (Evidence evidence : verdict.evidence()) {
            lines.put(
                    evidence.line().statements().get(0) + " by "
                            + evidence.line().supports() + " " + evidence.stance(),
                    evidence.label().toString());
        }
        return new NaiveVerdicts.Outcome(
                verdict.label().toString(),
                verdict.firmness().map(Firmness::toString).orElse(""),
                lines);
    }
}
