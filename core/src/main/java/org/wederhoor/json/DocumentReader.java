package org.wederhoor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.wederhoor.model.DanglingReference;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.DuplicateIdException;
import org.wederhoor.model.Id;
import org.wederhoor.model.Waiver;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a dossier from one JSON document. */
final class DocumentReader {
    private static final ObjectShape DOSSIER = ObjectShape.named("dossier")
            .requires(FormatVersion.FIELD)
            .allows(
                    "titles",
                    "entities",
                    "sources",
                    "claims",
                    "counterclaims",
                    "supports",
                    "statements",
                    "replyRequests",
                    "reviews",
                    "waivers",
                    "vocabulary");
    private static final ObjectShape VOCABULARY =
            ObjectShape.named("vocabulary").allows("properties", "rules", "containers");

    private final JsonFactory parsers;
    private final String json;
    private final ReadOptions options;
    private final JsonCursor in;
    private final RecordReader records;
    private final VocabularyReader vocabulary;
    private final Dossier.Builder dossier = Dossier.builder();
    private final Kept.Builder kept = new Kept.Builder();
    private final Refusals refusals = new Refusals();
    private int recordCount;

    private DocumentReader(JsonFactory parsers, String json, ReadOptions options, JsonCursor in) {
        this.parsers = parsers;
        this.json = json;
        this.options = options;
        this.in = in;
        this.records = new RecordReader(in);
        this.vocabulary = new VocabularyReader(in);
    }

    static DossierDocument read(String json, ReadOptions options) {
        JsonFactory parsers = JsonFormat.parsers(options);
        try (JsonCursor in = new JsonCursor(parsers, json, 1, options)) {
            return new DocumentReader(parsers, json, options, in).read();
        }
    }

    private DossierDocument read() {
        FormatVersion version = Versions.find(parsers, json, 1, options);
        in.setVersion(version);
        in.begin();
        ObjectFields fields = in.object(DOSSIER, this::unknownField);
        for (String field = fields.next(); field != null; field = fields.next()) {
            read(field);
        }
        in.end();
        Dossier built = dossier.build();
        if (options.isStrict()) {
            requireNothingDangles(built);
        }
        return new DossierDocument(built, version, kept.build(), refusals.kept(), refusals.count());
    }

    private void read(String field) {
        switch (field) {
            case FormatVersion.FIELD -> in.string();
            case "titles" -> attempt(1, () -> in.texts().forEach(dossier::putTitle));
            case "waivers" -> attempt(1, () -> in.elements("waivers", () -> attempt(2, this::waiver)));
            case "vocabulary" -> attempt(1, this::vocabulary);
            default -> records(field, 2);
        }
    }

    private void vocabulary() {
        ObjectFields fields = in.object(VOCABULARY, this::unknownDeclaration);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("containers")) {
                attempt(
                        2,
                        () -> in.map("containers", in::id, () -> {
                            attempt(3, this::containers);
                            return true;
                        }));
            } else {
                records(field, 3);
            }
        }
    }

    private void records(String field, int depth) {
        RecordType type = RecordType.ofField(field).orElseThrow();
        attempt(depth - 1, () -> in.elements(field, () -> attempt(depth, () -> record(type))));
    }

    private void record(RecordType type) {
        count();
        TokenStreamLocation start = in.location();
        DossierRecord record = type.read(records, vocabulary);
        addUnique(dossier, in, start, record);
        if (in.takeExtended()) {
            kept.record(record, compact(start));
        }
    }

    private void waiver() {
        count();
        TokenStreamLocation start = in.location();
        Waiver waiver = records.waiver();
        dossier.addWaiver(waiver);
        if (in.takeExtended()) {
            kept.waiver(waiver, compact(start));
        }
    }

    private void containers() {
        count();
        Id part = in.parsed(in.name(), Id::of, "an id");
        TokenStreamLocation start = in.location();
        ImmutableSet<Id> wholes = in.ids();
        if (wholes.contains(part)) {
            throw in.refuseAt(
                    RefusalCode.INVALID_VALUE,
                    start,
                    "containers of " + Quote.of(part.value()) + " hold itself",
                    "other entities");
        }
        wholes.forEach(whole -> dossier.addContainment(part, whole));
    }

    /** Files a record, and refuses one that differs from another with its id. */
    static void addUnique(Dossier.Builder dossier, JsonCursor in, TokenStreamLocation at, DossierRecord record) {
        try {
            dossier.add(record);
        } catch (DuplicateIdException e) {
            throw in.refuseAt(RefusalCode.DUPLICATE_ID, at, duplicate(e), "an id of its own for each record");
        }
    }

    /** Says of two records with one id what both are. */
    static String duplicate(DuplicateIdException e) {
        return "id " + Quote.of(e.second().id().value()) + " of this "
                + RecordType.of(e.second()).tag() + " is that of a different "
                + RecordType.of(e.first()).tag() + " before it";
    }

    private void unknownField(String field) {
        attempt(1, () -> keep(DOSSIER, field, true));
    }

    private void unknownDeclaration(String field) {
        attempt(2, () -> keep(VOCABULARY, field, false));
    }

    private void keep(ObjectShape shape, String field, boolean ofRoot) {
        if (!in.version().isLater()) {
            in.unknownField(shape, field);
            return;
        }
        in.advance();
        String value = in.opaque("");
        if (ofRoot) {
            kept.rootField(field, value);
        } else {
            kept.vocabularyField(field, value);
        }
    }

    /** Reads something; what is refused of it is itemised if reading is lenient, and reading goes on after it. */
    private void attempt(int depth, Runnable reading) {
        try {
            reading.run();
        } catch (RefusedSignal refused) {
            if (!options.isLenient() || refused.isOfWholeInput()) {
                throw refused;
            }
            refusals.add(refused.refusal());
            in.takeExtended();
            in.leave(depth);
        }
    }

    private void count() {
        if (++recordCount > options.recordsMax()) {
            throw in.refuseAll(
                    RefusalCode.LIMIT,
                    in.location(),
                    "there are more than " + options.recordsMax() + " records",
                    "at most that many, or a higher recordsMax");
        }
    }

    private String compact(TokenStreamLocation start) {
        try (JsonCursor again = new JsonCursor(parsers, in.textFrom(start), 1, options)) {
            again.begin();
            return again.opaque("");
        }
    }

    private void requireNothingDangles(Dossier built) {
        ImmutableList<DanglingReference> dangling = built.danglingReferences();
        if (!dangling.isEmpty()) {
            throw new RefusedSignal(danglingRefusal(dangling.get(0), dangling.size()), true);
        }
    }

    private Refusal danglingRefusal(DanglingReference first, int count) {
        try (JsonCursor again = new JsonCursor(parsers, json, 1, options)) {
            JsonToken token = again.advance();
            while (token != null) {
                if (token == JsonToken.PROPERTY_NAME && again.name().equals("id")) {
                    again.advance();
                    if (again.token() == JsonToken.VALUE_STRING
                            && again.scalarText().equals(first.from().value())) {
                        TokenStreamLocation at = again.location();
                        String pointer = again.pointer();
                        return danglingRefusal(
                                options.sourceName(),
                                at.getLineNr(),
                                at.getColumnNr(),
                                pointer.substring(0, pointer.length() - "/id".length()),
                                first,
                                count);
                    }
                }
                token = again.advance();
            }
        }
        return danglingRefusal(options.sourceName(), 0, 0, "", first, count);
    }

    static Refusal danglingRefusal(
            Optional<String> source, long line, long column, String pointer, DanglingReference first, int count) {
        String more = count == 1 ? "" : " (and " + (count - 1) + " more such references)";
        return new Refusal(
                RefusalCode.DANGLING_REFERENCE,
                source,
                line,
                column,
                pointer,
                Quote.plain(first.part(), 60) + " of " + Quote.of(first.from().value()) + " refers to "
                        + Quote.of(first.to().value()) + more,
                "the id of a record of type " + first.expected());
    }
}
