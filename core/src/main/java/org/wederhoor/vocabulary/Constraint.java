package org.wederhoor.vocabulary;

import org.wederhoor.model.Id;

/**
 * That of all values of a property that one thing is given, not all can hold.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param ground {@link Exclusion.Ground#FUNCTIONAL}, {@link Exclusion.Ground#INVERSE_FUNCTIONAL},
 *     {@link Exclusion.Ground#INCOMPATIBLE} or {@link Exclusion.Ground#QUANTITY}
 * @param property the property that carries it
 * @param onValue whether it is the value of the literal that has the constraint, and the subject that is counted
 * @since 1.0
 */
public record Constraint(Exclusion.Ground ground, Id property, boolean onValue) {}
