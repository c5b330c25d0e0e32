package org.wederhoor.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wederhoor.model.Proposition;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.vocabulary.Assertion;
import org.wederhoor.vocabulary.Semantics;
import org.wederhoor.vocabulary.Timing;

/**
 * The times of states as numbers, with the two bounds that decide whether two of them share a moment.
 *
 * <p>Only what has one span and no doubt has a number above {@link #OPEN}; of anything else the exact comparison decides.
 */
final class Times {
    /** The number of a time that may or may not meet any other. */
    static final int OPEN = 0;
    /** The number of all time. */
    static final int ALWAYS = 1;

    private final Semantics semantics;
    private final Map<EdtfDate, Integer> valid = new HashMap<>();
    private final Map<EdtfDate, Integer> said = new HashMap<>();
    private long[] latestStarts = new long[16];
    private long[] earliestEnds = new long[16];
    private boolean[] zoned = new boolean[16];
    private int count = ALWAYS + 1;

    Times(Semantics semantics) {
        this.semantics = semantics;
        for (int whole = OPEN; whole <= ALWAYS; whole++) {
            latestStarts[whole] = Long.MIN_VALUE;
            earliestEnds[whole] = Long.MAX_VALUE;
        }
    }

    /** The number of the time in which a state holds, by its valid time or by when it was said. */
    int of(Proposition state, Optional<EdtfDate> whenSaid) {
        boolean isValidTime = state.validTime().isPresent();
        EdtfDate date = isValidTime ? state.validTime().get() : whenSaid.orElse(null);
        if (date == null) {
            return OPEN;
        }
        Map<EdtfDate, Integer> known = isValidTime ? valid : said;
        Integer number = known.get(date);
        if (number == null) {
            number = add(date, semantics.timing(Assertion.certain(state, whenSaid)));
            known.put(date, number);
        }
        return number;
    }

    /** Of several alternatives the date of saying may leave one, which is then not the date's own. */
    private int add(EdtfDate date, Timing timing) {
        boolean single = date.alternatives().count() == 1 && date.periods().count() == 1;
        if (!single || !timing.isPlain() || timing.isTimeless()) {
            return OPEN;
        }
        if (count == zoned.length) {
            latestStarts = Arrays.copyOf(latestStarts, count * 2);
            earliestEnds = Arrays.copyOf(earliestEnds, count * 2);
            zoned = Arrays.copyOf(zoned, count * 2);
        }
        latestStarts[count] = timing.latestStart();
        earliestEnds[count] = timing.earliestEnd();
        zoned[count] = timing.isZoned();
        return count++;
    }

    /** Whether two such times share a moment if and only if their bounds say so. */
    boolean isPlain(int time) {
        return time != OPEN && !zoned[time];
    }

    long latestStart(int time) {
        return latestStarts[time];
    }

    long earliestEnd(int time) {
        return earliestEnds[time];
    }

    int count() {
        return count;
    }

    /** One of two times for what lies within both, and not one that says nothing if the other does. */
    int within(int a, int b) {
        return latestStarts[a] > latestStarts[b] ? a : b;
    }

    /** Whether two times share a moment, as far as can be told from their bounds. */
    boolean mayMeet(int a, int b) {
        return a == OPEN
                || b == OPEN
                || zoned[a] != zoned[b]
                || (latestStarts[a] <= earliestEnds[b] && latestStarts[b] <= earliestEnds[a]);
    }
}
