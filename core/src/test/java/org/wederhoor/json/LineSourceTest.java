package org.wederhoor.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines are cut where the line feeds are, however the stream hands its bytes out. */
final class LineSourceTest {
    /** Hands out a few bytes at a time. */
    private static InputStream trickle(byte[] bytes, Random random, int most) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1 + random.nextInt(most)));
            }
        };
    }

    private static List<String> lines(InputStream in, int bytesMax) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineSource source = new LineSource(in, bytesMax)) {
            while (source.next()) {
                byte[] line = source.line();
                assertEquals(true, source.wasTooLong() || source.buffer()[source.start() + line.length] == '\n');
                lines.add(source.wasTooLong() ? "too long" : new String(line, StandardCharsets.UTF_8));
            }
        }
        return lines;
    }

    private static String text(Random random, int lineCount, int lengthMax) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lineCount; i++) {
            text.append("x".repeat(random.nextInt(lengthMax + 1))).append(i).append(i < lineCount - 1 ? "\n" : "");
        }
        return text.toString();
    }

    @Test
    void next_anyChunks_givesTheLinesBetweenLineFeeds() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            String text = text(random, 1 + random.nextInt(40), round % 4 == 0 ? 9000 : 20);
            byte[] bytes = (text + (round % 2 == 0 ? "\n" : "")).getBytes(StandardCharsets.UTF_8);
            assertEquals(List.of(text.split("\n", -1)), lines(trickle(bytes, random, 1 + 3000 * (round % 3)), 1 << 20));
        }
    }

    @Test
    void next_longLines_areToldAndPassedOver() throws IOException {
        Random random = new Random(4);
        for (int length : new int[] {9, 10, 11, 70_000, 300_000}) {
            String text = "a\n" + "b".repeat(length) + "\n\n" + "c".repeat(length);
            String shown = length <= 10 ? "b".repeat(length) : "too long";
            List<String> found = lines(trickle(text.getBytes(StandardCharsets.UTF_8), random, 5000), 10);
            assertEquals(List.of("a", shown, "", length <= 10 ? "c".repeat(length) : shown), found);
        }
    }

    @Test
    void next_nothing_hasNoLine() throws IOException {
        assertEquals(List.of(), lines(InputStream.nullInputStream(), 10));
    }
}
