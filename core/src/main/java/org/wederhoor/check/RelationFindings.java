package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.Value;
import org.wederhoor.vocabulary.Reservation;
import org.wederhoor.vocabulary.Semantics;

/**
 * The findings about one relation: which steps its separators keep apart, the cause that is shown, and how it is told.
 *
 * <p>Steps that state different values of a separator make no loop. A loop whose steps all state the same of each is
 * certain; one of which some steps leave a separator unstated that others state is possible.
 */
final class RelationFindings {
    private final Commitments commitments;
    private final Semantics semantics;
    private final Id property;
    private final ImmutableSet<Id> separators;
    private final Premises premises;

    RelationFindings(Commitments commitments, Premises premises, Semantics semantics, Id property) {
        this.commitments = commitments;
        this.premises = premises;
        this.semantics = semantics;
        this.property = property;
        separators = semantics.separators(property);
    }

    /**
     * A finding beside others about the same.
     *
     * @param finding the finding
     * @param rows the numbers of the statements of its cause, ascending
     */
    record Told(Finding finding, List<Integer> rows) {
        /** Of two findings about the same the certain one, and then that of the smaller cause. */
        static Told shown(Told a, Told b) {
            if (a.finding.modality() != b.finding.modality()) {
                return a.finding.modality() == Modality.CERTAIN ? a : b;
            }
            return Rows.compareFromTheLast(a.rows, b.rows) <= 0 ? a : b;
        }
    }

    Told reflexive(int row, Id thing) {
        Commitment commitment = commitments.get(row);
        ImmutableSet.Builder<Doubt> doubts = ImmutableSet.builder();
        addDoubts(row, doubts);
        Explanation explanation = new Explanation();
        explanation.tell(commitment);
        explanation.tellEntailment(commitment.asserted().literal(), property, Optional.empty(), semantics);
        explanation.add(StepKind.TO_ITSELF, Explanation.record(property), Explanation.record(thing));
        Finding finding = Finding.builder()
                .code(FindingCode.IRREFLEXIVE)
                .addSubject(thing)
                .addSubject(property)
                .modality(commitment.isCertain() ? Modality.CERTAIN : Modality.POSSIBLE)
                .addAllCause(new TreeSet<>(commitment.chain()))
                .addAllDoubts(doubts.build())
                .addAllDerivation(explanation.steps())
                .build();
        return new Told(finding, premises.rows(ImmutableList.of(row), i -> i));
    }

    /** On what it depends that a commitment follows from others. */
    private void addDoubts(int row, ImmutableSet.Builder<Doubt> doubts) {
        Commitment commitment = commitments.get(row);
        if (commitment.consequence() != null) {
            doubts.addAll(Clash.doubts(commitment.consequence().holding()));
        }
    }

    /** The greatest sets of edges that no separator keeps apart; the very array given if there is nothing to separate. */
    List<int[]> separated(RelationEdges edges, int[] items) {
        return separators.isEmpty()
                ? ImmutableList.of(items)
                : SeparatedParts.of(items, i -> separatorsOf(edges.commitment[i]));
    }

    /** What a commitment states of the separators. */
    private Map<Id, Value> separatorsOf(int commitment) {
        Map<Id, Value> qualifiers =
                commitments.get(commitment).asserted().literal().qualifiers();
        return ImmutableMap.copyOf(Maps.filterKeys(qualifiers, separators::contains));
    }

    /**
     * The finding about one component.
     *
     * @param nodes the things that steps number
     * @return null if no loop of it is sure enough at one moment
     */
    @Nullable
    Told loop(List<RelationStep> steps, List<Id> nodes, LoopCause search) {
        List<RelationStep> sure = new ArrayList<>(steps);
        sure.removeIf(step ->
                !step.isSurelyDated() || !commitments.get(step.commitment()).isCertain());
        List<RelationStep> cause = null;
        for (List<RelationStep> alike : alike(sure)) {
            List<RelationStep> found = smallest(alike, search::certain);
            if (found != null && (cause == null || Rows.compareFromTheLast(rows(found), rows(cause)) < 0)) {
                cause = found;
            }
        }
        if (cause != null) {
            return told(cause, nodes, ImmutableList.of());
        }
        cause = smallest(steps, search::possible);
        return cause == null ? null : told(cause, nodes, doubts(cause, search));
    }

    /** The smallest cause; where steps follow from several statements, by these. */
    private @Nullable List<RelationStep> smallest(
            List<RelationStep> steps, UnaryOperator<@Nullable List<RelationStep>> search) {
        if (premises.areOwn() || premises.areApart(steps, RelationStep::commitment)) {
            return search.apply(steps);
        }
        return premises.smallest(
                steps.stream().map(RelationStep::free).toList(),
                RelationStep::commitment,
                some -> search.apply(some) != null);
    }

    private List<Integer> rows(List<RelationStep> cause) {
        return premises.rows(cause, RelationStep::commitment);
    }

    private Told told(List<RelationStep> cause, List<Id> nodes, ImmutableList<Doubt> doubts) {
        return new Told(finding(Collections.min(nodes), cause, nodes, doubts), rows(cause));
    }

    private Collection<List<RelationStep>> alike(List<RelationStep> steps) {
        if (separators.isEmpty()) {
            return ImmutableList.of(steps);
        }
        Map<Map<Id, Value>, List<RelationStep>> alike = new LinkedHashMap<>();
        steps.forEach(step -> alike.computeIfAbsent(separatorsOf(step.commitment()), s -> new ArrayList<>())
                .add(step));
        return alike.values();
    }

    private ImmutableList<Doubt> doubts(List<RelationStep> cause, LoopCause search) {
        ImmutableSet.Builder<Doubt> doubts = ImmutableSet.builder();
        cause.forEach(step -> addDoubts(step.commitment(), doubts));
        for (Id separator : separators) {
            Set<Boolean> stated = new TreeSet<>();
            for (RelationStep step : cause) {
                stated.add(separatorsOf(step.commitment()).containsKey(separator));
            }
            if (stated.size() > 1) {
                doubts.add(new Doubt.UnstatedQualifier(separator));
            }
        }
        for (Reservation.Reading reading : search.readings(cause)) {
            doubts.add(new Doubt.Reading(reading.date(), reading.excluding(), reading.free()));
        }
        for (RelationStep step : cause) {
            step.timing().approximateDate().ifPresent(date -> doubts.add(new Doubt.Approximate(date)));
        }
        return doubts.build().asList();
    }

    private Finding finding(Id first, List<RelationStep> cause, List<Id> nodes, ImmutableList<Doubt> doubts) {
        Set<Id> statements = new TreeSet<>();
        Explanation explanation = new Explanation();
        for (RelationStep step : cause) {
            Commitment commitment = commitments.get(step.commitment());
            statements.addAll(commitment.chain());
            explanation.tell(commitment);
            explanation.tellEntailment(commitment.asserted().literal(), property, Optional.empty(), semantics);
        }
        explanation.tellReadings(doubts);
        explanation.tellOneSpeaker(
                cause.stream().map(step -> commitments.get(step.commitment())).toList());
        explanation.add(StepKind.LOOP, Explanation.record(property), new Detail.OfRecords(inOrder(cause, nodes)));
        return Finding.builder()
                .code(FindingCode.RELATION_CYCLE)
                .addSubject(first)
                .addSubject(property)
                .modality(doubts.isEmpty() ? Modality.CERTAIN : Modality.POSSIBLE)
                .addAllCause(statements)
                .addAllDoubts(doubts)
                .addAllDerivation(explanation.steps())
                .build();
    }

    /** The things of a loop one after the other, from the lowest id on. */
    private static ImmutableList<Id> inOrder(List<RelationStep> cause, List<Id> nodes) {
        Map<Integer, Integer> next = new HashMap<>();
        int at = cause.get(0).from();
        for (RelationStep step : cause) {
            next.putIfAbsent(step.from(), step.to());
            at = nodes.get(step.from()).compareTo(nodes.get(at)) < 0 ? step.from() : at;
        }
        ImmutableSet.Builder<Id> order = ImmutableSet.builder();
        for (int i = 0; i < next.size(); i++) {
            order.add(nodes.get(at));
            at = next.getOrDefault(at, at);
        }
        return order.build().asList();
    }
}
