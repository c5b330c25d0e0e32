/**
 * Abstract argumentation: which of the arguments that attack one another can be held together.
 *
 * <p>An {@link org.wederhoor.argument.ArgumentationFramework} is a finite set of arguments with attacks between them;
 * what an argument says plays no part. Reading order: the framework, then {@link org.wederhoor.argument.Labelling},
 * whose labels say what is accepted, rejected and left open.
 */
@NullMarked
@CheckReturnValue
package org.wederhoor.argument;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
