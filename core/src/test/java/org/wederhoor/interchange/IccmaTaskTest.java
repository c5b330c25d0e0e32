package org.wederhoor.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wederhoor.argument.ArgumentationFramework;
import org.wederhoor.argument.Budget;

final class IccmaTaskTest {
    /** The example of the competition's rules for its format. */
    private static final String TEXT = "p af 5\n# this is a comment\n1 2\n2 4\n4 5\n5 4\n5 5\n";

    private static String answer(String text, String task, Optional<String> argument, Budget budget)
            throws IOException {
        ArgumentationFramework<String> framework = FrameworkFormat.ICCMA.read(new StringReader(text));
        return IccmaTask.parse(task).answer(framework, argument, budget);
    }

    @ParameterizedTest
    @CsvSource({
        "SE-GR,,'w 1 3\n'",
        "SE-ST,,'w 1 3 4\n'",
        "SE-ID,,'w 1 3 4\n'",
        "DC-CO,4,'YES\nw 1 3 4\n'",
        "DC-PR,2,'NO\n'",
        "DS-PR,4,'YES\n'",
        "DS-PR,2,'NO\nw 1 3 4\n'",
        "DS-CO,4,'NO\nw 1 3\n'",
    })
    void task_isAnsweredInTheCompetitionsWords(String task, String argument, String expected) throws IOException {
        assertEquals(expected, answer(TEXT, task, Optional.ofNullable(argument), Budget.unlimited()));
    }

    @Test
    void withoutStableExtension_thereIsNoWitness() throws IOException {
        assertEquals("NO\n", answer("p af 1\n1 1\n", "SE-ST", Optional.empty(), Budget.unlimited()));
        assertEquals("YES\n", answer("p af 1\n1 1\n", "DS-ST", Optional.of("1"), Budget.unlimited()));
        assertEquals("w\n", answer("p af 1\n1 1\n", "SE-PR", Optional.empty(), Budget.unlimited()));
    }

    @Test
    void spentBudget_isUnknown() throws IOException {
        assertEquals("UNKNOWN\n", answer("p af 2\n1 2\n2 1\n", "DS-PR", Optional.of("1"), Budget.of(Duration.ZERO)));
    }

    @Test
    void everyTask_isParsedFromItsName() {
        for (IccmaTask task : IccmaTask.all()) {
            assertEquals(task, IccmaTask.parse(task.toString()));
        }
        assertThrows(IllegalArgumentException.class, () -> IccmaTask.parse("DS"));
        assertThrows(IllegalArgumentException.class, () -> IccmaTask.parse("DS-XX"));
    }

    @Test
    void missingOrSuperfluousArgument_isRefused() {
        IllegalArgumentException missing = assertThrows(
                IllegalArgumentException.class, () -> answer(TEXT, "DC-CO", Optional.empty(), Budget.unlimited()));
        assertEquals("task DC-CO needs an argument", missing.getMessage());
        assertThrows(IllegalArgumentException.class, () -> answer(TEXT, "SE-CO", Optional.of("1"), Budget.unlimited()));
    }
}
