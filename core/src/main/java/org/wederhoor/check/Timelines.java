package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.AllenRelation;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Property;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.TimeValue;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Entailment;
import org.wederhoor.vocabulary.ReadingRuns;
import org.wederhoor.vocabulary.Reservation;
import org.wederhoor.vocabulary.Semantics;
import org.wederhoor.vocabulary.Timing;

/**
 * Finds orders and dates of events that leave no moment for some of them.
 *
 * <p>Orders that loop are one finding for each looping component. Those apart, each connected group of events to which the
 * dates leave no moment is one. A date with alternatives is read one alternative at a time, the other such dates at their
 * outermost bounds: no alternative left is certain, some left is possible.
 *
 * <p>Source: Dechter, Meiri and Pearl, Temporal constraint networks, 1991; Allen, Maintaining knowledge about temporal
 * intervals, 1983.
 */
final class Timelines {
    private final Commitments commitments;
    private final Semantics semantics;
    private final Numbers<Id> events = new Numbers<>();
    private final Set<TimeLink> links = new LinkedHashSet<>();
    private final Map<Id, Finding> findings = new LinkedHashMap<>();

    Timelines(Commitments commitments, Semantics semantics) {
        this.commitments = commitments;
        this.semantics = semantics;
    }

    /** Which properties order or date events, or entail one that does. */
    static Predicate<Id> concerns(Semantics semantics) {
        return semantics.entailing(
                property -> property.orders().isPresent() || property.dates().isPresent());
    }

    ImmutableList<Finding> findings() {
        collect();
        if (links.isEmpty()) {
            return ImmutableList.of();
        }
        Set<TimeLink> looping = new HashSet<>();
        for (List<TimeLink> component : loops()) {
            if (conflict(component, this::isImpossible)) {
                looping.addAll(component);
                report(component, this::isImpossible, true);
            }
        }
        List<TimeLink> rest = new ArrayList<>(links);
        rest.removeIf(looping::contains);
        for (List<TimeLink> group : connected(rest)) {
            checkDates(group);
        }
        return ImmutableList.copyOf(findings.values());
    }

    private void collect() {
        for (int i = 0; i < commitments.size(); i++) {
            Assertion assertion = commitments.get(i).assertion();
            if (assertion != null && !assertion.isDenial()) {
                for (Entailment entailment :
                        semantics.entailed(assertion.literal().property())) {
                    collect(i, assertion, entailment);
                }
            }
        }
    }

    private void collect(int commitment, Assertion assertion, Entailment entailment) {
        Property property = semantics.vocabulary().properties().get(entailment.property());
        if (property == null) {
            return;
        }
        Proposition literal = assertion.literal();
        Optional<AllenRelation> order = property.orders();
        if (order.isPresent() && literal.value() instanceof EntityValue value) {
            int subject = events.of(literal.subject());
            int other = events.of(value.entity());
            links.add(TimeLink.order(
                    commitment,
                    property.id(),
                    entailment.isInverted() ? other : subject,
                    entailment.isInverted() ? subject : other,
                    order.get()));
        }
        if (property.dates().isPresent() && !entailment.isInverted() && literal.value() instanceof TimeValue time) {
            links.add(TimeLink.date(
                    commitment,
                    property.id(),
                    events.of(literal.subject()),
                    property.dates().get(),
                    time.time(),
                    Timing.alternatives(time.time(), assertion)));
        }
    }

    /** The orders by the strongly connected components of the graph in which an event leads to those ordered against it. */
    private List<List<TimeLink>> loops() {
        List<TimeLink> orders = new ArrayList<>();
        links.stream().filter(TimeLink::isOrder).forEach(orders::add);
        int[] from = new int[2 * orders.size()];
        int[] to = new int[from.length];
        int count = 0;
        for (TimeLink link : orders) {
            boolean backward = isBackward(link.relation().orElseThrow());
            from[count] = backward ? link.other() : link.event();
            to[count++] = backward ? link.event() : link.other();
            if (!isStrict(link.relation().orElseThrow())) {
                from[count] = to[count - 1];
                to[count] = from[count - 1];
                count++;
            }
        }
        int[] component = StrongComponents.of(Digraph.of(events.size(), from, to, count));
        Map<Integer, List<TimeLink>> byComponent = new LinkedHashMap<>();
        for (TimeLink link : orders) {
            if (component[link.event()] == component[link.other()]) {
                byComponent
                        .computeIfAbsent(component[link.event()], c -> new ArrayList<>())
                        .add(link);
            }
        }
        return new ArrayList<>(byComponent.values());
    }

    private static boolean isBackward(AllenRelation relation) {
        return relation == AllenRelation.AFTER || relation == AllenRelation.MET_BY;
    }

    /** Whether one event is over when the other begins; events that share time bound each other both ways. */
    private static boolean isStrict(AllenRelation relation) {
        return relation == AllenRelation.BEFORE || relation == AllenRelation.AFTER;
    }

    private List<List<TimeLink>> connected(List<TimeLink> among) {
        DisjointSets sets = new DisjointSets(events.size());
        among.forEach(link -> sets.join(link.event(), link.other()));
        Map<Integer, List<TimeLink>> groups = new LinkedHashMap<>();
        among.forEach(link -> groups.computeIfAbsent(sets.find(link.event()), g -> new ArrayList<>())
                .add(link));
        return new ArrayList<>(groups.values());
    }

    private void checkDates(List<TimeLink> group) {
        if (group.stream().allMatch(TimeLink::isOrder)) {
            return;
        }
        List<TimeLink> sure = new ArrayList<>(group);
        sure.removeIf(TimeLink::isApproximate);
        if (conflict(sure, this::isCertainlyImpossible)) {
            report(sure, this::isCertainlyImpossible, true);
        } else if (conflict(group, this::isPossiblyImpossible)) {
            report(group, this::isPossiblyImpossible, false);
        }
    }

    private boolean conflict(List<TimeLink> members, Predicate<List<TimeLink>> impossible) {
        return Credences.conflict(
                members, link -> commitments.get(link.commitment()).certainty(), impossible);
    }

    private boolean isImpossible(List<TimeLink> members) {
        return !new TimeNetwork(members).isFeasible();
    }

    private boolean isCertainlyImpossible(List<TimeLink> members) {
        return isImpossible(members)
                || members.stream()
                        .filter(TimeLink::hasAlternatives)
                        .anyMatch(link -> count(feasible(link, members)) == 0);
    }

    private boolean isPossiblyImpossible(List<TimeLink> members) {
        return isImpossible(members)
                || members.stream()
                        .filter(TimeLink::hasAlternatives)
                        .anyMatch(link -> count(feasible(link, members))
                                < link.alternatives().size());
    }

    private static boolean[] feasible(TimeLink link, List<TimeLink> members) {
        return new TimeNetwork(members).feasibleAlternatives(link);
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private void report(List<TimeLink> members, Predicate<List<TimeLink>> impossible, boolean certain) {
        // Links of one commitment count together, so commitments are dropped, not links.
        Map<Integer, List<TimeLink>> byCommitment = new LinkedHashMap<>();
        members.stream()
                .sorted(Comparator.comparingInt(TimeLink::commitment))
                .forEach(link -> byCommitment
                        .computeIfAbsent(link.commitment(), c -> new ArrayList<>())
                        .add(link));
        List<List<TimeLink>> cause = SmallestCause.of(
                new ArrayList<>(byCommitment.values()),
                some -> conflict(ImmutableList.copyOf(Iterables.concat(some)), impossible));
        List<TimeLink> shown = ImmutableList.copyOf(Iterables.concat(cause));
        ImmutableList<Doubt> doubts = certain ? ImmutableList.of() : doubts(shown);
        Set<Id> statements = new TreeSet<>();
        shown.forEach(
                link -> statements.addAll(commitments.get(link.commitment()).chain()));
        Finding finding = Finding.builder()
                .code(FindingCode.TIMELINE_CONFLICT)
                .addSubject(firstEvent(members))
                .addSubject(firstProperty(members))
                .modality(certain ? Modality.CERTAIN : Modality.POSSIBLE)
                .addAllCause(statements)
                .addAllDoubts(doubts)
                .addAllDerivation(explain(shown, doubts, statements).steps())
                .build();
        findings.putIfAbsent(finding.id(), finding);
    }

    private Id firstEvent(List<TimeLink> members) {
        Set<Id> ids = new TreeSet<>();
        members.forEach(link -> {
            ids.add(events.get(link.event()));
            ids.add(events.get(link.other()));
        });
        return ids.iterator().next();
    }

    /** Of a loop the first property that orders, of a dated group the first that dates. */
    private static Id firstProperty(List<TimeLink> members) {
        Set<Id> dating = new TreeSet<>();
        Set<Id> ordering = new TreeSet<>();
        members.forEach(link -> (link.isOrder() ? ordering : dating).add(link.property()));
        return (dating.isEmpty() ? ordering : dating).iterator().next();
    }

    private ImmutableList<Doubt> doubts(List<TimeLink> cause) {
        ImmutableList.Builder<Doubt> doubts = ImmutableList.builder();
        boolean readable = !isImpossible(cause);
        for (TimeLink link : cause) {
            if (readable && link.hasAlternatives()) {
                boolean[] feasible = feasible(link, cause);
                if (count(feasible) < feasible.length) {
                    Reservation.Reading reading =
                            ReadingRuns.reading(link.date().orElseThrow(), link.alternatives(), i -> !feasible[i]);
                    doubts.add(new Doubt.Reading(reading.date(), reading.excluding(), reading.free()));
                }
            }
            if (link.isApproximate()) {
                doubts.add(new Doubt.Approximate(link.date().orElseThrow()));
            }
        }
        return doubts.build();
    }

    private Explanation explain(List<TimeLink> cause, ImmutableList<Doubt> doubts, Set<Id> statements) {
        Explanation explanation = new Explanation();
        cause.forEach(link -> explanation.tell(commitments.get(link.commitment())));
        for (TimeLink link : cause) {
            Detail event = Explanation.record(events.get(link.event()));
            Detail other = Explanation.record(events.get(link.other()));
            if (link.date().isPresent()) {
                explanation.add(
                        StepKind.DATED, event, new Detail.OfDate(link.date().get()));
            } else if (link.relation().equals(Optional.of(AllenRelation.BEFORE))) {
                explanation.add(StepKind.BEFORE, event, other);
            } else if (link.relation().equals(Optional.of(AllenRelation.AFTER))) {
                explanation.add(StepKind.BEFORE, other, event);
            }
        }
        explanation.tellReadings(doubts);
        explanation.add(StepKind.IMPOSSIBLE_TOGETHER, new Detail.OfRecords(ImmutableList.copyOf(statements)));
        return explanation;
    }
}
