package org.wederhoor.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wederhoor.Script.cited;
import static org.wederhoor.Script.entity;
import static org.wederhoor.Script.id;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.provenance.Provenance;

final class TruthDiscoveryTest {
    /** Table 1 of Dong, Berti-Equille and Srivastava, 2009: the fourth and fifth source copy from the third. */
    private static final String[][] AFFILIATIONS = {
        {"Stonebraker", "MIT", "Berkeley", "MIT", "MIT", "MS"},
        {"Dewitt", "MSR", "MSR", "UWisc", "UWisc", "UWisc"},
        {"Bernstein", "MSR", "MSR", "MSR", "MSR", "MSR"},
        {"Carey", "UCI", "AT&T", "BEA", "BEA", "BEA"},
        {"Halevy", "Google", "Google", "UW", "UW", "UW"}
    };

    private static final Map<String, String> TRUE_AFFILIATIONS =
            Map.of("Stonebraker", "MIT", "Dewitt", "MSR", "Bernstein", "MSR", "Carey", "UCI", "Halevy", "Google");

    private record Vote(String source, String item, String value) {}

    private static List<Vote> affiliations() {
        List<Vote> votes = new ArrayList<>();
        for (String[] row : AFFILIATIONS) {
            for (int s = 1; s < row.length; s++) {
                votes.add(new Vote("S" + s, row[0], row[s]));
            }
        }
        return votes;
    }

    private static Votes votes(List<Vote> votes) {
        Votes.Builder builder = Votes.builder();
        votes.forEach(vote -> builder.add(vote.source(), vote.item(), vote.value()));
        return builder.build();
    }

    private static long right(Truths truths) {
        return TRUE_AFFILIATIONS.entrySet().stream()
                .filter(truth -> truth.getValue().equals(truths.values().get(truth.getKey())))
                .count();
    }

    private static double trust(Truths truths, String source) {
        return truths.trust().getOrDefault(source, Double.NaN);
    }

    @Test
    void affiliations_copiesOutvoteTheTruth_unlessTheyAreDetected() {
        Votes votes = votes(affiliations());
        assertEquals(2, right(TruthDiscovery.majority().discover(votes)));
        assertEquals(2, right(TruthDiscovery.accu().discover(votes)), "without detection the copies are trusted most");
        Truths detected = TruthDiscovery.accuCopy().discover(votes);
        assertEquals(5, right(detected), detected::toString);
        assertTrue(trust(detected, "S1") > trust(detected, "S3"), detected::toString);
    }

    @Test
    void methods_sameVotesInAnyOrder_giveTheSameToTheBit() {
        List<Vote> shuffled = affiliations();
        Collections.shuffle(shuffled, new Random(1));
        for (TruthDiscovery method : List.of(
                TruthDiscovery.majority(),
                TruthDiscovery.sums(),
                TruthDiscovery.truthFinder(),
                TruthDiscovery.accu(),
                TruthDiscovery.accuCopy())) {
            Truths truths = method.discover(votes(affiliations()));
            assertEquals(truths, method.discover(votes(shuffled)));
            assertTrue(truths.converged() || truths.rounds() == Rounds.ROUNDS_MAX);
        }
    }

    @Test
    void sums_inTheLimit_isTheMainEigenvector() {
        Votes votes = Votes.builder()
                .add("s", "i", "a")
                .add("t", "i", "a")
                .add("t", "j", "x")
                .add("u", "i", "b")
                .build();
        Truths truths = TruthDiscovery.sums().discover(votes);
        assertEquals("a", truths.values().get("i"));
        assertEquals(1.0, trust(truths, "t"));
        // In the limit trust is the main eigenvector: of s and t it is 1 to the golden ratio.
        assertEquals(2 / (1 + Math.sqrt(5)), trust(truths, "s"), 1e-4);
        assertEquals(0.0, trust(truths, "u"), 1e-4);
    }

    @Test
    void truthFinder_oneVote_isTheFixedPointOfItsFormula() {
        Truths truths = TruthDiscovery.truthFinder()
                .discover(Votes.builder().add("s", "i", "a").build());
        double trust = trust(truths, "s");
        assertEquals(1 / (1 + Math.pow(1 - trust, 0.3)), trust, 1e-5);
        assertTrue(truths.converged());
    }

    @Test
    void votesOfDossier_relaysCopiesAndSpokespeople_countOnce() {
        Script script = Script.begin()
                .organizations("bureau", "council")
                .spokesperson("spokesman", "council")
                .publications("paper")
                .document("page", "paper", "2018")
                .things("x", "y")
                .claim("c", "x", "p", entity("x"))
                .claim("d", "x", "p", entity("y"))
                .says("s1", "bureau", "CT+", "c", cited("page"))
                .reports("r1", "paper", "CT+", "s1", cited("page"))
                .says("r2", "paper", "CT+", "c", Script.basedOn("s1"))
                .says("s2", "council", "CT+", "d", cited("page"))
                .says("s3", "spokesman", "CT+", "d", cited("page"))
                .says("s4", "paper", "PS+", "d", cited("page"));
        Votes votes = Votes.of(Provenance.of(script.dossier()));
        assertEquals(List.of(2, 1, 2), List.of(votes.sourceCount(), votes.itemCount(), votes.valueCount()));
        assertEquals(
                id("bureau").value(),
                TruthDiscovery.majority()
                        .discover(votes)
                        .trust()
                        .keySet()
                        .iterator()
                        .next());
    }

    @Test
    void noVotes_areNoTruths() {
        for (TruthDiscovery method : List.of(TruthDiscovery.sums(), TruthDiscovery.accuCopy())) {
            assertTrue(method.discover(Votes.builder().build()).values().isEmpty());
        }
    }
}
