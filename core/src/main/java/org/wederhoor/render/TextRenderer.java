package org.wederhoor.render;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wederhoor.finding.Code;
import org.wederhoor.finding.CustomCode;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Report;
import org.wederhoor.finding.Side;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.model.Waiver;
import org.wederhoor.verify.Firmness;
import org.wederhoor.verify.Flip;
import org.wederhoor.verify.Flips;
import org.wederhoor.verify.Verdict;

/**
 * Writes findings and verdicts as text for people, one step a line, in English or in Dutch.
 *
 * <p>Names and claims are worded by the labels and texts of the dossier in the language of the reader; where there are none, in
 * English, else in the first other language by tag, else by the id. A claim without a text is worded from the label of its
 * property. Control characters, and characters that change the direction of text, are shown by their number, so that
 * what the data holds cannot steer a terminal.
 *
 * <h2>Cost</h2> Linear in what is written.
 *
 * <h2>Threads</h2> Immutable. The default locale plays no part; lines end in a line feed on every system.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * TextRenderer inDutch = TextRenderer.of(dossier, LanguageTag.of("nl"));
 * System.out.print(inDutch.report(report));
 * }</pre>
 *
 * @since 1.0
 */
public final class TextRenderer {
    private static final String INDENT = "   ";
    private static final String ITEM = INDENT + "- ";

    private final Wording wording;
    private final Names names;

    private TextRenderer(Dossier dossier, LanguageTag language) {
        wording = Wording.of(language);
        names = new Names(dossier, language, wording);
    }

    /**
     * Returns a renderer.
     *
     * @param dossier the dossier that findings are about, whose labels name what they speak of
     * @param language the language of the reader; sentences are in English where {@link #languages} has neither it nor the
     *     language that it is a variety of
     * @return the renderer
     */
    public static TextRenderer of(Dossier dossier, LanguageTag language) {
        return new TextRenderer(dossier, language);
    }

    /** {@return the languages in which sentences can be written} */
    public static ImmutableSet<LanguageTag> languages() {
        return Wording.ALL.keySet();
    }

    /**
     * Returns a report: what was found, each finding with its reasons.
     *
     * @param report the report
     * @return the text, of whole lines
     */
    public String report(Report report) {
        Lines lines = new Lines();
        lines.add(names.title()
                .map(title -> wording.text("report.title", wording.text("quoted", title)))
                .orElseGet(() -> wording.text("report.title.untitled")));
        int count = report.findings().size();
        lines.add(count == 0 ? wording.text("report.none") : counted("report.count", count));
        int number = 1;
        for (Finding finding : report.findings()) {
            lines.blank();
            add(lines, finding, number++);
        }
        if (!report.waived().isEmpty()) {
            lines.blank();
            lines.add(wording.text("report.waived"));
            Set<Id> waived = new HashSet<>();
            report.waived().forEach(finding -> waived.add(finding.id()));
            report.waivers().stream()
                    .filter(waiver -> waived.contains(waiver.finding()))
                    .forEach(waiver -> lines.add(ITEM + waiver(waiver)));
        }
        if (!report.unusedWaivers().isEmpty()) {
            lines.blank();
            lines.add(wording.text("report.unused"));
            report.unusedWaivers().forEach(waiver -> lines.add(ITEM + waiver(waiver)));
        }
        return lines.text();
    }

    private String waiver(Waiver waiver) {
        String id = VisibleText.of(waiver.finding().value());
        String by = VisibleText.of(waiver.by());
        String reason = VisibleText.of(waiver.reason());
        return waiver.until()
                .map(until -> wording.text("waiver.until", id, by, reason, names.date(until)))
                .orElseGet(() -> wording.text("waiver", id, by, reason));
    }

    /**
     * Returns a verdict: its label with how it follows, who was not heard, and what would change it.
     *
     * <p>Asks for {@link Verdict#flips()}, which may take longer than the verdict itself.
     *
     * @param verdict the verdict
     * @return the text, of whole lines
     */
    public String verdict(Verdict verdict) {
        Lines lines = new Lines();
        String id = VisibleText.of(verdict.claim().id().value());
        lines.add(wording.text("verdict.heading", id, names.claim(verdict.claim())));
        lines.add(INDENT + wording.text("verdict.label", label(verdict)));
        lines.add(INDENT + wording.text("report.derivation"));
        verdict.explanation().forEach(step -> lines.add(ITEM + step(step)));
        addMissing(lines, verdict);
        addFlips(lines, verdict.flips());
        return lines.text();
    }

    private String label(Verdict verdict) {
        String label = wording.text("verdict." + verdict.label().name());
        return verdict.firmness()
                .map(firmness -> wording.text(firmness == Firmness.FIRM ? "verdict.firm" : "verdict.hedged", label))
                .orElse(label);
    }

    private void addMissing(Lines lines, Verdict verdict) {
        if (!verdict.unheard().isEmpty()) {
            lines.add(INDENT + wording.text("verdict.unheard"));
            for (Finding finding : verdict.unheard()) {
                // NO_REPLY prescribes the party as its first subject and the claim as its second.
                lines.add(ITEM
                        + capitalized(wording.text(
                                "step.UNHEARD",
                                names.record(finding.subjects().get(0)),
                                names.record(finding.subjects().get(1)))));
            }
        }
        if (!verdict.unattested().isEmpty()) {
            lines.add(INDENT + wording.text("verdict.unattested", ids(verdict.unattested())));
        }
    }

    private void addFlips(Lines lines, Flips flips) {
        if (!flips.found().isEmpty()) {
            lines.add(INDENT + wording.text("verdict.flips"));
            for (Flip flip : flips.found()) {
                String label = wording.text("verdict." + flip.label().name());
                lines.add(ITEM
                        + wording.text("verdict.flip", ids(flip.statements().asList()), label));
            }
        }
        if (!flips.complete()) {
            lines.add(INDENT + wording.text("verdict.flips.incomplete"));
        }
    }

    /**
     * Returns one step of a derivation.
     *
     * @param step the step
     * @return a sentence, without a line feed
     */
    public String step(Step step) {
        Object[] phrases = step.details().stream().map(this::phrase).toArray();
        return capitalized(wording.text("step." + step.kind().name(), phrases));
    }

    private void add(Lines lines, Finding finding, int number) {
        lines.add(wording.text(
                "report.heading",
                number,
                heading(finding.code()),
                wording.text("severity." + finding.severity().name()),
                wording.text("modality." + finding.modality().name())));
        List<String> subjects = finding.subjects().stream().map(names::subject).toList();
        lines.add(INDENT + wording.text("report.about", names.list(subjects)));
        if (!finding.sides().isEmpty()) {
            lines.add(INDENT + wording.text("report.sides"));
            finding.sides().forEach(side -> lines.add(ITEM + side(side)));
        }
        finding.pairs().ifPresent(pairs -> lines.add(INDENT + counted("report.pairs", pairs)));
        if (!finding.derivation().isEmpty()) {
            lines.add(INDENT + wording.text("report.derivation"));
            finding.derivation().forEach(step -> lines.add(ITEM + step(step)));
        }
        if (!finding.doubts().isEmpty()) {
            lines.add(INDENT + wording.text("report.doubts"));
            finding.doubts().forEach(doubt -> lines.add(ITEM + capitalized(doubt(doubt))));
        }
        if (!finding.cause().isEmpty()) {
            lines.add(INDENT + wording.text("report.cause", ids(finding.cause())));
        }
        lines.add(INDENT + wording.text("report.id", VisibleText.of(finding.id().value())));
    }

    private String heading(Code code) {
        return code instanceof CustomCode custom
                ? names.text(custom.labels()).orElse(custom.name())
                : wording.text("finding." + code.name());
    }

    private String side(Side side) {
        String position = capitalized(names.proposition(side.position()));
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

    private Object phrase(Detail detail) {
        if (detail instanceof Detail.OfRecord record) {
            return names.record(record.id());
        } else if (detail instanceof Detail.OfRecords records) {
            return names.records(records.ids());
        } else if (detail instanceof Detail.OfProposition proposition) {
            return names.proposition(proposition.proposition());
        } else if (detail instanceof Detail.OfValue value) {
            return names.value(value.value());
        } else if (detail instanceof Detail.OfDate date) {
            return names.date(date.date());
        } else if (detail instanceof Detail.OfDates dates) {
            return names.dates(dates.dates());
        } else if (detail instanceof Detail.OfFactuality factuality) {
            return names.factuality(factuality.factuality());
        } else if (detail instanceof Detail.OfCount count) {
            return count.count();
        } else if (detail instanceof Detail.OfText text) {
            return names.text(text.texts()).orElseThrow();
        }
        throw new IllegalStateException("no wording for " + detail);
    }

    private String counted(String key, long count) {
        return wording.text(key + (count == 1 ? ".one" : ".other"), count);
    }

    private static String ids(List<Id> ids) {
        return ids.stream().map(id -> VisibleText.of(id.value())).collect(Collectors.joining(", "));
    }

    /** A sentence begins with a capital, whatever name it begins with. */
    private static String capitalized(String sentence) {
        if (sentence.isEmpty()) {
            return sentence;
        }
        int first = sentence.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + sentence.substring(Character.charCount(first));
    }

    /** Text made line by line. */
    private static final class Lines {
        private final List<String> lines = new ArrayList<>();

        void add(String line) {
            lines.add(line);
        }

        void blank() {
            lines.add("");
        }

        String text() {
            return String.join("\n", lines) + "\n";
        }
    }
}
