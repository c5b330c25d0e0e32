package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Source;
import org.wederhoor.model.Statement;
import org.wederhoor.model.Support;
import org.wederhoor.provenance.Provenance;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Ternary;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Semantics;

/**
 * Verdicts on a small dossier, written down from the definitions: one line for each statement, each way of prolonging a line and
 * each smallest set of lines from which together something follows, a table of which line attacks which, labels by going round
 * until nothing changes. It shares only the provenance of statements and the meaning of assertions with what it is held
 * against.
 */
final class NaiveVerdicts {
    /**
     * A line; it is what it is made of.
     *
     * @param parts the line that it prolongs, or those from which it follows together
     * @param made the statement, or the support, or nothing if it follows
     * @param follows what follows from the parts together
     */
    record Line(
            List<Line> parts,
            Optional<Id> made,
            Optional<Assertion> follows,
            Id on,
            Factuality factuality,
            boolean hearsay,
            OptionalDouble reliability) {
        boolean isStated() {
            return parts.isEmpty();
        }

        boolean isProlonged() {
            return !parts.isEmpty() && follows.isEmpty();
        }

        boolean isJoint() {
            return follows.isPresent();
        }

        Set<Id> statements() {
            Set<Id> all = new TreeSet<>();
            if (isStated()) {
                all.add(made.orElseThrow());
            }
            parts.forEach(part -> all.addAll(part.statements()));
            return all;
        }

        List<Id> steps() {
            Set<Id> all = new LinkedHashSet<>();
            parts.forEach(part -> all.addAll(part.steps()));
            if (isProlonged()) {
                all.add(made.orElseThrow());
            }
            return new ArrayList<>(all);
        }

        boolean restsOnWhatFollows() {
            return isJoint() || parts.stream().anyMatch(Line::restsOnWhatFollows);
        }

        int depth() {
            return 1 + parts.stream().mapToInt(Line::depth).max().orElse(0);
        }
    }

    /** A verdict, without why. */
    record Outcome(String label, String firmness, Map<String, String> lines) {}

    private final Provenance provenance;
    private final Dossier dossier;
    private final Semantics semantics;
    private final boolean ranked;
    private final List<Line> lines = new ArrayList<>();
    private final Set<List<Line>> attacks = new HashSet<>();
    private final Map<Line, String> labels = new LinkedHashMap<>();

    /**
     * @param ranked whether hearsay and reliability make a difference
     */
    NaiveVerdicts(Provenance provenance, boolean ranked) {
        this.provenance = provenance;
        this.ranked = ranked;
        dossier = provenance.dossier();
        semantics = Semantics.of(dossier.vocabulary());
        for (Statement statement : new TreeMap<>(dossier.statements()).values()) {
            addLine(statement);
        }
        // What follows from statements alone says with them when a claim is asked, so it comes before any step of
        // support.
        boolean more = true;
        while (more) {
            boolean together = join();
            more = prolong() || together;
        }
        attack();
        label();
    }

    private void addLine(Statement statement) {
        if (statement.content().isEmpty() || !provenance.reaches(statement.id())) {
            return;
        }
        Content content = statement.content().get();
        Factuality factuality = provenance.factuality(statement.id());
        boolean onClaim = content instanceof Content.OfClaim && dossier.claims().containsKey(content.id());
        boolean denial = content instanceof Content.OfStatement
                && factuality.isAgainst()
                && dossier.statements().containsKey(content.id());
        if (onClaim || denial) {
            Source speaker = dossier.sources().get(statement.speaker());
            lines.add(new Line(
                    List.of(),
                    Optional.of(statement.id()),
                    Optional.empty(),
                    content.id(),
                    factuality,
                    provenance.standing(statement.id()).isHearsay(),
                    speaker == null ? OptionalDouble.empty() : speaker.reliability()));
        }
    }

    private boolean prolong() {
        boolean more = false;
        for (Support support : dossier.supports().values()) {
            Claim premise = dossier.claims().get(support.premise());
            if (premise == null || !dossier.claims().containsKey(support.conclusion())) {
                continue;
            }
            for (Line line : linesFor(premise)) {
                Line longer = new Line(
                        List.of(line),
                        Optional.of(support.id()),
                        Optional.empty(),
                        support.conclusion(),
                        Factuality.PROBABLE_POSITIVE,
                        line.hearsay(),
                        line.reliability());
                if (!line.steps().contains(support.id()) && !lines.contains(longer)) {
                    lines.add(longer);
                    more = true;
                }
            }
        }
        return more;
    }

    /** Adds a line for each smallest set of lines from which something follows. */
    private boolean join() {
        List<Line> rows = new ArrayList<>();
        for (Line line : lines) {
            if (!line.isJoint() && assertion(line).isPresent() && kind(line) != ClaimKind.OPINION) {
                rows.add(line);
            }
        }
        Function<Line, Assertion> assertions = line -> assertion(line).orElseThrow();
        boolean more = false;
        for (NaiveDeduction.Way<Line> way : NaiveDeduction.of(semantics, rows, assertions)) {
            Line joint = new Line(
                    way.from(),
                    Optional.empty(),
                    Optional.of(way.assertion()),
                    Id.of("together"),
                    Factuality.of(way.assertion().certainty(), Polarity.POSITIVE),
                    way.from().stream().anyMatch(Line::hearsay),
                    way.from().stream().allMatch(line -> line.reliability().isPresent())
                            ? way.from().stream()
                                    .mapToDouble(line -> line.reliability().orElseThrow())
                                    .min()
                            : OptionalDouble.empty());
            if (!lines.contains(joint)) {
                lines.add(joint);
                more = true;
            }
        }
        return more;
    }

    private ClaimKind kind(Line line) {
        Claim claim = dossier.claims().get(line.on());
        return claim == null ? ClaimKind.FACTUAL : claim.kind();
    }

    /** What follows from fewer of the lines that a line takes together, and these themselves. */
    private List<Line> properParts(Line line) {
        List<Line> parts = new ArrayList<>();
        if (line.isJoint()) {
            parts.addAll(line.parts());
            for (Line other : lines) {
                if (other.isJoint()
                        && other.parts().size() < line.parts().size()
                        && line.parts().containsAll(other.parts())) {
                    parts.add(other);
                }
            }
        }
        return parts;
    }

    private Optional<EdtfDate> said(Line line) {
        if (line.isStated()) {
            return provenance.said(line.made().orElseThrow());
        }
        List<Optional<EdtfDate>> dates = line.parts().stream().map(this::said).toList();
        return dates.stream().allMatch(Optional::isPresent)
                ? dates.stream().map(Optional::orElseThrow).max(NaiveVerdicts::compareLatest)
                : Optional.empty();
    }

    private static int compareLatest(EdtfDate a, EdtfDate b) {
        int order = Long.compare(latest(a), latest(b));
        return order != 0 ? order : a.canonical().compareTo(b.canonical());
    }

    private Optional<Assertion> assertion(Line line) {
        if (line.isJoint()) {
            return line.follows();
        }
        Claim claim = dossier.claims().get(line.on());
        return claim == null
                ? Optional.empty()
                : claim.proposition().flatMap(p -> Assertion.of(p, line.factuality(), said(line), claim.kind()));
    }

    /** How sure a line is of a claim that is asked at a time; empty if it does not bear on it. */
    private Optional<Factuality> bearing(Line line, Claim claim, Optional<EdtfDate> at) {
        Optional<Factuality> found = bearingAlone(line, claim, at);
        for (Line part : properParts(line)) {
            Optional<Factuality> own = bearingAlone(part, claim, at);
            if (found.isPresent() && own.isPresent() && saysAsMuch(own.get(), found.get())) {
                return Optional.empty();
            }
        }
        return found;
    }

    /** Whether it is on the same side; of what only may be excluded, what is surely excluded says more. */
    private static boolean saysAsMuch(Factuality own, Factuality found) {
        if (found == Factuality.UNDERSPECIFIED) {
            return own == Factuality.UNDERSPECIFIED || own.polarity().equals(Optional.of(Polarity.NEGATIVE));
        }
        return own.polarity().equals(found.polarity());
    }

    private Optional<Factuality> bearingAlone(Line line, Claim claim, Optional<EdtfDate> at) {
        Claim own = dossier.claims().get(line.on());
        if (own == null && !line.isJoint()) {
            return Optional.empty();
        }
        boolean direct = claim.equals(own);
        if (direct && (claim.proposition().isEmpty() || claim.kind() == ClaimKind.OPINION)) {
            return Optional.of(line.factuality());
        }
        if (kind(line) == ClaimKind.OPINION || claim.kind() == ClaimKind.OPINION) {
            return Optional.empty();
        }
        if (direct) {
            boolean undated = claim.proposition().orElseThrow().validTime().isEmpty();
            boolean before = undated
                    && said(line).isPresent()
                    && at.isPresent()
                    && !said(line).equals(at)
                    && said(line).get().isBefore(at.get()) == Ternary.YES;
            if (!before || assertion(line).isEmpty()) {
                return Optional.of(line.factuality());
            }
        }
        if (claim.proposition().isEmpty() || assertion(line).isEmpty()) {
            return Optional.empty();
        }
        Assertion stated = assertion(line).get();
        Optional<EdtfDate> when = at;
        if (at.isPresent() && said(line).equals(at)) {
            when = at.map(date ->
                    date.latest().isKnown() ? EdtfDate.parse(date.latest().toString()) : date);
            Optional<EdtfDate> moment = when;
            List<Assertion> premises = stated.premises().stream()
                    .map(p -> p.said().equals(at) ? new Assertion(p.literal(), p.certainty(), moment, p.kind()) : p)
                    .toList();
            stated = new Assertion(
                    stated.literal(), stated.certainty(), when, stated.kind(), ImmutableList.copyOf(premises));
        }
        Assertion asked = new Assertion(claim.proposition().get(), Certainty.CERTAIN, when, claim.kind());
        if (semantics.entails(stated, asked)) {
            return Optional.of(Factuality.of(stated.certainty(), Polarity.POSITIVE));
        }
        Certainty certainty = stated.certainty();
        return semantics
                .excludes(stated, asked)
                .map(reason ->
                        reason.isCertain() ? Factuality.of(certainty, Polarity.NEGATIVE) : Factuality.UNDERSPECIFIED);
    }

    /** Whether it only may exclude the claim, so that it is an objection and no line. */
    private boolean isDoubtful(Line line, Claim claim, Optional<EdtfDate> at) {
        return bearing(line, claim, at).equals(Optional.of(Factuality.UNDERSPECIFIED))
                && assertion(line).isPresent();
    }

    private Optional<EdtfDate> latest(Claim claim, boolean prolonged) {
        return lines.stream()
                .filter(line ->
                        (prolonged || line.steps().isEmpty()) && said(line).isPresent())
                .filter(line -> bearing(line, claim, said(line)).isPresent())
                .map(line -> said(line).orElseThrow())
                .max(NaiveVerdicts::compareLatest);
    }

    private static long latest(EdtfDate date) {
        return date.latest().isKnown() ? date.latest().epochSecond() : Long.MAX_VALUE;
    }

    private boolean takesSide(Line line) {
        return (line.isJoint() || dossier.claims().containsKey(line.on()))
                && kind(line) != ClaimKind.OPINION
                && (line.factuality().isFor() || line.factuality().isAgainst());
    }

    private List<Line> linesFor(Claim claim) {
        Optional<EdtfDate> at = latest(claim, false);
        List<Line> found = new ArrayList<>();
        for (Line line : lines) {
            if (takesSide(line)
                    && bearing(line, claim, at).filter(Factuality::isFor).isPresent()) {
                found.add(line);
            }
        }
        return found;
    }

    private boolean isPreferred(Line line, Line to) {
        if (!ranked) {
            return false;
        }
        if (line.hearsay() != to.hearsay()) {
            return to.hearsay();
        }
        return line.reliability().isPresent()
                && to.reliability().isPresent()
                && line.reliability().getAsDouble() > to.reliability().getAsDouble();
    }

    private void attack(Line by, Line on) {
        if (!by.equals(on) && !isPreferred(on, by)) {
            attacks.add(List.of(by, on));
        }
    }

    private void attack() {
        for (Line one : lines) {
            for (Line other : lines) {
                if (takesSide(one) && takesSide(other) && conflict(one, other)) {
                    attack(one, other);
                }
                if (one.isStated() && other.isStated() && isDeniedBy(other, one)) {
                    attack(one, other);
                    if (takesSide(other) || dossier.statements().containsKey(other.on())) {
                        attack(other, one);
                    }
                }
            }
        }
        for (Counterclaim counterclaim : dossier.counterclaims().values()) {
            Claim claim = dossier.claims().get(counterclaim.claim());
            if (claim != null) {
                linesFor(claim).forEach(objection -> attack(counterclaim, objection));
            }
        }
        // What attacks a line attacks the lines that rest on it.
        List<Line> byDepth = new ArrayList<>(lines);
        byDepth.sort((a, b) -> Integer.compare(a.depth(), b.depth()));
        for (Line longer : byDepth) {
            for (Line part : longer.parts()) {
                for (Line by : lines) {
                    if (attacks.contains(List.of(by, part))) {
                        attacks.add(List.of(by, longer));
                    }
                }
            }
        }
    }

    private void attack(Counterclaim counterclaim, Line objection) {
        Id target = counterclaim.target();
        for (Line line : lines) {
            if (counterclaim.kind() == CounterclaimKind.UNDERMINES
                    && line.isStated()
                    && provenance.everyChainPasses(
                            line.made().orElseThrow(), id -> id.equals(target) || isOf(id, target))) {
                attack(objection, line);
            }
            if (counterclaim.kind() == CounterclaimKind.UNDERCUTS
                    && line.isProlonged()
                    && line.made().orElseThrow().equals(target)
                    && !line.equals(objection)) {
                attacks.add(List.of(objection, line));
            }
        }
        Claim rebutted = dossier.claims().get(target);
        if (counterclaim.kind() == CounterclaimKind.REBUTS && rebutted != null) {
            for (Line line : linesFor(rebutted)) {
                attack(objection, line);
                attack(line, objection);
            }
        }
    }

    private boolean isOf(Id document, Id publisher) {
        Source source = dossier.sources().get(document);
        return source != null
                && dossier.sources().containsKey(publisher)
                && source.publisher().equals(Optional.of(publisher));
    }

    private boolean conflict(Line one, Line other) {
        List<Line> some = new ArrayList<>(properParts(one));
        List<Line> others = new ArrayList<>(properParts(other));
        some.add(one);
        others.add(other);
        for (Line part : some) {
            for (Line another : others) {
                boolean whole = part.equals(one) && another.equals(other);
                if (!whole && takesSide(part) && takesSide(another) && conflictAlone(part, another)) {
                    return false;
                }
            }
        }
        return conflictAlone(one, other);
    }

    private boolean conflictAlone(Line one, Line other) {
        if (assertion(one).isPresent() && assertion(other).isPresent()) {
            return semantics
                    .conflict(assertion(one).get(), assertion(other).get())
                    .filter(Exclusion::isCertain)
                    .isPresent();
        }
        return one.on().equals(other.on()) && one.factuality().excludes(other.factuality());
    }

    /** Whether a line is known only because something was said that another line denies was said. */
    private boolean isDeniedBy(Line line, Line denial) {
        if (!dossier.statements().containsKey(denial.on())) {
            return false;
        }
        Id at = denial.on();
        Set<Id> seen = new LinkedHashSet<>();
        Id stated = line.made().orElseThrow();
        while (!at.equals(stated) && seen.add(at)) {
            Statement statement = dossier.statements().get(at);
            if (statement == null
                    || statement.factuality().isAgainst()
                    || !(statement.content().orElse(null) instanceof Content.OfStatement inner)) {
                return false;
            }
            at = inner.id();
        }
        return at.equals(stated) && provenance.everyChainPasses(at, denial.on()::equals);
    }

    private boolean hasFallen(Line line) {
        if (!line.isStated()) {
            return line.parts().stream().anyMatch(this::hasFallen);
        }
        Set<Id> bases = provenance.statement(line.made().orElseThrow()).basedOn();
        return provenance.isWithdrawn(line.made().orElseThrow())
                || (!bases.isEmpty()
                        && bases.stream()
                                .allMatch(basis ->
                                        dossier.statements().containsKey(basis) && provenance.isWithdrawn(basis)));
    }

    private void label() {
        lines.forEach(line -> labels.put(line, hasFallen(line) ? "OUT" : "UNDECIDED"));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Line line : lines) {
                if (!"UNDECIDED".equals(labels.get(line))) {
                    continue;
                }
                List<Line> attackers = lines.stream()
                        .filter(by -> attacks.contains(List.of(by, line)) && !hasFallen(by))
                        .toList();
                if (attackers.stream().allMatch(by -> "OUT".equals(labels.get(by)))) {
                    labels.put(line, "IN");
                    changed = true;
                } else if (attackers.stream().anyMatch(by -> "IN".equals(labels.get(by)))) {
                    labels.put(line, "OUT");
                    changed = true;
                }
            }
        }
    }

    Outcome verify(Claim claim, Optional<EdtfDate> when) {
        Optional<EdtfDate> at = when.isPresent() ? when : latest(claim, true);
        Map<String, String> shown = new TreeMap<>();
        Set<String> labelsFor = new TreeSet<>();
        Set<String> labelsAgainst = new TreeSet<>();
        boolean firmFor = false;
        boolean firmAgainst = false;
        for (Map.Entry<Line, Factuality> each : bearings(claim, at)) {
            Line line = each.getKey();
            Factuality factuality = each.getValue();
            String label = labels.getOrDefault(line, "OUT");
            boolean firm = label.equals("IN")
                    && !line.hearsay()
                    && factuality.certainty().equals(Optional.of(Certainty.CERTAIN));
            if (factuality.isFor()) {
                labelsFor.add(label);
                firmFor |= firm;
            } else if (factuality.isAgainst()) {
                labelsAgainst.add(label);
                firmAgainst |= firm;
            }
            String stance = factuality.isFor() ? "FOR" : factuality.isAgainst() ? "AGAINST" : "OPEN";
            String what = shown(line.statements(), line.steps(), line.restsOnWhatFollows());
            shown.merge(what + " " + stance, label, NaiveVerdicts::together);
        }
        String label = claim.kind() == ClaimKind.OPINION ? "OPINION" : label(labelsFor, labelsAgainst);
        String firmness = switch (label) {
            case "SUPPORTED" -> firmFor ? "FIRM" : "HEDGED";
            case "REFUTED" -> firmAgainst ? "FIRM" : "HEDGED";
            default -> "";
        };
        return new Outcome(label, firmness, shown);
    }

    private List<Map.Entry<Line, Factuality>> bearings(Claim claim, Optional<EdtfDate> at) {
        List<Map.Entry<Line, Factuality>> found = new ArrayList<>();
        for (Line line : lines) {
            if (!isDoubtful(line, claim, at)) {
                bearing(line, claim, at).ifPresent(factuality -> found.add(Map.entry(line, factuality)));
            }
        }
        for (Counterclaim counterclaim : dossier.counterclaims().values()) {
            Claim rebutting = dossier.claims().get(counterclaim.claim());
            if (rebutting != null
                    && counterclaim.kind() == CounterclaimKind.REBUTS
                    && counterclaim.target().equals(claim.id())
                    && claim.equals(dossier.claims().get(claim.id()))
                    && claim.kind() != ClaimKind.OPINION) {
                Optional<EdtfDate> when = latest(rebutting, false);
                for (Line line : linesFor(rebutting)) {
                    found.add(Map.entry(
                            line, bearing(line, rebutting, when).orElseThrow().mirrored()));
                }
            }
        }
        return found;
    }

    /** What tells a line; steps to the premises of what follows have no order among each other. */
    static String shown(Collection<Id> statements, Collection<Id> steps, boolean follows) {
        return statements + " by " + (follows ? new TreeSet<>(steps) : steps);
    }

    /** The labels of lines that rest on the same, from which different things follow. */
    static String together(String label, String other) {
        Set<String> all = new TreeSet<>(List.of(label.split(" ")));
        all.addAll(List.of(other.split(" ")));
        return String.join(" ", all);
    }

    private static String label(Set<String> labelsFor, Set<String> labelsAgainst) {
        boolean standFor = labelsFor.contains("IN");
        boolean standAgainst = labelsAgainst.contains("IN");
        if (standFor && !standAgainst) {
            return "SUPPORTED";
        }
        if (standAgainst && !standFor) {
            return "REFUTED";
        }
        boolean undecided = labelsFor.contains("UNDECIDED") && labelsAgainst.contains("UNDECIDED");
        return (standFor && standAgainst) || undecided ? "CONFLICTING_EVIDENCE" : "NOT_ENOUGH_EVIDENCE";
    }
}
