package org.wederhoor.json;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream of bytes into lines, and holds one line at a time. */
final class LineSource implements Closeable {
    private static final int BUFFER_LENGTH = 1 << 16;

    private final InputStream in;
    private final int bytesMax;
    private final byte[] buffer = new byte[BUFFER_LENGTH];
    private int next;
    private int end;
    private boolean tooLong;

    LineSource(InputStream in, int bytesMax) {
        this.in = in;
        this.bytesMax = bytesMax;
    }

    /** The next line without its end, cut off if it is too long; empty after the last. */
    Optional<byte[]> next() throws IOException {
        tooLong = false;
        if (!fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && fill()) {
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int kept = Math.min(stop - next, bytesMax - line.size());
            tooLong |= kept < stop - next;
            line.write(buffer, next, kept);
            ended = stop < end;
            next = ended ? stop + 1 : stop;
        }
        return Optional.of(line.toByteArray());
    }

    /** Whether the line given last was longer than allowed. */
    boolean wasTooLong() {
        return tooLong;
    }

    private boolean fill() throws IOException {
        while (next == end) {
            int count = in.read(buffer);
            if (count < 0) {
                return false;
            }
            next = 0;
            end = count;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
