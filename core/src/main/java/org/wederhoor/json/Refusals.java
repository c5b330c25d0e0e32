package org.wederhoor.json;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Itemises refusals up to a number, and counts them all. */
final class Refusals {
    /** How many are kept, so that a bad file of any size cannot fill the memory. */
    static final int KEPT_MAX = 1000;

    private final List<Refusal> kept = new ArrayList<>();
    private long count;

    void add(Refusal refusal) {
        count++;
        if (kept.size() < KEPT_MAX) {
            kept.add(refusal);
        }
    }

    ImmutableList<Refusal> kept() {
        return ImmutableList.copyOf(kept);
    }

    long count() {
        return count;
    }
}
