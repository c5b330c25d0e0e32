/**
 * Finds what cannot all be so: the claims and the sources family of findings.
 *
 * <p>{@link org.wederhoor.check.ConsistencyChecker} finds them in a dossier, {@link org.wederhoor.check.StreamChecker} in a
 * stream of records that are not kept, {@link org.wederhoor.check.LiveChecker} in a dossier that is being edited; all three
 * find the same in the same records. {@link org.wederhoor.check.Causes} tells all that brings one about,
 * {@link org.wederhoor.check.Repairs} what to withdraw, {@link org.wederhoor.check.InconsistencyMeasures} how much each
 * source carries, and a {@link org.wederhoor.check.CustomCheck} is a check of the user.
 */
@NullMarked
package org.wederhoor.check;

import org.jspecify.annotations.NullMarked;
