/**
 * Truth discovery: which of the values that many sources give is so, and how far each source can be trusted, from the data
 * alone.
 *
 * <p>{@link org.wederhoor.truth.Votes} has who gives which value for which item; made of a dossier it counts no copies.
 * {@link org.wederhoor.truth.TruthDiscovery} weighs them in one of several ways that were published, and answers with
 * {@link org.wederhoor.truth.Truths}. No verdict uses it: it is for those who ask.
 */
@NullMarked
@CheckReturnValue
package org.wederhoor.truth;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
