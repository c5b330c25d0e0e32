package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Id;

/**
 * The statements that commitments rest on: of what was stated its own, of what follows all that it follows from.
 *
 * <p>Statements have numbers in code point order. Where nothing follows from others these are the numbers of the
 * commitments. Where something does, a conflict of several commitments is one of the statements that they rest on together:
 * each counts once for how sure it is, however many of the commitments rest on it, and of all conflicts the one is shown
 * that is left when statements are dropped from the last to the first.
 *
 * <h2>Threads</h2> Immutable.
 */
final class Premises {
    private final Commitments commitments;
    /** By commitment the numbers of its statements, ascending; empty where each rests on itself. */
    private final List<ImmutableList<Integer>> rows = new ArrayList<>();

    private final List<Certainty> certainties = new ArrayList<>();

    Premises(Commitments commitments) {
        this.commitments = commitments;
        if (commitments.all().stream().anyMatch(commitment -> commitment.consequence() != null)) {
            number();
        }
    }

    private void number() {
        Map<Id, Certainty> statements = new TreeMap<>();
        for (Commitment commitment : commitments.all()) {
            commitment.premises().forEach(premise -> statements.put(premise.statement(), premise.certainty()));
        }
        certainties.addAll(statements.values());
        Map<Id, Integer> numbers = new HashMap<>();
        statements.keySet().forEach(statement -> numbers.put(statement, numbers.size()));
        for (Commitment commitment : commitments.all()) {
            rows.add(commitment.premises().stream()
                    .map(premise -> numbers.getOrDefault(premise.statement(), -1))
                    .sorted()
                    .collect(ImmutableList.toImmutableList()));
        }
    }

    /** Whether each commitment rests on itself alone. */
    boolean areOwn() {
        return rows.isEmpty();
    }

    /** Whether the commitments of members rest each on one statement, and no two of them on the same. */
    <T> boolean areApart(List<T> members, ToIntFunction<T> commitmentOf) {
        Set<Integer> seen = new HashSet<>();
        Set<Integer> statements = new HashSet<>();
        for (T member : members) {
            int commitment = commitmentOf.applyAsInt(member);
            if (seen.add(commitment) && !(isSingle(commitment) && statements.add(last(commitment)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a commitment rests on one statement. */
    boolean isSingle(int commitment) {
        return rows(commitment).size() == 1;
    }

    /** The number of the last statement that a commitment rests on. */
    int last(int commitment) {
        List<Integer> own = rows(commitment);
        return own.get(own.size() - 1);
    }

    private List<Integer> rows(int commitment) {
        return areOwn() ? ImmutableList.of(commitment) : rows.get(commitment);
    }

    /** The numbers of the statements that members rest on, ascending. */
    <T> ImmutableList<Integer> rows(List<T> members, ToIntFunction<T> commitmentOf) {
        Set<Integer> all = new TreeSet<>();
        members.forEach(member -> all.addAll(rows(commitmentOf.applyAsInt(member))));
        return ImmutableList.copyOf(all);
    }

    /** Whether members that rest on statements that are sure enough together conflict. */
    <T> boolean conflict(List<T> members, ToIntFunction<T> commitmentOf, Predicate<List<T>> cannotAllBeSo) {
        return areOwn()
                ? Credences.conflict(
                        members,
                        member ->
                                commitments.get(commitmentOf.applyAsInt(member)).certainty(),
                        cannotAllBeSo)
                : conflict(rows(members, commitmentOf), members, commitmentOf, cannotAllBeSo);
    }

    private <T> boolean conflict(
            List<Integer> some, List<T> members, ToIntFunction<T> commitmentOf, Predicate<List<T>> cannotAllBeSo) {
        return Credences.conflict(
                some, certainties::get, fewer -> cannotAllBeSo.test(within(fewer, members, commitmentOf)));
    }

    private <T> List<T> within(List<Integer> some, List<T> members, ToIntFunction<T> commitmentOf) {
        Set<Integer> present = new HashSet<>(some);
        List<T> within = new ArrayList<>(members);
        within.removeIf(member -> !present.containsAll(rows(commitmentOf.applyAsInt(member))));
        return within;
    }

    /**
     * The members of the smallest cause, null if they do not conflict surely enough.
     *
     * @param members in ascending order of their commitments
     * @param cannotAllBeSo whether members conflict however sure they are; never less so with more members
     */
    <T> @Nullable List<T> smallest(List<T> members, ToIntFunction<T> commitmentOf, Predicate<List<T>> cannotAllBeSo) {
        if (!conflict(members, commitmentOf, cannotAllBeSo)) {
            return null;
        }
        if (areOwn()) {
            return SmallestCause.of(members, fewer -> conflict(fewer, commitmentOf, cannotAllBeSo));
        }
        List<Integer> cause = SmallestCause.of(
                rows(members, commitmentOf), some -> conflict(some, members, commitmentOf, cannotAllBeSo));
        return SmallestCause.of(within(cause, members, commitmentOf), cannotAllBeSo);
    }
}
