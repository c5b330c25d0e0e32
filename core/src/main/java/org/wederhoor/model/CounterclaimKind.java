package org.wederhoor.model;

/**
 * How a counterclaim attacks.
 *
 * <h2>Source</h2> Modgil and Prakken, The ASPIC+ framework, 2014, section 3.3.
 *
 * @since 1.0
 */
public enum CounterclaimKind {
    /** Attacks a claim. */
    REBUTS,

    /** Attacks the step from a premise to a conclusion; the target is a support. */
    UNDERCUTS,

    /** Attacks a statement, or all that rests on a source. */
    UNDERMINES
}
