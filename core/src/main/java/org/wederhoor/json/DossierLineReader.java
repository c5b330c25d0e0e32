package org.wederhoor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.LanguageTag;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON Lines one line at a time, and holds no line but the one it is at.
 *
 * <p>What takes all lines together, two records with one id and references that lead nowhere, is not looked at.
 *
 * <h2>Cost</h2> Time linear in the bytes read; space for one line and, if lenient, a thousand refusals.
 *
 * <h2>Errors</h2> {@link #next} throws {@link DossierFormatException} at the first bad line. If reading is lenient, it
 * passes over bad lines and itemises them; a bad first line, which holds the version, is an error still. After an error
 * it throws the same again.
 *
 * <h2>Threads</h2> Confined to one thread.
 *
 * @since 1.0
 */
public final class DossierLineReader implements Closeable {
    static final String HEADER_TAG = "dossier";
    static final String WAIVER_TAG = "waiver";
    static final String CONTAINMENT_TAG = "containment";

    private static final ObjectShape HEADER =
            ObjectShape.named("dossier").requires(FormatVersion.FIELD).allows("titles");
    private static final String TYPES = "one of dossier, entity, source, claim, counterclaim, support, statement, "
            + "replyRequest, review, property, rule, waiver, containment";

    private final LineSource lines;
    private final ReadOptions options;
    private final JsonFactory parsers;
    private final PlainLines plain;
    private final Refusals refusals = new Refusals();
    private @Nullable FormatVersion version;
    private @Nullable Refusal failure;
    private long lineNumber;
    private int recordCount;

    DossierLineReader(InputStream in, ReadOptions options) {
        this.lines = new LineSource(in, options.bytesMax());
        this.options = options;
        this.parsers = JsonFormat.parsers(options);
        this.plain = new PlainLines(options);
    }

    /**
     * Returns what the next line holds; the first is always a {@link DossierLine.Header}.
     *
     * @return the line, or empty after the last
     * @throws DossierFormatException if the line is refused, or the first line is missing
     * @throws IOException if the stream cannot be read
     */
    public Optional<DossierLine> next() throws IOException {
        if (failure != null) {
            throw new DossierFormatException(failure);
        }
        while (true) {
            boolean ended = !lines.next();
            try {
                if (ended) {
                    requireHeader();
                    return Optional.empty();
                }
                lineNumber++;
                return Optional.of(read());
            } catch (RefusedSignal refused) {
                boolean goOn = options.isLenient() && version != null && recordCount <= options.recordsMax();
                if (!goOn) {
                    failure = refused.refusal();
                    throw new DossierFormatException(failure);
                }
                refusals.add(refused.refusal());
            }
        }
    }

    /** {@return the number of the line that was read last, from 1; 0 before the first} */
    public long lineNumber() {
        return lineNumber;
    }

    /** {@return what a lenient reading refused so far; at most the first thousand} */
    public ImmutableList<Refusal> refusals() {
        return refusals.kept();
    }

    /** {@return how much a lenient reading refused so far} */
    public long refusedCount() {
        return refusals.count();
    }

    /** Closes the stream that is read. */
    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The version that the first line declares; only after it was read. */
    FormatVersion version() {
        if (version == null) {
            throw new IllegalStateException("the version is on the first line, expected it to be read before");
        }
        return version;
    }

    /** Adds what can be told of all lines together only. */
    void refuse(RefusalCode code, String problem, String accepted) throws DossierFormatException {
        Refusal refusal = refusal(code, problem, accepted);
        if (!options.isLenient()) {
            failure = refusal;
            throw new DossierFormatException(refusal);
        }
        refusals.add(refusal);
    }

    private void requireHeader() {
        if (version == null) {
            throw new RefusedSignal(
                    refusal(RefusalCode.MALFORMED, "the input is empty", "a first line of type dossier"), true);
        }
    }

    private DossierLine read() {
        if (lines.wasTooLong()) {
            throw new RefusedSignal(
                    refusal(
                            RefusalCode.LIMIT,
                            "the line is longer than " + options.bytesMax() + " bytes",
                            "shorter lines, or a higher bytesMax"),
                    true);
        }
        if (version != null && !version.isLater() && recordCount < options.recordsMax()) {
            DossierLine line = plain.read(lines.buffer(), lines.start());
            if (line != null) {
                recordCount++;
                return line;
            }
        }
        String json = Utf8.decode(lines.line(), lineNumber, options.sourceName());
        if (json.isBlank()) {
            throw new RefusedSignal(refusal(RefusalCode.MALFORMED, "the line is empty", "a record on each line"), true);
        }
        if (version == null) {
            return header(json);
        }
        if (++recordCount > options.recordsMax()) {
            throw new RefusedSignal(
                    refusal(
                            RefusalCode.LIMIT,
                            "there are more than " + options.recordsMax() + " records",
                            "at most that many, or a higher recordsMax"),
                    true);
        }
        String tag = Versions.findType(parsers, json, lineNumber, options);
        Optional<RecordType> type = RecordType.ofTag(tag);
        if (type.isPresent()) {
            return line(json, version, in -> type.get().read(new RecordReader(in), new VocabularyReader(in)))
                    .as(DossierLine.OfRecord::new);
        }
        return switch (tag) {
            case WAIVER_TAG ->
                line(json, version, in -> new RecordReader(in).waiver()).as(DossierLine.OfWaiver::new);
            case CONTAINMENT_TAG ->
                line(json, version, in -> new VocabularyReader(in).containment())
                        .as((c, asRead) -> new DossierLine.OfContainment(c.part(), c.whole(), asRead));
            default -> unknownType(json, tag, version);
        };
    }

    private DossierLine header(String json) {
        String tag = Versions.findType(parsers, json, lineNumber, options);
        if (!tag.equals(HEADER_TAG)) {
            throw new RefusedSignal(
                    refusal(
                            RefusalCode.VERSION,
                            "the first line is of type " + Quote.of(tag),
                            "{\"type\": \"dossier\", \"wederhoor\": \"" + FormatVersion.CURRENT + "\"}"),
                    true);
        }
        FormatVersion declared = Versions.find(parsers, json, lineNumber, options);
        DossierLine header = line(json, declared, this::titles)
                .as((titles, asRead) ->
                        new DossierLine.Header(titles, declared.isLater() ? Optional.of(compact(json, "")) : asRead));
        version = declared;
        return header;
    }

    private ImmutableMap<LanguageTag, String> titles(JsonCursor in) {
        RecordReader.Slot<ImmutableMap<LanguageTag, String>> titles = new RecordReader.Slot<>();
        ObjectFields fields = in.object(HEADER);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("titles")) {
                titles.set(in.texts());
            } else {
                in.string();
            }
        }
        return fields.build(() -> titles.value().orElse(ImmutableMap.of()));
    }

    private DossierLine unknownType(String json, String tag, FormatVersion declared) {
        try (JsonCursor in = cursor(json, declared)) {
            in.begin();
            if (!declared.isLater() || tag.equals(HEADER_TAG)) {
                TokenStreamLocation start = in.location();
                throw tag.equals(HEADER_TAG)
                        ? in.refuseAt(
                                RefusalCode.INVALID_VALUE, start, "a second line of type dossier", "one, as first")
                        : in.refuseAt(
                                RefusalCode.UNKNOWN_TYPE,
                                start,
                                "type " + Quote.of(tag) + " is not known in version " + declared,
                                TYPES);
            }
            String compact = in.opaque("");
            in.end();
            return new DossierLine.OfUnknownType(compact);
        }
    }

    /** A value that was read from a line, with the line if there is more on it. */
    private record Read<T>(T value, Optional<String> asRead) {
        DossierLine as(LineMaker<T> maker) {
            return maker.make(value, asRead);
        }
    }

    /** Makes a line of what was read. */
    private interface LineMaker<T> {
        DossierLine make(T value, Optional<String> asRead);
    }

    private <T> Read<T> line(String json, FormatVersion declared, Function<JsonCursor, T> reading) {
        try (JsonCursor in = cursor(json, declared)) {
            in.allowTypeTag();
            in.begin();
            T value = reading.apply(in);
            in.end();
            return new Read<>(value, in.takeExtended() ? Optional.of(compact(json, "")) : Optional.empty());
        }
    }

    /** A line as compact JSON, without one of its fields. */
    private String compact(String json, String leftOut) {
        return compact(parsers, options, json, leftOut);
    }

    static String compact(JsonFactory parsers, ReadOptions options, String json, String leftOut) {
        try (JsonCursor in = new JsonCursor(parsers, json, 1, options)) {
            in.begin();
            return in.opaque(leftOut);
        }
    }

    private JsonCursor cursor(String json, FormatVersion declared) {
        JsonCursor cursor = new JsonCursor(parsers, json, lineNumber, options);
        cursor.setVersion(declared);
        return cursor;
    }

    private Refusal refusal(RefusalCode code, String problem, String accepted) {
        return new Refusal(code, options.sourceName(), lineNumber, 0, "", problem, accepted);
    }
}
