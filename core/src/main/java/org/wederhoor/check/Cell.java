package org.wederhoor.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wederhoor.model.Id;
import org.wederhoor.provenance.Standing;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;

/**
 * Commitments of one group that assert the same thing at the same time as surely, so that either all of them clash with
 * another or none does. They are told apart by voice, and within a voice by date and standing, which decide the code.
 */
final class Cell {
    private static final int NONE = -1;

    private final Slot slot;
    private final Assertion assertion;
    private final Map<Id, List<Utterances>> voices = new LinkedHashMap<>(2);
    private final IntList rows = new IntList();
    private final Id firstVoice;
    /** The first commitment in another voice than the very first. */
    private int ofSecondVoice = NONE;

    Cell(Slot slot, Assertion assertion, Id firstVoice) {
        this.slot = slot;
        this.assertion = assertion;
        this.firstVoice = firstVoice;
    }

    Slot slot() {
        return slot;
    }

    Assertion assertion() {
        return assertion;
    }

    Map<Id, List<Utterances>> voices() {
        return voices;
    }

    /** All commitments, in order. */
    IntList rows() {
        return rows;
    }

    Id firstVoice() {
        return firstVoice;
    }

    void add(int row, Commitment commitment) {
        rows.add(row);
        if (ofSecondVoice == NONE && !commitment.voice().equals(firstVoice)) {
            ofSecondVoice = row;
        }
        List<Utterances> ofVoice = voices.computeIfAbsent(commitment.voice(), v -> new ArrayList<>(1));
        for (Utterances utterances : ofVoice) {
            if (utterances.said.equals(commitment.said()) && utterances.standing == commitment.standing()) {
                utterances.rows.add(row);
                return;
            }
        }
        Utterances utterances = new Utterances(commitment.said(), commitment.standing(), new IntList());
        utterances.rows.add(row);
        ofVoice.add(utterances);
    }

    /** The first commitment in another voice than one, -1 if there is none. */
    int firstNotOf(Id voice) {
        return voice.equals(firstVoice) ? ofSecondVoice : rows.get(0);
    }

    /** How many commitments a voice has here. */
    long count(Id voice) {
        long count = 0;
        for (Utterances utterances : voices.getOrDefault(voice, List.of())) {
            count += utterances.rows.size();
        }
        return count;
    }

    /**
     * What one voice said at one time, at one remove.
     *
     * @param said when
     * @param standing at which remove
     * @param rows the commitments, in order
     */
    record Utterances(Optional<EdtfDate> said, Standing standing, IntList rows) {}
}
