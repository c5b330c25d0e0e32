package org.wederhoor.finding;

/**
 * What steps can say. Each has a wording in every language of package {@code render}.
 *
 * @since 1.0
 */
public enum StepKind {
    /** A statement was made; its speaker, content and date follow from it. Details: statement. */
    STATED(1),

    /** A statement is known through a report of it. Details: statement reported, statement that reports it. */
    REPORTED(2),

    /** A claim says a proposition. Details: claim, proposition. */
    CLAIM_SAYS(2),

    /** A property is a special case of another. Details: property, property above it, what follows. */
    SUB_PROPERTY(3),

    /** What holds of one value holds of some value. Details: value, what follows. */
    SOME_VALUE(2),

    /** Two literals are opposite at one time. Details: what is asserted, what is denied. */
    OPPOSITE(2),

    /** A property has at most one value. Details: property, one value, the other value. */
    FUNCTIONAL(3),

    /** An event is dated. Details: event, date. */
    DATED(2),

    /** An event comes before another. Details: earlier event, later event. */
    BEFORE(2),

    /** A date conflicts in some of its readings. Details: date, readings that conflict, readings that do not. */
    READINGS(3),

    /** All of what was said cannot be so together. Details: statements. */
    IMPOSSIBLE_TOGETHER(1);

    private final int detailCount;

    StepKind(int detailCount) {
        this.detailCount = detailCount;
    }

    /** {@return how many details a step of this kind has} */
    public int detailCount() {
        return detailCount;
    }
}
