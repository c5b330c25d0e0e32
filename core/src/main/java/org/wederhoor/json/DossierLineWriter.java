package org.wederhoor.json;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.wederhoor.model.LanguageTag;

/**
 * Writes JSON Lines one line at a time, in the order given, and holds none of them.
 *
 * <p>The first line must be a {@link DossierLine.Header}. That ids are unique is the business of the caller.
 *
 * <h2>Threads</h2> Confined to one thread.
 *
 * @since 1.0
 */
public final class DossierLineWriter implements Closeable {
    private final Writer writer;
    private final JsonText out = JsonText.compact();
    private boolean begun;

    DossierLineWriter(OutputStream out) {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /**
     * Writes a line.
     *
     * @param line the line
     * @throws IllegalStateException if the first line is no header, or a later one is
     * @throws IOException if the stream cannot be written
     */
    public void write(DossierLine line) throws IOException {
        boolean header = line instanceof DossierLine.Header;
        if (header == begun) {
            throw new IllegalStateException(
                    begun ? "a second header, expected one" : "the first line is no header, expected one");
        }
        begun = true;
        DossierWriter.append(out, line);
        writer.write(out.take());
    }

    /**
     * Closes the stream that is written, after a header without titles if nothing was written at all.
     *
     * @throws IOException if the stream cannot be written
     */
    @Override
    public void close() throws IOException {
        try (writer) {
            if (!begun) {
                write(DossierLine.header(ImmutableMap.<LanguageTag, String>of()));
            }
        }
    }
}
