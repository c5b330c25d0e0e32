package org.wederhoor.interchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text with their numbers, none of them too long. */
final class LimitedLines {
    private static final int LENGTH_MAX = 10_000;

    private final BufferedReader reader;
    private final StringBuilder line = new StringBuilder();
    private int number;
    private boolean afterReturn;

    LimitedLines(Reader reader) {
        this.reader = new BufferedReader(reader, 1 << 16);
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        number++;
        for (int c = reader.read(); c != -1; c = reader.read()) {
            boolean second = afterReturn && c == '\n' && line.length() == 0;
            afterReturn = c == '\r';
            if (second) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                return line.toString();
            }
            if (line.length() == LENGTH_MAX) {
                throw error("longer than " + LENGTH_MAX + " characters");
            }
            line.append((char) c);
        }
        return line.length() == 0 ? null : line.toString();
    }

    FrameworkSyntaxException error(String problem) {
        return new FrameworkSyntaxException(number, problem);
    }
}
