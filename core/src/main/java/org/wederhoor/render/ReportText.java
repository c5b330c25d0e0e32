package org.wederhoor.render;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.wederhoor.finding.Code;
import org.wederhoor.finding.CustomCode;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingChange;
import org.wederhoor.finding.Report;
import org.wederhoor.finding.ReportComparison;
import org.wederhoor.finding.Side;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Id;
import org.wederhoor.model.Waiver;

/** Reports and their comparisons as text, each finding with its reasons. */
final class ReportText {
    private final Wording wording;
    private final Names names;
    private final Function<Step, String> steps;

    ReportText(Wording wording, Names names, Function<Step, String> steps) {
        this.wording = wording;
        this.names = names;
        this.steps = steps;
    }

    String report(Report report) {
        Lines lines = new Lines();
        lines.add(title());
        int count = report.findings().size();
        lines.add(count == 0 ? wording.text("report.none") : counted("report.count", count));
        int number = 1;
        for (Finding finding : report.findings()) {
            lines.blank();
            add(lines, finding, number++);
        }
        addWaivers(lines, report);
        return lines.text();
    }

    String comparison(ReportComparison comparison) {
        Lines lines = new Lines();
        lines.add(title());
        lines.add(wording.text(
                "comparison.counts",
                comparison.added().size(),
                comparison.changed().size(),
                comparison.gone().size(),
                comparison.same().size()));
        int number = 1;
        if (!comparison.added().isEmpty()) {
            lines.blank();
            lines.add(wording.text("comparison.new"));
            for (Finding finding : comparison.added()) {
                lines.blank();
                add(lines, finding, number++);
            }
        }
        if (!comparison.changed().isEmpty()) {
            lines.blank();
            lines.add(wording.text("comparison.changed"));
            for (FindingChange change : comparison.changed()) {
                lines.blank();
                add(lines, change.after(), number++);
                addChange(lines, change);
            }
        }
        if (!comparison.gone().isEmpty()) {
            lines.blank();
            lines.add(wording.text("comparison.gone"));
            for (Finding finding : comparison.gone()) {
                String id = VisibleText.of(finding.id().value());
                lines.add(Lines.ITEM + wording.text("comparison.gone.finding", heading(finding.code()), id));
            }
        }
        addWaivers(lines, comparison.report());
        return lines.text();
    }

    private void addChange(Lines lines, FindingChange change) {
        Finding before = change.before();
        if (change.ofModality()) {
            String was = wording.text("modality." + before.modality().name());
            lines.add(Lines.INDENT + wording.text("comparison.was.modality", was));
        }
        if (change.ofCause()) {
            lines.add(Lines.INDENT + wording.text("comparison.was.cause", TextRenderer.ids(before.cause())));
        }
        if (change.ofSides()) {
            lines.add(Lines.INDENT + wording.text("comparison.was.sides"));
            before.sides().forEach(side -> lines.add(Lines.ITEM + side(side)));
        }
    }

    private String title() {
        return names.title()
                .map(title -> wording.text("report.title", wording.text("quoted", title)))
                .orElseGet(() -> wording.text("report.title.untitled"));
    }

    private void addWaivers(Lines lines, Report report) {
        if (!report.waived().isEmpty()) {
            lines.blank();
            lines.add(wording.text("report.waived"));
            Set<Id> waived = new HashSet<>();
            report.waived().forEach(finding -> waived.add(finding.id()));
            report.waivers().stream()
                    .filter(waiver -> waived.contains(waiver.finding()))
                    .forEach(waiver -> lines.add(Lines.ITEM + waiver(waiver)));
        }
        if (!report.unusedWaivers().isEmpty()) {
            lines.blank();
            lines.add(wording.text("report.unused"));
            report.unusedWaivers().forEach(waiver -> lines.add(Lines.ITEM + waiver(waiver)));
        }
    }

    private String waiver(Waiver waiver) {
        String id = VisibleText.of(waiver.finding().value());
        String by = VisibleText.of(waiver.by());
        String reason = VisibleText.of(waiver.reason());
        return waiver.until()
                .map(until -> wording.text("waiver.until", id, by, reason, names.date(until)))
                .orElseGet(() -> wording.text("waiver", id, by, reason));
    }

    private void add(Lines lines, Finding finding, int number) {
        lines.add(wording.text(
                "report.heading",
                number,
                heading(finding.code()),
                wording.text("severity." + finding.severity().name()),
                wording.text("modality." + finding.modality().name())));
        List<String> subjects = finding.subjects().stream().map(names::subject).toList();
        lines.add(Lines.INDENT + wording.text("report.about", names.list(subjects)));
        if (!finding.sides().isEmpty()) {
            lines.add(Lines.INDENT + wording.text("report.sides"));
            finding.sides().forEach(side -> lines.add(Lines.ITEM + side(side)));
        }
        finding.pairs().ifPresent(pairs -> lines.add(Lines.INDENT + counted("report.pairs", pairs)));
        if (!finding.derivation().isEmpty()) {
            lines.add(Lines.INDENT + wording.text("report.derivation"));
            finding.derivation().forEach(step -> lines.add(Lines.ITEM + steps.apply(step)));
        }
        if (!finding.doubts().isEmpty()) {
            lines.add(Lines.INDENT + wording.text("report.doubts"));
            finding.doubts().forEach(doubt -> lines.add(Lines.ITEM + TextRenderer.capitalized(doubt(doubt))));
        }
        if (!finding.cause().isEmpty()) {
            lines.add(Lines.INDENT + wording.text("report.cause", TextRenderer.ids(finding.cause())));
        }
        lines.add(Lines.INDENT
                + wording.text("report.id", VisibleText.of(finding.id().value())));
    }

    private String heading(Code code) {
        return code instanceof CustomCode custom
                ? names.text(custom.labels()).orElse(custom.name())
                : wording.text("finding." + code.name());
    }

    private String side(Side side) {
        String position = TextRenderer.capitalized(names.proposition(side.position()));
        return side.statements().isEmpty()
                ? wording.text("report.side.nothing", position)
                : wording.text("report.side", position, names.records(side.statements()));
    }

    private String doubt(Doubt doubt) {
        if (doubt instanceof Doubt.Reading reading) {
            return wording.text(
                    "doubt.Reading",
                    names.date(reading.date()),
                    names.dates(reading.conflicting()),
                    names.dates(reading.free()));
        } else if (doubt instanceof Doubt.Approximate approximate) {
            return wording.text("doubt.Approximate", names.date(approximate.date()));
        } else if (doubt instanceof Doubt.UnstatedQualifier qualifier) {
            return wording.text("doubt.UnstatedQualifier", names.record(qualifier.qualifier()));
        } else if (doubt instanceof Doubt.UnstatedTime time) {
            return wording.text("doubt.UnstatedTime", names.record(time.statement()));
        }
        throw new IllegalStateException("no wording for " + doubt);
    }

    private String counted(String key, long count) {
        return wording.text(key + (count == 1 ? ".one" : ".other"), count);
    }
}
