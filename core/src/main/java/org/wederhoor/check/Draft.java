package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;

/** A finding about clashing pairs while it is being collected. */
final class Draft {
    private final FindingCode code;
    private final ImmutableList<Id> subjects;
    private final Map<Proposition, Set<Integer>> sides = new HashMap<>();
    private long pairs;
    private @Nullable Pair certain;
    private @Nullable Pair possible;

    Draft(FindingCode code, ImmutableList<Id> subjects) {
        this.code = code;
        this.subjects = subjects;
    }

    FindingCode code() {
        return code;
    }

    ImmutableList<Id> subjects() {
        return subjects;
    }

    long pairs() {
        return pairs;
    }

    Map<Proposition, Set<Integer>> sides() {
        return sides;
    }

    /** The pair to show: a certain one if there is any. */
    Pair shown() {
        Pair pair = certain != null ? certain : possible;
        if (pair == null) {
            throw new IllegalStateException(code + " of " + subjects + " has no pair");
        }
        return pair;
    }

    void add(Pair pair, long count) {
        pairs += count;
        if (pair.exclusion().isCertain()) {
            certain = certain == null || pair.isShownBefore(certain) ? pair : certain;
        } else {
            possible = possible == null || pair.isShownBefore(possible) ? pair : possible;
        }
    }

    void addHolder(Proposition position, int commitment) {
        sides.computeIfAbsent(position, p -> new HashSet<>()).add(commitment);
    }
}
