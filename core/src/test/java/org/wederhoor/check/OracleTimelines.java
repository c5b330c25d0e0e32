package org.wederhoor.check;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.check.ConflictOracle.Expected;
import org.wederhoor.check.OracleHeld.Held;
import org.wederhoor.check.OracleMeaning.Triple;
import org.wederhoor.check.OracleRecords.Said;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.EventPart;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.TimeValue;
import org.wederhoor.model.Value;
import org.wederhoor.time.Span;

/** Orders and dates that leave no moment, by trying every set of statements and closing all bounds over all paths. */
final class OracleTimelines {
    private static final long NONE = Long.MAX_VALUE / 4;
    private static final long FAR = 1L << 60;

    /** An order of two events, or the date of one with its alternatives. */
    private record Link(
            Held held,
            Id property,
            Id event,
            Id other,
            @Nullable AllenRelation relation,
            @Nullable EventPart part,
            List<Span> alternatives,
            boolean doubtful) {
        boolean isOrder() {
            return relation != null;
        }
    }

    /** Whether links leave no moment, in all readings of a date or in some. */
    private interface Impossible {
        boolean test(List<Link> links, boolean inAll);
    }

    private record Found(Expected expected, Set<Said> cause) {}

    private final OracleMeaning meaning;
    private final List<Link> links = new ArrayList<>();

    OracleTimelines(OracleMeaning meaning, List<Held> held) {
        this.meaning = meaning;
        held.forEach(this::collect);
    }

    private void collect(Held held) {
        if (held.literal().isNegated()) {
            return;
        }
        for (Triple triple : meaning.sameSaid(held.triple())) {
            Property property = meaning.declared(triple.property()).orElse(null);
            if (property == null) {
                continue;
            }
            if (property.orders().isPresent() && triple.value() instanceof EntityValue value) {
                links.add(new Link(
                        held,
                        property.id(),
                        triple.subject(),
                        value.entity(),
                        property.orders().get(),
                        null,
                        List.of(),
                        !held.certain()));
            }
            if (property.dates().isPresent() && triple.value() instanceof TimeValue time) {
                links.add(new Link(
                        held,
                        property.id(),
                        triple.subject(),
                        triple.subject(),
                        null,
                        property.dates().get(),
                        OracleTime.known(time.time(), held.one(), false),
                        !held.certain() || OracleTime.isDoubtful(time.time())));
            }
        }
    }

    /**
     * What is in conflict among links that state their separators alike, and beside that what is so among links that no
     * separator keeps apart.
     */
    List<Expected> findings() {
        Map<List<String>, Found> findings = new TreeMap<>(Comparator.comparing(Object::toString));
        List<Link> rest = new ArrayList<>(links);
        while (!rest.isEmpty()) {
            List<Link> group = connected(rest);
            rest.removeAll(group);
            for (List<Link> alike : underOneSeparation(group, true)) {
                search(alike, true, findings);
            }
            for (List<Link> together : underOneSeparation(group, false)) {
                if (underOneSeparation(together, true).size() > 1) {
                    search(together, false, findings);
                }
            }
        }
        return findings.values().stream().map(Found::expected).toList();
    }

    private void search(List<Link> some, boolean alike, Map<List<String>, Found> findings) {
        Set<Link> looping = new LinkedHashSet<>();
        for (Set<Id> component : loopingEvents(some)) {
            List<Link> orders = new ArrayList<>(some);
            orders.removeIf(l -> !l.isOrder() || !component.contains(l.event()) || !component.contains(l.other()));
            if (find(orders, (several, inAll) -> isImpossible(several), alike, findings)) {
                looping.addAll(orders);
            }
        }
        List<Link> rest = new ArrayList<>(some);
        rest.removeAll(looping);
        while (!rest.isEmpty()) {
            List<Link> group = connected(rest);
            rest.removeAll(group);
            if (group.stream().anyMatch(l -> !l.isOrder())) {
                find(group, OracleTimelines::isImpossible, alike, findings);
            }
        }
    }

    /** The greatest sets of links whose properties separate them by nothing, for each way to fill in what is unstated. */
    private List<List<Link>> underOneSeparation(List<Link> some, boolean alike) {
        Set<Id> keys = new TreeSet<>();
        some.forEach(link -> keys.addAll(meaning.separators(link.property())));
        Set<Map<Id, Optional<Value>>> choices = new LinkedHashSet<>(Set.of(Map.of()));
        for (Id key : keys) {
            Set<Map<Id, Optional<Value>>> longer = new LinkedHashSet<>();
            for (Map<Id, Optional<Value>> choice : choices) {
                longer.add(choice);
                for (Link link : some) {
                    Map<Id, Optional<Value>> with = new TreeMap<>(choice);
                    with.put(
                            key,
                            Optional.ofNullable(
                                    link.held().literal().qualifiers().get(key)));
                    longer.add(with);
                }
            }
            choices = longer;
        }
        Set<List<Link>> sets = new LinkedHashSet<>();
        for (Map<Id, Optional<Value>> choice : choices) {
            List<Link> fitting = new ArrayList<>(some);
            fitting.removeIf(link -> !fits(link, choice, alike));
            if (!fitting.isEmpty()) {
                sets.add(fitting);
            }
        }
        return sets.stream()
                .filter(set -> sets.stream().noneMatch(other -> other.size() > set.size() && other.containsAll(set)))
                .toList();
    }

    /** Whether a link states of each separator what is chosen of it, or could mean that. */
    private boolean fits(Link link, Map<Id, Optional<Value>> choice, boolean alike) {
        for (Id key : meaning.separators(link.property())) {
            Optional<Value> stated =
                    Optional.ofNullable(link.held().literal().qualifiers().get(key));
            Optional<Value> chosen = choice.getOrDefault(key, Optional.empty());
            if (!stated.equals(chosen) && (alike || stated.isPresent())) {
                return false;
            }
        }
        return true;
    }

    /** Events that lead to each other; an order that shares time leads both ways. */
    private static List<Set<Id>> loopingEvents(List<Link> some) {
        Map<Id, Set<Id>> reached = new TreeMap<>();
        for (Link link : some) {
            if (link.isOrder()) {
                boolean after = link.relation() == AllenRelation.AFTER;
                boolean strict = after || link.relation() == AllenRelation.BEFORE;
                if (!after || !strict) {
                    reached.computeIfAbsent(link.event(), e -> new TreeSet<>()).add(link.other());
                }
                if (after || !strict) {
                    reached.computeIfAbsent(link.other(), e -> new TreeSet<>()).add(link.event());
                }
            }
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Set<Id> from : reached.values()) {
                for (Id at : List.copyOf(from)) {
                    grown |= from.addAll(reached.getOrDefault(at, Set.of()));
                }
            }
        }
        Set<Set<Id>> components = new LinkedHashSet<>();
        reached.forEach((event, from) -> {
            Set<Id> component = new TreeSet<>();
            component.add(event);
            from.stream()
                    .filter(other -> reached.getOrDefault(other, Set.of()).contains(event))
                    .forEach(component::add);
            components.add(component);
        });
        return List.copyOf(components);
    }

    private static List<Link> connected(List<Link> rest) {
        Set<Id> events = new TreeSet<>();
        events.add(rest.get(0).event());
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Link link : rest) {
                if (events.contains(link.event()) || events.contains(link.other())) {
                    grown |= events.addAll(Set.of(link.event()));
                    grown |= events.addAll(Set.of(link.other()));
                }
            }
        }
        List<Link> group = new ArrayList<>(rest);
        group.removeIf(l -> !events.contains(l.event()));
        return group;
    }

    /**
     * Notes a conflict among some links of one component or group.
     *
     * @param alike whether all state their separators alike; if not, what is so by some that do is told of these
     * @return whether there is one
     */
    private boolean find(List<Link> members, Impossible impossible, boolean alike, Map<List<String>, Found> findings) {
        List<Link> sure = new ArrayList<>(members);
        sure.removeIf(Link::doubtful);
        Set<Said> certain = alike ? smallest(sure, impossible, true) : null;
        Set<Said> cause = certain != null ? certain : smallest(members, impossible, false);
        boolean toldOfSome = !alike
                && underOneSeparation(members, true).stream()
                        .anyMatch(some -> smallest(some, impossible, false) != null);
        if (cause != null && !toldOfSome) {
            Found found = new Found(expected(members, certain != null, cause), cause);
            findings.merge(found.expected().subjects(), found, OracleTimelines::shown);
        }
        return cause != null;
    }

    /** What is left of the statements when they are dropped from the last to the first. */
    private static @Nullable Set<Said> smallest(List<Link> members, Impossible impossible, boolean inAll) {
        Set<Said> statements = new LinkedHashSet<>();
        members.forEach(l -> statements.addAll(l.held().support()));
        Set<Said> best = null;
        for (Set<Said> some : Sets.powerSet(statements)) {
            List<Link> theirs = new ArrayList<>(members);
            theirs.removeIf(l -> !some.containsAll(l.held().support()));
            boolean smaller = (best == null || ConflictOracle.compareFromTheLast(some, best) < 0)
                    && ConflictOracle.areTooSure(some)
                    && impossible.test(theirs, inAll);
            best = smaller ? some : best;
        }
        return best;
    }

    /** Of two findings about the same the certain one, and then that of the smaller cause. */
    private static Found shown(Found a, Found b) {
        if (a.expected().certain() != b.expected().certain()) {
            return a.expected().certain() ? a : b;
        }
        return ConflictOracle.compareFromTheLast(a.cause(), b.cause()) <= 0 ? a : b;
    }

    private static Expected expected(List<Link> members, boolean sure, Set<Said> cause) {
        Set<String> events = new TreeSet<>();
        Set<String> dating = new TreeSet<>();
        Set<String> ordering = new TreeSet<>();
        for (Link link : members) {
            events.add(link.event().value());
            events.add(link.other().value());
            (link.isOrder() ? ordering : dating).add(link.property().value());
        }
        return new Expected(
                FindingCode.TIMELINE_CONFLICT,
                List.of(
                        events.iterator().next(),
                        (dating.isEmpty() ? ordering : dating).iterator().next()),
                sure,
                ConflictOracle.cause(cause),
                Map.of(),
                OptionalLong.empty());
    }

    private static boolean isImpossible(List<Link> links, boolean inAll) {
        if (isImpossible(links)) {
            return true;
        }
        for (int i = 0; i < links.size(); i++) {
            Link dated = links.get(i);
            int impossible = 0;
            for (Span alternative : dated.alternatives()) {
                List<Link> read = new ArrayList<>(links);
                read.set(
                        i,
                        new Link(
                                dated.held(),
                                dated.property(),
                                dated.event(),
                                dated.other(),
                                null,
                                dated.part(),
                                List.of(alternative),
                                dated.doubtful()));
                impossible += isImpossible(read) ? 1 : 0;
            }
            if (impossible > 0 && (!inAll || impossible == dated.alternatives().size())) {
                return true;
            }
        }
        return false;
    }

    /** Whether all bounds together ask for a moment before itself. */
    private static boolean isImpossible(List<Link> links) {
        List<Id> events = new ArrayList<>();
        for (Link link : links) {
            for (Id event : List.of(link.event(), link.other())) {
                if (!events.contains(event)) {
                    events.add(event);
                }
            }
        }
        int size = 1 + 2 * events.size();
        long[][] most = new long[size][size];
        for (long[] row : most) {
            Arrays.fill(row, NONE);
        }
        for (int i = 1; i < size; i += 2) {
            atMost(most, i + 1, i, 0);
        }
        for (Link link : links) {
            int a = 1 + 2 * events.indexOf(link.event());
            int b = 1 + 2 * events.indexOf(link.other());
            if (link.relation() != null) {
                order(most, link.relation(), a, b);
            } else {
                date(most, link, a);
            }
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    if (most[i][k] != NONE && most[k][j] != NONE) {
                        most[i][j] = Math.min(most[i][j], most[i][k] + most[k][j]);
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            if (most[i][i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** That the second is at most so much after the first. */
    private static void atMost(long[][] most, int first, int second, long by) {
        most[first][second] = Math.min(most[first][second], by);
    }

    private static void less(long[][] most, int a, int b) {
        atMost(most, b, a, -1);
    }

    private static void equal(long[][] most, int a, int b) {
        atMost(most, a, b, 0);
        atMost(most, b, a, 0);
    }

    /** Allen's relations by the ends of both; the last second of what meets is that before, or the same. */
    private static void order(long[][] most, AllenRelation relation, int a, int b) {
        switch (relation) {
            case BEFORE -> less(most, a + 1, b);
            case MEETS -> {
                atMost(most, b, a + 1, 0);
                atMost(most, a + 1, b, 1);
            }
            case OVERLAPS -> {
                less(most, a, b);
                atMost(most, a + 1, b, 0);
                less(most, a + 1, b + 1);
            }
            case STARTS -> {
                equal(most, a, b);
                less(most, a + 1, b + 1);
            }
            case DURING -> {
                less(most, b, a);
                less(most, a + 1, b + 1);
            }
            case FINISHES -> {
                less(most, b, a);
                equal(most, a + 1, b + 1);
            }
            case EQUALS -> {
                equal(most, a, b);
                equal(most, a + 1, b + 1);
            }
            case AFTER -> order(most, AllenRelation.BEFORE, b, a);
            case MET_BY -> order(most, AllenRelation.MEETS, b, a);
            case OVERLAPPED_BY -> order(most, AllenRelation.OVERLAPS, b, a);
            case STARTED_BY -> order(most, AllenRelation.STARTS, b, a);
            case CONTAINS -> order(most, AllenRelation.DURING, b, a);
            case FINISHED_BY -> order(most, AllenRelation.FINISHES, b, a);
        }
    }

    private static void date(long[][] most, Link link, int begin) {
        long[] low = {FAR, FAR};
        long[] high = {-FAR, -FAR};
        for (Span span : link.alternatives()) {
            low[0] = Math.min(low[0], span.startEarliest());
            high[0] = Math.max(high[0], span.startLatest());
            low[1] = Math.min(low[1], span.endEarliest());
            high[1] = Math.max(high[1], span.endLatest());
        }
        if (link.part() != EventPart.WHOLE) {
            // A part lies anywhere within its date.
            low[1] = low[0];
            high[0] = high[1];
        }
        for (int i = 0; i < 2; i++) {
            boolean meant = link.part() == EventPart.WHOLE || (link.part() == EventPart.BEGIN) == (i == 0);
            if (meant && high[i] < FAR) {
                atMost(most, 0, begin + i, high[i]);
            }
            if (meant && low[i] > -FAR) {
                atMost(most, begin + i, 0, -low[i]);
            }
        }
    }
}
