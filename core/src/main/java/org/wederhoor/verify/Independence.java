package org.wederhoor.verify;

import com.google.common.collect.ImmutableSet;
import org.wederhoor.model.Id;

/**
 * How many origins stand independently of each other behind one side of a claim.
 *
 * <h2>Definition</h2> The largest number of paths that share no source, from those who said it to what was observed, in
 * the graph of who has it from whom. All that act for one another, and documents and their publishers, are one source,
 * named by one that acts for and belongs to nobody. By Menger's theorem as many sources are enough to cut all paths.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> Menger, Zur allgemeinen Kurventheorie, 1927.
 *
 * @param count the number of paths
 * @param cut as many sources; without them nothing is left of the side
 * @since 1.0
 */
public record Independence(int count, ImmutableSet<Id> cut) {}
