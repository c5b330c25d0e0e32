package org.wederhoor.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import org.wederhoor.finding.CustomCode;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingChange;
import org.wederhoor.finding.Report;
import org.wederhoor.finding.ReportComparison;
import org.wederhoor.finding.Side;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Id;
import org.wederhoor.time.EdtfDate;

/** Writes reports. */
final class ReportWriter {
    /** How much is gathered before it goes out. */
    private static final int BUFFER_LENGTH = 1 << 16;

    private final Writer sink;
    private final JsonText out = JsonText.indented();
    private final FieldWriter fields = new FieldWriter(out);

    private ReportWriter(Writer sink) {
        this.sink = sink;
    }

    static void write(Report report, Writer sink) throws IOException {
        new ReportWriter(sink).report(report);
    }

    static void write(ReportComparison comparison, Writer sink) throws IOException {
        new ReportWriter(sink).comparison(comparison);
    }

    private void report(Report report) throws IOException {
        begin();
        findings("findings", report.findings());
        waived(report);
        end();
    }

    private void comparison(ReportComparison comparison) throws IOException {
        begin();
        findings("new", comparison.added());
        if (!comparison.changed().isEmpty()) {
            out.name("changed").beginArray();
            for (FindingChange change : comparison.changed()) {
                out.beginObject().name("before");
                finding(change.before());
                out.name("after");
                finding(change.after());
                out.endObject();
                drain();
            }
            out.endArray();
        }
        inOrder("same", comparison.same().stream().map(Finding::id).collect(ImmutableList.toImmutableList()));
        findings("gone", comparison.gone());
        waived(comparison.report());
        end();
    }

    private void begin() {
        out.beginObject();
        fields.text(FormatVersion.FIELD, FormatVersion.CURRENT.toString());
    }

    private void end() throws IOException {
        out.endObject().lineEnd();
        sink.write(out.take());
    }

    private void drain() throws IOException {
        if (out.length() >= BUFFER_LENGTH) {
            sink.write(out.take());
        }
    }

    private void waived(Report report) throws IOException {
        findings("waived", report.waived());
        fields.objects("waivers", report.waivers(), (to, waiver) -> {
            to.out().beginObject();
            new RecordWriter(to).waiver(waiver);
            to.out().endObject();
        });
    }

    private void findings(String name, ImmutableList<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        out.name(name).beginArray();
        for (Finding finding : findings) {
            finding(finding);
            drain();
        }
        out.endArray();
    }

    private void finding(Finding finding) {
        out.beginObject();
        fields.id("id", finding.id());
        fields.text("code", finding.code().name());
        if (finding.code() instanceof CustomCode custom) {
            out.name("custom").beginObjectInLine().name("number").raw(Integer.toString(custom.number()));
            fields.texts("labels", custom.labels());
            out.endObject();
        }
        fields.text("severity", Words.SEVERITY.word(finding.severity()));
        fields.text("modality", Words.MODALITY.word(finding.modality()));
        inOrder("subjects", finding.subjects());
        inOrder("cause", finding.cause());
        fields.objects("sides", finding.sides(), ReportWriter::side);
        finding.pairs().ifPresent(pairs -> out.name("pairs").raw(Long.toString(pairs)));
        fields.objects("doubts", finding.doubts(), ReportWriter::doubt);
        fields.objects("derivation", finding.derivation(), ReportWriter::step);
        out.endObject();
    }

    private void inOrder(String name, ImmutableList<Id> ids) {
        fields.strings(name, ids.stream().map(Id::value).toList());
    }

    private static void side(FieldWriter fields, Side side) {
        fields.out().beginObject().name("position");
        ValueWriter.proposition(fields, side.position());
        fields.ids("statements", side.statements());
        fields.out().endObject();
    }

    /** Asked in turn, as Java 17 has no pattern switch; the kinds are sealed. */
    private static void doubt(FieldWriter fields, Doubt doubt) {
        fields.out().beginObject();
        if (doubt instanceof Doubt.Reading reading) {
            fields.text("reading", reading.date().text());
            dates(fields, "conflicting", reading.conflicting());
            dates(fields, "free", reading.free());
        } else if (doubt instanceof Doubt.Approximate approximate) {
            fields.text("approximate", approximate.date().text());
        } else if (doubt instanceof Doubt.UnstatedQualifier unstated) {
            fields.id("unstatedQualifier", unstated.qualifier());
        } else if (doubt instanceof Doubt.UnstatedTime unstated) {
            fields.id("unstatedTime", unstated.statement());
        }
        fields.out().endObject();
    }

    static void step(FieldWriter fields, Step step) {
        fields.out().beginObjectInLine();
        fields.text("step", Words.STEP_KIND.word(step.kind()));
        fields.objects("details", step.details(), ReportWriter::detail);
        fields.out().endObject();
    }

    private static void detail(FieldWriter fields, Detail detail) {
        JsonText out = fields.out();
        out.beginObject();
        if (detail instanceof Detail.OfRecord record) {
            fields.id("record", record.id());
        } else if (detail instanceof Detail.OfRecords records) {
            fields.array("records", records.ids().stream().map(Id::value).toList());
        } else if (detail instanceof Detail.OfProposition proposition) {
            out.name("proposition");
            ValueWriter.proposition(fields, proposition.proposition());
        } else if (detail instanceof Detail.OfValue value) {
            out.name("value");
            ValueWriter.value(fields, value.value());
        } else if (detail instanceof Detail.OfDate date) {
            fields.text("date", date.date().text());
        } else if (detail instanceof Detail.OfDates dates) {
            dates(fields, "dates", dates.dates());
        } else if (detail instanceof Detail.OfFactuality factuality) {
            fields.text("factuality", factuality.factuality().symbol());
        } else if (detail instanceof Detail.OfCount count) {
            out.name("count").raw(Long.toString(count.count()));
        } else if (detail instanceof Detail.OfText text) {
            fields.texts("texts", text.texts());
        }
        out.endObject();
    }

    private static void dates(FieldWriter fields, String name, ImmutableList<EdtfDate> dates) {
        fields.array(name, dates.stream().map(EdtfDate::text).toList());
    }
}
