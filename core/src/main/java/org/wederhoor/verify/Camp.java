package org.wederhoor.verify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.wederhoor.model.Id;

/**
 * One position that can be held: lines that do not attack each other and answer all that attacks them, as many as can be.
 *
 * <h2>Threads</h2> Immutable.
 *
 * @param label what the claim is to those who hold the position
 * @param lines the lines that the position accepts and that bear on the matter, in code point order of their statements
 * @param sources who speaks in them, a principal for those who act for it, in code point order
 * @since 1.0
 */
public record Camp(VerdictLabel label, ImmutableList<Line> lines, ImmutableSet<Id> sources) {}
