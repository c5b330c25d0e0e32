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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    RelationFindings(Commitments commitments, Semantics semantics, Id property) {
        this.commitments = commitments;
        this.semantics = semantics;
        this.property = property;
        separators = semantics.separators(property);
    }

    Finding reflexive(Commitment commitment, Id thing) {
        Explanation explanation = new Explanation();
        explanation.tell(commitment);
        explanation.tellEntailment(commitment.asserted().literal(), property, Optional.empty(), semantics);
        explanation.add(StepKind.TO_ITSELF, Explanation.record(property), Explanation.record(thing));
        return Finding.builder()
                .code(FindingCode.IRREFLEXIVE)
                .addSubject(thing)
                .addSubject(property)
                .addAllCause(new TreeSet<>(commitment.chain()))
                .addAllDerivation(explanation.steps())
                .build();
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
    Finding loop(List<RelationStep> steps, List<Id> nodes, LoopCause search) {
        List<RelationStep> sure = new ArrayList<>(steps);
        sure.removeIf(step -> !step.isSurelyDated());
        List<RelationStep> cause = null;
        for (List<RelationStep> alike : alike(sure)) {
            List<RelationStep> found = search.certain(alike);
            if (found != null && (cause == null || isSmaller(found, cause))) {
                cause = found;
            }
        }
        if (cause != null) {
            return finding(Collections.min(nodes), cause, nodes, ImmutableList.of());
        }
        cause = search.possible(steps);
        return cause == null ? null : finding(Collections.min(nodes), cause, nodes, doubts(cause, search));
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

    private static boolean isSmaller(List<RelationStep> a, List<RelationStep> b) {
        return LoopSearch.isSmaller(
                a.stream().mapToInt(RelationStep::commitment).distinct().toArray(),
                b.stream().mapToInt(RelationStep::commitment).distinct().toArray());
    }

    private ImmutableList<Doubt> doubts(List<RelationStep> cause, LoopCause search) {
        Set<Doubt> doubts = new LinkedHashSet<>();
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
        return ImmutableList.copyOf(doubts);
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
