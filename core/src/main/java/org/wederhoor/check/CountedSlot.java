package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wederhoor.check.PairSums.Term;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.vocabulary.Semantics;

/**
 * Cells of one slot of which very many may clash, so that the clashes are counted instead of looked at one by one.
 *
 * <p>Cells are told apart by kind in each {@link Aspect}; how those of two kinds clash is then a matter of comparing
 * numbers. With n utterances and a bounded number of kinds this takes n times a power of log n, however many pairs clash.
 */
final class CountedSlot {
    private final Slot slot;
    private final ValueAspect values;
    private final QualifierAspect qualifiers;
    private final TimeAspect times;
    private final VoiceAspect utterances = new VoiceAspect();

    private final List<Item> items = new ArrayList<>();
    private final IntList cellOf = new IntList();
    private final Numbers<Kind> kinds = new Numbers<>();
    private final Numbers<Id> voices = new Numbers<>();
    private final Numbers<SpokenKind> spokenKinds = new Numbers<>();
    private int taken;

    /** @param denied of a slot of opposites, what all its denials deny; null where that is a text */
    CountedSlot(Slot slot, Semantics semantics, @Nullable Proposition denied) {
        this.slot = slot;
        values = new ValueAspect(slot, semantics, denied, cellOf::get);
        qualifiers = new QualifierAspect(slot, semantics, cellOf::get);
        times = new TimeAspect(slot, semantics, values.isOnce(), cellOf::get);
    }

    /** What tells how cells clash with others, but for numbers. */
    private record Kind(Certainty certainty, Object value, Object qualifiers, Object time) {}

    /** What tells of utterances in one voice how they clash, and what sort of finding they make then. */
    private record SpokenKind(int kind, Object utterance) {}

    /**
     * What one voice says in one cell, at one time and at one remove.
     *
     * @param cell the cell
     * @param voice the voice
     * @param utterances what it says
     * @param kind the number of the kind of the cell
     * @param spoken the number of the kind of the utterances, -1 if only the exact comparison tells what they make
     */
    record Item(Cell cell, Id voice, Cell.Utterances utterances, int kind, int spoken) {
        int firstRow() {
            return utterances.rows().get(0);
        }
    }

    /** Takes a cell, unless only the exact comparison tells with what it clashes. */
    boolean take(Cell cell) {
        int number = taken++;
        Optional<Object> value = values.take(cell.assertion());
        Optional<Object> qualified = qualifiers.take(cell.assertion());
        Optional<Object> time = times.take(cell.assertion());
        if (value.isEmpty() || qualified.isEmpty() || time.isEmpty()) {
            return false;
        }
        if (!value.get().equals(Aspect.NEVER)) {
            int kind = kinds.of(new Kind(cell.assertion().certainty(), value.get(), qualified.get(), time.get()));
            cell.voices().forEach((voice, said) -> {
                for (Cell.Utterances some : said) {
                    int spoken = utterances
                            .take(some.said(), some.standing())
                            .map(utterance -> spokenKinds.of(new SpokenKind(kind, utterance)))
                            .orElse(-1);
                    cellOf.add(number);
                    items.add(new Item(cell, voice, some, kind, spoken));
                }
            });
        }
        return true;
    }

    private long[] weights() {
        return items.stream().mapToLong(item -> item.utterances.rows().size()).toArray();
    }

    /** The numbers of all items, by their first commitments. */
    private int[] inOrder() {
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparingInt(item -> items.get(item).firstRow()))
                .mapToInt(item -> item)
                .toArray();
    }

    /** Calls for the clashes between different voices, for each sort of finding that they make. */
    void countSeveralVoices(Counted counted) {
        int[] voiceOf = items.stream().mapToInt(item -> voices.of(item.voice)).toArray();
        ImmutableList<Term> severalVoices = Term.of(new PairSums.Differ(item -> voiceOf[item]));
        int[] all = inOrder();
        for (FindingCode code : slot.codes()) {
            ClashCount count = new ClashCount(
                    weights(),
                    item -> items.get(item).kind,
                    (one, other, surely) -> code(one, other) == code
                            ? Term.both(severalVoices, between(one, other, surely))
                            : Term.NONE);
            counted.add(code, count, all);
        }
    }

    private FindingCode code(int one, int other) {
        return slot.code(values.ground(kinds.get(one).value, kinds.get(other).value));
    }

    private ImmutableList<Term> between(int one, int other, boolean surely) {
        Kind mine = kinds.get(one);
        Kind theirs = kinds.get(other);
        if (!Semantics.cannotBothBeHeld(mine.certainty, theirs.certainty)) {
            return Term.NONE;
        }
        ImmutableList<Term> valued = values.between(mine.value, theirs.value, surely);
        ImmutableList<Term> qualified = qualifiers.between(mine.qualifiers, theirs.qualifiers, surely);
        return valued.isEmpty() || qualified.isEmpty()
                ? Term.NONE
                : Term.both(Term.both(valued, qualified), times.between(mine.time, theirs.time, surely));
    }

    /** Calls for the clashes within each voice that has many utterances, and for all pairs of items of the others. */
    void countOneVoice(int comparedMax, Counted counted, PairOfItems compared) {
        Map<FindingCode, ClashCount> counts = new LinkedHashMap<>();
        for (FindingCode code : OneVoice.CODES) {
            counts.put(code, new ClashCount(weights(), item -> items.get(item).spoken, (one, other, surely) -> {
                SpokenKind mine = spokenKinds.get(one);
                SpokenKind theirs = spokenKinds.get(other);
                ImmutableList<Term> spoken = utterances.between(mine.utterance, theirs.utterance, code);
                return spoken.isEmpty() ? Term.NONE : Term.both(spoken, between(mine.kind, theirs.kind, surely));
            }));
        }
        for (int[] ofVoice : byVoice()) {
            int[] countable = Arrays.stream(ofVoice)
                    .filter(item -> ofVoice.length > comparedMax && items.get(item).spoken >= 0)
                    .toArray();
            counts.forEach((code, count) -> counted.add(code, count, countable));
            for (int item : ofVoice) {
                boolean isCounted = ofVoice.length > comparedMax && items.get(item).spoken >= 0;
                for (int other : isCounted ? new int[0] : ofVoice) {
                    boolean isOtherCounted = ofVoice.length > comparedMax && items.get(other).spoken >= 0;
                    if (isOtherCounted || other < item) {
                        compared.compare(items.get(item), items.get(other));
                    }
                }
            }
        }
    }

    private List<int[]> byVoice() {
        int[] all = inOrder();
        return Grouped.by(
                all,
                Arrays.stream(all).map(item -> voices.of(items.get(item).voice)).toArray());
    }

    Item item(int number) {
        return items.get(number);
    }

    /** Is told of items of which the clashes are counted. */
    interface Counted {
        /**
         * Takes some items.
         *
         * @param code what their clashes make
         * @param count counts these
         * @param items the items, in order
         */
        void add(FindingCode code, ClashCount count, int[] items);
    }

    /** Is told of items of one voice that are to be compared. */
    interface PairOfItems {
        /**
         * Takes two items.
         *
         * @param one an item
         * @param other another
         */
        void compare(Item one, Item other);
    }
}
