package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wederhoor.model.Dossier;

/** The dossiers that the project shows are dossiers. */
final class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "dossiers");

    @Test
    void everyExample_isValidAndSurvivesARoundTrip() throws IOException {
        List<Path> examples;
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            examples = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertFalse(examples.isEmpty());
        for (Path example : examples) {
            DossierSchema.assertValid(Files.readString(example));
            Dossier dossier = DossierJson.read(example, ReadOptions.standard()).dossier();
            String json = DossierJson.write(dossier);
            String lines = DossierLines.write(dossier);
            DossierSchema.assertValid(json);
            DossierSchema.assertValidLines(lines);
            assertEquals(dossier, DossierJson.read(json, ReadOptions.standard()).dossier());
            assertEquals(
                    dossier, DossierLines.read(lines, ReadOptions.standard()).dossier());
        }
    }
}
