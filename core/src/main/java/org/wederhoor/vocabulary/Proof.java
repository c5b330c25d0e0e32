package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wederhoor.model.Id;
import org.wederhoor.model.Value;

/**
 * One way in which a fact follows, with the statements that it takes.
 *
 * <p>Of a stated fact that is one statement, and {@link #by} is null.
 */
final class Proof {
    final int fact;
    /** The numbers of the assertions that it rests on, ascending. */
    final int[] rows;
    /** What the credences of the assertions are short of certainty: PROBABLE 1, POSSIBLE 2. */
    final int loss;

    final ProofTime time;
    /** The separators that it holds under. */
    final ImmutableMap<Id, Value> separators;
    /** The separators that some premise states and some other leaves unstated. */
    final ImmutableSet<Id> open;

    final @Nullable CompiledRule by;
    final ImmutableList<Proof> premises;
    /** The proof of what entails this fact by properties or containment alone; itself if nothing does. */
    final Proof origin;
    /** Whether another that takes less has made it superfluous. */
    boolean superseded;

    Proof(
            int fact,
            int[] rows,
            int loss,
            ProofTime time,
            ImmutableMap<Id, Value> separators,
            ImmutableSet<Id> open,
            @Nullable CompiledRule by,
            ImmutableList<Proof> premises) {
        this.fact = fact;
        this.rows = rows;
        this.loss = loss;
        this.time = time;
        this.separators = separators;
        this.open = open;
        this.by = by;
        this.premises = premises;
        origin = this;
    }

    private Proof(int fact, Proof origin) {
        this.fact = fact;
        rows = origin.rows;
        loss = origin.loss;
        time = origin.time;
        separators = origin.separators;
        open = origin.open;
        by = origin.by;
        premises = origin.premises;
        this.origin = origin;
    }

    /** The proof of a fact that what this proves entails. */
    Proof of(int entailed) {
        return new Proof(entailed, origin);
    }

    static Proof stated(int fact, int row, ProofTimes times, ImmutableMap<Id, Value> separators) {
        return new Proof(
                fact,
                new int[] {row},
                times.loss(row),
                times.of(row),
                separators,
                ImmutableSet.of(),
                null,
                ImmutableList.of());
    }

    boolean isStated() {
        return by == null;
    }

    boolean isTransitive() {
        return by != null && by.isTransitivity();
    }

    boolean isCertain() {
        return open.isEmpty() && time.reservations().isEmpty();
    }

    /** Whether whatever the other proves this proves with no more statements. */
    boolean replaces(Proof other) {
        return rows.length <= other.rows.length
                && (isCertain() || !other.isCertain())
                && (!isTransitive() || other.isTransitive())
                && separators.equals(other.separators)
                && isSubset(rows, other.rows);
    }

    private static boolean isSubset(int[] part, int[] whole) {
        int at = 0;
        for (int row : part) {
            while (at < whole.length && whole[at] < row) {
                at++;
            }
            if (at == whole.length || whole[at] != row) {
                return false;
            }
        }
        return true;
    }

    /** The union of two ascending lists. */
    static int[] union(int[] a, int[] b) {
        int[] union = new int[a.length + b.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int next = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
            i += i < a.length && a[i] == next ? 1 : 0;
            j += j < b.length && b[j] == next ? 1 : 0;
            union[size++] = next;
        }
        return size == union.length ? union : Arrays.copyOf(union, size);
    }

    /** Whether this is left when statements are dropped from the last to the first; surer ones before. */
    boolean isBefore(Proof other) {
        if (isCertain() != other.isCertain() || loss != other.loss) {
            return isCertain() != other.isCertain() ? isCertain() : loss < other.loss;
        }
        for (int i = 1; i <= Math.min(rows.length, other.rows.length); i++) {
            int mine = rows[rows.length - i];
            int theirs = other.rows[other.rows.length - i];
            if (mine != theirs) {
                return mine < theirs;
            }
        }
        return rows.length < other.rows.length;
    }
}
