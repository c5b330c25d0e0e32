package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wederhoor.finding.Detail;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Grounds;
import org.wederhoor.finding.Modality;
import org.wederhoor.finding.Side;
import org.wederhoor.finding.Step;
import org.wederhoor.finding.StepKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.vocabulary.Semantics;

/** Turns clashes of what follows into findings, and makes one of findings about the same. */
final class ConsequenceFindings {
    /** What tells a finding from others. */
    record Key(FindingCode code, ImmutableList<Id> subjects) {}

    private final Commitments commitments;
    private final Semantics semantics;
    private final Map<Id, Integer> rows = new HashMap<>();

    ConsequenceFindings(Commitments commitments, Semantics semantics) {
        this.commitments = commitments;
        this.semantics = semantics;
        for (int row = 0; row < commitments.size(); row++) {
            rows.put(commitments.get(row).statement(), row);
        }
    }

    /** Adds the finding of some clashes to those there are. */
    void add(Key key, Consequences.Clashes of, Map<Id, Finding> byId) {
        List<Clash> clashes = of.clashes();
        boolean certain = clashes.stream().anyMatch(Clash::isCertain);
        Clash shown = clashes.stream()
                .filter(clash -> clash.isCertain() || !certain)
                .min((a, b) -> Rows.compareFromTheLast(a.rows(), b.rows()))
                .orElseThrow();
        Set<List<Integer>> pairs = new HashSet<>();
        clashes.stream().map(Clash::rows).filter(r -> r.size() == 2).forEach(pairs::add);
        Finding finding = Finding.explainedLater(
                key.code(),
                key.subjects(),
                certain ? Modality.CERTAIN : Modality.POSSIBLE,
                pairs.isEmpty() ? OptionalLong.empty() : OptionalLong.of(pairs.size()),
                () -> grounds(key.code(), of, shown));
        byId.merge(finding.id(), finding, (stated, derived) -> one(stated, derived, shown.rows()));
    }

    private Grounds grounds(FindingCode code, Consequences.Clashes of, Clash shown) {
        Map<Proposition, Set<Id>> sides = new HashMap<>();
        for (Clash clash : of.clashes()) {
            for (Holding holding : ImmutableList.of(clash.first(), clash.second())) {
                clash.slot().position(holding.assertion(), semantics).ifPresent(position -> {
                    Set<Id> holders = sides.computeIfAbsent(position, p -> new TreeSet<>());
                    holding.rows()
                            .forEach(row -> holders.add(commitments.get(row).statement()));
                });
            }
        }
        Explanation explanation = new ConsequenceSteps(commitments, semantics).of(code, shown);
        of.looked().ifPresent(count -> explanation.add(StepKind.SEARCH_ENDED, new Detail.OfCount(count)));
        return new Grounds(
                cause(shown.rows(), commitments),
                sides(sides),
                shown.isCertain() ? ImmutableList.of() : shown.doubts(),
                explanation.steps());
    }

    /** The commitments and the reports through which they are known. */
    static ImmutableList<Id> cause(Collection<Integer> rows, Commitments commitments) {
        Set<Id> cause = new TreeSet<>();
        rows.forEach(row -> cause.addAll(commitments.get(row).chain()));
        return ImmutableList.copyOf(cause);
    }

    private static ImmutableList<Side> sides(Map<Proposition, Set<Id>> held) {
        List<Side> sides = new ArrayList<>();
        held.forEach((position, holders) -> sides.add(new Side(position, ImmutableSet.copyOf(holders))));
        sides.sort(
                Comparator.comparing((Side side) -> side.statements().iterator().next())
                        .thenComparing(side -> side.position().subject())
                        .thenComparing(side -> side.position().property())
                        .thenComparing(side -> ValueIds.of(side.position().value()))
                        .thenComparing(side -> side.position().isNegated()));
        return ImmutableList.copyOf(sides);
    }

    /** One finding of two about the same: certain if either is, shown by what is left when dropping from the last. */
    Finding one(Finding stated, Finding derived, List<Integer> derivedRows) {
        boolean derivedIsShown = stated.modality() == derived.modality()
                ? Rows.compareFromTheLast(derivedRows, rowsOf(stated.cause())) < 0
                : derived.modality() == Modality.CERTAIN;
        Finding shown = derivedIsShown ? derived : stated;
        long pairs = stated.pairs().orElse(0) + derived.pairs().orElse(0);
        return Finding.explainedLater(
                stated.code(),
                stated.subjects(),
                shown.modality(),
                pairs == 0 ? OptionalLong.empty() : OptionalLong.of(pairs),
                () -> new Grounds(
                        shown.cause(), together(stated, derived), shown.doubts(), derivation(shown, stated, derived)));
    }

    /** How the finding that is shown follows, and where the search for either ended early. */
    private static ImmutableList<Step> derivation(Finding shown, Finding stated, Finding derived) {
        return Stream.of(shown, stated, derived)
                .flatMap(finding -> finding.derivation().stream()
                        .filter(step -> finding == shown || step.kind() == StepKind.SEARCH_ENDED))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private List<Integer> rowsOf(List<Id> cause) {
        List<Integer> found = new ArrayList<>();
        for (Id id : cause) {
            Integer row = rows.get(id);
            if (row != null) {
                found.add(row);
            }
        }
        return found;
    }

    private static ImmutableList<Side> together(Finding a, Finding b) {
        Map<Proposition, Set<Id>> sides = new HashMap<>();
        for (Finding finding : ImmutableList.of(a, b)) {
            for (Side side : finding.sides()) {
                sides.computeIfAbsent(side.position(), p -> new TreeSet<>()).addAll(side.statements());
            }
        }
        return sides(sides);
    }
}
