package org.wederhoor.verify;

import com.google.common.collect.ImmutableSet;
import org.wederhoor.model.Id;

/**
 * A smallest set of statements, or of sources, whose withdrawal gives a claim another label.
 *
 * <h2>Definition</h2> Of no proper part of the set does the withdrawal give another label.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param withdrawn the statements or sources, in code point order
 * @param label the label that the claim would have
 * @since 1.0
 */
public record Flip(ImmutableSet<Id> withdrawn, VerdictLabel label) {}
