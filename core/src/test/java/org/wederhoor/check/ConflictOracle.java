package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wederhoor.check.OracleHeld.Held;
import org.wederhoor.check.OracleMeaning.Triple;
import org.wederhoor.check.OracleRecords.Nearness;
import org.wederhoor.check.OracleRecords.Said;
import org.wederhoor.check.OracleTime.Meeting;
import org.wederhoor.check.OracleTime.When;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Dossier;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.QuantityValue;
import org.wederhoor.model.SomeValue;
import org.wederhoor.model.Temporality;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Ternary;

/**
 * The findings of the claims and the sources family that the definitions ask for, by holding everything against everything.
 *
 * <p>Exponential in places, and shares no code with the engines. Everything that is held, stated or derived, is compared
 * with everything else; each clash is a set of statements under the key of a finding, and of the sets that have no smaller
 * one within them the finding is made.
 */
final class ConflictOracle {
    /** What a finding must say. */
    record Expected(
            FindingCode code,
            List<String> subjects,
            boolean certain,
            List<String> cause,
            Map<String, Set<String>> sides,
            OptionalLong pairs) {}

    /** Statements that cannot all be so, and the positions that they hold against each other. */
    private record Clash(Set<Said> statements, boolean certain, boolean stated, Map<String, Set<String>> sides) {}

    private record Key(FindingCode code, List<String> subjects) {}

    private final OracleMeaning meaning;
    private final OracleRecords records;
    private final List<Said> said;
    private final List<Held> held;
    private final Dossier dossier;
    private final Map<Key, List<Clash>> clashes = new LinkedHashMap<>();

    ConflictOracle(Dossier dossier) {
        this.dossier = dossier;
        meaning = new OracleMeaning(dossier.vocabulary());
        records = new OracleRecords(dossier);
        said = records.all();
        held = new OracleHeld(dossier.vocabulary(), meaning).all(said);
    }

    static Expected of(Finding finding) {
        Map<String, Set<String>> sides = new TreeMap<>();
        finding.sides()
                .forEach(side -> side.statements()
                        .forEach(id -> sides.computeIfAbsent(position(side.position()), p -> new TreeSet<>())
                                .add(id.value())));
        return new Expected(
                FindingCode.valueOf(finding.code().name()),
                finding.subjects().stream().map(Id::value).toList(),
                finding.modality() == Modality.CERTAIN,
                finding.cause().stream().map(Id::value).toList(),
                sides,
                finding.pairs());
    }

    private static String position(Proposition position) {
        return position(position.isNegated(), position.subject(), position.property(), position.value());
    }

    private static String position(boolean negated, Id subject, Id property, Value value) {
        return (negated ? "not " : "") + subject + " " + property + " " + value;
    }

    List<Held> held() {
        return held;
    }

    /** All that must be found, in the order of codes and subjects. */
    List<Expected> findings() {
        compareTexts();
        for (int i = 0; i < held.size(); i++) {
            for (int j = i + 1; j < held.size(); j++) {
                compare(held.get(i), held.get(j));
            }
        }
        List<Expected> findings = new ArrayList<>();
        Map<Key, List<Clash>> byVoice = new LinkedHashMap<>();
        clashes.forEach((key, all) -> {
            for (Clash clash : all) {
                if (all.stream().noneMatch(other -> isWithin(other, clash))) {
                    byVoice.computeIfAbsent(ofVoice(key, clash), k -> new ArrayList<>())
                            .add(clash);
                }
            }
        });
        byVoice.forEach((key, all) -> findings.add(finding(key, all)));
        findings.addAll(new OracleLoops(meaning, held).findings());
        findings.addAll(new OracleTimelines(meaning, held).findings());
        findings.addAll(new OracleSources(dossier, records).findings());
        findings.addAll(new OracleQuotes(records).findings());
        findings.addAll(new OracleNames(dossier).findings());
        findings.addAll(new OracleTypes(
                        dossier,
                        meaning,
                        held.stream().filter(h -> !h.transitive()).toList())
                .findings());
        findings.sort(Comparator.comparing((Expected e) -> e.code().number())
                .thenComparing(e -> String.join("|", e.subjects())));
        return findings;
    }

    private void compareTexts() {
        for (Said a : said) {
            for (Said b : said) {
                if (a.literal() == null
                        && b.literal() == null
                        && a.claim().equals(b.claim())
                        && a.positive()
                        && !b.positive()) {
                    add(FindingCode.CONTRADICTION, List.of(a.claim().value()), Set.of(a, b), true, true, Map.of());
                }
            }
        }
    }

    private void compare(Held a, Held b) {
        if (a.literal().isNegated() != b.literal().isNegated()) {
            Held denial = a.literal().isNegated() ? a : b;
            compareOpposite(a.literal().isNegated() ? b : a, denial);
        } else if (!a.literal().isNegated()) {
            compareExclusive(a, b);
        }
    }

    private void compareOpposite(Held assertion, Held denial) {
        Proposition denied = denial.literal();
        boolean covered = meaning.following(assertion.triple()).stream()
                .anyMatch(t -> t.subject().equals(denied.subject())
                        && t.property().equals(denied.property())
                        && meaning.isWithin(denied.property(), t.value(), denied.value()));
        Ternary qualified = covered ? qualifiers(assertion.literal(), denied) : Ternary.NO;
        if (qualified == Ternary.NO) {
            return;
        }
        Optional<Boolean> met = meet(assertion, denial);
        if (met.isPresent()) {
            add(
                    FindingCode.CONTRADICTION,
                    List.of(
                            denied.subject().value(),
                            denied.property().value(),
                            ValueIds.of(denied.value()).value()),
                    Sets.union(assertion.support(), denial.support()),
                    met.get() && qualified == Ternary.YES && assertion.certain(),
                    assertion.isStated() && denial.isStated(),
                    Map.of(
                            position(assertion.literal()), ids(assertion.support()),
                            position(denied), ids(denial.support())));
        }
    }

    /** Whether a denial covers an assertion as far as their qualifiers go. */
    private Ternary qualifiers(Proposition assertion, Proposition denial) {
        Set<Id> separators = meaning.separators(denial.property());
        Ternary answer = Ternary.YES;
        for (Id key : Sets.union(separators, denial.qualifiers().keySet())) {
            Value mine = assertion.qualifiers().get(key);
            Value theirs = denial.qualifiers().get(key);
            if (mine != null && theirs != null) {
                boolean same =
                        mine.equals(theirs) || (!separators.contains(key) && meaning.isWithin(key, mine, theirs));
                answer = answer.and(same ? Ternary.YES : Ternary.NO);
            } else if (theirs != null || (separators.contains(key) && mine != null)) {
                answer = answer.and(Ternary.DEPENDS);
            }
        }
        return answer;
    }

    private void compareExclusive(Held a, Held b) {
        boolean measured = false;
        List<Candidate> single = new ArrayList<>();
        for (Triple x : meaning.sameSaid(a.triple())) {
            for (Triple y : meaning.sameSaid(b.triple())) {
                boolean quantities = x.value() instanceof QuantityValue && y.value() instanceof QuantityValue;
                boolean one = x.property().equals(y.property());
                boolean sameSubject = x.subject().equals(y.subject());
                Value v = x.value();
                Value w = y.value();
                boolean unknown = v instanceof SomeValue || w instanceof SomeValue;
                if (one && sameSubject && quantities && meaning.isMeasure(x.property())) {
                    measured = true;
                    if (meaning.clash(x.property(), v, w)) {
                        exclusive(
                                FindingCode.QUANTITY_CONFLICT, x, y, x.subject().value(), false, a, b);
                    }
                }
                if (one && sameSubject && meaning.areIncompatible(x.property(), v, w)) {
                    exclusive(FindingCode.INCOMPATIBLE_VALUES, x, y, x.subject().value(), false, a, b);
                }
                if (one && sameSubject && meaning.has(x.property(), Characteristic.FUNCTIONAL)) {
                    single.add(new Candidate(x, y, false));
                }
                if (one && v.equals(w) && !unknown && meaning.has(x.property(), Characteristic.INVERSE_FUNCTIONAL)) {
                    single.add(new Candidate(x, y, true));
                }
                if (sameSubject
                        && !unknown
                        && meaning.disjoint(x.property()).contains(y.property())
                        && (meaning.isWithin(x.property(), v, w) || meaning.isWithin(y.property(), w, v))) {
                    boolean inOrder = x.property().compareTo(y.property()) < 0;
                    Triple first = inOrder ? x : y;
                    exclusive(
                            FindingCode.DISJOINT_PROPERTIES,
                            first,
                            first,
                            x.subject().value(),
                            false,
                            a,
                            b);
                }
            }
        }
        for (Candidate candidate : single) {
            if (single.stream().noneMatch(other -> replaces(other, candidate))) {
                compareSingle(candidate, measured, a, b);
            }
        }
    }

    /** Two triples of one property that has one value, or one subject. */
    private record Candidate(Triple x, Triple y, boolean inverse) {}

    private void compareSingle(Candidate candidate, boolean measured, Held a, Held b) {
        Triple x = candidate.x();
        Triple y = candidate.y();
        boolean inverse = candidate.inverse();
        Value v = inverse ? new EntityValue(x.subject()) : x.value();
        Value w = inverse ? new EntityValue(y.subject()) : y.value();
        boolean quantities = v instanceof QuantityValue && w instanceof QuantityValue;
        boolean once = meaning.temporality(x.property()) == Temporality.EVENT;
        if ((quantities && measured && !once) || !meaning.clash(x.property(), v, w)) {
            return;
        }
        String thing = inverse ? ValueIds.of(x.value()).value() : x.subject().value();
        FindingCode code = quantities ? FindingCode.QUANTITY_CONFLICT : FindingCode.VALUE_CONFLICT;
        exclusive(code, x, y, thing, once, a, b);
    }

    /** Whether what one finds the other finds too: of properties that follow from each other the most general counts. */
    private boolean replaces(Candidate general, Candidate special) {
        if (general.equals(special)) {
            return false;
        }
        return follows(special, general)
                && (!follows(general, special)
                        || Comparator.comparing(Candidate::inverse)
                                        .thenComparing(c -> c.x().property())
                                        .compare(general, special)
                                < 0);
    }

    private boolean follows(Candidate special, Candidate general) {
        Id subject = Id.of("=subject");
        Id value = Id.of("=value");
        // The thing that is restricted stays the same one on the way.
        Triple from = new Triple(subject, special.x().property(), new EntityValue(value));
        Id restricted = special.inverse() ? value : subject;
        return meaning.sameSaid(from).stream()
                .anyMatch(t -> t.property().equals(general.x().property())
                        && (general.inverse()
                                ? t.value().equals(new EntityValue(restricted))
                                : t.subject().equals(restricted)));
    }

    private void exclusive(FindingCode code, Triple x, Triple y, String thing, boolean once, Held a, Held b) {
        Id property = x.property();
        boolean dates = x.value() instanceof TimeValue && y.value() instanceof TimeValue;
        boolean certain = a.certain() && b.certain() && !(dates && (isDoubtful(x.value()) || isDoubtful(y.value())));
        for (Id key : meaning.separators(property)) {
            Value mine = a.literal().qualifiers().get(key);
            Value theirs = b.literal().qualifiers().get(key);
            if (mine != null && theirs != null && !mine.equals(theirs)) {
                return;
            }
            certain &= (mine == null) == (theirs == null);
        }
        Optional<Boolean> met =
                meaning.temporality(property) == Temporality.TIMELESS || once ? Optional.of(true) : meetEitherWay(a, b);
        if (met.isPresent()) {
            boolean own = code == FindingCode.DISJOINT_PROPERTIES;
            Map<String, Set<String>> sides = new TreeMap<>();
            addSide(sides, own ? position(a.literal()) : position(x), a);
            addSide(sides, own ? position(b.literal()) : position(y), b);
            add(
                    code,
                    List.of(thing, property.value()),
                    Sets.union(a.support(), b.support()),
                    certain && met.get(),
                    a.isStated() && b.isStated(),
                    sides);
        }
    }

    private static String position(Triple triple) {
        return position(false, triple.subject(), triple.property(), triple.value());
    }

    private static void addSide(Map<String, Set<String>> sides, String position, Held holder) {
        sides.computeIfAbsent(position, p -> new TreeSet<>()).addAll(ids(holder.support()));
    }

    /** Either may be denied while the other is asserted; of an event and a state it is the event that is asserted. */
    private Optional<Boolean> meetEitherWay(Held a, Held b) {
        boolean first = meaning.temporality(a.literal().property()) == Temporality.EVENT;
        boolean second = meaning.temporality(b.literal().property()) == Temporality.EVENT;
        if (first == second) {
            return best(meet(a, b), meet(b, a));
        }
        return first ? meet(a, b) : meet(b, a);
    }

    private static Optional<Boolean> best(Optional<Boolean> a, Optional<Boolean> b) {
        return a.isEmpty() || b.isEmpty() ? a.or(() -> b) : Optional.of(a.get() || b.get());
    }

    private static boolean isDoubtful(Value value) {
        return value instanceof TimeValue time && OracleTime.isDoubtful(time.time());
    }

    /** Whether what one asserts meets the time for which the other denies it, and whether surely. */
    private Optional<Boolean> meet(Held assertion, Held denial) {
        Temporality denied = meaning.temporality(denial.literal().property());
        if (denied == Temporality.TIMELESS) {
            return Optional.of(true);
        }
        Map<Said, When> times = new LinkedHashMap<>();
        denial.timed(meaning).forEach(s -> times.put(s, when(s, true)));
        assertion.timed(meaning).forEach(s -> times.put(s, when(s, false)));
        Optional<Meeting> meeting = OracleTime.meet(new ArrayList<>(times.values()));
        if (meeting.isPresent()) {
            return Optional.of(meeting.get().certain());
        }
        boolean events = denied == Temporality.EVENT
                && assertion.isStated()
                && denial.isStated()
                && meaning.temporality(assertion.literal().property()) == Temporality.EVENT;
        boolean untold = denial.literal().validTime().isEmpty();
        boolean undated = untold && denial.one().said().isEmpty();
        boolean told = untold && assertion.literal().validTime().isEmpty();
        return events && (told || undated) ? Optional.of(false) : Optional.empty();
    }

    private When when(Said statement, boolean throughout) {
        Temporality temporality = meaning.temporality(statement.stated().property());
        boolean moment = temporality == Temporality.EVENT
                && !throughout
                && !statement.stated().isNegated();
        return OracleTime.when(statement, moment, temporality == Temporality.STATE);
    }

    private void add(
            FindingCode code,
            List<String> subjects,
            Set<Said> statements,
            boolean certain,
            boolean stated,
            Map<String, Set<String>> sides) {
        if (!areTooSure(statements)) {
            return;
        }
        Set<Said> sorted = new TreeSet<>(Comparator.comparing(Said::id));
        sorted.addAll(statements);
        clashes.computeIfAbsent(new Key(code, subjects), k -> new ArrayList<>())
                .add(new Clash(sorted, certain, stated, sides));
    }

    /** Between two statements of one voice the finding is about that voice. */
    private static Key ofVoice(Key key, Clash clash) {
        Set<Id> voices = new TreeSet<>();
        clash.statements().forEach(s -> voices.add(s.voice()));
        if (clash.statements().size() != 2 || voices.size() > 1) {
            return key;
        }
        List<String> own = new ArrayList<>();
        own.add(voices.iterator().next().value());
        own.addAll(key.subjects());
        return new Key(ofOneVoice(ImmutableList.copyOf(clash.statements())), own);
    }

    /** Whether a clash of fewer statements, or of the same as they were stated, makes another superfluous. */
    private static boolean isWithin(Clash smaller, Clash clash) {
        int less = clash.statements().size() - smaller.statements().size();
        return (less > 0 || (less == 0 && smaller.stated() && !clash.stated()))
                && clash.statements().containsAll(smaller.statements())
                && (smaller.certain() || !clash.certain());
    }

    /** Whether the lower credences add up to more than their number less one. */
    static boolean areTooSure(Iterable<Said> statements) {
        int half = 0;
        for (Said statement : statements) {
            half += statement.certainty() == Certainty.CERTAIN
                    ? 0
                    : statement.certainty() == Certainty.PROBABLE ? 1 : 2;
        }
        return half <= 2;
    }

    private static FindingCode ofOneVoice(List<Said> two) {
        Said a = two.get(0);
        Said b = two.get(1);
        return ofOneVoice(a.nearness(), a.said(), b.nearness(), b.said());
    }

    static FindingCode ofOneVoice(Nearness a, Optional<EdtfDate> saidA, Nearness b, Optional<EdtfDate> saidB) {
        if (a == Nearness.HEARSAY || b == Nearness.HEARSAY) {
            return FindingCode.ATTRIBUTION_CONFLICT;
        }
        if (isEarlier(saidA, saidB) || isEarlier(saidB, saidA)) {
            return FindingCode.REVERSAL;
        }
        boolean reportedAgainstOwn =
                Set.of(Nearness.REPORTED, Nearness.FIRST_HAND).equals(new TreeSet<>(List.of(a, b)));
        return reportedAgainstOwn ? FindingCode.ATTRIBUTION_CONFLICT : FindingCode.SELF_CONTRADICTION;
    }

    private static boolean isEarlier(Optional<EdtfDate> a, Optional<EdtfDate> b) {
        return a.isPresent() && b.isPresent() && a.get().isBefore(b.get()) == Ternary.YES;
    }

    private static Expected finding(Key key, List<Clash> smallest) {
        boolean certain = smallest.stream().anyMatch(Clash::certain);
        Clash shown = smallest.stream()
                .filter(clash -> clash.certain() || !certain)
                .min((a, b) -> compareFromTheLast(a.statements(), b.statements()))
                .orElseThrow();
        Set<Set<Said>> pairs = new LinkedHashSet<>();
        Map<String, Set<String>> sides = new TreeMap<>();
        for (Clash clash : smallest) {
            if (clash.statements().size() == 2) {
                pairs.add(clash.statements());
            }
            clash.sides()
                    .forEach((position, ids) -> sides.computeIfAbsent(position, p -> new TreeSet<>())
                            .addAll(ids));
        }
        return new Expected(
                key.code(),
                key.subjects(),
                certain,
                cause(shown.statements()),
                sides,
                pairs.isEmpty() ? OptionalLong.empty() : OptionalLong.of(pairs.size()));
    }

    /** Which of two sets is left when statements are dropped from the last to the first. */
    static int compareFromTheLast(Set<Said> a, Set<Said> b) {
        List<String> mine = new ArrayList<>(ids(a));
        List<String> theirs = new ArrayList<>(ids(b));
        for (int i = 1; i <= Math.min(mine.size(), theirs.size()); i++) {
            int order = mine.get(mine.size() - i).compareTo(theirs.get(theirs.size() - i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), theirs.size());
    }

    static List<String> cause(Iterable<Said> statements) {
        Set<String> cause = new TreeSet<>();
        statements.forEach(s -> s.chain().forEach(id -> cause.add(id.value())));
        return List.copyOf(cause);
    }

    static Set<String> ids(Iterable<Said> statements) {
        Set<String> ids = new TreeSet<>();
        statements.forEach(s -> ids.add(s.id().value()));
        return ids;
    }
}
