/**
 * Formats that others read and write.
 *
 * <p>{@link org.wederhoor.interchange.FrameworkFormat} has those of argumentation frameworks, {@link
 * org.wederhoor.interchange.IccmaTask} the questions and answers of the argumentation competition.
 */
@NullMarked
@CheckReturnValue
package org.wederhoor.interchange;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
