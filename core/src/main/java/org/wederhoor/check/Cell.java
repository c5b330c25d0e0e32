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
    private final Assertion assertion;
    private final Map<Id, List<Utterances>> voices = new LinkedHashMap<>();
    private final List<Integer> rows = new ArrayList<>();

    Cell(Assertion assertion) {
        this.assertion = assertion;
    }

    Assertion assertion() {
        return assertion;
    }

    Map<Id, List<Utterances>> voices() {
        return voices;
    }

    /** All commitments, in order. */
    List<Integer> rows() {
        return rows;
    }

    void add(int row, Commitment commitment) {
        rows.add(row);
        List<Utterances> ofVoice = voices.computeIfAbsent(commitment.voice(), v -> new ArrayList<>());
        for (Utterances utterances : ofVoice) {
            if (utterances.said.equals(commitment.said()) && utterances.standing == commitment.standing()) {
                utterances.rows.add(row);
                return;
            }
        }
        Utterances utterances = new Utterances(commitment.said(), commitment.standing(), new ArrayList<>());
        utterances.rows.add(row);
        ofVoice.add(utterances);
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
    record Utterances(Optional<EdtfDate> said, Standing standing, List<Integer> rows) {}
}
