package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.wederhoor.finding.FindingCode;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;
import org.wederhoor.model.SomeValue;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Exclusion;
import org.wederhoor.vocabulary.Exclusion.Ground;
import org.wederhoor.vocabulary.Semantics;

/**
 * Finds the clashes within one group.
 *
 * <p>What asserts the same at the same time is compared once, however many say it; pairs are counted by multiplying. Pairs
 * of one voice leave the claims family for the sources family.
 */
final class GroupCheck {
    /** Up to so many cells are compared each with each; where there are more, the clashes of plain ones are counted. */
    static final int COMPARED_MAX = 32;

    private final Commitments commitments;
    private final Semantics semantics;
    private final Drafts drafts;
    private final int comparedMax;
    private final @Nullable ClashDegrees degrees;

    /** @param comparedMax up to how many cells are compared each with each */
    GroupCheck(Commitments commitments, Semantics semantics, Drafts drafts, int comparedMax) {
        this(commitments, semantics, drafts, comparedMax, null);
    }

    /**
     * @param comparedMax up to how many cells are compared each with each
     * @param degrees where it is noted with how many others each commitment clashes, if that is asked
     */
    GroupCheck(
            Commitments commitments,
            Semantics semantics,
            Drafts drafts,
            int comparedMax,
            @Nullable ClashDegrees degrees) {
        this.commitments = commitments;
        this.semantics = semantics;
        this.drafts = drafts;
        this.comparedMax = comparedMax;
        this.degrees = degrees;
    }

    void check(Slot slot, int[] rows) {
        List<Cell> cells = cells(slot, rows);
        if (isFew(cells)) {
            compareAll(slot, cells, List.of());
        } else if (slot.ground() == Ground.OPPOSITE && !slot.isText()) {
            Map<Proposition, List<Cell>> byDenied = new LinkedHashMap<>();
            List<Cell> asserted = new ArrayList<>();
            for (Cell cell : cells) {
                Proposition literal = cell.assertion().literal();
                if (literal.isNegated()) {
                    Proposition denied = Slot.bare(literal.subject(), literal.property(), literal.value(), false);
                    byDenied.computeIfAbsent(denied, d -> new ArrayList<>()).add(cell);
                } else {
                    asserted.add(cell);
                }
            }
            RangedCells ranged = new RangedCells(asserted, slot, semantics);
            byDenied.forEach((denied, denials) -> {
                denials.addAll(TopicGrounds.isRange(denied.value()) ? ranged.near(denied.value()) : asserted);
                denials.sort(Comparator.comparingInt(cell -> cell.rows().get(0)));
                if (isFew(denials)) {
                    compareAll(slot, denials, List.of());
                } else {
                    count(slot, denials, denied);
                }
            });
        } else {
            count(slot, cells, null);
        }
    }

    private boolean isFew(List<Cell> cells) {
        return cells.size() <= comparedMax && longest(cells) <= comparedMax;
    }

    /** The most utterances that one voice has in all of some cells together. */
    private static int longest(List<Cell> cells) {
        Map<Id, Integer> counts = new HashMap<>();
        for (Cell cell : cells) {
            cell.voices().forEach((voice, utterances) -> counts.merge(voice, utterances.size(), Integer::sum));
        }
        return counts.isEmpty() ? 0 : Collections.max(counts.values());
    }

    private void count(Slot slot, List<Cell> cells, @Nullable Proposition denied) {
        CountedSlot counted = new CountedSlot(slot, semantics, denied);
        List<Cell> taken = new ArrayList<>();
        List<Cell> left = new ArrayList<>();
        cells.forEach(cell -> (counted.take(cell) ? taken : left).add(cell));
        compareAll(slot, left, taken);
        counted.countSeveralVoices((code, count, items) -> add(
                count,
                items,
                counted,
                (one, other) -> drafts.of(code, slot.subjects(one.assertion(), other.assertion()))));
        counted.countOneVoice(
                comparedMax,
                (code, count, items) -> add(
                        count,
                        items,
                        counted,
                        (one, other) -> drafts.of(
                                code,
                                ofVoice(
                                        counted.item(items[0]).voice(),
                                        slot.subjects(one.assertion(), other.assertion())))),
                (one, other) -> {
                    if (areInOrder(one.cell(), other.cell())) {
                        compareOfVoice(one, other);
                    } else if (areInOrder(other.cell(), one.cell())) {
                        compareOfVoice(other, one);
                    }
                });
    }

    private void compareOfVoice(CountedSlot.Item one, CountedSlot.Item other) {
        Cell first = one.cell();
        Cell second = other.cell();
        exclusion(first.slot(), first, second)
                .ifPresent(exclusion -> addOfVoice(
                        one.voice(),
                        first.slot().subjects(first.assertion(), second.assertion()),
                        first,
                        one.utterances(),
                        second,
                        other.utterances(),
                        exclusion));
    }

    /** Whether two cells are compared in this order, in which a denial comes before what is asserted. */
    private static boolean areInOrder(Cell one, Cell other) {
        boolean isDenial = one.assertion().isDenial();
        return isDenial == other.assertion().isDenial()
                ? one.rows().get(0) < other.rows().get(0)
                : isDenial;
    }

    /** Adds all that clashes among some items to the finding about it, if anything does. */
    private void add(ClashCount count, int[] items, CountedSlot counted, BiFunction<Cell, Cell, Draft> drafts) {
        long[] sums = count.sums(items, items, false);
        long pairs = 0;
        IntList clashing = new IntList();
        for (int i = 0; i < items.length; i++) {
            pairs += sums[i] * counted.item(items[i]).utterances().rows().size();
            if (sums[i] > 0) {
                clashing.add(items[i]);
            }
        }
        if (pairs == 0) {
            return;
        }
        int[] shown = count.first(clashing.toArray(), true);
        if (shown.length == 0) {
            shown = count.first(clashing.toArray(), false);
        }
        CountedSlot.Item one = counted.item(shown[0]);
        CountedSlot.Item other = counted.item(shown[1]);
        Draft draft = drafts.apply(one.cell(), other.cell());
        draft.add(pair(one, other), pairs / 2);
        for (int i = 0; i < clashing.size(); i++) {
            CountedSlot.Item item = counted.item(clashing.get(i));
            draft.addUtterances(item.cell(), item.utterances().rows());
        }
        if (degrees != null) {
            long[] others = degrees.isOfCertain() ? count.sums(items, items, true) : sums;
            for (int i = 0; i < items.length; i++) {
                addDegrees(draft, counted.item(items[i]).utterances().rows(), others[i]);
            }
        }
    }

    /** A pair that was counted, compared in the order of the cells. */
    private Pair pair(CountedSlot.Item one, CountedSlot.Item other) {
        boolean inOrder = areInOrder(one.cell(), other.cell());
        CountedSlot.Item first = inOrder ? one : other;
        CountedSlot.Item second = inOrder ? other : one;
        Exclusion exclusion = exclusion(first.cell().slot(), first.cell(), second.cell())
                .orElseThrow(() -> new IllegalStateException(first.cell().assertion() + " and "
                        + second.cell().assertion() + " are counted and do not clash"));
        return new Pair(first.firstRow(), second.firstRow(), exclusion);
    }

    /** Compares some cells with each other and with others. */
    private void compareAll(Slot slot, List<Cell> some, List<Cell> others) {
        for (int i = 0; i < some.size(); i++) {
            for (int j = i + 1; j < some.size(); j++) {
                compare(slot, some.get(i), some.get(j));
            }
            for (Cell other : others) {
                boolean inOrder = areInOrder(some.get(i), other);
                compare(slot, inOrder ? some.get(i) : other, inOrder ? other : some.get(i));
            }
        }
    }

    private List<Cell> cells(Slot slot, int[] rows) {
        Map<Assertion, Cell> cells = new LinkedHashMap<>();
        for (int row : rows) {
            Commitment commitment = commitments.get(row);
            Assertion key = slot.isText() ? textual(commitment) : timed(commitment.asserted());
            cells.computeIfAbsent(key, assertion -> new Cell(slot, assertion, commitment.voice()))
                    .add(row, commitment);
        }
        return new ArrayList<>(cells.values());
    }

    /** A claim without a proposition, as a literal of its own. */
    private static Assertion textual(Commitment commitment) {
        Proposition literal =
                Slot.bare(commitment.claim(), commitment.claim(), SomeValue.SOME_VALUE, !commitment.isPositive());
        return new Assertion(literal, commitment.certainty(), Optional.empty(), ClaimKind.FACTUAL);
    }

    /** When something was said is no part of what was asserted where that has one span of time of its own. */
    private static Assertion timed(Assertion assertion) {
        boolean dated = assertion.literal().validTime().isPresent()
                && assertion.literal().validTime().get().alternatives().count() == 1;
        return dated
                ? new Assertion(assertion.literal(), assertion.certainty(), Optional.empty(), assertion.kind())
                : assertion;
    }

    private void compare(Slot slot, Cell one, Cell other) {
        exclusion(slot, one, other).ifPresent(exclusion -> {
            ImmutableList<Id> subjects = slot.subjects(one.assertion(), other.assertion());
            addOfSeveralVoices(slot, subjects, one, other, exclusion);
            addOfOneVoice(subjects, one, other, exclusion);
        });
    }

    /** Why two cells clash, if they do. */
    private Optional<Exclusion> exclusion(Slot slot, Cell one, Cell other) {
        Assertion a = one.assertion();
        Assertion b = other.assertion();
        boolean opposed = a.isDenial() != b.isDenial();
        return opposed == (slot.ground() == Ground.OPPOSITE) && Semantics.cannotBothBeHeld(a.certainty(), b.certainty())
                ? slot.exclusion(a, b, semantics)
                : Optional.empty();
    }

    private void addOfSeveralVoices(Slot slot, ImmutableList<Id> subjects, Cell one, Cell other, Exclusion exclusion) {
        long count = (long) one.rows().size() * other.rows().size();
        Cell fewer = one.voices().size() <= other.voices().size() ? one : other;
        Cell more = fewer.equals(one) ? other : one;
        for (Id voice : fewer.voices().keySet()) {
            count -= fewer.count(voice) * more.count(voice);
        }
        if (count == 0) {
            return;
        }
        Draft draft = drafts.of(slot.code(exclusion.ground()), subjects);
        draft.add(firstOfTwoVoices(one, other, exclusion), count);
        draft.addOpponents(one, other);
        draft.addOpponents(other, one);
        if (degrees != null && degrees.counts(exclusion)) {
            addDegrees(draft, one, other);
            addDegrees(draft, other, one);
        }
    }

    private void addDegrees(Draft draft, Cell cell, Cell against) {
        cell.voices().forEach((voice, said) -> {
            long others = against.rows().size() - against.count(voice);
            said.forEach(utterances -> addDegrees(draft, utterances.rows(), others));
        });
    }

    private void addDegrees(Draft draft, IntList rows, long others) {
        if (degrees != null) {
            degrees.add(draft.code(), draft.subjects(), commitments, rows, others);
        }
    }

    /**
     * The pair to show. One of the two is the first of its cell: if the first ones are of one voice, either may be
     * followed by the first of another voice on the other side.
     */
    private static Pair firstOfTwoVoices(Cell one, Cell other, Exclusion exclusion) {
        int first = one.rows().get(0);
        int second = other.rows().get(0);
        Id voice = one.firstVoice();
        if (!voice.equals(other.firstVoice())) {
            return new Pair(first, second, exclusion);
        }
        int laterFirst = one.firstNotOf(voice);
        int laterSecond = other.firstNotOf(voice);
        Pair left = new Pair(laterFirst, second, exclusion);
        Pair right = new Pair(first, laterSecond, exclusion);
        if (laterFirst < 0 || laterSecond < 0) {
            return laterFirst < 0 ? right : left;
        }
        return left.isShownBefore(right) ? left : right;
    }

    private void addOfOneVoice(ImmutableList<Id> subjects, Cell one, Cell other, Exclusion exclusion) {
        for (Id voice : one.voices().keySet()) {
            List<Cell.Utterances> some = one.voices().getOrDefault(voice, List.of());
            List<Cell.Utterances> others = other.voices().getOrDefault(voice, List.of());
            for (Cell.Utterances first : some) {
                for (Cell.Utterances second : others) {
                    addOfVoice(voice, subjects, one, first, other, second, exclusion);
                }
            }
        }
    }

    private void addOfVoice(
            Id voice,
            ImmutableList<Id> subjects,
            Cell one,
            Cell.Utterances first,
            Cell other,
            Cell.Utterances second,
            Exclusion exclusion) {
        FindingCode code = OneVoice.code(first.said(), first.standing(), second.said(), second.standing());
        Draft draft = drafts.of(code, ofVoice(voice, subjects));
        draft.add(
                new Pair(first.rows().get(0), second.rows().get(0), exclusion),
                (long) first.rows().size() * second.rows().size());
        draft.addUtterances(one, first.rows());
        draft.addUtterances(other, second.rows());
        if (degrees != null && degrees.counts(exclusion)) {
            addDegrees(draft, first.rows(), second.rows().size());
            addDegrees(draft, second.rows(), first.rows().size());
        }
    }

    private static ImmutableList<Id> ofVoice(Id voice, ImmutableList<Id> subjects) {
        return ImmutableList.<Id>builder().add(voice).addAll(subjects).build();
    }
}
