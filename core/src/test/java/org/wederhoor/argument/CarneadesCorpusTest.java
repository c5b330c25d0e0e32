package org.wederhoor.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wederhoor.Corpora;

/**
 * Graphs of Carneades 4, whose expected labels the grounded labelling must give.
 *
 * <p>Each statement s has an argument for it and one for want of it, and the latter attacks the former. Whatever puts s
 * forward attacks the want of s: an assumption, or an argument of the graph, which in turn is attacked by the want of its
 * premises and by its undercutter. Arguments for different positions of an issue attack each other. Premises of a
 * convergent argument are taken one by one.
 *
 * <p>Carneades compares weights where this does not: a cumulative argument with some of its premises can win, and of two
 * that weigh the same none is accepted, which is out there and undecided here. Schemes with variables have no counterpart.
 */
@Tag("corpora")
final class CarneadesCorpusTest {
    private static final String WANT = "want of ";

    private static CarneadesGraph graph(String name) throws IOException {
        Path folder = Corpora.folder("carneades-aif").resolve("examples/AGs/YAML");
        return CarneadesGraph.parse(Files.readString(folder.resolve(name + ".yml")));
    }

    private static ArgumentationFramework<String> framework(CarneadesGraph graph) {
        ArgumentationFramework.Builder<String> builder = ArgumentationFramework.builder();
        graph.statements.forEach(s -> builder.attack(WANT + s, s));
        graph.assumptions.forEach(s -> builder.attack("assumption of " + s, WANT + s));
        Map<String, String> conclusions = new LinkedHashMap<>();
        for (CarneadesGraph.Step step : graph.steps) {
            List<List<String>> ways =
                    step.isConvergent() ? step.premises().stream().map(List::of).toList() : List.of(step.premises());
            for (List<String> premises : ways) {
                String argument = step.conclusion() + " by " + premises;
                conclusions.put(argument, step.conclusion());
                builder.attack(argument, WANT + step.conclusion());
                premises.forEach(premise -> builder.attack(WANT + premise, argument));
                if (!step.undercutter().isEmpty()) {
                    builder.attack(step.undercutter(), argument);
                }
            }
        }
        conclusions.forEach((argument, position) -> conclusions.forEach((other, otherPosition) -> {
            if (!position.equals(otherPosition)
                    && graph.issues.stream().anyMatch(issue -> issue.containsAll(Set.of(position, otherPosition)))) {
                builder.attack(argument, other);
            }
        }));
        return builder.build();
    }

    /** The statements that are labelled otherwise than the file says, with the label they have. */
    private static Map<String, Label> differences(CarneadesGraph graph) {
        Labelling<String> labelling = framework(graph).groundedLabelling();
        Map<String, Label> labels = Map.of("in", Label.IN, "out", Label.OUT, "undecided", Label.UNDECIDED);
        Map<String, Label> differences = new TreeMap<>();
        graph.expected.forEach((label, statements) -> {
            for (String statement : statements) {
                Label found = labelling.label(statement);
                if (found != labels.get(label)) {
                    differences.put(statement, found);
                }
            }
        });
        return differences;
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd-loop", "tweety", "snake", "sherlock", "linked-convergent", "tandem"})
    void expectedLabels_areThoseOfTheGroundedLabelling(String name) throws IOException {
        CarneadesGraph graph = graph(name);
        assertTrue(graph.expected.values().stream().mapToInt(List::size).sum() >= 3);
        assertTrue(graph.steps.size() >= 2);
        assertEquals(Map.of(), differences(graph));
    }

    /** Two arguments of the same weight: out in Carneades. */
    @Test
    void tie_isUndecidedHere() throws IOException {
        assertEquals(Map.of("q", Label.UNDECIDED, "¬q", Label.UNDECIDED), differences(graph("paraconsistency")));
    }

    /** A cumulative argument with two of its three premises: in in Carneades. */
    @Test
    void cumulativeArgumentWithoutAPremise_doesNotHoldHere() throws IOException {
        assertEquals(Map.of("increase-social-justice", Label.OUT), differences(graph("mandatory-sentences")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic_event_calculus", "walton"})
    void schemesWithVariables_areAllThatIsLeft(String name) throws IOException {
        assertTrue(graph(name).sections.contains("argument_schemes"));
    }
}
