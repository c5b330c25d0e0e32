package org.wederhoor.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes into lines, and holds little more than one line at a time. */
final class LineSource implements Closeable {
    private static final int BUFFER_LENGTH = 1 << 16;

    private final InputStream in;
    private final int bytesMax;
    private byte[] buffer = new byte[BUFFER_LENGTH];
    /** What was read and not given yet. */
    private int next;

    private int limit;
    /** The line given last. */
    private int start;

    private int end;
    private boolean tooLong;

    LineSource(InputStream in, int bytesMax) {
        this.in = in;
        this.bytesMax = bytesMax;
    }

    /** Moves to the next line; false after the last. */
    boolean next() throws IOException {
        tooLong = false;
        start = next;
        int scanned = start;
        while (true) {
            end = lineEnd(scanned);
            if (end < limit) {
                next = end + 1;
                tooLong = end - start > bytesMax;
                return true;
            }
            if (limit - start > bytesMax) {
                tooLong = true;
                return skipLine();
            }
            scanned = limit - start;
            makeRoom();
            if (!read()) {
                // The last line may lack its end. A line feed stands there all the same.
                buffer[limit] = '\n';
                end = limit;
                next = limit;
                return end > start;
            }
        }
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < limit && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Moves what is held to the front, and makes the buffer longer if that is not enough. */
    private void makeRoom() {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
        // The last place is kept for a line feed.
        if (limit + 1 >= buffer.length) {
            long longer = Math.min(2L * buffer.length, bytesMax + (long) BUFFER_LENGTH);
            buffer = Arrays.copyOf(buffer, (int) Math.min(longer, Integer.MAX_VALUE - 8));
        }
    }

    private boolean read() throws IOException {
        int count = in.read(buffer, limit, buffer.length - 1 - limit);
        limit += Math.max(count, 0);
        return count >= 0;
    }

    /** Passes over the rest of a line. */
    private boolean skipLine() throws IOException {
        start = 0;
        do {
            limit = 0;
            if (!read()) {
                break;
            }
            end = lineEnd(0);
        } while (end == limit);
        next = Math.min(end + 1, limit);
        end = start;
        return true;
    }

    /** Whether the line was longer than allowed; it is then not kept. */
    boolean wasTooLong() {
        return tooLong;
    }

    /** Where the line stands, from {@link #start}, with a line feed after it. */
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    /** The line by itself, without its end. */
    byte[] line() {
        return Arrays.copyOfRange(buffer, start, end);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
