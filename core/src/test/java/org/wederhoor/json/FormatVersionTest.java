package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Entity;
import org.wederhoor.model.Id;

/** Files of other versions: what a later minor one adds is kept, a later major one is refused. */
final class FormatVersionTest {
    private static final String LATER = """
            {
              "entities": [
                {"id": "b", "mood": {"good": [1.50, 1e3, "\\u2028", null, true]}},
                {"id": "a"}
              ],
              "judgements": [{"id": "j", "deep": [[]]}],
              "statements": [
                {"id": "s", "speaker": "a", "citations": [{"document": "d", "minute": 3}]}
              ],
              "vocabulary": {"mappings": {"x": "y"}},
              "waivers": [{"finding": "f", "by": "me", "reason": "why", "signed": true}],
              "wederhoor": "1.7"
            }
            """;

    @Test
    void laterMinorVersion_isKeptAndWrittenBack() throws DossierFormatException {
        DossierDocument read = DossierJson.read(LATER, ReadOptions.standard());
        assertEquals("1.7", read.version());
        assertEquals(ImmutableSet.of(Id.of("b"), Id.of("s")), read.extendedRecords());
        String written = DossierJson.write(read);
        assertEquals("""
                {
                  "wederhoor": "1.7",
                  "entities": [
                    {
                      "id": "a"
                    },
                    {"id":"b","mood":{"good":[1.50,1e3,"\\u2028",null,true]}}
                  ],
                  "statements": [
                    {"id":"s","speaker":"a","citations":[{"document":"d","minute":3}]}
                  ],
                  "waivers": [
                    {"finding":"f","by":"me","reason":"why","signed":true}
                  ],
                  "vocabulary": {
                    "mappings": {"x":"y"}
                  },
                  "judgements": [{"id":"j","deep":[[]]}]
                }
                """, written);
        DossierDocument again = DossierJson.read(written, ReadOptions.standard());
        assertEquals(read.dossier(), again.dossier());
        assertEquals(written, DossierJson.write(again));
    }

    @Test
    void fieldsOfALaterVersion_areErrorsInThisOne() {
        for (String part : new String[] {
            "\"judgements\": []",
            "\"entities\": [{\"id\": \"b\", \"mood\": 1}]",
            "\"statements\": [{\"id\": \"s\", \"speaker\": \"a\", \"citations\": [{\"document\": \"d\", \"minute\": 3}]}]",
            "\"vocabulary\": {\"mappings\": {}}"
        }) {
            String json = "{\"wederhoor\": \"1.0\", " + part + "}";
            DossierFormatException refused =
                    assertThrows(DossierFormatException.class, () -> DossierJson.read(json, ReadOptions.standard()));
            assertEquals(RefusalCode.UNKNOWN_FIELD, refused.code());
        }
    }

    @Test
    void changedRecord_losesWhatWasNotUnderstoodOfIt() throws DossierFormatException {
        DossierDocument read = DossierJson.read(LATER, ReadOptions.standard());
        Dossier changed = Dossier.builder()
                .add(Entity.builder().id(Id.of("b")).addType(Id.of("t")).build())
                .build();
        String written = DossierJson.write(read.withDossier(changed));
        assertFalse(written.contains("mood"));
        assertTrue(written.contains("judgements"));
        assertTrue(written.contains("\"1.7\""));
    }

    @Test
    void dossierAlone_isWrittenInThisVersion() throws DossierFormatException {
        String written = DossierJson.write(
                DossierJson.read(LATER, ReadOptions.standard()).dossier());
        assertTrue(written.contains("\"wederhoor\": \"1.0\""));
        assertFalse(written.contains("mood"));
    }

    @Test
    void unknownFieldsOfALaterVersion_areCheckedAsJson() {
        for (String value :
                new String[] {"{\"a\": 1, \"a\": 2}", "\"\\ud800\"", "{\"\\ud800\": 1}", "[{\"a\": {}, \"a\": 1}]"}) {
            String json = "{\"wederhoor\": \"1.7\", \"later\": " + value + "}";
            assertThrows(DossierFormatException.class, () -> DossierJson.read(json, ReadOptions.standard()));
        }
    }

    @Test
    void laterLines_areKeptAndWrittenBack() throws IOException {
        String lines = """
                {"wederhoor":"1.2","mood":{"a":1},"type":"dossier","titles":{"nl":"t"}}
                {"id":"a","type":"entity","colour":"red"}
                {"type":"judgement","id":"j","deep":[[]]}
                {"type":"containment","part":"a","whole":"b","since":"2018"}
                {"type":"waiver","finding":"f","by":"me","reason":"why","signed":true}
                """;
        DossierDocument read = DossierLines.read(lines, ReadOptions.standard());
        String written = DossierLines.write(read);
        assertEquals("""
                {"type":"dossier","wederhoor":"1.2","titles":{"nl":"t"},"mood":{"a":1}}
                {"type":"entity","id":"a","colour":"red"}
                {"type":"waiver","finding":"f","by":"me","reason":"why","signed":true}
                {"type":"containment","part":"a","whole":"b","since":"2018"}
                {"type":"judgement","id":"j","deep":[[]]}
                """, written);
        assertEquals(written, DossierLines.write(DossierLines.read(written, ReadOptions.standard())));
        assertEquals(
                "the dossier was read from lines of version 1.2 and keeps lines that a document has no place for, "
                        + "expected it to be written as lines",
                assertThrows(IllegalArgumentException.class, () -> DossierJson.write(read))
                        .getMessage());
    }

    @Test
    void laterDocument_isWrittenAsLinesWhereTheyHaveAPlaceForIt() throws IOException {
        DossierDocument read = DossierJson.read(LATER, ReadOptions.standard());
        assertThrows(IllegalArgumentException.class, () -> DossierLines.write(read));
        String withoutVocabulary = LATER.replace("\"vocabulary\": {\"mappings\": {\"x\": \"y\"}},", "");
        DossierDocument document = DossierJson.read(withoutVocabulary, ReadOptions.standard());
        DossierDocument again = DossierLines.read(DossierLines.write(document), ReadOptions.standard());
        assertEquals(DossierJson.write(document), DossierJson.write(again));
    }
}
