package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Dossiers;
import org.wederhoor.verify.Verdict;
import org.wederhoor.verify.Verifier;

/** Verdicts as JSON: valid, and the same whatever the order of the dossier. */
final class VerdictJsonTest {
    private static final String SCHEMAS = "https://wederhoor.org/schema/1.0/";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Map.of(
                            SCHEMAS + "dossier.schema.json",
                            DossierJson.schema(),
                            SCHEMAS + "report.schema.json",
                            ReportJson.schema())))
            .getSchema(VerdictJson.schema(), InputFormat.JSON);

    private static Dossier article() throws IOException {
        return DossierJson.read(Path.of("../examples/dossiers/kaspersky-2018.json"), ReadOptions.standard())
                .dossier();
    }

    @Test
    void write_article_isValid() throws IOException {
        String json = VerdictJson.write(Verifier.of(article()).verifyAll(), 2);
        assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON));
        assertTrue(json.contains("\"label\": \"conflictingEvidence\""), json);
        assertTrue(json.contains("\"withdrawn\": [\"kaspersky-denial\"], \"label\": \"supported\""), json);
    }

    @Test
    void schema_otherFields_areRefused() throws IOException {
        String json = VerdictJson.write(Verifier.of(article()).verifyAll(), 0);
        assertFalse(SCHEMA.validate(json.replace("\"stance\"", "\"side\""), InputFormat.JSON)
                .isEmpty());
        assertFalse(json.contains("flips"));
    }

    @Test
    void write_arbitraryDossiers_isValid() {
        for (long seed = 0; seed < 15; seed++) {
            String json = VerdictJson.write(Verifier.of(Dossiers.of(seed, 8)).verifyAll(), 1);
            assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON), "seed " + seed);
        }
    }

    @Test
    void write_linesOfSeveralStatements_areValid_inAnyOrder() throws IOException {
        Dossier dossier = DossierJson.read(
                        Path.of("src/test/resources/org/wederhoor/json/joint-lines.json"), ReadOptions.standard())
                .dossier();
        String json = VerdictJson.write(Verifier.of(dossier).verifyAll(), 2);
        assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON));
        assertTrue(json.contains("\"derivation\": [\n"), json);
        Random random = new Random(2);
        for (int i = 0; i < 5; i++) {
            Dossier shuffled = Dossiers.shuffled(dossier, random.nextLong());
            assertEquals(json, VerdictJson.write(Verifier.of(shuffled).verifyAll(), 2));
        }
    }

    @Test
    void write_anyOrderOfRecords_isTheSame() throws IOException {
        String expected = VerdictJson.write(Verifier.of(article()).verifyAll(), 1);
        Random random = new Random(1);
        for (int i = 0; i < 5; i++) {
            Dossier shuffled = Dossiers.shuffled(article(), random.nextLong());
            assertEquals(expected, VerdictJson.write(Verifier.of(shuffled).verifyAll(), 1));
        }
    }

    @Test
    void write_negativeFlips_areRefused() throws IOException {
        List<Verdict> verdicts = Verifier.of(article()).verifyAll();
        assertThrows(IllegalArgumentException.class, () -> VerdictJson.write(verdicts, -1));
    }
}
