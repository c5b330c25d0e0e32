package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;

/**
 * The positions that can be held on a claim.
 *
 * <h2>Definition</h2> A camp is a preferred extension of the lines that bear on the claim and of all that attacks them,
 * directly or not. Preferred extensions that differ only in lines that do not bear on the claim are one camp.
 *
 * <h2>Threads</h2> Immutable.
 *
 * <h2>Source</h2> Dung, On the acceptability of arguments, 1995, definition 7.
 *
 * @param camps the camps, by their lines
 * @param complete whether these are all
 * @since 1.0
 */
public record Camps(ImmutableList<Camp> camps, boolean complete) {}
