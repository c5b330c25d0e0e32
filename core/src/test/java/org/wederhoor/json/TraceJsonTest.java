package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wederhoor.Script;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Dossiers;
import org.wederhoor.provenance.Provenance;

/** Traces as JSON are as their schema says. */
final class TraceJsonTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(
                            Map.of("https://wederhoor.org/schema/1.0/dossier.schema.json", DossierJson.schema())))
            .getSchema(TraceJson.schema(), InputFormat.JSON);

    private static String traces(Dossier dossier) {
        Provenance provenance = Provenance.of(dossier);
        return TraceJson.write(
                dossier.claims().keySet().stream()
                        .sorted()
                        .map(provenance::traceClaim)
                        .toList(),
                dossier.statements().keySet().stream()
                        .sorted()
                        .map(provenance::trace)
                        .toList());
    }

    @Test
    void write_article_isValid() throws IOException {
        String json =
                traces(DossierJson.read(Path.of("../examples/dossiers/kaspersky-2018.json"), ReadOptions.standard())
                        .dossier());
        assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON));
        assertTrue(json.contains("\"hearsayDepth\": 1"), json);
    }

    @Test
    void write_arbitraryDossiers_isValid() {
        for (long seed = 0; seed < 30; seed++) {
            String json = traces(Dossiers.of(seed, 8));
            assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON), "seed " + seed);
        }
    }

    @Test
    void write_nothing_isValid() {
        assertEquals(List.of(), SCHEMA.validate(TraceJson.write(List.of(), List.of()), InputFormat.JSON));
    }

    @Test
    void schema_otherFieldsAndWords_areRefused() {
        String json = traces(Script.begin()
                .people("ann")
                .texts("c")
                .says("s", "ann", "CT+", "c")
                .dossier());
        assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON));
        for (String field : List.of("statements", "independent", "standing", "roots")) {
            String other = json.replace("\"" + field + "\"", "\"other\"");
            assertFalse(SCHEMA.validate(other, InputFormat.JSON).isEmpty(), field);
        }
        assertFalse(SCHEMA.validate(json.replace("\"unattested\"", "\"unknown\""), InputFormat.JSON)
                .isEmpty());
    }
}
