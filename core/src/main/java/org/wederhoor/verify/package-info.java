/**
 * Verdicts on claims, and why.
 *
 * <p>{@link org.wederhoor.verify.Verifier} is the way in: it runs all checks over a dossier and answers for its claims
 * and for new ones. A {@link org.wederhoor.verify.Verdict} carries its {@link org.wederhoor.verify.Evidence}, each a
 * {@link org.wederhoor.verify.Line} with its chain of reports and its standing in the one argumentation framework of the
 * dossier. A {@link org.wederhoor.verify.Policy} decides which attacks between lines succeed. {@link
 * org.wederhoor.verify.Flips} say what would change a verdict, {@link org.wederhoor.verify.Camps} which positions can be held,
 * and a {@link org.wederhoor.verify.Supposition} asks for the verdict if something were otherwise.
 */
@NullMarked
package org.wederhoor.verify;

import org.jspecify.annotations.NullMarked;
