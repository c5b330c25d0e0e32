/**
 * Finds what cannot all be so: the claims and the sources family of findings.
 *
 * <p>{@link org.wederhoor.check.ConsistencyChecker} is the one way in.
 */
@NullMarked
package org.wederhoor.check;

import org.jspecify.annotations.NullMarked;
