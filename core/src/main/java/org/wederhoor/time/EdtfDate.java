package org.wederhoor.time;

import com.google.common.collect.ImmutableList;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * A date as imprecise as it was stated, in the Extended Date/Time Format.
 *
 * <p>Precision is room, alternatives are doubt: a date to the month may be any of its days, and any of them will do; a
 * date that leaves several separate spans ({@code XXXX-10-01}) means one of them, and nobody knows which.
 *
 * <h2>Definition</h2> All of levels 0, 1 and 2 of ISO 8601-2:2019 as the Library of Congress describes them, and from
 * ISO 8601-1 centuries ({@code 19}), decades ({@code 199}), times to the minute and fractions of a second. The calendar
 * is the proleptic Gregorian one, the year 0000 is 1 BCE.
 * <ul>
 *   <li>A time of day is one moment; without an offset it is one of the clock at the place. 24:00 is the start of the next
 *       day. A leap second is taken as the second before it. Offsets lie from -12:00 to +14:00.
 *   <li>Spring, summer, autumn and winter (21 to 32) are the quarters of the calendar year, those of the southern
 *       hemisphere half a year later, by convention: such a date is always approximate.
 *   <li>{@code 1950S2} is some year from 1900 to 1999, {@code Y-17E7} the one year -170,000,000.
 *   <li>In a one-of set a range ({@code 1670..1672}) is one alternative; {@code [..1760]} is some date until then.
 * </ul>
 *
 * <p>Relations answer for all readings. {@code before}, {@code after} and {@code same} leave a lone date anywhere within
 * itself, so that of two dates 2018 neither is surely before the other; {@code overlaps} takes lone dates whole, and
 * {@code isWithin} takes the container whole. All of the members of an all-of set must be before or within the other, one
 * of them must overlap or contain it. Of an interval both of whose ends have alternatives, they see the outermost bounds.
 *
 * <h2>Cost</h2> Parsing takes time linear in the text, sorting the members of a set apart. Years have at most eleven digits,
 * sets at most 1,000 members; beyond that a date is refused. A relation takes a few hundred steps, for sets for each
 * pair of members.
 *
 * <h2>Threads</h2> Immutable. No time zone, locale or clock of the machine plays a part.
 *
 * <h2>Errors</h2> {@link EdtfFormatException} for a text that is no date, such as 2019-02-29.
 *
 * <h2>Example</h2>
 * <pre>{@code
 * EdtfDate ban = EdtfDate.parse("XXXX-10-01");
 * EdtfDate decision = EdtfDate.parse("2018-05");
 * ban.isBefore(decision);                 // DEPENDS
 * ban.alternatives().count();             // 10000
 * decision.latest().toString();           // 2018-05-31
 * }</pre>
 *
 * <h2>Source</h2> Library of Congress, Extended Date/Time Format Specification, 4 February 2019; ISO 8601-1:2019 and
 * ISO 8601-2:2019.
 *
 * @since 1.0
 */
public final class EdtfDate {
    private final String text;
    private final String canonical;
    private final int level;
    private final boolean uncertain;
    private final boolean approximate;
    private final ImmutableList<Branch> branches;
    /** The members of an all-of set of several, otherwise empty. */
    private final ImmutableList<EdtfDate> members;

    private final Bound earliest;
    private final Bound latest;

    EdtfDate(
            String text,
            Term.Marks marks,
            ImmutableList<Branch> branches,
            ImmutableList<EdtfDate> members,
            Bound earliest,
            Bound latest) {
        this.text = text;
        // Most dates are written canonically; one string is enough for those.
        this.canonical = marks.canonical().equals(text) ? text : marks.canonical();
        this.level = marks.level();
        this.uncertain = marks.uncertain();
        this.approximate = marks.approximate();
        this.branches = branches;
        this.members = members;
        this.earliest = earliest;
        this.latest = latest;
    }

    /**
     * Returns the date that a text means.
     *
     * @param text a date of EDTF level 0, 1 or 2
     * @return the date
     * @throws EdtfFormatException if the text is not such a date, or means no day at all
     */
    public static EdtfDate parse(String text) {
        return new EdtfParser(text).parse();
    }

    /**
     * Returns the date as it was written.
     *
     * @return the text that was parsed
     */
    public String text() {
        return text;
    }

    /**
     * Returns the one way to write this date: qualifiers as far to the right as they go, times to the second with their
     * offset, members of sets sorted and without spaces or repetition.
     *
     * @return an EDTF date that means the same
     */
    public String canonical() {
        return canonical;
    }

    /**
     * Returns the lowest level of EDTF at which the canonical form can be written.
     *
     * @return 0, 1 or 2
     */
    public int level() {
        return level;
    }

    /**
     * Returns the earliest moment that the date can mean.
     *
     * @return the bound
     */
    public Bound earliest() {
        return earliest;
    }

    /**
     * Returns the latest moment that the date can mean.
     *
     * @return the bound
     */
    public Bound latest() {
        return latest;
    }

    /**
     * Returns whether any part of the date is marked as uncertain.
     *
     * @return true if there is a {@code ?} or {@code %}
     */
    public boolean isUncertain() {
        return uncertain;
    }

    /**
     * Returns whether any part of the date is approximate.
     *
     * @return true if there is a {@code ~} or {@code %}, or a season, whose bounds are a convention
     */
    public boolean isApproximate() {
        return approximate;
    }

    /**
     * Returns whether this is an interval, whose alternatives start and end where they say, and not a lone date, which as
     * the period of a state means all of it.
     *
     * @return true if the date was written with a slash
     */
    public boolean isInterval() {
        return !branches.get(0).isLone();
    }

    /**
     * Returns the dates that are all meant: the members of an all-of set, otherwise this date alone. Engines look at each
     * part by itself; the alternatives of an all-of set of several members are its outermost bounds only.
     *
     * @return at least one date
     */
    public ImmutableList<EdtfDate> parts() {
        return members.isEmpty() ? ImmutableList.of(this) : members;
    }

    /**
     * Returns the separate spans that the date leaves open, a lone date being anywhere within its span.
     *
     * @return at least one span
     */
    public Alternatives alternatives() {
        return new Alternatives(branches, false, Span.PAST, Span.FUTURE);
    }

    /**
     * Returns the separate spans that the date leaves open, a lone date being all of its span: what a date means as the
     * period of a state.
     *
     * @return at least one span
     */
    public Alternatives periods() {
        return new Alternatives(branches, true, Span.PAST, Span.FUTURE);
    }

    /**
     * Returns whether this is over before the other starts.
     *
     * @param other the other date
     * @return the answer that all readings give
     */
    public Ternary isBefore(EdtfDate other) {
        return ofParts(
                other,
                Ternary::and,
                Ternary::and,
                (a, b) -> a.hull(Branch::hull).before(b.hull(Branch::hull)));
    }

    /**
     * Returns whether this starts after the other is over.
     *
     * @param other the other date
     * @return the answer that all readings give
     */
    public Ternary isAfter(EdtfDate other) {
        return other.isBefore(this);
    }

    /**
     * Returns whether the two share a moment, lone dates being taken whole.
     *
     * @param other the other date
     * @return the answer that all readings give
     */
    public Ternary overlaps(EdtfDate other) {
        return ofParts(
                other,
                Ternary::or,
                Ternary::or,
                (a, b) -> a.mayRelate(b, Branch::mayOverlap)
                        ? surely(a.hull(Branch::periodHull).overlaps(b.hull(Branch::periodHull)))
                        : Ternary.NO);
    }

    /**
     * Returns whether this lies in the other, which is taken whole.
     *
     * @param other the container
     * @return the answer that all readings give
     */
    public Ternary isWithin(EdtfDate other) {
        return ofParts(
                other,
                Ternary::and,
                Ternary::or,
                (a, b) -> a.mayRelate(b, Branch::mayLieWithin)
                        ? surely(a.hull(Branch::hull).within(b.hull(Branch::periodHull)))
                        : Ternary.NO);
    }

    /**
     * Returns whether the other lies in this, which is taken whole.
     *
     * @param other the contained date
     * @return the answer that all readings give
     */
    public Ternary contains(EdtfDate other) {
        return other.isWithin(this);
    }

    /**
     * Returns whether the two are the same to the day, or to the second if both have a time of day. Dates that share a
     * reading are never surely different. All-of sets are compared by their outermost bounds.
     *
     * @param other the other date
     * @return yes if there is one reading and both have it, no if they share none
     */
    public Ternary isSameAs(EdtfDate other) {
        return Ternary.of(
                hull(Branch::hull).same(other.hull(Branch::hull)) == Ternary.YES, mayRelate(other, Branch::mayBeSame));
    }

    /** The answer for what may hold, from the outermost bounds: if they leave it open, some alternative differs. */
    private static Ternary surely(Ternary ofBounds) {
        return ofBounds == Ternary.YES ? Ternary.YES : Ternary.DEPENDS;
    }

    private Span hull(Function<Branch, Span> of) {
        Span hull = of.apply(branches.get(0));
        for (Branch branch : branches.subList(1, branches.size())) {
            hull = hull.hull(of.apply(branch));
        }
        return hull;
    }

    private boolean mayRelate(EdtfDate other, Relation relation) {
        for (Branch mine : branches) {
            for (Branch theirs : other.branches) {
                if (relation.mayHold(mine, theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Asks for each pair of parts, and joins the answers over the parts of the other and then over those of this. */
    private Ternary ofParts(
            EdtfDate other,
            BinaryOperator<Ternary> overMine,
            BinaryOperator<Ternary> overTheirs,
            BiFunction<EdtfDate, EdtfDate, Ternary> question) {
        return parts().stream()
                .map(mine -> other.parts().stream()
                        .map(theirs -> question.apply(mine, theirs))
                        .reduce(overTheirs)
                        .orElseThrow())
                .reduce(overMine)
                .orElseThrow();
    }

    /** Returns whether the other is a date with the same canonical form. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EdtfDate that && canonical.equals(that.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    /** Returns the date as it was written. */
    @Override
    public String toString() {
        return text;
    }

    /** Whether a relation holds between some alternatives. */
    @FunctionalInterface
    private interface Relation {
        boolean mayHold(Branch mine, Branch theirs);
    }
}
