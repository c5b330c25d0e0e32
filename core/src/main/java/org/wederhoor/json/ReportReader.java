package org.wederhoor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wederhoor.finding.Code;
import org.wederhoor.finding.CustomCode;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Report;
import org.wederhoor.finding.Severity;
import org.wederhoor.finding.Side;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.json.RecordReader.Slot;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Waiver;
import org.wederhoor.time.EdtfDate;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads reports. */
final class ReportReader {
    private static final ObjectShape REPORT =
            ObjectShape.named("report").requires(FormatVersion.FIELD).allows("findings", "waived", "waivers");
    private static final ObjectShape FINDING = ObjectShape.named("finding")
            .requires("id", "code", "severity", "modality")
            .allows("custom", "subjects", "cause", "sides", "pairs", "doubts", "derivation");
    private static final ObjectShape CUSTOM =
            ObjectShape.named("custom").requires("number").allows("labels");
    private static final ObjectShape SIDE =
            ObjectShape.named("side").requires("position").allows("statements");
    private static final ObjectShape DOUBT = ObjectShape.named("doubt")
            .allows("reading", "conflicting", "free", "approximate", "unstatedQualifier", "unstatedTime");
    private static final ObjectShape STEP =
            ObjectShape.named("step").requires("step").allows("details");
    private static final ObjectShape DETAIL = ObjectShape.named("detail")
            .allows("record", "records", "proposition", "value", "date", "dates", "factuality", "count", "texts");

    private static final ImmutableMap<String, FindingCode> CODES =
            Maps.uniqueIndex(Arrays.asList(FindingCode.values()), FindingCode::name);

    private final JsonCursor in;
    private final ValueReader values;
    private final ReadOptions options;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Id> waived = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();

    private ReportReader(JsonCursor in, ReadOptions options) {
        this.in = in;
        this.values = new ValueReader(in);
        this.options = options;
    }

    static Report read(String json, ReadOptions options) {
        JsonFactory parsers = JsonFormat.parsers(options);
        FormatVersion version = Versions.find(parsers, json, 1, options);
        try (JsonCursor in = new JsonCursor(parsers, json, 1, options)) {
            in.setVersion(version);
            in.begin();
            Report report = new ReportReader(in, options).report();
            in.end();
            return report;
        }
    }

    private Report report() {
        ObjectFields fields = in.object(REPORT);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "findings" -> in.elements("findings", () -> findings.add(finding()));
                case "waived" -> in.elements("findings", this::waived);
                case "waivers" -> in.elements("waivers", () -> waivers.add(new RecordReader(in).waiver()));
                default -> in.string();
            }
        }
        return fields.build(this::consistent);
    }

    private void waived() {
        Finding finding = finding();
        findings.add(finding);
        waived.add(finding.id());
    }

    /** The report, in which the waivers must accept what is listed as waived and nothing else. */
    private Report consistent() {
        Report report = Report.of(findings, waivers);
        Set<Id> accepted = new HashSet<>();
        report.waived().forEach(finding -> accepted.add(finding.id()));
        for (Id id : waived) {
            if (!accepted.contains(id)) {
                throw new IllegalArgumentException(
                        "finding \"" + id + "\" is listed as waived, expected a waiver of it among the waivers");
            }
        }
        if (accepted.size() != waived.size()) {
            throw new IllegalArgumentException(accepted.size() + " findings have a waiver and " + waived.size()
                    + " are listed as waived, expected the same ones");
        }
        return report;
    }

    private Finding finding() {
        if (findings.size() >= options.recordsMax()) {
            throw in.refuseAll(
                    RefusalCode.LIMIT,
                    in.location(),
                    "there are more than " + options.recordsMax() + " findings",
                    "at most that many, or a higher recordsMax");
        }
        TokenStreamLocation start = in.location();
        Finding.Builder finding = Finding.builder();
        Slot<String> code = new Slot<>();
        Slot<CustomFields> custom = new Slot<>();
        Slot<Id> id = new Slot<>();
        Slot<Severity> severity = new Slot<>();
        ObjectFields fields = in.object(FINDING);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "id" -> id.set(in.id());
                case "code" -> code.set(codeName());
                case "custom" -> custom.set(custom());
                case "severity" -> severity.set(in.word(Words.SEVERITY));
                case "modality" -> finding.modality(in.word(Words.MODALITY));
                case "subjects" -> finding.addAllSubjects(in.list("ids", in::id));
                case "cause" -> finding.addAllCause(in.list("ids", in::id));
                case "sides" -> finding.addAllSides(in.list("sides", this::side));
                case "pairs" -> finding.pairs(count());
                case "doubts" -> finding.addAllDoubts(in.list("doubts", this::doubt));
                default -> finding.addAllDerivation(in.list("steps", this::step));
            }
        }
        Finding read = fields.build(() -> finding.code(code(code.require(), severity.require(), custom.value()))
                .build());
        requireDerived(start, "id", id.require().value(), read.id().value());
        requireDerived(
                start, "severity", Words.SEVERITY.word(severity.require()), Words.SEVERITY.word(read.severity()));
        return read;
    }

    /** Refuses a part that follows from others and does not agree with them. */
    private void requireDerived(TokenStreamLocation start, String part, String given, String derived) {
        if (!given.equals(derived)) {
            throw in.refuseAt(
                    RefusalCode.INVALID_VALUE,
                    start,
                    part + " of finding is " + Quote.of(given),
                    Quote.of(derived) + ", as its code and subjects say");
        }
    }

    /** The name of a code, refused at once if it is none; names with a dot are of a user's own codes. */
    private String codeName() {
        String name = in.string();
        if (!isCustom(name) && !CODES.containsKey(name)) {
            throw in.refuse(
                    RefusalCode.INVALID_VALUE, "code of finding is " + Quote.of(name), "a code such as CONTRADICTION");
        }
        return name;
    }

    private static boolean isCustom(String name) {
        return name.indexOf('.') >= 0;
    }

    /** A code of the library, or one of the user, which brings its number and labels along. */
    private static Code code(String name, Severity severity, Optional<CustomFields> custom) {
        FindingCode known = CODES.get(name);
        if (known != null && custom.isEmpty()) {
            return known;
        }
        CustomFields fields = custom.orElseThrow(() -> new IllegalArgumentException(
                "finding of code \"" + name + "\" has no custom, expected its number and labels"));
        return new CustomCode(name, fields.number(), severity, fields.labels());
    }

    private CustomFields custom() {
        Slot<Integer> number = new Slot<>();
        Slot<ImmutableMap<LanguageTag, String>> labels = new Slot<>();
        ObjectFields fields = in.object(CUSTOM);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("number")) {
                number.set((int) Math.min(count(), Integer.MAX_VALUE));
            } else {
                labels.set(in.texts());
            }
        }
        return fields.build(
                () -> new CustomFields(number.require(), labels.value().orElse(ImmutableMap.of())));
    }

    /** What is told of a code that is not of the library. */
    private record CustomFields(int number, ImmutableMap<LanguageTag, String> labels) {}

    private long count() {
        BigDecimal number = in.number();
        boolean whole = number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        if (!whole) {
            throw in.refuse(
                    RefusalCode.INVALID_VALUE,
                    "the count is " + Quote.of(number.toString()),
                    "a whole number from 0 to " + Long.MAX_VALUE);
        }
        return number.longValue();
    }

    private Side side() {
        Slot<Proposition> position = new Slot<>();
        Slot<ImmutableSet<Id>> statements = new Slot<>();
        ObjectFields fields = in.object(SIDE);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("position")) {
                position.set(values.proposition());
            } else {
                statements.set(in.ids());
            }
        }
        return fields.build(
                () -> new Side(position.require(), statements.value().orElse(ImmutableSet.of())));
    }

    private Doubt doubt() {
        TokenStreamLocation start = in.location();
        Slot<EdtfDate> date = new Slot<>();
        Slot<ImmutableList<EdtfDate>> conflicting = new Slot<>();
        Slot<ImmutableList<EdtfDate>> free = new Slot<>();
        List<Doubt> doubts = new ArrayList<>();
        ObjectFields fields = in.object(DOUBT);
        for (String field = fields.next(); field != null; field = fields.next()) {
            switch (field) {
                case "reading" -> date.set(in.date());
                case "conflicting" -> conflicting.set(dates());
                case "free" -> free.set(dates());
                case "approximate" -> doubts.add(new Doubt.Approximate(in.date()));
                case "unstatedQualifier" -> doubts.add(new Doubt.UnstatedQualifier(in.id()));
                default -> doubts.add(new Doubt.UnstatedTime(in.id()));
            }
        }
        Optional<Doubt> only = fields.build(() -> {
            date.value()
                    .ifPresent(d -> doubts.add(new Doubt.Reading(
                            d,
                            conflicting.value().orElse(ImmutableList.of()),
                            free.value().orElse(ImmutableList.of()))));
            boolean alternatives =
                    conflicting.value().isPresent() || free.value().isPresent();
            boolean fits = doubts.size() == 1 && (!alternatives || date.value().isPresent());
            return fits ? Optional.of(doubts.get(0)) : Optional.empty();
        });
        return only.orElseThrow(() -> in.refuseAt(
                RefusalCode.INVALID_VALUE,
                start,
                "the fields of the doubt do not fit together",
                "one of {reading, conflicting, free}, {approximate}, {unstatedQualifier}, {unstatedTime}"));
    }

    private ImmutableList<EdtfDate> dates() {
        return in.list("dates", in::date);
    }

    private Step step() {
        Slot<StepKind> kind = new Slot<>();
        Slot<ImmutableList<Detail>> details = new Slot<>();
        ObjectFields fields = in.object(STEP);
        for (String field = fields.next(); field != null; field = fields.next()) {
            if (field.equals("step")) {
                kind.set(in.word(Words.STEP_KIND));
            } else {
                details.set(in.list("details", this::detail));
            }
        }
        return fields.build(() -> new Step(kind.require(), details.value().orElse(ImmutableList.of())));
    }

    private Detail detail() {
        TokenStreamLocation start = in.location();
        List<Detail> details = new ArrayList<>();
        ObjectFields fields = in.object(DETAIL);
        for (String field = fields.next(); field != null; field = fields.next()) {
            details.add(detail(field));
        }
        int count = fields.build(details::size);
        if (count != 1) {
            throw in.refuseAt(
                    RefusalCode.INVALID_VALUE,
                    start,
                    "the detail has " + count + " fields",
                    "one of record, records, proposition, value, date, dates, factuality, count, texts");
        }
        return details.get(0);
    }

    private Detail textDetail() {
        TokenStreamLocation start = in.location();
        ImmutableMap<LanguageTag, String> texts = in.texts();
        return in.build(start, () -> new Detail.OfText(texts));
    }

    private Detail detail(String field) {
        return switch (field) {
            case "record" -> new Detail.OfRecord(in.id());
            case "records" -> new Detail.OfRecords(in.list("ids", in::id));
            case "proposition" -> new Detail.OfProposition(values.proposition());
            case "value" -> new Detail.OfValue(values.value());
            case "date" -> new Detail.OfDate(in.date());
            case "dates" -> new Detail.OfDates(dates());
            case "factuality" ->
                new Detail.OfFactuality(in.parsed(in.string(), Factuality::ofSymbol, "a factuality such as CT+"));
            case "count" -> new Detail.OfCount(count());
            default -> textDetail();
        };
    }
}
