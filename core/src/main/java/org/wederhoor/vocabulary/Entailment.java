package org.wederhoor.vocabulary;

import org.wederhoor.model.Id;

/**
 * That whatever has one property has another, in the same or in the opposite direction.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param property the property entailed
 * @param isInverted whether subject and value change places
 * @param widensSubject whether the original subject may be replaced by what contains it; that holds once it has been
 *     the value on the way
 * @since 1.0
 */
public record Entailment(Id property, boolean isInverted, boolean widensSubject) {}
