package org.wederhoor.benchmarks.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wederhoor.argument.Answer;
import org.wederhoor.argument.CertificateChecker;
import org.wederhoor.argument.Label;
import org.wederhoor.argument.Labelling;
import org.wederhoor.argument.LiveFramework;
import org.wederhoor.argument.Semantics;

/** Each body that is measured runs once, and its result is checked. */
final class QuestionsTest {
    private static final List<Label> LABELS = List.of(Label.UNDECIDED, Label.IN, Label.OUT);

    @ParameterizedTest
    @EnumSource(Family.class)
    void groundedAndFloor_agree(Family family) {
        Questions questions = new Questions(family, 2_000, 3);
        byte[] floor = questions.floor();
        Labelling<Integer> grounded = questions.grounded();
        LiveFramework<Integer> live = questions.live();
        for (int v = 0; v < floor.length; v++) {
            assertEquals(LABELS.get(floor[v]), grounded.label(v));
            assertEquals(LABELS.get(floor[v]), live.label(v));
        }
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void extensionsAndQuestions_haveCertificates(Family family) {
        Questions questions = new Questions(family, 200, 3);
        CertificateChecker<Integer> checker = CertificateChecker.of(questions.framework);
        for (Semantics semantics : List.of(Semantics.STABLE, Semantics.PREFERRED)) {
            Answer<Integer> credulous = questions.credulous(semantics);
            Answer<Integer> sceptical = questions.sceptical(semantics);
            for (Answer<Integer> answer : List.of(questions.extension(semantics), credulous, sceptical)) {
                assertFalse(answer.isUnknown());
                answer.certificate().ifPresent(set -> assertTrue(checker.passes(semantics, set)));
            }
            assertEquals(
                    credulous.isYes(),
                    credulous
                            .certificate()
                            .filter(set -> set.contains(questions.asked()))
                            .isPresent());
            assertEquals(
                    sceptical.isNo(),
                    sceptical
                            .certificate()
                            .filter(set -> !set.contains(questions.asked()))
                            .isPresent());
        }
    }

    @Test
    void benchmarks_runOnce() {
        GroundedBenchmark grounded = new GroundedBenchmark();
        grounded.generate();
        assertEquals(
                grounded.floor().length,
                grounded.grounded().framework().arguments().size());
        ExtensionBenchmark extension = new ExtensionBenchmark();
        extension.generate();
        assertEquals(extension.size, extension.floor().length);
        assertTrue(extension.extension().isYes());
        assertFalse(extension.credulous().isUnknown());
        assertFalse(extension.sceptical().isUnknown());
        LiveBenchmark live = new LiveBenchmark();
        live.size = 1_000;
        live.generate();
        boolean changed = false;
        for (int k = 0; k < 10; k++) {
            changed |= live.attackComesAndGoes();
        }
        assertTrue(changed);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void seed_givesTheSameFramework(Family family) {
        assertEquals(new Questions(family, 100, 5).framework, new Questions(family, 100, 5).framework);
    }
}
