package org.wederhoor.finding;

import com.google.common.collect.ImmutableSet;
import org.wederhoor.model.Id;
import org.wederhoor.model.Proposition;

/**
 * One of the positions that clash in a finding, with all who hold it.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param position what the side holds
 * @param statements the statements that hold it and clash with another side, in code point order
 * @since 1.0
 */
public record Side(Proposition position, ImmutableSet<Id> statements) {}
