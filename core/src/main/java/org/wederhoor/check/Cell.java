package org.wederhoor.check;

import java.util.ArrayList;
import java.util.HashMap;
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
    /** Of one voice so many utterances are told apart by looking at each. */
    private static final int LOOKED_THROUGH_MAX = 8;

    private final Slot slot;
    private final Assertion assertion;
    private final Map<Id, List<Utterances>> voices = new LinkedHashMap<>(2);
    /** The utterances of voices that have many. */
    private final Map<Spoken, Utterances> ofMany = new HashMap<>();

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
        find(commitment).rows.add(row);
    }

    private Utterances find(Commitment commitment) {
        Id voice = commitment.voice();
        List<Utterances> ofVoice = voices.computeIfAbsent(voice, v -> new ArrayList<>(1));
        if (ofVoice.size() > LOOKED_THROUGH_MAX) {
            Spoken spoken = new Spoken(voice, commitment.said(), commitment.standing());
            return ofMany.computeIfAbsent(spoken, key -> add(ofVoice, commitment));
        }
        for (Utterances utterances : ofVoice) {
            if (utterances.said.equals(commitment.said()) && utterances.standing == commitment.standing()) {
                return utterances;
            }
        }
        Utterances utterances = add(ofVoice, commitment);
        if (ofVoice.size() > LOOKED_THROUGH_MAX) {
            ofVoice.forEach(some -> ofMany.put(new Spoken(voice, some.said, some.standing), some));
        }
        return utterances;
    }

    private static Utterances add(List<Utterances> ofVoice, Commitment commitment) {
        Utterances utterances = new Utterances(commitment.said(), commitment.standing(), new IntList());
        ofVoice.add(utterances);
        return utterances;
    }

    private record Spoken(Id voice, Optional<EdtfDate> said, Standing standing) {}

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
