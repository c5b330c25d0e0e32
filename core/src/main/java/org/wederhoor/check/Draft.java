package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.vocabulary.Semantics;

/**
 * A finding about clashing pairs while it is being collected.
 *
 * <p>Who holds what is kept by cell, not by commitment, so that many who say the same cost no more than one until somebody
 * asks for the sides.
 */
final class Draft {
    private final FindingCode code;
    private final ImmutableList<Id> subjects;
    /** What clashes with words in other voices, with the only such voice or, where there are several, nobody. */
    private final Map<Cell, Opponents> opponents = new LinkedHashMap<>(2);
    /** What clashes with words in its own voice. */
    private final Map<Cell, Set<IntList>> utterances = new LinkedHashMap<>(2);

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

    /** Notes that all of a cell clashes with those of another that speak in another voice. */
    void addOpponents(Cell cell, Cell against) {
        Opponents known = opponents.computeIfAbsent(cell, c -> new Opponents());
        known.add(against.firstVoice(), against.voices().size() > 1);
    }

    /** Notes that some of a cell, all in one voice, clash with words in that voice. */
    void addUtterances(Cell cell, IntList rows) {
        utterances.computeIfAbsent(cell, c -> new HashSet<>(2)).add(rows);
    }

    /** The positions and who holds them, in order. */
    Map<Proposition, Set<Integer>> sides(Commitments commitments, Semantics semantics) {
        Map<Proposition, Set<Integer>> sides = new LinkedHashMap<>();
        opponents.forEach((cell, against) -> cell.slot()
                .position(cell.assertion(), semantics)
                .ifPresent(position -> {
                    Set<Integer> holders = sides.computeIfAbsent(position, p -> new TreeSet<>());
                    for (int i = 0; i < cell.rows().size(); i++) {
                        int row = cell.rows().get(i);
                        if (against.isAnotherThan(commitments.get(row).voice())) {
                            holders.add(row);
                        }
                    }
                }));
        utterances.forEach((cell, parts) -> cell.slot()
                .position(cell.assertion(), semantics)
                .ifPresent(position -> {
                    Set<Integer> holders = sides.computeIfAbsent(position, p -> new TreeSet<>());
                    for (IntList rows : parts) {
                        for (int i = 0; i < rows.size(); i++) {
                            holders.add(rows.get(i));
                        }
                    }
                }));
        return sides;
    }

    /** In whose voices the other side speaks, as far as it matters: in one, or in several. */
    private static final class Opponents {
        private @Nullable Id only;
        private boolean several;

        void add(Id voice, boolean withOthers) {
            several |= withOthers || (only != null && !only.equals(voice));
            only = voice;
        }

        boolean isAnotherThan(Id voice) {
            return several || !voice.equals(only);
        }
    }
}
