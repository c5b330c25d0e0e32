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
import java.util.stream.Stream;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Content;
import org.wederhoor.model.Counterclaim;
import org.wederhoor.model.CounterclaimKind;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;
import org.wederhoor.model.Polarity;
import org.wederhoor.model.Proposition;
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
 * each smallest set of lines from which together something follows, or with which something else cannot be so, a table of which line attacks which, labels by going round
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
     * @param rejects what cannot be so beside the parts, if what follows is that it is not
     */
    record Line(
            List<Line> parts,
            Optional<Id> made,
            Optional<Assertion> follows,
            Optional<Proposition> rejects,
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

        boolean isByReductio() {
            return rejects.isPresent();
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
    private final List<Claim> asked;
    private final List<Line> lines = new ArrayList<>();
    private final Set<List<Line>> attacks = new HashSet<>();
    private final Map<Line, String> labels = new LinkedHashMap<>();

    /**
     * @param ranked whether hearsay and reliability make a difference
     */
    NaiveVerdicts(Provenance provenance, boolean ranked) {
        this(provenance, ranked, List.of());
    }

    /**
     * @param asked claims that the dossier does not have
     */
    private NaiveVerdicts(Provenance provenance, boolean ranked, List<Claim> asked) {
        this.provenance = provenance;
        this.asked = asked;
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
        Set<Line> found = new LinkedHashSet<>();
        for (NaiveDeduction.Way<Line> way : NaiveDeduction.of(semantics, rows, assertions)) {
            found.add(joint(way.from(), way.assertion(), Optional.empty()));
        }
        for (Proposition supposed : supposable()) {
            for (List<Line> from : excluding(supposed, rows)) {
                Optional<Certainty> certainty = certainty(from);
                if (certainty.isPresent()
                        && !isInconsistent(from.stream().map(assertions).toList())) {
                    Assertion rejected = new Assertion(
                            supposed.negation(),
                            certainty.get(),
                            Optional.empty(),
                            ClaimKind.FACTUAL,
                            from.stream().map(assertions).collect(ImmutableList.toImmutableList()));
                    found.add(joint(from, rejected, Optional.of(supposed)));
                }
            }
        }
        found.removeAll(lines);
        lines.addAll(found);
        return !found.isEmpty();
    }

    private static Line joint(List<Line> from, Assertion assertion, Optional<Proposition> rejects) {
        return new Line(
                from,
                Optional.empty(),
                Optional.of(assertion),
                rejects,
                Id.of("together"),
                Factuality.of(assertion.certainty(), Polarity.POSITIVE),
                from.stream().anyMatch(Line::hearsay),
                from.stream().allMatch(line -> line.reliability().isPresent())
                        ? from.stream()
                                .mapToDouble(line -> line.reliability().orElseThrow())
                                .min()
                        : OptionalDouble.empty());
    }

    /** What credence is left when all that the lines leave to doubt is added up. */
    private Optional<Certainty> certainty(List<Line> from) {
        List<Certainty> byLoss = List.of(Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE);
        int loss = from.stream()
                .mapToInt(line -> byLoss.indexOf(assertion(line).orElseThrow().certainty()))
                .sum();
        return loss < byLoss.size() ? Optional.of(byLoss.get(loss)) : Optional.empty();
    }

    /** All that claims say, or deny. */
    private Set<Proposition> supposable() {
        Set<Proposition> all = new LinkedHashSet<>();
        Stream.concat(dossier.claims().values().stream(), asked.stream())
                .filter(claim -> claim.kind() != ClaimKind.OPINION)
                .flatMap(claim -> claim.proposition().stream())
                .forEach(p -> all.add(p.isNegated() ? p.negation() : p));
        return all;
    }

    /** Sets of lines with which something cannot be so at some time, among others. */
    private Set<List<Line>> excluding(Proposition supposed, List<Line> rows) {
        List<Optional<Line>> all = new ArrayList<>();
        rows.forEach(row -> all.add(Optional.of(row)));
        all.add(Optional.empty());
        Function<Optional<Line>, Assertion> assertions = row ->
                row.map(line -> assertion(line).orElseThrow()).orElse(Assertion.certain(supposed, Optional.empty()));
        List<NaiveDeduction.Way<Optional<Line>>> ways =
                new ArrayList<>(NaiveDeduction.of(semantics, all, assertions, true));
        all.forEach(row -> ways.add(new NaiveDeduction.Way<>(assertions.apply(row), List.of(row))));
        Set<List<Line>> found = new LinkedHashSet<>();
        for (int i = 0; i < ways.size(); i++) {
            for (int j = i; j < ways.size(); j++) {
                NaiveDeduction.Way<Optional<Line>> one = ways.get(i);
                NaiveDeduction.Way<Optional<Line>> other = ways.get(j);
                Set<Optional<Line>> from = new LinkedHashSet<>(one.from());
                from.addAll(other.from());
                boolean derived =
                        one.assertion().isDerived() || other.assertion().isDerived();
                if (from.contains(Optional.<Line>empty())
                        && from.size() > 1
                        && derived
                        && (i == j
                                ? isForbiddenLoop(one.assertion())
                                : mayExclude(one.assertion(), other.assertion(), supposed))) {
                    found.add(rows.stream()
                            .filter(row -> from.contains(Optional.of(row)))
                            .toList());
                }
            }
        }
        return found;
    }

    /** Whether two things may exclude each other; what is held must do so as of when it was said, whatever is supposed. */
    private boolean mayExclude(Assertion one, Assertion other, Proposition supposed) {
        Optional<Assertion> rest = withoutSupposed(one, supposed);
        Optional<Assertion> otherRest = withoutSupposed(other, supposed);
        boolean isHeld = rest.equals(Optional.of(one)) || otherRest.equals(Optional.of(other));
        if (isHeld
                && rest.isPresent()
                && otherRest.isPresent()
                && semantics.excludes(rest.get(), otherRest.get()).isEmpty()) {
            return false;
        }
        return semantics
                .excludes(
                        Assertion.certain(undated(one.literal()), Optional.empty()),
                        Assertion.certain(undated(other.literal()), Optional.empty()))
                .isPresent();
    }

    /** In the time of what it rests on beside what is supposed; nothing if it rests on that alone. */
    private static Optional<Assertion> withoutSupposed(Assertion assertion, Proposition supposed) {
        Assertion open = Assertion.certain(supposed, Optional.empty());
        if (!assertion.premises().contains(open)) {
            return assertion.equals(open) ? Optional.empty() : Optional.of(assertion);
        }
        ImmutableList<Assertion> rest = assertion.premises().stream()
                .filter(premise -> !premise.equals(open))
                .collect(ImmutableList.toImmutableList());
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Assertion(
                        assertion.literal(), assertion.certainty(), assertion.said(), assertion.kind(), rest));
    }

    private boolean isForbiddenLoop(Assertion assertion) {
        Proposition literal = assertion.literal();
        return !literal.isNegated()
                && literal.value().equals(new EntityValue(literal.subject()))
                && semantics.entailed(literal.property()).stream()
                        .anyMatch(e -> semantics.has(e.property(), Characteristic.ASYMMETRIC)
                                || semantics.has(e.property(), Characteristic.IRREFLEXIVE));
    }

    private static Proposition undated(Proposition proposition) {
        return Proposition.builder()
                .subject(proposition.subject())
                .property(proposition.property())
                .value(proposition.value())
                .putAllQualifiers(proposition.qualifiers())
                .negated(proposition.isNegated())
                .build();
    }

    /** Whether some things surely cannot all be so, given all that follows from them. */
    private boolean isInconsistent(List<Assertion> all) {
        List<Assertion> held = new ArrayList<>(all);
        NaiveDeduction.of(semantics, all, (Assertion each) -> each).forEach(way -> held.add(way.assertion()));
        for (Assertion one : held) {
            if (one.isDerived() && isForbiddenLoop(one)) {
                return true;
            }
            for (Assertion other : held) {
                if (semantics.excludes(one, other).filter(Exclusion::isCertain).isPresent()) {
                    return true;
                }
            }
        }
        return false;
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
                boolean fewer = other.parts().size() < line.parts().size();
                boolean itself = line.isByReductio() && !other.isByReductio();
                if (other.isJoint() && (fewer || itself) && line.parts().containsAll(other.parts())) {
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
        if (line.isByReductio()) {
            return bearingByReductio(line, claim, at);
        }
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
            when = moment(at);
            stated = new Assertion(stated.literal(), stated.certainty(), when, stated.kind(), premises(stated, at));
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

    private static Optional<EdtfDate> moment(Optional<EdtfDate> at) {
        return at.map(
                date -> date.latest().isKnown() ? EdtfDate.parse(date.latest().toString()) : date);
    }

    /** The premises, those said at that time as of one moment. */
    private static ImmutableList<Assertion> premises(Assertion assertion, Optional<EdtfDate> at) {
        return assertion.premises().stream()
                .map(p -> p.said().equals(at) ? new Assertion(p.literal(), p.certainty(), moment(at), p.kind()) : p)
                .collect(ImmutableList.toImmutableList());
    }

    /** How sure a line is that a claim is not so, which surely cannot be so beside its parts, or that the opposite is. */
    private Optional<Factuality> bearingByReductio(Line line, Claim claim, Optional<EdtfDate> at) {
        Proposition supposed = line.rejects().orElseThrow();
        if (claim.kind() == ClaimKind.OPINION
                || claim.proposition().isEmpty()
                || (!supposed.equals(claim.proposition().get())
                        && !supposed.negation().equals(claim.proposition().get()))) {
            return Optional.empty();
        }
        Assertion denial = line.follows().orElseThrow();
        boolean now = at.isPresent() && said(line).equals(at);
        Optional<EdtfDate> when = now ? moment(at) : at;
        ImmutableList<Assertion> premises = now ? premises(denial, at) : denial.premises();
        List<Assertion> all = new ArrayList<>(premises);
        all.add(new Assertion(supposed, Certainty.CERTAIN, when, claim.kind()));
        if (!isInconsistent(all)) {
            return Optional.empty();
        }
        if (!claim.proposition().get().isNegated()) {
            return Optional.of(Factuality.of(denial.certainty(), Polarity.NEGATIVE));
        }
        boolean throughout = semantics.entails(
                new Assertion(denial.literal(), denial.certainty(), when, denial.kind(), premises),
                new Assertion(claim.proposition().get(), Certainty.CERTAIN, when, claim.kind()));
        return throughout ? Optional.of(Factuality.of(denial.certainty(), Polarity.POSITIVE)) : Optional.empty();
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

    /** Whether one says what surely cannot be so beside the parts of the other. */
    private boolean isRejected(Line one, Line by) {
        if (!by.isByReductio() || one.isByReductio() || assertion(one).isEmpty()) {
            return false;
        }
        Assertion asserted = assertion(one).get();
        Assertion denial = by.follows().orElseThrow();
        boolean saysIt = !asserted.isDenial()
                && semantics.entails(
                        Assertion.certain(undated(asserted.literal()), Optional.empty()),
                        Assertion.certain(undated(by.rejects().orElseThrow()), Optional.empty()));
        if (!saysIt || !Semantics.cannotBothBeHeld(asserted.certainty(), denial.certainty())) {
            return false;
        }
        List<Assertion> all = new ArrayList<>(denial.premises());
        all.add(asserted);
        return isInconsistent(all);
    }

    private boolean conflictAlone(Line one, Line other) {
        if (one.isByReductio() || other.isByReductio()) {
            return isRejected(one, other) || isRejected(other, one);
        }
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
        boolean isNew = !claim.equals(dossier.claims().get(claim.id()));
        if (isNew && !asked.contains(claim)) {
            return new NaiveVerdicts(provenance, ranked, List.of(claim)).verify(claim, when);
        }
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
