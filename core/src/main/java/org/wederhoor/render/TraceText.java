package org.wederhoor.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Claim;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.ClaimTrace;
import org.wederhoor.provenance.Independence;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.provenance.Trace;
import org.wederhoor.time.EdtfDate;

/** Where statements and claims come from, as text. */
final class TraceText {
    /** So many ways are told; there may be millions. */
    private static final int WAYS_MAX = 10;

    private final Provenance provenance;
    private final Wording wording;
    private final Names names;

    TraceText(Provenance provenance, Wording wording, Names names) {
        this.provenance = provenance;
        this.wording = wording;
        this.names = names;
    }

    String claim(ClaimTrace trace) {
        Lines lines = new Lines();
        Claim claim = provenance.dossier().claims().get(trace.claim());
        String id = VisibleText.of(trace.claim().value());
        lines.add(wording.text("trace.heading", id, claim == null ? id : names.claim(claim)));
        if (trace.traces().isEmpty()) {
            lines.add(Lines.INDENT + wording.text("trace.nobody"));
        }
        addIndependence(lines, "trace.for", trace.behindFor());
        addIndependence(lines, "trace.against", trace.behindAgainst());
        addDates(lines, trace.earliest(), trace.latest());
        for (Trace each : trace.traces()) {
            lines.blank();
            add(lines, each);
        }
        return lines.text();
    }

    String statement(Trace trace) {
        Lines lines = new Lines();
        add(lines, trace);
        addIndependence(lines, "trace.behind", provenance.independence(ImmutableList.of(trace.statement())));
        return lines.text();
    }

    private void addIndependence(Lines lines, String key, Independence independence) {
        int count = independence.count();
        if (count > 0) {
            List<String> cut = independence.cut().stream()
                    .map(source -> names.record(source).text())
                    .toList();
            lines.add(Lines.INDENT
                    + wording.text(key + (count == 1 ? ".one" : ".other"), count)
                    + " "
                    + wording.text("trace.cut", names.list(cut)));
        }
    }

    private void addDates(Lines lines, Optional<EdtfDate> earliest, Optional<EdtfDate> latest) {
        if (earliest.isPresent() && latest.isPresent()) {
            String first = names.date(earliest.get());
            String last = names.date(latest.get());
            lines.add(Lines.INDENT
                    + (first.equals(last)
                            ? wording.text("trace.date", first)
                            : wording.text("trace.dates", first, last)));
        }
    }

    private void add(Lines lines, Trace trace) {
        lines.add(TextRenderer.capitalized(names.record(trace.statement()).aspect("said")));
        int depth = trace.hearsayDepth().orElse(0);
        lines.add(Lines.INDENT
                + (depth > 1
                        ? wording.text("trace.HEARSAY.deep", depth)
                        : wording.text("trace." + trace.standing().name())));
        addDates(lines, trace.earliest(), trace.latest());
        lines.add(Lines.INDENT + wording.text("trace.chains"));
        addWays(lines, provenance.chains(trace.statement()).map(this::chain));
        boolean isRoot = trace.roots().equals(ImmutableSet.of(trace.statement()));
        if (!isRoot) {
            lines.add(Lines.INDENT + wording.text("trace.lineages"));
            addWays(lines, provenance.lineages(trace.statement()).map(this::lineage));
            lines.add(Lines.INDENT
                    + (trace.roots().isEmpty()
                            ? wording.text("trace.circle")
                            : wording.text("trace.roots", names.records(trace.roots()))));
        }
    }

    private void addWays(Lines lines, Stream<String> ways) {
        List<String> told = ways.limit(WAYS_MAX + 1L).toList();
        told.stream().limit(WAYS_MAX).forEach(way -> lines.add(Lines.ITEM + TextRenderer.capitalized(way)));
        if (told.isEmpty()) {
            lines.add(Lines.ITEM + wording.text("trace.none"));
        } else if (told.size() > WAYS_MAX) {
            lines.add(Lines.ITEM + wording.text("trace.more"));
        }
    }

    /** From who said it outward to where it can be read. */
    private String chain(ImmutableList<Id> inward) {
        StringBuilder way = new StringBuilder();
        way.append(names.record(inward.get(inward.size() - 1)).text());
        for (int i = inward.size() - 2; i >= 0; i--) {
            way.append(wording.text("trace.reportedBy", names.record(inward.get(i))));
        }
        Statement outermost = provenance.statement(inward.get(0));
        List<String> documents = outermost.citations().stream()
                .map(Citation::document)
                .distinct()
                .sorted()
                .map(document -> names.record(document).text())
                .toList();
        way.append(
                documents.isEmpty()
                        ? wording.text("trace.unread")
                        : wording.text("trace.readIn", names.list(documents)));
        return way.toString();
    }

    /** From a statement inward to what was observed. */
    private String lineage(ImmutableList<Id> inward) {
        StringBuilder way = new StringBuilder();
        way.append(names.record(inward.get(0)).text());
        for (int i = 1; i < inward.size(); i++) {
            Statement after = provenance.statement(inward.get(i - 1));
            Id from = inward.get(i);
            boolean reports =
                    after.content().filter(content -> content.id().equals(from)).isPresent();
            String key =
                    reports ? "trace.reports" : after.basedOn().contains(from) ? "trace.basedOn" : "trace.madeFrom";
            way.append(wording.text(key, names.record(from)));
        }
        return way.toString();
    }
}
