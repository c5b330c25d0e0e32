package org.wederhoor.vocabulary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether several literals surely share a moment.
 *
 * <p>Extents on a line share a moment when they do two by two (Helly), so pairs are all that is looked at. A date with
 * alternatives is read one alternative at a time while the others are taken at their outermost bounds. Of an all-of set one
 * member that meets is enough.
 */
final class SharedTime {
    /** Sets of dates with more choices of one member each are taken by their first members. */
    private static final int CHOICES_MAX = 1_000;

    private SharedTime() {}

    /** Nothing if they need not, otherwise on what it depends; empty if on nothing. */
    static Optional<ImmutableList<Reservation>> of(Iterable<Timing> timings) {
        List<Timing> timed = new ArrayList<>();
        timings.forEach(timed::add);
        timed.removeIf(Timing::isTimeless);
        if (timed.size() < 2) {
            return Optional.of(ImmutableList.of());
        }
        ImmutableList<Reservation> best = null;
        for (List<Readings> choice : choices(timed)) {
            ImmutableList<Reservation> found = inParts(timed, choice);
            if (found != null && (best == null || found.size() < best.size())) {
                best = found;
            }
        }
        return best == null ? Optional.empty() : Optional.of(withApproximate(best, timed));
    }

    private static List<List<Readings>> choices(List<Timing> timed) {
        List<List<Readings>> choices = new ArrayList<>();
        choices.add(List.of());
        for (Timing timing : timed) {
            List<List<Readings>> longer = new ArrayList<>();
            for (List<Readings> choice : choices) {
                for (Readings part : timing.parts()) {
                    List<Readings> more = new ArrayList<>(choice);
                    more.add(part);
                    longer.add(more);
                    if (longer.size() + choices.size() > CHOICES_MAX) {
                        break;
                    }
                }
            }
            choices = longer;
        }
        return choices;
    }

    private static @Nullable ImmutableList<Reservation> inParts(List<Timing> timed, List<Readings> parts) {
        int size = parts.size();
        int apart = 0;
        boolean[][] meet = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                boolean undated = timed.get(i).isUndated() && timed.get(j).isUndated();
                meet[i][j] = undated || parts.get(i).meetsAtBounds(parts.get(j));
                meet[j][i] = meet[i][j];
                apart += meet[i][j] ? 0 : 1;
            }
        }
        if (apart == 0) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Reservation> possible = ImmutableList.builder();
        boolean some = false;
        for (int i = 0; i < size; i++) {
            int apartWithThis = 0;
            for (int j = 0; j < size; j++) {
                apartWithThis += i == j || meet[i][j] ? 0 : 1;
            }
            if (apartWithThis == apart && !parts.get(i).isSingle()) {
                boolean[] meets = readings(i, parts);
                int count = count(meets);
                if (count == meets.length) {
                    return ImmutableList.of();
                }
                if (count > 0) {
                    parts.get(i).reading(index -> meets[index]).ifPresent(possible::add);
                    some = true;
                }
            }
        }
        return some ? possible.build() : null;
    }

    private static boolean[] readings(int read, List<Readings> parts) {
        boolean[] meets = new boolean[parts.get(read).count()];
        for (int index = 0; index < meets.length; index++) {
            meets[index] = true;
            for (int j = 0; j < parts.size() && meets[index]; j++) {
                meets[index] = j == read || parts.get(read).meetsIn(index, parts.get(j));
            }
        }
        return meets;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static ImmutableList<Reservation> withApproximate(ImmutableList<Reservation> found, List<Timing> timed) {
        Set<Reservation> all = new LinkedHashSet<>(found);
        timed.forEach(timing -> timing.approximateDate().ifPresent(date -> all.add(new Reservation.Approximate(date))));
        return ImmutableList.copyOf(all);
    }
}
