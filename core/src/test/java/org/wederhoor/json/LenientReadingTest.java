package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;

/** Good records are loaded, bad ones itemised. */
final class LenientReadingTest {
    private static final String MIXED = """
            {
              "wederhoor": "1.0",
              "unknown": {"deep": [[[{"a": 1}]]]},
              "titles": {"nl": "goed"},
              "entities": [
                {"id": "a", "labels": {"nl": "x"}},
                {"id": "b", "labels": {"nl": ["bad", {"deep": 1}]}, "types": []},
                17,
                {"id": "c"},
                {"id": "a", "types": ["z"]},
                {"id": "a", "labels": {"nl": "x"}}
              ],
              "sources": {"no": "array"},
              "claims": [
                [[]],
                {"id": "d", "texts": {"nl": "y"}, "kind": "rumour"},
                {"id": "e", "texts": {"nl": "y"}}
              ],
              "waivers": [{"finding": "f", "by": " ", "reason": "r"}, {"finding": "g", "by": "h", "reason": "r"}],
              "vocabulary": {
                "properties": [{"id": "p", "unit": "km", "valueType": "text"}, {"id": "q"}],
                "containers": {"a": ["a"], "c": ["b"], "x y": []},
                "more": null
              }
            }
            """;

    @Test
    void goodRecords_areLoaded() throws DossierFormatException {
        Dossier dossier = DossierJson.read(MIXED, ReadOptions.lenient()).dossier();
        assertEquals(
                List.of(Id.of("a"), Id.of("c")), dossier.entities().keySet().asList());
        assertEquals(List.of(Id.of("e")), dossier.claims().keySet().asList());
        assertEquals(1, dossier.titles().size());
        assertEquals(1, dossier.waivers().size());
        assertEquals(
                List.of(Id.of("q")), dossier.vocabulary().properties().keySet().asList());
        assertTrue(dossier.vocabulary().containers().containsEntry(Id.of("c"), Id.of("b")));
        assertEquals(1, dossier.vocabulary().containers().size());
    }

    @Test
    void badRecords_areItemisedWithTheirPlaces() throws DossierFormatException {
        DossierDocument read = DossierJson.read(MIXED, ReadOptions.lenient().sourceName("f.json"));
        assertEquals(
                List.of(
                        "f.json:3:3: /unknown UNKNOWN_FIELD",
                        "f.json:7:34: /entities/1/labels/nl WRONG_TYPE",
                        "f.json:8:5: /entities/2 WRONG_TYPE",
                        "f.json:10:5: /entities/4 DUPLICATE_ID",
                        "f.json:13:14: /sources WRONG_TYPE",
                        "f.json:15:5: /claims/0 WRONG_TYPE",
                        "f.json:16:47: /claims/1/kind INVALID_VALUE",
                        "f.json:19:15: /waivers/0 INVALID_VALUE",
                        "f.json:21:20: /vocabulary/properties/0 INVALID_VALUE",
                        "f.json:22:25: /vocabulary/containers/a INVALID_VALUE",
                        "f.json:22:44: /vocabulary/containers/x y INVALID_VALUE",
                        "f.json:23:5: /vocabulary/more UNKNOWN_FIELD"),
                read.refusals().stream()
                        .map(r -> r.source().orElse("") + ":" + r.line() + ":" + r.column() + ": " + r.pointer() + " "
                                + r.code())
                        .toList());
        assertEquals(12, read.refusedCount());
    }

    @Test
    void standardReading_loadsNothingOfIt() {
        assertThrows(DossierFormatException.class, () -> DossierJson.read(MIXED, ReadOptions.standard()));
    }

    @Test
    void badLines_areItemised() throws DossierFormatException {
        String lines = """
                {"type": "dossier", "wederhoor": "1.0"}
                {"id": "a", "type": "entity"}
                {"type": "entity", "id": "b"

                {"type": "rumour", "id": "c"}
                {"id": "d"}
                {"type": "dossier", "wederhoor": "1.0"}
                {"type": "entity", "id": "a", "types": ["z"]}
                {"type": "containment", "part": "a", "whole": "a"}
                {"type": "entity", "id": "e"} {}
                {"type": "entity", "id": "f"}
                """;
        DossierDocument read = DossierLines.read(lines, ReadOptions.lenient());
        assertEquals(
                List.of(Id.of("a"), Id.of("f")),
                read.dossier().entities().keySet().asList());
        assertEquals(
                List.of(
                        "3 MALFORMED",
                        "4 MALFORMED",
                        "5 UNKNOWN_TYPE",
                        "6 MISSING_FIELD",
                        "7 INVALID_VALUE",
                        "8 DUPLICATE_ID",
                        "9 INVALID_VALUE",
                        "10 MALFORMED"),
                read.refusals().stream().map(r -> r.line() + " " + r.code()).toList());
    }

    @Test
    void badFirstLine_isRefusedAllTheSame() {
        for (String lines : new String[] {
            "",
            "\n",
            "{\"type\": \"entity\", \"id\": \"a\"}",
            "{\"type\": \"dossier\", \"wederhoor\": \"2.0\"}",
            "{\"type\": \"dossier\"}",
            "{\"type\": \"dossier\", \"wederhoor\": \"1.0\", \"more\": 1}"
        }) {
            assertThrows(DossierFormatException.class, () -> DossierLines.read(lines, ReadOptions.lenient()));
        }
    }

    @Test
    void refusals_areAllCountedAndKeptUpToAThousand() throws DossierFormatException {
        String json = "{\"wederhoor\": \"1.0\", \"entities\": [" + "3, ".repeat(1999) + "3]}";
        DossierDocument read = DossierJson.read(json, ReadOptions.lenient());
        assertEquals(2000, read.refusedCount());
        assertEquals(1000, read.refusals().size());
    }
}
