package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Factuality;
import org.wederhoor.model.Id;

/** Lines that no attack tells apart: they hold the same, weigh the same and pass through the same, so they fare alike. */
final class Bloc {
    final int number;
    final LineKey key;
    /** What the lines hold of a claim; nothing if they deny that a statement was made. */
    final @Nullable Position position;

    /** What a policy judges the lines by; set anew where it weighs. */
    Weight weight;
    /** The bloc that this one prolongs by the last of its supports. */
    final @Nullable Bloc shorter;

    final ImmutableList<Id> supports;

    private int[] statements = new int[1];
    private int count;

    Bloc(int number, LineKey key, @Nullable Position position) {
        this(number, key, position, key.weight(), null, ImmutableList.of());
    }

    private Bloc(
            int number,
            LineKey key,
            @Nullable Position position,
            Weight weight,
            @Nullable Bloc shorter,
            ImmutableList<Id> supports) {
        this.number = number;
        this.key = key;
        this.position = position;
        this.weight = weight;
        this.shorter = shorter;
        this.supports = supports;
    }

    /** This bloc prolonged by one more step of support. */
    Bloc prolonged(int by, Id support, Position conclusion) {
        ImmutableList<Id> steps =
                ImmutableList.<Id>builder().addAll(supports).add(support).build();
        return new Bloc(by, key, conclusion, weight, this, steps);
    }

    /** Adds the statement, by its number, of one more line. */
    void add(int statement) {
        if (count == statements.length) {
            statements = Arrays.copyOf(statements, 2 * count);
        }
        statements[count++] = statement;
    }

    /** The bloc of the same lines before any support. */
    Bloc root() {
        Bloc at = this;
        for (Bloc before = shorter; before != null; before = before.shorter) {
            at = before;
        }
        return at;
    }

    int size() {
        return root().count;
    }

    /** The number of the statement of a line. */
    int statement(int line) {
        return root().statements[line];
    }

    boolean hasFallen() {
        return key.hasFallen();
    }

    Id on() {
        return position == null ? key.on() : position.claim.id();
    }

    Factuality factuality() {
        return position == null ? key.factuality() : position.factuality;
    }
}
