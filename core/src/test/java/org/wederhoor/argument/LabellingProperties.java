package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Labellings against their definition over all ways to label. */
final class LabellingProperties {
    private static final List<Label> LABELS = List.of(Label.IN, Label.OUT, Label.UNDECIDED);

    /**
     * Caminada 2006: a labelling is complete when an argument is accepted exactly where all its attackers are rejected, and
     * rejected exactly where one is accepted.
     */
    @Property(seed = "61", tries = 300)
    void labellingsOfCompleteExtensionsAreTheCompleteLabellings(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework) {
        int size = framework.arguments().size();
        Set<List<Label>> expected = new HashSet<>();
        for (int code = 0; code < Math.pow(3, size); code++) {
            Label[] labels = new Label[size];
            int rest = code;
            for (int v = 0; v < size; v++) {
                labels[v] = LABELS.get(rest % 3);
                rest /= 3;
            }
            if (isComplete(framework, labels)) {
                expected.add(List.of(labels));
            }
        }
        Set<List<Label>> found = new HashSet<>();
        Solver.of(framework)
                .extensions(Semantics.COMPLETE, Budget.unlimited())
                .forEachRemaining(extension -> found.add(labels(extension.labelling())));
        assertEquals(expected, found);
    }

    private static boolean isComplete(ArgumentationFramework<Integer> framework, Label[] labels) {
        for (int v = 0; v < labels.length; v++) {
            boolean allOut = true;
            boolean someIn = false;
            for (int attacker = 0; attacker < labels.length; attacker++) {
                if (framework.attacks(attacker, v)) {
                    allOut &= labels[attacker] == Label.OUT;
                    someIn |= labels[attacker] == Label.IN;
                }
            }
            if ((labels[v] == Label.IN) != allOut || (labels[v] == Label.OUT) != someIn) {
                return false;
            }
        }
        return true;
    }

    private static List<Label> labels(Labelling<Integer> labelling) {
        return labelling.framework().arguments().stream().map(labelling::label).toList();
    }

    @Property(seed = "62", tries = 300)
    void labellingOfAnExtensionRejectsWhatItAttacks(
            @ForAll("frameworks") ArgumentationFramework<Integer> framework, @ForAll Semantics semantics) {
        Solver.of(framework).extensions(semantics, Budget.unlimited()).forEachRemaining(extension -> {
            Labelling<Integer> labelling = extension.labelling();
            assertEquals(extension, labelling.in());
            for (int v : framework.arguments()) {
                boolean attacked = extension.stream().anyMatch(member -> framework.attacks(member, v));
                assertEquals(attacked, labelling.out().contains(v));
                assertEquals(
                        !attacked && !extension.contains(v),
                        labelling.undecided().contains(v));
            }
        });
    }

    @Provide
    Arbitrary<ArgumentationFramework<Integer>> frameworks() {
        return Frameworks.upTo(7);
    }
}
