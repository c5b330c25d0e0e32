package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wederhoor.argument.ArgumentationFramework;
import org.wederhoor.argument.Budget;
import org.wederhoor.argument.Extension;
import org.wederhoor.argument.Extensions;
import org.wederhoor.argument.Label;
import org.wederhoor.argument.Semantics;
import org.wederhoor.argument.Solver;
import org.wederhoor.model.Claim;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Provenance;

/** Finds the positions that can be held on one claim. */
final class CampSearch {
    /** Preferred extensions that differ elsewhere only are passed over, so many at most. */
    private static final int EXTENSIONS_MAX = 10_000;

    private final Argumentation argumentation;
    private final Claim claim;
    private final ImmutableList<Judgement.Witness> witnesses;

    CampSearch(Argumentation argumentation, Claim claim, Judgement judgement) {
        this.argumentation = argumentation;
        this.claim = claim;
        this.witnesses = judgement.witnesses();
    }

    Camps find(int most, Budget budget) {
        if (most < 0) {
            throw new IllegalArgumentException("number of camps is " + most + ", expected zero or more");
        }
        Extensions<Integer> extensions = Solver.of(cone()).extensions(Semantics.PREFERRED, budget);
        Map<BitSet, Camp> camps = new LinkedHashMap<>();
        int seen = 0;
        while (camps.size() < most && seen < EXTENSIONS_MAX && extensions.hasNext()) {
            Extension<Integer> extension = extensions.next();
            seen++;
            BitSet accepted = new BitSet();
            for (Judgement.Witness witness : witnesses) {
                if (extension.contains(witness.bloc().number)) {
                    accepted.set(witness.bloc().number);
                }
            }
            camps.computeIfAbsent(accepted, a -> camp(extension));
        }
        boolean complete = !extensions.hasNext() && extensions.isComplete();
        Comparator<Camp> byLines = Comparator.comparing(camp -> camp.lines().toString());
        return new Camps(ImmutableList.sortedCopyOf(byLines, camps.values()), complete);
    }

    /** The lines that bear on the claim, and all that attacks them, directly or not. */
    private ArgumentationFramework<Integer> cone() {
        ArgumentationFramework<Integer> whole = argumentation.contest().framework();
        ArgumentationFramework.Builder<Integer> cone = ArgumentationFramework.builder();
        Deque<Integer> open = new ArrayDeque<>();
        BitSet seen = new BitSet();
        for (Judgement.Witness witness : witnesses) {
            if (!witness.bloc().hasFallen()) {
                open.add(witness.bloc().number);
            }
        }
        while (!open.isEmpty()) {
            int vertex = open.remove();
            if (!seen.get(vertex)) {
                seen.set(vertex);
                cone.argument(vertex);
                for (int attacker : whole.attackers(vertex)) {
                    cone.attack(attacker, vertex);
                    open.add(attacker);
                }
            }
        }
        return cone.build();
    }

    private Camp camp(Extension<Integer> extension) {
        Set<Label> labelsFor = EnumSet.noneOf(Label.class);
        Set<Label> labelsAgainst = EnumSet.noneOf(Label.class);
        List<Line> lines = new ArrayList<>();
        Set<Id> sources = new TreeSet<>();
        Provenance provenance = argumentation.provenance();
        for (Judgement.Witness witness : witnesses) {
            if (!extension.contains(witness.bloc().number)) {
                continue;
            }
            switch (witness.stance()) {
                case FOR -> labelsFor.add(Label.IN);
                case AGAINST -> labelsAgainst.add(Label.IN);
                case OPEN -> {}
            }
            for (Line line : argumentation.lines(witness.bloc())) {
                lines.add(line);
                for (Id statement : line.statements()) {
                    sources.add(provenance.voice(provenance.statement(statement).speaker()));
                }
            }
        }
        VerdictLabel label =
                claim.kind() == ClaimKind.OPINION ? VerdictLabel.OPINION : VerdictLabel.of(labelsFor, labelsAgainst);
        return new Camp(
                label,
                lines.stream()
                        .distinct()
                        .sorted(Comparator.comparing(
                                        (Line line) -> line.statements().toString())
                                .thenComparing(line -> line.supports().toString()))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableSet.copyOf(sources));
    }
}
