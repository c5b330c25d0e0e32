package org.wederhoor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wederhoor.model.Certainty;

/**
 * Which of many commitments are sure enough to conflict together: their least credences must add up to more than their
 * number less one, so that besides certain ones there are at most two probable ones or one possible one.
 */
final class Credences {
    /** What members of one conflict may spend together. */
    static final int BUDGET = 2;

    private Credences() {}

    /** What a member spends: a probable one half of what there is, a possible one all. */
    static int cost(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> 0;
            case PROBABLE -> 1;
            case POSSIBLE -> BUDGET;
        };
    }

    /** Whether members that are sure enough together conflict. */
    static <T> boolean conflict(List<T> members, Function<T, Certainty> certaintyOf, Predicate<List<T>> cannotAllBeSo) {
        List<T> certain = new ArrayList<>();
        List<T> probable = new ArrayList<>();
        List<T> possible = new ArrayList<>();
        for (T member : members) {
            switch (certaintyOf.apply(member)) {
                case CERTAIN -> certain.add(member);
                case PROBABLE -> probable.add(member);
                case POSSIBLE -> possible.add(member);
            }
        }
        if ((probable.isEmpty() && possible.isEmpty()) || !cannotAllBeSo.test(members)) {
            return cannotAllBeSo.test(members);
        }
        if (cannotAllBeSo.test(certain)) {
            return true;
        }
        for (T one : possible) {
            if (cannotAllBeSo.test(with(certain, one))) {
                return true;
            }
        }
        return conflictWithProbable(certain, probable, cannotAllBeSo);
    }

    private static <T> boolean conflictWithProbable(
            List<T> certain, List<T> probable, Predicate<List<T>> cannotAllBeSo) {
        List<T> all = new ArrayList<>(certain);
        all.addAll(probable);
        if (!cannotAllBeSo.test(all)) {
            return false;
        }
        for (int i = 0; i < probable.size(); i++) {
            List<T> one = with(certain, probable.get(i));
            if (cannotAllBeSo.test(one)) {
                return true;
            }
            for (int j = i + 1; j < probable.size(); j++) {
                if (cannotAllBeSo.test(with(one, probable.get(j)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static <T> List<T> with(List<T> members, T one) {
        List<T> more = new ArrayList<>(members);
        more.add(one);
        return more;
    }
}
