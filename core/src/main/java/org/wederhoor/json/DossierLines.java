package org.wederhoor.json;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wederhoor.model.DanglingReference;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.DuplicateIdException;
import org.wederhoor.model.Id;
import tools.jackson.core.json.JsonFactory;

/**
 * A dossier as JSON Lines: one record on each line, with its type in the field {@code type}.
 *
 * <p>The first line is of type {@code dossier} and holds the version and the titles. Lines of records follow in any
 * order. They are written by type and then by id, so that equal dossiers give equal bytes.
 *
 * <h2>Cost</h2> Linear. {@link #reader} and {@link #writer} hold one line at a time.
 *
 * <h2>Errors</h2> As {@link DossierJson}; pointers start at the root of the line.
 *
 * <h2>Threads</h2> Safe: nothing is kept between calls.
 *
 * @since 1.0
 */
public final class DossierLines {
    private DossierLines() {}

    /**
     * Reads a dossier from JSON Lines.
     *
     * @param lines the lines
     * @param options how strictly to read, and how much
     * @return the dossier with what came with it
     * @throws DossierFormatException if the input is refused
     */
    public static DossierDocument read(String lines, ReadOptions options) throws DossierFormatException {
        try {
            return read(new ByteArrayInputStream(DossierJson.encode(lines, options)), options);
        } catch (DossierFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a stream over an array does not fail", e);
        }
    }

    /**
     * Reads a dossier from a stream of JSON Lines in UTF-8, to its end, and leaves the stream open.
     *
     * @param in the stream
     * @param options how strictly to read, and how much
     * @return the dossier with what came with it
     * @throws DossierFormatException if the input is refused
     * @throws IOException if the stream cannot be read
     */
    public static DossierDocument read(InputStream in, ReadOptions options) throws IOException {
        @SuppressWarnings("resource") // The stream belongs to the caller.
        Collector collector = new Collector(reader(in, options), options);
        return collector.collect();
    }

    /**
     * Reads a dossier from a file of JSON Lines in UTF-8.
     *
     * @param file the file
     * @param options how strictly to read, and how much
     * @return the dossier with what came with it
     * @throws DossierFormatException if the file is refused
     * @throws IOException if the file cannot be read
     */
    public static DossierDocument read(Path file, ReadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, DossierJson.named(file, options));
        }
    }

    /**
     * Returns a reader of one line after another.
     *
     * @param in the stream, in UTF-8; closing the reader closes it
     * @param options how strictly to read, and how much
     * @return the reader
     */
    public static DossierLineReader reader(InputStream in, ReadOptions options) {
        return new DossierLineReader(in, options);
    }

    /**
     * Returns a writer of one line after another.
     *
     * @param out the stream; closing the writer closes it
     * @return the writer
     */
    public static DossierLineWriter writer(OutputStream out) {
        return new DossierLineWriter(out);
    }

    /**
     * Returns a dossier as JSON Lines.
     *
     * @param dossier the dossier
     * @return the lines
     */
    public static String write(Dossier dossier) {
        return write(DossierDocument.of(dossier));
    }

    /**
     * Returns a dossier as JSON Lines, with what was read of a later version.
     *
     * @param document the dossier with what came with it
     * @return the lines
     * @throws IllegalArgumentException if it has fields of the vocabulary that only a document has a place for
     */
    public static String write(DossierDocument document) {
        try (StringWriter text = new StringWriter()) {
            DossierWriter.writeLines(document, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a string does not fail", e);
        }
    }

    /**
     * Writes a dossier to a stream as JSON Lines in UTF-8, and leaves the stream open.
     *
     * @param document the dossier with what came with it
     * @param out the stream
     * @throws IllegalArgumentException if it has fields of the vocabulary that only a document has a place for
     * @throws IOException if the stream cannot be written
     */
    public static void write(DossierDocument document, OutputStream out) throws IOException {
        DossierJson.encode(out, sink -> DossierWriter.writeLines(document, sink));
    }

    /**
     * Saves a dossier to a file of JSON Lines, whole or not at all, as {@link DossierJson#save} does.
     *
     * @param document the dossier with what came with it
     * @param file the file
     * @throws IllegalArgumentException if it has fields of the vocabulary that only a document has a place for
     * @throws IOException if the file cannot be written; it is then as it was
     */
    public static void save(DossierDocument document, Path file) throws IOException {
        AtomicFile.of(file).write(out -> write(document, out));
    }

    /** Puts the lines of a reader together. */
    private static final class Collector {
        private final DossierLineReader lines;
        private final ReadOptions options;
        private final JsonFactory parsers;
        private final Dossier.Builder dossier = Dossier.builder();
        private final Kept.Builder kept = new Kept.Builder();

        /** The lines of the records, by id; only needed to say where a reference is that leads nowhere. */
        private final Map<Id, Long> lineNumbers = new HashMap<>();

        Collector(DossierLineReader lines, ReadOptions options) {
            this.lines = lines;
            this.options = options;
            this.parsers = JsonFormat.parsers(options);
        }

        DossierDocument collect() throws IOException {
            Optional<DossierLine> line = lines.next();
            while (line.isPresent()) {
                add(line.get());
                line = lines.next();
            }
            Dossier built = dossier.build();
            if (options.isStrict()) {
                requireNothingDangles(built);
            }
            return new DossierDocument(built, lines.version(), kept.build(), lines.refusals(), lines.refusedCount());
        }

        private void add(DossierLine line) throws DossierFormatException {
            if (line instanceof DossierLine.Header header) {
                header.titles().forEach(dossier::putTitle);
                header.asRead().ifPresent(this::keepHeader);
            } else if (line instanceof DossierLine.OfRecord ofRecord) {
                add(ofRecord);
            } else if (line instanceof DossierLine.OfWaiver waiver) {
                dossier.addWaiver(waiver.waiver());
                waiver.asRead().ifPresent(json -> kept.waiver(waiver.waiver(), untagged(json)));
            } else if (line instanceof DossierLine.OfContainment containment) {
                dossier.addContainment(containment.part(), containment.whole());
                containment
                        .asRead()
                        .ifPresent(json -> kept.containment(containment.part(), containment.whole(), untagged(json)));
            } else if (line instanceof DossierLine.OfUnknownType unknown) {
                kept.line(unknown.json());
            }
        }

        private void add(DossierLine.OfRecord line) throws DossierFormatException {
            DossierRecord record = line.record();
            try {
                dossier.add(record);
                line.asRead().ifPresent(json -> kept.record(record, untagged(json)));
                if (options.isStrict()) {
                    lineNumbers.putIfAbsent(record.id(), lines.lineNumber());
                }
            } catch (DuplicateIdException e) {
                lines.refuse(RefusalCode.DUPLICATE_ID, DocumentReader.duplicate(e), "an id of its own for each record");
            }
        }

        private void keepHeader(String json) {
            try (JsonCursor in = new JsonCursor(parsers, json, 1, options)) {
                in.begin();
                ObjectShape known =
                        ObjectShape.named("dossier").allows(JsonCursor.TYPE_FIELD, FormatVersion.FIELD, "titles");
                ObjectFields fields = in.object(known, field -> {
                    in.advance();
                    kept.rootField(field, in.opaque(""));
                });
                while (fields.next() != null) {
                    in.skipValue();
                }
            }
        }

        private String untagged(String json) {
            return DossierLineReader.compact(parsers, options, json, JsonCursor.TYPE_FIELD);
        }

        private void requireNothingDangles(Dossier built) throws DossierFormatException {
            ImmutableList<DanglingReference> dangling = built.danglingReferences();
            if (!dangling.isEmpty()) {
                DanglingReference first = dangling.get(0);
                long line = lineNumbers.getOrDefault(first.from(), 0L);
                throw new DossierFormatException(
                        DocumentReader.danglingRefusal(options.sourceName(), line, 0, "", first, dangling.size()));
            }
        }
    }
}
