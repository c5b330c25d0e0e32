package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.EntityValue;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.Temporality;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Semantics;
import org.wederhoor.vocabulary.Timing;

/**
 * Cells of one slot that clash exactly when they hold different things and share a moment, so that the clashes of very many
 * can be counted instead of looked at one by one: certain assertions of entities, without qualifiers, at times with one span
 * and no doubt.
 *
 * <p>What clashes with words in other voices is all that clashes, less what is in the same voice, each counted by sums over
 * times. With n cells this takes n log² n, however many pairs clash.
 */
final class PlainSlot {
    private final Slot slot;
    private final Semantics semantics;
    private final boolean isTimed;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Object, Integer> held = new HashMap<>();
    private final Map<Id, Integer> voices = new LinkedHashMap<>();

    PlainSlot(Slot slot, Semantics semantics) {
        this.slot = slot;
        this.semantics = semantics;
        isTimed = semantics.temporality(slot.property()) == Temporality.STATE;
    }

    /** Takes a cell that is plain enough, and says whether it was. */
    boolean take(Cell cell) {
        Assertion assertion = cell.assertion();
        Proposition literal = assertion.literal();
        Timing timing = semantics.timing(assertion);
        Optional<Object> holds = holds(assertion);
        boolean isPlain = holds.isPresent()
                && assertion.certainty() == Certainty.CERTAIN
                && literal.property().equals(slot.property())
                && literal.qualifiers().isEmpty()
                && (!isTimed || (timing.isPlain() && !timing.isZoned()));
        if (isPlain) {
            int what = held.computeIfAbsent(holds.get(), h -> held.size());
            long start = isTimed ? timing.latestStart() : 0;
            long end = isTimed ? timing.earliestEnd() : 0;
            cell.voices().forEach((voice, utterances) -> {
                int who = voices.computeIfAbsent(voice, v -> voices.size());
                parts.add(new Part(cell, voice, rows(utterances), what, who, start, end));
            });
        }
        return isPlain;
    }

    /** What a cell holds, where cells that hold different things clash; nothing where that is not all there is to it. */
    private Optional<Object> holds(Assertion assertion) {
        Proposition literal = assertion.literal();
        EntityValue subject = new EntityValue(literal.subject());
        return switch (slot.ground()) {
            case OPPOSITE ->
                isTimed && subject.equals(slot.thing()) ? Optional.of(assertion.isDenial()) : Optional.empty();
            case FUNCTIONAL ->
                literal.value() instanceof EntityValue value
                                && !assertion.isDenial()
                                && subject.equals(slot.thing())
                                && semantics.containers(value.entity()).isEmpty()
                        ? Optional.of(value)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static IntList rows(List<Cell.Utterances> utterances) {
        if (utterances.size() == 1) {
            return utterances.get(0).rows();
        }
        IntList rows = new IntList();
        utterances.stream()
                .flatMapToInt(some -> Arrays.stream(some.rows().toArray()))
                .sorted()
                .forEach(rows::add);
        return rows;
    }

    /** Adds all clashes between different voices to the finding about them, if there are any. */
    void addSeveralVoices(Function<Cell, Draft> drafts) {
        parts.sort(Comparator.comparingInt(part -> part.rows.get(0)));
        MeetingCount meetings = new MeetingCount(
                parts.stream().mapToLong(part -> part.start).toArray(),
                parts.stream().mapToLong(part -> part.end).toArray(),
                parts.stream().mapToLong(part -> part.rows.size()).toArray());
        long[] clashing = clashing(meetings, parts.size());
        long pairs = 0;
        for (int i = 0; i < parts.size(); i++) {
            pairs += clashing[i] * parts.get(i).rows.size();
        }
        if (pairs == 0) {
            return;
        }
        int[] first = first(meetings);
        Part one = parts.get(first[0]);
        Part other = parts.get(first[1]);
        Draft draft = drafts.apply(one.cell.assertion().isDenial() ? one.cell : other.cell);
        Exclusion exclusion = new Exclusion(slot.ground(), slot.property(), ImmutableList.of());
        draft.add(new Pair(one.rows.get(0), other.rows.get(0), exclusion), pairs / 2);
        for (int i = 0; i < parts.size(); i++) {
            if (clashing[i] > 0) {
                draft.addUtterances(parts.get(i).cell, parts.get(i).rows);
            }
        }
    }

    /** Calls for all pairs of cells that clash and in which one voice speaks on both sides. */
    void forEachOfOneVoice(ClashOfOneVoice visitor) {
        for (List<Part> ofVoice : byVoice()) {
            for (int i = 0; i < ofVoice.size(); i++) {
                for (int j = i + 1; j < ofVoice.size(); j++) {
                    Part one = ofVoice.get(i);
                    Part other = ofVoice.get(j);
                    if (one.what != other.what && one.start <= other.end && other.start <= one.end) {
                        visitor.visit(one.voice, one.cell, other.cell);
                    }
                }
            }
        }
    }

    private List<List<Part>> byVoice() {
        Map<Integer, List<Part>> byVoice = new LinkedHashMap<>();
        parts.forEach(part ->
                byVoice.computeIfAbsent(part.who, w -> new ArrayList<>()).add(part));
        return List.copyOf(byVoice.values());
    }

    /** The pair to show: of the shortest beginning that clashes the last, and the first that it clashes with. */
    private int[] first(MeetingCount meetings) {
        int low = 2;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.stream(clashing(meetings, middle)).anyMatch(sum -> sum > 0)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int last = low - 1;
        for (int i = 0; i < last; i++) {
            boolean apart = parts.get(i).what != parts.get(last).what && parts.get(i).who != parts.get(last).who;
            if (apart && meetings.meet(i, last)) {
                return new int[] {i, last};
            }
        }
        throw new IllegalStateException("no pair of " + slot + " clashes, although some were counted");
    }

    /** For each of the first parts how many commitments of these it clashes with in other voices. */
    private long[] clashing(MeetingCount meetings, int count) {
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        long[] sums = new long[count];
        meetings.add(all, 1, sums);
        addGroups(meetings, all, -1, sums, part -> part.what);
        addGroups(meetings, all, -1, sums, part -> part.who);
        addGroups(meetings, all, 1, sums, part -> ((long) part.what << 32) | part.who);
        return sums;
    }

    private void addGroups(MeetingCount meetings, int[] members, long times, long[] sums, ToLongFunction<Part> key) {
        Map<Long, IntList> groups = new HashMap<>();
        for (int member : members) {
            groups.computeIfAbsent(key.applyAsLong(parts.get(member)), k -> new IntList())
                    .add(member);
        }
        groups.values().forEach(group -> meetings.add(group.toArray(), times, sums));
    }

    /**
     * What one voice says in one cell.
     *
     * @param cell the cell
     * @param voice the voice
     * @param rows its commitments, in order
     * @param what the number of what the cell holds
     * @param who the number of the voice
     * @param start the latest start of its time
     * @param end the earliest end of its time
     */
    private record Part(Cell cell, Id voice, IntList rows, int what, int who, long start, long end) {}

    /** Is told of cells that clash and of a voice that speaks in both. */
    interface ClashOfOneVoice {
        /**
         * Takes one clash.
         *
         * @param voice the voice
         * @param one a cell
         * @param other the other
         */
        void visit(Id voice, Cell one, Cell other);
    }
}
