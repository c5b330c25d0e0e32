package org.wederhoor.finding;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;

/**
 * The codes of the library.
 *
 * <p>Numbers are grouped by hundreds, a hundred for each family.
 *
 * @since 1.0
 */
public enum FindingCode implements Code {
    /** Opposite literals are both held. */
    CONTRADICTION(101, Family.CLAIMS, Severity.ERROR),

    /** A functional property is given two values, or an inverse functional one two subjects. */
    VALUE_CONFLICT(102, Family.CLAIMS, Severity.ERROR),

    /** Two values are held that the vocabulary declares incompatible. */
    INCOMPATIBLE_VALUES(103, Family.CLAIMS, Severity.ERROR),

    /** Two properties are held that the vocabulary declares disjoint. */
    DISJOINT_PROPERTIES(104, Family.CLAIMS, Severity.ERROR),

    /** Two quantities are held that do not meet within tolerance. */
    QUANTITY_CONFLICT(105, Family.CLAIMS, Severity.ERROR),

    /** A relation that forbids loops has one. */
    RELATION_CYCLE(106, Family.CLAIMS, Severity.ERROR),

    /** Something is related to itself by a relation that forbids it. */
    IRREFLEXIVE(107, Family.CLAIMS, Severity.ERROR),

    /** Orders and dates of events leave no moment for some of them. */
    TIMELINE_CONFLICT(108, Family.CLAIMS, Severity.ERROR),

    /** A subject or value is not of the type that the property asks for. */
    TYPE_MISMATCH(109, Family.CLAIMS, Severity.WARNING),

    /** One speaker says two things, at one time, that cannot both be so. */
    SELF_CONTRADICTION(201, Family.SOURCES, Severity.ERROR),

    /** One speaker says something that it contradicted earlier. */
    REVERSAL(202, Family.SOURCES, Severity.NOTE),

    /** What somebody is said to have said is not what it says itself. */
    ATTRIBUTION_CONFLICT(203, Family.SOURCES, Severity.WARNING),

    /** Somebody denies having said what it is said to have said. */
    DENIED_ATTRIBUTION(204, Family.SOURCES, Severity.WARNING),

    /** One utterance is quoted in different exact words. */
    QUOTE_MISMATCH(205, Family.SOURCES, Severity.WARNING),

    /** Two sources have names that look the same. */
    LOOKALIKE_SOURCES(206, Family.SOURCES, Severity.WARNING),

    /** Reports rest on each other in a circle. */
    CIRCULAR_REPORTING(301, Family.PROVENANCE, Severity.ERROR),

    /** Many reports go back to one speaker. */
    SINGLE_ORIGIN(302, Family.PROVENANCE, Severity.WARNING),

    /** A relay is surer than those it has it from. */
    CERTAINTY_INFLATION(303, Family.PROVENANCE, Severity.WARNING),

    /** A relay says the opposite of those it has it from. */
    POLARITY_FLIP(304, Family.PROVENANCE, Severity.ERROR),

    /** Something was reported before it was said, or said before its speaker existed. */
    ANACHRONISM(305, Family.PROVENANCE, Severity.ERROR),

    /** A statement has no citation and nobody reports it. */
    UNATTESTED(306, Family.PROVENANCE, Severity.WARNING),

    /** A statement rests on one that was withdrawn. */
    RETRACTED_BASIS(307, Family.PROVENANCE, Severity.WARNING),

    /** A reference leads to nothing. */
    DANGLING_REFERENCE(308, Family.PROVENANCE, Severity.ERROR),

    /** A party is accused or quoted by others, and no statement of its own is on record. */
    NO_REPLY(401, Family.BALANCE, Severity.WARNING),

    /** All that stands for a claim comes from a party to it. */
    INTERESTED_ONLY(402, Family.BALANCE, Severity.WARNING),

    /** All that stands for a claim comes from sources that are not named. */
    ANONYMOUS_ONLY(403, Family.BALANCE, Severity.WARNING),

    /** Two publishers rate a claim on opposite sides of their scales. */
    REVIEW_DISAGREEMENT(501, Family.REVIEWS, Severity.WARNING),

    /** What a review rested on has been withdrawn since. */
    OUTDATED_REVIEW(502, Family.REVIEWS, Severity.WARNING);

    private static final ImmutableMap<Integer, FindingCode> BY_NUMBER =
            Maps.uniqueIndex(Arrays.asList(values()), FindingCode::number);

    private final int number;
    private final Family family;
    private final Severity severity;

    FindingCode(int number, Family family, Severity severity) {
        this.number = number;
        this.family = family;
        this.severity = severity;
    }

    /**
     * Returns the code with a number.
     *
     * @param number the number
     * @return the code, or empty if no code has the number
     */
    public static Optional<FindingCode> ofNumber(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Family family() {
        return family;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
