package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Certainty;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.model.Temporality;
import org.wederhoor.time.EdtfDate;

/** When the stated assertions hold, and how sure they are, by their numbers; and when several of them hold together. */
final class ProofTimes {
    private final Semantics semantics;
    private final List<Assertion> stated;
    /** Most dates come up often. */
    private final Map<Key, Timing> known = new HashMap<>();

    ProofTimes(Semantics semantics, List<Assertion> stated) {
        this.semantics = semantics;
        this.stated = stated;
    }

    /**
     * What the credence of an assertion is short of certainty: counted in halves, as Fréchet's bound adds them up. What is
     * supposed, numbered after all that is stated, loses nothing.
     */
    int loss(int row) {
        return row < stated.size() ? loss(stated.get(row).certainty()) : 0;
    }

    static int loss(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> 0;
            case PROBABLE -> 1;
            case POSSIBLE -> 2;
        };
    }

    /** When a row holds; of what is supposed that is left open. */
    ProofTime of(int row) {
        return row < stated.size() ? ProofTime.of(timing(row), isEvent(row)) : ProofTime.ALWAYS;
    }

    private boolean isEvent(int row) {
        return semantics.temporality(stated.get(row).literal().property()) == Temporality.EVENT;
    }

    private Timing timing(int row) {
        Assertion assertion = stated.get(row);
        Temporality temporality = semantics.temporality(assertion.literal().property());
        Key key = new Key(temporality, assertion.literal().validTime(), assertion.said(), assertion.kind());
        return known.computeIfAbsent(key, k -> semantics.timing(assertion));
    }

    /** The time that all of these share, or null if they need not share a moment or more than one of them is an event. */
    @Nullable
    ProofTime shared(List<Proof> premises, int[] rows) {
        int count = 0;
        ProofTime time = ProofTime.ALWAYS;
        for (Proof premise : premises) {
            if (!time.isPlainWith(premise.time)) {
                return sharedExactly(rows);
            }
            count += premise.rows.length;
            if (count > rows.length) {
                return sharedExactly(rows);
            }
            if (!time.meets(premise.time)) {
                return null;
            }
            time = time.and(premise.time, premise.time.reservations());
        }
        return time.events() > 1 ? null : time;
    }

    private @Nullable ProofTime sharedExactly(int[] rows) {
        List<Timing> timings = new ArrayList<>();
        ProofTime time = ProofTime.ALWAYS;
        for (int row : rows) {
            if (row < stated.size()) {
                timings.add(timing(row));
            }
            time = time.and(of(row), ImmutableList.of());
        }
        Optional<ImmutableList<Reservation>> met = time.events() > 1 ? Optional.empty() : SharedTime.of(timings);
        return met.isPresent() ? time.and(ProofTime.ALWAYS, met.get()) : null;
    }

    private record Key(
            Temporality temporality, Optional<EdtfDate> validTime, Optional<EdtfDate> said, ClaimKind kind) {}
}
