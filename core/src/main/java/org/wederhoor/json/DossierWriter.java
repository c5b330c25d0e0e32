package org.wederhoor.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.DossierRecord;
import org.wederhoor.model.Id;
import org.wederhoor.model.Vocabulary;
import org.wederhoor.model.Waiver;

/** Writes a dossier as one document or as lines, in an order that depends on nothing but what it holds. */
final class DossierWriter {
    /** How much is gathered before it goes out. */
    private static final int BUFFER_LENGTH = 1 << 16;

    private final Dossier dossier;
    private final Kept kept;
    private final FormatVersion version;
    private final Writer sink;
    private final JsonText out;
    private final FieldWriter fields;
    private final RecordWriter records;

    private DossierWriter(DossierDocument document, Writer sink, JsonText out) {
        this.dossier = document.dossier();
        this.kept = document.kept();
        // A dossier that was read from a later version and is written without its unknown fields is of this version.
        this.version = kept.isNothing() ? FormatVersion.CURRENT : document.formatVersion();
        this.sink = sink;
        this.out = out;
        this.fields = new FieldWriter(out);
        this.records = new RecordWriter(fields);
    }

    static void writeDocument(DossierDocument document, Writer sink) throws IOException {
        new DossierWriter(document, sink, JsonText.indented()).document();
    }

    static void writeLines(DossierDocument document, Writer sink) throws IOException {
        new DossierWriter(document, sink, JsonText.compact()).lines();
    }

    // One document

    private void document() throws IOException {
        boolean containmentsKept = kept.records().keySet().stream().anyMatch(Kept.Containment.class::isInstance);
        if (!kept.lines().isEmpty() || containmentsKept) {
            throw new IllegalArgumentException("the dossier was read from lines of version " + version
                    + " and keeps lines that a document has no place for, expected it to be written as lines");
        }
        out.beginObject();
        fields.text(FormatVersion.FIELD, version.toString());
        fields.texts("titles", dossier.titles());
        records("entities", dossier.entities());
        records("sources", dossier.sources());
        records("claims", dossier.claims());
        records("counterclaims", dossier.counterclaims());
        records("supports", dossier.supports());
        records("statements", dossier.statements());
        records("replyRequests", dossier.replyRequests());
        records("reviews", dossier.reviews());
        waivers();
        vocabulary();
        kept.rootFields().forEach((name, json) -> out.name(name).raw(json));
        out.endObject().lineEnd();
        flush(0);
    }

    private void records(String name, ImmutableMap<Id, ? extends DossierRecord> byId) throws IOException {
        if (byId.isEmpty()) {
            return;
        }
        out.name(name).beginArray();
        for (DossierRecord record : sorted(byId.values())) {
            String asRead = kept.records().get(record);
            if (asRead != null) {
                out.raw(asRead);
            } else {
                out.beginObject();
                records.fields(record);
                out.endObject();
            }
            flush(BUFFER_LENGTH);
        }
        out.endArray();
    }

    private void waivers() {
        fields.sortedObjects("waivers", dossier.waivers(), (to, waiver) -> {
            String asRead = kept.records().get(waiver);
            if (asRead != null) {
                to.out().raw(asRead);
            } else {
                to.out().beginObject();
                new RecordWriter(to).waiver(waiver);
                to.out().endObject();
            }
        });
    }

    private void vocabulary() throws IOException {
        Vocabulary vocabulary = dossier.vocabulary();
        if (vocabulary.equals(Vocabulary.empty()) && kept.vocabularyFields().isEmpty()) {
            return;
        }
        out.name("vocabulary").beginObject();
        records("properties", vocabulary.properties());
        records("rules", vocabulary.rules());
        containers(vocabulary.containers());
        kept.vocabularyFields().forEach((name, json) -> out.name(name).raw(json));
        out.endObject();
    }

    private void containers(ImmutableSetMultimap<Id, Id> containers) {
        if (!containers.isEmpty()) {
            out.name("containers").beginObject();
            for (Id part : containers.keySet().stream().sorted().toList()) {
                fields.ids(part.value(), containers.get(part));
            }
            out.endObject();
        }
    }

    // Lines

    private void lines() throws IOException {
        if (!kept.vocabularyFields().isEmpty()) {
            throw new IllegalArgumentException("the dossier was read from a document of version " + version
                    + " and keeps fields of its vocabulary that lines have no place for, expected it to be written as"
                    + " a document");
        }
        openLine("dossier");
        fields.text(FormatVersion.FIELD, version.toString());
        fields.texts("titles", dossier.titles());
        kept.rootFields().forEach((name, json) -> out.name(name).raw(json));
        closeLine();
        List<Collection<? extends DossierRecord>> inOrder = List.of(
                dossier.entities().values(),
                dossier.sources().values(),
                dossier.claims().values(),
                dossier.counterclaims().values(),
                dossier.supports().values(),
                dossier.statements().values(),
                dossier.replyRequests().values(),
                dossier.reviews().values(),
                dossier.vocabulary().properties().values(),
                dossier.vocabulary().rules().values());
        for (Collection<? extends DossierRecord> ofOneType : inOrder) {
            for (DossierRecord record : sorted(ofOneType)) {
                line(new DossierLine.OfRecord(
                        record, asLine(RecordType.of(record).tag(), record)));
            }
        }
        for (Waiver waiver : FieldWriter.sorted(dossier.waivers(), DossierWriter::waiverObject)) {
            line(new DossierLine.OfWaiver(waiver, asLine(DossierLineReader.WAIVER_TAG, waiver)));
        }
        ImmutableSetMultimap<Id, Id> containers = dossier.vocabulary().containers();
        for (Id part : containers.keySet().stream().sorted().toList()) {
            for (Id whole : containers.get(part).stream().sorted().toList()) {
                Kept.Containment containment = new Kept.Containment(part, whole);
                line(new DossierLine.OfContainment(
                        part, whole, asLine(DossierLineReader.CONTAINMENT_TAG, containment)));
            }
        }
        for (String unknown : kept.lines()) {
            line(new DossierLine.OfUnknownType(unknown));
        }
        flush(0);
    }

    private static void waiverObject(FieldWriter to, Waiver waiver) {
        to.out().beginObject();
        new RecordWriter(to).waiver(waiver);
        to.out().endObject();
    }

    /** What was kept of a record, with the tag that a line needs. */
    private Optional<String> asLine(String tag, Object record) {
        @Nullable String asRead = kept.records().get(record);
        return Optional.ofNullable(asRead).map(json -> "{\"type\":\"" + tag + "\"," + json.substring(1));
    }

    private void line(DossierLine line) throws IOException {
        append(out, line);
        flush(BUFFER_LENGTH);
    }

    private void openLine(String tag) {
        out.beginObject();
        fields.text(JsonCursor.TYPE_FIELD, tag);
    }

    private void closeLine() {
        out.endObject().lineEnd();
    }

    /** Writes one line. */
    static void append(JsonText out, DossierLine line) {
        FieldWriter fields = new FieldWriter(out);
        if (line instanceof DossierLine.Header header) {
            appendLine(fields, DossierLineReader.HEADER_TAG, header.asRead(), () -> {
                fields.text(FormatVersion.FIELD, FormatVersion.CURRENT.toString());
                fields.texts("titles", header.titles());
            });
        } else if (line instanceof DossierLine.OfRecord ofRecord) {
            DossierRecord record = ofRecord.record();
            appendLine(
                    fields,
                    RecordType.of(record).tag(),
                    ofRecord.asRead(),
                    () -> new RecordWriter(fields).fields(record));
        } else if (line instanceof DossierLine.OfWaiver ofWaiver) {
            appendLine(
                    fields,
                    DossierLineReader.WAIVER_TAG,
                    ofWaiver.asRead(),
                    () -> new RecordWriter(fields).waiver(ofWaiver.waiver()));
        } else if (line instanceof DossierLine.OfContainment containment) {
            appendLine(fields, DossierLineReader.CONTAINMENT_TAG, containment.asRead(), () -> {
                fields.id("part", containment.part());
                fields.id("whole", containment.whole());
            });
        } else if (line instanceof DossierLine.OfUnknownType unknown) {
            out.raw(unknown.json()).lineEnd();
        }
    }

    private static void appendLine(FieldWriter fields, String tag, Optional<String> asRead, Runnable rest) {
        if (asRead.isPresent()) {
            fields.out().raw(asRead.get()).lineEnd();
        } else {
            fields.out().beginObject();
            fields.text(JsonCursor.TYPE_FIELD, tag);
            rest.run();
            fields.out().endObject().lineEnd();
        }
    }

    private static List<? extends DossierRecord> sorted(Collection<? extends DossierRecord> records) {
        return records.stream().sorted(Comparator.comparing(DossierRecord::id)).toList();
    }

    private void flush(int lengthMin) throws IOException {
        if (out.length() >= lengthMin) {
            sink.write(out.take());
        }
    }
}
