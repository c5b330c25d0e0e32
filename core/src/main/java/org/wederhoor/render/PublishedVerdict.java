package org.wederhoor.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.argument.Label;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.Step;
import org.wederhoor.model.Citation;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Id;
import org.wederhoor.model.Statement;
import org.wederhoor.provenance.Independence;
import org.wederhoor.verify.Camp;
import org.wederhoor.verify.Camps;
import org.wederhoor.verify.Evidence;
import org.wederhoor.verify.Flip;
import org.wederhoor.verify.Flips;
import org.wederhoor.verify.Objection;
import org.wederhoor.verify.Stance;
import org.wederhoor.verify.Verdict;
import org.wederhoor.verify.VerdictLabel;

/** Tells a verdict in words that can be printed under an article, each sentence with the numbers of what it rests on. */
final class PublishedVerdict {
    /** Of the lines on one side so many are told; the others are counted. */
    private static final int TOLD_MAX = 12;

    private final Dossier dossier;
    private final Names names;
    private final Wording wording;
    private final Footnotes footnotes;
    private final Verdict verdict;
    private final Lines lines = new Lines();

    PublishedVerdict(Dossier dossier, Names names, Wording wording, Verdict verdict) {
        this.dossier = dossier;
        this.names = names;
        this.wording = wording;
        this.verdict = verdict;
        footnotes = new Footnotes(dossier, names, wording);
    }

    String text(Flips flips) {
        lines.add(names.claim(verdict.claim()));
        String id = VisibleText.of(verdict.claim().id().value());
        lines.add(wording.text("published.verdict", TextRenderer.label(verdict, wording), id));
        String firmness = verdict.firmness().map(f -> "." + f.name()).orElse("");
        lines.add(wording.text("published.label." + verdict.label().name() + firmness));
        for (Stance stance : Stance.values()) {
            addSide(stance);
        }
        addObjections();
        addMissing();
        addFlips(flips);
        if (footnotes.notes().isEmpty()) {
            return lines.text();
        }
        lines.blank();
        lines.add(wording.text("published.notes"));
        footnotes.notes().forEach(lines::add);
        return lines.text();
    }

    /** The camps, where there is more than one. */
    String text(Camps camps) {
        Lines told = new Lines();
        if (camps.camps().size() > 1) {
            told.add(wording.text("published.camps"));
            for (Camp camp : camps.camps()) {
                List<String> sources = camp.sources().stream()
                        .map(id -> names.record(id).text())
                        .toList();
                told.add(Lines.ITEM
                        + wording.text(
                                "published.camp",
                                sources.isEmpty() ? wording.text("published.nobody") : and(sources),
                                wording.text("verdict." + camp.label().name())));
            }
            if (!camps.complete()) {
                told.add(Lines.ITEM + wording.text("published.camps.incomplete"));
            }
        }
        return camps.camps().size() > 1 ? told.text() : "";
    }

    private void addSide(Stance stance) {
        ImmutableList<Evidence> side = verdict.evidence(stance);
        if (side.isEmpty()) {
            return;
        }
        lines.blank();
        lines.add(wording.text("published.side." + stance.name()));
        for (Evidence evidence : side.subList(0, Math.min(side.size(), TOLD_MAX))) {
            lines.add(Lines.ITEM + TextRenderer.capitalized(told(evidence)));
        }
        if (side.size() > TOLD_MAX) {
            lines.add(Lines.ITEM + wording.text("published.more", side.size() - TOLD_MAX));
        }
        if (stance != Stance.OPEN) {
            addIndependence(stance, stance == Stance.FOR ? verdict.behindFor() : verdict.behindAgainst());
        }
    }

    /** Who says it, how that is known, what it has to do with the claim, and whether it stands. */
    private String told(Evidence evidence) {
        List<String> sentences = new ArrayList<>();
        for (Id id : evidence.line().statements()) {
            Statement statement = dossier.statements().get(id);
            if (statement != null) {
                String said = names.said(statement, String.valueOf(footnotes.number(id)));
                sentences.add(TextRenderer.capitalized(said) + ".");
            }
        }
        sentences.add(known(evidence));
        boolean rejects = evidence.line().rejects();
        if (rejects) {
            sentences.add(rejected(evidence.line().derivation()));
        } else if (!evidence.line().derivation().isEmpty()) {
            sentences.add(follows(evidence.line().derivation()));
        }
        if (!evidence.line().supports().isEmpty()) {
            sentences.add(wording.text(
                    "published.support", names.records(evidence.line().supports())));
        }
        if (evidence.relation() != Evidence.Relation.DIRECT && !rejects) {
            sentences.add(
                    wording.text("published.relation." + evidence.relation().name()));
        }
        if (evidence.label() != Label.IN) {
            sentences.add(fate(evidence));
        }
        return String.join(" ", sentences);
    }

    /** What rules and transitive properties make of the statements together, and which do. */
    private String follows(ImmutableList<Step> derivation) {
        Set<String> by = new LinkedHashSet<>();
        String last = "";
        for (Step step : derivation) {
            for (Detail detail : step.details()) {
                if (detail instanceof Detail.OfRecord rule) {
                    by.add(names.record(rule.id()).text());
                } else if (detail instanceof Detail.OfProposition follows) {
                    last = names.proposition(follows.proposition());
                }
            }
        }
        return wording.text("published.follows", last, and(new ArrayList<>(by)));
    }

    /** What cannot be so beside the statements, as rules and transitive properties would make of it what cannot be. */
    private String rejected(ImmutableList<Step> derivation) {
        Set<String> by = new LinkedHashSet<>();
        String supposed = "";
        String impossible = "";
        for (Step step : derivation) {
            switch (step.kind()) {
                case SUPPOSED -> supposed = proposition(step.details().get(0));
                case RULE, TRANSITIVE -> {
                    if (step.details().get(0) instanceof Detail.OfRecord rule) {
                        by.add(names.record(rule.id()).text());
                    }
                    impossible = proposition(step.details().get(1));
                }
                case OPPOSITE -> impossible = proposition(step.details().get(0));
                default -> {}
            }
        }
        return wording.text("published.rejected", supposed, and(new ArrayList<>(by)), impossible);
    }

    private String proposition(Detail detail) {
        return detail instanceof Detail.OfProposition said ? names.proposition(said.proposition()) : "";
    }

    private String known(Evidence evidence) {
        Set<String> through = new LinkedHashSet<>();
        evidence.chains().forEach(chain -> through.addAll(through(chain)));
        String several =
                evidence.chains().size() > 1 && evidence.line().standing().isHearsay() ? ".part" : "";
        return wording.text(
                "published.known." + evidence.line().standing().name() + several, and(new ArrayList<>(through)));
    }

    /** Who reports it, the innermost first; the documents in which it can be read if nobody does. */
    private List<String> through(ImmutableList<Id> chain) {
        List<String> through = new ArrayList<>();
        for (int i = chain.size() - 2; i >= 0; i--) {
            Statement report = dossier.statements().get(chain.get(i));
            if (report != null) {
                through.add(names.record(report.speaker()).text() + " " + footnotes.mark(report.id()));
            }
        }
        Statement outermost = dossier.statements().get(chain.get(0));
        if (through.isEmpty() && outermost != null) {
            Set<Id> documents = new TreeSet<>();
            outermost.citations().stream().map(Citation::document).forEach(documents::add);
            documents.forEach(document -> through.add(names.record(document).text()));
        }
        return through;
    }

    private String fate(Evidence evidence) {
        Label wanted = evidence.label() == Label.OUT ? Label.IN : Label.UNDECIDED;
        Set<Id> against = new LinkedHashSet<>();
        for (Evidence.Attacker attacker : evidence.attackers()) {
            if (attacker.label() == wanted && against.size() < TOLD_MAX) {
                against.addAll(attacker.line().statements());
            }
        }
        return against.isEmpty()
                ? wording.text("published.fallen")
                : wording.text("published." + evidence.label().name(), footnotes.marks(against));
    }

    private void addIndependence(Stance stance, Independence behind) {
        if (behind.count() > 0) {
            List<String> cut =
                    behind.cut().stream().map(id -> names.record(id).text()).toList();
            String key = "published.independent." + stance.name() + (behind.count() == 1 ? ".one" : ".other");
            lines.add(Lines.ITEM + wording.text(key, behind.count(), and(cut)));
        }
    }

    private void addObjections() {
        if (verdict.objections().isEmpty()) {
            return;
        }
        lines.blank();
        lines.add(wording.text("published.objections"));
        for (Objection objection : verdict.objections()) {
            String key = objection.statements().isEmpty()
                    ? "published.objection.unstated"
                    : "published.objection." + objection.kind().name();
            lines.add(Lines.ITEM
                    + wording.text(
                            key,
                            names.record(objection.by()),
                            names.record(objection.target()),
                            footnotes.marks(objection.statements())));
        }
    }

    private void addMissing() {
        if (verdict.unheard().isEmpty() && verdict.unattested().isEmpty() && verdict.complete()) {
            return;
        }
        lines.blank();
        lines.add(wording.text("published.missing"));
        for (Finding finding : verdict.unheard()) {
            // NO_REPLY prescribes the party as its first subject and the claim as its second.
            lines.add(Lines.ITEM
                    + TextRenderer.capitalized(wording.text(
                            "published.unheard",
                            names.record(finding.subjects().get(0)),
                            names.record(finding.subjects().get(1)))));
        }
        if (!verdict.unattested().isEmpty()) {
            lines.add(Lines.ITEM + wording.text("published.unattested", footnotes.marks(verdict.unattested())));
        }
        if (!verdict.complete()) {
            lines.add(Lines.ITEM + wording.text("verdict.incomplete"));
        }
    }

    private void addFlips(Flips flips) {
        if (flips.found().isEmpty()) {
            return;
        }
        lines.blank();
        lines.add(wording.text("published.flips"));
        // Single statements with the same effect are told in one sentence.
        ListMultimap<VerdictLabel, Id> single =
                MultimapBuilder.enumKeys(VerdictLabel.class).arrayListValues().build();
        List<Flip> larger = new ArrayList<>();
        for (Flip flip : flips.found()) {
            if (flip.withdrawn().size() == 1) {
                single.putAll(flip.label(), flip.withdrawn());
            } else {
                larger.add(flip);
            }
        }
        for (VerdictLabel label : single.keySet()) {
            List<Id> statements = single.get(label);
            String key = statements.size() == 1 ? "published.flip.one" : "published.flip.any";
            lines.add(Lines.ITEM
                    + wording.text(key, footnotes.marks(statements), wording.text("verdict." + label.name())));
        }
        for (Flip flip : larger.subList(0, Math.min(larger.size(), TOLD_MAX))) {
            String label = wording.text("verdict." + flip.label().name());
            lines.add(Lines.ITEM + wording.text("published.flip.all", footnotes.marks(flip.withdrawn()), label));
        }
        if (larger.size() > TOLD_MAX) {
            lines.add(Lines.ITEM + wording.text("published.more", larger.size() - TOLD_MAX));
        }
        if (!flips.complete()) {
            lines.add(Lines.ITEM + wording.text("verdict.flips.incomplete"));
        }
    }

    /** Words in a list as people say it, with "and" before the last. */
    private String and(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return wording.text(
                "published.and",
                String.join(wording.text("list.separator"), words.subList(0, words.size() - 1)),
                words.get(words.size() - 1));
    }
}
