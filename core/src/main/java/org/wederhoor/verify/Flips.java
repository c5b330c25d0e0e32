package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;

/**
 * What would change a verdict.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param found every smallest set up to the size asked for, as far as was looked, smaller sets first
 * @param complete whether all sets up to the size asked for were looked at
 * @since 1.0
 */
public record Flips(ImmutableList<Flip> found, boolean complete) {}
