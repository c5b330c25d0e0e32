/**
 * Verdicts on claims, and why.
 *
 * <p>{@link org.wederhoor.verify.Verifier} is the way in: it runs all checks over a dossier and answers for its claims
 * and for new ones. A {@link org.wederhoor.verify.Verdict} carries its {@link org.wederhoor.verify.Evidence}, each a
 * {@link org.wederhoor.verify.Line} with its chain of reports and its standing in the one argumentation framework of the
 * dossier. A {@link org.wederhoor.verify.Policy} decides which attacks between lines succeed.
 */
@NullMarked
package org.wederhoor.verify;

import org.jspecify.annotations.NullMarked;
