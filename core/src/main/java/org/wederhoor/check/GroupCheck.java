package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int COMPARED_MAX = 32;

    private final Commitments commitments;
    private final Semantics semantics;
    private final Drafts drafts;
    private final int comparedMax;

    GroupCheck(Commitments commitments, Semantics semantics, Drafts drafts) {
        this(commitments, semantics, drafts, COMPARED_MAX);
    }

    /** A check that counts from another number of cells on. */
    GroupCheck(Commitments commitments, Semantics semantics, Drafts drafts, int comparedMax) {
        this.commitments = commitments;
        this.semantics = semantics;
        this.drafts = drafts;
        this.comparedMax = comparedMax;
    }

    void check(Slot slot, int[] rows) {
        List<Cell> cells = cells(slot, rows);
        if (cells.size() <= comparedMax) {
            compareAll(slot, cells, List.of());
            return;
        }
        PlainSlot plain = new PlainSlot(slot, semantics);
        List<Cell> taken = new ArrayList<>(cells);
        taken.removeIf(cell -> !plain.take(cell));
        cells.removeAll(new HashSet<>(taken));
        compareAll(slot, cells, taken);
        plain.addSeveralVoices(
                denial -> drafts.of(slot.code(slot.ground()), slot.subjects(denial.assertion(), denial.assertion())));
        Exclusion exclusion = new Exclusion(slot.ground(), slot.property(), ImmutableList.of());
        plain.forEachOfOneVoice((voice, one, other) ->
                addOfVoice(voice, slot.subjects(one.assertion(), other.assertion()), one, other, exclusion));
    }

    /** Compares some cells with each other and with others. */
    private void compareAll(Slot slot, List<Cell> some, List<Cell> others) {
        for (int i = 0; i < some.size(); i++) {
            for (int j = i + 1; j < some.size(); j++) {
                compare(slot, some.get(i), some.get(j));
            }
            for (Cell other : others) {
                compare(slot, some.get(i), other);
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
        Assertion a = one.assertion();
        Assertion b = other.assertion();
        boolean opposed = a.isDenial() != b.isDenial();
        if (opposed != (slot.ground() == Ground.OPPOSITE)
                || !Semantics.cannotBothBeHeld(a.certainty(), b.certainty())) {
            return;
        }
        Optional<Exclusion> exclusion = slot.exclusion(a, b, semantics);
        if (exclusion.isPresent()) {
            ImmutableList<Id> subjects = slot.subjects(a, b);
            addOfSeveralVoices(slot, subjects, one, other, exclusion.get());
            addOfOneVoice(subjects, one, other, exclusion.get());
        }
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
            addOfVoice(voice, subjects, one, other, exclusion);
        }
    }

    private void addOfVoice(Id voice, ImmutableList<Id> subjects, Cell one, Cell other, Exclusion exclusion) {
        for (Cell.Utterances first : one.voices().getOrDefault(voice, List.of())) {
            for (Cell.Utterances second : other.voices().getOrDefault(voice, List.of())) {
                FindingCode code = OneVoice.code(first.said(), first.standing(), second.said(), second.standing());
                ImmutableList<Id> ids =
                        ImmutableList.<Id>builder().add(voice).addAll(subjects).build();
                Draft draft = drafts.of(code, ids);
                draft.add(
                        new Pair(first.rows().get(0), second.rows().get(0), exclusion),
                        (long) first.rows().size() * second.rows().size());
                draft.addUtterances(one, first.rows());
                draft.addUtterances(other, second.rows());
            }
        }
    }
}
