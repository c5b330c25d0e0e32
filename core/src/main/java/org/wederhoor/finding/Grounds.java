package org.wederhoor.finding;

import com.google.common.collect.ImmutableList;
import org.wederhoor.model.Id;

/**
 * What a finding rests on: all of it that takes work to tell and that a report of many findings may never be asked for.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param cause the statements that together bring it about, in code point order
 * @param sides the positions that clash, if positions do
 * @param doubts what it depends on; empty if it is certain
 * @param derivation how it follows, one step a line
 * @since 1.0
 */
public record Grounds(
        ImmutableList<Id> cause,
        ImmutableList<Side> sides,
        ImmutableList<Doubt> doubts,
        ImmutableList<Step> derivation) {}
