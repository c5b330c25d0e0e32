package org.wederhoor.render;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Collectors;
import org.wederhoor.check.InconsistencyMeasures;
import org.wederhoor.check.Repair;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Report;
import org.wederhoor.finding.ReportComparison;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.LanguageTag;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.verify.Camps;
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
    private final Dossier dossier;
    private final Wording wording;
    private final Names names;
    private final ReportText reports;
    private final RepairText repairs;

    private TextRenderer(Dossier dossier, LanguageTag language) {
        wording = Wording.of(language);
        this.dossier = dossier;
        names = new Names(dossier, language, wording);
        reports = new ReportText(wording, names, this::step);
        repairs = new RepairText(wording, names);
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
        return reports.report(report);
    }

    /**
     * Returns what a report tells beside a baseline: what is new and what changed with its reasons, what is gone by its
     * heading, and how much is the same.
     *
     * @param comparison the comparison
     * @return the text, of whole lines
     */
    public String comparison(ReportComparison comparison) {
        return reports.comparison(comparison);
    }

    /**
     * Returns how inconsistent a dossier is, and which sources carry most of it, the largest share first.
     *
     * @param measures the measures
     * @return the text, of whole lines
     */
    public String measures(InconsistencyMeasures measures) {
        return repairs.measures(measures);
    }

    /**
     * Returns what to withdraw so that all is consistent.
     *
     * @param told the repairs to tell, in order
     * @param complete whether there are no others
     * @return the text, of whole lines
     */
    public String repairs(List<Repair> told, boolean complete) {
        return repairs.repairs(told, complete);
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
        return verdict(verdict, verdict.flips());
    }

    /**
     * Returns a verdict as {@link #verdict(Verdict)} does, with what would change it up to another size.
     *
     * @param verdict the verdict
     * @param flips how many statements a set has at most of those whose withdrawal would give another label; 0 for none
     * @return the text, of whole lines
     */
    public String verdict(Verdict verdict, int flips) {
        return verdict(verdict, verdict.flips(flips));
    }

    private String verdict(Verdict verdict, Flips flips) {
        Lines lines = new Lines();
        String id = VisibleText.of(verdict.claim().id().value());
        lines.add(wording.text("verdict.heading", id, names.claim(verdict.claim())));
        lines.add(Lines.INDENT + wording.text("verdict.label", label(verdict, wording)));
        lines.add(Lines.INDENT + wording.text("report.derivation"));
        verdict.explanation().forEach(step -> lines.add(Lines.ITEM + step(step)));
        addMissing(lines, verdict);
        addFlips(lines, flips);
        return lines.text();
    }

    /**
     * Returns a verdict in plain words that can be printed under an article: what speaks for and against the claim, how that is
     * known, what is missing, and what would change the verdict. The numbers in it lead to notes that name each statement and
     * where it can be read.
     *
     * @param verdict the verdict
     * @param flips how many statements a set has at most of those whose withdrawal would give another label; 0 for none
     * @return the text, of whole lines
     * @throws IllegalArgumentException if the number is negative
     */
    public String published(Verdict verdict, int flips) {
        return new PublishedVerdict(dossier, names, wording, verdict).text(verdict.flips(flips));
    }

    /**
     * Returns the camps on a claim, where there is more than one, each with its sources and what the claim is to them.
     *
     * @param verdict the verdict
     * @param camps its camps
     * @return the text, of whole lines; empty if there is one camp or none
     */
    public String camps(Verdict verdict, Camps camps) {
        return new PublishedVerdict(dossier, names, wording, verdict).text(camps);
    }

    /**
     * Returns where a claim or a statement comes from: how near it is to what was observed, through whom it reached us, on
     * whom it rests, when it was said, and how many origins stand behind it independently of each other.
     *
     * @param provenance the provenance of the dossier of this renderer
     * @param id the id of the claim or statement
     * @return the text, of whole lines
     * @throws IllegalArgumentException if the dossier has neither a claim nor a statement of that id
     */
    public String trace(Provenance provenance, Id id) {
        TraceText text = new TraceText(provenance, wording, names);
        return provenance.dossier().claims().containsKey(id)
                ? text.claim(provenance.traceClaim(id))
                : text.statement(provenance.trace(id));
    }

    /** The label of a verdict, and whether it is firm. */
    static String label(Verdict verdict, Wording wording) {
        String label = wording.text("verdict." + verdict.label().name());
        return verdict.firmness()
                .map(firmness -> wording.text(firmness == Firmness.FIRM ? "verdict.firm" : "verdict.hedged", label))
                .orElse(label);
    }

    private void addMissing(Lines lines, Verdict verdict) {
        if (!verdict.unheard().isEmpty()) {
            lines.add(Lines.INDENT + wording.text("verdict.unheard"));
            for (Finding finding : verdict.unheard()) {
                // NO_REPLY prescribes the party as its first subject and the claim as its second.
                lines.add(Lines.ITEM
                        + capitalized(wording.text(
                                "step.UNHEARD",
                                names.record(finding.subjects().get(0)),
                                names.record(finding.subjects().get(1)))));
            }
        }
        if (!verdict.unattested().isEmpty()) {
            lines.add(Lines.INDENT + wording.text("verdict.unattested", ids(verdict.unattested())));
        }
        if (!verdict.complete()) {
            lines.add(Lines.INDENT + wording.text("verdict.incomplete"));
        }
    }

    private void addFlips(Lines lines, Flips flips) {
        if (!flips.found().isEmpty()) {
            lines.add(Lines.INDENT + wording.text("verdict.flips"));
            for (Flip flip : flips.found()) {
                String label = wording.text("verdict." + flip.label().name());
                lines.add(Lines.ITEM
                        + wording.text("verdict.flip", ids(flip.withdrawn().asList()), label));
            }
        }
        if (!flips.complete()) {
            lines.add(Lines.INDENT + wording.text("verdict.flips.incomplete"));
        }
    }

    /**
     * Returns one step of a derivation.
     *
     * @param step the step
     * @return a sentence, without a line feed
     */
    public String step(Step step) {
        Object[] phrases = new Object[step.details().size()];
        for (int i = 0; i < phrases.length; i++) {
            phrases[i] = phrase(step.details().get(i));
        }
        return capitalized(wording.text("step." + step.kind().name(), phrases));
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

    static String ids(List<Id> ids) {
        return ids.stream().map(id -> VisibleText.of(id.value())).collect(Collectors.joining(", "));
    }

    /** A sentence begins with a capital, whatever name it begins with. */
    static String capitalized(String sentence) {
        if (sentence.isEmpty()) {
            return sentence;
        }
        int first = sentence.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + sentence.substring(Character.charCount(first));
    }
}
