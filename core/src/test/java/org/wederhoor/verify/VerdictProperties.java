package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wederhoor.Script;
import org.wederhoor.argument.Label;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Independence;
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

    @Property(tries = 100)
    void verdict_isThatOfTheDefinitions_whereMuchFollows(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int size) {
        Dossier dossier = Cases.related(seed, size);
        NaiveVerdicts naive = new NaiveVerdicts(Provenance.of(dossier), true);
        assertAlike(naive, Verifier.of(dossier), dossier, Optional.empty());
    }

    @Property(tries = 50)
    void verdict_isThatOfTheDefinitions_whereMuchFollows_amongEquals(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int size) {
        Dossier dossier = Cases.related(seed, size);
        NaiveVerdicts naive = new NaiveVerdicts(Provenance.of(dossier), false);
        assertAlike(naive, Verifier.of(dossier, Policy.equalRank()), dossier, Optional.of(Script.date("2018-05")));
    }

    /** Without the sources of a cut each line has a statement that is cut off from who observed it or from what can be read. */
    @Property(tries = 60)
    void cut_leavesNoLine_andIsNoSmallerThanTheCount(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        Dossier dossier = Cases.related(seed, size);
        Provenance provenance = Provenance.of(dossier);
        for (Verdict verdict : Verifier.of(dossier).verifyAll()) {
            for (Stance stance : List.of(Stance.FOR, Stance.AGAINST)) {
                Independence behind = stance == Stance.FOR ? verdict.behindFor() : verdict.behindAgainst();
                assertTrue(behind.count() <= behind.cut().size(), verdict::toString);
                for (Evidence evidence : verdict.evidence(stance)) {
                    boolean isCut = evidence.label() == Label.OUT
                            || evidence.line().statements().stream()
                                    .anyMatch(statement -> isCutOff(provenance, statement, behind.cut()));
                    assertTrue(isCut, () -> verdict + ": " + evidence.line().statements() + " " + behind);
                }
            }
        }
    }

    private static boolean isCutOff(Provenance provenance, Id statement, Set<Id> cut) {
        boolean outward = provenance.chains(statement).allMatch(chain -> {
            Set<Id> documents = provenance.statement(chain.get(0)).citations().stream()
                    .map(citation -> provenance.origin(citation.document()))
                    .collect(Collectors.toSet());
            return isAnyIn(provenance, chain, cut) || (!documents.isEmpty() && cut.containsAll(documents));
        });
        return outward || provenance.lineages(statement).allMatch(lineage -> isAnyIn(provenance, lineage, cut));
    }

    private static boolean isAnyIn(Provenance provenance, List<Id> steps, Set<Id> cut) {
        return steps.stream()
                .anyMatch(step -> cut.contains(
                        provenance.origin(provenance.statement(step).speaker())));
    }

    @Example
    void relatedDossiers_haveLinesThatFollow_ofAllFates() {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = 0; seed < 500; seed++) {
            for (Verdict verdict : Verifier.of(Cases.related(seed, 10)).verifyAll()) {
                for (Evidence evidence : verdict.evidence()) {
                    if (!evidence.line().derivation().isEmpty()) {
                        boolean supposed = evidence.line().derivation().stream()
                                .anyMatch(step -> step.kind() == StepKind.SUPPOSED);
                        String way = supposed ? "REJECTED " : "";
                        seen.merge(way + evidence.relation() + " " + evidence.label(), 1, Integer::sum);
                    }
                }
            }
        }
        for (String relation : List.of("ENTAILS", "EXCLUDES", "REJECTED EXCLUDES")) {
            for (Label label : Label.values()) {
                assertTrue(seen.getOrDefault(relation + " " + label, 0) > 10, seen::toString);
            }
        }
        assertTrue(seen.getOrDefault("REJECTED ENTAILS IN", 0) > 0, seen::toString);
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
            lines.merge(
                    NaiveVerdicts.shown(
                                    evidence.line().statements(),
                                    evidence.line().supports(),
                                    !evidence.line().derivation().isEmpty())
                            + " " + evidence.stance(),
                    evidence.label().toString(),
                    NaiveVerdicts::together);
        }
        return new NaiveVerdicts.Outcome(
                verdict.label().toString(),
                verdict.firmness().map(Firmness::toString).orElse(""),
                lines);
    }
}
