package org.wederhoor.finding;

/**
 * What a finding is about: one of the codes of the library, or one of a check of the user.
 *
 * <p>Codes are stable: a name and its number never change meaning and are never used again. Machines know a code by either.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @since 1.0
 */
public sealed interface Code permits FindingCode, CustomCode {
    /** {@return the name, which begins the ids of findings of this code} */
    String name();

    /** {@return the number, by which reports are ordered} */
    int number();

    /** {@return the family} */
    Family family();

    /** {@return how much a finding of this code matters} */
    Severity severity();
}
