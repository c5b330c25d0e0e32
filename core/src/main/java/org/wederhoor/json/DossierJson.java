package org.wederhoor.json;

import com.google.common.io.Resources;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wederhoor.model.Dossier;

/**
 * A dossier as one JSON document.
 *
 * <p>Equal dossiers give equal bytes: records are sorted by id, what has no order is sorted, and fields stand in a
 * fixed order. What is read is read strictly, to the code point and to the digit; see {@link ReadOptions} for the ways to
 * read. For more than fits in memory, and for streams, see {@link DossierLines}.
 *
 * <h2>Cost</h2> Linear, plus sorting when writing. Reading holds the whole text while it lasts.
 *
 * <h2>Errors</h2> {@link DossierFormatException} for input that is no dossier; nothing of it is loaded. Any other
 * {@link IOException} is one of the stream or file itself.
 *
 * <h2>Threads</h2> Safe: nothing is kept between calls.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Dossier dossier = DossierJson.read(file, ReadOptions.standard()).dossier();
 * DossierJson.save(DossierDocument.of(dossier), file);
 * }</pre>
 *
 * @since 1.0
 */
public final class DossierJson {
    private static final String SCHEMA = "dossier.schema.json";

    private DossierJson() {}

    /**
     * Reads a dossier from a text.
     *
     * @param json the document
     * @param options how strictly to read, and how much
     * @return the dossier with what came with it
     * @throws DossierFormatException if the text is refused
     */
    public static DossierDocument read(String json, ReadOptions options) throws DossierFormatException {
        // A text takes at least as many bytes as it has UTF-16 units, so that no count is needed to refuse it.
        requireLength(json.length(), options);
        return parse(json, options);
    }

    /**
     * Reads a dossier from bytes in UTF-8.
     *
     * @param json the document
     * @param options how strictly to read, and how much
     * @return the dossier with what came with it
     * @throws DossierFormatException if the bytes are refused
     */
    public static DossierDocument read(byte[] json, ReadOptions options) throws DossierFormatException {
        return parse(decode(json, options), options);
    }

    /**
     * Reads a dossier from a stream in UTF-8, to its end, and leaves the stream open.
     *
     * @param in the stream
     * @param options how strictly to read, and how much
     * @return the dossier with what came with it
     * @throws DossierFormatException if the input is refused
     * @throws IOException if the stream cannot be read
     */
    public static DossierDocument read(InputStream in, ReadOptions options) throws IOException {
        return read(bytes(in, options), options);
    }

    /**
     * Reads a dossier from a file in UTF-8.
     *
     * @param file the file
     * @param options how strictly to read, and how much
     * @return the dossier with what came with it
     * @throws DossierFormatException if the file is refused
     * @throws IOException if the file cannot be read
     */
    public static DossierDocument read(Path file, ReadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, named(file, options));
        }
    }

    /**
     * Returns a dossier as a document, indented for people to read.
     *
     * @param dossier the dossier
     * @return the document
     */
    public static String write(Dossier dossier) {
        return write(DossierDocument.of(dossier));
    }

    /**
     * Returns a dossier as a document, with what was read of a later version.
     *
     * @param document the dossier with what came with it
     * @return the document
     * @throws IllegalArgumentException if it has lines of unknown types, which only JSON Lines have a place for
     */
    public static String write(DossierDocument document) {
        try (StringWriter text = new StringWriter()) {
            DossierWriter.writeDocument(document, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a string does not fail", e);
        }
    }

    /**
     * Writes a dossier to a stream in UTF-8, and leaves the stream open.
     *
     * @param document the dossier with what came with it
     * @param out the stream
     * @throws IllegalArgumentException if it has lines of unknown types, which only JSON Lines have a place for
     * @throws IOException if the stream cannot be written
     */
    public static void write(DossierDocument document, OutputStream out) throws IOException {
        encode(out, sink -> DossierWriter.writeDocument(document, sink));
    }

    /**
     * Saves a dossier to a file, whole or not at all: whatever fails, the file is as it was before or as it should be.
     *
     * <p>The document is written to a temporary file beside the file, forced to the disk, and moved over it. A symbolic
     * link is followed and stays; permissions stay. A hard link to the old file goes on to hold the old content. Of two
     * savers at a time, the last one to finish wins.
     *
     * @param document the dossier with what came with it
     * @param file the file; its directory must exist
     * @throws IllegalArgumentException if it has lines of unknown types, which only JSON Lines have a place for
     * @throws IOException if the file cannot be written; no temporary file is left
     */
    public static void save(DossierDocument document, Path file) throws IOException {
        AtomicFile.of(file).write(out -> write(document, out));
    }

    /** {@return the JSON Schema (2020-12) of the document; its definition {@code line} is that of a line} */
    public static String schema() {
        return resource(SCHEMA);
    }

    /** Refuses what is not well-formed JSON by the set-up and limits with which dossiers are read, whatever it says. */
    static void requireWellFormed(byte[] json, ReadOptions options) throws DossierFormatException {
        String text = decode(json, options);
        try (JsonCursor in = new JsonCursor(JsonFormat.parsers(options), text, 1, options)) {
            in.begin();
            in.opaque("");
            in.end();
        } catch (RefusedSignal refused) {
            throw new DossierFormatException(refused.refusal());
        }
    }

    /** All bytes of a stream, and one more than allowed if there are more, to tell so. */
    static byte[] bytes(InputStream in, ReadOptions options) throws IOException {
        return in.readNBytes(Math.min(options.bytesMax(), Integer.MAX_VALUE - 16) + 1);
    }

    static String decode(byte[] bytes, ReadOptions options) throws DossierFormatException {
        requireLength(bytes.length, options);
        try {
            return Utf8.decode(bytes, 1, options.sourceName());
        } catch (RefusedSignal refused) {
            throw new DossierFormatException(refused.refusal());
        }
    }

    static String resource(String name) {
        try {
            return Resources.toString(Resources.getResource(DossierJson.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schemas are part of the library", e);
        }
    }

    static ReadOptions named(Path file, ReadOptions options) {
        return options.sourceName().isPresent() ? options : options.sourceName(file.toString());
    }

    /** The bytes of a text; refused if it has a lone surrogate, which would be replaced without a word. */
    static byte[] encode(String text, ReadOptions options) throws DossierFormatException {
        int lone = JsonText.loneSurrogateIndex(text);
        if (lone >= 0) {
            throw new DossierFormatException(new Refusal(
                    RefusalCode.ENCODING,
                    options.sourceName(),
                    text.substring(0, lone).chars().filter(c -> c == '\n').count() + 1,
                    lone - text.lastIndexOf('\n', lone),
                    "",
                    "the text has a lone surrogate",
                    "surrogates in pairs only"));
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes what may fail. */
    interface Writing {
        void to(Writer sink) throws IOException;
    }

    static void encode(OutputStream out, Writing writing) throws IOException {
        Writer sink = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writing.to(sink);
        sink.flush();
    }

    private static DossierDocument parse(String json, ReadOptions options) throws DossierFormatException {
        try {
            return DocumentReader.read(json, options);
        } catch (RefusedSignal refused) {
            throw new DossierFormatException(refused.refusal());
        }
    }

    static void requireLength(long length, ReadOptions options) throws DossierFormatException {
        if (length > options.bytesMax()) {
            throw new DossierFormatException(new Refusal(
                    RefusalCode.LIMIT,
                    options.sourceName(),
                    0,
                    0,
                    "",
                    "the document has more than " + options.bytesMax() + " bytes",
                    "fewer, or a higher bytesMax, or JSON Lines"));
        }
    }
}
