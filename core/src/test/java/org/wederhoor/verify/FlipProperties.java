package org.wederhoor.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wederhoor.Script;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.SourceKind;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Withdrawal;
import org.wederhoor.model.WithdrawalKind;
import org.wederhoor.provenance.Provenance;

/** Flips are what trying all subsets finds. */
final class FlipProperties {
    @Property(tries = 20)
    void flips_areAllSmallestSets(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
        Dossier dossier = Cases.of(seed, size);
        List<Set<Id>> statements = new ArrayList<>();
        new TreeSet<>(dossier.statements().keySet()).forEach(id -> statements.add(Set.of(id)));
        Verifier verifier = Verifier.of(dossier);
        Function<Set<Id>, NaiveVerdicts> oracle = oracle(dossier, true);
        for (Claim claim : dossier.claims().values()) {
            Flips flips = verifier.verify(claim).flips(3);
            assertTrue(flips.complete());
            assertEquals(
                    naiveFlips(oracle, claim, statements, 3).toString(), words(flips), () -> "flips of " + claim.id());
        }
    }

    /** A version that is withdrawn already comes back, unless it is withdrawn with what withdrew it. */
    @Example
    void flips_ofSomethingCorrected_takeAllVersions() {
        Dossier dossier = Script.begin()
                .document("paper", "", "2020")
                .source("ann", SourceKind.PERSON, s -> s)
                .texts("safe")
                .says("s1", "ann", "CT+", "safe", Script.cited("paper"))
                .says(
                        "s2",
                        "ann",
                        "CT+",
                        "safe",
                        s -> Script.cited("paper")
                                .apply(s)
                                .addWithdrawal(new Withdrawal(WithdrawalKind.CORRECTS, Id.of("s1"))))
                .dossier();
        assertEquals(
                "[[s1, s2] NOT_ENOUGH_EVIDENCE]",
                words(Verifier.of(dossier).verify(Id.of("safe")).flips(2)));
    }

    @Property(tries = 15)
    void flips_whereMuchFollows(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int size) {
        Dossier dossier = Cases.related(seed, size);
        List<Set<Id>> statements = new ArrayList<>();
        new TreeSet<>(dossier.statements().keySet()).forEach(id -> statements.add(Set.of(id)));
        Verifier verifier = Verifier.of(dossier);
        Function<Set<Id>, NaiveVerdicts> oracle = oracle(dossier, true);
        for (Claim claim : dossier.claims().values()) {
            assertEquals(
                    naiveFlips(oracle, claim, statements, 2).toString(),
                    words(verifier.verify(claim).flips(2)),
                    () -> "flips of " + claim.id());
        }
    }

    @Property(tries = 10)
    void flips_amongEquals(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
        Dossier dossier = Cases.of(seed, size);
        List<Set<Id>> statements = new ArrayList<>();
        new TreeSet<>(dossier.statements().keySet()).forEach(id -> statements.add(Set.of(id)));
        Verifier verifier = Verifier.of(dossier, Policy.equalRank());
        Function<Set<Id>, NaiveVerdicts> oracle = oracle(dossier, false);
        for (Claim claim : dossier.claims().values()) {
            assertEquals(
                    naiveFlips(oracle, claim, statements, 3).toString(),
                    words(verifier.verify(claim).flips(3)),
                    () -> "flips of " + claim.id());
        }
    }

    @Property(tries = 20)
    void flipsBySource_areAllSmallestSets(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int size) {
        Dossier dossier = Cases.of(seed, size);
        Verifier verifier = Verifier.of(dossier);
        Set<Id> speakers = new TreeSet<>();
        dossier.statements().values().forEach(statement -> speakers.add(statement.speaker()));
        List<Set<Id>> units = new ArrayList<>();
        for (Id speaker : speakers) {
            Set<Id> said = new TreeSet<>();
            for (Statement statement : dossier.statements().values()) {
                if (statement.speaker().equals(speaker)) {
                    said.add(statement.id());
                }
            }
            units.add(said);
        }
        Function<Set<Id>, NaiveVerdicts> oracle = oracle(dossier, true);
        for (Claim claim : dossier.claims().values()) {
            List<String> found = new ArrayList<>();
            for (Flip flip : verifier.verify(claim).flipsBySource(2).found()) {
                Set<Id> said = new TreeSet<>();
                for (Id source : flip.withdrawn()) {
                    said.addAll(units.get(new ArrayList<>(speakers).indexOf(source)));
                }
                found.add(said + " " + flip.label());
            }
            List<String> expected = new ArrayList<>();
            for (Found flip : search(oracle, claim, units, 2)) {
                Set<Id> said = new TreeSet<>();
                flip.units().forEach(unit -> said.addAll(units.get(unit)));
                expected.add(said + " " + flip.label());
            }
            assertEquals(expected, found, () -> "flips of " + claim.id());
        }
    }

    private record Found(List<Integer> units, String label) {}

    private static String words(Flips flips) {
        return flips.found().stream()
                .map(flip -> new TreeSet<>(flip.withdrawn()) + " " + flip.label())
                .toList()
                .toString();
    }

    private static List<String> naiveFlips(
            Function<Set<Id>, NaiveVerdicts> oracle, Claim claim, List<Set<Id>> statements, int size) {
        List<String> words = new ArrayList<>();
        for (Found found : search(oracle, claim, statements, size)) {
            Set<Id> ids = new TreeSet<>();
            found.units().forEach(unit -> ids.addAll(statements.get(unit)));
            words.add(ids + " " + found.label());
        }
        return words;
    }

    private static List<Found> search(
            Function<Set<Id>, NaiveVerdicts> oracle, Claim claim, List<Set<Id>> units, int size) {
        String label = label(oracle, Set.of(), claim);
        List<Found> found = new ArrayList<>();
        for (int k = 1; k <= size; k++) {
            for (List<Integer> set : subsets(units.size(), k)) {
                if (found.stream().noneMatch(flip -> set.containsAll(flip.units()))) {
                    Set<Id> withdrawn = new TreeSet<>();
                    set.forEach(unit -> withdrawn.addAll(units.get(unit)));
                    String changed = label(oracle, withdrawn, claim);
                    if (!changed.equals(label)) {
                        found.add(new Found(set, changed));
                    }
                }
            }
        }
        return found;
    }

    /** Verdicts by what is withdrawn, each worked out once for all claims. */
    private static Function<Set<Id>, NaiveVerdicts> oracle(Dossier dossier, boolean ranked) {
        Provenance actual = Provenance.of(dossier);
        Map<Set<Id>, NaiveVerdicts> known = new HashMap<>();
        return withdrawn -> known.computeIfAbsent(
                withdrawn,
                w -> new NaiveVerdicts(withdrawn.isEmpty() ? actual : actual.withWithdrawn(withdrawn), ranked));
    }

    private static String label(Function<Set<Id>, NaiveVerdicts> oracle, Set<Id> withdrawn, Claim claim) {
        return oracle.apply(withdrawn).verify(claim, Optional.empty()).label();
    }

    private static List<List<Integer>> subsets(int of, int size) {
        List<List<Integer>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << of; bits++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < of; i++) {
                if ((bits & 1 << i) != 0) {
                    members.add(i);
                }
            }
            if (members.size() == size) {
                subsets.add(members);
            }
        }
        subsets.sort((a, b) -> {
            for (int i = 0; i < size; i++) {
                if (!a.get(i).equals(b.get(i))) {
                    return Integer.compare(a.get(i), b.get(i));
                }
            }
            return 0;
        });
        return subsets;
    }
}
