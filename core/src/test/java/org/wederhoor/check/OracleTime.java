package org.wederhoor.check;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wederhoor.check.OracleRecords.Said;
import org.wederhoor.model.ClaimKind;
import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.Span;

/**
 * Whether times surely share a moment, by trying every choice of start and end that their imprecision leaves open: if some
 * choice keeps two of them apart, there is no conflict. Dates with alternatives are read one alternative at a time.
 *
 * <p>On a line, extents that meet two by two share a moment, so pairs are all that is looked at.
 */
final class OracleTime {
    private static final long DAY = 86_400;

    private OracleTime() {}

    /** One way in which a statement can lie in time: from a start to an end. */
    record Choice(long start, long end) {}

    /** The choices of one alternative; any of them will do. */
    record Alternative(String date, List<Choice> choices) {}

    /**
     * A statement in time.
     *
     * @param parts the members of an all-of set, of which one that meets is enough, each with its alternatives
     * @param doubtful whether its date is uncertain or approximate
     * @param stated whether it has a valid time of its own
     * @param dated whether anything says when it holds
     */
    record When(Said of, List<List<Alternative>> parts, boolean doubtful, boolean stated, boolean dated) {}

    /** How a conflict depends on time: which alternatives of which date it needs. */
    record Meeting(boolean certain, String date, Set<String> conflicting, Set<String> free) {
        static final Meeting SURE = new Meeting(true, "", Set.of(), Set.of());
    }

    /**
     * @param moment whether it happens at some moment of its time, and does not hold throughout
     * @param state whether its property is a state, which without a valid time holds when it was said
     */
    static When when(Said said, boolean moment, boolean state) {
        Optional<EdtfDate> validTime = said.stated().validTime();
        List<List<Alternative>> parts = new ArrayList<>();
        if (validTime.isPresent()) {
            for (EdtfDate part : validTime.get().parts()) {
                List<Alternative> alternatives = new ArrayList<>();
                for (Span span : known(part, said, !moment)) {
                    alternatives.add(new Alternative(
                            span.toString(),
                            moment
                                    ? List.of(
                                            at(span.startEarliest(), span.startEarliest()),
                                            at(span.endLatest(), span.endLatest()))
                                    : choices(span)));
                }
                parts.add(alternatives);
            }
            return new When(said, parts, isDoubtful(validTime.get()), true, true);
        }
        List<Alternative> alternatives = new ArrayList<>();
        if (said.said().isPresent()) {
            for (Span span : said.said().get().alternatives()) {
                alternatives.add(new Alternative(span.toString(), untold(span, moment, state)));
            }
        } else {
            // Somewhen, which is apart from any time but all of it.
            alternatives.add(new Alternative("", List.of(at(Span.PAST, Span.PAST), at(Span.FUTURE, Span.FUTURE))));
        }
        parts.add(alternatives);
        boolean doubtful = said.said().map(OracleTime::isDoubtful).orElse(false);
        return new When(said, parts, doubtful, false, said.said().isPresent());
    }

    private static List<Choice> untold(Span span, boolean moment, boolean state) {
        if (state) {
            return choices(span);
        }
        if (moment) {
            return List.of(at(Span.PAST, Span.PAST), at(span.endLatest(), span.endLatest()));
        }
        return choices(span).stream().map(c -> at(Span.PAST, c.end())).toList();
    }

    /** Alternatives later than what a factual claim could speak of fall away, unless all would. */
    static List<Span> known(EdtfDate date, Said said, boolean whole) {
        List<Span> all = ImmutableList.copyOf(whole ? date.periods() : date.alternatives());
        if (said.kind() == ClaimKind.PREDICTION || said.said().isEmpty()) {
            return all;
        }
        long known = OracleRecords.latest(said.said().get());
        List<Span> left = all.stream().filter(s -> s.startEarliest() <= known).toList();
        return left.isEmpty() ? all : left;
    }

    private static Choice at(long start, long end) {
        return new Choice(start, end);
    }

    /** The extreme choices of start and end; a day that is not divided by a time of day is taken whole. */
    private static List<Choice> choices(Span span) {
        List<Choice> choices = new ArrayList<>();
        for (long start : new long[] {span.startEarliest(), span.startLatest()}) {
            for (long end : new long[] {span.endEarliest(), span.endLatest()}) {
                long s = span.startEarliest() == span.startLatest()
                        ? start
                        : Math.max(span.startEarliest(), day(start, 0));
                long e = span.endEarliest() == span.endLatest() ? end : Math.min(span.endLatest(), day(end, DAY - 1));
                if (s <= e) {
                    choices.add(at(s, e));
                }
            }
        }
        return choices;
    }

    private static long day(long second, long plus) {
        return second == Span.PAST || second == Span.FUTURE ? second : Math.floorDiv(second, DAY) * DAY + plus;
    }

    static boolean isDoubtful(EdtfDate date) {
        return date.isUncertain() || date.isApproximate();
    }

    /** Whether all of these surely share a moment, and on what that depends; empty if they need not. */
    static Optional<Meeting> meet(List<When> all) {
        if (all.size() < 2) {
            return Optional.of(Meeting.SURE);
        }
        Meeting best = null;
        for (List<List<Alternative>> one : choicesOfParts(all)) {
            Meeting found = meetInParts(all, one);
            if (found != null && (best == null || (found.certain() && !best.certain()))) {
                best = found;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        boolean doubtful = all.stream().anyMatch(When::doubtful);
        return Optional.of(doubtful && best.certain() ? new Meeting(false, "", Set.of(), Set.of()) : best);
    }

    private static List<List<List<Alternative>>> choicesOfParts(List<When> all) {
        List<List<List<Alternative>>> chosen = List.of(List.of());
        for (When when : all) {
            List<List<List<Alternative>>> longer = new ArrayList<>();
            for (List<List<Alternative>> before : chosen) {
                for (List<Alternative> part : when.parts()) {
                    List<List<Alternative>> more = new ArrayList<>(before);
                    more.add(part);
                    longer.add(more);
                }
            }
            chosen = longer;
        }
        return chosen;
    }

    private static @Nullable Meeting meetInParts(List<When> all, List<List<Alternative>> parts) {
        List<List<Choice>> outermost = new ArrayList<>();
        for (List<Alternative> alternatives : parts) {
            List<Choice> hull = new ArrayList<>();
            alternatives.forEach(a -> hull.addAll(a.choices()));
            outermost.add(hull);
        }
        if (allMeet(all, outermost)) {
            return Meeting.SURE;
        }
        Meeting possible = null;
        for (int i = 0; i < parts.size(); i++) {
            Set<String> conflicting = new TreeSet<>();
            Set<String> free = new TreeSet<>();
            for (Alternative alternative : parts.get(i)) {
                List<List<Choice>> read = new ArrayList<>(outermost);
                read.set(i, alternative.choices());
                (allMeet(all, read) ? conflicting : free).add(alternative.date());
            }
            if (free.isEmpty()) {
                return Meeting.SURE;
            }
            if (!conflicting.isEmpty() && possible == null) {
                possible = new Meeting(false, "read", conflicting, free);
            }
        }
        return possible;
    }

    private static boolean allMeet(List<When> all, List<List<Choice>> choices) {
        for (int i = 0; i < choices.size(); i++) {
            for (int j = i + 1; j < choices.size(); j++) {
                boolean undated = !all.get(i).dated() && !all.get(j).dated();
                if (!undated && !surelyMeet(choices.get(i), choices.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean surelyMeet(List<Choice> mine, List<Choice> theirs) {
        for (Choice a : mine) {
            for (Choice b : theirs) {
                if (a.start() > b.end() || b.start() > a.end()) {
                    return false;
                }
            }
        }
        return true;
    }
}
