package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Dossiers;

/** Damaged input is refused as declared or still a dossier; nothing else ever comes out. */
final class MutationTest {
    private static final byte[] SUSPECTS = "\"\\{}[]:,0e-+.\u0000\n tfnu/XY".getBytes(StandardCharsets.UTF_8);

    @Test
    void document_truncatedAnywhere_isRefused() throws IOException {
        byte[] golden = trimmed(DossierJsonTest.golden("dossier-1.0.json"));
        for (int length = 0; length < golden.length; length++) {
            byte[] cut = Arrays.copyOf(golden, length);
            assertThrows(DossierFormatException.class, () -> DossierJson.read(cut, ReadOptions.standard()));
            assertThrows(DossierFormatException.class, () -> DossierJson.read(cut, ReadOptions.lenient()));
        }
    }

    @Test
    void lines_truncatedAnywhereButAfterALine_areRefused() throws IOException {
        byte[] golden = trimmed(DossierJsonTest.golden("dossier-1.0.jsonl"));
        for (int length = 0; length < golden.length; length++) {
            byte[] cut = Arrays.copyOf(golden, length);
            boolean whole = golden[length] == '\n' || (length > 0 && golden[length - 1] == '\n');
            if (whole) {
                assertSurvives(cut, true);
            } else {
                assertThrows(
                        DossierFormatException.class,
                        () -> DossierLines.read(new ByteArrayInputStream(cut), ReadOptions.standard()));
            }
        }
    }

    @Test
    void document_withAnyByteReplaced_isReadOrRefused() throws IOException {
        byte[] golden = DossierJsonTest.golden("dossier-1.0.json").getBytes(StandardCharsets.UTF_8);
        byte[] lines = DossierJsonTest.golden("dossier-1.0.jsonl").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20181105);
        for (byte[] sample : new byte[][] {golden, lines}) {
            for (int i = 0; i < sample.length; i++) {
                byte[] mutant = sample.clone();
                mutant[i] ^= (byte) (1 << random.nextInt(8));
                assertSurvives(mutant, sample == lines);
                if (i % 3 == 0) {
                    mutant[i] = SUSPECTS[random.nextInt(SUSPECTS.length)];
                    assertSurvives(mutant, sample == lines);
                }
            }
        }
    }

    @Test
    void arbitraryDossier_withPiecesMovedAbout_isReadOrRefused() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Dossier dossier = Dossiers.of(round, 4);
            String text = round % 2 == 0 ? DossierJson.write(dossier) : DossierLines.write(dossier);
            byte[] sample = text.getBytes(StandardCharsets.UTF_8);
            int from = random.nextInt(sample.length);
            int to = random.nextInt(sample.length);
            int length = random.nextInt(Math.min(40, sample.length - Math.max(from, to)) + 1);
            System.arraycopy(sample, from, sample, to, length);
            assertSurvives(sample, round % 2 == 1);
        }
    }

    /** A lenient reading of what a standard one accepts refuses nothing, and what is read can be written and read. */
    private static void assertSurvives(byte[] input, boolean asLines) throws IOException {
        Optional<DossierDocument> standard = readOrRefused(input, asLines, ReadOptions.standard());
        Optional<DossierDocument> lenient = readOrRefused(input, asLines, ReadOptions.lenient());
        if (standard.isPresent()) {
            assertEquals(standard.get().dossier(), lenient.orElseThrow().dossier());
            assertEquals(0, lenient.get().refusedCount());
        }
        if (lenient.isPresent()) {
            Dossier read = lenient.get().dossier();
            String written = DossierJson.write(read);
            assertEquals(read, DossierJson.read(written, ReadOptions.standard()).dossier());
        }
    }

    private static Optional<DossierDocument> readOrRefused(byte[] input, boolean asLines, ReadOptions options)
            throws IOException {
        try {
            return Optional.of(read(input, asLines, options));
        } catch (DossierFormatException refused) {
            assertFalse(refused.refusal().accepted().isEmpty());
            return Optional.empty();
        }
    }

    private static DossierDocument read(byte[] input, boolean asLines, ReadOptions options) throws IOException {
        return asLines ? DossierLines.read(new ByteArrayInputStream(input), options) : DossierJson.read(input, options);
    }

    private static byte[] trimmed(String text) {
        return text.strip().getBytes(StandardCharsets.UTF_8);
    }
}
