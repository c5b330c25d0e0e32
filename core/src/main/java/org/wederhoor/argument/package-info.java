/**
 * Abstract argumentation: which of the arguments that attack one another can be held together.
 *
 * <p>An {@link org.wederhoor.argument.ArgumentationFramework} is a finite set of arguments with attacks between them;
 * what an argument says plays no part. In reading order:
 *
 * <dl>
 *   <dt>{@link org.wederhoor.argument.ArgumentationFramework}, {@link org.wederhoor.argument.Labelling}, {@link
 *       org.wederhoor.argument.Extension}</dt>
 *   <dd>What attacks what, and who is accepted, rejected or left open.</dd>
 *   <dt>{@link org.wederhoor.argument.Semantics}, {@link org.wederhoor.argument.Solver}, {@link
 *       org.wederhoor.argument.Budget}, {@link org.wederhoor.argument.Answer}</dt>
 *   <dd>The rules by which arguments can be held together, and questions about them that may take long.</dd>
 *   <dt>{@link org.wederhoor.argument.LiveFramework}, {@link org.wederhoor.argument.CertificateChecker}</dt>
 *   <dd>A framework that changes, and a second look at answers.</dd>
 *   <dt>{@link org.wederhoor.argument.BipolarFramework}, {@link org.wederhoor.argument.RecursiveFramework}, {@link
 *       org.wederhoor.argument.PreferenceReduction}</dt>
 *   <dd>Supports, attacks on attacks and preferences, reduced to attacks.</dd>
 *   <dt>{@link org.wederhoor.argument.QuantitativeFramework}, {@link org.wederhoor.argument.GradualSemantics}</dt>
 *   <dd>Strengths in place of labels.</dd>
 * </dl>
 */
@NullMarked
@CheckReturnValue
package org.wederhoor.argument;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
