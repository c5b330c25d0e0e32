package org.wederhoor.time;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads one date of any kind. */
final class EdtfParser {
    private static final int MEMBERS_MAX = 1_000;

    private static final Span BEFORE_ALL = new Span(Span.PAST, Span.PAST, Span.PAST, Span.PAST, false);
    private static final Span AFTER_ALL = new Span(Span.FUTURE, Span.FUTURE, Span.FUTURE, Span.FUTURE, false);
    private static final Span ANY_TIME = new Span(Span.PAST, Span.FUTURE, Span.PAST, Span.FUTURE, false);

    private final String text;
    private final TextCursor in;

    EdtfParser(String text) {
        this.text = text;
        this.in = new TextCursor(text);
    }

    EdtfDate parse() {
        if (in.skip("[")) {
            return set("]", false);
        }
        if (in.skip("{")) {
            return set("}", true);
        }
        if (text.startsWith("/") || text.startsWith("..")) {
            return interval(end(true));
        }
        Term term = new TermReader(in).read();
        if (in.peek() == '/') {
            return interval(end(term));
        }
        if (in.peek() == 'T') {
            return dateTime(term);
        }
        expectEnd("the end, or / and another date");
        return new EdtfDate(
                text,
                term.marks(),
                ImmutableList.of(term.branch()),
                ImmutableList.of(),
                Bound.startOfDay(term.firstDay()),
                Bound.endOfDay(term.lastDay()));
    }

    private void expectEnd(String accepted) {
        if (!in.atEnd()) {
            throw in.fail(in.position(), "unexpected text", accepted);
        }
    }

    /** One end of an interval. */
    private record End(Term.Marks marks, Branch branch, Span window, Bound earliest, Bound latest) {}

    private static End end(Term term) {
        return new End(
                term.marks(),
                term.branch(),
                term.window(),
                Bound.startOfDay(term.firstDay()),
                Bound.endOfDay(term.lastDay()));
    }

    private End end(boolean isStart) {
        if (in.atEnd() || in.peek() == '/') {
            return boundlessEnd("", ANY_TIME, Bound.UNKNOWN);
        }
        if (in.skip("..")) {
            return boundlessEnd("..", isStart ? BEFORE_ALL : AFTER_ALL, Bound.OPEN);
        }
        return end(new TermReader(in).read());
    }

    private static End boundlessEnd(String canonical, Span window, Bound bound) {
        return new End(
                new Term.Marks(canonical, 1, false, false), new Branch.Single(window, true), window, bound, bound);
    }

    private EdtfDate interval(End start) {
        if (!in.skip("/")) {
            throw in.fail(in.position(), "unexpected text", "/ and a date");
        }
        End end = end(false);
        if (in.peek() == 'T') {
            throw in.fail(in.position(), "time of day in an interval", "dates only");
        }
        expectEnd("the end");
        if (text.equals("/")) {
            throw in.refuse(0, "interval", "a date on at least one side, or .. for an open end");
        }
        if (start.window.startEarliest() > end.window.endLatest()) {
            throw in.refuse(0, "interval that ends before it starts", "a later date after the /");
        }
        Branch branch;
        if (start.branch instanceof Branch.Runs runs) {
            branch = new Branch.StartRuns(runs.pattern(), end.window);
        } else if (end.branch instanceof Branch.Runs runs) {
            branch = new Branch.EndRuns(start.window, runs.pattern());
        } else {
            branch = new Branch.Single(Span.between(start.window, end.window), false);
        }
        String canonical = start.marks.canonical() + "/" + end.marks.canonical();
        return new EdtfDate(
                text,
                start.marks.with(end.marks, canonical, 0),
                ImmutableList.of(branch),
                ImmutableList.of(),
                start.earliest,
                end.latest);
    }

    private EdtfDate dateTime(Term date) {
        if (!date.isPlainDay()) {
            throw in.fail(in.position(), "time of day", "a time only after a whole day without X and qualifiers");
        }
        ClockTime time = new ClockTimeReader(in, date.firstDay()).read();
        expectEnd("the end");
        StringBuilder canonical = new StringBuilder();
        GregorianDays.appendDay(canonical, time.localDay());
        canonical.append(time.canonical());
        Bound moment = Bound.time(time.epochSecond(), time.nanoOfSecond(), time.zoned());
        Span span = Span.room(time.epochSecond(), time.epochSecond(), time.zoned());
        return new EdtfDate(
                text,
                new Term.Marks(canonical.toString(), canonical.charAt(0) == '-' ? 1 : 0, false, false),
                ImmutableList.of(new Branch.Single(span, true)),
                ImmutableList.of(),
                moment,
                moment);
    }

    /** A member of a set: a date, a range of dates, or all dates until or from one. */
    private record Member(Term.Marks marks, Branch branch, Span window) {
        boolean hasStart() {
            return window.startEarliest() != Span.PAST;
        }

        boolean hasEnd() {
            return window.endLatest() != Span.FUTURE;
        }
    }

    /** Members without start come first and members without end last, as the grammar wants them. */
    private static final Comparator<Member> ORDER = Comparator.comparing(Member::hasStart)
            .thenComparing(member -> !member.hasEnd())
            .thenComparing(member -> member.window.startEarliest())
            .thenComparing(member -> member.window.endLatest())
            .thenComparing(member -> member.marks.canonical());

    private EdtfDate set(String close, boolean allOf) {
        List<Member> members = new ArrayList<>();
        do {
            if (members.size() == MEMBERS_MAX) {
                throw in.fail(in.position(), "set", "at most 1,000 members");
            }
            if (!members.isEmpty()) {
                in.skip(" ");
            }
            members.add(member(members.isEmpty(), close));
        } while (in.skip(","));
        if (!in.skip(close)) {
            throw in.fail(in.position(), "unexpected text", "a comma and another date, or " + close);
        }
        expectEnd("the end");
        ImmutableList<Member> sorted =
                members.stream().sorted(ORDER).distinct().collect(ImmutableList.toImmutableList());
        return allOf ? allOf(sorted) : setOf(text, "[", sorted, "]");
    }

    private Member member(boolean first, String close) {
        int start = in.position();
        if (in.skip("..")) {
            if (!first) {
                throw in.refuse(start, "member of a set", ".. without a date before it only at the start of the set");
            }
            Term last = new TermReader(in).read();
            Span window = Span.room(Span.PAST, last.window().endLatest(), false);
            return member(last.marks(), ".." + last.marks().canonical(), window);
        }
        Term term = new TermReader(in).read();
        if (!in.skip("..")) {
            return new Member(term.marks(), term.branch(), term.window());
        }
        if (in.peek() == close.charAt(0)) {
            Span window = Span.room(term.window().startEarliest(), Span.FUTURE, false);
            return member(term.marks(), term.marks().canonical() + "..", window);
        }
        Term last = new TermReader(in).read();
        if (term.firstDay() > last.lastDay()) {
            throw in.refuse(start, "range that ends before it starts", "a later date after the ..");
        }
        String canonical = term.marks().canonical() + ".." + last.marks().canonical();
        return member(
                term.marks().with(last.marks(), canonical, 2), canonical, Span.ofDays(term.firstDay(), last.lastDay()));
    }

    private static Member member(Term.Marks marks, String canonical, Span window) {
        return new Member(marks.with(marks, canonical, 2), new Branch.Single(window, true), window);
    }

    private EdtfDate allOf(ImmutableList<Member> members) {
        EdtfDate set = setOf(text, "{", members, "}");
        if (members.size() == 1) {
            return set;
        }
        ImmutableList.Builder<EdtfDate> parts = ImmutableList.builder();
        Span hull = members.get(0).window;
        for (Member member : members) {
            String canonical = member.marks.canonical();
            boolean range = canonical.contains("..");
            parts.add(setOf(
                    range ? "{" + canonical + "}" : canonical,
                    range ? "{" : "",
                    ImmutableList.of(member),
                    range ? "}" : ""));
            hull = hull.hull(member.window);
        }
        Term.Marks marks = setMarks("{", members, "}");
        return new EdtfDate(
                text,
                marks,
                ImmutableList.of(new Branch.Single(hull, true)),
                parts.build(),
                set.earliest(),
                set.latest());
    }

    private static Term.Marks setMarks(String open, ImmutableList<Member> members, String close) {
        StringBuilder canonical = new StringBuilder(open);
        boolean uncertain = false;
        boolean approximate = false;
        int level = open.isEmpty() ? members.get(0).marks.level() : 2;
        for (Member member : members) {
            canonical.append(canonical.length() > open.length() ? "," : "").append(member.marks.canonical());
            uncertain |= member.marks.uncertain();
            approximate |= member.marks.approximate();
        }
        return new Term.Marks(canonical.append(close).toString(), level, uncertain, approximate);
    }

    private static EdtfDate setOf(String text, String open, ImmutableList<Member> members, String close) {
        long earliest = Span.FUTURE;
        long latest = Span.PAST;
        ImmutableList.Builder<Branch> branches = ImmutableList.builder();
        for (Member member : members) {
            branches.add(member.branch);
            earliest = Math.min(earliest, member.window.startEarliest());
            latest = Math.max(latest, member.window.endLatest());
        }
        return new EdtfDate(
                text,
                setMarks(open, members, close),
                branches.build(),
                ImmutableList.of(),
                earliest == Span.PAST ? Bound.OPEN : Bound.startOfDay(GregorianDays.dayOfSecond(earliest)),
                latest == Span.FUTURE ? Bound.OPEN : Bound.endOfDay(GregorianDays.dayOfSecond(latest)));
    }
}
