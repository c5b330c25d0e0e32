package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wederhoor.finding.Doubt;
import org.wederhoor.finding.Finding;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.finding.Modality;
import org.wederhoor.model.Characteristic;
import org.wederhoor.model.Entity;
import org.wederhoor.model.Id;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Deduction;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds the conflicts in which what rules and transitive properties derive takes part, and adds them to those of what was
 * stated alone.
 *
 * <p>A conflict is a set of commitments. Sets with a smaller one within them that conflicts over the same are left out, be
 * that stated or derived. Of one finding {@value #CLASHES_MAX} sets are looked at; where there may be more, its last step
 * says so.
 */
final class Consequences {
    /** Of one finding no more sets are looked at. */
    static final int CLASHES_MAX = 2_000;

    private final Commitments commitments;
    private final Semantics semantics;

    private Consequences(Commitments commitments, Semantics semantics) {
        this.commitments = commitments;
        this.semantics = semantics;
    }

    /**
     * Adds to findings about what was stated those about what follows; findings about the same become one.
     *
     * @param commitments all commitments to propositions that what follows can rest on or clash with
     * @param entities the entities and sources by id
     */
    static List<Finding> addTo(
            List<Finding> findings,
            Commitments commitments,
            Semantics semantics,
            Function<Id, Optional<Entity>> entities) {
        return new Consequences(commitments, semantics).addTo(findings, entities);
    }

    private List<Finding> addTo(List<Finding> findings, Function<Id, Optional<Entity>> entities) {
        List<Holding> derived = derived(commitments, semantics);
        if (derived.isEmpty()) {
            return findings;
        }
        ConsequenceFindings told = new ConsequenceFindings(commitments, semantics);
        Map<Id, Finding> byId = new LinkedHashMap<>();
        findings.forEach(finding -> byId.put(finding.id(), finding));
        clashes(derived).forEach((key, same) -> told.add(key, same, byId));
        replaceWebs(derived, byId);
        addTypes(derived, entities, told, byId);
        return new ArrayList<>(byId.values());
    }

    /** What follows from commitments to propositions. */
    static List<Holding> derived(Commitments commitments, Semantics semantics) {
        List<Assertion> asserted =
                commitments.all().stream().map(Commitment::asserted).toList();
        return Deduction.of(semantics, asserted).derived().stream()
                .map(Holding::of)
                .toList();
    }

    /** Looks for loops and timelines again where what follows takes part in them. */
    private void replaceWebs(List<Holding> derived, Map<Id, Finding> byId) {
        List<Holding> steps = new ArrayList<>(derived);
        steps.removeIf(this::closesItself);
        replaceWeb(
                steps,
                Relations.concerns(semantics),
                some -> new Relations(some, semantics).findings(),
                ImmutableSet.of(FindingCode.RELATION_CYCLE, FindingCode.IRREFLEXIVE),
                byId);
        replaceWeb(
                derived,
                Timelines.concerns(semantics),
                some -> new Timelines(some, semantics).findings(),
                ImmutableSet.of(FindingCode.TIMELINE_CONFLICT),
                byId);
    }

    /** What follows takes part like what was stated. */
    private void replaceWeb(
            List<Holding> derived,
            Predicate<Id> property,
            Function<Commitments, List<Finding>> search,
            ImmutableSet<FindingCode> codes,
            Map<Id, Finding> byId) {
        List<Holding> taking = new ArrayList<>(derived);
        taking.removeIf(holding -> !property.test(holding.literal().property()));
        if (!taking.isEmpty()) {
            byId.values().removeIf(finding -> finding.code() instanceof FindingCode code && codes.contains(code));
            search.apply(with(taking, property)).forEach(finding -> byId.put(finding.id(), finding));
        }
    }

    /** Looks at the types of what rules conclude; what transitive properties do adds nothing, as {@link Types} says. */
    private void addTypes(
            List<Holding> derived,
            Function<Id, Optional<Entity>> entities,
            ConsequenceFindings told,
            Map<Id, Finding> byId) {
        Predicate<Id> concerned = Types.concerns(semantics);
        Types types = new Types(semantics, entities);
        ConsequenceSteps steps = new ConsequenceSteps(commitments, semantics);
        for (Holding holding : derived) {
            if (!holding.isTransitive() && concerned.test(holding.literal().property())) {
                Commitments alone = Commitments.of(List.of(Commitment.of(holding, commitments, steps)));
                for (Finding found : types.findings(alone)) {
                    Finding finding = holding.isCertain() ? found : possible(found, List.of(holding));
                    byId.merge(finding.id(), finding, (known, other) -> told.one(known, other, holding.rows()));
                }
            }
        }
    }

    /** All commitments of some properties, with those of what follows. */
    private Commitments with(List<Holding> derived, Predicate<Id> property) {
        ConsequenceSteps steps = new ConsequenceSteps(commitments, semantics);
        List<Commitment> all = new ArrayList<>();
        derived.forEach(holding -> all.add(Commitment.of(holding, commitments, steps)));
        for (Commitment commitment : commitments.all()) {
            if (property.test(commitment.asserted().literal().property())) {
                all.add(commitment);
            }
        }
        return Commitments.of(all);
    }

    private Finding possible(Finding finding, List<Holding> derived) {
        ImmutableList.Builder<Doubt> doubts = ImmutableList.builder();
        doubts.addAll(finding.doubts());
        for (Holding holding : derived) {
            if (finding.cause().containsAll(ConsequenceFindings.cause(holding.rows(), commitments))) {
                Clash.addDoubts(holding, doubts);
            }
        }
        return Finding.builder()
                .code(finding.code())
                .addAllSubjects(finding.subjects())
                .modality(Modality.POSSIBLE)
                .addAllCause(finding.cause())
                .addAllDoubts(ImmutableSet.copyOf(doubts.build()))
                .addAllDerivation(finding.derivation())
                .build();
    }

    /** Whether it follows by the transitivity of a relation in which its steps close any loop that it closes. */
    private boolean closesItself(Holding holding) {
        return holding.isTransitive()
                && semantics.entailed(holding.literal().property()).stream()
                        .anyMatch(entailment -> semantics.has(entailment.property(), Characteristic.TRANSITIVE)
                                && (semantics.has(entailment.property(), Characteristic.ASYMMETRIC)
                                        || semantics.has(entailment.property(), Characteristic.IRREFLEXIVE)));
    }

    /**
     * Clashes over the same.
     *
     * @param clashes some of them
     * @param looked after how many the search ended while there may be more; empty if it came to its end
     */
    record Clashes(List<Clash> clashes, OptionalLong looked) {}

    /** The smallest clashes, by finding. */
    private Map<ConsequenceFindings.Key, Clashes> clashes(List<Holding> derived) {
        Map<ConsequenceFindings.Key, List<Clash>> all = new LinkedHashMap<>();
        Set<ConsequenceFindings.Key> ended = new HashSet<>();
        new ClashSearch(commitments, semantics)
                .run(
                        derived,
                        clash -> {
                            List<Clash> same = all.computeIfAbsent(key(clash), k -> new ArrayList<>());
                            if (same.size() < CLASHES_MAX) {
                                same.add(clash);
                            } else {
                                ended.add(key(clash));
                            }
                        },
                        last -> ended.add(key(last)));
        Map<ConsequenceFindings.Key, Clashes> byVoice = new LinkedHashMap<>();
        all.forEach((key, same) -> {
            OptionalLong looked = ended.contains(key) ? OptionalLong.of(same.size()) : OptionalLong.empty();
            for (Clash clash : same) {
                if (isSmallest(clash, same)) {
                    byVoice.computeIfAbsent(ofVoice(key, clash), k -> new Clashes(new ArrayList<>(), looked))
                            .clashes()
                            .add(clash);
                }
            }
        });
        return byVoice;
    }

    private static ConsequenceFindings.Key key(Clash clash) {
        return new ConsequenceFindings.Key(
                clash.slot().code(clash.exclusion().ground()),
                clash.slot().subjects(clash.first().assertion(), clash.second().assertion()));
    }

    private boolean isSmallest(Clash clash, List<Clash> same) {
        for (Clash other : same) {
            if (clash.isReplacedBy(other)) {
                return false;
            }
        }
        List<Integer> rows = clash.rows();
        for (int i = 0; i < rows.size() && rows.size() > 1; i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (clashAsStated(clash, rows.get(i), rows.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether two commitments of a clash do so by themselves, over the same and no less certainly. */
    private boolean clashAsStated(Clash clash, int a, int b) {
        var first = commitments.get(a).asserted();
        var second = commitments.get(b).asserted();
        boolean sure = Semantics.cannotBothBeHeld(first.certainty(), second.certainty());
        return sure
                && clash.slot()
                        .exclusion(first, second, semantics)
                        .filter(found -> found.isCertain() || !clash.isCertain())
                        .filter(found -> isSame(clash, found, a, b))
                        .isPresent();
    }

    private boolean isSame(Clash clash, Exclusion found, int a, int b) {
        ImmutableList<Id> subjects = clash.slot()
                .subjects(commitments.get(a).asserted(), commitments.get(b).asserted());
        return found.ground() == clash.exclusion().ground()
                && subjects.equals(clash.slot()
                        .subjects(clash.first().assertion(), clash.second().assertion()));
    }

    /** Of two statements of one voice the finding is about that voice. */
    private ConsequenceFindings.Key ofVoice(ConsequenceFindings.Key key, Clash clash) {
        if (clash.rows().size() != 2) {
            return key;
        }
        Commitment first = commitments.get(clash.rows().get(0));
        Commitment second = commitments.get(clash.rows().get(1));
        return first.voice().equals(second.voice())
                ? new ConsequenceFindings.Key(
                        OneVoice.code(first, second),
                        ImmutableList.<Id>builder()
                                .add(first.voice())
                                .addAll(key.subjects())
                                .build())
                : key;
    }
}
