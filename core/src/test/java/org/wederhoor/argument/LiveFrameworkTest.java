package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiveFrameworkTest {
    private static void assertAsFromScratch(LiveFramework<Integer> live) {
        ArgumentationFramework<Integer> framework = live.framework();
        Labelling<Integer> expected = framework.groundedLabelling();
        for (int argument : framework.arguments()) {
            assertEquals(expected.label(argument), live.label(argument), () -> "label of " + argument);
        }
    }

    @Test
    void removedAttacker_givesBackWhatItRejected() {
        LiveFramework<Integer> live = LiveFramework.of(Frameworks.of(3, "0>1 1>2"));
        assertEquals(Label.IN, live.label(2));
        assertTrue(live.removeArgument(0));
        assertEquals(Label.OUT, live.label(2));
        assertTrue(live.addArgument(3));
        assertTrue(live.addAttack(3, 1));
        assertEquals(Label.IN, live.label(2));
    }

    /** Two that reject one another's attackers must not hold each other up once their ground is gone. */
    @Test
    void loopOfLabels_fallsWithItsGround() {
        LiveFramework<Integer> live = LiveFramework.of(Frameworks.of(5, "0>1 1>2 2>3 3>2 4>3"));
        assertEquals(Label.IN, live.label(2));
        live.removeAttack(0, 1);
        live.removeAttack(4, 3);
        assertAsFromScratch(live);
        live.removeAttack(1, 2);
        assertEquals(Label.UNDECIDED, live.label(2));
    }

    @Test
    void changeThatIsNone_isTold() {
        LiveFramework<Integer> live = LiveFramework.of(Frameworks.of(2, "0>1"));
        assertFalse(live.addAttack(0, 1));
        assertFalse(live.removeAttack(1, 0));
        assertFalse(live.addArgument(1));
        assertFalse(live.removeArgument(9));
        assertThrows(IllegalArgumentException.class, () -> live.addAttack(0, 9));
        assertTrue(live.removeArgument(1));
        assertFalse(live.contains(1));
        assertThrows(IllegalArgumentException.class, () -> live.label(1));
    }

    @ParameterizedTest
    @CsvSource({"4,6", "8,10", "12,24", "30,45", "60,60", "200,260"})
    void everyChange_leavesTheGroundedLabelling(int size, int attacks) {
        Random random = new Random(size);
        LiveFramework<Integer> live = new LiveFramework<>();
        for (int v = 0; v < size; v++) {
            live.addArgument(v);
        }
        double adding = 0.5;
        int present = 0;
        for (int step = 0; step < 3000; step++) {
            int a = random.nextInt(size);
            int b = random.nextInt(size);
            adding = present < attacks ? 0.7 : 0.3;
            if (random.nextInt(50) == 0) {
                live.removeArgument(a);
                live.addArgument(a);
                present = live.framework().attackCount();
            } else if (random.nextDouble() < adding) {
                present += live.addAttack(a, b) ? 1 : 0;
            } else {
                for (int tries = 0; tries < size && !live.removeAttack(a, b); tries++) {
                    a = random.nextInt(size);
                    b = random.nextInt(size);
                }
                present = live.framework().attackCount();
            }
            assertAsFromScratch(live);
        }
    }

    @Test
    void hubWithManyAttackers_takesChangesOneByOne() {
        ArgumentationFramework.Builder<Integer> builder = ArgumentationFramework.builder();
        for (int v = 1; v <= 100_000; v++) {
            builder.attack(v, 0);
        }
        LiveFramework<Integer> live = LiveFramework.of(builder.build());
        for (int v = 1; v < 100_000; v++) {
            live.removeAttack(v, 0);
        }
        assertEquals(Label.OUT, live.label(0));
        live.removeAttack(100_000, 0);
        assertEquals(Label.IN, live.label(0));
    }
}
