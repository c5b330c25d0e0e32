package org.wederhoor.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Temporality;
import org.wederhoor.vocabulary.Semantics;
import org.wederhoor.vocabulary.Timing;

/** Positions on one claim that are alike in certainty, polarity and time, so that they conflict with the same. */
final class Holding {
    private final Position example;
    private final @Nullable Timing timing;
    private final List<Position> positions = new ArrayList<>(1);
    private @Nullable Party party;

    private Holding(Position example, @Nullable Timing timing) {
        this.example = example;
        this.timing = timing;
    }

    private record Likeness(
            Factuality factuality,
            @Nullable Timing timing,
            @Nullable Timing period,
            @Nullable Position following) {}

    /** What is held on one claim by those who take a side. */
    static List<Holding> of(List<Position> positions, Semantics semantics) {
        Map<Likeness, Holding> holdings = new LinkedHashMap<>();
        for (Position position : positions) {
            if (!position.takesSide()) {
                continue;
            }
            Timing timing = position.assertion.map(semantics::timing).orElse(null);
            Timing period = position.assertion.map(semantics::periodOf).orElse(null);
            holdings.computeIfAbsent(
                            new Likeness(
                                    position.factuality, timing, period, position.inference == null ? null : position),
                            l -> new Holding(position, timing))
                    .positions
                    .add(position);
        }
        return new ArrayList<>(holdings.values());
    }

    /** All who hold it. */
    Party party() {
        Party made = party;
        if (made == null) {
            made = new Party();
            for (Position position : positions) {
                made.addAll(position.blocs);
            }
            party = made;
        }
        return made;
    }

    boolean isFor() {
        return example.factuality.isFor();
    }

    /** Whether it certainly conflicts with what is held on the same claim or another. */
    boolean conflictsWith(Holding other, Semantics semantics) {
        return example.conflictsWith(other.example, semantics);
    }

    /** Whether it holds for one span of time, so that it can conflict only with what surely shares a moment. */
    boolean isPlainState(Semantics semantics) {
        return !example.isByReductio()
                && timing != null
                && timing.isPlain()
                && !timing.isTimeless()
                && !timing.isZoned()
                && example.assertion.isPresent()
                && semantics.entailed(example.assertion.get().literal().property()).stream()
                        .allMatch(e -> semantics.temporality(e.property()) == Temporality.STATE);
    }

    long latestStart() {
        return timing == null ? Long.MIN_VALUE : timing.latestStart();
    }

    long earliestEnd() {
        return timing == null ? Long.MAX_VALUE : timing.earliestEnd();
    }
}
