package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GroundedTest {
    @Test
    void emptyFramework_hasAnEmptyLabelling() {
        Labelling<Integer> labelling = Frameworks.of(0, "").groundedLabelling();
        assertTrue(labelling.in().isEmpty());
        assertTrue(labelling.undecided().isEmpty());
    }

    /** Modgil and Caminada 2009, the reinstatement of the running example. */
    @Test
    void attackedAttacker_reinstates() {
        ArgumentationFramework<String> framework = ArgumentationFramework.<String>builder()
                .attack("denial", "report")
                .attack("recording", "denial")
                .build();
        Labelling<String> labelling = framework.groundedLabelling();
        assertEquals(Set.of("report", "recording"), labelling.in());
        assertEquals(Label.OUT, labelling.label("denial"));
        assertEquals(List.of("report", "recording"), List.copyOf(labelling.in()), "in the order of the framework");
        assertEquals("in [report, recording], out [denial], undecided []", labelling.toString());
    }

    /** The Nixon diamond. */
    @Test
    void mutualAttack_decidesNothing() {
        assertEquals(
                Set.of(0, 1), Frameworks.of(2, "0>1 1>0").groundedLabelling().undecided());
    }

    @Test
    void selfAttack_decidesNothingUnlessDefeated() {
        Labelling<Integer> open = Frameworks.of(2, "0>0 0>1").groundedLabelling();
        assertEquals(Set.of(0, 1), open.undecided());
        Labelling<Integer> defeated = Frameworks.of(3, "0>0 0>1 2>0").groundedLabelling();
        assertEquals(Set.of(1, 2), defeated.in());
    }

    @Test
    void repeatedAttack_countsOnce() {
        ArgumentationFramework<Integer> framework = Frameworks.of(3, "0>1 0>1 1>2 1>2 2>2");
        assertEquals(3, framework.attackCount());
        assertEquals(List.of(1, 2), framework.attackers(2));
        assertEquals(List.of(1), framework.targets(0));
    }

    @Test
    void million_inAChain() {
        Labelling<Integer> labelling = Frameworks.chain(1_000_000).groundedLabelling();
        assertEquals(500_000, labelling.in().size());
        assertEquals(Label.OUT, labelling.label(999_999));
    }

    @Test
    void hubWithManyAttackers_isRejectedOnce() {
        ArgumentationFramework.Builder<Integer> builder = ArgumentationFramework.builder();
        for (int v = 1; v <= 200_000; v++) {
            builder.attack(v, 0);
        }
        Labelling<Integer> labelling = builder.attack(0, 200_001).build().groundedLabelling();
        assertEquals(Set.of(0), labelling.out());
        assertTrue(labelling.in().contains(200_001));
    }

    @Test
    void unknownArgument_isRefusedByName() {
        ArgumentationFramework<Integer> framework = Frameworks.of(1, "");
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> framework.attacks(0, 7));
        assertEquals("argument \"7\" is not part of the framework", thrown.getMessage());
        assertFalse(framework.contains(7));
        assertFalse(framework.groundedLabelling().in().contains(7));
    }

    @Test
    void builtFramework_isNotChangedByTheBuilder() {
        ArgumentationFramework.Builder<Integer> builder = ArgumentationFramework.builder();
        ArgumentationFramework<Integer> before = builder.attack(0, 1).build();
        ArgumentationFramework<Integer> after = builder.attack(1, 2).build();
        assertFalse(before.contains(2));
        assertEquals(1, before.attackCount());
        assertEquals(2, after.attackCount());
        assertEquals(Frameworks.of(2, "0>1"), before);
    }
}
