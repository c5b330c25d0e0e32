package org.wederhoor.provenance;

import com.google.common.collect.ImmutableSet;
import org.wederhoor.model.Id;

/**
 * How many origins stand independently of each other behind some statements, and the sources that prove it.
 *
 * <h2>Definition</h2> The largest number of paths that share no source, from those who observed it to what can be read, in
 * the graph of who has it from whom. All that act for one another, and documents and their publishers, are one source,
 * named by one that acts for and belongs to nobody. By Menger's theorem as many sources are enough to cut all paths:
 * take them away, and nothing is left. Of several such cuts this is the one nearest to the origins.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> Menger, Zur allgemeinen Kurventheorie, 1927.
 *
 * @param count the number of paths
 * @param cut as many sources, in code point order; without them nothing is left
 * @since 1.0
 */
public record Independence(int count, ImmutableSet<Id> cut) {}
