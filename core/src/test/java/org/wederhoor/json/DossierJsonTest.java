package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Reading and writing one document. */
final class DossierJsonTest {
    static String golden(String name) throws IOException {
        try (var in = DossierJsonTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no test resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void goldenDocument_isReadAndWrittenToTheByte() throws IOException {
        String golden = golden("dossier-1.0.json");
        assertEquals(golden, DossierJson.write(DossierJson.read(golden, ReadOptions.strict())));
    }

    @Test
    void goldenLines_areReadAndWrittenToTheByte() throws IOException {
        String golden = golden("dossier-1.0.jsonl");
        assertEquals(golden, DossierLines.write(DossierLines.read(golden, ReadOptions.strict())));
    }

    @Test
    void goldenDocumentAndLines_holdTheSame() throws IOException {
        assertEquals(
                DossierJson.read(golden("dossier-1.0.json"), ReadOptions.strict())
                        .dossier(),
                DossierLines.read(golden("dossier-1.0.jsonl"), ReadOptions.strict())
                        .dossier());
    }
}
