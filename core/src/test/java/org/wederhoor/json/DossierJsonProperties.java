package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Dossiers;

/** Laws of writing and reading. */
final class DossierJsonProperties {
    @Provide
    Arbitrary<Dossier> dossiers() {
        return Dossiers.dossiers();
    }

    @Property(tries = 300)
    void documentIsReadBackAsAnEqualDossierAndTheSameBytes(@ForAll("dossiers") Dossier dossier) throws IOException {
        String json = DossierJson.write(dossier);
        Dossier read = DossierJson.read(json, ReadOptions.standard()).dossier();
        assertEquals(dossier, read);
        assertEquals(json, DossierJson.write(read));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DossierJson.write(DossierDocument.of(read), bytes);
        assertArrayEquals(json.getBytes(StandardCharsets.UTF_8), bytes.toByteArray());
        assertEquals(
                dossier,
                DossierJson.read(bytes.toByteArray(), ReadOptions.standard()).dossier());
    }

    @Property(tries = 300)
    void linesAreReadBackAsAnEqualDossierAndTheSameBytes(@ForAll("dossiers") Dossier dossier) throws IOException {
        String lines = DossierLines.write(dossier);
        Dossier read = DossierLines.read(lines, ReadOptions.standard()).dossier();
        assertEquals(dossier, read);
        assertEquals(lines, DossierLines.write(read));
    }

    @Property(tries = 300)
    void orderOfTheRecordsLeavesTheBytesAsTheyAre(@ForAll("dossiers") Dossier dossier, @ForAll long seed) {
        Dossier shuffled = Dossiers.shuffled(dossier, seed);
        assertEquals(dossier, shuffled);
        assertEquals(DossierJson.write(dossier), DossierJson.write(shuffled));
        assertEquals(DossierLines.write(dossier), DossierLines.write(shuffled));
    }

    @Property(tries = 100)
    void whatIsWrittenIsValidByTheSchema(@ForAll("dossiers") Dossier dossier) {
        DossierSchema.assertValid(DossierJson.write(dossier));
        DossierSchema.assertValidLines(DossierLines.write(dossier));
    }

    @Property(tries = 100)
    void lineByLineGivesTheSameBytesAsAllAtOnce(@ForAll("dossiers") Dossier dossier) throws IOException {
        byte[] lines = DossierLines.write(dossier).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (DossierLineReader reader = DossierLines.reader(new ByteArrayInputStream(lines), ReadOptions.standard());
                DossierLineWriter writer = DossierLines.writer(copy)) {
            Optional<DossierLine> line = reader.next();
            while (line.isPresent()) {
                writer.write(line.get());
                line = reader.next();
            }
        }
        assertArrayEquals(lines, copy.toByteArray());
    }

    @Property(tries = 100)
    void aStrictReadingRefusesExactlyWhatHasReferencesThatLeadNowhere(@ForAll("dossiers") Dossier dossier) {
        boolean refused;
        try {
            assertEquals(
                    dossier,
                    DossierJson.read(DossierJson.write(dossier), ReadOptions.strict())
                            .dossier());
            refused = false;
        } catch (DossierFormatException e) {
            assertEquals(RefusalCode.DANGLING_REFERENCE, e.code());
            refused = true;
        }
        assertEquals(!dossier.danglingReferences().isEmpty(), refused);
    }
}
