package org.wederhoor.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wederhoor.finding.Report;
import org.wederhoor.finding.ReportComparison;

/**
 * A report as JSON, to be compared, kept as a baseline, or read by other programs.
 *
 * <p>Equal reports give equal bytes. Findings hold what was found as data; the texts are made by package {@code render}.
 *
 * <h2>Cost</h2> Linear. Reading holds the whole text while it lasts.
 *
 * <h2>Errors</h2> As {@link DossierJson}. A report is read whole or not at all, also where options are lenient.
 *
 * <h2>Threads</h2> Safe: nothing is kept between calls.
 *
 * @since 1.0
 */
public final class ReportJson {
    private ReportJson() {}

    /**
     * Returns a report as JSON, indented for people to read.
     *
     * @param report the report
     * @return the JSON
     */
    public static String write(Report report) {
        return toText(sink -> ReportWriter.write(report, sink));
    }

    /**
     * Writes a report to a stream in UTF-8, and leaves the stream open.
     *
     * @param report the report
     * @param out the stream
     * @throws IOException if the stream cannot be written
     */
    public static void write(Report report, OutputStream out) throws IOException {
        DossierJson.encode(out, (Writer sink) -> ReportWriter.write(report, sink));
    }

    /**
     * Returns a comparison as JSON, indented for people to read: what is {@code new}, what {@code changed}, with the
     * finding before and after, the ids of what is the {@code same}, and what is {@code gone}. It is valid by
     * {@code #/$defs/comparison} of the {@linkplain #schema() schema}.
     *
     * @param comparison the comparison
     * @return the JSON
     */
    public static String write(ReportComparison comparison) {
        return toText(sink -> ReportWriter.write(comparison, sink));
    }

    /**
     * Saves a report to a file, whole or not at all, as {@link DossierJson#save} does.
     *
     * @param report the report
     * @param file the file
     * @throws IOException if the file cannot be written; it is then as it was
     */
    public static void save(Report report, Path file) throws IOException {
        AtomicFile.of(file).write(out -> write(report, out));
    }

    /**
     * Reads a report from a text.
     *
     * @param json the text
     * @param options how much to read
     * @return the report
     * @throws DossierFormatException if the text is refused
     */
    public static Report read(String json, ReadOptions options) throws DossierFormatException {
        DossierJson.requireLength(json.length(), options);
        try {
            return ReportReader.read(json, options);
        } catch (RefusedSignal refused) {
            throw new DossierFormatException(refused.refusal());
        }
    }

    /**
     * Reads a report from a file in UTF-8.
     *
     * @param file the file
     * @param options how much to read
     * @return the report
     * @throws DossierFormatException if the file is refused
     * @throws IOException if the file cannot be read
     */
    public static Report read(Path file, ReadOptions options) throws IOException {
        ReadOptions named = DossierJson.named(file, options);
        try (InputStream in = Files.newInputStream(file)) {
            return read(DossierJson.decode(DossierJson.bytes(in, named), named), named);
        }
    }

    private interface Writing {
        void to(Writer sink) throws IOException;
    }

    private static String toText(Writing writing) {
        try (StringWriter text = new StringWriter()) {
            writing.to(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a string does not fail", e);
        }
    }

    /** {@return the JSON Schema (2020-12) of a report; it refers to that of dossiers} */
    public static String schema() {
        return DossierJson.resource("report.schema.json");
    }
}
