package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The published schema, as an independent validator reads it. */
final class DossierSchema {
    private static final String REFERENCE_TO_LINE =
            "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"$ref\": \"#/$defs/line\", \"$defs\": ";

    private static final Schema DOCUMENT = registry().getSchema(DossierJson.schema(), InputFormat.JSON);
    private static final Schema LINE = registry().getSchema(lineSchema(), InputFormat.JSON);

    private DossierSchema() {}

    /** Whether a document is valid. */
    static boolean accepts(String json) {
        return DOCUMENT.validate(json, InputFormat.JSON).isEmpty();
    }

    static boolean acceptsLine(String json) {
        return LINE.validate(json, InputFormat.JSON).isEmpty();
    }

    static void assertValid(String json) {
        assertEquals(List.of(), DOCUMENT.validate(json, InputFormat.JSON));
    }

    static void assertValidLines(String lines) {
        lines.lines().forEach(line -> assertEquals(List.of(), LINE.validate(line, InputFormat.JSON), line));
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }

    /** The schema of a line is a definition of that of the document. */
    private static String lineSchema() {
        String schema = DossierJson.schema();
        String definitions = schema.substring(schema.indexOf("\"$defs\":") + "\"$defs\":".length());
        return REFERENCE_TO_LINE + definitions;
    }
}
